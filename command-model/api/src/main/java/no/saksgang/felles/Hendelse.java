package no.saksgang.felles;

/** Noe som har skjedd i ett aggregat, og aldri slettes eller endres (R221). */
public interface Hendelse {
    Id aggregatId();
}
