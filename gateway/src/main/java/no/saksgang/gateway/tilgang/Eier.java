package no.saksgang.gateway.tilgang;

import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;

/**
 * Hvor noe hører til. Det endres aldri.
 *
 * @param utvalgId utvalget et møte er i; null for andre
 */
public record Eier(HelsefellesskapId helsefellesskapId, UtvalgId utvalgId) {}
