package no.saksgang.app.lokal;

import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * Det den lokale utstederen og applikasjonen er enige om.
 *
 * @param appport applikasjonens port, kjent når den er oppe
 * @param hemmelighet klientens, ny ved hver start
 */
record Lokaloppsett(int port, IntSupplier appport, String hemmelighet) {

    static final String NAVN = "lokal";
    static final String KLIENT = "saksgang";
    static final String PUBLIKUM = "saksgang-api";

    Lokaloppsett(int port, IntSupplier appport) {
        this(port, appport, UUID.randomUUID().toString());
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    String app() {
        return "http://127.0.0.1:" + appport.getAsInt();
    }
}
