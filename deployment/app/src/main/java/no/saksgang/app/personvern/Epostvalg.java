package no.saksgang.app.personvern;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.person.Epostslag;
import no.saksgang.gateway.person.Epostvalgport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Valgene om e-post, ved siden av personregisteret. */
@Component
class Epostvalg implements Epostvalgport {

    private final JdbcClient jdbc;
    private final Clock klokke;

    Epostvalg(JdbcClient jdbc, Clock klokke) {
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    @Override
    public Set<Epostslag> av(HelsefellesskapId hf, BrukerId bruker) {
        return jdbc
                .sql("select unnest(av) from person.epostvalg where helsefellesskap_id = ? and bruker_id = ?")
                .params(hf.verdi(), bruker.verdi())
                .query(String.class)
                .list()
                .stream()
                .map(Epostslag::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    public void velg(HelsefellesskapId hf, BrukerId bruker, Set<Epostslag> av) {
        jdbc.sql("insert into person.epostvalg (helsefellesskap_id, bruker_id, av, endret) values (?, ?, ?::text[], ?)"
                        + " on conflict (helsefellesskap_id, bruker_id) do update set av = excluded.av,"
                        + " endret = excluded.endret")
                .params(
                        hf.verdi(),
                        bruker.verdi(),
                        av.stream().map(Enum::name).sorted().toArray(String[]::new),
                        klokke.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
