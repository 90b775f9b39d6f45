package no.saksgang.lesemodell.planer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.lesemodell.felles.Bunke;
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

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

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
        tegn("OPPDRAG", hendelse, metadata, sekvens, p -> tegn(p, hendelse));
    }

    @EventHandler
    void on(HandlingsplanEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        tegn("HANDLINGSPLAN", hendelse, metadata, sekvens, p -> tegn(p, hendelse, dato(metadata)));
    }

    @EventHandler
    void on(AarsrapportEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        tegn("AARSRAPPORT", hendelse, metadata, sekvens, p -> tegn(p, hendelse));
    }

    private void tegn(String slag, Hendelse hendelse, MetaData metadata, long sekvens, Consumer<Planbilde> tegning) {
        String id = hendelse.aggregatId().verdi();
        Planbilde p = bunke.dokument(slag + ":" + id, sekvens);
        if (sekvens < p.versjon) {
            return;
        }
        Konvolutt k = Konvolutt.fra(metadata);
        p.planId = id;
        p.slag = slag;
        p.helsefellesskapId = k.helsefellesskapId().verdi();
        k.advarsler().forEach(a -> p.advarsler.add(a.name()));
        tegning.accept(p);
        p.versjon = sekvens + 1;
    }

    private static void tegn(Planbilde p, OppdragEvent hendelse) {
        switch (hendelse) {
            case OppdragEvent.OppdragGitt e -> {
                p.tilstand = "GITT";
                p.fraUtvalg = verdi(e.fraUtvalgId());
                p.tilUtvalg = verdi(e.tilUtvalgId());
                p.beskrivelse = e.beskrivelse();
                p.fra = e.dato();
                p.frist = e.frist();
                p.tiltakId = e.tiltakId();
                p.oppdragstype = e.type().name();
                p.aar = e.dato().getYear();
            }
            case OppdragEvent.OppdragStatusMeldt e -> {
                p.tilstand = "UNDER_ARBEID";
                p.merknader.add(e.status());
            }
            case OppdragEvent.OppdragsfristNaermerSeg _ -> {
                // Fristen står i bildet.
            }
            case OppdragEvent.OppdragsfristPassert _ -> p.fristPassert = true;
            case OppdragEvent.OppdragRapportert e -> {
                p.tilstand = "RAPPORTERT";
                p.merknader.add(e.rapport());
            }
            case OppdragEvent.OppdragAvsluttet _ -> p.tilstand = "AVSLUTTET";
        }
    }

    private static void tegn(Planbilde p, HandlingsplanEvent hendelse, LocalDate dato) {
        switch (hendelse) {
            case HandlingsplanEvent.HandlingsplanOpprettet e -> {
                p.tilstand = "UTKAST";
                p.fra = e.fra();
                p.til = e.til();
                p.aar = e.fra().getYear();
            }
            case HandlingsplanEvent.InnspillsrundeAapnet e ->
                p.innspillsrunder.add(new Planbilde.Innspillsrunde(
                        e.runde(), e.utvalg().stream().map(Id::verdi).toList(), e.frist()));
            case HandlingsplanEvent.HandlingsdelFastsatt e ->
                p.deler.put(verdi(e.utvalgId()), new Planbilde.Handlingsdel(e.strategi(), e.tiltak()));
            case HandlingsplanEvent.InnspillTilHandlingsplanGitt e ->
                p.delrapporter.put(verdi(e.utvalgId()), e.tekst());
            case HandlingsplanEvent.TiltakLagtTil e -> p.tiltak.add(e.tiltak());
            case HandlingsplanEvent.HandlingsplanFremmet _ -> p.tilstand = "FREMMET";
            case HandlingsplanEvent.HandlingsplanVedtatt e -> {
                p.tilstand = "VEDTATT";
                p.fra = e.fra();
                p.til = e.til();
                p.avgjort = e.moetedato();
                p.aar = e.fra().getYear();
                p.versjoner.add(new Planbilde.Planversjon(1, dato, e.tiltak(), null));
            }
            case HandlingsplanEvent.HandlingsplanReturnert e -> {
                p.tilstand = "UTKAST";
                p.merknader.add(e.begrunnelse());
            }
            case HandlingsplanEvent.TiltakUtfoert e -> {
                p.utfoert.add(e.tiltakId());
                p.utfoertDato.put(e.tiltakId(), dato);
            }
            case HandlingsplanEvent.HandlingsplanRevidert e -> {
                p.tiltak = new ArrayList<>(e.tiltak());
                p.versjoner.add(new Planbilde.Planversjon(e.versjon(), dato, e.tiltak(), e.begrunnelse()));
            }
            case HandlingsplanEvent.HandlingsplanAvsluttet _ -> p.tilstand = "AVSLUTTET";
        }
    }

    private static void tegn(Planbilde p, AarsrapportEvent hendelse) {
        switch (hendelse) {
            case AarsrapportEvent.AarsrapportOpprettet e -> {
                p.tilstand = "UTKAST";
                p.aar = e.aar();
                p.pliktigeDelrapporter = new ArrayList<>(
                        e.pliktigeDelrapporter().stream().map(Id::verdi).toList());
                p.pliktigeSelvevalueringer = new ArrayList<>(
                        e.pliktigeSelvevalueringer().stream().map(Id::verdi).toList());
            }
            case AarsrapportEvent.DelrapportLevert e -> p.delrapporter.put(verdi(e.utvalgId()), e.tekst());
            case AarsrapportEvent.SelvevalueringLevert e -> p.selvevalueringer.put(verdi(e.utvalgId()), e.tekst());
            case AarsrapportEvent.AarsrapportFremmet e -> {
                p.tilstand = "FREMMET";
                p.innhold = e.sha256() == null ? null : new Planbilde.Innhold(e.mal(), e.posisjon(), e.sha256());
            }
            case AarsrapportEvent.AarsrapportGodkjent e -> {
                p.tilstand = "GODKJENT";
                p.avgjort = e.dato();
            }
            case AarsrapportEvent.AarsrapportReturnert e -> {
                p.tilstand = "UTKAST";
                p.innhold = null;
                p.merknader.add(e.begrunnelse());
            }
            case AarsrapportEvent.AarsrapportPublisert _ -> p.tilstand = "PUBLISERT";
        }
    }

    private static LocalDate dato(MetaData metadata) {
        return Konvolutt.fra(metadata).skjedde().atZone(NORSK_TID).toLocalDate();
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_plan");
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
