package no.saksgang.handlingsplan.event;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Event;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Tiltak;

/** Det handlingsplanen har sagt fra om. Navn og versjon er for alltid. */
public sealed interface HandlingsplanEvent extends Hendelse {

    HandlingsplanId handlingsplanId();

    @Override
    default HandlingsplanId aggregatId() {
        return handlingsplanId();
    }

    /** Et utkast til plan for perioden. */
    @Event(navn = "HandlingsplanOpprettet")
    record HandlingsplanOpprettet(
            HandlingsplanId handlingsplanId, HelsefellesskapId helsefellesskapId, LocalDate fra, LocalDate til)
            implements HandlingsplanEvent {}

    /** Utvalg er invitert til å gi innspill innen fristen (R097). */
    @Event(navn = "InnspillsrundeAapnet")
    record InnspillsrundeAapnet(HandlingsplanId handlingsplanId, int runde, List<UtvalgId> utvalg, LocalDate frist)
            implements HandlingsplanEvent {}

    /** Et utvalg har egen strategi og handlingsdel i planen (R193). */
    @Event(navn = "HandlingsdelFastsatt")
    record HandlingsdelFastsatt(
            HandlingsplanId handlingsplanId, UtvalgId utvalgId, String strategi, List<String> tiltak)
            implements HandlingsplanEvent {}

    /** Et utvalg ga innspill (R097, R191). */
    @Event(navn = "InnspillTilHandlingsplanGitt")
    record InnspillTilHandlingsplanGitt(HandlingsplanId handlingsplanId, UtvalgId utvalgId, String tekst)
            implements HandlingsplanEvent {}

    /** Et tiltak er med i planen (R233). */
    @Event(navn = "TiltakLagtTil")
    record TiltakLagtTil(HandlingsplanId handlingsplanId, Tiltak tiltak) implements HandlingsplanEvent {}

    /** Planen er behandlet på strategisk nivå og fremmet (R192). */
    @Event(navn = "HandlingsplanFremmet")
    record HandlingsplanFremmet(HandlingsplanId handlingsplanId, UtvalgId utvalgId) implements HandlingsplanEvent {}

    /** Partnerskapsmøtet vedtok planen (R189). */
    @Event(navn = "HandlingsplanVedtatt")
    record HandlingsplanVedtatt(
            HandlingsplanId handlingsplanId,
            UtvalgId utvalgId,
            LocalDate moetedato,
            LocalDate fra,
            LocalDate til,
            List<Tiltak> tiltak)
            implements HandlingsplanEvent {}

    /** Planen er sendt tilbake til utkast. */
    @Event(navn = "HandlingsplanReturnert")
    record HandlingsplanReturnert(HandlingsplanId handlingsplanId, String begrunnelse) implements HandlingsplanEvent {}

    /** Et tiltak er utført. */
    @Event(navn = "TiltakUtfoert")
    record TiltakUtfoert(HandlingsplanId handlingsplanId, String tiltakId, String merknad)
            implements HandlingsplanEvent {}

    /** Ny versjon av vedtatt plan. */
    @Event(navn = "HandlingsplanRevidert")
    record HandlingsplanRevidert(HandlingsplanId handlingsplanId, int versjon, List<Tiltak> tiltak, String begrunnelse)
            implements HandlingsplanEvent {}

    /** Perioden er over. */
    @Event(navn = "HandlingsplanAvsluttet")
    record HandlingsplanAvsluttet(HandlingsplanId handlingsplanId, LocalDate dato) implements HandlingsplanEvent {}
}
