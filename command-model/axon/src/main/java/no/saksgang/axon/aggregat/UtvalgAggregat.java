package no.saksgang.axon.aggregat;

import no.saksgang.utvalg.Utvalg;
import no.saksgang.utvalg.UtvalgDecider;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Utvalg} i Axon. */
@Aggregate(type = "utvalg", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class UtvalgAggregat extends Aggregatadapter<UtvalgCommand, Utvalg, UtvalgEvent> {

    public UtvalgAggregat() {
        super("utvalg", new UtvalgDecider());
    }

    @CommandHandler(commandName = "utvalg")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(UtvalgCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(UtvalgEvent hendelse) {
        utvikle(hendelse);
    }
}
