package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Egen database: her slettes og bygges det på nytt. Personene er oppdiktet. */
@TestPropertySource(properties = "saksgang.benk=personvern")
abstract class Personbenk extends Benk {

    static final String SEKRETARIAT = "rolle=SEKRETARIAT; helsefellesskap=%s; bruker=p-sekretaer";
    static final String REVISOR = "rolle=REVISOR; helsefellesskap=%s; bruker=p-revisor";

    static String sekretariat(String hf) {
        return SEKRETARIAT.formatted(hf);
    }

    Svar registrer(String hf, String id, String navn, Object... mer) {
        Map<String, Object> felt = Loep.felt(mer);
        felt.put("navn", navn);
        return api.post(person(hf, id), felt, sekretariat(hf));
    }

    static String person(String hf, String id) {
        return "/api/v1/helsefellesskap/" + hf + "/personer/" + id;
    }

    Svar slett(String hf, String id) {
        return api.post(person(hf, id) + "/sletting", Map.of("grunn", "KRAV_FRA_PERSONEN"), sekretariat(hf));
    }

    static String ny(String foran) {
        return foran + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Alt som er lagret som tekst eller byte, i alle tabellene, slik en dump ville hatt det. */
    List<String> tabellerMed(String navn) {
        List<String> ut = new ArrayList<>();
        superbruker()
                .queryForList(
                        "select format('%I.%I', table_schema, table_name) as t from information_schema.tables where"
                                + " table_type = 'BASE TABLE' and table_schema not in ('pg_catalog',"
                                + " 'information_schema')")
                .forEach(r -> {
                    String tabell = r.get("t").toString();
                    // Bytekolonner vises som heksadesimale siffer i teksten av en rad.
                    Boolean finnes = superbruker()
                            .queryForObject(
                                    "select exists (select 1 from " + tabell + " r where strpos(r::text, ?) > 0"
                                            + " or strpos(r::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0)",
                                    Boolean.class,
                                    navn,
                                    navn);
                    if (Boolean.TRUE.equals(finnes)) {
                        ut.add(tabell);
                    }
                });
        return ut;
    }

    void ventPaaLesemodellene() {
        Long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        long frist = System.nanoTime() + 60_000_000_000L;
        while (jdbc.queryForObject("select count(*) from lese_posisjon where posisjon < ?", Integer.class, slutt) > 0) {
            assertThat(System.nanoTime()).as("Lesemodellene ble ikke ferdige").isLessThan(frist);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    static List<String> tekst(JsonNode liste, String felt) {
        List<String> ut = new ArrayList<>();
        liste.forEach(n -> ut.add(n.get(felt).asString()));
        return ut;
    }
}
