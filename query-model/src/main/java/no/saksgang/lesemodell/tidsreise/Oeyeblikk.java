package no.saksgang.lesemodell.tidsreise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import no.saksgang.felles.Konvolutt;

/**
 * Et øyeblikk på begge klokkene, eller et sted i loggen. Null setter ingen grense.
 *
 * @param sann det som hadde skjedd da, uansett når det ble registrert
 * @param kjent det som var registrert da, uansett når det skjedde
 * @param posisjon det som sto i loggen fram til og med posisjonen
 */
public record Oeyeblikk(Instant sann, Instant kjent, Long posisjon) {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    /** Alt som er i loggen. */
    public static final Oeyeblikk NAA = new Oeyeblikk(null, null, null);

    public static Oeyeblikk paa(long posisjon) {
        return new Oeyeblikk(null, null, posisjon);
    }

    /** Det samme øyeblikket, men ikke lenger fram i loggen enn posisjonen. */
    public Oeyeblikk hoeyst(long grense) {
        return new Oeyeblikk(sann, kjent, posisjon == null ? grense : Math.min(posisjon, grense));
    }

    boolean harMed(Konvolutt k, long sted) {
        return (sann == null || !k.skjedde().isAfter(sann))
                && (kjent == null || !k.registrert().isAfter(kjent))
                && (posisjon == null || sted <= posisjon);
    }

    /** Tidspunktet regler og utgaver regnes fra: det som var sant, ellers det som var kjent, ellers nå. */
    Instant tid(Instant naa) {
        return sann != null ? sann : kjent != null ? kjent : naa;
    }

    LocalDate dato(Instant naa) {
        return tid(naa).atZone(NORSK_TID).toLocalDate();
    }
}
