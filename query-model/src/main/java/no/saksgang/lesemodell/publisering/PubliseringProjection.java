package no.saksgang.lesemodell.publisering;

import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.publisering.event.PubliseringEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder utgavene oppdatert. Leses sammen med planene. */
@Component
@ProcessingGroup(Lesemodeller.PLANER)
class PubliseringProjection {

    private static final String SKRIV = """
        insert into lese_publisering (publisering_id, sekvens, helsefellesskap_id, type, forelder, skjult, bilde)
        values (?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (publisering_id) do update set sekvens = excluded.sekvens, type = excluded.type,
            forelder = excluded.forelder, skjult = excluded.skjult, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Publiseringsbilde> bunke;

    PubliseringProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Publiseringsbilde.class,
                Publiseringsbilde::new,
                new Bunke.Tabell("lese_publisering", "publisering_id", SKRIV),
                Bunke.idFra("publisering"),
                p -> p.versjon,
                p -> new Object[] {
                    p.publiseringId, p.versjon, p.helsefellesskapId, p.type, p.forelder, p.skjult, Bunke.json(p)
                });
    }

    @EventHandler
    void on(PubliseringEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Publiseringsbilde p = bunke.dokument(hendelse.publiseringId().verdi(), sekvens);
        if (sekvens < p.versjon) {
            return;
        }
        Publiseringstegner.TEGNING.tegn(p, hendelse, Konvolutter.av(metadata), sekvens);
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_publisering");
    }
}
