package no.saksgang.felles.verdi;

/** Hvordan det går med et oppfølgingspunkt, slik den ansvarlige melder det. */
public enum Oppfoelgingsstatus {
    I_RUTE,
    FORSINKET,
    STANSET
}
