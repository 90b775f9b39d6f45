package no.saksgang.felles.verdi;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/** Et tiltak i handlingsplanen (R233). */
public record Tiltak(
        String tiltakId,
        String maal,
        String beskrivelse,
        UtvalgId ansvarligUtvalg,
        VirksomhetId ansvarligVirksomhet,
        LocalDate frist,
        List<String> emneord) {}
