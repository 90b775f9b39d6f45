package no.saksgang.felles.verdi;

import java.util.List;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;

/**
 * Hvor en part sto da utfallet ble bekreftet.
 *
 * @param talsperson setet som talte for parten; null når stillingen er lest av medlemmenes standpunkter
 * @param representerer virksomhetene det gjelder
 * @param begrunnelse partens posisjon; null når parten er enig uten merknad
 * @param mandat det talspersonen bygger på; null når det ikke er oppgitt
 */
public record Partsstilling(
        Part part,
        SeteId talsperson,
        Standpunkt standpunkt,
        List<VirksomhetId> representerer,
        String begrunnelse,
        String mandat) {}
