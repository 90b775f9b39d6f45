package no.saksgang.felles.verdi;

/** Hva en sak venter på. */
public enum Ventegrunn {
    /** Et råd eller et høringssvar. */
    RAAD,
    /** Opplysninger fra en kommune, et sykehus eller et utvalg. */
    OPPLYSNINGER,
    /** Det neste møtet i utvalget. */
    NESTE_MOETE,
    ANNET
}
