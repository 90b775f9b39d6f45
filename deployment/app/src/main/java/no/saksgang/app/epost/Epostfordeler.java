package no.saksgang.app.epost;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import no.saksgang.gateway.person.Epostslag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fordeler hvert nytt varsel på dem det gjelder, én gang. Utboksen bygges aldri på nytt, så et varsel er nytt bare én gang. */
@Component
class Epostfordeler {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private record Nytt(
            long varselId, String mottakerslag, String mottaker, String tekstnoekkel, String helsefellesskapId) {}

    private final JdbcClient jdbc;
    private final Epostmottakere mottakere;
    private final Clock klokke;

    Epostfordeler(JdbcClient jdbc, Epostmottakere mottakere, Clock klokke) {
        this.jdbc = jdbc;
        this.mottakere = mottakere;
        this.klokke = klokke;
    }

    /** Første gang e-post er slått på: det som alt er varslet, er ikke nytt. */
    @Transactional
    public void begynn() {
        jdbc.sql("insert into epost_start (fra) select coalesce(max(varsel_id), 0) from varsel on conflict do nothing")
                .update();
    }

    @Transactional
    public void fordel() {
        // En node om gangen; den andre tar det som kom i mellomtiden.
        jdbc.sql("select fra from epost_start for update").query(Long.class).single();
        Instant naa = klokke.instant();
        LocalDate dag = LocalDate.ofInstant(naa, NORSK_TID);
        for (Nytt v : nye()) {
            jdbc.sql("insert into epost_fordelt (varsel_id) values (?) on conflict do nothing")
                    .param(v.varselId())
                    .update();
            Epostslag.av(v.tekstnoekkel()).ifPresent(slag -> mottakere
                    .av(v.helsefellesskapId(), v.mottakerslag(), v.mottaker(), slag, dag)
                    .forEach(bruker -> legg(v, bruker, slag, naa)));
        }
        // Numrene deles ut før de bekreftes; det som er ti minutter gammelt, kommer det ikke noe lavere etter.
        jdbc.sql("update epost_start set fra = greatest(fra, coalesce((select max(v.varsel_id) from varsel v where"
                        + " v.opprettet < ?), 0))")
                .param(naa.minusSeconds(600).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from epost_fordelt where varsel_id <= (select fra from epost_start)")
                .update();
    }

    private List<Nytt> nye() {
        return jdbc.sql("select varsel_id, mottakerslag, mottaker, tekstnoekkel, helsefellesskap_id from varsel v"
                        + " where varsel_id > (select fra from epost_start) and helsefellesskap_id is not null"
                        + " and not exists (select 1 from epost_fordelt f where f.varsel_id = v.varsel_id)"
                        + " order by varsel_id limit 500")
                .query(Nytt.class)
                .list();
    }

    private void legg(Nytt v, String bruker, Epostslag slag, Instant naa) {
        jdbc.sql("insert into epost (varsel_id, helsefellesskap_id, bruker_id, slag, status, opprettet, neste)"
                        + " values (?, ?, ?, ?, 'VENTER', ?, ?) on conflict do nothing")
                .params(
                        v.varselId(),
                        v.helsefellesskapId(),
                        bruker,
                        slag.name(),
                        naa.atOffset(ZoneOffset.UTC),
                        naa.atOffset(ZoneOffset.UTC))
                .update();
    }
}
