package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Setene én bruker sitter i på en dato, og om hun leder utvalget da. */
@Component
public class SeteQuery {

    /** Et sete hun sitter i. Ledervervet er null når hun ikke leder, og kan slutte før setet. */
    public record Brukersete(
            String seteId,
            String helsefellesskapId,
            String utvalgId,
            String virksomhetId,
            String funksjon,
            LocalDate fra,
            LocalDate til,
            Utvalgsbilde.Leder ledervervet) {}

    private final JdbcClient jdbc;

    SeteQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Henter bare hennes seter og lederne, ikke hele bildet av utvalget: dette spørres det om for hver forespørsel. */
    public List<Brukersete> seter(BrukerId bruker, LocalDate dato) {
        List<Brukersete> ut = new ArrayList<>();
        jdbc.sql("select bilde ->> 'helsefellesskapId', bilde ->> 'utvalgId', jsonb_path_query_array(bilde,"
                        + " '$.seter[*] ? (@.brukerId == $b)', jsonb_build_object('b', :bruker::text))::text,"
                        + " (bilde -> 'ledere')::text from lese_utvalg"
                        + " where jsonb_path_query_array(bilde, '$.seter[*].brukerId') @> to_jsonb(:bruker::text)")
                .param("bruker", bruker.verdi())
                .query((rs, n) -> seter(
                        rs.getString(1),
                        rs.getString(2),
                        Json.MAPPER.readValue(rs.getString(3), Utvalgsbilde.Sete[].class),
                        Json.MAPPER.readValue(rs.getString(4), Utvalgsbilde.Leder[].class),
                        dato))
                .list()
                .forEach(ut::addAll);
        return ut;
    }

    private static List<Brukersete> seter(
            String helsefellesskap,
            String utvalg,
            Utvalgsbilde.Sete[] seter,
            Utvalgsbilde.Leder[] ledere,
            LocalDate dato) {
        return Arrays.stream(seter)
                .filter(s -> Organisasjonstegner.gjelder(s.fra, s.til, dato))
                .map(s -> new Brukersete(
                        s.seteId,
                        helsefellesskap,
                        utvalg,
                        s.virksomhetId,
                        s.funksjon,
                        s.fra,
                        s.til,
                        verv(ledere, s, dato)))
                .toList();
    }

    private static Utvalgsbilde.Leder verv(Utvalgsbilde.Leder[] ledere, Utvalgsbilde.Sete s, LocalDate dato) {
        return Arrays.stream(ledere)
                .filter(l -> l.seteId().equals(s.seteId) && Organisasjonstegner.gjelder(l.fra(), l.til(), dato))
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
