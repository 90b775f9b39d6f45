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

/**
 * Skjermbildene i docs/screens: hver side bred og lys på bokmål, smal og mørk på nynorsk, og de åpne sidene slik publikum
 * ser dem på engelsk. Lages bare når en ber om det: {@code -Dskjermbilder=mappe}.
 */
@EnabledIfSystemProperty(named = "skjermbilder", matches = ".+")
class SkjermbilderTest extends Sidegrunnlag {

    private static final int BRED = 1280;
    private static final int SMAL = 390;

    /** Lengre enn dette er det bare mer av det samme. */
    private static final int LENGST = 3000;

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
                    c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, ALT));
                    ta(side, sted, "nb", mappe.resolve(navn + ".jpg"), BRED, ColorScheme.LIGHT);
                    ta(side, sted, "nn", mappe.resolve(navn + "-smal.jpg"), SMAL, ColorScheme.DARK);
                    c.setExtraHTTPHeaders(Map.of());
                    ta(side, sted, "en", mappe.resolve(navn + "-publikum.jpg"), BRED, ColorScheme.LIGHT);
                }
            });
        }
    }

    /** Tar bildet når den som ser, har tilgang til siden. */
    private void ta(Page side, String sted, String spraak, Path fil, int bredde, ColorScheme lys) {
        side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(lys));
        side.setViewportSize(bredde, 800);
        String adresse = "http://127.0.0.1:" + port + sted + (sted.contains("?") ? "&" : "?") + "lang=" + spraak;
        if (side.navigate(adresse).status() != 200) {
            return;
        }
        int hoeyde = (int) side.evaluate("document.documentElement.scrollHeight");
        side.screenshot(new Page.ScreenshotOptions()
                .setPath(fil)
                .setType(ScreenshotType.JPEG)
                .setQuality(35)
                .setClip(0, 0, bredde, Math.min(hoeyde, LENGST))
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
