package no.saksgang.axon.aggregat;

import no.saksgang.saksnummerserie.Saksnummerserie;
import no.saksgang.saksnummerserie.SaksnummerserieDecider;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** {@link Saksnummerserie} i Axon. */
@Aggregate(type = "saksnummerserie", commandTargetResolver = "aggregatadresse", cache = "aggregatlager")
public class SaksnummerserieAggregat
        extends Aggregatadapter<SaksnummerserieCommand, Saksnummerserie, SaksnummerserieEvent> {

    public SaksnummerserieAggregat() {
        super("saksnummerserie", new SaksnummerserieDecider());
    }

    @CommandHandler(commandName = "saksnummerserie")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public String utfoer(SaksnummerserieCommand kommando, MetaData metadata, Utfoerer utfoerer) {
        return beslutt(kommando, metadata, utfoerer);
    }

    @EventSourcingHandler
    void on(SaksnummerserieEvent hendelse) {
        utvikle(hendelse);
    }
}
