package no.saksgang.gateway.tilgang;

import java.util.Optional;

/** Svarer på hvor et aggregat eller dokument hører til, fra loggen selv. Koblet i deployment/app. */
@FunctionalInterface
public interface Eierport {

    /**
     * @param aggregat aggregatets navn, eller {@code dokument}
     * @return tom når det ikke finnes
     */
    Optional<Eier> finn(String aggregat, String id);
}
