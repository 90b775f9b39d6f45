package no.saksgang.beslutning;

import no.saksgang.felles.Avslag;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;

/**
 * Et aggregat som to rene funksjoner. Tid, nye identifikatorer og oppslag kommer inn som argumenter.
 *
 * @param <C> kommandoene
 * @param <S> tilstanden
 * @param <E> hendelsene
 */
public interface Decider<C extends Kommando, S, E extends Hendelse> {

    /** Tilstanden før første hendelse. */
    S start();

    /**
     * Hva kommandoen fører til.
     *
     * @throws Avslag når en regel hindrer kommandoen; første vakt som svikter, bestemmer koden
     */
    Beslutning<E> decide(C kommando, S tilstand, Kontekst kontekst);

    /** Tilstanden etter hendelsen. Kan ikke avslå. */
    S evolve(S tilstand, E hendelse);
}
