package no.saksgang.app.sider;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Map;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.nettleser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Skjermbildene i docs/screens. Lages bare når en ber om det: {@code -Dskjermbilder=mappe}. */
@EnabledIfSystemProperty(named = "skjermbilder", matches = ".+")
class SkjermbilderTest extends Sidegrunnlag {

    @Test
    void tas_av_hver_side() {
        Path mappe = Path.of(System.getProperty("skjermbilder"));
        try (Chromium chromium = new Chromium();
                BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            adresser().forEach((moenster, steder) -> {
                int nr = 0;
                for (String sted : steder) {
                    String navn = navn(moenster) + (nr++ == 0 ? "" : "-" + nr);
                    c.setExtraHTTPHeaders(Map.of());
                    ta(side, sted, mappe.resolve(navn + "-publikum.jpg"), 1280, ColorScheme.LIGHT);
                    c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, SEKRETARIAT));
                    ta(side, sted, mappe.resolve(navn + ".jpg"), 1280, ColorScheme.LIGHT);
                    ta(side, sted, mappe.resolve(navn + "-smal.jpg"), 390, ColorScheme.DARK);
                }
            });
        }
    }

    private void ta(Page side, String sted, Path fil, int bredde, ColorScheme lys) {
        side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(lys));
        side.setViewportSize(bredde, 800);
        side.navigate("http://127.0.0.1:" + port + sted);
        side.screenshot(new Page.ScreenshotOptions()
                .setPath(fil)
                .setType(ScreenshotType.JPEG)
                .setQuality(45)
                .setFullPage(true));
    }

    private static String navn(String moenster) {
        String n = moenster.replace("/{hf}", "")
                .replaceAll("/\\{\\w+}", "")
                .replaceAll("^/", "")
                .replace('/', '-');
        return moenster.equals("/")
                ? "alle"
                : n.isEmpty() ? "forside" : n + (moenster.endsWith("{sakId}") ? "-en" : "");
    }
}
