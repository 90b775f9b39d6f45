package no.saksgang.app.atferd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.saksgang.app.loep.Klient;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Planen og køen er ingen sannhet ved siden av saken: for hver sak i basen, også dem andre tester har laget, ligger
 * saken der planen har åpne stopp, og køen er de av dem som venter uten møte.
 */
final class Rutekontroll {

    private static final Set<String> I_GANG = Set.of(
            "TILDELT", "LOEFTET", "UTSATT", "PAA_SAKLISTE", "UNDER_BEHANDLING", "TIL_FORANKRING", "KONSENSUS_MANGLER");
    private static final Set<String> UTEN_MOETE = Set.of("TILDELT", "LOEFTET", "UTSATT", "TIL_FORANKRING");

    private record Rad(String sakId, String sak, String rute, String koe) {}

    private Rutekontroll() {}

    static void alle(Klient api, JdbcTemplate jdbc) {
        // Venter til leseren av saker har lest alt.
        api.hent("/api/v1/helsefellesskap/ostfold/saksoversikt");
        List<Rad> rader = jdbc.query(
                "select s.sak_id, s.bilde::text, r.bilde::text, array_to_string(r.koe, ',')"
                        + " from lese_sak s join lese_behandlingsplan r using (sak_id)",
                (rs, n) -> new Rad(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)));
        for (Rad rad : rader) {
            kontroller(
                    rad.sakId(),
                    JsonMapper.shared().readTree(rad.sak()),
                    JsonMapper.shared().readTree(rad.rute()),
                    rad.koe());
        }
    }

    private static void kontroller(String sakId, JsonNode sak, JsonNode rute, String koe) {
        Set<String> ligger = new TreeSet<>();
        Set<String> venter = new TreeSet<>();
        for (JsonNode b : sak.get("behandlinger")) {
            String utvalg = b.get("utvalgId").asString();
            String tilstand = b.get("tilstand").asString();
            boolean hosPartene = utvalg.equals(b.path("fraUtvalgId").asString(""));
            if (sak.hasNonNull("sluttfase") || b.path("delvedtak").asBoolean(false) || hosPartene) {
                continue;
            }
            if (I_GANG.contains(tilstand)) {
                ligger.add(utvalg);
            }
            if (UTEN_MOETE.contains(tilstand) && !rute.at("/koe/ute").has(utvalg)) {
                venter.add(utvalg);
            }
        }
        Set<String> aapne = new TreeSet<>();
        for (JsonNode s : rute.at("/plan/stopp")) {
            if ("AAPENT".equals(s.get("tilstand").asString())
                    && s.get("behandling").asInt() > 0) {
                aapne.add(s.get("utvalgId").asString());
            }
        }
        assertThat(aapne).as(sakId + " i planen").isEqualTo(ligger);
        Set<String> iKoe = koe.isEmpty() ? Set.of() : new TreeSet<>(List.of(koe.split(",")));
        assertThat(iKoe).as(sakId + " i køen").isEqualTo(venter);
    }
}
