package no.saksgang.lesemodell.offentlig;

import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder de offentlige titlene. */
@Component
@ProcessingGroup(Lesemodeller.SAK)
class OffentligTittelProjection {

    private final JdbcTemplate jdbc;

    OffentligTittelProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SakEvent.OffentligTittelSatt e) {
        jdbc.update(
                "insert into lese_offentlig_tittel (sak_id, tittel) values (?, ?)"
                        + " on conflict (sak_id) do update set tittel = excluded.tittel",
                e.sakId().verdi(),
                e.offentligTittel());
    }

    @ResetHandler
    void toem() {
        Bunke.toem(jdbc, "lese_offentlig_tittel");
    }
}
