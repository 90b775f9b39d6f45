package no.saksgang.beslutning;

import no.saksgang.felles.HelsefellesskapId;

/**
 * Det andre kan vite om en årsrapport.
 *
 * @param innhold det som er fremmet; null i utkast og for rapporter fra før innholdet ble bundet
 */
public record AarsrapportFakta(HelsefellesskapId helsefellesskapId, int aar, boolean godkjent, RapportFakta innhold) {}
