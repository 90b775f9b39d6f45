package no.saksgang.lesemodell.planer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.oppdrag.event.OppdragEvent;

/** Tegner hendelsen inn i bildet av oppdraget, handlingsplanen eller årsrapporten. */
public final class Plantegner {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    public static final Tegning<Planbilde> TEGNING = new Tegning<>(Planbilde::new, (p, hendelse, k, sekvens) -> {
        p.planId = hendelse.aggregatId().verdi();
        p.helsefellesskapId = k.helsefellesskapId().verdi();
        k.advarsler().forEach(a -> p.advarsler.add(a.name()));
        switch (hendelse) {
            case OppdragEvent e -> {
                p.slag = "OPPDRAG";
                tegn(p, e);
            }
            case HandlingsplanEvent e -> {
                p.slag = "HANDLINGSPLAN";
                tegn(p, e, dato(k));
            }
            case AarsrapportEvent e -> {
                p.slag = "AARSRAPPORT";
                tegn(p, e);
            }
            default -> throw new IllegalStateException("Ikke en plan: " + hendelse.getClass());
        }
        p.versjon = sekvens + 1;
    });

    private Plantegner() {}

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

    private static LocalDate dato(Konvolutt k) {
        return k.skjedde().atZone(NORSK_TID).toLocalDate();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
