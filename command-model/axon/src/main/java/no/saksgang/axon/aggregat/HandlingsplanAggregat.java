package no.saksgang.axon.aggregat;

import no.saksgang.handlingsplan.Handlingsplan;
import no.saksgang.handlingsplan.HandlingsplanDecider;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Handlingsplan} i Axon. */
@Aggregate(type = "handlingsplan", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class HandlingsplanAggregat extends Aggregatadapter<HandlingsplanCommand, Handlingsplan, HandlingsplanEvent> {

    public HandlingsplanAggregat() {
        super("handlingsplan", new HandlingsplanDecider());
    }

    @CommandHandler(commandName = "handlingsplan")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(HandlingsplanCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(HandlingsplanEvent hendelse) {
        utvikle(hendelse);
    }
}
