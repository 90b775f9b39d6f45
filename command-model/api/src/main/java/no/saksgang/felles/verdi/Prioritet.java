package no.saksgang.felles.verdi;

/** Hvor en sak står i køen til utvalget. Rekkefølgen er køens. */
public enum Prioritet {
    HOEY,
    NORMAL,
    LAV
}
