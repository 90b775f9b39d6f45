package no.saksgang.aarsrapport.command;

import java.time.LocalDate;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Command;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;

/** Det noen kan be årsrapporten om. */
public sealed interface AarsrapportCommand extends Kommando {

    AarsrapportId aarsrapportId();

    @Override
    default AarsrapportId aggregatId() {
        return aarsrapportId();
    }

    /** Start årsrapporten (R197). Hvilke delrapporter som er pliktige, følger av modellen. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record OpprettAarsrapport(AarsrapportId aarsrapportId, HelsefellesskapId helsefellesskapId, int aar)
            implements AarsrapportCommand {}

    /** Lever utvalgets del (R194, R195). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record LeverDelrapport(AarsrapportId aarsrapportId, UtvalgId utvalgId, String tekst)
            implements AarsrapportCommand {}

    /** Lever selvevaluering (R130). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record LeverSelvevaluering(AarsrapportId aarsrapportId, UtvalgId utvalgId, String tekst)
            implements AarsrapportCommand {}

    /** Fremm rapporten slik loggen står på posisjonen; utelatt er nå (R197, R198). */
    @Command(roller = Rolle.SEKRETARIAT)
    record FremmAarsrapport(AarsrapportId aarsrapportId, String merknad, Long posisjon) implements AarsrapportCommand {}

    /** Godkjenn; bare partnerskapsmøtet (R188). Er kontrollsummen oppgitt, må det være den som ble fremmet. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record GodkjennAarsrapport(AarsrapportId aarsrapportId, UtvalgId utvalgId, LocalDate dato, String sha256)
            implements AarsrapportCommand {}

    /** Send rapporten tilbake; bare partnerskapsmøtet (R188). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record ReturnerAarsrapport(AarsrapportId aarsrapportId, String begrunnelse) implements AarsrapportCommand {}

    /** Publiser rapporten (R220). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record PubliserAarsrapport(AarsrapportId aarsrapportId, LocalDate dato) implements AarsrapportCommand {}
}
