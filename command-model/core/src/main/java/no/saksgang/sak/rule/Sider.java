package no.saksgang.sak.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        boolean kommune = svar.stream().anyMatch(s -> s.forankret() && erKommuneside(s.side()));
        boolean sykehus = svar.stream().anyMatch(s -> s.forankret() && !erKommuneside(s.side()));
        return kommune && sykehus && svar.stream().allMatch(Svar::forankret);
    }
}
