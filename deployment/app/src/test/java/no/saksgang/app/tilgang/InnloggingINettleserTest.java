package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.nettleser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Innlogging, hoder og utlogging i en ekte nettleser, som selv håndhever CSP, kapsler og videresendinger. */
class InnloggingINettleserTest extends Innloggingsbenk {

    private static Chromium chromium;

    @BeforeAll
    static void aapne() {
        chromium = new Chromium();
    }

    @AfterAll
    static void lukk() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void hun_logger_inn_velger_hvem_hun_er_og_logger_ut_igjen() {
        try (BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            List<String> klager = klager(side);
            side.navigate(app() + "/innlogging");
            side.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("TESTINNLOGGING"))
                    .click();
            assertThat(side.url()).startsWith(issuer());
            assertThat(side.locator("h1").innerText()).isEqualTo("TESTINNLOGGING – ikke ekte");

            velg(side, "sekretariat-ostfold");
            assertThat(side.url()).isEqualTo(app() + "/innlogging");
            assertThat(side.locator("h1").innerText()).isEqualTo("Du er logget inn");
            assertThat(side.locator("main").innerText()).contains("Sekretariat · ", "Østfold");

            Cookie kapsel = kapsel(c);
            assertThat(kapsel.httpOnly).isTrue();
            assertThat(kapsel.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(side.evaluate("document.cookie")).isEqualTo("");
            // Ingenting legges igjen i nettleseren som andre skript kan lese.
            assertThat(side.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);

            side.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg ut"))
                    .click();
            side.waitForURL(app() + "/innlogging");
            assertThat(side.locator("h1").innerText()).isEqualTo("Du er ikke logget inn");
            side.navigate(app() + "/innlogging/start/lokal");
            assertThat(side.locator("h1").innerText())
                    .as("Utstederen har glemt henne")
                    .contains("TESTINNLOGGING");
            assertThat(klager).isEmpty();
        }
    }

    @Test
    void nettleseren_haandhever_hodene() {
        try (BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            Response svar = side.navigate(app() + "/innlogging");
            assertThat(svar.headerValue("content-security-policy")).contains("frame-ancestors 'none'");
            List<String> klager = klager(side);
            Object kjoert = side.evaluate(
                    "() => { const s = document.createElement('script'); s.textContent = 'window.ond = 1';"
                            + " document.body.append(s); return window.ond === undefined; }");
            assertThat(kjoert).as("Skript i siden kjøres ikke").isEqualTo(true);
            side.setContent("<iframe src='" + app() + "/innlogging'></iframe>");
            side.waitForTimeout(500);
            assertThat(side.frames().stream()
                            .noneMatch(f -> f.url().equals(app() + "/innlogging") && f != side.mainFrame()))
                    .as("Siden kan ikke rammes inn")
                    .isTrue();
            assertThat(klager).anyMatch(k -> k.contains("Content Security Policy"));
        }
    }

    @Test
    void en_annen_side_kan_ikke_skrive_med_hennes_innlogging() {
        try (BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            side.navigate(app() + "/innlogging/start/lokal");
            velg(side, "innmelder-ostfold");
            String foer = spor();
            Page ond = c.newPage();
            // En annen opprinnelse: utstederens.
            ond.navigate(issuer() + "/velg");
            ond.evaluate(
                    "app => { const f = document.createElement('form'); f.method = 'post'; f.action = app +"
                            + " '/utlogging'; document.body.append(f); f.submit(); }",
                    app());
            ond.waitForLoadState();
            side.navigate(app() + "/innlogging");
            assertThat(side.locator("h1").innerText()).isEqualTo("Du er logget inn");
            assertThat(spor()).isEqualTo(foer);
        }
    }

    private static void velg(Page side, String bruker) {
        side.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(bruker).setExact(true))
                .click();
        side.waitForURL(u -> u.endsWith("/innlogging"));
    }

    private static List<String> klager(Page side) {
        List<String> ut = new ArrayList<>();
        side.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                ut.add(m.text());
            }
        });
        return ut;
    }

    private static Cookie kapsel(BrowserContext c) {
        return c.cookies().stream()
                .filter(k -> k.name.equals("saksgang"))
                .findFirst()
                .orElseThrow();
    }
}
