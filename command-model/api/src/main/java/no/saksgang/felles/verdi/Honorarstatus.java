package no.saksgang.felles.verdi;

/** Om en honorarsats kan brukes (R206). */
public enum Honorarstatus {
    FORSLAG,
    VEDTATT
}
