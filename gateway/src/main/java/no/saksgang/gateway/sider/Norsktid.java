package no.saksgang.gateway.sider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dagen i Norge. */
final class Norsktid {

    static final ZoneId SONE = ZoneId.of("Europe/Oslo");

    private Norsktid() {}

    static LocalDate dag(Instant t) {
        return t.atZone(SONE).toLocalDate();
    }
}
