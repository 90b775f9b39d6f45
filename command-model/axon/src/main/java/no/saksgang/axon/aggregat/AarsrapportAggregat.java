package no.saksgang.axon.aggregat;

import no.saksgang.aarsrapport.Aarsrapport;
import no.saksgang.aarsrapport.AarsrapportDecider;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Aarsrapport} i Axon. */
@Aggregate(type = "aarsrapport", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class AarsrapportAggregat extends Aggregatadapter<AarsrapportCommand, Aarsrapport, AarsrapportEvent> {

    public AarsrapportAggregat() {
        super("aarsrapport", new AarsrapportDecider());
    }

    @CommandHandler(commandName = "aarsrapport")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(AarsrapportCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(AarsrapportEvent hendelse) {
        utvikle(hendelse);
    }
}
