package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
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

    public List<Brukersete> seter(BrukerId bruker, LocalDate dato) {
        List<Brukersete> ut = new ArrayList<>();
        jdbc.sql("select bilde::text from lese_utvalg"
                        + " where jsonb_path_query_array(bilde, '$.seter[*].brukerId') @> to_jsonb(?::text)")
                .param(bruker.verdi())
                .query(String.class)
                .list()
                .forEach(j -> seter(Json.MAPPER.readValue(j, Utvalgsbilde.class), bruker, dato, ut));
        return ut;
    }

    private static void seter(Utvalgsbilde u, BrukerId bruker, LocalDate dato, List<Brukersete> ut) {
        u.seter.stream()
                .filter(s -> bruker.verdi().equals(s.brukerId) && Organisasjonstegner.gjelder(s.fra, s.til, dato))
                .map(s -> new Brukersete(
                        s.seteId,
                        u.helsefellesskapId,
                        u.utvalgId,
                        s.virksomhetId,
                        s.funksjon,
                        s.fra,
                        s.til,
                        verv(u, s, dato)))
                .forEach(ut::add);
    }

    private static Utvalgsbilde.Leder verv(Utvalgsbilde u, Utvalgsbilde.Sete s, LocalDate dato) {
        return u.ledere.stream()
                .filter(l -> l.seteId().equals(s.seteId) && Organisasjonstegner.gjelder(l.fra(), l.til(), dato))
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
