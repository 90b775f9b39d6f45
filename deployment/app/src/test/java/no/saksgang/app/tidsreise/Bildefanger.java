package no.saksgang.app.tidsreise;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tar vare på hvert bilde lesemodellene skriver, i det det skrives: slik det så ut da det gjaldt. Leserne må ta én
 * hendelse om gangen ({@code saksgang.lesere.bunke=1}).
 */
final class Bildefanger {

    /**
     * Et bilde som ble skrevet, og hendelsen det ble skrevet etter.
     *
     * @param neste når den neste hendelsen i strømmen ble registrert; null når det ikke er noen
     */
    record Fanget(
            String tabell,
            String id,
            String bilde,
            long posisjon,
            String stroem,
            long sekvens,
            String skjedde,
            String registrert) {}

    private static final List<List<String>> TABELLER = List.of(
            List.of("lese_sak", "sak_id", "'sak:' || new.sak_id"),
            List.of("lese_moete", "moete_id", "'moete:' || new.moete_id"),
            List.of("lese_utvalg", "utvalg_id", "'utvalg:' || new.utvalg_id"),
            List.of("lese_helsefellesskap", "helsefellesskap_id", "'helsefellesskap:' || new.helsefellesskap_id"),
            List.of(
                    "lese_plan",
                    "plan_id",
                    "lower(split_part(new.plan_id, ':', 1)) || ':' || substr(new.plan_id, strpos(new.plan_id, ':')"
                            + " + 1)"));

    private final JdbcTemplate jdbc;

    Bildefanger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begynn() {
        jdbc.execute("create table if not exists fanget_bilde (nr bigint generated always as identity primary key,"
                + " tabell text, stroem text, versjon bigint, bilde text)");
        for (List<String> t : TABELLER) {
            jdbc.execute("create or replace function fang_" + t.get(0) + "() returns trigger language plpgsql security"
                    + " definer as $$"
                    + " begin insert into fanget_bilde (tabell, stroem, versjon, bilde) values ('" + t.get(0) + "', "
                    + t.get(2) + ", new.sekvens, new.bilde::text); return null; end $$");
            jdbc.execute("create trigger fang after insert or update on " + t.get(0)
                    + " for each row execute function fang_" + t.get(0) + "()");
        }
    }

    /** Det første bildet etter hver hendelse. */
    List<Fanget> alle() {
        return jdbc.query(
                "select distinct on (f.stroem, f.versjon) f.tabell, f.stroem, f.bilde, h.global_posisjon, h.sekvens,"
                        + " convert_from(h.konvolutt, 'UTF8')::jsonb ->> 'skjedde' as skjedde,"
                        + " convert_from(h.konvolutt, 'UTF8')::jsonb ->> 'registrert' as registrert"
                        + " from fanget_bilde f join hendelse h on h.stroem = f.stroem and h.sekvens = f.versjon - 1"
                        + " order by f.stroem, f.versjon, f.nr",
                (rs, n) -> {
                    String stroem = rs.getString("stroem");
                    return new Fanget(
                            rs.getString("tabell"),
                            stroem.substring(stroem.indexOf(':') + 1),
                            rs.getString("bilde"),
                            rs.getLong("global_posisjon"),
                            stroem,
                            rs.getLong("sekvens"),
                            rs.getString("skjedde"),
                            rs.getString("registrert"));
                });
    }
}
