package no.saksgang.app.tidsreise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.app.loep.Benk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Et helt simulert år: det loggen gir nå, er det lesemodellene viser, for alt som finnes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = {"saksgang.benk=helt-aar", "saksgang.demo=ostfold:2025"})
class HeltAarTest extends Benk {

    private static final String OVERSIKT = "/api/v1/helsefellesskap/ostfold/saksoversikt";

    @BeforeEach
    void lesemodellene_er_framme() {
        api.hent("/api/v1/helsefellesskap");
        api.hent("/api/v1/helsefellesskap/ostfold/oppdrag");
        api.hent(OVERSIKT);
        api.hent("/api/v1/helsefellesskap/ostfold/moeteplan/2025");
    }

    @Test
    @Order(1)
    void naa_er_likt_lesemodellen_for_hvert_aggregat() {
        Map<String, String> lagret = new TreeMap<>();
        les(lagret, "select 'sak:' || sak_id, bilde::text from lese_sak");
        les(lagret, "select 'moete:' || moete_id, bilde::text from lese_moete");
        les(lagret, "select 'utvalg:' || utvalg_id, bilde::text from lese_utvalg");
        les(lagret, "select 'helsefellesskap:' || helsefellesskap_id, bilde::text from lese_helsefellesskap");
        les(
                lagret,
                "select lower(slag) || ':' || substr(plan_id, strpos(plan_id, ':') + 1), bilde::text from lese_plan");
        assertThat(lagret).hasSizeGreaterThan(200);
        assertThat(lagret.keySet().stream().map(s -> s.replaceFirst(":.*", "")).distinct())
                .containsExactlyInAnyOrder(
                        "sak", "moete", "utvalg", "helsefellesskap", "handlingsplan", "oppdrag", "aarsrapport");
        Bilder bilder = new Bilder(api);
        String naa = Instant.now().toString();
        lagret.forEach((stroem, bilde) -> {
            JsonNode ventet = Bilder.lagret(bilde);
            assertThat(bilder.da(stroem, "")).as(stroem).isEqualTo(ventet);
            assertThat(bilder.da(stroem, "sann=" + naa + "&kjent=" + naa))
                    .as(stroem)
                    .isEqualTo(ventet);
        });
    }

    @Test
    @Order(2)
    void oversikten_naa_er_likt_saksoversikten() {
        JsonNode naa = api.les(OVERSIKT + "?antall=200&aar=2025").er(200).kropp();
        assertThat(naa.get("saker").size()).isGreaterThan(50);
        JsonNode da =
                api.les(OVERSIKT + "/slik-det-var?utgave=FULL&aar=2025").er(200).kropp();
        assertThat(da.get("bilde")).isEqualTo(naa.get("saker"));
        JsonNode vedtatt =
                api.les(OVERSIKT + "?antall=200&tilstand=RAPPORTERT").er(200).kropp();
        assertThat(api.les(OVERSIKT + "/slik-det-var?utgave=FULL&tilstand=RAPPORTERT")
                        .er(200)
                        .kropp()
                        .get("bilde"))
                .isEqualTo(vedtatt.get("saker"));
    }

    @Test
    @Order(3)
    void oversikten_midt_i_aaret_har_bare_det_som_hadde_skjedd() {
        JsonNode juni = api.les(OVERSIKT + "/slik-det-var?utgave=FULL&sann=2025-06-30")
                .er(200)
                .kropp();
        JsonNode aaret = api.les(OVERSIKT + "/slik-det-var?utgave=FULL").er(200).kropp();
        assertThat(juni.get("bilde").size()).isBetween(10, aaret.get("bilde").size() - 1);
        juni.get("bilde").forEach(l -> {
            assertThat(l.get("innmeldt").asString()).isLessThanOrEqualTo("2025-06-30");
            assertThat(l.get("tilstand").asString()).isNotEqualTo("RAPPORTERT");
        });
        assertThat(juni.get("utenGrunnlag")).isEmpty();
        assertThat(juni.get("senere").asInt()).isPositive();
    }

    private void les(Map<String, String> ut, String sql) {
        jdbc.query(sql, rs -> {
            ut.put(rs.getString(1), rs.getString(2));
        });
    }
}
