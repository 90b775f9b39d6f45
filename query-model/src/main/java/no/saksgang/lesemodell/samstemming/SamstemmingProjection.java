package no.saksgang.lesemodell.samstemming;

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

/** Holder enigheten oppdatert, av samme leser som saksbildene. Bare hendelser om enighet rører dokumentet. */
@Component
@ProcessingGroup(Lesemodeller.SAK)
class SamstemmingProjection {

    private static final String SKRIV = """
        insert into lese_samstemming (sak_id, sekvens, bilde) values (?, ?, ?::jsonb)
        on conflict (sak_id) do update set sekvens = excluded.sekvens, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Samstemmingsbilde> bunke;

    SamstemmingProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Samstemmingsbilde.class,
                Samstemmingsbilde::new,
                new Bunke.Tabell("lese_samstemming", "sak_id", SKRIV),
                h -> Samstemmingstegner.angaar(h.getPayloadType()) ? Bunke.id(h) : null,
                b -> b.versjon,
                b -> new Object[] {b.sakId, b.versjon, Bunke.json(b)});
    }

    @EventHandler
    void on(SakEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        if (!Samstemmingstegner.angaar(hendelse.getClass())) {
            return;
        }
        Samstemmingsbilde bilde = bunke.dokument(hendelse.sakId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Samstemmingstegner.TEGNING.tegn(bilde, hendelse, Konvolutter.av(metadata), sekvens);
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_samstemming");
    }
}
