package no.saksgang.lesemodell.bygging;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hvor langt en lesemodell er kommet.
 *
 * @param hull lavere posisjoner den ennå ikke har lest
 */
public record Merke(long posisjon, List<Long> hull) {

    static final Merke START = new Merke(0, List.of());

    static Merke av(JdbcTemplate jdbc, String modell) {
        return les(jdbc, modell, "");
    }

    /** Merket, låst til transaksjonen er ferdig. */
    static Merke laast(JdbcTemplate jdbc, String modell) {
        return les(jdbc, modell, " for update");
    }

    private static Merke les(JdbcTemplate jdbc, String modell, String slutt) {
        return jdbc
                .query(
                        "select posisjon, hull from lesemerke where prosessor = ? order by segment" + slutt,
                        (rs, n) -> new Merke(
                                rs.getLong(1), List.of((Long[]) rs.getArray(2).getArray())),
                        modell)
                .stream()
                .findFirst()
                .orElse(START);
    }
}
