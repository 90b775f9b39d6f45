package no.saksgang.axon;

/** En leser har tatt plassen sin i loggen. Det den husker fra før, kan være gammelt. */
public record Leserkrav(String leser) {}
