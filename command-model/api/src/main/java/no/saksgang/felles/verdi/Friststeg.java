package no.saksgang.felles.verdi;

/** Hva tiden har gjort med en frist. */
public enum Friststeg {
    /** Fristen nærmer seg. */
    PAAMINNELSE,
    /** Fristen er ute. */
    PASSERT
}
