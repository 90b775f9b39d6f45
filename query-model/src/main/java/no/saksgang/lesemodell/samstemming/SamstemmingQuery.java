package no.saksgang.lesemodell.samstemming;

import java.util.Optional;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enigheten i en sak. */
@Component
public class SamstemmingQuery {

    private final JdbcClient jdbc;

    SamstemmingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tom når saken ikke har vært åpnet i noe møte. */
    public Optional<Samstemmingsbilde> finn(SakId id) {
        return jdbc.sql("select bilde::text from lese_samstemming where sak_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Samstemmingsbilde.class));
    }
}
