package no.saksgang.felles.verdi;

/** Hvordan saken rapporteres. */
public enum Rapportform {
    AARSRAPPORT,
    AARSMELDING,
    REFERAT,
    RAPPORT,
    TILBAKERAPPORT,
    MUNTLIG
}
