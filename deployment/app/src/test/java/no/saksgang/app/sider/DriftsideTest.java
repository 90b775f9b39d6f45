package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Driften setter i gang en gjenoppbygging, ser hvor langt den er, går fra siden og kommer tilbake. */
class DriftsideTest extends Nettleserprove {

    private static final String DRIFT = "rolle=DRIFT; bruker=p-drift";

    @Autowired
    EmbeddedPostgres postgres;

    @Test
    void en_gjenoppbygging_gaar_videre_naar_hun_forlater_siden_og_kan_avbrytes() throws Exception {
        i(HF).meldInn("Noe å tegne på nytt");
        ventPaaAlt();
        Page side = som(DRIFT);
        gaa(side, "/");
        side.locator("header a[href='/drift']").click();
        side.waitForURL("**/drift");
        assertThat(side.locator("#status tbody tr").count()).isGreaterThanOrEqualTo(Lesemodeller.ALLE.size());
        assertThat(side.locator("#status").innerText()).contains("Ingenting bygges på nytt nå.");
        try (Connection annen = postgres.getPostgresDatabase().getConnection();
                var s = annen.createStatement()) {
            annen.setAutoCommit(false);
            s.execute("lock table lese_spor in access exclusive mode");
            bygg(side, "lese-spor");
            ja(side, "Gjenoppbyggingen er satt i gang.");
            assertThat(side.locator("progress").count()).isEqualTo(1);

            // Hun går fra siden, og en annen vil bygge noe annet imens.
            Page gammel = som(DRIFT);
            gaa(side, "/");
            gaa(gammel, "/drift");
            assertThat(gammel.locator("progress").count()).isEqualTo(1);
            assertThat(gammel.locator("button:has-text('Bygg')").count()).isZero();
            send(gammel, post(gammel, "handling", "BYGG", "navn", "lese-sak"));
            assertThat(avslaget(gammel)).contains("En annen gjenoppbygging pågår", "avbryt den");
            // Den samme en gang til er bare den som går.
            send(gammel, post(gammel, "handling", "BYGG", "navn", "lese-spor"));
            ja(gammel, "Gjenoppbyggingen er satt i gang.");

            gaa(side, "/drift");
            assertThat(side.locator("progress").count()).isEqualTo(1);
            String id = side.locator("input[name=byggId]").inputValue();
            knapp(side, "Avbryt");
            ja(side, "bedt om å stanse");
            annen.rollback();
            // Siden følger med av seg selv.
            vent(side.locator("#status:has-text('Ingenting bygges på nytt nå.')"));
            assertThat(side.locator(".ferdige li").first().innerText()).contains("lese-spor", "Avbrutt");
            send(side, post(side, "handling", "AVBRYT", "byggId", id));
            ja(side, "bedt om å stanse");
            send(side, post(side, "handling", "AVBRYT", "byggId", "99999"));
            assertThat(avslaget(side)).contains("finnes ikke lenger");
        }
    }

    @Test
    void alle_bygges_og_siden_sier_hva_som_var_galt() {
        i(HF).meldInn("Enda en");
        ventPaaAlt();
        jdbc.update("delete from lese_spor where hendelse_id = (select max(hendelse_id) from lese_spor)");
        Page side = som(DRIFT);
        gaa(side, "/drift?lang=nn");
        knapp(side, "Bygg alle på nytt");
        ja(side, "Alle lesemodellane blir bygde på nytt");
        vent(side.locator("#status:has-text('Ingenting blir bygt på nytt no.')"));
        String ferdige = side.locator(".ferdige").innerText();
        assertThat(ferdige).contains("1 rader retta", "alt var som loggen seier");
        assertThat(side.locator(".ferdige li").count()).isGreaterThanOrEqualTo(Lesemodeller.ALLE.size());
    }

    @Test
    void siden_er_bare_for_driften() {
        assertThat(gaa(som(SEKRETARIAT), "/drift")).isEqualTo(403);
        assertThat(gaa(som(""), "/drift")).isEqualTo(401);
        Page side = som(SEKRETARIAT);
        gaa(side, "/");
        assertThat(side.locator("a[href='/drift']").count()).isZero();
        Page drift = som(DRIFT);
        gaa(drift, "/innlogging");
        drift.locator("main a[href='/drift']").click();
        drift.waitForURL("**/drift");
        assertThat(side.url()).isNotEqualTo(drift.url());
    }

    private static void bygg(Page side, String modell) {
        send(side, side.locator("form:has(input[value='" + modell + "']) button"));
    }

    private static void vent(Locator hva) {
        hva.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Et skjema fra en side som var åpen fra før. */
    private static Locator post(Page side, String... felt) {
        side.evaluate(
                "felt => { const s = document.createElement('form'); s.method = 'post'; s.action = '/drift'; s.id ="
                        + " 'gammelt'; for (let i = 0; i < felt.length; i += 2) { const f ="
                        + " document.createElement('input'); f.name = felt[i]; f.value = felt[i + 1]; s.append(f); }"
                        + " s.append(document.createElement('button')); document.querySelector('main').prepend(s); }",
                java.util.List.of(felt));
        return side.locator("#gammelt button");
    }
}
