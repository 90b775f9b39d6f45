package no.saksgang.app.demo;

import no.saksgang.felles.Aktoer;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;

/** Laster opp et dokument, samme vei som en bruker. */
@FunctionalInterface
public interface Dokumentlegger {
    void last(DokumentId id, HelsefellesskapId helsefellesskap, String filnavn, String tekst, Aktoer aktoer);
}
