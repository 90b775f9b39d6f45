package no.saksgang.gateway.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hendelser en leser ikke klarte, og de som venter bak dem i samme strøm. Koblet i deployment/app. */
public interface Doedbrevport {

    /**
     * En parkert hendelse.
     *
     * @param stroem det hendelsen hører til
     * @param sekvens nummeret i strømmen
     * @param foerst om det er denne som stanser strømmen; de andre venter bak den
     * @param aarsak hvorfor leseren ikke klarte den; tomt for dem som venter
     */
    record Parkert(
            String leser,
            String hendelseId,
            String stroem,
            Long sekvens,
            String navn,
            boolean foerst,
            String aarsakstype,
            String aarsak,
            Instant parkert,
            Instant sistRoert) {}

    /** @param proevd strømmer som ble forsøkt @param igjen hendelser som fortsatt er parkert */
    record Forsoek(int proevd, int igjen) {}

    /** En beslutning om å gå forbi en hendelse. Den står for alltid. */
    record HoppetOver(
            long hoppId,
            String leser,
            String hendelseId,
            String stroem,
            long sekvens,
            String navn,
            String aarsak,
            String begrunnelse,
            String rolle,
            String brukerId,
            Instant tidspunkt) {}

    /** Om leseren finnes. */
    boolean finnes(String leser);

    List<Parkert> parkerte();

    /** Prøver hver strøm én gang på nytt. */
    Forsoek proevAlle(String leser);

    /**
     * Leseren går forbi den første i en strøm, og prøver dem som venter bak den.
     *
     * @return tomt når den ikke lenger er parkert, eller en annen prøver den nå
     */
    Optional<HoppetOver> hoppOver(String leser, String hendelseId, String begrunnelse, String rolle, String brukerId);

    /** De nyeste først. */
    List<HoppetOver> hoppetOver();
}
