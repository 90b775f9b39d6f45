package no.saksgang.felles.verdi;

import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;

/**
 * Et planlagt stopp i behandlingsplanen.
 *
 * @param rekkefoelge fra 1; like tall betyr at utvalgene behandler saken side om side (R011)
 * @param moeteId møtet, når det er bestemt; ellers null
 */
public record Planstopp(int rekkefoelge, UtvalgId utvalgId, Stopprolle rolle, MoeteId moeteId) {}
