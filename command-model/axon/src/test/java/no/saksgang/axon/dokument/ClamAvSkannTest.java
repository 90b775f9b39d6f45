package no.saksgang.axon.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Samtalen med clamd, mot en tjener som snakker INSTREAM. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClamAvSkannTest {

    private static final Duration KORT = Duration.ofMillis(500);

    private ServerSocket tjener;
    private volatile byte[] mottatt;
    private volatile String svar = "stream: OK\0";

    @BeforeEach
    void start() throws IOException {
        tjener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!tjener.isClosed()) {
                try (Socket s = tjener.accept()) {
                    DataInputStream inn = new DataInputStream(s.getInputStream());
                    byte[] kommando = inn.readNBytes("zINSTREAM\0".length());
                    assertThat(new String(kommando, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                    ByteArrayOutputStream alt = new ByteArrayOutputStream();
                    for (int n = inn.readInt(); n > 0; n = inn.readInt()) {
                        alt.write(inn.readNBytes(n));
                    }
                    mottatt = alt.toByteArray();
                    s.getOutputStream().write(svar.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // Klienten eller testen lukket.
                }
            }
        });
    }

    @AfterEach
    void stopp() throws IOException {
        tjener.close();
    }

    @Test
    void alt_innholdet_sendes_i_biter_og_rent_er_rent() throws Exception {
        byte[] stort = new byte[300_000];
        Arrays.fill(stort, (byte) 7);
        assertThat(skann(stort)).isEmpty();
        assertThat(mottatt).isEqualTo(stort);
    }

    @Test
    void funnet_har_navn() throws Exception {
        svar = "stream: Win.Test.EICAR_HDB-1 FOUND\0";
        assertThat(skann(new byte[] {1})).contains("Win.Test.EICAR_HDB-1");
    }

    @Test
    void et_annet_svar_er_ikke_rent() {
        svar = "INSTREAM size limit exceeded. ERROR\0";
        assertThatThrownBy(() -> skann(new byte[] {1})).isInstanceOf(IOException.class);
        svar = "";
        assertThatThrownBy(() -> skann(new byte[] {1})).isInstanceOf(IOException.class);
    }

    @Test
    void en_tjener_som_ikke_finnes_er_ikke_rent() throws Exception {
        // En ingen lytter på. Den over kan ta imot én til mens den lukkes.
        int ledig;
        try (ServerSocket ingen = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ledig = ingen.getLocalPort();
        }
        assertThatThrownBy(
                        () -> new ClamAvSkann("127.0.0.1", ledig, KORT).skann(new ByteArrayInputStream(new byte[] {1})))
                .isInstanceOf(IOException.class);
    }

    private java.util.Optional<String> skann(byte[] innhold) throws IOException {
        return new ClamAvSkann("127.0.0.1", tjener.getLocalPort(), KORT).skann(new ByteArrayInputStream(innhold));
    }
}
