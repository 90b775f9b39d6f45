package no.saksgang.felles.verdi;

import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/** Et utvalg eller en virksomhet noe venter på. Akkurat ett av feltene er satt. */
public record Adressat(UtvalgId utvalgId, VirksomhetId virksomhetId) {

    public static Adressat av(UtvalgId utvalgId) {
        return new Adressat(utvalgId, null);
    }

    public static Adressat av(VirksomhetId virksomhetId) {
        return new Adressat(null, virksomhetId);
    }

    /** Identifikatoren, uansett hvem det er. */
    public String id() {
        return utvalgId != null ? utvalgId.verdi() : virksomhetId.verdi();
    }
}
