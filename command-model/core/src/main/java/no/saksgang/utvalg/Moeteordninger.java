package no.saksgang.utvalg;

import java.time.LocalDate;
import java.time.LocalDateTime;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.kalender.Fristregel;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hvordan utvalget forbereder møtene sine, datert: et møte følger ordningen som gjelder på møtedagen (R109). */
final class Moeteordninger {

    /** En hverdag uten helligdager i nærheten, bare for å sammenligne fristene. */
    private static final LocalDate VILKAARLIG = LocalDate.of(2022, 11, 10);

    private Moeteordninger() {}

    static Beslutning<UtvalgEvent> fastsett(UtvalgCommand.FastsettMoeteordning k, Utvalg u, Kontekst kontekst) {
        kontekst.krevEgetUtvalg(u.utvalgId);
        Avslag.krevInnhold(k.ordning(), "ordning");
        LocalDate fra = k.gjelderFra() == null ? kontekst.dato() : k.gjelderFra();
        Moeteordning o = k.ordning();
        Avslag.med(
                !frist(o.frys()).isBefore(frist(o.papirfrist())),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                "Papirfristen må være før frysen");
        Avslag.med(
                k.gjelderTil() == null || !k.gjelderTil().isBefore(fra),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                "gjelderTil er før gjelderFra");
        UtvalgEvent hendelse = new UtvalgEvent.MoeteordningFastsatt(k.utvalgId(), fra, k.gjelderTil(), o);
        if (!u.moeteordninger.isEmpty() && u.moeteordninger.getLast().equals(hendelse)) {
            return Beslutning.ingenting(u.helsefellesskapId);
        }
        return UtvalgDecider.av(u, hendelse, "R109");
    }

    private static LocalDateTime frist(Fristregel regel) {
        return regel.foer(VILKAARLIG, Arbeidskalender.NORGE);
    }
}
