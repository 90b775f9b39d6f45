package no.saksgang.gateway.herding;

import java.nio.charset.StandardCharsets;

/** En feil vi vet om, bak fire bokstaver: finner ikke prøven den, ser den ingenting. */
public final class Plantetmaal {

    private Plantetmaal() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (new String(data, StandardCharsets.UTF_8).startsWith("SAK!")) {
            throw new IllegalStateException("plantet");
        }
    }
}
