package no.saksgang.gateway.innlogging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.BrukerId;
import no.saksgang.gateway.tilgang.Tildeling;

/** Rollene som er tildelt, utenom setene. Ingenting slettes; en tildeling avsluttes. Koblet i deployment/app. */
public interface Tildelingsregister {

    /** Slik den ble gitt, og når den ble avsluttet. */
    record Rad(
            String id,
            BrukerId brukerId,
            Tildeling tildeling,
            LocalDate fra,
            LocalDate til,
            BrukerId gittAv,
            Instant gitt,
            BrukerId avsluttetAv,
            Instant avsluttet) {}

    /** @return raden som sto der fra før når id-en er brukt, ellers tom */
    Optional<Rad> gi(Rad rad);

    /** Virker straks. Er den alt avsluttet, endres ingenting. */
    Rad avslutt(String id, BrukerId av, Instant naar);

    Optional<Rad> finn(String id);

    List<Rad> alle(BrukerId bruker);
}
