package no.saksgang.axon.aggregat;

import no.saksgang.publisering.Publisering;
import no.saksgang.publisering.PubliseringDecider;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.publisering.event.PubliseringEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Publisering} i Axon. */
@Aggregate(type = "publisering", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class PubliseringAggregat extends Aggregatadapter<PubliseringCommand, Publisering, PubliseringEvent> {

    public PubliseringAggregat() {
        super("publisering", new PubliseringDecider());
    }

    @CommandHandler(commandName = "publisering")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(PubliseringCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(PubliseringEvent hendelse) {
        utvikle(hendelse);
    }
}
