package no.saksgang.lesemodell.organisasjon;

import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Helsefellesskapene, og utvalgene i dem. */
@Component
public class OrganisasjonQuery {

    /** Et utvalg i listen. */
    public record Utvalgslinje(String utvalgId, String navn, String forkortelse, String nivaa, String tilstand) {}

    /** Et helsefellesskap i listen, med utvalgene sine. */
    public record Linje(
            String helsefellesskapId, String navn, String maalform, String helseregion, List<Utvalgslinje> utvalg) {}

    /** Alt om ett helsefellesskap. */
    public record Detalj(Helsefellesskapbilde helsefellesskap, List<Utvalgsbilde> utvalg) {}

    private final JdbcClient jdbc;

    OrganisasjonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** I norsk alfabetisk rekkefølge. */
    public List<Linje> alle() {
        return jdbc
                .sql("select bilde::text from lese_helsefellesskap order by navn collate \"nb-NO-x-icu\","
                        + " helsefellesskap_id")
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Helsefellesskapbilde.class))
                .map(h -> new Linje(
                        h.helsefellesskapId,
                        h.navn,
                        h.maalform,
                        h.helseregion,
                        utvalg(new HelsefellesskapId(h.helsefellesskapId)).stream()
                                .map(u -> new Utvalgslinje(u.utvalgId, u.navn, u.forkortelse, u.nivaa, u.tilstand))
                                .toList()))
                .toList();
    }

    public Optional<Detalj> finn(HelsefellesskapId id) {
        return jdbc.sql("select bilde::text from lese_helsefellesskap where helsefellesskap_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> new Detalj(Json.MAPPER.readValue(j, Helsefellesskapbilde.class), utvalg(id)));
    }

    public Optional<Utvalgsbilde> utvalg(UtvalgId id) {
        return jdbc.sql("select bilde::text from lese_utvalg where utvalg_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Utvalgsbilde.class));
    }

    private List<Utvalgsbilde> utvalg(HelsefellesskapId id) {
        return jdbc
                .sql("select bilde::text from lese_utvalg where helsefellesskap_id = ? order by utvalg_id")
                .param(id.verdi())
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Utvalgsbilde.class))
                .toList();
    }
}
