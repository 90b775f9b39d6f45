package no.saksgang.lesemodell.offentlig;

import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Helsefellesskapene og utvalgene ved navn. */
@Component
public class Enheter {

    /** @param nivaa utvalgets nivå; null for et helsefellesskap */
    public record Enhet(String id, String navn, String nivaa) {}

    private final JdbcClient jdbc;

    Enheter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** I norsk alfabetisk rekkefølge. */
    public List<Enhet> helsefellesskap() {
        return jdbc.sql("select helsefellesskap_id as id, navn, null as nivaa from lese_helsefellesskap"
                        + " order by navn collate \"nb-NO-x-icu\", helsefellesskap_id")
                .query(Enhet.class)
                .list();
    }

    /** Helsefellesskapet først, så utvalgene i det; tom når det ikke finnes. */
    public List<Enhet> i(HelsefellesskapId id) {
        return jdbc.sql("select helsefellesskap_id as id, navn, null as nivaa from lese_helsefellesskap"
                        + " where helsefellesskap_id = :hf union all select * from (select utvalg_id, bilde ->> 'navn',"
                        + " bilde ->> 'nivaa' from lese_utvalg where helsefellesskap_id = :hf order by utvalg_id) u")
                .param("hf", id.verdi())
                .query(Enhet.class)
                .list();
    }
}
