package no.saksgang.lesemodell.bygging;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * En tabell i en lesemodell.
 *
 * @param felt kolonnene som skrives; de som regnes av andre, er ikke med
 */
record Tabell(String navn, List<String> noekkel, List<String> felt) {

    static Tabell av(JdbcTemplate jdbc, String navn) {
        return new Tabell(
                navn,
                jdbc.queryForList(
                        "select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and"
                                + " a.attnum = any(i.indkey) where i.indrelid = ('public.' || ?)::regclass and"
                                + " i.indisprimary order by array_position(i.indkey::int2[], a.attnum)",
                        String.class,
                        navn),
                jdbc.queryForList(
                        "select attname::text from pg_attribute where attrelid = ('public.' || ?)::regclass and attnum"
                                + " > 0 and not attisdropped and attgenerated = '' order by attnum",
                        String.class,
                        navn));
    }

    /** Radene som er borte, tas ut. */
    String fjern() {
        return "delete from public." + navn + " p where not exists (select 1 from pg_temp." + navn + " t where "
                + like() + ")";
    }

    /** Radene som er nye eller annerledes, settes inn. De som er like, røres ikke. */
    String sett() {
        List<String> resten = felt.stream().filter(f -> !noekkel.contains(f)).toList();
        String ved = resten.isEmpty()
                ? "do nothing"
                : "do update set "
                        + resten.stream().map(f -> f + " = excluded." + f).collect(Collectors.joining(", "));
        return "insert into public." + navn + " (" + String.join(", ", felt) + ") select " + med("t", felt)
                + " from pg_temp." + navn + " t where not exists (select 1 from public." + navn + " p where " + like()
                + " and (" + med("p", felt) + ") is not distinct from (" + med("t", felt) + ")) on conflict ("
                + String.join(", ", noekkel) + ") " + ved;
    }

    /** Nøkkelen og en kontrollsum av hver rad, i nøkkelens rekkefølge. */
    String sum(String skjema) {
        String n = noekkel.stream().map(k -> "t." + k + "::text").collect(Collectors.joining(", "));
        return "select concat_ws('/', " + n + ") as noekkel, md5(row(" + med("t", felt) + ")::text) as sum from "
                + skjema + "." + navn + " t order by concat_ws('/', " + n + ") collate \"C\"";
    }

    private String like() {
        return noekkel.stream().map(k -> "p." + k + " = t." + k).collect(Collectors.joining(" and "));
    }

    private static String med(String alias, List<String> felt) {
        return felt.stream().map(f -> alias + "." + f).collect(Collectors.joining(", "));
    }
}
