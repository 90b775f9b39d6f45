package no.saksgang.axon.prosess;

import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.event.MoeteEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Når hvert utvalg har møter. Følger loggen foran prosessene. */
@Component
class Moeteregister {

    private final JdbcClient jdbc;

    Moeteregister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void foer(HelsefellesskapEvent.MoeteplanFastsatt plan) {
        plan.datoer().forEach(d -> jdbc.sql(
                        "insert into moeteplandato (utvalg_id, dato) values (?, ?) on conflict do nothing")
                .params(plan.utvalgId().verdi(), d)
                .update());
    }

    /** Fører registeret etter hendelsen. Å føre samme hendelse to ganger gir samme rad. */
    void foer(MoeteEvent hendelse) {
        switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e ->
                jdbc.sql("insert into moeteregister (moete_id, utvalg_id, start) values (?, ?, ?) on conflict"
                                + " do nothing")
                        .params(e.moeteId().verdi(), e.utvalgId().verdi(), e.start())
                        .update();
            case MoeteEvent.MoeteFlyttet e ->
                jdbc.sql("update moeteregister set start = ? where moete_id = ?")
                        .params(e.start(), e.moeteId().verdi())
                        .update();
            case MoeteEvent.MoeteAvlyst e ->
                jdbc.sql("update moeteregister set avlyst = true where moete_id = ?")
                        .param(e.moeteId().verdi())
                        .update();
            default -> {
                // Endrer verken tid eller om møtet holdes.
            }
        }
    }
}
