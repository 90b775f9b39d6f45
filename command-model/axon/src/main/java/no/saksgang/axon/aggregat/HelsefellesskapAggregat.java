package no.saksgang.axon.aggregat;

import no.saksgang.helsefellesskap.Helsefellesskap;
import no.saksgang.helsefellesskap.HelsefellesskapDecider;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Helsefellesskap} i Axon. */
@Aggregate(type = "helsefellesskap", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class HelsefellesskapAggregat
        extends Aggregatadapter<HelsefellesskapCommand, Helsefellesskap, HelsefellesskapEvent> {

    public HelsefellesskapAggregat() {
        super("helsefellesskap", new HelsefellesskapDecider());
    }

    @CommandHandler(commandName = "helsefellesskap")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(HelsefellesskapCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(HelsefellesskapEvent hendelse) {
        utvikle(hendelse);
    }
}
