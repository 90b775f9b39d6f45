package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;

/** Saklisten settes opp ved å dra, og tiden på punktet telles mens møtet varer. */
class MoetesiderTest extends Nettleserprove {

    @Test
    void et_punkt_dras_dit_det_skal_staa_og_den_som_kom_for_sent_ser_hvordan_listen_ble() {
        innhold();
        Loep l = i(HF).den(klokke.dato().toString());
        String moete = l.planlegg(FSU, klokke.dato().plusDays(50).toString());
        for (String tittel : List.of("Første punkt", "Andre punkt", "Tredje <b>punkt</b>")) {
            l.settPaaSakliste(l.klarSak(tittel, FSU, "FAGLIG"), moete, "DROEFTINGSSAK")
                    .ga("SakSattPaaSakliste");
        }
        ventPaaAlt();
        Page en = som(SEKRETARIAT);
        Page annen = som(KOLLEGA);
        for (Page side : List.of(en, annen)) {
            gaa(side, "/ostfold/moeter/" + moete + "/sakliste/rediger");
            PlaywrightAssertions.assertThat(side.locator(".redigering")).isVisible();
        }
        // Kollegaen er midt i noe, så siden hennes følger ikke med.
        annen.locator("#tittel").fill("Orientering");
        int siste = titler(en).size() - 1;
        assertThat(titler(en).get(siste)).isEqualTo("Tredje <b>punkt</b>");

        List<String> foer = titler(en);
        dra(en, siste, siste - 2);
        List<String> sluppet = titler(en);
        assertThat(sluppet.indexOf("Tredje <b>punkt</b>")).isLessThan(siste);
        nySide(en, () -> en.mouse().up());
        assertThat(titler(en)).as("slik hun slapp det").isEqualTo(sluppet).isNotEqualTo(foer);
        assertThat(en.locator(".ds-error-summary").count()).isZero();
        assertThat(en.url()).contains("#punkt-");

        dra(annen, siste, siste - 1);
        nySide(annen, () -> annen.mouse().up());
        assertThat(avslaget(annen)).contains("endret");
        assertThat(titler(annen)).isEqualTo(titler(en));
        Locator begge = annen.locator(".forskjell ol");
        assertThat(begge.nth(0).locator("li > :first-child").allInnerTexts())
                .as("listen hun så")
                .isEqualTo(foer);
        assertThat(begge.nth(1).locator("li > :first-child").allInnerTexts())
                .as("listen nå")
                .isEqualTo(sluppet);
        assertThat(begge.nth(1).locator("mark").allInnerTexts()).contains("Tredje <b>punkt</b>");
        assertThat(new AxeBuilder(annen).analyze().getViolations()).isEmpty();
    }

    private static List<String> titler(Page side) {
        return side.locator(".redigering > li > p:first-child > :is(a, strong)").allInnerTexts();
    }

    private static void dra(Page side, int fra, int til) {
        Locator punkter = side.locator(".redigering > li");
        Locator haandtak = punkter.nth(fra).locator(".haandtak");
        haandtak.scrollIntoViewIfNeeded();
        haandtak.hover();
        side.mouse().down();
        for (int i = fra - 1; i >= til; i--) {
            BoundingBox maal = punkter.nth(i).boundingBox();
            side.mouse().move(maal.x + 20, maal.y + 4, new Mouse.MoveOptions().setSteps(10));
            side.waitForTimeout(300);
        }
    }

    @Test
    void tiden_paa_punktet_telles_og_sier_fra_naar_den_er_ute() {
        innhold();
        String dag = klokke.dato().toString();
        Loep l = i(HF).den(dag);
        String sak = l.klarSak("Tidtaking", FSU, "FAGLIG");
        String moete = l.moeteMed(sak, FSU, dag);
        // Uten tidspunkt er det nå.
        api.post(
                        "/api/v1/saker/" + sak + "/kommandoer/BehandleSak",
                        Loep.felt("utvalgId", FSU, "moeteId", moete),
                        Loep.leder(FSU))
                .ga("SakBehandletIFsu");
        ventPaaAlt();

        Page side = som(LEDER);
        side.clock().install();
        gaa(side, "/ostfold/moeter/" + moete + "/modus");
        side.locator(".modus nav a", new Page.LocatorOptions().setHasText("Tidtaking"))
                .click();
        Locator tid = side.locator(".punkttid");
        int avsatt = Integer.parseInt(tid.getAttribute("data-avsatt"));
        assertThat(avsatt).isPositive();
        assertThat(tid.innerText()).contains("0 av " + avsatt + " minutter brukt");
        side.clock().fastForward(avsatt * 60_000L + 6_000);
        PlaywrightAssertions.assertThat(tid).containsText(avsatt + " av " + avsatt + " minutter brukt");
        side.clock().fastForward(3 * 60_000);
        PlaywrightAssertions.assertThat(tid).containsText("3 minutter over tiden");
    }
}
