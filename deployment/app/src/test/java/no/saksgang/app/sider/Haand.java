package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Et menneske ved en side, med mus eller bare med tastatur. Med tastatur går hun med Tab til det hun skal ha tak i, ser hvor
 * hun er hele veien, og bruker Enter, mellomrom og piler.
 */
final class Haand {

    private static final List<String> TEKSTER =
            List.of("felles", "sak", "moete", "referat", "oppfoelging", "planer", "utvalg", "koder");

    private static final int FLEST_TRYKK = 300;

    /** Den som er i fokus, har en ramme rundt seg som synes. */
    private static final String SYNLIG = "e => { const s = getComputedStyle(e);"
            + " return e.matches(':focus-visible') && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)"
            + " || s.boxShadow !== 'none'); }";

    /** Detaljene er åpne, og det i dem er der det skal bli. */
    private static final String STILLE = "e => e.parentElement.open"
            + " && e.parentElement.getAnimations({subtree: true}).every(a => a.playState !== 'running')";

    private final Page side;
    private final String app;
    private final String spraak;
    private final boolean tastatur;
    private final Properties tekster = new Properties();
    private FileChooser filvelger;

    Haand(Page side, int port, String spraak, boolean tastatur) {
        this.side = side;
        this.app = "http://127.0.0.1:" + port;
        this.spraak = spraak;
        this.tastatur = tastatur;
        // Fra første stund: nettleseren spør ellers selv dersom filen velges idet noen begynner å lytte.
        side.onFileChooser(velger -> filvelger = velger);
        for (String fil : TEKSTER) {
            try (InputStreamReader inn = new InputStreamReader(
                    Haand.class.getResourceAsStream("/tekster/" + fil + "_" + spraak + ".properties"),
                    StandardCharsets.UTF_8)) {
                tekster.load(inn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Teksten på språket hennes. */
    String t(String noekkel, Object... verdier) {
        String tekst = tekster.getProperty(noekkel);
        assertThat(tekst).as(noekkel).isNotNull();
        return verdier.length == 0 ? tekst : new MessageFormat(tekst, Locale.of(spraak)).format(verdier);
    }

    void gaa(String sti) {
        int status = side.navigate(app + sti + (sti.contains("?") ? "&" : "?") + "lang=" + spraak)
                .status();
        assertThat(status).as(sti).isEqualTo(200);
        seEtter();
    }

    String adresse() {
        return side.url();
    }

    void skriv(String css, String tekst) {
        Locator felt = side.locator(css);
        if (tastatur) {
            tab(felt);
            side.keyboard().press("Control+A");
            side.keyboard().type(tekst);
        } else {
            felt.fill(tekst);
        }
        assertThat(felt.inputValue()).isEqualTo(tekst);
    }

    /** Feltene for dato og klokke er på språket til nettleseren selv, engelsk i prøvene. */
    void dato(String css, LocalDate dato) {
        Locator felt = side.locator(css);
        if (tastatur) {
            tab(felt);
            side.keyboard().type(dato.format(DateTimeFormatter.ofPattern("MMddyyyy")));
        } else {
            felt.fill(dato.toString());
        }
        assertThat(felt.inputValue()).isEqualTo(dato.toString());
    }

    void klokke(String css, String tid) {
        Locator felt = side.locator(css);
        if (tastatur) {
            tab(felt);
            side.keyboard().type(LocalTime.parse(tid).format(DateTimeFormatter.ofPattern("hhmma", Locale.US)));
        } else {
            felt.fill(tid);
        }
        assertThat(felt.inputValue()).isEqualTo(tid);
    }

    void velg(String css, String verdi) {
        Locator felt = side.locator(css);
        if (tastatur) {
            tab(felt);
            int skritt = (int)
                    felt.evaluate("(e, v) => [...e.options].findIndex(o => o.value === v) - e.selectedIndex", verdi);
            for (int i = 0; i < Math.abs(skritt); i++) {
                side.keyboard().press(skritt > 0 ? "ArrowDown" : "ArrowUp");
            }
        } else {
            felt.selectOption(verdi);
        }
        assertThat(felt.inputValue()).as(css).isEqualTo(verdi);
    }

    void kryss(String css) {
        Locator felt = side.locator(css);
        if (tastatur) {
            tab(felt);
            side.keyboard().press("Space");
        } else {
            felt.check();
        }
        assertThat(felt.isChecked()).isTrue();
    }

    void fil(String css, String navn, String innhold) {
        Locator felt = side.locator(css);
        FilePayload fil = new FilePayload(navn, "text/plain", innhold.getBytes(StandardCharsets.UTF_8));
        if (tastatur) {
            filvelger = null;
            tab(felt);
            side.keyboard().press("Enter");
            side.waitForCondition(() -> filvelger != null);
            filvelger.setFiles(fil);
        } else {
            felt.setInputFiles(fil);
        }
    }

    void aapne(String tekst) {
        Locator sammendrag = side.locator("main summary", new Page.LocatorOptions().setHasText(tekst))
                .first();
        if (tastatur) {
            tab(sammendrag);
            side.keyboard().press("Enter");
        } else {
            sammendrag.click();
        }
        // Innholdet folder seg ut; det skal ligge stille før hun tar i det.
        side.waitForCondition(() -> (boolean) sammendrag.evaluate(STILLE));
    }

    void trykk(String tekst) {
        trykk(side.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(tekst).setExact(true))
                .first());
    }

    /** Knappen i skjemaet feltet står i. */
    void trykkVed(String css) {
        trykk(side.locator("form", new Page.LocatorOptions().setHas(side.locator(css)))
                .locator("button"));
    }

    void lenke(String tekst) {
        Locator l = side.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(tekst).setExact(true))
                .first();
        boolean alleredeDer = (boolean) l.evaluate("e => e.href === location.href");
        String foer = side.url();
        if (tastatur) {
            tab(l);
            side.keyboard().press("Enter");
        } else {
            l.click();
        }
        if (!alleredeDer) {
            side.waitForURL(u -> !u.equals(foer));
        }
        seEtter();
    }

    int antall(String css) {
        return side.locator(css).count();
    }

    String verdi(String css) {
        return side.locator(css).inputValue();
    }

    String leser() {
        return side.locator("main").innerText();
    }

    /** Ingenting ble avslått, og dette står på siden. */
    void ser(String... deler) {
        assertThat(side.locator(".ds-error-summary").allInnerTexts())
                .as(side.url())
                .isEmpty();
        assertThat(List.of(deler)).allSatisfy(d -> assertThat(leser()).contains(d));
    }

    private void trykk(Locator knapp) {
        Nettleserprove.nySide(side, () -> {
            if (tastatur) {
                tab(knapp);
                side.keyboard().press("Enter");
            } else {
                knapp.click();
            }
        });
        seEtter();
    }

    /** Framover med Tab til hun er der. */
    private void tab(Locator maal) {
        assertThat(maal.count()).as(maal.toString()).isEqualTo(1);
        for (int i = 0; i < FLEST_TRYKK; i++) {
            if ((boolean) maal.evaluate("e => e === document.activeElement")) {
                assertThat((boolean) maal.evaluate(SYNLIG))
                        .as("fokus synes på " + maal)
                        .isTrue();
                return;
            }
            side.keyboard().press("Tab");
        }
        throw new AssertionError("Kommer ikke til " + maal + " med Tab på " + side.url());
    }

    private void seEtter() {
        assertThat(side.getAttribute("html", "lang")).isEqualTo(spraak);
        assertThat(side.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("utenfor skjermen på " + side.url())
                .isEqualTo(0);
    }
}
