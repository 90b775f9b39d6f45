package no.saksgang.sak.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.saksgang.felles.modell.Part;

/** Kommunesiden og sykehussiden, og når begge er forankret (R039, R040). */
public final class Sider {

    private static final Set<Part> KOMMUNESIDE = EnumSet.of(Part.KOMMUNE, Part.BYDEL, Part.ETAT);

    /** Én virksomhets svar på forankringen. */
    public record Svar(Part side, boolean forankret) {}

    private Sider() {}

    public static boolean erKommuneside(Part part) {
        return KOMMUNESIDE.contains(part);
    }

    /** Hver side har svart ja minst én gang, og ingen har svart nei. */
    public static boolean forankret(List<Svar> svar) {
        return forankret(svar, kommuneside -> true);
    }

    /**
     * Som over, for sidene saken angår.
     *
     * @param angaar om saken angår kommunesiden (sant) eller sykehussiden (usant), se R092
     */
    public static boolean forankret(List<Svar> svar, Predicate<Boolean> angaar) {
        return Stream.of(true, false).filter(angaar).allMatch(side -> svar.stream()
                        .anyMatch(s -> s.forankret() && erKommuneside(s.side()) == side))
                && svar.stream().allMatch(Svar::forankret);
    }
}
