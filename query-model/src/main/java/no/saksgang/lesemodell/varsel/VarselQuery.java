package no.saksgang.lesemodell.varsel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.verdi.Varselmottaker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Varslene til én mottaker, nyeste først. */
@Component
public class VarselQuery {

    public static final int MAKS_SIDE = 200;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FELT = new TypeReference<>() {};

    /**
     * Et varsel.
     *
     * @param varselId stigende; brukes som markør for neste side
     * @param kvittert når mottakeren gjorde det varselet ba om; null når det ikke er gjort eller ikke trengs
     */
    public record Linje(
            long varselId,
            String formaal,
            String tekstnoekkel,
            String tekst,
            Map<String, String> felt,
            String aggregat,
            String hendelseId,
            Instant skjedde,
            Instant kvittert) {}

    private final JdbcClient jdbc;

    VarselQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param foer bare varsler eldre enn dette; null er de nyeste
     * @param helsefellesskap bare varsler herfra; null er alle
     */
    public List<Linje> til(Varselmottaker mottaker, Long foer, int antall, Set<String> helsefellesskap) {
        String[] i = helsefellesskap == null ? null : helsefellesskap.toArray(String[]::new);
        return jdbc.sql("select varsel_id, formaal, tekstnoekkel, felt::text as felt, aggregattype || ':' ||"
                        + " aggregat_id as aggregat, hendelse_id, skjedde, kvittert from varsel where mottakerslag"
                        + " = ? and mottaker = ? and varsel_id < ? and (?::text[] is null or helsefellesskap_id ="
                        + " any(?::text[])) order by varsel_id desc limit ?")
                .params(
                        mottaker.slag().name(),
                        mottaker.id(),
                        foer == null ? Long.MAX_VALUE : foer,
                        i,
                        i,
                        Math.min(antall, MAKS_SIDE))
                .query((rs, n) -> {
                    Map<String, String> felt = JSON.readValue(rs.getString("felt"), FELT);
                    OffsetDateTime kvittert = rs.getObject("kvittert", OffsetDateTime.class);
                    return new Linje(
                            rs.getLong("varsel_id"),
                            rs.getString("formaal"),
                            rs.getString("tekstnoekkel"),
                            Varseltekst.av(rs.getString("tekstnoekkel"), felt),
                            felt,
                            rs.getString("aggregat"),
                            rs.getString("hendelse_id"),
                            rs.getObject("skjedde", OffsetDateTime.class).toInstant(),
                            kvittert == null ? null : kvittert.toInstant());
                })
                .list();
    }
}
