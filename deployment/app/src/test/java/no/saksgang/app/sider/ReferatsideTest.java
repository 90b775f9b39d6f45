package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.leder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;

/** Referatet skrives, kommenteres, godkjennes og rettes på sidene, og to som skriver samtidig, ser begge tekstene. */
class ReferatsideTest extends Nettleserprove {

    @Test
    void fra_utkast_av_moetet_til_godkjent_og_rettet() {
        innhold();
        String moete = holdt();
        String sti = "/ostfold/moeter/" + moete + "/referat";
        Page side = som(SEKRETARIAT);
        gaa(side, sti);
        int punkt = punktet(side, "Felles rutine for hjemreise");
        assertThat(side.locator("#vedtak-" + punkt).inputValue()).isEqualTo("Rutinen tas i bruk.");
        assertThat(side.locator("#tekst-" + punkt).inputValue()).contains("Enig.");
        side.locator("#tekst-" + punkt).fill("Saken ble lagt fram. <b>Alle</b> var enige.");
        Page annen = som(KOLLEGA);
        gaa(annen, sti);
        annen.locator("#tekst-" + punkt).fill("Skrevet samtidig av en annen.");
        knapp(side, "Lagre referatet");
        ja(side, "Referatet er lagret.");

        // Den andre mister ikke sin tekst, og ser hva som står der nå.
        knapp(annen, "Lagre referatet");
        assertThat(avslaget(annen)).contains("Noen andre har endret dette i mellomtiden");
        assertThat(annen.locator("#tekst-" + punkt).inputValue()).isEqualTo("Skrevet samtidig av en annen.");
        assertThat(annen.locator("main").innerText())
                .contains("Slik står det nå, i versjon 1")
                .contains("<b>Alle</b> var enige");

        knapp(side, "Send til gjennomsyn");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                .containsExactly("Velg en dato", "Skriv et klokkeslett");
        side.getByLabel("Siste dag for kommentarer")
                .fill(klokke.dato().plusDays(2).toString());
        side.getByLabel("Klokkeslett").fill("12:00");
        knapp(side, "Send til gjennomsyn");
        ja(side, "Referatet er sendt til gjennomsyn.");

        Page medlem = som(MEDLEM);
        gaa(medlem, sti);
        assertThat(medlem.locator("main").innerText())
                .doesNotContain("Lagre referatet")
                .doesNotContain("Godkjenn referatet");
        knapp(medlem, "Send kommentaren");
        assertThat(medlem.locator(".ds-error-summary li").allInnerTexts()).containsExactly("Skriv en kommentar");
        medlem.getByLabel("Kommentar", new Page.GetByLabelOptions().setExact(true))
                .fill("Vi var bekymret for helgene.");
        knapp(medlem, "Send kommentaren");
        ja(medlem, "Vi var bekymret for helgene.");

        Page leder = som(LEDER);
        gaa(leder, sti);
        knapp(leder, "Godkjenn referatet");
        assertThat(avslaget(leder)).contains("Fristen for kommentarer er");
        klokken(3);
        knapp(leder, "Godkjenn referatet");
        ja(leder, "Referatet er godkjent og låst.");
        assertThat(leder.locator("textarea").count()).as("låst").isEqualTo(1);

        rettes(sti, punkt);
    }

    /** Den som foreslår en rettelse, kan ikke godkjenne den. */
    private void rettes(String sti, int punkt) {
        Page side = som(SEKRETARIAT);
        gaa(side, sti);
        knapp(side, "Rett referatet");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts()).containsExactly("Skriv en begrunnelse");
        side.getByLabel("Begrunnelse").fill("Feil ord");
        knapp(side, "Rett referatet");
        side.locator("#tekst-" + punkt).fill("Saken ble lagt fram, og alle var enige.");
        knapp(side, "Foreslå rettelsen");
        ja(side, "Rettelsen venter på at en annen godkjenner den.");
        assertThat(side.locator("main").innerText()).doesNotContain("Godkjenn rettelsen");
        Page annen = som(KOLLEGA);
        gaa(annen, sti);
        assertThat(annen.locator(".endringer ins").first().innerText()).contains("og alle var enige");
        knapp(annen, "Godkjenn rettelsen");
        ja(annen, "Rettelsen er godkjent.");
        assertThat(annen.locator("main").innerText()).contains("Rettet").contains("og alle var enige");
    }

    private String holdt() {
        LocalDate dag = klokke.dato().minusDays(7).with(TemporalAdjusters.previous(DayOfWeek.TUESDAY));
        Loep l = i(HF).den(dag.minusDays(80).toString());
        String sak = l.klarSak("Felles rutine for hjemreise", FSU, "FAGLIG");
        droeft(l, FSU, sak, dag.minusDays(28).toString());
        String moete = l.moeteMed(sak, FSU, dag.toString());
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, FSU);
        l.fattVedtak(sak, FSU, "vedtak", "Rutinen tas i bruk.").ga("SakVedtatt");
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
        ventPaaAlt();
        return moete;
    }

    private static int punktet(Page side, String tittel) {
        int nr = 0;
        for (String navn : side.locator("section h2[id^=punkt-]").allInnerTexts()) {
            if (navn.contains(tittel)) {
                return nr;
            }
            nr++;
        }
        throw new AssertionError(tittel + " står ikke i referatet");
    }
}
