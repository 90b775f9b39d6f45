package no.saksgang.gateway.kalender;

import java.time.Instant;
import java.util.Optional;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;

/** De hemmelige kalenderadressene. Bare en sum av hemmeligheten lagres. Koblet i deployment/app. */
public interface Kalenderport {

    /** Gjør adressen til den eneste som gjelder for henne i helsefellesskapet. */
    void gi(HelsefellesskapId hf, BrukerId bruker, String sum, Instant naar);

    /** @return om det var en å ta bort */
    boolean taBort(HelsefellesskapId hf, BrukerId bruker);

    /** Når hun fikk den hun har. */
    Optional<Instant> gitt(HelsefellesskapId hf, BrukerId bruker);

    /** Hvem hemmeligheten er gitt til, når den gjelder i dette helsefellesskapet. */
    Optional<BrukerId> hvem(HelsefellesskapId hf, String sum);
}
