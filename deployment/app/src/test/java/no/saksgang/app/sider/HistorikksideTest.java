package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
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

    @Test
    void saklisten_som_innkalt_og_som_holdt_staar_ved_siden_av_hverandre() {
        innhold();
        String dag = "2024-12-10";
        Loep l = i("ostfold").den("2024-11-04");
        String flyttes = l.klarSak("Saken som flyttes", FSU, "FAGLIG");
        String trekkes = l.klarSak("Saken som trekkes", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, dag);
        Page side = som(SEKRETARIAT);
        String sti = "/ostfold/moeter/" + moete + "/tre-visninger";
        gaa(side, sti);
        assertThat(side.locator("main").innerText()).contains("Ingen punkter er innkalt");
        l.settPaaSakliste(flyttes, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(trekkes, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling").ga("InnkallingSendt");
        l.moete(
                        sekretariat(),
                        moete,
                        "EndreSaklistepunkt",
                        "punktId",
                        punkt(moete, flyttes),
                        "plass",
                        1,
                        "tittel",
                        "Ny <i>tittel</i>")
                .hendelser();
        l.sak(sekretariat(), trekkes, "TaSakAvSakliste", "moeteId", moete).hendelser();
        api.ventPaaProsesser();
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den(dag);
        l.moete(leder(FSU), moete, "AapneMoete", "moeteleder", l.lederSete(FSU), "tilStede", l.seter(FSU, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(FSU), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.behandle(flyttes, FSU, moete).ga("SakBehandletIFsu");
        l.sak(leder(FSU), flyttes, "UtsettSak", "utvalgId", FSU, "grunn", "Trenger mer tid")
                .ga("SakUtsatt");
        api.ventPaaProsesser();
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
        ventPaaAlt();

        gaa(side, "/ostfold/moeter/" + moete + "/sakliste");
        send(side, side.getByText("Innkalt, holdt og referert"));
        assertThat(side.locator("thead").innerText())
                .contains("Som innkalt", "Som holdt", "Ikke godkjent ennå", "i loggen");
        String flyttet = rad(side, "Saken som flyttes");
        assertThat(flyttet).contains("Ny <i>tittel</i>", "Ny tittel", "fra innkalt til holdt");
        assertThat(rad(side, "Saken som trekkes")).contains("Falt ut", "Sto ikke her");
        assertThat(gaa(som(""), sti)).isEqualTo(401);
    }

    private String punkt(String moete, String sak) {
        return api.hent("/api/v1/moeter/" + moete)
                .get("punkter")
                .valueStream()
                .filter(p -> sak.equals(p.path("sakId").asString("")))
                .findFirst()
                .orElseThrow()
                .get("punktId")
                .asString();
    }

    private static String rad(Page side, String tekst) {
        return side.locator("tbody tr", new Page.LocatorOptions().setHasText(tekst))
                .innerText();
    }
}
