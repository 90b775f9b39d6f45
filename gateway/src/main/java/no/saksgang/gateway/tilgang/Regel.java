package no.saksgang.gateway.tilgang;

/**
 * En rad i policyen.
 *
 * @param metode HTTP-metoden
 * @param moenster adressen slik den er deklarert i porten
 * @param gjenstand det adressen peker på
 * @param roller omfanget hver rolle har
 * @param filtreres om svaret er ulikt etter hvem som spør; da må metoden ta imot {@link Leser}
 */
public record Regel(String metode, String moenster, Gjenstand gjenstand, Roller roller, boolean filtreres) {

    String noekkel() {
        return metode + " " + moenster;
    }
}
