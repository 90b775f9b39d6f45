package no.saksgang.gateway.sider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Et skjema slik det vises: det hun har skrevet, og det som er galt med det.
 *
 * @param verdier det som står i feltene
 * @param feil nøkkelen til teksten om hva som er galt, etter felt
 * @param avslag hvorfor kommandoen ble avslått; null når den ikke er det
 */
public record Skjema(Map<String, String> verdier, Map<String, String> feil, Avslaatt avslag) {

    /**
     * Avslaget, på bokmål slik motoren ga det.
     *
     * @param konflikt om noen andre har endret det samme
     */
    public record Avslaatt(String hva, String hvaNaa, String regel, boolean konflikt) {}

    static Skjema tomt() {
        return med(Map.of());
    }

    static Skjema med(Map<String, String> verdier) {
        return new Skjema(verdier, Map.of(), null);
    }

    /** Det hun skrev, med det som mangler. */
    Skjema mangler(Map<String, String> feil) {
        return new Skjema(verdier, new LinkedHashMap<>(feil), null);
    }

    /** Avslått; det hun skrev, står. */
    Skjema avslaatt(Avslaatt hvorfor) {
        return new Skjema(verdier, Map.of(), hvorfor);
    }

    public String verdi(String felt) {
        return verdier.getOrDefault(felt, "");
    }

    public boolean feiler() {
        return !feil.isEmpty() || avslag != null;
    }

    /** En ny idempotensnøkkel til hvert skjema på siden; den samme sendt to ganger har virkning én gang. */
    public String noekkel() {
        return UUID.randomUUID().toString();
    }
}
