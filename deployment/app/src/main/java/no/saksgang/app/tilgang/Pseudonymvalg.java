package no.saksgang.app.tilgang;

import java.util.Optional;
import no.saksgang.felles.BrukerId;

/** Kan bestemme pseudonymet til en som logger inn for første gang. */
public interface Pseudonymvalg {

    Optional<BrukerId> velg(String issuer, String subject);
}
