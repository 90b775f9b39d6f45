package no.saksgang.axon.person;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvem som har lest hva. Skrives før svaret sendes, og endres aldri. */
@Component
public class Leselogg {

    /** En lesing. */
    public record Linje(
            long nr,
            String helsefellesskapId,
            String brukerId,
            String rolle,
            String hva,
            String gjelder,
            String formaal,
            Instant tidspunkt) {}

    private static final String VELG =
            "select nr, helsefellesskap_id, bruker_id, rolle, hva, gjelder, formaal, tidspunkt"
                    + " from leselogg where ";

    private final JdbcClient jdbc;
    private final Clock klokke;

    Leselogg(JdbcClient jdbc, Clock klokke) {
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    public void skriv(HelsefellesskapId hf, String brukerId, String rolle, String hva, String gjelder, String formaal) {
        jdbc.sql("insert into leselogg (helsefellesskap_id, bruker_id, rolle, hva, gjelder, formaal, tidspunkt)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        hf.verdi(),
                        brukerId,
                        rolle,
                        hva,
                        gjelder,
                        formaal,
                        klokke.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Linje> siste(HelsefellesskapId hf, long foer, int antall) {
        return linjer(VELG + "helsefellesskap_id = ? and nr < ? order by nr desc limit ?", hf.verdi(), foer, antall);
    }

    public List<Linje> om(HelsefellesskapId hf, String gjelder) {
        return linjer(VELG + "helsefellesskap_id = ? and gjelder = ? order by nr desc limit 1000", hf.verdi(), gjelder);
    }

    private List<Linje> linjer(String sql, Object... verdier) {
        return jdbc.sql(sql)
                .params(verdier)
                .query((r, n) -> new Linje(
                        r.getLong(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7),
                        r.getTimestamp(8).toInstant()))
                .list();
    }
}
