package no.saksgang.felles.verdi;

/** Om setet følger stillingen eller personen (R146). */
public enum Tilknytning {
    ORGANISASJON,
    PERSON
}
