package no.saksgang.lesemodell.moete;

import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
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

    private static final String SKRIV_INNKALLING = """
        insert into lese_innkalling (moete_id, sekvens, bilde) values (?, ?, ?::jsonb)
        on conflict (moete_id) do update set sekvens = excluded.sekvens, bilde = excluded.bilde\
        """;

    /** Hendelsen er fra en annen strøm enn dokumentets; det leses alltid på nytt. */
    private static final long FRA_ET_ANNET = -1;

    private final JdbcTemplate jdbc;
    private final Bunke<Moetebilde> bunke;
    private final Bunke<Innkallingsbilde> innkallinger;

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
        this.innkallinger = new Bunke<>(
                jdbc,
                Innkallingsbilde.class,
                Innkallingsbilde::new,
                new Bunke.Tabell("lese_innkalling", "moete_id", SKRIV_INNKALLING),
                h -> h.getPayload() instanceof MoeteEvent e && Innkallingstegner.angaar(e)
                        ? e.moeteId().verdi()
                        : null,
                b -> b.versjon,
                b -> new Object[] {b.moeteId, b.versjon, Bunke.json(b)});
    }

    @EventHandler
    void on(MoeteEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Moetebilde bilde = bunke.dokument(hendelse.moeteId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Moetetegner.TEGNING.tegn(bilde, hendelse, Konvolutter.av(metadata), sekvens);
        }
        if (hendelse instanceof MoeteEvent.PunktTattMed e) {
            Moetetegner.TEGNING.tegn(
                    bunke.dokument(e.fraMoeteId().verdi(), FRA_ET_ANNET), e, Konvolutter.av(metadata), sekvens);
        }
        if (Innkallingstegner.angaar(hendelse)) {
            Innkallingsbilde sendt = innkallinger.dokument(hendelse.moeteId().verdi(), sekvens);
            if (sekvens >= sendt.versjon) {
                Innkallingstegner.TEGNING.tegn(sendt, hendelse, Konvolutter.av(metadata), sekvens);
            }
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        innkallinger.glem();
        Bunke.toem(jdbc, "lese_moete", "lese_innkalling");
    }
}
