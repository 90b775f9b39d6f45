package no.saksgang.felles.verdi;

/** Møtets tilstand. */
public enum Moetetilstand {
    PLANLAGT,
    INNKALT,
    SAKLISTE_LAAST,
    AAPNET,
    GJENNOMFOERT,
    REFERAT_GODKJENT,
    AVLYST
}
