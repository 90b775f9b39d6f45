package no.saksgang.felles.verdi;

import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;

/**
 * Et punkt møtet ikke ble ferdig med.
 *
 * @param sakId null for et punkt uten sak
 * @param protokollFra møtet protokollen skulle godkjennes fra; null for andre punkter
 */
public record UferdigPunkt(
        String punktId,
        SakId sakId,
        Punkttype type,
        String saksnummer,
        String tittel,
        Integer minutter,
        MoeteId protokollFra) {}
