package no.saksgang.lesemodell.kalender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.moete.Moetebilde;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Møtene i en kalender, med hvor mange ganger tid, sted eller om de holdes, er endret. Ikke hva som står på saklisten. */
@Component
public class KalenderQuery {

    /** Så mange er med; de som ligger lengst fram. */
    public static final int FLEST = 1000;

    /** @param endringer stiger med hver endring som betyr noe for en kalender */
    public record Endring(int endringer, Instant sist) {
        private static final Endring INGEN = new Endring(0, Instant.EPOCH);
    }

    /** Et møte, også et avlyst; det forsvinner ikke fra kalenderen, det blir avlyst der. */
    public record Avtale(
            String moeteId,
            String utvalgId,
            LocalDateTime start,
            LocalDateTime slutt,
            String sted,
            boolean avlyst,
            Endring endring) {}

    private final JdbcClient jdbc;

    KalenderQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param utvalg bare disse; null er alle i helsefellesskapet */
    public List<Avtale> avtaler(HelsefellesskapId hf, Collection<String> utvalg, LocalDate fra) {
        String[] bare = utvalg == null ? null : utvalg.toArray(String[]::new);
        return jdbc
                .sql("select bilde::text from lese_moete where helsefellesskap_id = ? and start >= ? and (?::text[]"
                        + " is null or utvalg_id = any(?::text[])) order by start desc, moete_id limit ?")
                .params(hf.verdi(), fra.atStartOfDay(), bare, bare, FLEST)
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Moetebilde.class))
                .map(m -> new Avtale(
                        m.moeteId, m.utvalgId, m.start, m.slutt, m.sted, "AVLYST".equals(m.tilstand), endring(m)))
                .toList();
    }

    /** Endringene for møter noen allerede har funnet at kan vises. */
    public Map<String, Endring> endringer(Collection<String> moeter) {
        Map<String, Endring> ut = new HashMap<>();
        jdbc.sql("select moete_id, bilde ->> 'kalenderendringer' as antall, bilde ->> 'kalenderEndret' as sist"
                        + " from lese_moete where moete_id = any(?::text[])")
                .param(moeter.toArray(String[]::new))
                .query((rs, n) -> {
                    String sist = rs.getString("sist");
                    return ut.put(
                            rs.getString("moete_id"),
                            sist == null ? Endring.INGEN : new Endring(rs.getInt("antall"), Instant.parse(sist)));
                })
                .list();
        return ut;
    }

    private static Endring endring(Moetebilde m) {
        return m.kalenderEndret == null ? Endring.INGEN : new Endring(m.kalenderendringer, m.kalenderEndret);
    }
}
