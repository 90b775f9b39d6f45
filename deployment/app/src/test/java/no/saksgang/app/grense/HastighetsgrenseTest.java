package no.saksgang.app.grense;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Ti tusen forespørsler i minuttet mot en åpen adresse gir 429, og plager ikke den som er logget inn. */
@TestPropertySource(properties = {"saksgang.grenser.aapent-per-minutt=200"})
@ExtendWith(OutputCaptureExtension.class)
class HastighetsgrenseTest extends Benk {

    private static final int MANGE = 10_000;

    @Test
    void den_som_maser_faar_429_og_ingen_andre_merker_det(CapturedOutput utskrift) throws Exception {
        Map<Integer, Integer> svar = new TreeMap<>();
        long start = System.nanoTime();
        HttpResponse<String> siste = null;
        for (int i = 0; i < MANGE; i += 100) {
            List<CompletableFuture<HttpResponse<String>>> bunke = new ArrayList<>();
            for (int j = 0; j < 100; j++) {
                bunke.add(KLIENT.sendAsync(aapen(), HttpResponse.BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> f : bunke) {
                svar.merge(f.get().statusCode(), 1, Integer::sum);
                siste = f.get();
            }
        }
        double minutter = (System.nanoTime() - start) / 60e9;
        assertThat(svar).containsOnlyKeys(200, 429);
        // Bøtten var full, og fylles med 200 i minuttet.
        assertThat(svar.get(200)).isBetween(200, 201 + (int) Math.ceil(200 * minutter));
        assertThat(siste.statusCode()).isEqualTo(429);
        assertThat(siste.headers()
                        .firstValue("Retry-After")
                        .map(Long::parseLong)
                        .orElse(0L))
                .isBetween(1L, 61L);
        assertThat(siste.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(siste.body()).contains("FOR_MANGE_FORESPOERSLER").doesNotContain("127.0.0.1");

        Svar innlogget = api.post(
                "/api/v1/helsefellesskap/ostfold/saker",
                Map.of("tittel", "Slipper gjennom", "innmelder", "ostfold-kommune-01"),
                sekretariat());
        innlogget.ga("SakInnmeldt");
        assertThat(api.les("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(utskrift.getOut().split("får 429", -1)).hasSizeBetween(2, 3);
        assertThat(utskrift.getOut()).doesNotContain("127.0.0.1 ");
    }

    private static final HttpClient KLIENT = HttpClient.newHttpClient();

    private HttpRequest aapen() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/helsefellesskap"))
                // En oppdiktet sesjon er ingen innlogging.
                .header("Cookie", "SAKSGANG=oppdiktet; JSESSIONID=oppdiktet")
                .GET()
                .build();
    }
}
