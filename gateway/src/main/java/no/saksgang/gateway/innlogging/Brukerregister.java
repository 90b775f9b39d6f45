package no.saksgang.gateway.innlogging;

import no.saksgang.felles.BrukerId;

/** Pseudonymet til den utstederen sier det er. Koblet i deployment/app. */
@FunctionalInterface
public interface Brukerregister {

    /** Den samme hver gang; første gang lages et nytt pseudonym. */
    BrukerId bruker(String issuer, String subject);
}
