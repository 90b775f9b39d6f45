package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.nettleser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Skjermbildene i docs/screens: hver side bred og lys på bokmål, smal og mørk på nynorsk, og de åpne sidene slik publikum
 * ser dem på engelsk. Lages bare når en ber om det: {@code -Dskjermbilder=mappe}.
 */
@EnabledIfSystemProperty(named = "skjermbilder", matches = ".+")
class SkjermbilderTest extends Sidegrunnlag {

    private static final String PM = "ostfold-partnerskapsmote";

    /** Endelsen på bildet av siden på en smal skjerm. */
    static final String SMALT = "-smal.jpg";

    private static final int BRED = 1280;
    private static final int SMAL = 390;

    /** Lengre enn dette er det bare mer av det samme. */
    private static final int LENGST = 2400;

    private final StringBuilder liste = new StringBuilder("""
        # Pictures of the pages

        Made by `SkjermbilderTest` with fictitious cases ([pages](../pages.md)): wide and light in bokmål for someone who may see everything, narrow
        and dark in nynorsk, and in English as the public sees it. Cut after 2400 pixels. `SidevandringTest` fails when a page has no picture.

        | Address | Wide, bokmål | Narrow, nynorsk | Public, English |
        |---|---|---|---|
        """);

    @Test
    void tas_av_hver_side() throws IOException {
        Path mappe = Path.of(System.getProperty("skjermbilder"));
        innhold();
        publiserRapportOgPlan();
        ventPaaAlt();
        try (Chromium chromium = new Chromium();
                BrowserContext c = chromium.ny()) {
            Page side = c.newPage();
            new TreeMap<>(adresser()).forEach((moenster, steder) -> {
                int nr = 0;
                for (String sted : steder) {
                    String navn = navn(moenster) + (nr++ == 0 ? "" : "-" + nr);
                    c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, ALT));
                    boolean bred = ta(side, sted, "nb", mappe.resolve(navn + ".jpg"), BRED, ColorScheme.LIGHT);
                    boolean smal = ta(side, sted, "nn", mappe.resolve(navn + SMALT), SMAL, ColorScheme.DARK);
                    c.setExtraHTTPHeaders(Map.of());
                    boolean aapen =
                            ta(side, sted, "en", mappe.resolve(navn + "-publikum.jpg"), BRED, ColorScheme.LIGHT);
                    assertThat(bred && smal).as(sted).isTrue();
                    liste.append("| `%s` | [picture](%s.jpg) | [picture](%s%s) | %s |\n"
                            .formatted(
                                    moenster,
                                    navn,
                                    navn,
                                    SMALT,
                                    aapen ? "[picture](" + navn + "-publikum.jpg)" : "not open"));
                }
            });
        }
        Files.writeString(mappe.resolve("README.md"), liste);
    }

    /** Så heller ikke listene over dem er tomme. */
    private void publiserRapportOgPlan() {
        Loep l = i(HF).den("2024-04-15");
        String rapport = "ostfold-aarsrapport-2023";
        String sti = "aarsrapporter/" + rapport + "/kommandoer/";
        l.gi(sekretariat(), sti + "OpprettAarsrapport", "helsefellesskapId", HF, "aar", 2023)
                .ga("AarsrapportOpprettet");
        for (JsonNode u : api.hent("/api/v1/helsefellesskap/" + HF + "/aarsrapporter/2023")
                .at("/rapport/pliktigeDelrapporter")) {
            String tekst = "Utvalget har møttes som planlagt.";
            l.gi(utvalget(u.asString()), sti + "LeverDelrapport", "utvalgId", u.asString(), "tekst", tekst)
                    .ga("DelrapportLevert");
        }
        l.gi(sekretariat(), sti + "FremmAarsrapport").ga("AarsrapportFremmet");
        l.gi(utvalget(PM), sti + "GodkjennAarsrapport", "utvalgId", PM).ga("AarsrapportGodkjent");
        publiser(l, "AARSRAPPORT", rapport, "Årsrapport 2023", "Året i helsefellesskapet.")
                .ga("Publisert");
        String plan = "plan-for-bildene";
        sti = "handlingsplaner/" + plan + "/kommandoer/";
        l.gi(
                        sekretariat(),
                        sti + "OpprettHandlingsplan",
                        "helsefellesskapId",
                        HF,
                        "fra",
                        "2024-06-01",
                        "til",
                        "2027-12-31")
                .ga("HandlingsplanOpprettet");
        l.gi(
                        sekretariat(),
                        sti + "LeggTilTiltak",
                        "tiltak",
                        Loep.felt(
                                "tiltakId",
                                "t-1",
                                "maal",
                                "Trygg hjemreise",
                                "beskrivelse",
                                "Felles samtale før utskrivning",
                                "ansvarligUtvalg",
                                FSU,
                                "frist",
                                "2025-10-01"))
                .ga("TiltakLagtTil");
        l.gi(utvalget(SSU), sti + "FremmHandlingsplan", "utvalgId", SSU).ga("HandlingsplanFremmet");
        l.gi(utvalget(PM), sti + "VedtaHandlingsplan", "utvalgId", PM).ga("HandlingsplanVedtatt");
        publiser(l, "HANDLINGSPLAN", plan, "Handlingsplan 2024–2027", "Mål og tiltak.")
                .ga("Publisert");
    }

    /** Tar bildet når den som ser, har tilgang til siden. */
    private boolean ta(Page side, String sted, String spraak, Path fil, int bredde, ColorScheme lys) {
        side.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(lys));
        side.setViewportSize(bredde, 800);
        String adresse = "http://127.0.0.1:" + port + sted + (sted.contains("?") ? "&" : "?") + "lang=" + spraak;
        if (side.navigate(adresse).status() != 200) {
            return false;
        }
        int hoeyde = (int) side.evaluate("document.documentElement.scrollHeight");
        side.screenshot(new Page.ScreenshotOptions()
                .setPath(fil)
                .setType(ScreenshotType.JPEG)
                .setQuality(35)
                .setClip(0, 0, bredde, Math.min(hoeyde, LENGST))
                .setFullPage(true));
        return true;
    }

    /** Navnet på bildet av en side, uten endelse. */
    static String navn(String moenster) {
        String n = moenster.replace("/{hf}", "")
                .replaceAll("/\\{\\w+}", "")
                .replaceAll("^/", "")
                .replace('/', '-');
        return moenster.equals("/") ? "alle" : n.isEmpty() ? "forside" : n + (moenster.endsWith("}") ? "-en" : "");
    }
}
