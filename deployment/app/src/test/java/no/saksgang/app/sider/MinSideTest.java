package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Hver velger selv hva hun får e-post om, og lager adressen til sin egen kalender. */
class MinSideTest extends Nettleserprove {

    private static final String HVEM = "rolle=MEDLEM; helsefellesskap=ostfold; bruker=p-minside; utvalg=" + FSU;

    @Test
    void valget_av_epost_staar_og_er_hennes_alene() {
        Page side = som(HVEM);
        gaa(side, "/ostfold");
        side.locator("footer a[href='/ostfold/min-side']").click();
        side.waitForURL("**/min-side");
        assertThat(side.locator("input[name=paa]:checked").count()).isEqualTo(5);
        side.getByLabel("En frist er ute").uncheck();
        side.getByLabel("Nytt på saklisten etter innkallingen").uncheck();
        knapp(side, "Lagre valgene");
        ja(side, "Valgene dine er lagret.");
        assertThat(side.locator("input[name=paa]:not(:checked)").count()).isEqualTo(2);
        assertThat(api.les("/api/v1/helsefellesskap/ostfold/min-epost", HVEM)
                        .kropp()
                        .toString())
                .contains("\"FRIST\":false", "\"SAKLISTE\":false", "\"MOETE\":true");
        Page annen = som(MEDLEM);
        gaa(annen, "/ostfold/min-side?lang=en");
        assertThat(annen.locator("input[name=paa]:checked").count()).isEqualTo(5);
        // Alt av.
        for (int i = 0; i < 5; i++) {
            side.locator("input[name=paa]").nth(i).uncheck();
        }
        knapp(side, "Lagre valgene");
        assertThat(side.locator("input[name=paa]:checked").count()).isZero();
    }

    @Test
    void kalenderadressen_vises_en_gang_og_den_gamle_slutter_aa_virke() throws Exception {
        Page side = som(HVEM);
        gaa(side, "/ostfold/min-side");
        ja(side, "Du har ingen kalenderadresse her.");
        knapp(side, "Lag kalenderadresse");
        String foerste = side.getByLabel("Kalenderadresse").inputValue();
        assertThat(hent(foerste)).isEqualTo(200);
        gaa(side, "/ostfold/min-side");
        ja(side, "Du har en adresse fra");
        assertThat(side.content()).doesNotContain(foerste);
        knapp(side, "Lag ny adresse");
        String andre = side.getByLabel("Kalenderadresse").inputValue();
        assertThat(hent(foerste)).isEqualTo(404);
        assertThat(hent(andre)).isEqualTo(200);
        knapp(side, "Ta bort adressen");
        ja(side, "Kalenderadressen er borte.");
        assertThat(hent(andre)).isEqualTo(404);
    }

    @Test
    void den_som_ikke_er_i_et_utvalg_har_ingen_kalender_og_publikum_ingen_side() {
        Page side = som("rolle=VIRKSOMHET; helsefellesskap=ostfold; bruker=p-virk; virksomhet=" + HF + "-kommune-01");
        assertThat(gaa(side, "/ostfold/min-side")).isEqualTo(200);
        assertThat(side.locator("#epost").count()).isEqualTo(1);
        assertThat(side.locator("#kalender").count()).isZero();
        assertThat(gaa(som(""), "/ostfold/min-side")).isEqualTo(401);
        assertThat(gaa(
                        som("rolle=INNMELDER; helsefellesskap=ostfold; bruker=p-inn; virksomhet=" + HF + "-kommune-01"),
                        "/ostfold/min-side"))
                .isEqualTo(403);
    }

    private static int hent(String adresse) throws Exception {
        try (HttpClient klient = HttpClient.newHttpClient()) {
            return klient.send(
                            HttpRequest.newBuilder(URI.create(adresse)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
