package no.saksgang.gateway.tilgang;

import java.time.Instant;
import java.util.List;
import no.saksgang.felles.BrukerId;

/** Rollene en bruker har på et tidspunkt: setene hennes, og rollene hun er tildelt. Koblet i deployment/app. */
@FunctionalInterface
public interface Rolleport {

    List<Tildeling> roller(BrukerId bruker, Instant naar);
}
