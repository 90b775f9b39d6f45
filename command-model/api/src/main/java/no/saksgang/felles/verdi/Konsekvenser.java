package no.saksgang.felles.verdi;

/** De fire konsekvensfeltene i et råd (R085). */
public record Konsekvenser(String pasient, String fastleger, String kommuner, String sykehus) {}
