package no.saksgang.felles;

/** En bønn om at noe skal skje i ett aggregat. */
public interface Kommando {
    Id aggregatId();
}
