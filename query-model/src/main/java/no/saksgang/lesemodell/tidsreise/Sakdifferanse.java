package no.saksgang.lesemodell.tidsreise;

import java.util.List;
import no.saksgang.lesemodell.spor.Tidslinje;

/**
 * Hva som skilte en sak på to øyeblikk.
 *
 * @param endringer feltene som er endret
 * @param hendelser det som hendte imellom, også det som ble forsøkt og avslått
 */
public record Sakdifferanse(
        String sakId,
        Oeyeblikk fra,
        Oeyeblikk til,
        List<Endring> endringer,
        List<Tidslinje.Linje> hendelser,
        Tidsbilde.Tilgang tilgang) {

    /**
     * Et felt som er endret.
     *
     * @param sti stedet i saken, som i JSON Pointer
     * @param navn hva feltet heter, i klart språk
     * @param foer null når det ikke var der
     * @param etter null når det er borte
     * @param setning endringen, i klart språk
     */
    public record Endring(String sti, String navn, String foer, String etter, String setning) {}

    /** Det andre øyeblikket er før det første. */
    public static final class Snudd extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Snudd() {
            super("Snudd", null, false, false);
        }
    }

    /** Tidslinjen har ikke lest like langt som loggen. */
    public static final class HengerEtter extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long posisjon;

        HengerEtter(long posisjon) {
            super("Tidslinjen har ikke nådd posisjon " + posisjon, null, false, false);
            this.posisjon = posisjon;
        }

        public long posisjon() {
            return posisjon;
        }
    }
}
