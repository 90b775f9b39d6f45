package no.saksgang.lesemodell.behandlingsplan;

import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder behandlingsplanene oppdatert, av samme leser som saksbildene. */
@Component
@ProcessingGroup(Lesemodeller.SAK)
class RuteProjection {

    private static final String SKRIV = """
        insert into lese_behandlingsplan (sak_id, sekvens, helsefellesskap_id, koe, foreslaatt, bilde)
        values (?, ?, ?, string_to_array(?, ','), ?, ?::jsonb)
        on conflict (sak_id) do update set sekvens = excluded.sekvens, koe = excluded.koe,
            foreslaatt = excluded.foreslaatt, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Rutebilde> bunke;

    RuteProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Rutebilde.class,
                Rutebilde::new,
                new Bunke.Tabell("lese_behandlingsplan", "sak_id", SKRIV),
                Bunke.idFra("sak"),
                b -> b.versjon,
                r -> new Object[] {
                    r.sakId,
                    r.versjon,
                    r.koe.helsefellesskapId,
                    String.join(",", r.iKoe()),
                    r.koe.foreslaatt,
                    Bunke.json(r)
                });
    }

    @EventHandler
    void on(SakEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Rutebilde bilde = bunke.dokument(hendelse.sakId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Rutebilde.TEGNING.tegn(bilde, hendelse, Konvolutter.av(metadata), sekvens);
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_behandlingsplan");
    }
}
