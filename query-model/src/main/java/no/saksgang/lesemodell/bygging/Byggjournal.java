package no.saksgang.lesemodell.bygging;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hva som er bygd på nytt, og det som bygges nå. Låsen, ikke raden, sier om det pågår. */
public final class Byggjournal {

    private static final long LAAS = 720_612_215;
    private static final String PAAGAAR =
            "exists (select 1 from pg_locks where locktype = 'advisory' and classid = 0 and objid = " + LAAS + ")";

    /**
     * En gjenoppbygging.
     *
     * @param posisjon så langt i loggen kopien er tegnet, av {@code av}
     * @param prosent null før den har begynt
     * @param perSekund posisjoner i sekundet
     * @param sekunderIgjen null når den ikke pågår eller ikke har begynt
     * @param skrevet rader som ikke var slik loggen sier, og nå er det
     * @param fjernet rader som ikke skulle vært der
     */
    public record Bygg(
            long byggId,
            String modell,
            String bedtAv,
            Instant startet,
            Instant ferdig,
            String tilstand,
            long posisjon,
            long av,
            Integer prosent,
            long perSekund,
            Long sekunderIgjen,
            Long skrevet,
            Long fjernet,
            String feil) {}

    private Byggjournal() {}

    /** De nyeste først. En rad uten prosess bak er avbrutt. */
    public static List<Bygg> nyeste(JdbcClient jdbc, int antall) {
        return jdbc.sql("select *, " + PAAGAAR + " as gaar, extract(epoch from coalesce(ferdig, oppdatert) - startet)"
                        + " as sekunder from modellbygg order by bygg_id desc limit ?")
                .param(antall)
                .query((rs, n) -> {
                    boolean gaar = rs.getString("tilstand").equals("PAAGAAR");
                    boolean borte = gaar && !rs.getBoolean("gaar");
                    long posisjon = rs.getLong("posisjon");
                    long av = rs.getLong("av");
                    double fart = posisjon / Math.max(rs.getDouble("sekunder"), 0.001);
                    return new Bygg(
                            rs.getLong("bygg_id"),
                            rs.getString("modell"),
                            rs.getString("bedt_av"),
                            rs.getTimestamp("startet").toInstant(),
                            rs.getTimestamp("ferdig") == null
                                    ? null
                                    : rs.getTimestamp("ferdig").toInstant(),
                            borte ? "AVBRUTT" : rs.getString("tilstand"),
                            posisjon,
                            av,
                            av == 0 ? null : (int) (100 * posisjon / av),
                            Math.round(fart),
                            gaar && !borte && posisjon > 0
                                    ? (long) Math.ceil((av - posisjon) / Math.max(fart, 1))
                                    : null,
                            (Long) rs.getObject("skrevet"),
                            (Long) rs.getObject("fjernet"),
                            rs.getString("feil"));
                })
                .list();
    }

    public static boolean paagaar(JdbcClient jdbc) {
        return jdbc.sql("select " + PAAGAAR).query(Boolean.class).single();
    }

    /** Ber den som pågår, om å stanse. @return usant når den ikke pågår */
    public static boolean avbryt(JdbcClient jdbc, long byggId) {
        return jdbc.sql("update modellbygg set avbryt = true where bygg_id = ? and tilstand = 'PAAGAAR' and " + PAAGAAR)
                        .param(byggId)
                        .update()
                > 0;
    }

    /** @return usant når en annen gjenoppbygging pågår */
    static boolean laas(JdbcTemplate styring) {
        boolean fikk =
                Boolean.TRUE.equals(styring.queryForObject("select pg_try_advisory_lock(" + LAAS + ")", Boolean.class));
        if (fikk) {
            styring.update("update modellbygg set tilstand = 'AVBRUTT', ferdig = oppdatert, feil = 'Prosessen ble"
                    + " borte' where tilstand = 'PAAGAAR'");
        }
        return fikk;
    }

    static void slipp(JdbcTemplate styring) {
        styring.queryForObject("select pg_advisory_unlock(" + LAAS + ")", Boolean.class);
    }

    /** Avbryter det som måtte pågå. Et bytte som er i gang, er ferdig før dette returnerer, eller skjer ikke. */
    public static void avbrytAlt(JdbcClient jdbc) {
        jdbc.sql("update modellbygg set avbryt = true where tilstand = 'PAAGAAR'")
                .update();
    }

    /** Om den er avbrutt. Raden er låst til transaksjonen er ferdig. */
    static boolean erAvbrutt(JdbcTemplate jdbc, long byggId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select avbryt from modellbygg where bygg_id = ? for update", Boolean.class, byggId));
    }

    static long begynn(JdbcTemplate styring, String modell, String bedtAv, long av) {
        return styring.queryForObject(
                "insert into modellbygg (modell, bedt_av, tilstand, av) values (?, ?, 'PAAGAAR', ?)"
                        + " returning bygg_id",
                Long.class,
                modell,
                bedtAv,
                av);
    }

    /** Den er ikke lenger i kø. */
    static void tar(JdbcTemplate styring, long byggId) {
        styring.update(
                "update modellbygg set startet = clock_timestamp(), oppdatert = clock_timestamp() where bygg_id = ?",
                byggId);
    }

    /** @return om noen har bedt om at den avbrytes */
    static boolean kom(JdbcTemplate styring, long byggId, long posisjon, long av) {
        return Boolean.TRUE.equals(styring.queryForObject(
                "update modellbygg set posisjon = ?, av = ?, oppdatert = clock_timestamp() where bygg_id = ? returning"
                        + " avbryt",
                Boolean.class,
                posisjon,
                av,
                byggId));
    }

    static void ferdig(JdbcTemplate jdbc, long byggId, Merke merke, long skrevet, long fjernet) {
        jdbc.update(
                "update modellbygg set tilstand = 'FERDIG', ferdig = clock_timestamp(), oppdatert = clock_timestamp(),"
                        + " posisjon = ?, av = ?, skrevet = ?, fjernet = ? where bygg_id = ?",
                merke.posisjon(),
                merke.posisjon(),
                skrevet,
                fjernet,
                byggId);
    }

    /** De som sto for tur da det stanset. */
    static void resten(JdbcTemplate styring) {
        styring.update("update modellbygg set tilstand = 'AVBRUTT', ferdig = clock_timestamp(), feil = 'Sto for tur'"
                + " where tilstand = 'PAAGAAR'");
    }

    static void ikkeFerdig(JdbcTemplate styring, long byggId, boolean avbrutt, String feil) {
        styring.update(
                "update modellbygg set tilstand = ?, ferdig = clock_timestamp(), feil = ? where bygg_id = ? and"
                        + " tilstand = 'PAAGAAR'",
                avbrutt ? "AVBRUTT" : "FEILET",
                feil,
                byggId);
    }
}
