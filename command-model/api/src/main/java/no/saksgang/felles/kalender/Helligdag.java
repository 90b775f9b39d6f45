package no.saksgang.felles.kalender;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Helligdager og høytidsdager i Norge. */
public enum Helligdag {
    FOERSTE_NYTTAARSDAG(1, 1),
    SKJAERTORSDAG(-3),
    LANGFREDAG(-2),
    FOERSTE_PAASKEDAG(0),
    ANDRE_PAASKEDAG(1),
    OFFENTLIG_HOEYTIDSDAG(5, 1),
    GRUNNLOVSDAGEN(5, 17),
    KRISTI_HIMMELFARTSDAG(39),
    FOERSTE_PINSEDAG(49),
    ANDRE_PINSEDAG(50),
    FOERSTE_JULEDAG(12, 25),
    ANDRE_JULEDAG(12, 26);

    private final Integer dagerEtterPaaske;
    private final int maaned;
    private final int dag;

    Helligdag(int dagerEtterPaaske) {
        this.dagerEtterPaaske = dagerEtterPaaske;
        this.maaned = 0;
        this.dag = 0;
    }

    Helligdag(int maaned, int dag) {
        this.dagerEtterPaaske = null;
        this.maaned = maaned;
        this.dag = dag;
    }

    /** Datoen dagen faller på i året. */
    public LocalDate i(int aar) {
        return dagerEtterPaaske == null
                ? LocalDate.of(aar, maaned, dag)
                : foerstePaaskedag(aar).plusDays(dagerEtterPaaske);
    }

    /** Helligdagen datoen er. Faller to på samme dag, gis den første i lista. */
    static Optional<Helligdag> paa(LocalDate dato) {
        long etterPaaske = ChronoUnit.DAYS.between(foerstePaaskedag(dato.getYear()), dato);
        for (Helligdag h : values()) {
            boolean treff = h.dagerEtterPaaske == null
                    ? dato.getMonthValue() == h.maaned && dato.getDayOfMonth() == h.dag
                    : etterPaaske == h.dagerEtterPaaske;
            if (treff) {
                return Optional.of(h);
            }
        }
        return Optional.empty();
    }

    /** Den gregorianske påskeregelen, slik Meeus, Jones og Butcher skriver den. */
    static LocalDate foerstePaaskedag(int aar) {
        int gyllentall = aar % 19;
        int aarhundre = aar / 100;
        int korreksjon = (aarhundre - (aarhundre + 8) / 25 + 1) / 3;
        int epakt = (19 * gyllentall + aarhundre - aarhundre / 4 - korreksjon + 15) % 30;
        int ukedag = (32 + 2 * (aarhundre % 4) + 2 * (aar % 100 / 4) - epakt - aar % 100 % 4) % 7;
        int utsatt = (gyllentall + 11 * epakt + 22 * ukedag) / 451;
        int dag = epakt + ukedag - 7 * utsatt + 114;
        return LocalDate.of(aar, dag / 31, dag % 31 + 1);
    }
}
