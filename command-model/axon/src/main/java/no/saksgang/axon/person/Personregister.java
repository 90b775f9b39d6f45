package no.saksgang.axon.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Personene. Rettes og slettes; loggen har bare pseudonymene. */
@Component
public class Personregister {

    /** En registrert person. */
    public record Rad(
            BrukerId brukerId,
            HelsefellesskapId helsefellesskapId,
            String navn,
            String epost,
            String telefon,
            String spraak,
            String organisasjon,
            Instant registrert,
            Instant endret) {

        public Navnefinner finner() {
            return new Navnefinner(navn, epost, telefon);
        }
    }

    private static final String FELT =
            "bruker_id, helsefellesskap_id, navn, epost, telefon, spraak, organisasjon, registrert, endret";

    private final JdbcClient jdbc;
    private final Clock klokke;

    Personregister(JdbcClient jdbc, Clock klokke) {
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    public Rad skriv(Rad r) {
        OffsetDateTime naa = klokke.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("insert into person.person (" + FELT + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (helsefellesskap_id, bruker_id) do update set navn = excluded.navn,"
                        + " epost = excluded.epost, telefon = excluded.telefon, spraak = excluded.spraak,"
                        + " organisasjon = excluded.organisasjon, endret = excluded.endret returning " + FELT)
                .params(
                        r.brukerId().verdi(),
                        r.helsefellesskapId().verdi(),
                        r.navn(),
                        r.epost(),
                        r.telefon(),
                        r.spraak(),
                        r.organisasjon(),
                        naa,
                        naa)
                .query(Personregister::rad)
                .single();
    }

    public Optional<Rad> finn(HelsefellesskapId hf, BrukerId id) {
        return jdbc.sql("select " + FELT + " from person.person where helsefellesskap_id = ? and bruker_id = ?")
                .params(hf.verdi(), id.verdi())
                .query(Personregister::rad)
                .optional();
    }

    public List<Rad> alle() {
        return jdbc.sql("select " + FELT + " from person.person order by helsefellesskap_id, bruker_id")
                .query(Personregister::rad)
                .list();
    }

    /** Sletter personen, svarene som gjaldt henne, og koblingen fra innloggingen når ingen andre har henne. */
    public boolean slett(HelsefellesskapId hf, BrukerId id) {
        int slettet = jdbc.sql("delete from person.person where helsefellesskap_id = ? and bruker_id = ?")
                .params(hf.verdi(), id.verdi())
                .update();
        jdbc.sql("delete from person.kommando where helsefellesskap_id = ? and bruker_id = ?")
                .params(hf.verdi(), id.verdi())
                .update();
        for (String tabell : List.of("person.kalenderadresse", "person.epostvalg", "epost")) {
            jdbc.sql("delete from " + tabell + " where helsefellesskap_id = ? and bruker_id = ?")
                    .params(hf.verdi(), id.verdi())
                    .update();
        }
        jdbc.sql("delete from innlogging i where bruker_id = ?"
                        + " and not exists (select 1 from person.person p where p.bruker_id = i.bruker_id)")
                .param(id.verdi())
                .update();
        return slettet == 1;
    }

    /** Setter eller fjerner merket for at hun er uten sete og rolle. @return siden når */
    public Optional<Instant> merkUtenRolle(Rad r, boolean uten, Instant naa) {
        return jdbc.sql("update person.person set uten_rolle_siden = case when ? then coalesce(uten_rolle_siden, ?) end"
                        + " where helsefellesskap_id = ? and bruker_id = ? returning uten_rolle_siden")
                .params(
                        uten,
                        naa.atOffset(ZoneOffset.UTC),
                        r.helsefellesskapId().verdi(),
                        r.brukerId().verdi())
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(t -> t.toInstant()))
                .optional()
                .flatMap(o -> o);
    }

    public int slettSvarFra(Instant foer) {
        return jdbc.sql("delete from person.kommando where utfoert < ?")
                .param(foer.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Rad rad(ResultSet r, int nr) throws SQLException {
        return new Rad(
                new BrukerId(r.getString("bruker_id")),
                new HelsefellesskapId(r.getString("helsefellesskap_id")),
                r.getString("navn"),
                r.getString("epost"),
                r.getString("telefon"),
                r.getString("spraak"),
                r.getString("organisasjon"),
                r.getTimestamp("registrert").toInstant(),
                r.getTimestamp("endret").toInstant());
    }
}
