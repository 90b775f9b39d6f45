package no.saksgang.axon.aggregat;

import no.saksgang.moete.Moete;
import no.saksgang.moete.MoeteDecider;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Moete} i Axon. */
@Aggregate(type = "moete", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class MoeteAggregat extends Aggregatadapter<MoeteCommand, Moete, MoeteEvent> {

    public MoeteAggregat() {
        super("moete", new MoeteDecider());
    }

    @CommandHandler(commandName = "moete")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(MoeteCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(MoeteEvent hendelse) {
        utvikle(hendelse);
    }
}
