package no.saksgang.beslutning;

import java.time.LocalDate;
import java.util.Set;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;

/** Det andre kan vite om en handlingsplan (R055). */
public record HandlingsplanFakta(
        HandlingsplanId handlingsplanId,
        HelsefellesskapId helsefellesskapId,
        boolean vedtatt,
        LocalDate fra,
        LocalDate til,
        Set<String> tiltak) {

    /** Om tiltaket finnes i planen, og planen er vedtatt og gjelder på datoen. */
    public boolean gjelderTiltak(String tiltakId, LocalDate dato) {
        return vedtatt && tiltak.contains(tiltakId) && !dato.isBefore(fra) && !dato.isAfter(til);
    }
}
