package no.saksgang.lesemodell.arkiv;

import java.time.Instant;
import java.time.LocalDate;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.kalender.Arbeidskalender;

/**
 * Det et uttrekk gjelder.
 *
 * @param fra første dag, norsk tid
 * @param til siste dag, norsk tid
 */
public record Arkivperiode(HelsefellesskapId helsefellesskap, LocalDate fra, LocalDate til) {

    boolean har(LocalDate dag) {
        return dag != null && !dag.isBefore(fra) && !dag.isAfter(til);
    }

    boolean har(Instant tid) {
        return har(dag(tid));
    }

    static LocalDate dag(Instant tid) {
        return tid.atZone(Arbeidskalender.NORSK_TID).toLocalDate();
    }
}
