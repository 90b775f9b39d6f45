package no.saksgang.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Spør om applikasjonen er klar, for containere uten skall og curl. Avslutter med 0 når den er det. */
final class Helsesjekk {

    static final String STI = "/actuator/health/readiness";

    private static final int TID_MS = 3000;

    private Helsesjekk() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        System.exit(klar("http://127.0.0.1:" + port + STI) ? 0 : 1);
    }

    private static boolean klar(String adresse) {
        try {
            HttpURLConnection c =
                    (HttpURLConnection) URI.create(adresse).toURL().openConnection();
            c.setConnectTimeout(TID_MS);
            c.setReadTimeout(TID_MS);
            return c.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
