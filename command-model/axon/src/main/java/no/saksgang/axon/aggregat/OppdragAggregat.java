package no.saksgang.axon.aggregat;

import no.saksgang.oppdrag.Oppdrag;
import no.saksgang.oppdrag.OppdragDecider;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.oppdrag.event.OppdragEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Oppdrag} i Axon. */
@Aggregate(type = "oppdrag", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class OppdragAggregat extends Aggregatadapter<OppdragCommand, Oppdrag, OppdragEvent> {

    public OppdragAggregat() {
        super("oppdrag", new OppdragDecider());
    }

    @CommandHandler(commandName = "oppdrag")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(OppdragCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(OppdragEvent hendelse) {
        utvikle(hendelse);
    }
}
