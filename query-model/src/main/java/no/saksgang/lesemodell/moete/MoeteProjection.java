package no.saksgang.lesemodell.moete;

import no.saksgang.felles.Konvolutt;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.moete.event.MoeteEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder møtebildene oppdatert. */
@Component
@ProcessingGroup(Lesemodeller.MOETE)
class MoeteProjection {

    private static final String SKRIV = """
        insert into lese_moete (moete_id, sekvens, helsefellesskap_id, utvalg_id, tilstand, start, bilde)
        values (?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (moete_id) do update set sekvens = excluded.sekvens, tilstand = excluded.tilstand,
            start = excluded.start, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Moetebilde> bunke;

    MoeteProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Moetebilde.class,
                Moetebilde::new,
                new Bunke.Tabell("lese_moete", "moete_id", SKRIV),
                Bunke.idFra("moete"),
                b -> b.versjon,
                m -> new Object[] {
                    m.moeteId, m.versjon, m.helsefellesskapId, m.utvalgId, m.tilstand, m.start, Bunke.json(m)
                });
    }

    @EventHandler
    void on(MoeteEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Moetebilde bilde = bunke.dokument(hendelse.moeteId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Moetetegner.tegn(bilde, hendelse, Konvolutt.fra(metadata));
            bilde.versjon = sekvens + 1;
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_moete");
    }
}
