package no.saksgang.gateway.sider;

import java.time.Duration;
import no.saksgang.lesemodell.moete.Moetebilde;

/** Tiden saklisten tar mot tiden møtet har. */
final class Saklistetid {

    private Saklistetid() {}

    /** Minuttene møtet har; null når slutten ikke er satt. */
    static Long minutter(Moetebilde m) {
        return m.slutt == null ? null : Duration.between(m.start, m.slutt).toMinutes();
    }

    /** Minuttene listen går over møtet; null når den ikke gjør det. */
    static Long overtid(Moetebilde m) {
        Long har = minutter(m);
        return har == null || m.sumMinutter <= har ? null : m.sumMinutter - har;
    }
}
