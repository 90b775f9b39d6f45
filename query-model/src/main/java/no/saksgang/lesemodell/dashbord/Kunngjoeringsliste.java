package no.saksgang.lesemodell.dashbord;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planer og modellversjoner som er gjort kjent, og hvem som har bekreftet det (R226). */
public final class Kunngjoeringsliste {

    private static final int HOEYST = 20;

    /**
     * Noe som er gjort kjent.
     *
     * @param hva HANDLINGSPLAN eller SAMARBEIDSMODELL
     * @param gjelder planen, eller versjonen av modellen
     * @param mangler utvalgene som ikke har bekreftet
     */
    public record Kunngjoering(
            String hva, String gjelder, Instant kunngjort, int varslet, int bekreftet, List<String> mangler) {}

    private final JdbcClient jdbc;

    Kunngjoeringsliste(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Den nyeste først. */
    List<Kunngjoering> finn(String helsefellesskap) {
        return jdbc.sql("select split_part(tekstnoekkel, '.', 2) as hva,"
                        + " coalesce(felt ->> 'plan', felt ->> 'versjon') as gjelder, min(skjedde) as kunngjort,"
                        + " count(*) as varslet, count(kvittert) as bekreftet,"
                        + " coalesce(array_agg(mottaker order by mottaker) filter (where kvittert is null), '{}')"
                        + " as mangler from varsel where helsefellesskap_id = ? and formaal = 'KUNNGJOERING'"
                        + " group by hendelse_id, 1, 2 order by 3 desc, hendelse_id limit " + HOEYST)
                .param(helsefellesskap)
                .query((rs, n) -> new Kunngjoering(
                        rs.getString("hva"),
                        rs.getString("gjelder"),
                        rs.getObject("kunngjort", OffsetDateTime.class).toInstant(),
                        rs.getInt("varslet"),
                        rs.getInt("bekreftet"),
                        List.of((String[]) rs.getArray("mangler").getArray())))
                .list();
    }
}
