package no.saksgang.lesemodell.spor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.saksgang.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Svarer på når en sak sist ble tatt opp i et møte. */
@Component
public class BehandlingstidQuery {

    private final JdbcClient jdbc;

    BehandlingstidQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tom når saken ikke har vært oppe. */
    public Optional<Instant> tattOpp(SakId id) {
        return jdbc.sql("select skjedde from lese_spor where sak_id = ? and navn in ('SakBehandletIFsu',"
                        + " 'SakBehandletISsu', 'SakBehandletIPartnerskapsmoete') order by posisjon desc limit 1")
                .param(id.verdi())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
