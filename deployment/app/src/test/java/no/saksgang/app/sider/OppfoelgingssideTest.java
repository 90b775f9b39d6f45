package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;

/** Et vedtak følges opp på sidene: ansvar, status, meldt, sendt tilbake, bekreftet av en annen. */
class OppfoelgingssideTest extends Nettleserprove {

    private static final String KOMMUNE =
            "rolle=VIRKSOMHET; helsefellesskap=ostfold; bruker=p-kommune; virksomhet=ostfold-kommune-01";
    private static final String ANNEN_KOMMUNE =
            "rolle=VIRKSOMHET; helsefellesskap=ostfold; bruker=p-annen; virksomhet=ostfold-kommune-02";

    @Test
    void det_som_er_over_fristen_staar_foerst() {
        innhold();
        Page side = som(SEKRETARIAT);
        gaa(side, "/ostfold/oppfoelging");
        assertThat(side.locator("tbody tr").first().innerText())
                .contains("Innfør retningslinjen i kommunen")
                .contains("Over fristen");
        assertThat(side.locator("tbody").innerText())
                .contains("Evaluer etter seks måneder")
                .contains("Meldt gjort");
        gaa(side, "/ostfold/oppfoelging?ansvarlig=ostfold-fsu");
        assertThat(side.locator("tbody").innerText())
                .contains("Evaluer etter seks måneder")
                .doesNotContain("Innfør retningslinjen");
    }

    @Test
    void et_vedtak_gis_ansvar_meldes_sendes_tilbake_og_bekreftes() {
        innhold();
        String sti = "/ostfold/oppfoelging/" + vedtatt();
        Page side = som(SEKRETARIAT);
        gaa(side, sti);
        knapp(side, "Gi ansvaret");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                .containsExactly("Velg hvem som har ansvaret", "Skriv hva som skal gjøres", "Velg en dato");
        side.getByLabel("Hvem har ansvaret?").selectOption("virksomhet:ostfold-kommune-01");
        side.getByLabel("Hva skal gjøres?").fill("Ta rutinen i bruk");
        side.getByLabel("Frist", new Page.GetByLabelOptions().setExact(true))
                .fill(klokke.dato().plusDays(30).toString());
        knapp(side, "Gi ansvaret");
        ja(side, "Ansvaret er gitt.");

        Page kommune = som(KOMMUNE);
        gaa(kommune, "/ostfold/oppfoelging");
        kommune.getByText("Ta rutinen i bruk").click();
        assertThat(kommune.locator("main").innerText()).doesNotContain("Gi noen ansvaret");
        kommune.getByText("Meld status").first().click();
        kommune.getByLabel("Hvordan går det?").selectOption("FORSINKET");
        knapp(kommune, "Meld status");
        ja(kommune, "Forsinket");
        kommune.getByText("Meld gjennomført").first().click();
        kommune.getByLabel("Hva er gjort? (valgfritt)").fill("Alle avdelinger bruker den");
        knapp(kommune, "Meld gjennomført");
        ja(kommune, "Meldt gjort");
        assertThat(kommune.locator("main").innerText()).doesNotContain("Bekreft at det er gjort");

        gaa(side, sti);
        side.getByText("Send tilbake").first().click();
        knapp(side, "Send tilbake");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                .containsExactly("Velg en dato", "Skriv en begrunnelse");
        side.getByLabel("Begrunnelse").fill("Gjelder bare én avdeling");
        side.getByLabel("Ny frist").fill(klokke.dato().plusDays(40).toString());
        knapp(side, "Send tilbake");
        ja(side, "Det er sendt tilbake med ny frist.");
        // Sekretariatet kan melde for kommunen, men da må en annen bekrefte.
        side.getByText("Meld gjennomført").first().click();
        knapp(side, "Meld gjennomført");
        knappSom(side, "Bekreft at det er gjort");
        assertThat(avslaget(side)).contains("kan ikke bekrefte");
        Page kollega = som(KOLLEGA);
        gaa(kollega, sti);
        knappSom(kollega, "Bekreft at det er gjort");
        ja(kollega, "Det er bekreftet gjennomført.");
        assertThat(kollega.locator("main").innerText()).contains("Gjort ");

        assertThat(gaa(som(ANNEN_KOMMUNE), "/ostfold/oppfoelging")).isEqualTo(200);
        assertThat(gaa(som(MEDLEM), sti)).isEqualTo(200);
        assertThat(gaa(som("rolle=INNMELDER; helsefellesskap=ostfold; virksomhet=ostfold-kommune-01"), sti))
                .isIn(403, 404);
    }

    private static void knappSom(Page side, String begynner) {
        send(
                side,
                side.locator("main button", new Page.LocatorOptions().setHasText(begynner))
                        .first());
    }

    private String vedtatt() {
        LocalDate dag = klokke.dato().minusDays(7).with(TemporalAdjusters.previous(DayOfWeek.TUESDAY));
        Loep l = i(HF).den(dag.minusDays(80).toString());
        String sak = l.klarSak("Rutine for hjelpemidler ved hjemreise", FSU, "FAGLIG");
        droeft(l, FSU, sak, dag.minusDays(28).toString());
        String moete = l.moeteMed(sak, FSU, dag.toString());
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, FSU);
        l.fattVedtak(sak, FSU).ga("SakVedtatt");
        ventPaaAlt();
        return sak;
    }
}
