package no.saksgang.axon.aggregat;

import no.saksgang.felles.Kommando;
import no.saksgang.json.Kommandotyper;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Finner strømmen en kommando gjelder. Forventet versjon vurderes av {@link Utfoerer}, med vår egen sekvens. */
@Component("aggregatadresse")
public class Aggregatadresse implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> melding) {
        Kommando kommando = (Kommando) melding.getPayload();
        return new VersionedAggregateIdentifier(
                (Object) Stroem.navn(
                        Kommandotyper.aggregatFor(kommando),
                        kommando.aggregatId().verdi()),
                null);
    }
}
