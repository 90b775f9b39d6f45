package no.saksgang.lesemodell.moete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ett møte med sakliste, og møteplanen for et år (R108). */
@Component
public class MoeteQuery {

    /** Et møte i møteplanen. */
    public record Planlagt(
            String moeteId,
            String utvalgId,
            String tilstand,
            LocalDateTime start,
            LocalDateTime slutt,
            String sted,
            String type) {}

    /** Om {@code lese_moete}: møtet er verken skjult eller unntatt offentlighet (R218). */
    static final String IKKE_SKJULT = "not lese_stengt('moete-' || moete_id)";

    private final JdbcClient jdbc;
    private final InnkallingQuery innkallinger;

    MoeteQuery(JdbcClient jdbc, InnkallingQuery innkallinger) {
        this.jdbc = jdbc;
        this.innkallinger = innkallinger;
    }

    /** Saklisten som innkalt, som holdt og som referert. */
    public Optional<Moetevisninger> visninger(MoeteId id, boolean offentlig) {
        return finn(id).map(m ->
                Moetevisninger.av(m, innkallinger.finn(id, offentlig).orElse(null), offentlig));
    }

    public Optional<Moetebilde> finn(MoeteId id) {
        return jdbc.sql("select bilde::text from lese_moete where moete_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Moetebilde.class));
    }

    /** Et uferdig punkt som kan tas med til møtet. */
    public record Tilbud(String fraMoeteId, LocalDateTime fraStart, Moetebilde.Uferdig punkt) {}

    /** Det tidligere møter i utvalget ikke ble ferdig med, og som ikke er tatt med noe sted. */
    public List<Tilbud> tilbud(Moetebilde moete) {
        return jdbc
                .sql("select bilde::text from lese_moete where utvalg_id = ? and start < ?"
                        + " and jsonb_array_length(bilde -> 'uferdige') > 0 order by start, moete_id")
                .params(moete.utvalgId, moete.start)
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Moetebilde.class))
                .flatMap(m -> m.uferdige.stream()
                        .filter(u -> u.tattMedTil() == null)
                        .map(u -> new Tilbud(m.moeteId, m.start, u)))
                .toList();
    }

    /** Møteplanen for året; uten det som er skjult for offentligheten når {@code offentlig}. */
    public List<Planlagt> plan(HelsefellesskapId id, int aar, boolean offentlig) {
        return jdbc
                .sql("select bilde::text from lese_moete where helsefellesskap_id = ? and start >= ? and start < ?"
                        + " and (not ? or " + IKKE_SKJULT + ") order by start, moete_id")
                .params(id.verdi(), LocalDate.of(aar, 1, 1), LocalDate.of(aar + 1, 1, 1), offentlig)
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Moetebilde.class))
                .map(m -> new Planlagt(m.moeteId, m.utvalgId, m.tilstand, m.start, m.slutt, m.sted, m.type))
                .toList();
    }
}
