package no.saksgang.app.personvern;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.kalender.Kalenderport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** De hemmelige kalenderadressene i PostgreSQL, som summer. */
@Component
class Kalenderadresser implements Kalenderport {

    private final JdbcClient jdbc;

    Kalenderadresser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void gi(HelsefellesskapId hf, BrukerId bruker, String sum, Instant naar) {
        jdbc.sql("insert into person.kalenderadresse (helsefellesskap_id, bruker_id, sum, gitt) values (?, ?, ?, ?)"
                        + " on conflict (helsefellesskap_id, bruker_id) do update set sum = excluded.sum,"
                        + " gitt = excluded.gitt")
                .params(hf.verdi(), bruker.verdi(), sum, naar.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean taBort(HelsefellesskapId hf, BrukerId bruker) {
        return jdbc.sql("delete from person.kalenderadresse where helsefellesskap_id = ? and bruker_id = ?")
                        .params(hf.verdi(), bruker.verdi())
                        .update()
                == 1;
    }

    @Override
    public Optional<Instant> gitt(HelsefellesskapId hf, BrukerId bruker) {
        return jdbc.sql("select gitt from person.kalenderadresse where helsefellesskap_id = ? and bruker_id = ?")
                .params(hf.verdi(), bruker.verdi())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Optional<BrukerId> hvem(HelsefellesskapId hf, String sum) {
        return jdbc.sql("select bruker_id from person.kalenderadresse where helsefellesskap_id = ? and sum = ?")
                .params(hf.verdi(), sum)
                .query((rs, n) -> new BrukerId(rs.getString(1)))
                .optional();
    }
}
