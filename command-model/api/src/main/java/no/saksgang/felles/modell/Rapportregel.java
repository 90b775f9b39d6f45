package no.saksgang.felles.modell;

/**
 * Hva utvalget rapporterer, til hvem og hvor ofte (R017, R194, R195).
 *
 * @param til utvalg, FORSLAGSSTILLER eller EGEN_ORGANISASJON; null når mottakeren ikke er oppgitt
 */
public record Rapportregel(String til, String form, String frekvens, boolean digital) {}
