package no.saksgang.app.herding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import org.junit.jupiter.api.Test;

/** Headerne er de samme på det tjeneren selv avviser, og bare det åpne kan leses fra andres nettsider. */
class HoderPaaAltTest extends Benk {

    private static final String[] HODER = {
        "content-security-policy",
        "x-content-type-options",
        "x-frame-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy"
    };
    private static final String ANNEN = "https://dashbord.example";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void det_tjeneren_selv_avviser_har_de_samme_headerne() throws IOException {
        Map<String, String> vanlig = raatt("GET /api/v1/finnes-ikke HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(vanlig).containsEntry("status", "404");
        Map<String, String> avvist = Map.of(
                "GET /api/v1/{sak} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "400",
                "TULL\r\n\r\n",
                "400",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "505",
                "GET / HTTP/1.1\r\n\r\n",
                "400",
                "GET /a%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "400",
                "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: tull\r\n\r\n",
                "501",
                "GET / HTTP/1.1\r\nHost: x\r\nStor: " + "x".repeat(200_000) + "\r\n\r\n",
                "400");
        avvist.forEach((foresp, status) -> {
            String kort = foresp.substring(0, Math.min(60, foresp.length()));
            Map<String, String> svar = lest(foresp);
            assertThat(svar).as(kort).containsEntry("status", status);
            for (String h : HODER) {
                assertThat(svar).as(kort).containsEntry(h, vanlig.get(h));
            }
            assertThat(svar).as(kort).containsEntry("content-type", "application/problem+json;charset=UTF-8");
            assertThat(svar.get("kropp"))
                    .as(kort)
                    .contains("\"status\":" + status)
                    .doesNotContain("Tomcat");
        });
    }

    @Test
    void det_aapne_kan_leses_fra_enhver_nettside_uten_innlogging() throws Exception {
        HttpResponse<String> les = send("GET", "/api/v1/offentlig", Map.of("Origin", ANNEN));
        assertThat(les.statusCode()).isEqualTo(200);
        assertThat(les.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(les.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(les.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        HttpResponse<String> spoer = send(
                "OPTIONS",
                "/api/v1/offentlig/ostfold/moetemapper",
                Map.of("Origin", ANNEN, "Access-Control-Request-Method", "GET"));
        assertThat(spoer.statusCode()).isEqualTo(200);
        assertThat(spoer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(spoer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("GET")
                .doesNotContain("POST")
                .doesNotContain("DELETE");
        assertThat(send(
                                "OPTIONS",
                                "/api/v1/offentlig",
                                Map.of("Origin", ANNEN, "Access-Control-Request-Method", "POST"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(send(
                                "OPTIONS",
                                "/api/v1/offentlig",
                                Map.of(
                                        "Origin",
                                        ANNEN,
                                        "Access-Control-Request-Method",
                                        "GET",
                                        "Access-Control-Request-Headers",
                                        "authorization"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void alt_annet_kan_ikke_leses_fra_andres_nettsider() throws Exception {
        for (String sti : new String[] {
            "/api/v1/helsefellesskap",
            "/api/v1/helsefellesskap/ostfold/saksoversikt",
            "/api/v1/offentligt",
            "/api/v1/meg",
            "/actuator/health",
            "/v3/api-docs"
        }) {
            for (String metode : new String[] {"GET", "OPTIONS"}) {
                HttpResponse<String> svar =
                        send(metode, sti, Map.of("Origin", ANNEN, "Access-Control-Request-Method", "GET"));
                assertThat(svar.headers().map().keySet())
                        .as(metode + " " + sti)
                        .noneMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    private HttpResponse<String> send(String metode, String sti, Map<String, String> hoder) throws Exception {
        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti))
                .method(metode, HttpRequest.BodyPublishers.noBody());
        hoder.forEach(b::header);
        return HTTP.send(b.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, String> lest(String foresp) {
        try {
            return raatt(foresp);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Det som sendes, byte for byte; headerne med små bokstaver. */
    private Map<String, String> raatt(String foresp) throws IOException {
        try (Socket s = new Socket(InetAddress.getLoopbackAddress(), port)) {
            s.setSoTimeout(10_000);
            try {
                s.getOutputStream().write(foresp.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // Tjeneren har alt svart og lukket.
            }
            String svar = new String(s.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] deler = svar.split("\r\n\r\n", 2);
            String[] linjer = deler[0].split("\r\n");
            Map<String, String> ut = new LinkedHashMap<>();
            ut.put("status", linjer[0].split(" ")[1]);
            for (int i = 1; i < linjer.length; i++) {
                int kolon = linjer[i].indexOf(':');
                ut.put(
                        linjer[i].substring(0, kolon).toLowerCase(Locale.ROOT),
                        linjer[i].substring(kolon + 1).strip());
            }
            ut.put("kropp", deler.length > 1 ? deler[1] : "");
            return ut;
        }
    }
}
