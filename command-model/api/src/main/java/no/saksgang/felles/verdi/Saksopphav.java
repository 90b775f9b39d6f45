package no.saksgang.felles.verdi;

/** Hvor saken kommer fra (R075, R088, R089). */
public enum Saksopphav {
    INNMELDT,
    SAMHANDLINGSAVVIK,
    NASJONAL_FOERING,
    OPPDRAG,
    IMPORT
}
