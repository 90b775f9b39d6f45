package no.saksgang.felles.verdi;

import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;

/**
 * En part i helsefellesskapet (R002).
 *
 * @param antatt om parten er antatt for at systemet kan kjøres
 */
public record Partsinfo(VirksomhetId virksomhetId, String navn, Part part, boolean antatt) {}
