package no.saksgang.felles.verdi;

/** Ett punkt i referatet, med vedtak og dissens. */
public record Referatpunkt(String punktId, String tekst, String vedtak, String dissens) {}
