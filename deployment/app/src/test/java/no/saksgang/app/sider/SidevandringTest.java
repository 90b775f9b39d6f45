package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * Hver side på hvert språk, på bred og smal skjerm, lys og mørk: ingen brudd i axe, ingenting utenfor skjermen, ingen feil i
 * konsollen, og ingenting hentet fra andre. En side som mangler her, feiler.
 */
class SidevandringTest extends Sidegrunnlag {

    private static final List<Integer> BREDDER = List.of(1280, 390, 320);
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
                Object utenfor =
                        side.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                krev(Integer.valueOf(0).equals(utenfor), side, bredde + " px: " + utenfor + " px utenfor");
                if (bredde != 390) {
                    for (Object brudd : (List<?>) side.evaluate(KJOER)) {
                        krev(false, side, lys + " " + bredde + " px: " + brudd);
                    }
                }
            }
        }
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
