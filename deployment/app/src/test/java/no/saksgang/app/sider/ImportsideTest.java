package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** En sakliste fra et annet system flyttes inn i nettleseren: feil med linje, rettet på stedet, gjennomført én gang. */
class ImportsideTest extends Nettleserprove {

    private static final String SIDE = "/st-olavs/import";
    private static final String SEKRETAER = "rolle=SEKRETARIAT; helsefellesskap=st-olavs; bruker=p-sekretaer";
    private static final String MOETE = "st-olavs-asu-innflyttet-2019";
    private static final String TITTEL = "Helseplattformen <img src=x onerror=alert(1)> & mer";

    @Test
    void filen_vises_rettes_og_gjennomfoeres_og_andre_gang_er_uten_virkning() throws IOException {
        Page side = som(SEKRETAER);
        gaa(side, "/st-olavs/moeteplan");
        send(side, side.locator("main a[href='" + SIDE + "']"));
        Long foer = hendelser();

        fil(side, "<script>alert(1)</script>.yaml", fil().replace("minutter: 60", "minutter: 6000"));
        knapp(side, "Vis hva den blir til");
        assertThat(side.locator(".ds-alert[role=alert] li").first().innerText())
                .containsPattern("Linje \\d+: /punkter/\\d+");
        assertThat(side.locator("button[value=gjennomfoer]").count()).isZero();
        String innhold = side.locator("#filinnhold").inputValue();
        assertThat(innhold).as("det hun sendte står der").contains("minutter: 6000");
        assertThat(side.locator("main img, main script").count()).isZero();

        side.locator("#filinnhold").fill(innhold.replace("minutter: 6000", "minutter: 60"));
        knapp(side, "Vis hva den blir til");
        assertThat(side.locator(".ds-alert[role=alert]").count()).isZero();
        assertThat(side.locator("main").innerText()).contains("Filen kan flyttes inn: 9 punkter.");
        assertThat(side.locator("main tbody tr").count()).isEqualTo(9);
        assertThat(side.locator("main tbody").innerText()).contains(TITTEL).contains("27/19");
        assertThat(side.locator("main img").count()).isZero();
        assertThat(hendelser()).as("forhåndsvisning lagrer ingenting").isEqualTo(foer);

        String rettet = side.locator("#filinnhold").inputValue();
        knapp(side, "Gjennomfør");
        assertThat(side.url()).endsWith("/st-olavs/moeter/" + MOETE + "/sakliste");
        assertThat(side.locator("main").innerText()).contains(TITTEL);

        api.ventPaaProsesser();
        Long etter = hendelser();
        gaa(side, SIDE);
        side.locator("#filinnhold").fill(rettet);
        knapp(side, "Vis hva den blir til");
        assertThat(side.locator("main").innerText()).contains("Møtet finnes");
        knapp(side, "Gjennomfør");
        api.ventPaaProsesser();
        assertThat(hendelser()).isEqualTo(etter);

        gaa(side, SIDE);
        side.locator("#filinnhold").fill(rettet.replace("Eventuelt", "Noe annet"));
        knapp(side, "Vis hva den blir til");
        knapp(side, "Gjennomfør");
        assertThat(avslaget(side)).contains("Steg ");
        assertThat(side.locator("#filinnhold").inputValue()).contains("Noe annet");
        api.ventPaaProsesser();
        assertThat(hendelser()).isEqualTo(etter);
    }

    @Test
    void det_som_ikke_kan_leses_eller_gjelder_andre_sies_og_lagres_ikke() throws IOException {
        Page side = som(SEKRETARIAT);
        gaa(side, "/ostfold/import");
        Long foer = hendelser();
        knapp(side, "Vis hva den blir til");
        assertThat(avslaget(side)).contains("Velg en fil, eller lim inn innholdet");
        fil(side, "annet.yaml", fil());
        knapp(side, "Vis hva den blir til");
        assertThat(side.locator(".ds-alert[role=alert]").innerText())
                .contains("Filen gjelder et annet helsefellesskap")
                .containsPattern("Linje \\d+: /mote/helsefellesskap");
        fil(side, "halv.yaml", "punkter: [");
        knapp(side, "Vis hva den blir til");
        assertThat(avslaget(side)).isNotBlank();
        assertThat(side.locator("#filinnhold").inputValue()).isEqualTo("punkter: [");
        fil(side, "stor.yaml", "# " + "x".repeat(2 * 1024 * 1024));
        knapp(side, "Vis hva den blir til");
        assertThat(avslaget(side)).contains("Filen er større enn 2 MB");
        gaa(side, "/ostfold/import");
        side.locator("#filinnhold").evaluate("(e, n) => e.value = 'æ'.repeat(n)", 1024 * 1024 + 1);
        knapp(side, "Vis hva den blir til");
        assertThat(avslaget(side)).contains("Filen er større enn 2 MB");
        assertThat(hendelser()).isEqualTo(foer);
        assertThat(gaa(som(MEDLEM), "/ostfold/import")).isEqualTo(403);
        assertThat(gaa(som(""), "/ostfold/import")).isEqualTo(401);
    }

    private Long hendelser() {
        return jdbc.queryForObject("select count(*) from hendelse", Long.class);
    }

    private static void fil(Page side, String navn, String innhold) {
        side.locator("#fil")
                .setInputFiles(new FilePayload(navn, "application/yaml", innhold.getBytes(StandardCharsets.UTF_8)));
    }

    /** Den ekte saklisten, flyttet til et år ingen andre prøver bruker. */
    private static String fil() throws IOException {
        try (InputStream inn = ImportsideTest.class.getResourceAsStream("/sakliste-stolav-2021.yaml")) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("st-olavs-asu-sak-27-34-2021", MOETE)
                    .replace("verdi: \"2021-04-22\"", "verdi: \"2019-04-25\"")
                    .replace("/21\"", "/19\"")
                    .replace("tittel: Helseplattformen", "tittel: \"" + TITTEL + "\"");
        }
    }
}
