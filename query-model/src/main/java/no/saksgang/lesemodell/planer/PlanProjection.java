package no.saksgang.lesemodell.planer;

import java.util.ArrayList;
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
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder bildene av oppdrag, handlingsplaner og årsrapporter oppdatert. */
@Component
@ProcessingGroup(Lesemodeller.PLANER)
class PlanProjection {

    private final JdbcTemplate jdbc;
    private final Bunke<Planbilde> bunke;

    PlanProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                Lesemodeller.PLANER,
                jdbc,
                Planbilde.class,
                Planbilde::new,
                "select bilde::text from lese_plan where plan_id = ?",
                "insert into lese_plan (plan_id, sekvens, helsefellesskap_id, slag, aar, bilde) values (?, ?, ?, ?, ?,"
                    + " ?::jsonb) on conflict (plan_id) do update set sekvens = excluded.sekvens, aar = excluded.aar,"
                    + " bilde = excluded.bilde",
                p -> new Object[] {p.slag + ":" + p.planId, p.versjon, p.helsefellesskapId, p.slag, p.aar, Bunke.json(p)
                });
    }

    @EventHandler
    void on(Hendelse hendelse, MetaData metadata, @SequenceNumber long sekvens, TrackingToken merke) {
        Bunke.merk(Lesemodeller.PLANER, merke, jdbc);
        String slag =
                switch (hendelse) {
                    case OppdragEvent _ -> "OPPDRAG";
                    case HandlingsplanEvent _ -> "HANDLINGSPLAN";
                    case AarsrapportEvent _ -> "AARSRAPPORT";
                    default -> null;
                };
        if (slag == null) {
            return;
        }
        Planbilde p = bunke.dokument(slag + ":" + hendelse.aggregatId().verdi(), b -> b.versjon, sekvens);
        if (sekvens < p.versjon) {
            return;
        }
        Konvolutt k = Konvolutt.fra(metadata);
        p.planId = hendelse.aggregatId().verdi();
        p.slag = slag;
        p.helsefellesskapId = k.helsefellesskapId().verdi();
        k.advarsler().forEach(a -> p.advarsler.add(a.name()));
        switch (hendelse) {
            case OppdragEvent e -> tegn(p, e);
            case HandlingsplanEvent e -> tegn(p, e);
            case AarsrapportEvent e -> tegn(p, e);
            default -> throw new IllegalStateException(slag);
        }
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
                p.aar = e.dato().getYear();
            }
            case OppdragEvent.OppdragStatusMeldt e -> {
                p.tilstand = "UNDER_ARBEID";
                p.merknader.add(e.status());
            }
            case OppdragEvent.OppdragRapportert e -> {
                p.tilstand = "RAPPORTERT";
                p.merknader.add(e.rapport());
            }
            case OppdragEvent.OppdragAvsluttet _ -> p.tilstand = "AVSLUTTET";
        }
    }

    private static void tegn(Planbilde p, HandlingsplanEvent hendelse) {
        switch (hendelse) {
            case HandlingsplanEvent.HandlingsplanOpprettet e -> {
                p.tilstand = "UTKAST";
                p.fra = e.fra();
                p.til = e.til();
                p.aar = e.fra().getYear();
            }
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
            }
            case HandlingsplanEvent.HandlingsplanReturnert e -> {
                p.tilstand = "UTKAST";
                p.merknader.add(e.begrunnelse());
            }
            case HandlingsplanEvent.TiltakUtfoert e -> p.utfoert.add(e.tiltakId());
            case HandlingsplanEvent.HandlingsplanRevidert e -> p.tiltak = new ArrayList<>(e.tiltak());
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
            case AarsrapportEvent.AarsrapportFremmet _ -> p.tilstand = "FREMMET";
            case AarsrapportEvent.AarsrapportGodkjent e -> {
                p.tilstand = "GODKJENT";
                p.avgjort = e.dato();
            }
            case AarsrapportEvent.AarsrapportReturnert e -> {
                p.tilstand = "UTKAST";
                p.merknader.add(e.begrunnelse());
            }
            case AarsrapportEvent.AarsrapportPublisert _ -> p.tilstand = "PUBLISERT";
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(Lesemodeller.PLANER, jdbc, "lese_plan");
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
