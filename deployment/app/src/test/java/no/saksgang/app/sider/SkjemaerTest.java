package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.nettleser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Skjemaene slik et menneske bruker dem: fra innmelding til sendt innkalling, med feil, dobbeltklikk og konflikt. */
class SkjemaerTest extends Sidegrunnlag {

    private static Chromium chromium;

    @BeforeAll
    static void aapne() {
        chromium = new Chromium();
    }

    @AfterAll
    static void lukk() {
        chromium.close();
    }

    @Test
    void en_sak_meldes_inn_klassifiseres_tildeles_og_innkalles() {
        innhold();
        String tittel = "Ny rutine <b>for</b> prøvesvar " + System.nanoTime();
        try (BrowserContext c = nettleser(true)) {
            Page side = c.newPage();
            gaa(side, "/ostfold/innmelding");
            // Det som mangler, står i oppsummeringen og ved feltet, og det som er skrevet, står der fortsatt.
            side.getByLabel("Beskrivelse (valgfritt)").fill("Svarene kommer for sent");
            knapp(side, "Meld inn saken");
            assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                    .containsExactly("Skriv hva saken gjelder", "Velg hvem saken meldes inn for");
            assertThat(side.locator("#tittel").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(side.locator("#beskrivelse").inputValue()).isEqualTo("Svarene kommer for sent");
            assertThat(side.evaluate("document.activeElement.tagName")).isEqualTo("DS-ERROR-SUMMARY");

            side.getByLabel("Hva gjelder saken?").fill(tittel);
            side.getByLabel("Hvem melder du inn saken for?").selectOption("ostfold-kommune-01");
            knapp(side, "Meld inn saken");
            assertThat(side.locator("[role=status]").innerText()).contains("Saken er meldt inn.");

            gaa(side, "/ostfold/innboks");
            side.getByText(tittel).click();
            assertThat(side.locator("h1").innerText())
                    .as("HTML i tittelen er tekst")
                    .isEqualTo(tittel);
            side.getByLabel("Faglig", new Page.GetByLabelOptions().setExact(true))
                    .check();
            knapp(side, "Lagre og se forslaget");
            assertThat(side.locator("#utvalgId").inputValue())
                    .as("forslaget er valgt")
                    .isEqualTo(FSU);
            assertThat(side.locator("main").innerText()).contains("Etter regel");
            knapp(side, "Tildel");
            assertThat(side.locator("[role=status]").innerText()).contains("Saken er tildelt.");

            gaa(side, "/ostfold/koeliste?utvalg=" + FSU);
            assertThat(side.locator("main").innerText()).contains(tittel).contains("Mangler: saksframlegg");

            String sak = jdbc.queryForObject("select sak_id from lese_sak where tittel = ?", String.class, tittel);
            i(HF).den(klokke.dato().toString()).saksframlegg(sak).ga("SaksdokumentLagtVed");
            settOppMoetet(side, tittel);
        }
    }

    private void settOppMoetet(Page side, String tittel) {
        String dag = klokke.dato()
                .plusDays(60)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .toString();
        gaa(side, "/ostfold/moeteplan/nytt");
        side.getByLabel("Utvalg").selectOption(FSU);
        side.getByLabel("Dato").fill(dag);
        side.getByLabel("Sted").fill("Rådhuset");
        knapp(side, "Planlegg møte");
        assertThat(side.url()).endsWith("/sakliste/rediger");
        side.getByLabel("Tittel").fill("Presentasjon av året");
        side.locator("#minutter").fill("");
        knapp(side, "Legg til punkt");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                .containsExactly("Skriv antall minutter, fra 1 til 999");
        assertThat(side.locator("#tittel").inputValue()).isEqualTo("Presentasjon av året");
        side.locator("#minutter").fill("140");
        knapp(side, "Legg til punkt");
        side.getByLabel("Minutter " + tittel).fill("15");
        knapp(side, "Sett på listen " + tittel);
        assertThat(side.locator(".redigering").innerText())
                .contains("Presentasjon av året")
                .contains(tittel);
        assertThat(side.locator("main").innerText()).contains("over møtetiden");
        List<String> foer = side.locator(".redigering > li").allInnerTexts();
        int plass = indeks(foer, "Presentasjon av året");
        side.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytt ned Presentasjon av året"))
                .press("Enter");
        side.waitForURL(u -> u.contains("ok=EndreSaklistepunkt"));
        assertThat(indeks(side.locator(".redigering > li").allInnerTexts(), "Presentasjon av året"))
                .isEqualTo(plass + 1);
        knapp(side, "Send innkalling");
        Nettleserprove.ja(side, "Innkallingen er sendt.");
    }

    @Test
    void moetelederen_behandler_saken_og_alle_er_enige() {
        String sti = "/ostfold/moeter/" + innhold().aapent() + "/modus";
        try (BrowserContext c = nettleser(true)) {
            c.setExtraHTTPHeaders(
                    Map.of(Klient.AKTOER, "rolle=MOETELEDER; helsefellesskap=ostfold; bruker=p-leder; utvalg=" + FSU));
            Page side = c.newPage();
            gaa(side, sti);
            side.getByText("Ansvar for hjelpemidler ved utskrivning").first().click();
            knapp(side, "Behandle saken nå");
            knapp(side, "Fatt vedtak etter standpunktene");
            assertThat(side.locator(".ds-error-summary li").allInnerTexts()).containsExactly("Skriv vedtaket");
            side.getByLabel("Vedtak", new Page.GetByLabelOptions().setExact(true))
                    .fill("Ansvaret deles slik planen sier.");
            knapp(side, "Alle er enige");
            assertThat(side.locator("#valgt").innerText())
                    .contains("Vedtatt")
                    .contains("Ansvaret deles slik planen sier.");
            knapp(side, "Hev møtet");
            assertThat(side.locator("main").innerText()).contains("Møtet er hevet.");
        }
    }

    @Test
    void to_klikk_gir_en_sak() {
        innhold();
        String tittel = "Dobbeltklikk " + System.nanoTime();
        try (BrowserContext c = nettleser(true)) {
            Page side = c.newPage();
            gaa(side, "/ostfold/innmelding");
            FormData skjema = FormData.create()
                    .set("noekkel", side.locator("input[name=noekkel]").inputValue())
                    .set("tittel", tittel)
                    .set("innmelder", "ostfold-kommune-01");
            String foerste = send(c, skjema);
            assertThat(send(c, skjema)).isEqualTo(foerste).contains("meldt=sak-");
        }
        assertThat(jdbc.queryForObject("select count(*) from lese_sak where tittel = ?", Integer.class, tittel))
                .isEqualTo(1);
    }

    @Test
    void den_som_redigerer_en_gammel_liste_faar_vite_det() {
        String sti = "/ostfold/moeter/" + innhold().kommende() + "/sakliste/rediger";
        try (BrowserContext c = nettleser(true)) {
            Page en = c.newPage();
            gaa(en, sti);
            en.locator("#tittel").fill("Et punkt til");
            en.locator("#minutter").fill("10");
            knapp(en, "Legg til punkt");
            Page to = c.newPage();
            // Ellers hadde siden fått vite det først.
            to.route("**/endringer*", Route::abort);
            gaa(to, sti);
            en.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytt opp Et punkt til"))
                    .click();
            en.waitForURL(u -> u.contains("ok=EndreSaklistepunkt"));
            to.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytt opp Et punkt til"))
                    .click();
            to.waitForSelector(".ds-error-summary");
            assertThat(to.locator(".ds-error-summary").innerText())
                    .contains("Noen andre har endret dette i mellomtiden");
        }
    }

    @Test
    void tidsreisen_gaar_med_tastaturet_og_beholder_fokus() {
        String sti = "/ostfold/saker/" + innhold().uenig() + "/historikk";
        try (BrowserContext c = nettleser(true)) {
            Page side = c.newPage();
            gaa(side, sti);
            String foer = side.locator("[role=status]").innerText();
            side.locator("#steg").focus();
            side.keyboard().press("ArrowLeft");
            side.waitForURL(u -> u.contains("steg="));
            assertThat(side.locator("[role=status]").innerText())
                    .isNotEqualTo(foer)
                    .contains("slik den var");
            assertThat(side.evaluate("document.activeElement.id")).isEqualTo("steg");
            assertThat(side.locator("#steg").getAttribute("aria-valuetext")).startsWith("Hendelse ");
        }
    }

    @Test
    void uten_skript_virker_det_samme() {
        String sti = "/ostfold/saker/" + innhold().uenig() + "/historikk";
        try (BrowserContext c = nettleser(false)) {
            Page side = c.newPage();
            gaa(side, sti);
            side.locator("#steg").focus();
            side.keyboard().press("Home");
            knapp(side, "Vis");
            assertThat(side.url()).endsWith("?steg=1&mot=");
            assertThat(side.locator("[role=status]").innerText()).startsWith("Hendelse 1 av");
            gaa(side, "/ostfold/saker?soek=varslingsfrist");
            assertThat(side.locator("main").innerText()).contains("Varslingsfrist ved utskrivning");
            gaa(side, "/ostfold/innmelding");
            knapp(side, "Meld inn saken");
            assertThat(side.locator(".ds-error-summary li").allInnerTexts()).hasSize(2);
        }
    }

    @Test
    void den_uten_rolle_faar_en_side_som_sier_det() {
        innhold();
        try (BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            assertThat(gaa(side, "/ostfold/innboks")).isEqualTo(401);
            assertThat(side.locator("h1").innerText()).isEqualTo("Du må logge inn");
            assertThat(side.locator("main a").first().getAttribute("href"))
                    .isEqualTo("/innlogging?til=/ostfold/innboks");
            c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, "rolle=MEDLEM; helsefellesskap=ostfold; utvalg=" + FSU));
            assertThat(gaa(side, "/ostfold/innboks")).isEqualTo(403);
            assertThat(side.locator("h1").innerText()).isEqualTo("Du har ikke tilgang");
            assertThat(side.locator("header").innerText())
                    .contains("Meld inn sak")
                    .doesNotContain("Innboks");
            assertThat(gaa(side, "/finnes-ikke")).isEqualTo(404);
            assertThat(gaa(side, "/ostfold/finnes-ikke")).isEqualTo(404);
            assertThat(side.locator("h1").innerText()).isEqualTo("Siden finnes ikke");
        }
        assertThat(api.les("/finnes-ikke", null).kropp().get("kode").asString()).isEqualTo("IKKE_FUNNET");
    }

    @Test
    void hvert_helsefellesskap_aapner_paa_sin_maalform() {
        innhold();
        try (BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            gaa(side, "/forde");
            assertThat(side.getAttribute("html", "lang")).isEqualTo("nn");
            gaa(side, "/ostfold");
            assertThat(side.getAttribute("html", "lang")).isEqualTo("nb");
            side.getByText("English").click();
            assertThat(side.getAttribute("html", "lang")).isEqualTo("en");
            gaa(side, "/forde");
            assertThat(side.getAttribute("html", "lang")).as("valget huskes").isEqualTo("en");
        }
    }

    private BrowserContext nettleser(boolean skript) {
        BrowserContext c = chromium.ny(new Browser.NewContextOptions().setJavaScriptEnabled(skript));
        c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, SEKRETARIAT));
        return c;
    }

    private String send(BrowserContext c, FormData skjema) {
        APIResponse svar = c.request()
                .post(
                        "http://127.0.0.1:" + port + "/ostfold/innmelding",
                        RequestOptions.create().setForm(skjema).setMaxRedirects(0));
        assertThat(svar.status()).isEqualTo(302);
        return svar.headers().get("location");
    }

    private int gaa(Page side, String sti) {
        return side.navigate("http://127.0.0.1:" + port + sti).status();
    }

    private static void knapp(Page side, String navn) {
        Nettleserprove.knapp(side, navn);
    }

    private static int indeks(List<String> linjer, String tekst) {
        for (int i = 0; i < linjer.size(); i++) {
            if (linjer.get(i).contains(tekst)) {
                return i;
            }
        }
        throw new AssertionError(tekst + " står ikke på listen");
    }
}
