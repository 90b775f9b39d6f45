package no.saksgang.axon.aggregat;

import no.saksgang.beslutning.Decider;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Laster, lar deciderne beslutte, og legger hendelsene til. Strømmen heter {@code <aggregat>:<id>}, så to
 * aggregater med samme id aldri deler strøm.
 */
public abstract class Aggregatadapter<C extends Kommando, S, E extends Hendelse> {

    @AggregateIdentifier
    private String stroem;

    private S tilstand;

    private final String aggregat;
    private final Decider<C, S, E> decider;

    protected Aggregatadapter(String aggregat, Decider<C, S, E> decider) {
        this.aggregat = aggregat;
        this.decider = decider;
        this.tilstand = decider.start();
    }

    /** Utfører kommandoen og svarer som {@link Utfoerer} beskriver. */
    protected final String beslutt(C kommando, MetaData metadata, Utfoerer utfoerer) {
        Long versjon = stroem == null ? null : AggregateLifecycle.getVersion();
        long foer = versjon == null ? 0 : versjon + 1;
        String maal = Stroem.navn(aggregat, kommando.aggregatId().verdi());
        return utfoerer.utfoer(maal, decider, kommando, tilstand, foer, metadata, (hendelser, konvolutt) -> {
            for (E hendelse : hendelser) {
                AggregateLifecycle.apply(hendelse, MetaData.from(konvolutt));
            }
        });
    }

    protected final void utvikle(E hendelse) {
        stroem = Stroem.navn(aggregat, hendelse.aggregatId().verdi());
        tilstand = decider.evolve(tilstand, hendelse);
    }

    /** Tar imot besluttede hendelser med konvolutt. */
    @FunctionalInterface
    interface Mottaker<E extends Hendelse> {
        void ta(java.util.List<E> hendelser, java.util.Map<String, String> konvolutt);
    }
}
