package no.saksgang.frist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.saksgang.beslutning.Kontekst;

/** Når en frist er ute, og når det skal minnes om den. Datoer er norske. */
public final class Fristtid {

    /** Hvor lenge før fristen det minnes om den (antatt). */
    public static final int PAAMINNELSE_DAGER = 7;

    /** Den som etterregistrerer, får ett døgn på seg til å registrere resten. */
    public static final Duration ETTERREGISTRERING = Duration.ofHours(24);

    private static final LocalTime KONTORTID = LocalTime.of(8, 0);

    private Fristtid() {}

    /** Første øyeblikk etter fristens siste dag. */
    public static Instant ute(LocalDate frist) {
        return frist.plusDays(1).atStartOfDay(Kontekst.NORSK_TID).toInstant();
    }

    /** Når fristen føres som passert. Var den ute alt da den ble registrert, først etter et døgn. */
    public static Instant passert(LocalDate frist, Instant registrert) {
        Instant ute = ute(frist);
        return ute.isAfter(registrert) ? ute : registrert.plus(ETTERREGISTRERING);
    }

    /** Når det minnes om fristen; null når tiden alt er forbi. */
    public static Instant paaminnelse(LocalDate frist, Instant registrert) {
        Instant tid = frist.minusDays(PAAMINNELSE_DAGER)
                .atTime(KONTORTID)
                .atZone(Kontekst.NORSK_TID)
                .toInstant();
        return tid.isAfter(registrert) ? tid : null;
    }
}
