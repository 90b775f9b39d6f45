package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.nettleser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Det som er felles for prøvene av skjemaene i nettleser. */
abstract class Nettleserprove extends Sidegrunnlag {

    static final String LEDER = "rolle=MOETELEDER; helsefellesskap=ostfold; bruker=p-leder; utvalg=" + FSU;
    static final String MEDLEM = "rolle=MEDLEM; helsefellesskap=ostfold; bruker=p-medlem; utvalg=" + FSU;
    static final String KOLLEGA = "rolle=SEKRETARIAT; helsefellesskap=ostfold; bruker=p-kollega";

    private static Chromium chromium;

    @BeforeAll
    static void aapneNettleseren() {
        chromium = new Chromium();
    }

    @AfterAll
    static void lukkNettleseren() {
        chromium.close();
    }

    /** En nettleser der hun er logget inn med rollen; tom er publikum. */
    Page som(String aktoer) {
        BrowserContext c = chromium.ny();
        if (!aktoer.isEmpty()) {
            c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, aktoer));
        }
        return c.newPage();
    }

    int gaa(Page side, String sti) {
        return side.navigate("http://127.0.0.1:" + port + sti).status();
    }

    static void knapp(Page side, String navn) {
        send(
                side,
                side.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(navn).setExact(true)));
    }

    /** Trykker på noe som gir en ny side, og venter på den nye; klikket selv venter ikke på svaret. */
    static void send(Page side, Locator knapp) {
        nySide(side, knapp::click);
    }

    static void nySide(Page side, Runnable handling) {
        side.evaluate("document.documentElement.dataset.gammel = 'ja'");
        handling.run();
        long frist = System.nanoTime() + 30_000_000_000L;
        while (!ny(side)) {
            assertThat(System.nanoTime()).as("ny side etter %s", side.url()).isLessThan(frist);
            side.waitForTimeout(20);
        }
    }

    private static boolean ny(Page side) {
        try {
            return (boolean)
                    side.evaluate("!document.documentElement.dataset.gammel && document.readyState === 'complete'");
        } catch (PlaywrightException byttes) {
            return false;
        }
    }

    static void ja(Page side, String melding) {
        assertThat(side.locator("main").innerText()).contains(melding);
        assertThat(side.locator(".ds-error-summary").count()).isZero();
    }

    static String avslaget(Page side) {
        return side.locator(".ds-error-summary").innerText();
    }
}
