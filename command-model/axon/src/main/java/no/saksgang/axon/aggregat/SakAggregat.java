package no.saksgang.axon.aggregat;

import no.saksgang.sak.Sak;
import no.saksgang.sak.SakDecider;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Sak} i Axon. */
@Aggregate(type = "sak", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class SakAggregat extends Aggregatadapter<SakCommand, Sak, SakEvent> {

    public SakAggregat() {
        super("sak", new SakDecider());
    }

    @CommandHandler(commandName = "sak")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(SakCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(SakEvent hendelse) {
        utvikle(hendelse);
    }
}
