package no.saksgang.lesemodell.bygging;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Byttet. Plassen til leseren tas først, så ingen annen skriver i modellen: det en leser har skrevet uten å være ferdig,
 * rulles tilbake når den ikke lenger har plassen. Så gis plassen fra seg i samme transaksjon som innholdet byttes, og den
 * som tar den igjen, glemmer det den husket.
 */
final class Bytte {

    private final Connection db;
    private final Kopi kopi;
    private final JdbcTemplate jdbc;
    private final String modell;
    private final long byggId;
    private final String eier;

    Bytte(Connection db, Kopi kopi, String modell, long byggId) {
        this.db = db;
        this.kopi = kopi;
        this.jdbc = kopi.jdbc();
        this.modell = modell;
        this.byggId = byggId;
        this.eier = "gjenoppbygging-" + byggId;
    }

    /** @return posisjonen, radene som ble skrevet, og radene som ble fjernet */
    long[] gjoer(int forsoek) throws SQLException {
        try {
            for (int i = 0; i < forsoek; i++) {
                Merke merke = ta();
                kopi.fyll(merke, Fremdrift.INGEN);
                long[] svar = proev(merke);
                if (svar != null) {
                    return svar;
                }
            }
            throw new BygningFeil(BygningFeil.Grunn.DATABASE, "Leseren tok plassen tilbake " + forsoek + " ganger");
        } catch (SQLException | RuntimeException e) {
            db.rollback();
            jdbc.update("update lesemerke set eier = null where prosessor = ? and eier = ?", modell, eier);
            db.commit();
            throw e;
        }
    }

    private Merke ta() throws SQLException {
        int tatt = jdbc.update(
                "update lesemerke set eier = ?, tidspunkt = to_char(clock_timestamp() at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') where prosessor = ?",
                eier,
                modell);
        db.commit();
        if (tatt != 1) {
            throw new BygningFeil(
                    BygningFeil.Grunn.DATABASE, "Leseren " + modell + " har " + tatt + " plasser; den må ha én");
        }
        Merke merke = Merke.av(jdbc, modell);
        db.commit();
        return merke;
    }

    /** Null når leseren har flyttet seg. */
    private long[] proev(Merke merke) throws SQLException {
        Merke naa = Merke.laast(jdbc, modell);
        String har = jdbc.queryForObject("select eier from lesemerke where prosessor = ?", String.class, modell);
        if (!naa.equals(merke) || !eier.equals(har)) {
            db.rollback();
            return null;
        }
        // Er noe maskert mens kopien ble bygd, er den avbrutt før modellen tømmes; da skal kopien ikke inn.
        if (Byggjournal.erAvbrutt(jdbc, byggId)) {
            throw BygningFeil.avbrutt();
        }
        long skrevet = 0;
        long fjernet = 0;
        for (String navn : kopi.tabeller()) {
            Tabell tabell = Tabell.av(jdbc, navn);
            fjernet += jdbc.update(tabell.fjern());
            skrevet += jdbc.update(tabell.sett());
        }
        // Det som var parkert og nå er tegnet, er ikke parkert lenger.
        jdbc.update(
                "delete from doedbrev where gruppe = ? and not (stroem = any(string_to_array(?, '|')))",
                modell,
                String.join("|", kopi.stanset()));
        jdbc.update("update lesemerke set eier = null where prosessor = ?", modell);
        Byggjournal.ferdig(jdbc, byggId, merke, skrevet, fjernet);
        db.commit();
        return new long[] {merke.posisjon(), skrevet, fjernet};
    }
}
