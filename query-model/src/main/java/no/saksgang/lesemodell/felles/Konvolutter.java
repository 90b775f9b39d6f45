package no.saksgang.lesemodell.felles;

import no.saksgang.felles.Konvolutt;
import org.axonframework.messaging.MetaData;

/**
 * Konvolutten utenpå hendelsen en lesemodell tegner. En leser gir samme hendelse til flere tegnere etter hverandre; de
 * leser den én gang til sammen.
 */
public final class Konvolutter {

    private record Siste(MetaData metadata, Konvolutt konvolutt) {}

    private static final ThreadLocal<Siste> SISTE = new ThreadLocal<>();

    private Konvolutter() {}

    public static Konvolutt av(MetaData metadata) {
        Siste siste = SISTE.get();
        if (siste == null || siste.metadata() != metadata) {
            siste = new Siste(metadata, Konvolutt.fra(metadata));
            SISTE.set(siste);
        }
        return siste.konvolutt();
    }
}
