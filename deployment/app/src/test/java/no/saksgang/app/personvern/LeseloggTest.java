package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hvem som har lest hva, hvorfor og når, for revisor og ingen andre. */
class LeseloggTest extends Personbenk {

    private static final String HF = "innlandet";
    /** Der fagutvalget er i drift. */
    private static final String ANNET = "ostfold";

    private static final String FSU = ANNET + "-fsu";

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
    void den_som_ser_en_sak_der_noe_er_unntatt_foeres_ogsaa_fra_sider_og_papir() {
        Loep l = i(ANNET).den("2023-01-16");
        String aapen = l.klarSak("En sak uten noe å skjule", FSU, "FAGLIG");
        String unntatt = l.klarSak("Forhandlinger om et anbud", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2023-02-15");
        l.settPaaSakliste(unntatt, moete, "DROEFTINGSSAK").er(200);
        int foer = logg().size();
        api.les("/api/v1/saker/" + aapen, sekretariat(ANNET)).er(200);
        api.les("/api/v1/saker/" + unntatt, sekretariat(ANNET)).er(200);
        api.les("/api/v1/moeter/" + moete, sekretariat(ANNET)).er(200);
        assertThat(logg()).hasSize(foer);

        l.gi(
                        Loep.sekretariat(),
                        "publiseringer/sak-" + unntatt + "/kommandoer/UnntaFraOffentlighet",
                        "type",
                        "SAK",
                        "objektId",
                        unntatt,
                        "omfang",
                        "HELE",
                        "paragraf",
                        23,
                        "begrunnelse",
                        "Forhandlinger")
                .ga("UnntattFraOffentlighet");
        // At en sak ikke har noe skjermet, huskes fem sekunder.
        Instant frist = Instant.now().plusSeconds(10);
        while (logg().size() == foer) {
            assertThat(Instant.now()).isBefore(frist);
            api.les("/api/v1/saker/" + unntatt, medlem(ANNET)).er(200);
        }
        JsonNode en = logg().get(0);
        assertThat(en.get("hva").asString()).isEqualTo("SAK");
        assertThat(en.get("gjelder").asString()).isEqualTo(unntatt);
        assertThat(en.get("rolle").asString()).isEqualTo("MEDLEM");
        assertThat(en.get("brukerId").asString()).isEqualTo("p-medlem");
        int naa = logg().size();
        api.les("/api/v1/saker/" + unntatt + "/tidslinje", sekretariat(ANNET)).er(200);
        api.les("/api/v1/moeter/" + moete + "/sakliste", sekretariat(ANNET)).er(200);
        assertThat(tekst(logg(), "hva")).startsWith("MOETE", "SAK");
        assertThat(logg()).hasSize(naa + 2);
        // Den som bare ser det offentlige, eller ikke slipper til, har ikke lest noe skjermet.
        api.les("/api/v1/saker/" + unntatt, null);
        api.les("/api/v1/saker/" + unntatt, medlem("bergen"));
        api.les("/api/v1/saker/" + aapen, sekretariat(ANNET)).er(200);
        assertThat(logg()).hasSize(naa + 2);
    }

    private static String medlem(String hf) {
        return "rolle=MEDLEM; bruker=p-medlem; helsefellesskap=" + hf + "; utvalg=" + hf + "-fsu";
    }

    private JsonNode logg() {
        return api.les("/api/v1/helsefellesskap/" + ANNET + "/leselogg?antall=200", REVISOR.formatted(ANNET))
                .er(200)
                .kropp();
    }

    @Test
    void den_kan_ikke_endres_heller_ikke_av_eieren() {
        for (String sql : new String[] {"update leselogg set hva = 'x'", "delete from leselogg", "truncate leselogg"}) {
            assertThatThrownBy(() -> jdbc.execute(sql)).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> superbruker().execute(sql)).rootCause().hasMessageContaining("aldri");
        }
    }
}
