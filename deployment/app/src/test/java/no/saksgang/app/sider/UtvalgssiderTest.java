package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Utvalgene på sidene: hvem som sitter, mandatet og ledelsen, og at ingen ser pseudonymer uten grunn. */
class UtvalgssiderTest extends Nettleserprove {

    private static final String SEKRETAER = "rolle=SEKRETARIAT; helsefellesskap=ostfold; bruker=p-sekretaer";

    @Test
    void enhver_ser_hvem_som_sitter_men_ikke_pseudonymene() {
        innhold();
        Page alle = som("");
        gaa(alle, "/ostfold/utvalg");
        alle.getByText("Strategisk samarbeidsutvalg").first().click();
        assertThat(alle.locator("tbody tr").count()).isGreaterThan(3);
        assertThat(alle.locator("main").innerText())
                .contains("Mandat")
                .contains("Ledelse")
                .doesNotContain("p-")
                .doesNotContain("Endre mandatet");
        Page side = som(SEKRETAER);
        gaa(side, "/ostfold/utvalg/ostfold-ssu?dato=1999-01-01");
        assertThat(side.locator("main").innerText())
                .contains("Ingen satt i utvalget denne dagen.")
                .doesNotContain("Endre mandatet");
    }

    @Test
    void sekretariatet_endrer_mandat_og_medlemmer() {
        innhold();
        Page side = som(SEKRETAER);
        gaa(side, "/ostfold/utvalg/ostfold-ssu");
        aapne(side, "Endre mandatet");
        side.locator("#mandat").fill(" \n");
        knapp(side, "Endre mandatet");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts()).containsExactly("Skriv minst ett punkt");
        side.locator("#mandat").fill("Følge opp handlingsplanen\nGi føringer <til> fagutvalgene");
        knapp(side, "Endre mandatet");
        ja(side, "Gi føringer <til> fagutvalgene");

        aapne(side, "La et medlem fratre");
        knapp(side, "La et medlem fratre");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                .containsExactly("Velg et sete", "Velg en dato", "Skriv en begrunnelse");
        aapne(side, "Oppnevn vara");
        side.locator("#vara-sete").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        side.locator("#vara-bruker").fill("p-vara-paa-siden");
        knapp(side, "Oppnevn vara");
        ja(side, "(har vara)");
    }

    private static void aapne(Page side, String tekst) {
        Locator l = side.locator("summary", new Page.LocatorOptions().setHasText(tekst))
                .first();
        if (!(boolean) l.evaluate("e => e.parentElement.open")) {
            l.click();
        }
    }
}
