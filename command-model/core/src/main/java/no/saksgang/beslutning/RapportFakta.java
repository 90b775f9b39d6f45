package no.saksgang.beslutning;

/**
 * Årsrapporten regnet av loggen fram til en posisjon.
 *
 * @param mal navn og versjon på malen
 * @param posisjon siste hendelse som er med
 * @param sha256 kontrollsummen av innholdet
 */
public record RapportFakta(String mal, long posisjon, String sha256) {}
