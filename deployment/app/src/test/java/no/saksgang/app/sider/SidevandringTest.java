package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.nettleser.Chromium;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hver side på hvert språk, på bred og smal skjerm, lys og mørk, med stor og luftig skrift, og på papir: ingen brudd i axe,
 * ingenting utenfor eller kuttet, ingen feil i konsollen, og ingenting hentet fra andre. En side som mangler her, feiler.
 */
class SidevandringTest extends Sidegrunnlag {

    /** 640 er 1280 forstørret til det dobbelte, 320 til det firedobbelte. */
    private static final List<Integer> BREDDER = List.of(1280, 640, 390, 320);

    private static final List<Integer> MED_AXE = List.of(1280, 320);

    /** Så bredt er et A4-ark uten margene. */
    private static final int ARK = 718;

    /** Dobbelt så stor skrift (WCAG 1.4.4), og så mye luft som noen trenger (1.4.12). */
    private static final List<String> SKRIFT = List.of(
            ":root { font-size: 200% !important }",
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
                    + " p { margin-bottom: 2em !important }");

    private static final String UTENFOR =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Det som er høyere eller bredere enn det får plass til, og ikke kan rulles. Feltene ruller selv. */
    private static final String KUTTET =
            "() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => { const s ="
                    + " getComputedStyle(e), r = e.getBoundingClientRect(); return"
                    + " /hidden|clip/.test(s.overflowX + s.overflowY) && r.width > 1 && r.height > 1 && s.clipPath"
                    + " === 'none' && !e.matches('input, textarea, select, svg') && (e.scrollWidth > e.clientWidth"
                    + " + 1 || e.scrollHeight > e.clientHeight + 1); }).map(e => e.outerHTML.slice(0, 150))";

    private static final List<String> SPRAAK = List.of("nb", "nn", "en");

    /** Bare adressene med dette i, mens en arbeider med dem. */
    private static final String BARE = System.getProperty("sider", "");

    private static final String AXE = axe();

    private static final String KJOER =
            "() => axe.run().then(r => { if (r.passes.length < 5) throw new Error('axe'); return"
                    + " r.violations.map(v => v.id + ' ' + v.nodes[0].html); })";

    private static Chromium chromium;

    private final List<String> avvik = new ArrayList<>();

    @BeforeAll
    static void aapne() {
        chromium = new Chromium();
    }

    @AfterAll
    static void lukk() {
        chromium.close();
    }

    @Test
    void hver_side_er_med_i_vandringen() {
        Set<String> sider = new TreeSet<>();
        Tilgangspolicy.regler().stream()
                .filter(r -> r.metode().equals("GET")
                        && (List.of("/", "/hjelp", "/drift").contains(r.moenster())
                                || r.moenster().startsWith("/{hf}")))
                .forEach(r -> sider.add(r.moenster()));
        assertThat(adresser().keySet()).containsExactlyInAnyOrderElementsOf(sider);
    }

    @Test
    void hver_side_har_bilder() {
        assertThat(adresser().keySet().stream().map(SkjermbilderTest::navn)).doesNotHaveDuplicates();
        adresser().keySet().forEach(m -> assertThat(List.of(".jpg", SkjermbilderTest.SMALT))
                .as(m)
                .allSatisfy(e -> assertThat(Path.of("../../docs/screens", SkjermbilderTest.navn(m) + e))
                        .isNotEmptyFile()));
    }

    @Test
    void hver_side_er_slik_den_skal_for_den_som_behandler_saken() {
        vandre(Map.of(Klient.AKTOER, ALT), 200);
    }

    @Test
    void hver_side_er_slik_den_skal_for_hvem_som_helst() {
        vandre(Map.of(), 401);
    }

    /** @param nektet svaret på sidene hun ikke får se; også det er en side */
    private void vandre(Map<String, String> hoder, int nektet) {
        try (BrowserContext c = chromium.ny()) {
            c.setExtraHTTPHeaders(hoder);
            Page side = c.newPage();
            String app = "http://127.0.0.1:" + port;
            side.onRequest(
                    r -> krev(r.url().startsWith(app) || r.url().startsWith("data:"), side, "hentet " + r.url()));
            side.onConsoleMessage(m -> krev(
                    !m.type().equals("error")
                            || m.text().contains("401")
                            || m.text().contains("404"),
                    side,
                    "konsoll: " + m.text()));
            side.onPageError(f -> krev(false, side, f));
            Set<String> feilsider = new TreeSet<>();
            adresser()
                    .values()
                    .forEach(a -> a.stream().filter(x -> x.contains(BARE)).forEach(adresse -> {
                        for (String spraak : SPRAAK) {
                            String full = adresse + (adresse.contains("?") ? "&" : "?") + "lang=" + spraak;
                            side.setViewportSize(1280, 900);
                            int status = side.navigate(app + full).status();
                            krev(status == 200 || status == nektet || status == 404, side, "status " + status);
                            krev(spraak.equals(side.getAttribute("html", "lang")), side, "lang");
                            krev("CSS1Compat".equals(side.evaluate("document.compatMode")), side, "quirks");
                            // Siden om at hun ikke slipper til, er den samme på hver adresse.
                            if (status == 200 || feilsider.add(status + spraak)) {
                                prov(side);
                                if (spraak.equals("nb")) {
                                    provSkriftOgPapir(side);
                                }
                            }
                        }
                    }));
        }
        assertThat(avvik).isEmpty();
    }

    /** axe legges inn én gang på hver side, og kjøres der; det er det samme som AxeBuilder gjør, uten å laste det på nytt. */
    private void prov(Page side) {
        side.evaluate(AXE);
        for (ColorScheme lys : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(lys));
            for (int bredde : BREDDER) {
                side.setViewportSize(bredde, 900);
                altVises(side, bredde + " px");
                if (MED_AXE.contains(bredde)) {
                    for (Object brudd : (List<?>) side.evaluate(KJOER)) {
                        krev(false, side, lys + " " + bredde + " px: " + brudd);
                    }
                }
            }
        }
    }

    private void altVises(Page side, String hvordan) {
        Object utenfor = side.evaluate(UTENFOR);
        krev(Integer.valueOf(0).equals(utenfor), side, hvordan + ": " + utenfor + " px utenfor");
        for (Object kuttet : (List<?>) side.evaluate(KUTTET)) {
            krev(false, side, hvordan + ", kuttet: " + kuttet);
        }
    }

    /** Det hun har stilt inn i nettleseren, og det samme på papir: bare innholdet, og alt av det. */
    private void provSkriftOgPapir(Page side) {
        side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        side.setViewportSize(1280, 900);
        for (String stil : SKRIFT) {
            side.evaluate(
                    "stil => { const s = new CSSStyleSheet(); s.replaceSync(stil); document.adoptedStyleSheets = [s];"
                            + " }",
                    stil);
            altVises(side, stil);
        }
        side.evaluate("document.adoptedStyleSheets = []");
        side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        side.setViewportSize(ARK, 900);
        altVises(side, "papir");
        krev(
                side.locator("header nav:visible, footer:visible, main form:visible")
                                .count()
                        == 0,
                side,
                "papir: menyen");
        krev(side.locator("main h1:visible").count() == 1, side, "papir: overskriften");
        side.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static String axe() {
        try (InputStream inn = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(inn, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void krev(boolean ja, Page side, String hva) {
        if (!ja) {
            avvik.add(side.url() + ": " + hva);
        }
    }
}
