package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.saksgang.app.nettleser.Chromium;
import org.junit.jupiter.api.Test;

/** Den som er logget inn på ordentlig, kan bruke skjemaene; et skjema uten bevis for at det er vårt, har ingen virkning. */
class SkjemaMedSesjonTest extends Innloggingsbenk {

    @Test
    void hun_kommer_tilbake_til_siden_og_skjemaet_baerer_beviset() {
        try (Chromium chromium = new Chromium();
                BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            side.navigate(app() + "/ostfold/innmelding");
            assertThat(side.locator("h1").innerText()).isEqualTo("Du må logge inn");
            side.locator("main a").first().click();
            side.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("TESTINNLOGGING"))
                    .click();
            side.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("innmelder-ostfold")
                                    .setExact(true))
                    .click();
            side.waitForURL(app() + "/ostfold/innmelding");
            assertThat(side.locator("#innmelder option").allInnerTexts())
                    .as("bare virksomheten hun handler for")
                    .hasSize(2);
            meldInn(side, "Sesjon og bevis");
            assertThat(side.locator("[role=status]").innerText()).contains("Saken er meldt inn.");
            side.getByText("Til saken").click();
            assertThat(side.locator("h1").innerText()).isEqualTo("Sesjon og bevis");

            String foer = spor();
            side.navigate(app() + "/ostfold/innmelding");
            side.evaluate("document.querySelector('input[name=_csrf]').remove()");
            meldInn(side, "Uten bevis");
            assertThat(side.locator("h1").innerText()).isEqualTo("Siden var åpnet før du logget inn");
            assertThat(spor()).isEqualTo(foer);
        }
    }

    @Test
    void det_hun_skrev_er_med_naar_innloggingen_er_over_og_et_fremmed_skjema_faar_ingen_knapp() {
        try (Chromium chromium = new Chromium();
                BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            side.navigate(app() + "/innlogging?til=/ostfold/innmelding");
            loggInn(side);
            side.navigate(app() + "/ostfold/innmelding");
            side.locator("#beskrivelse").fill("En lang forklaring <b>hun</b> ikke vil skrive igjen");
            String foer = spor();
            c.clearCookies();
            meldInn(side, "Skrevet da innloggingen tok slutt");
            assertThat(side.locator("h1").innerText()).isEqualTo("Du må logge inn");
            tilgjengelig(side);
            assertThat(side.locator("details").textContent())
                    .contains("Skrevet da innloggingen tok slutt", "En lang forklaring <b>hun</b> ikke");
            assertThat(spor()).isEqualTo(foer);

            Page nytt = c.waitForPage(
                    () -> side.getByText("Logg inn i et nytt vindu").last().click());
            loggInn(nytt);
            nytt.close();
            sendPaaNytt(side);
            assertThat(side.locator("h1").innerText()).isEqualTo("Siden var åpnet før du logget inn");
            tilgjengelig(side);
            assertThat(spor()).isEqualTo(foer);
            sendPaaNytt(side);
            assertThat(side.locator("[role=status]").innerText()).contains("Saken er meldt inn.");
            side.getByText("Til saken").click();
            assertThat(side.locator("h1").innerText()).isEqualTo("Skrevet da innloggingen tok slutt");
            assertThat(side.locator("main").innerText()).contains("En lang forklaring <b>hun</b>");

            Page fremmed = c.newPage();
            fremmed.setContent("<form method=post action='" + app() + "/ostfold/innmelding'><input name=tittel"
                    + " value='Fra en fremmed side'><button>Vinn</button></form>");
            fremmed.locator("button").click();
            fremmed.waitForLoadState();
            assertThat(fremmed.locator("h1").innerText()).isNotEmpty();
            assertThat(fremmed.locator("form[action$=innmelding]").count()).isZero();
        }
    }

    private static void loggInn(Page side) {
        side.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("TESTINNLOGGING"))
                .click();
        side.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("innmelder-ostfold").setExact(true))
                .click();
        side.waitForURL(u -> u.contains("/innlogging") || u.contains("/innmelding") || u.endsWith("/"));
    }

    private static void tilgjengelig(Page side) {
        assertThat(new AxeBuilder(side).analyze().getViolations()).isEmpty();
    }

    private static void sendPaaNytt(Page side) {
        side.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send på nytt"))
                .click();
        side.waitForLoadState();
    }

    private static void meldInn(Page side, String tittel) {
        side.locator("#tittel").fill(tittel);
        side.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Meld inn saken").setExact(true))
                .click();
        side.waitForLoadState();
    }
}
