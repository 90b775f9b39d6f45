package no.saksgang.felles.verdi;

/** Hva slags feil et godkjent referat rettes for. */
public enum Rettelsesklasse {
    /** Språk, navn på virksomhet, dato og lignende. */
    SKRIVEFEIL,
    /** Innholdet gjengir ikke det møtet kom fram til. */
    SAKLIG_FEIL
}
