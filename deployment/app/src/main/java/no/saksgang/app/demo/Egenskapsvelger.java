package no.saksgang.app.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Terskel;
import no.saksgang.felles.modell.Vedtaksgrense;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.sak.Klassifisering;

/** Egenskapene en sak får, lest av det utvalget kan vedta og det som skal løftes fra det. */
final class Egenskapsvelger {

    /** Egenskaper en sak bare får når forløpet ber om det. */
    private static final Set<Saksegenskap> SAERLIGE = EnumSet.of(
            Saksegenskap.HASTER,
            Saksegenskap.FORBEDRING_INNEN_HANDLINGSPLAN,
            Saksegenskap.AARSRAPPORT,
            Saksegenskap.HANDLINGSPLAN,
            Saksegenskap.ALLE);

    private final Simulering s;
    private final Organisasjon org;

    Egenskapsvelger(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    Map<Saksegenskap, Konsekvensgrad> til(Forloep f, UtvalgFakta u) {
        Map<Saksegenskap, Konsekvensgrad> e = vanlige(u);
        switch (f) {
            case MAA_LOEFTES -> loeftegrunn(u).ifPresent(g -> e.put(g.getKey(), g.getValue()));
            case HASTER -> e.put(Saksegenskap.HASTER, Konsekvensgrad.INGEN);
            case NASJONALT_INNSPILL -> e.put(Saksegenskap.NASJONALT_INNSPILL, Konsekvensgrad.INGEN);
            case PLANTILTAK -> e.put(Saksegenskap.FORBEDRING_INNEN_HANDLINGSPLAN, Konsekvensgrad.INGEN);
            case RAAD -> e.put(Saksegenskap.BEROERER_FASTLEGER, Konsekvensgrad.INGEN);
            default -> {
                // De vanlige er nok.
            }
        }
        return e;
    }

    Map<Saksegenskap, Konsekvensgrad> bare(Saksegenskap egenskap) {
        return new EnumMap<>(Map.of(egenskap, Konsekvensgrad.INGEN));
    }

    /** Egenskapen og graden som gjør at saken alltid går til høyere nivå; tomt når utvalget ikke har noen. */
    Optional<Map.Entry<Saksegenskap, Konsekvensgrad>> loeftegrunn(UtvalgFakta u) {
        Vedtaksgrense g = org.beskrivelse(u).vedtaksgrense();
        List<Saksegenskap> mulige = g.skalLoeftes().stream()
                .filter(e -> !SAERLIGE.contains(e) && e != Saksegenskap.STRUKTURELL_FAGLIG)
                .toList();
        if (mulige.isEmpty() || org.beskrivelse(u).eskalering().isEmpty()) {
            return Optional.empty();
        }
        Saksegenskap valgt = org.en(mulige);
        Terskel t = g.terskel().get(valgt);
        Konsekvensgrad grad = t != null && t.skalLoeftes() != null
                ? t.skalLoeftes()
                : Klassifisering.GRADERTE.contains(valgt) ? Konsekvensgrad.STOR : Konsekvensgrad.INGEN;
        return Optional.of(Map.entry(valgt, grad));
    }

    List<UtvalgFakta> kanInnstille(List<UtvalgFakta> utvalg) {
        return utvalg.stream()
                .filter(u -> org.beskrivelse(u).beslutningsmakt().contains(Beslutningsmakt.FORBEREDER))
                .filter(u -> !org.beskrivelse(u).eskalering().isEmpty())
                .toList();
    }

    /** Regionen saken gjelder, der modellens ruter spør etter den (R011). */
    List<Vilkaar> region(Forloep f) {
        List<Vilkaar> regioner = new ArrayList<>(org.modell().utvalg().stream()
                .flatMap(u -> u.eskalering().stream())
                .map(r -> r.naar())
                .filter(this::erRegion)
                .distinct()
                .toList());
        if (regioner.isEmpty() || f == Forloep.FLERE_UTVALG) {
            return regioner;
        }
        return List.of(org.en(regioner));
    }

    boolean erRegion(Vilkaar v) {
        return v != null && v != Vilkaar.BEGGE_SSU_ER_UENIGE;
    }

    private Map<Saksegenskap, Konsekvensgrad> vanlige(UtvalgFakta u) {
        Map<Saksegenskap, Konsekvensgrad> ut = new EnumMap<>(Saksegenskap.class);
        List<Saksegenskap> kan = org.beskrivelse(u).vedtaksgrense().kanVedta().stream()
                .filter(e -> !SAERLIGE.contains(e))
                .toList();
        Saksegenskap valgt = kan.isEmpty() ? Saksegenskap.FAGLIG : org.en(kan);
        ut.put(valgt, Klassifisering.GRADERTE.contains(valgt) ? Konsekvensgrad.NOE : Konsekvensgrad.INGEN);
        if (org.modell().skillerFagomraader()) {
            boolean enkelt = kan.contains(Saksegenskap.ENKELT_FAGOMRAADE);
            ut.put(enkelt ? Saksegenskap.ENKELT_FAGOMRAADE : Saksegenskap.STRUKTURELL_FAGLIG, Konsekvensgrad.INGEN);
        }
        if (s.sjanse(25)) {
            ut.put(Saksegenskap.TILTAK, Konsekvensgrad.INGEN);
        }
        return ut;
    }
}
