package no.saksgang.felles.verdi;

/** Hvordan et uferdig punkt kommer med til neste møte. */
public enum Medtaking {
    /** Samme behandling fortsetter, med nummeret den har. */
    FLYTT,
    /** En ny behandling med nytt nummer, som viser tilbake. */
    DUPLISER
}
