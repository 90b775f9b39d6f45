package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Søk: bøyning, skrivefeil, æøå, hva som kommer først, og at ingen finner det hun ikke får se. */
class SoekTest extends Nettleserprove {

    private static final String PUBLIKUM = null;

    private String sak(String tittel, String beskrivelse) {
        return i(HF).den("2024-02-01")
                .gi(
                        sekretariat(),
                        "helsefellesskap/" + HF + "/saker",
                        "tittel",
                        tittel,
                        "beskrivelse",
                        beskrivelse,
                        "innmelder",
                        HF + "-kommune-01")
                .ga("SakInnmeldt")
                .id();
    }

    private Svar spoer(String aktoer, String ord, String mer) {
        return api.les(
                "/api/v1/helsefellesskap/" + HF + "/soek?soek=" + URLEncoder.encode(ord, StandardCharsets.UTF_8) + mer,
                aktoer);
    }

    private List<String> ider(String aktoer, String ord, boolean omtrent) {
        List<String> ut = new ArrayList<>();
        for (JsonNode t : spoer(aktoer, ord, "").er(200).kropp().get("treff")) {
            if (t.get("omtrent").asBoolean() == omtrent) {
                ut.add(t.get("id").asString());
            }
        }
        return ut;
    }

    @Test
    void boeyning_skrivefeil_og_bokstaver_tastaturet_mangler() {
        innhold();
        String en = sak("Øyeblikkelig hjelp og ambulansebåtens vaktordninger", "Gjelder Ålesund og Bærum.");
        ventPaaAlt();
        for (String ord : List.of(
                "øyeblikkelig",
                "oyeblikkelig",
                "oeyeblikkelig",
                "ØYEBLIKKELIG",
                "ambulansebåt",
                "ambulansebat",
                "ambulansebaat",
                "vaktordning",
                "vaktordningen",
                "vaktordningene",
                "hjelpen vaktordning",
                "\"hjelp og ambulansebåtens\"",
                "aalesund",
                "alesund",
                "baerum")) {
            assertThat(ider(SEKRETARIAT, ord, false)).as(ord).contains(en);
        }
        for (String feil : List.of("ambulansebotens", "vaktordnigner", "øyebliklig", "ambulnasebåtens")) {
            assertThat(ider(SEKRETARIAT, feil, false)).as(feil).doesNotContain(en);
            assertThat(ider(SEKRETARIAT, feil, true)).as(feil).contains(en);
        }
        assertThat(ider(SEKRETARIAT, "ambulansebåt -hjelp", false)).doesNotContain(en);
        assertThat(ider(SEKRETARIAT, "xyzzyplugh", false)).isEmpty();
        assertThat(ider(SEKRETARIAT, "xyzzyplugh", true)).isEmpty();
    }

    @Test
    void tittelen_gaar_foran_teksten_og_det_som_traff_er_merket() {
        innhold();
        String iTekst = sak("Noe helt annet", "Her står lungerehabilitering midt i en lang tekst om andre ting.");
        String iTittel = sak("Lungerehabilitering i kommunen", "Uten ordet.");
        ventPaaAlt();
        assertThat(ider(SEKRETARIAT, "lungerehabilitering", false)).startsWith(iTittel, iTekst);
        JsonNode treff = spoer(SEKRETARIAT, "lungerehabiliteringen", "").kropp().get("treff");
        assertThat(treff.get(0).get("tittel").toString())
                .isEqualTo("[{\"tekst\":\"Lungerehabilitering\",\"merket\":true},"
                        + "{\"tekst\":\" i kommunen\",\"merket\":false}]");
        assertThat(treff.get(1).get("utdrag").toString()).contains("\"tekst\":\"lungerehabilitering\",\"merket\":true");
    }

    @Test
    void alle_slag_finnes_og_kan_velges() {
        innhold();
        JsonNode alt =
                spoer(SEKRETARIAT, "utskrivningsklare", "").er(200).kropp().get("treff");
        assertThat(alt.findValuesAsString("slag")).contains("SAK", "MOETE", "PUBLISERT");
        assertThat(spoer(SEKRETARIAT, "utskrivningsklare", "&slag=MOETE")
                        .kropp()
                        .get("treff")
                        .findValuesAsString("slag"))
                .isNotEmpty()
                .containsOnly("MOETE");
        assertThat(spoer(SEKRETARIAT, "samarbeidsutvalg", "&slag=UTVALG")
                        .kropp()
                        .get("treff")
                        .findValuesAsString("id"))
                .contains(SSU);
        assertThat(spoer(SEKRETARIAT, "reinnleggelser", "&slag=TILTAK")
                        .kropp()
                        .get("treff")
                        .findValuesAsString("id"))
                .containsExactly(innhold().plan());
        assertThat(spoer(SEKRETARIAT, "utskrivningsklare", "&slag=SAK&utvalg=" + SSU)
                        .kropp()
                        .get("treff")
                        .valueStream()
                        .filter(t -> !t.get("omtrent").asBoolean()))
                .isEmpty();
    }

