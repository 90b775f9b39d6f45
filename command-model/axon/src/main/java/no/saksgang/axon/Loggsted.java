package no.saksgang.axon;

import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kvittering.KvittertHendelse;
import no.saksgang.felles.UtvalgId;

/** Det som er ulikt etter hvor loggen ligger: i PostgreSQL eller i Axon Server. */
public interface Loggsted {

    /**
     * Hendelser en kommando ga.
     *
     * @param posisjon en leser som er kommet hit, har lest dem alle
     */
    record Skrevet(long posisjon, List<KvittertHendelse> hendelser) {}

    /**
     * Hvor strømmen hører til. Det er bestemt av den første hendelsen og endres aldri.
     *
     * @param utvalgId utvalget et møte er i; null for andre
     */
    record Tilhoerighet(HelsefellesskapId helsefellesskapId, UtvalgId utvalgId) {}

    /** Tom når strømmen ikke finnes. */
    Optional<Tilhoerighet> tilhoerighet(String stroem);

    /** De neste {@code antall} hendelsene i strømmen fra og med sekvensen. */
    Skrevet les(String stroem, long fraSekvens, int antall);

    /** Den siste posisjonen i loggen; 0 når den er tom. */
    long slutt();

    /**
     * Svaret på kommandoen når strømmen viser at den er utført uten at kommandologgen vet det. Tomt der
     * hendelsene og kommandologgen alltid bekreftes sammen.
     */
    Optional<String> utfoertSvar(String stroem, String kommandoId);
}
