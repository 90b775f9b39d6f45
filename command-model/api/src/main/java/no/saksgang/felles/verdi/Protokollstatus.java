package no.saksgang.felles.verdi;

/** Hvor protokollen er i livet sitt (R110). */
public enum Protokollstatus {
    IKKE_SKREVET,
    UTKAST,
    TIL_GJENNOMSYN,
    FORELOEPIG_PUBLISERT,
    /** Godkjent og låst. */
    GODKJENT,
    /** Godkjent, rettet av én og godkjent av en annen. */
    RETTET
}
