package no.saksgang.axon;

import no.saksgang.beslutning.RapportFakta;
import no.saksgang.felles.HelsefellesskapId;

/** Regner årsrapporten av loggen. Koblet i deployment/app. */
@FunctionalInterface
public interface Rapportkilde {

    /**
     * @param posisjon null er siste posisjon i loggen
     * @throws no.saksgang.felles.Avslag når loggen ikke er kommet til posisjonen, eller ikke er til ro på den
     */
    RapportFakta regn(HelsefellesskapId id, int aar, Long posisjon);
}
