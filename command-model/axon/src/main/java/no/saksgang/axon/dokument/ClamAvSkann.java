package no.saksgang.axon.dokument;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Spør en clamd med INSTREAM: biter med lengden foran, en tom bit til slutt, ett svar. */
final class ClamAvSkann implements Virusskann {

    private static final int BIT = 64 * 1024;
    private static final String STROEM = "stream: ";
    private static final String FUNN = " FOUND";

    private final InetSocketAddress adresse;
    private final int tidsgrense;

    ClamAvSkann(String vert, int port, Duration tidsgrense) {
        this.adresse = new InetSocketAddress(vert, port);
        this.tidsgrense = Math.toIntExact(tidsgrense.toMillis());
    }

    @Override
    public Optional<String> skann(InputStream innhold) throws IOException {
        try (Socket linje = new Socket()) {
            linje.connect(adresse, tidsgrense);
            linje.setSoTimeout(tidsgrense);
            DataOutputStream ut = new DataOutputStream(linje.getOutputStream());
            ut.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] bit = new byte[BIT];
            for (int n = innhold.readNBytes(bit, 0, BIT); n > 0; n = innhold.readNBytes(bit, 0, BIT)) {
                ut.writeInt(n);
                ut.write(bit, 0, n);
            }
            ut.writeInt(0);
            ut.flush();
            return tolk(new String(linje.getInputStream().readNBytes(1024), StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> tolk(String svar) throws IOException {
        String rent = svar.replace("\0", "").trim();
        if (rent.equals(STROEM + "OK")) {
            return Optional.empty();
        }
        if (rent.startsWith(STROEM) && rent.endsWith(FUNN)) {
            return Optional.of(rent.substring(STROEM.length(), rent.length() - FUNN.length()));
        }
        throw new IOException("Uventet svar fra virusskanneren: " + rent);
    }
}