    @Test
    void ingen_finner_det_hun_ikke_faar_se() {
        innhold();
        String hemmelig = sak("Zirkoniumvarsel om en navngitt avdeling", "Kvikksølvlekkasje i kjelleren.");
        ventPaaAlt();
        List<String> uten = new ArrayList<>();
        uten.add(PUBLIKUM);
        uten.add("rolle=SEKRETARIAT; helsefellesskap=sor-rogaland; bruker=p-annen");
        uten.add(MEDLEM);
        for (String aktoer : uten) {
            for (String ord : List.of("zirkoniumvarsel", "zirkoniumvasel", "kvikksølvlekkasje", "kvikksolvlekasje")) {
                assertThat(spoer(aktoer, ord, "").er(200).kropp().toString())
                        .as(aktoer + " " + ord)
                        .isEqualTo("{\"treff\":[],\"flere\":false,\"tomt\":false}");
            }
        }
        assertThat(ider(SEKRETARIAT, "kvikksølvlekkasje", false)).containsExactly(hemmelig);

        // Den offentlige tittelen finnes av alle, den egentlige bare av dem som ser saken.
        i(HF).den("2024-02-02")
                .sak(sekretariat(), hemmelig, "SettOffentligTittel", "offentligTittel", "Neodymsak for alle")
                .ga("OffentligTittelSatt");
        ventPaaAlt();
        assertThat(ider(PUBLIKUM, "neodymsak", false)).containsExactly(hemmelig);
        assertThat(ider(PUBLIKUM, "neodymsk", true)).containsExactly(hemmelig);
        assertThat(ider(PUBLIKUM, "zirkoniumvarsel", false)).isEmpty();
        assertThat(spoer(PUBLIKUM, "neodymsak", "").kropp().toString()).doesNotContain("irkonium");
        // Det publiserte finnes av alle, med utdraget.
        assertThat(spoer(PUBLIKUM, "evalueres", "").kropp().get("treff").findValuesAsString("slag"))
                .contains("PUBLISERT");
        assertThat(spoer(PUBLIKUM, "utskrivningsklare", "").kropp().get("treff").findValuesAsString("slag"))
                .doesNotContain("MOETE", "TILTAK");
    }

    @Test
    void medlemmet_finner_sakene_og_moetene_i_sitt_eget_utvalg() {
        innhold();
        assertThat(ider(MEDLEM, "utskrivningsklare", false))
                .contains(innhold().vedtatt(), innhold().holdt());
        assertThat(ider("rolle=MEDLEM; helsefellesskap=ostfold; bruker=p-x; utvalg=" + SSU, "hjelpemidler", false))
                .doesNotContain(innhold().aapent());
        assertThat(ider(MEDLEM, "hjelpemidler", false)).contains(innhold().aapent());
    }

    @Test
    void daarlige_spoersmaal_faar_et_klart_svar() {
        innhold();
        for (String ord : List.of(
                "'",
                "\"",
                "\\",
                "%",
                "&",
                "|",
                "!",
                "(",
                ")",
                "<script>",
                "a:*",
                "::",
                "or or",
                "-",
                "$1",
                "?",
                ":ord")) {
            assertThat(spoer(SEKRETARIAT, ord, "").status()).as(ord).isEqualTo(200);
        }
        spoer(SEKRETARIAT, "\0", "").er(400);
        assertThat(spoer(SEKRETARIAT, "   ", "").er(200).kropp().get("tomt").asBoolean())
                .isTrue();
        spoer(SEKRETARIAT, "x".repeat(201), "").er(400).avslaatt("UGYLDIG_PARAMETER");
        for (String mer : List.of("&side=0", "&side=11", "&slag=X")) {
            spoer(SEKRETARIAT, "ord", mer).er(400).avslaatt("UGYLDIG_PARAMETER");
        }
        api.les("/api/v1/helsefellesskap/finnes-ikke/soek?soek=a", SEKRETARIAT).avslaatt("IKKE_FUNNET");
    }

    @Test
    void siden_viser_treff_merker_dem_og_blar() {
        innhold();
        Loep l = i(HF).den("2024-02-03");
        for (int n = 0; n < 25; n++) {
            l.meldInn("Bladbarsak " + n + " <img src=x onerror=alert(1)>");
        }
        ventPaaAlt();
        Page side = som(SEKRETARIAT);
        gaa(side, "/ostfold");
        side.locator("#toppsoek").fill("bladbarsaken");
        nySide(side, () -> side.keyboard().press("Enter"));
        assertThat(side.url()).contains("/ostfold/soek?soek=bladbarsaken");
        assertThat(side.locator(".treff > li").count()).isEqualTo(20);
        assertThat(side.locator(".treff mark").first().innerText()).isEqualTo("Bladbarsak");
        assertThat(side.locator(".treff").innerText()).contains("<img src=x onerror=alert(1)>");
        assertThat(side.locator(".treff img").count()).isZero();
        send(side, side.locator("a[rel=next]"));
        assertThat(side.locator(".treff > li").count()).isEqualTo(5);
        assertThat(side.locator("a[rel=next]").count()).isZero();
        gaa(side, "/ostfold/soek?soek=bladbrsak");
        assertThat(side.locator("main").innerText()).contains("Ingenting passer helt", "Ligner på det du skrev");
        send(side, side.locator(".treff a").first());
        assertThat(side.url()).contains("/ostfold/saker/sak-");
        gaa(side, "/ostfold/soek?soek=finnesikkenoested");
        assertThat(side.locator("main").innerText()).contains("Ingenting passer med søket");
    }
}
