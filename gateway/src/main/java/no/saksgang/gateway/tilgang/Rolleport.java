package no.saksgang.gateway.tilgang;

import java.util.List;
import no.saksgang.felles.BrukerId;

/** Rollene en bruker har nå: av setene sine, og dem hun er tildelt. Spørres om for hver forespørsel. Koblet i deployment/app. */
@FunctionalInterface
public interface Rolleport {

    List<Tildeling> roller(BrukerId bruker);
}
