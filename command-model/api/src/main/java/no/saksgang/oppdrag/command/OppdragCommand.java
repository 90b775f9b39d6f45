package no.saksgang.oppdrag.command;

import java.time.LocalDate;
import no.saksgang.felles.Command;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.felles.verdi.Oppdragstype;

/** Det noen kan be oppdraget om. */
public sealed interface OppdragCommand extends Kommando {

    OppdragId oppdragId();

    @Override
    default OppdragId aggregatId() {
        return oppdragId();
    }

    /** Gi et oppdrag (R063, R122, R196). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.PROSESS})
    record GiOppdrag(
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
            implements OppdragCommand {}

    /** Før fristen som nærmet seg eller passert (R122). Gir ingenting når oppdraget er rapportert. */
    @Command(roller = Rolle.PROSESS)
    record MerkOppdragsfrist(OppdragId oppdragId, LocalDate frist, Friststeg steg) implements OppdragCommand {}

    /** Meld status. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record MeldStatusPaaOppdrag(OppdragId oppdragId, String status) implements OppdragCommand {}

    /** Rapporter oppdraget (R122). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record RapporterOppdrag(OppdragId oppdragId, MoeteId moeteId, String rapport) implements OppdragCommand {}

    /** Avslutt oppdraget. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record AvsluttOppdrag(OppdragId oppdragId, String merknad) implements OppdragCommand {}
}
