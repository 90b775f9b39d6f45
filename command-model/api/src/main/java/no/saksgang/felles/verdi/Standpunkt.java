package no.saksgang.felles.verdi;

/** Standpunktet til et medlem (R030). */
public enum Standpunkt {
    ENIG,
    UENIG,
    AVSTAAR
}
