package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.leder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;

/** Revisor velger i tidslinjen, sammenligner to øyeblikk og ser hendelsen slik den er lagret. */
class HistorikksideTest extends Nettleserprove {

    private static final String REVISOR = "rolle=REVISOR; helsefellesskap=ostfold; bruker=p-revisor";

    @Test
    void tidslinjen_begrenses_og_to_hendelser_sammenlignes() {
        innhold();
        Loep l = i("ostfold").den(klokke.dato().toString());
        String sak = l.meldInn("Rutine for tidslinjen");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, FSU).ga("UtvalgTildelt");
        l.sak(leder(FSU), sak, "FattVedtak", "utvalgId", FSU, "vedtak", "For tidlig");
        ventPaaAlt();

        Page side = som(REVISOR);
        String sti = "/ostfold/saker/" + sak + "/historikk";
        gaa(side, sti);
        assertThat(side.locator(".tidslinje > li").count()).isGreaterThanOrEqualTo(4);
        assertThat(side.locator(".tidslinje > li.avslag").count()).isPositive();
        int alle = side.locator(".tidslinje > li").count();

        side.getByLabel("Vis", new Page.GetByLabelOptions().setExact(true)).selectOption("AVSLAG");
        knapp(side, "Begrens tidslinjen");
        assertThat(side.locator(".tidslinje > li:not(.avslag)").count()).isZero();
        int avslag = side.locator(".tidslinje > li.avslag").count();
        assertThat(avslag).isBetween(1, alle - 3);
        assertThat(side.locator("main").innerText())
                .contains("Viser " + avslag + " av " + alle + " linjer.")
                .contains("Etter R");
        assertThat(side.locator(".tidslinje > li.avslag code").count()).isGreaterThanOrEqualTo(2 * avslag);

        gaa(side, sti + "?rolle=MOETELEDER");
        assertThat(side.locator(".tidslinje").innerText()).contains("Møteleder").doesNotContain("Sekretariat");
        gaa(side, sti + "?slag=HENDELSE&utvalg=" + FSU);
        assertThat(side.locator(".tidslinje > li").count()).isEqualTo(1);
        // Steget har det nummeret det har i hele tidslinjen, og valget følger med dit.
        send(side, side.locator(".tidslinje a").first());
        assertThat(side.url()).contains("steg=3").contains("slag=HENDELSE").contains("utvalg=" + FSU);

        gaa(side, sti + "?steg=3&mot=1");
        String endret = side.locator(".tilstand .ds-card").innerText();
        assertThat(endret).contains("Endret mellom hendelse 1 og 3").contains("FAGLIG");
        gaa(side, sti + "?steg=1&mot=3");
        assertThat(side.locator(".tilstand .ds-card").innerText()).contains("Endret mellom hendelse 3 og 1");
        gaa(side, sti + "?steg=3");
        assertThat(side.locator(".tilstand .ds-card").innerText())
                .contains("Endret i denne hendelsen")
                .doesNotContain("FAGLIG");

        side.getByText("Hendelsen slik den er lagret").click();
        side.locator("pre.raa").waitFor();
        assertThat(side.locator("pre.raa").textContent())
                .contains("\"stroem\" : \"sak:" + sak + "\"")
                .contains("UtvalgTildelt")
                .contains("\"konvolutt\"");
    }

    @Test
    void det_som_ikke_gir_mening_gir_en_side_og_ikke_en_feil() {
        String sti = "/ostfold/saker/" + innhold().uenig() + "/historikk?";
        Page side = som(REVISOR);
        for (String galt : new String[] {
            "steg=-1", "steg=99999999999999", "mot=tull", "mot=0", "slag=TULL", "rolle=<b>", "utvalg={a}"
        }) {
            int likhet = galt.indexOf('=') + 1;
            String adresse =
                    sti + galt.substring(0, likhet) + URLEncoder.encode(galt.substring(likhet), StandardCharsets.UTF_8);
            assertThat(gaa(side, adresse)).as(galt).isEqualTo(200);
            assertThat(side.locator("h1").innerText()).as(galt).isEqualTo("Sakens historikk");
        }
        assertThat(gaa(side, sti + "utvalg=finnes-ikke")).isEqualTo(200);
        assertThat(side.locator(".tidslinje > li").count()).isZero();
        assertThat(side.locator("main").innerText()).contains("Viser 0 av ");
    }
}
