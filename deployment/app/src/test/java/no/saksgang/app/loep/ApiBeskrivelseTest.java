package no.saksgang.app.loep;

import static org.assertj.core.api.Assertions.assertThat;

import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Beskrivelsen, helsen og måltallene utad. */
class ApiBeskrivelseTest extends Benk {

    private static final String DRIFT = "rolle=DRIFT; bruker=p-drift";

    @Test
    void hver_kommando_er_beskrevet_med_felt_i_OpenAPI_3_1() {
        Svar svar = this.api.les("/v3/api-docs");
        assertThat(svar.status()).as("%s", svar.kropp()).isEqualTo(200);
        JsonNode api = svar.kropp();
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        for (Kommandotyper.Type type : Kommandotyper.alle()) {
            boolean finnes =
                    api.get("paths").propertyNames().stream().anyMatch(p -> p.endsWith("/kommandoer/" + type.navn()));
            assertThat(finnes).as(type.navn()).isTrue();
        }
        JsonNode felt = api.at(
                        "/paths/~1api~1v1~1saker~1{id}~1kommandoer~1RegistrerStandpunkt/post/requestBody/content")
                .get("application/json")
                .at("/schema/properties");
        assertThat(felt.at("/standpunkt/enum").toString()).contains("ENIG", "UENIG", "AVSTAAR");
        assertThat(felt.has("sakId")).isFalse();
        assertThat(api.get("paths").has("/api/v1/helsefellesskap/{id}/saksoversikt"))
                .isTrue();
        assertThat(api.get("paths").has("/api/v1/saker/{sakId}/saksutskrift")).isTrue();
    }

    @Test
    void helse_og_maaltall_er_der() {
        assertThat(api.les("/actuator/health").kropp().get("status").asString()).isEqualTo("UP");
        assertThat(api.les("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.les("/actuator/prometheus", DRIFT).status()).isEqualTo(200);
        assertThat(api.les("/actuator/metrics/saksgang.lesemodell.etterslep", DRIFT)
                        .status())
                .isEqualTo(200);
        assertThat(api.les("/actuator/metrics/saksgang.doedbrev", DRIFT)
                        .kropp()
                        .at("/measurements/0/value")
                        .asInt())
                .isZero();
    }

    @Test
    void svar_som_ikke_er_endret_gir_304() throws Exception {
        var foerst = java.net.http.HttpClient.newHttpClient()
                .send(foresp(null), java.net.http.HttpResponse.BodyHandlers.ofString());
        String etag = foerst.headers().firstValue("ETag").orElseThrow();
        var igjen = java.net.http.HttpClient.newHttpClient()
                .send(foresp(etag), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(igjen.statusCode()).isEqualTo(304);
        assertThat(igjen.body()).isEmpty();
    }

    private java.net.http.HttpRequest foresp(String etag) {
        var b = java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://127.0.0.1:" + port + "/api/v1/utvalg/helgeland-ssu"));
        return (etag == null ? b : b.header("If-None-Match", etag)).build();
    }
}
