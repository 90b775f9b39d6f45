package no.saksgang.sak;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Terskel;
import no.saksgang.felles.modell.Vedtaksgrense;

/**
 * Hva et utvalgs vedtaksgrense sier om en sak (R044–R051). Terskelen sier fra hvilken grad en egenskap teller;
 * en egenskap som skal løftes uten terskel, løftes uansett grad.
 */
record Saksmyndighet(Vedtaksgrense grense, Set<Saksegenskap> egenskaper, Map<Saksegenskap, Konsekvensgrad> grader) {

    private static final Vedtaksgrense TOM = new Vedtaksgrense(List.of(), List.of(), Map.of(), false);

    static Saksmyndighet av(Vedtaksgrense grense, Klassifisering k) {
        return k == null
                ? new Saksmyndighet(grense == null ? TOM : grense, Set.of(), Map.of())
                : new Saksmyndighet(grense == null ? TOM : grense, k.aktive(), k.egenskaper());
    }

    /** Egenskapen som gjør at saken alltid skal til høyere nivå. */
    Optional<Saksegenskap> skalLoeftes() {
        if (grense.skalLoeftes().contains(Saksegenskap.ALLE)) {
            return Optional.of(Saksegenskap.ALLE);
        }
        Predicate<Saksegenskap> naarGrensen = e -> {
            Terskel t = grense.terskel().get(e);
            if (t != null) {
                return t.skalLoeftes() != null && grader.get(e).compareTo(t.skalLoeftes()) >= 0;
            }
            return grense.skalLoeftes().contains(e);
        };
        return egenskaper.stream().filter(naarGrensen).max(Comparator.naturalOrder());
    }

    /** Egenskapen som er over det utvalget kan vedta. */
    Optional<Saksegenskap> overGrensen() {
        return egenskaper.stream()
                .filter(e -> {
                    Terskel t = grense.terskel().get(e);
                    return t != null
                            && t.kanIkkeVedta() != null
                            && grader.get(e).compareTo(t.kanIkkeVedta()) >= 0;
                })
                .findFirst();
    }

    /** Om minst én av egenskapene ligger til utvalget. */
    boolean ligger() {
        return grense.kanVedta().contains(Saksegenskap.ALLE)
                || egenskaper.stream().anyMatch(grense.kanVedta()::contains);
    }

    /** Regelen bak at saken skal løftes. */
    static String loefteregel(Saksegenskap egenskap, Nivaa nivaa) {
        return switch (egenskap) {
            case ANSVARSENDRING, OPPGAVEOVERFOERING -> "R046";
            case PRINSIPIELL -> "R047";
            case OEKONOMISK_KONSEKVENS, ADMINISTRATIV_KONSEKVENS -> nivaa == Nivaa.UNDERUTVALG ? "R059" : "R045";
            default -> "R045";
        };
    }
}
