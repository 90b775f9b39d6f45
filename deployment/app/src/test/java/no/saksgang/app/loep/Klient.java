package no.saksgang.app.loep;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP som en klient ser det. */
public final class Klient {

    public static final String AKTOER = "Saksgang-Utviklingsaktoer";

    /** Leser alt, overalt. */
    public static final String REVISOR = "rolle=REVISOR; bruker=p-revisor";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String rot;
    private final JdbcTemplate jdbc;
    private long siste;

    public Klient(int port, JdbcTemplate jdbc) {
        this.rot = "http://127.0.0.1:" + port;
        this.jdbc = jdbc;
    }

    public Svar post(String sti, Map<String, Object> felt, String aktoer) {
        return post(sti, JSON.writeValueAsString(felt), Map.of("Saksgang-Utviklingsaktoer", aktoer));
    }

    public Svar post(String sti, String kropp, Map<String, String> headere) {
        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(rot + sti))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(kropp));
        if (!headere.containsKey("Idempotency-Key")) {
            b.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        headere.forEach(b::setHeader);
        Svar svar = send(b.build());
        svar.header("Saksgang-Posisjon").ifPresent(p -> siste = Math.max(siste, Long.parseLong(p)));
        return svar;
    }

    /** Laster opp en fil under et navn. */
    public Svar lastOpp(String sti, String filnavn, String type, byte[] fil, String aktoer) {
        return lastOpp(
                sti,
                filnavn,
                type,
                HttpRequest.BodyPublishers.ofByteArray(fil),
                aktoer,
                UUID.randomUUID().toString());
    }

    public Svar lastOpp(
            String sti, String filnavn, String type, HttpRequest.BodyPublisher fil, String aktoer, String noekkel) {
        return send(HttpRequest.newBuilder(URI.create(rot + sti))
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(filnavn, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("Idempotency-Key", noekkel)
                .header("Saksgang-Utviklingsaktoer", aktoer)
                .timeout(Duration.ofSeconds(60))
                .POST(fil)
                .build());
    }

    /** Henter bytene som de er. */
    public HttpResponse<byte[]> hentFil(String sti, String... headere) {
        return hent(sti, REVISOR, headere);
    }

    /** Henter bytene som de er for den som ikke er logget inn. */
    public HttpResponse<byte[]> hentAapent(String sti, String... headere) {
        return hent(sti, null, headere);
    }

    private HttpResponse<byte[]> hent(String sti, String aktoer, String... headere) {
        try {
            HttpRequest.Builder b =
                    HttpRequest.newBuilder(URI.create(rot + sti)).timeout(Duration.ofSeconds(60));
            if (aktoer != null) {
                b.setHeader(AKTOER, aktoer);
            }
            for (int i = 0; i < headere.length; i += 2) {
                b.setHeader(headere[i], headere[i + 1]);
            }
            return http.send(b.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Leser med egne skrivinger og alt prosessene har gjort med. */
    public JsonNode hent(String sti) {
        ventPaaProsesser();
        Long posisjon = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
        Svar svar = les(sti + (sti.contains("?") ? "&" : "?") + "vent=" + posisjon);
        if (svar.status() != 200) {
            throw new AssertionError(sti + " ga " + svar.status() + ": " + svar.kropp());
        }
        return svar.kropp();
    }

    public Svar les(String sti) {
        return les(sti, REVISOR);
    }

    /** Som en aktør; null er uten innlogging. */
    public Svar les(String sti, String aktoer) {
        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(rot + sti)).timeout(Duration.ofSeconds(30));
        if (aktoer != null) {
            b.header(AKTOER, aktoer);
        }
        return send(b.GET().build());
    }

    /** Til prosessene har fulgt loggen til enden, også det de selv la til. */
    public void ventPaaProsesser() {
        long frist = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < frist) {
            List<String> merker = jdbc.queryForList(
                    "select convert_from(merke, 'UTF8') from lesemerke where prosessor = 'prosesser'", String.class);
            Long slutt = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
            if (!merker.isEmpty()
                    && JSON.readTree(merker.getFirst()).path("index").asLong() >= slutt) {
                return;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("Prosessene ble ikke ferdige");
    }

    private Svar send(HttpRequest forespoersel) {
        try {
            HttpResponse<String> r = http.send(forespoersel, HttpResponse.BodyHandlers.ofString());
            String kropp = r.body();
            boolean json = r.headers()
                    .firstValue("Content-Type")
                    .filter(t -> t.contains("json"))
                    .isPresent();
            return new Svar(r.statusCode(), json ? JSON.readTree(kropp) : JSON.nullNode(), r.headers());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
