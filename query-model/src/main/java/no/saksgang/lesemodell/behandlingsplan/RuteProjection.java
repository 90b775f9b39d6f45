package no.saksgang.lesemodell.behandlingsplan;

import java.time.ZoneId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder behandlingsplanene oppdatert, av samme leser som saksbildene. */
@Component
@ProcessingGroup(Lesemodeller.SAK)
class RuteProjection {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private static final String SKRIV = """
        insert into lese_behandlingsplan (sak_id, sekvens, bilde) values (?, ?, ?::jsonb)
        on conflict (sak_id) do update set sekvens = excluded.sekvens, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Rutebilde> bunke;

    RuteProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                Lesemodeller.SAK,
                jdbc,
                Rutebilde.class,
                Rutebilde::new,
                "select bilde::text from lese_behandlingsplan where sak_id = ?",
                SKRIV,
                r -> new Object[] {r.sakId, r.versjon, Bunke.json(r)});
    }

    @EventHandler
    void on(Hendelse hendelse, MetaData metadata, @SequenceNumber long sekvens, TrackingToken merke) {
        Bunke.merk(Lesemodeller.SAK, merke, jdbc);
        if (hendelse instanceof SakEvent e) {
            Rutebilde bilde = bunke.dokument(e.sakId().verdi(), b -> b.versjon, sekvens);
            if (sekvens >= bilde.versjon) {
                bilde.foer(
                        e, Konvolutt.fra(metadata).skjedde().atZone(NORSK_TID).toLocalDate());
                bilde.versjon = sekvens + 1;
            }
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(Lesemodeller.SAK, jdbc, "lese_behandlingsplan");
    }
}
