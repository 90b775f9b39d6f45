package no.saksgang.handlingsplan.command;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Command;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Tiltak;

/** Det noen kan be handlingsplanen om. */
public sealed interface HandlingsplanCommand extends Kommando {

    HandlingsplanId handlingsplanId();

    @Override
    default HandlingsplanId aggregatId() {
        return handlingsplanId();
    }

    /** Start et utkast. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record OpprettHandlingsplan(
            HandlingsplanId handlingsplanId, HelsefellesskapId helsefellesskapId, LocalDate fra, LocalDate til)
            implements HandlingsplanCommand {}

    /** Inviter utvalg til innspill; utelatt er alle som er i drift (R097). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record InviterTilInnspill(HandlingsplanId handlingsplanId, List<UtvalgId> utvalg, LocalDate frist)
            implements HandlingsplanCommand {}

    /** Fastsett utvalgets egen strategi og handlingsdel (R193). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record FastsettHandlingsdel(
            HandlingsplanId handlingsplanId, UtvalgId utvalgId, String strategi, List<String> tiltak)
            implements HandlingsplanCommand {}

    /** Gi innspill (R097, R191). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.MEDLEM})
    record GiInnspillTilHandlingsplan(HandlingsplanId handlingsplanId, UtvalgId utvalgId, String tekst)
            implements HandlingsplanCommand {}

    /** Legg til tiltak (R233). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record LeggTilTiltak(HandlingsplanId handlingsplanId, Tiltak tiltak) implements HandlingsplanCommand {}

    /** Fremm planen fra strategisk nivå (R192). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record FremmHandlingsplan(HandlingsplanId handlingsplanId, UtvalgId utvalgId) implements HandlingsplanCommand {}

    /** Vedta planen; bare partnerskapsmøtet (R189). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record VedtaHandlingsplan(
            HandlingsplanId handlingsplanId, UtvalgId utvalgId, LocalDate moetedato, LocalDate fra, LocalDate til)
            implements HandlingsplanCommand {}

    /** Send planen tilbake; bare partnerskapsmøtet (R189). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record ReturnerHandlingsplan(HandlingsplanId handlingsplanId, String begrunnelse) implements HandlingsplanCommand {}

    /** Meld tiltak utført. */
    @Command(roller = {Rolle.UTVALG, Rolle.VIRKSOMHET, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record MeldTiltakUtfoert(HandlingsplanId handlingsplanId, String tiltakId, String merknad)
            implements HandlingsplanCommand {}

    /** Revider vedtatt plan. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record ReviderHandlingsplan(HandlingsplanId handlingsplanId, List<Tiltak> tiltak, String begrunnelse)
            implements HandlingsplanCommand {}

    /** Avslutt når perioden er over. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record AvsluttHandlingsplan(HandlingsplanId handlingsplanId, LocalDate dato) implements HandlingsplanCommand {}
}
