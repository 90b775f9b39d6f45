package no.saksgang.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.UtvalgModell;

/** Møtedatoene i året: så mange modellen sier, jevnt fordelt, med lavere nivå foran høyere, utenom ferier. */
final class Moetedatoer {

    private final int aar;

    Moetedatoer(int aar) {
        this.aar = aar;
    }

    /** @param plass utvalgets plass blant de andre, så ikke alle møtes samme dag */
    List<LocalDate> datoer(UtvalgModell u, int plass) {
        int antall = antall(u);
        if (u.nivaa() == Nivaa.PARTNERSKAPSMOETE) {
            return List.of(arbeidsdag(LocalDate.of(aar, Month.NOVEMBER, 25)));
        }
        boolean strategisk = u.nivaa() == Nivaa.STRATEGISK;
        LocalDate foerste = strategisk
                ? LocalDate.of(aar, Month.MARCH, 18).plusDays(plass % 5)
                : LocalDate.of(aar, Month.FEBRUARY, 10).plusDays(plass * 3L % 17);
        LocalDate siste = strategisk
                ? LocalDate.of(aar, Month.OCTOBER, 30).plusDays(plass % 3)
                : LocalDate.of(aar, Month.OCTOBER, 14).plusDays(plass * 2L % 13);
        long dager = ChronoUnit.DAYS.between(foerste, siste);
        List<LocalDate> ut = new ArrayList<>();
        for (int i = 0; i < antall; i++) {
            LocalDate d = arbeidsdag(antall == 1 ? foerste.plusDays(60) : foerste.plusDays(dager * i / (antall - 1)));
            while (ut.contains(d)) {
                d = arbeidsdag(d.plusDays(1));
            }
            ut.add(d);
        }
        return ut;
    }

    /** Partnerskapsmøtet våren etter, som får årsrapporten. */
    LocalDate vaarmoete() {
        return arbeidsdag(LocalDate.of(aar + 1, Month.APRIL, 28));
    }

    private static int antall(UtvalgModell u) {
        int vanlig =
                switch (u.nivaa()) {
                    case FAGLIG, LOKALT -> 5;
                    case STRATEGISK -> 4;
                    case UNDERUTVALG -> 3;
                    default -> 1;
                };
        Moetetall tall = u.moeterPerAar();
        if (tall == null) {
            return vanlig;
        }
        if (tall.planlagt() != null) {
            return tall.planlagt();
        }
        int minst = tall.min() == null ? vanlig : Math.max(vanlig, tall.min());
        return tall.maks() == null ? minst : Math.min(minst, tall.maks());
    }

    /** Første tirsdag, onsdag eller torsdag som er arbeidsdag utenom fellesferien. */
    static LocalDate arbeidsdag(LocalDate dag) {
        LocalDate d = dag;
        while (!passer(d)) {
            d = d.plusDays(1);
        }
        return d;
    }

    private static boolean passer(LocalDate d) {
        boolean midtIUken = d.getDayOfWeek() == DayOfWeek.TUESDAY
                || d.getDayOfWeek() == DayOfWeek.WEDNESDAY
                || d.getDayOfWeek() == DayOfWeek.THURSDAY;
        boolean ferie = d.getMonth() == Month.JULY || (d.getMonth() == Month.AUGUST && d.getDayOfMonth() < 12);
        return midtIUken && !ferie && Arbeidskalender.NORGE.erArbeidsdag(d);
    }
}
