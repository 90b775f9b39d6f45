package no.saksgang.felles.verdi;

/** Målformen helsefellesskapet skriver. */
public enum Maalform {
    BOKMAAL,
    NYNORSK
}
