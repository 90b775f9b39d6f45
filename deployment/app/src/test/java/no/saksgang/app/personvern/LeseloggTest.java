package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hvem som har lest hva, hvorfor og når, for revisor og ingen andre. */
class LeseloggTest extends Personbenk {

    private static final String HF = "innlandet";

    @Test
    void lesing_av_personer_og_dokumenter_foeres_foer_svaret_og_vises_for_revisor() {
        Loep l = i(HF).den("2023-01-16");
        String id = ny("p-");
        registrer(HF, id, "Olaug Fjørtoft").er(200);
        api.les(person(HF, id) + "?formaal=SAKSBEHANDLING", sekretariat(HF)).er(200);
        api.les(person(HF, id) + "/nevnt?formaal=SLETTING", sekretariat(HF)).er(200);
        // Den som ikke slipper til, har ikke lest noe.
        assertThat(api.les(person(HF, id) + "?formaal=SAKSBEHANDLING", REVISOR.formatted(HF))
                        .status())
                .isEqualTo(403);
        JsonNode dok = l.lastOpp("Et dokument noen leser.\n");
        String sti = "/api/v1/helsefellesskap/" + HF + "/dokumenter/"
                + dok.get("dokumentId").asString() + "/innhold";
        api.hentFil(sti, "Saksgang-Utviklingsaktoer", sekretariat(HF));

        JsonNode logg = api.les("/api/v1/helsefellesskap/" + HF + "/leselogg", REVISOR.formatted(HF))
                .er(200)
                .kropp();
        assertThat(tekst(logg, "hva")).startsWith("DOKUMENT", "NEVNT", "PERSON");
        JsonNode person = logg.get(2);
        assertThat(person.get("brukerId").asString()).isEqualTo("p-sekretaer");
        assertThat(person.get("rolle").asString()).isEqualTo("SEKRETARIAT");
        assertThat(person.get("gjelder").asString()).isEqualTo(id);
        assertThat(person.get("formaal").asString()).isEqualTo("SAKSBEHANDLING");
        assertThat(person.get("tidspunkt").asString()).isNotBlank();
        assertThat(logg.get(0).get("gjelder").asString())
                .isEqualTo(dok.get("dokumentId").asString());
        assertThat(logg.toString()).doesNotContain("Fjørtoft");

        long nr = logg.get(0).get("nr").asLong();
        JsonNode neste = api.les(
                        "/api/v1/helsefellesskap/" + HF + "/leselogg?antall=1&foer=" + nr, REVISOR.formatted(HF))
                .er(200)
                .kropp();
        assertThat(neste).hasSize(1);
        assertThat(neste.get(0).get("nr").asLong()).isLessThan(nr);
    }

    @Test
    void ingen_andre_enn_revisor_i_helsefellesskapet_ser_den() {
        String sti = "/api/v1/helsefellesskap/" + HF + "/leselogg";
        assertThat(api.les(sti, null).status()).isEqualTo(401);
        for (String rolle : new String[] {"SEKRETARIAT", "MEDLEM", "DRIFT", "MOETELEDER"}) {
            assertThat(api.les(sti, "rolle=" + rolle + "; helsefellesskap=" + HF + "; bruker=p-x")
                            .status())
                    .as(rolle)
                    .isEqualTo(403);
        }
        assertThat(api.les(sti, REVISOR.formatted("bergen")).status()).isEqualTo(403);
    }

    @Test
    void den_kan_ikke_endres_heller_ikke_av_eieren() {
        for (String sql : new String[] {"update leselogg set hva = 'x'", "delete from leselogg", "truncate leselogg"}) {
            assertThatThrownBy(() -> jdbc.execute(sql)).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> superbruker().execute(sql)).rootCause().hasMessageContaining("aldri");
        }
    }
}
