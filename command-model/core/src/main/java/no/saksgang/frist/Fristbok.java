package no.saksgang.frist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;

/** De åpne fristene i ett aggregat, foldet av hendelsene. Uforanderlig. */
public record Fristbok(Map<Noekkel, Frist> aapne) {

    public static final Fristbok TOM = new Fristbok(Map.of());

    /** Hva fristen gjelder. */
    public record Noekkel(Fristslag slag, String gjelder) {}

    /** En åpen frist. Den er åpen også etter at den er passert, til den innfris. */
    public record Frist(LocalDate frist, List<Adressat> ansvarlige, boolean paaminnet, boolean passert) {}

    public Fristbok etter(Hendelse hendelse) {
        List<Fristendring> endringer = Fristendringer.av(hendelse);
        if (endringer.isEmpty()) {
            return this;
        }
        Map<Noekkel, Frist> nye = new LinkedHashMap<>(aapne);
        for (Fristendring endring : endringer) {
            switch (endring) {
                case Fristendring.Satt s ->
                    nye.put(new Noekkel(s.slag(), s.gjelder()), new Frist(s.frist(), s.ansvarlige(), false, false));
                case Fristendring.Gjenstaar g ->
                    nye.computeIfPresent(
                            new Noekkel(g.slag(), g.gjelder()),
                            (n, f) -> g.ansvarlige().isEmpty()
                                    ? null
                                    : new Frist(f.frist(), g.ansvarlige(), f.paaminnet(), f.passert()));
                case Fristendring.Innfridd i -> nye.remove(new Noekkel(i.slag(), i.gjelder()));
                case Fristendring.AlleBortfalt _ -> nye.clear();
                case Fristendring.Paaminnet p ->
                    nye.computeIfPresent(
                            new Noekkel(p.slag(), p.gjelder()),
                            (n, f) -> new Frist(f.frist(), f.ansvarlige(), true, f.passert()));
                case Fristendring.Passert p ->
                    nye.computeIfPresent(
                            new Noekkel(p.slag(), p.gjelder()),
                            (n, f) -> new Frist(f.frist(), f.ansvarlige(), f.paaminnet(), true));
            }
        }
        return new Fristbok(nye);
    }

    /**
     * Fristen tiden nå skal føres på; tom når den er innfridd, flyttet eller alt ført.
     *
     * @throws Avslag {@code UGYLDIG_INNHOLD} når tiden ikke er kommet
     */
    public Optional<Frist> moden(Fristslag slag, String gjelder, LocalDate frist, Friststeg steg, Kontekst kontekst) {
        Avslag.krevInnhold(slag, "slag");
        Avslag.krevInnhold(gjelder, "gjelder");
        Avslag.krevInnhold(frist, "frist");
        Avslag.krevInnhold(steg, "steg");
        Avslag.med(
                steg == Friststeg.PAAMINNELSE || !kontekst.registrert().isBefore(Fristtid.ute(frist)),
                Avslagskode.UGYLDIG_INNHOLD,
                "R058",
                "Fristen " + frist + " er ikke ute");
        Frist f = aapne.get(new Noekkel(slag, gjelder));
        boolean foert = f != null && (f.passert() || (steg == Friststeg.PAAMINNELSE && f.paaminnet()));
        return f == null || foert || !f.frist().equals(frist) ? Optional.empty() : Optional.of(f);
    }
}
