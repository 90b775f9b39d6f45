package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(side.locator("h1").innerText()).isEqualTo("Du har ikke tilgang");
            assertThat(spor()).isEqualTo(foer);
        }
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
