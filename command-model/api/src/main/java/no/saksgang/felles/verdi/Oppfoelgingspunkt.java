package no.saksgang.felles.verdi;

import java.time.LocalDate;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/**
 * Noe som skal gjøres etter et vedtak. Ansvaret ligger hos et utvalg eller en virksomhet.
 *
 * @param eier setet som følger opp; kan utelates
 * @param kontrolldato når det skal ses etter at det virker; kan utelates
 * @param tiltakId tiltaket i handlingsplanen punktet bidrar til; kan utelates
 */
public record Oppfoelgingspunkt(
        UtvalgId ansvarligUtvalg,
        VirksomhetId ansvarligVirksomhet,
        SeteId eier,
        String oppgave,
        LocalDate frist,
        LocalDate kontrolldato,
        HandlingsplanId handlingsplanId,
        String tiltakId) {}
