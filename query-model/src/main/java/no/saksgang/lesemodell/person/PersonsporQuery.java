package no.saksgang.lesemodell.person;

import java.time.Instant;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Setene et pseudonym har og har hatt, og det som er gjort under det, i ett helsefellesskap. */
@Component
public class PersonsporQuery {

    private static final int MAKS = 10_000;

    public record Sete(String utvalgId, String seteId, String rolle, String fra, String til) {}

    public record Handling(Instant registrert, String navn, String aggregattype, String aggregatId, String rolle) {}

    private final JdbcClient jdbc;

    PersonsporQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Sete> seter(HelsefellesskapId hf, BrukerId bruker) {
        return jdbc.sql("select u.utvalg_id, s ->> 'seteId' as sete_id, s ->> 'rolle' as rolle, s ->> 'fra' as fra,"
                        + " s ->> 'til' as til from lese_utvalg u, jsonb_array_elements(u.bilde -> 'seter') s"
                        + " where u.helsefellesskap_id = ? and s ->> 'brukerId' = ? order by 1, 2")
                .params(hf.verdi(), bruker.verdi())
                .query(Sete.class)
                .list();
    }

    /** Om hun har et sete som ikke er sluttet. */
    public boolean sitter(HelsefellesskapId hf, BrukerId bruker, String idag) {
        return seter(hf, bruker).stream()
                .anyMatch(s -> s.til() == null || s.til().compareTo(idag) >= 0);
    }

    public List<Handling> handlinger(HelsefellesskapId hf, BrukerId bruker) {
        return jdbc.sql("select registrert, navn, aggregattype, aggregat_id, rolle from lese_spor"
                        + " where helsefellesskap_id = ? and bruker_id = ? order by posisjon limit " + MAKS)
                .params(hf.verdi(), bruker.verdi())
                .query((r, n) -> new Handling(
                        r.getTimestamp(1).toInstant(), r.getString(2), r.getString(3), r.getString(4), r.getString(5)))
                .list();
    }
}
