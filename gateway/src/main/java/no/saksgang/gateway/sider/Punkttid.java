package no.saksgang.gateway.sider;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Hvor lenge det som er oppe i møtet, har vart.
 *
 * @param tattOpp norsk klokke
 * @param sekunder brukt til nå
 * @param avsatt minutter på saklisten; null når ingen er satt
 */
public record Punkttid(LocalTime tattOpp, long sekunder, Integer avsatt) {

    /** Lenger enn dette er ikke en drøfting som pågår, men en registrering i ettertid. */
    private static final Duration LENGST = Duration.ofHours(12);

    /** Null når det ikke pågår nå. */
    static Punkttid av(Instant tattOpp, Instant naa, Integer avsatt) {
        Duration brukt = Duration.between(tattOpp, naa);
        return brukt.isNegative() || brukt.compareTo(LENGST) > 0
                ? null
                : new Punkttid(tattOpp.atZone(Norsktid.SONE).toLocalTime(), brukt.toSeconds(), avsatt);
    }

    public long minutter() {
        return sekunder / 60;
    }

    public boolean over() {
        return avsatt != null && minutter() > avsatt;
    }
}
