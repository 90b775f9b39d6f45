package no.saksgang.felles;

/** Hva en forklaring svarer på. */
public enum Forklaringsslag {
    /** Hvilket utvalg saken hører til (R008, R009). */
    UTVALGSFORSLAG,
    /** Hvorfor saken løftes, og hvilken rute den følger (R011, R042). */
    LOEFT,
    /** Hvordan utfallet av standpunktene ble regnet ut (R030, R039). */
    SAMSTEMMING
}
