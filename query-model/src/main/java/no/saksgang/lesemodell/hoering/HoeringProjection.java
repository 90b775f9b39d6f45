package no.saksgang.lesemodell.hoering;

import java.time.LocalDate;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder høringene oppdatert, av samme leser som saksbildene. */
@Component
@ProcessingGroup(Lesemodeller.SAK)
class HoeringProjection {

    private static final String SKRIV = """
        insert into lese_hoering (sak_id, sekvens, bilde) values (?, ?, ?::jsonb)
        on conflict (sak_id) do update set sekvens = excluded.sekvens, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Hoeringsbilde> bunke;

    HoeringProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Hoeringsbilde.class,
                Hoeringsbilde::new,
                new Bunke.Tabell("lese_hoering", "sak_id", SKRIV),
                HoeringProjection::noekkel,
                b -> b.versjon,
                h -> new Object[] {h.sakId, h.versjon, Bunke.json(h)});
    }

    private static String noekkel(DomainEventMessage<?> hendelse) {
        return hendelse.getPayload() instanceof SakEvent.Hoeringshendelse ? Bunke.id(hendelse) : null;
    }

    @EventHandler
    void on(SakEvent.Hoeringshendelse hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Hoeringsbilde bilde = bilde(hendelse, sekvens);
        if (sekvens >= bilde.versjon) {
            LocalDate dato = Konvolutter.av(metadata)
                    .skjedde()
                    .atZone(Arbeidskalender.NORSK_TID)
                    .toLocalDate();
            Hoeringstegner.tegn(bilde, hendelse, dato);
            bilde.versjon = sekvens + 1;
        }
    }

    @EventHandler
    void on(SakEvent.FristPassert hendelse, @SequenceNumber long sekvens) {
        if (hendelse.slag() != Fristslag.HOERING) {
            return;
        }
        Hoeringsbilde bilde = bilde(hendelse, sekvens);
        if (sekvens >= bilde.versjon) {
            Hoeringstegner.tegn(bilde, hendelse);
            bilde.versjon = sekvens + 1;
        }
    }

    private Hoeringsbilde bilde(SakEvent hendelse, long sekvens) {
        Hoeringsbilde bilde = bunke.dokument(hendelse.sakId().verdi(), sekvens);
        bilde.sakId = hendelse.sakId().verdi();
        return bilde;
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_hoering");
    }
}
