package no.saksgang.felles.verdi;

import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/**
 * En som spørres i en høring: et utvalg eller en virksomhet.
 *
 * @param obligatorisk om saken ikke kan vedtas før svaret er der
 */
public record Hoeringspart(UtvalgId utvalgId, VirksomhetId virksomhetId, boolean obligatorisk) {

    public Adressat adressat() {
        return new Adressat(utvalgId, virksomhetId);
    }
}
