package no.saksgang.lesemodell.planer;

import java.util.Locale;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.Hendelse;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.oppdrag.event.OppdragEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder bildene av oppdrag, handlingsplaner og årsrapporter oppdatert. */
@Component
@ProcessingGroup(Lesemodeller.PLANER)
class PlanProjection {

    private static final String SKRIV = """
        insert into lese_plan (plan_id, sekvens, helsefellesskap_id, slag, aar, bilde) values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict (plan_id) do update set sekvens = excluded.sekvens, aar = excluded.aar, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Planbilde> bunke;

    PlanProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Planbilde.class,
                Planbilde::new,
                new Bunke.Tabell("lese_plan", "plan_id", SKRIV),
                h -> h.getType().toUpperCase(Locale.ROOT) + ":" + Bunke.id(h),
                p -> p.versjon,
                p -> new Object[] {p.slag + ":" + p.planId, p.versjon, p.helsefellesskapId, p.slag, p.aar, Bunke.json(p)
                });
    }

    @EventHandler
    void on(OppdragEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        tegn("OPPDRAG", hendelse, metadata, sekvens);
    }

    @EventHandler
    void on(HandlingsplanEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        tegn("HANDLINGSPLAN", hendelse, metadata, sekvens);
    }

    @EventHandler
    void on(AarsrapportEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        tegn("AARSRAPPORT", hendelse, metadata, sekvens);
    }

    private void tegn(String slag, Hendelse hendelse, MetaData metadata, long sekvens) {
        Planbilde p = bunke.dokument(slag + ":" + hendelse.aggregatId().verdi(), sekvens);
        if (sekvens >= p.versjon) {
            Plantegner.TEGNING.tegn(p, hendelse, Konvolutter.av(metadata), sekvens);
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_plan");
    }
}
