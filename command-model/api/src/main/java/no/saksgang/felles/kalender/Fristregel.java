package no.saksgang.felles.kalender;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;

/**
 * En frist som et antall dager fra en dato og et norsk klokkeslett. Fristen går ut i det klokkeslettet kommer.
 *
 * @param dager 0–400; datoen det regnes fra, telles ikke
 * @param klokkeslett null betyr slutten av dagen, midnatt
 */
public record Fristregel(int dager, Dagart dagart, LocalTime klokkeslett) {

    private static final int LENGST = 400;

    public Fristregel {
        Avslag.krevInnhold(dagart, "dagart");
        Avslag.med(dager >= 0 && dager <= LENGST, Avslagskode.UGYLDIG_INNHOLD, "", "dager må være 0–" + LENGST);
    }

    /** Når fristen går ut, regnet bakover fra datoen. */
    public LocalDateTime foer(LocalDate dato, Arbeidskalender kalender) {
        return tidspunkt(forskyv(dato, -dager, kalender));
    }

    /** Når fristen går ut, regnet framover fra datoen. */
    public LocalDateTime etter(LocalDate dato, Arbeidskalender kalender) {
        return tidspunkt(forskyv(dato, dager, kalender));
    }

    private LocalDate forskyv(LocalDate dato, int antall, Arbeidskalender kalender) {
        return dagart == Dagart.ARBEIDSDAG ? kalender.pluss(dato, antall) : dato.plusDays(antall);
    }

    private LocalDateTime tidspunkt(LocalDate dag) {
        return klokkeslett == null ? dag.plusDays(1).atStartOfDay() : dag.atTime(klokkeslett);
    }
}
