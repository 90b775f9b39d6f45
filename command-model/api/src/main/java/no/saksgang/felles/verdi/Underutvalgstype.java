package no.saksgang.felles.verdi;

/** Hva slags underutvalg som settes ned (R015, R018, R019). */
public enum Underutvalgstype {
    UNDERUTVALG,
    ARBEIDSGRUPPE,
    FAGGRUPPE
}
