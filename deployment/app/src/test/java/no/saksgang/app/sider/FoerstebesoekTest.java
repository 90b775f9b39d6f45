package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Det første besøket er lite nok for en treg linje, og svarene i API-et sendes som de er. */
class FoerstebesoekTest extends Benk {

    private static final int MAKS = 250_000;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ostfold", "/ostfold/saker", "/ostfold/moeteplan", "/innlogging"})
    void siden_med_skrift_stil_og_skript_er_under_250_kB(String sti) throws Exception {
        Map<URI, Integer> hentet = Foerstebesoek.paa("http://127.0.0.1:" + port + sti);
        assertThat(hentet.keySet().stream().map(URI::getPath))
                .anyMatch(p -> p.endsWith(".css"))
                .anyMatch(p -> p.endsWith(".woff2"));
        assertThat(hentet.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", hentet)
                .isLessThan(MAKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/helsefellesskap", "/v3/api-docs"})
    void api_et_sendes_ukomprimert_med_sin_egen_etag(String sti) throws Exception {
        HttpResponse<String> svar = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(svar.statusCode()).isEqualTo(200);
        assertThat(svar.headers().firstValue("Content-Encoding")).isEmpty();
    }
}
