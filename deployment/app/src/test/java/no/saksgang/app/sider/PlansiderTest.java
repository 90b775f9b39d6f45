package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** Årsrapporten og handlingsplanen på sidene: levert, fremmet, sendt tilbake, og avgjort bare av partnerskapsmøtet. */
class PlansiderTest extends Nettleserprove {

    private static final String PM_LEDER =
            "rolle=MOETELEDER; helsefellesskap=ostfold; bruker=p-pmleder; utvalg=ostfold-partnerskapsmote";
    private static final String SSU_LEDER =
            "rolle=MOETELEDER; helsefellesskap=ostfold; bruker=p-ssuleder; utvalg=" + SSU;

    @Test
    void aarsrapporten_leveres_fremmes_og_godkjennes() {
        innhold();
        String sti = "/ostfold/aarsrapporter/2022";
        Page side = som(SEKRETARIAT);
        gaa(side, sti);
        knapp(side, "Begynn årsrapporten");
        ja(side, "Årsrapporten er begynt.");
        knapp(side, "Fremm rapporten");
        assertThat(avslaget(side)).contains("Mangler delrapport").contains("Lever delrapportene.");
        avslagetPaaAndreSpraak(som(SEKRETARIAT), sti);
        side.locator("#deltekst-0").fill("   ");
        lever(side, 0);
        assertThat(side.locator(".ds-error-summary li").allInnerTexts()).containsExactly("Skriv teksten");
        int antall = side.locator("[id^=deltekst-]").count();
        for (int i = 0; i < antall; i++) {
            side.locator("#deltekst-" + i).fill("Året i utvalget <i>" + i + "</i>");
            lever(side, i);
            ja(side, "Delrapporten er levert.");
        }
        knapp(side, "Fremm rapporten");
        ja(side, "Rapporten er fremmet.");
        assertThat(side.locator("main").innerText())
                .contains("Året i utvalget <i>0</i>")
                .doesNotContain("Godkjenn rapporten");

        Page feil = som(SSU_LEDER);
        gaa(feil, sti);
        assertThat(feil.locator("main").innerText())
                .contains("Partnerskapsmøtet godkjenner rapporten")
                .doesNotContain("Godkjenn rapporten");
        assertThat(post(feil, sti, "GodkjennAarsrapport"))
                .as("heller ikke uten knappen")
                .isEqualTo(403);
        Page leder = som(PM_LEDER);
        gaa(leder, sti);
        knapp(leder, "Send tilbake");
        assertThat(leder.locator(".ds-error-summary li").allInnerTexts()).containsExactly("Skriv en begrunnelse");
        knapp(leder, "Godkjenn rapporten");
        ja(leder, "Rapporten er godkjent.");
        gaa(side, sti);
        knapp(side, "Publiser rapporten");
        ja(side, "Rapporten er godkjent og publisert.");
        assertThat(gaa(som(MEDLEM), sti)).isEqualTo(403);
    }

    @Test
    void handlingsplanen_faar_tiltak_og_innspill_og_vedtas() {
        innhold();
        Page side = som(SEKRETARIAT);
        gaa(side, "/ostfold/handlingsplan");
        knapp(side, "Begynn planen");
        assertThat(side.locator(".ds-error-summary li").count()).isEqualTo(2);
        int aar = klokke.dato().getYear() + 1;
        side.getByLabel("Gjelder fra").fill(aar + "-01-01");
        side.getByLabel("Gjelder til").fill((aar + 3) + "-12-31");
        knapp(side, "Begynn planen");
        String sti = side.url().substring(("http://127.0.0.1:" + port).length());
        knapp(side, "Legg til tiltak");
        assertThat(side.locator(".ds-error-summary li").allInnerTexts())
                .containsExactly("Skriv målet", "Velg hvem som har ansvaret", "Velg en dato");
        side.getByLabel("Mål").fill("Trygg hjemreise");
        side.getByLabel("Hvem har ansvaret?").selectOption("utvalg:" + FSU);
        side.getByLabel("Frist", new Page.GetByLabelOptions().setExact(true)).fill(aar + "-06-30");
        knapp(side, "Legg til tiltak");
        ja(side, "Trygg hjemreise");
        knapp(side, "Inviter alle utvalg");
        ja(side, "Utvalgene er invitert.");

        Page medlem = som(MEDLEM);
        gaa(medlem, sti);
        assertThat(medlem.locator("main").innerText()).doesNotContain("Fremm planen");
        medlem.getByLabel("Utvalg", new Page.GetByLabelOptions().setExact(true)).selectOption(FSU);
        medlem.locator("#tekst").fill("Ta med fastlegene");
        knapp(medlem, "Gi innspill");
        ja(medlem, "Ta med fastlegene");

        Page ssu = som(SSU_LEDER);
        gaa(ssu, sti);
        knapp(ssu, "Fremm planen");
        ja(ssu, "Planen er fremmet.");
        assertThat(ssu.locator("main").innerText()).doesNotContain("Vedta planen");
        assertThat(post(ssu, sti, "VedtaHandlingsplan")).isEqualTo(403);
        Page pm = som(PM_LEDER);
        gaa(pm, sti);
        knapp(pm, "Vedta planen");
        ja(pm, "Planen er vedtatt.");

        Page fsu = som(LEDER);
        gaa(fsu, sti);
        send(fsu, fsu.locator("tbody button"));
        ja(fsu, "Tiltaket er meldt utført.");
        gaa(side, sti);
        side.getByLabel("Mål").fill("Felles opplæring");
        side.getByLabel("Hvem har ansvaret?").selectOption("utvalg:" + FSU);
        side.getByLabel("Frist", new Page.GetByLabelOptions().setExact(true)).fill(aar + "-09-30");
        side.getByLabel("Begrunnelse").fill("Kom fram i evalueringen");
        knapp(side, "Legg til tiltak");
        ja(side, "Planen er revidert.");
        assertThat(side.locator("main").innerText()).contains("Versjon 2").contains("2 tiltak, 1 utført");
    }

    private static void lever(Page side, int nr) {
        send(
                side,
                side.locator("form", new Page.LocatorOptions().setHas(side.locator("#deltekst-" + nr)))
                        .locator("button"));
    }

    private int post(Page side, String sti, String kommando) {
        return side.request()
                .post(
                        "http://127.0.0.1:" + port + sti,
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set(
                                                "noekkel",
                                                java.util.UUID.randomUUID().toString())
                                        .set("kommando", kommando))
                                .setMaxRedirects(0))
                .status();
    }

    /** Hva som er galt og hva hun kan gjøre, på språket hun leser; det nøyaktige på bokmål, merket som det. */
    private void avslagetPaaAndreSpraak(Page side, String sti) {
        gaa(side, sti + "?lang=nn");
        knapp(side, "Fremj rapporten");
        assertThat(avslaget(side))
                .contains("Delrapport eller sjølvevaluering manglar")
                .contains("Lever delrapportane.");
        gaa(side, sti + "?lang=en");
        knapp(side, "Submit the report");
        assertThat(avslaget(side))
                .contains("A part report or self-evaluation is missing")
                .contains("Hand in the part reports.");
        assertThat(side.locator(".ds-error-summary [lang=nb]").allInnerTexts())
                .singleElement()
                .asString()
                .startsWith("Mangler delrapport");
        assertThat(side.locator("html").getAttribute("lang")).isEqualTo("en");
    }
}
