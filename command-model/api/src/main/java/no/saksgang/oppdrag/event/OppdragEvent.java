package no.saksgang.oppdrag.event;

import java.time.LocalDate;
import no.saksgang.felles.Event;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Oppdragstype;

/** Det oppdraget har sagt fra om. Navn og versjon er for alltid. */
public sealed interface OppdragEvent extends Hendelse {

    OppdragId oppdragId();

    @Override
    default OppdragId aggregatId() {
        return oppdragId();
    }

    /** Et utvalg ga et annet et oppdrag (R063, R122, R196). */
    @Event(navn = "OppdragGitt")
    record OppdragGitt(
            OppdragId oppdragId,
            HelsefellesskapId helsefellesskapId,
            Oppdragstype type,
            UtvalgId fraUtvalgId,
            UtvalgId tilUtvalgId,
            MoeteId moeteId,
            LocalDate dato,
            String beskrivelse,
            LocalDate frist,
            String tiltakId)
            implements OppdragEvent {}

    /** Fristen er nær; utvalget minnes på oppdraget (R122). */
    @Event(navn = "OppdragsfristNaermerSeg")
    record OppdragsfristNaermerSeg(OppdragId oppdragId, UtvalgId tilUtvalgId, LocalDate frist)
            implements OppdragEvent {}

    /** Fristen er ute, og oppdraget er ikke rapportert (R122). */
    @Event(navn = "OppdragsfristPassert")
    record OppdragsfristPassert(OppdragId oppdragId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, LocalDate frist)
            implements OppdragEvent {}

    /** Foreløpig status (R122). */
    @Event(navn = "OppdragStatusMeldt")
    record OppdragStatusMeldt(OppdragId oppdragId, String status) implements OppdragEvent {}

    /** Oppdraget er rapportert i et senere møte (R122). */
    @Event(navn = "OppdragRapportert")
    record OppdragRapportert(OppdragId oppdragId, MoeteId moeteId, String rapport) implements OppdragEvent {}

    /** Oppdraget er avsluttet. */
    @Event(navn = "OppdragAvsluttet")
    record OppdragAvsluttet(OppdragId oppdragId, String merknad) implements OppdragEvent {}
}
