package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Klient;
import no.saksgang.bevis.kontroll.Funnkode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Revisors side: loggen etterprøves mens systemet går, og det som er endret, blir navngitt. Egen database: her endres loggen. */
@TestPropertySource(properties = "saksgang.benk=revisjon")
class RevisjonTest extends Benk {

    @Autowired
    MessageSource tekster;

    @Test
    void loggen_er_hel_til_noen_endrer_en_hendelse_og_da_sier_siden_hvilken() throws Exception {
        String sak = i("ostfold").den("2024-03-04").meldInn("Utskriving til kommunen");
        assertThat(siden("REVISOR", "ostfold").body()).contains("ikke etterprøvd");
        assertThat(etterproevd("ostfold")).contains("Ingenting er endret").doesNotContain("Funn:");

        JdbcTemplate eier = superbruker();
        String id = eier.queryForObject(
                "select hendelse_id from hendelse where stroem = ? order by sekvens limit 1",
                String.class,
                "sak:" + sak);
        eier.execute("alter table hendelse disable trigger user");
        eier.update(
                "update hendelse set data = convert_to(replace(convert_from(data, 'UTF8'), 'kryptert', 'kryptErt'),"
                        + " 'UTF8') where hendelse_id = ?",
                id);
        eier.execute("alter table hendelse enable trigger user");

        assertThat(etterproevd("ostfold"))
                .contains("Loggen er ikke hel", "Hendelsen er endret", id, "sak:" + sak)
                .doesNotContain("Ingenting er endret");
        // Andre revisorer får vite at loggen er brutt og hvor, ikke hva det gjelder.
        assertThat(siden("REVISOR", "bergen").body())
                .contains("Loggen er ikkje heil", "Hendinga er endra", "i eit anna helsefellesskap")
                .doesNotContain(id, sak);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEKRETARIAT", "MEDLEM", "DRIFT"})
    void bare_revisor_slipper_til(String rolle) throws Exception {
        assertThat(siden(rolle, "ostfold").statusCode()).isEqualTo(403);
        assertThat(send(rolle, "ostfold").statusCode()).isEqualTo(403);
    }

    @Test
    void hvert_slags_funn_og_hver_lesing_har_en_tekst_paa_hvert_spraak() {
        for (String spraak : new String[] {"nb", "nn", "en"}) {
            for (Funnkode kode : Funnkode.values()) {
                assertThat(tekster.getMessage("revisjon.funn." + kode, null, java.util.Locale.of(spraak)))
                        .isNotBlank();
            }
        }
    }

    private String etterproevd(String hf) throws Exception {
        assertThat(send("REVISOR", hf).statusCode()).isEqualTo(302);
        Instant frist = Instant.now().plusSeconds(30);
        String side = siden("REVISOR", hf).body();
        while (side.contains("<progress")) {
            assertThat(Instant.now()).isBefore(frist);
            side = siden("REVISOR", hf).body();
        }
        return side;
    }

    private HttpResponse<String> siden(String rolle, String hf) throws Exception {
        return svar(rolle, hf, HttpRequest.newBuilder(adresse(hf)));
    }

    private HttpResponse<String> send(String rolle, String hf) throws Exception {
        return svar(
                rolle,
                hf,
                HttpRequest.newBuilder(adresse(hf))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private URI adresse(String hf) {
        return URI.create("http://127.0.0.1:" + port + "/" + hf + "/revisjon");
    }

    private static HttpResponse<String> svar(String rolle, String hf, HttpRequest.Builder b) throws Exception {
        String sted = rolle.equals("DRIFT") ? "" : "; helsefellesskap=" + hf;
        return HttpClient.newHttpClient()
                .send(
                        b.header("Accept", "text/html")
                                .header(Klient.AKTOER, "rolle=" + rolle + "; bruker=p-hun" + sted)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
