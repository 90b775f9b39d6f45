package no.saksgang.bevis.lager;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Hvor langt loggen er til ro: ingen hendelse kan lenger komme på en lavere posisjon. En posisjon trekkes inne i en
 * transaksjon som alt holder en lås på tabellen, og låsen slippes først etter at raden er synlig. Når de som holdt låsen
 * da posisjonen ble sett, er ferdige, er alt opp til den bekreftet eller borte for godt.
 */
final class Ro {

    private static final String SLUTT = "select coalesce(max(global_posisjon), 0) from hendelse";
    private static final String SKRIVERE = "select virtualtransaction, pid from pg_locks where locktype = 'relation'"
            + " and relation = 'hendelse'::regclass and granted"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')";

    private Set<String> venterPaa = Set.of();
    private long kandidat;
    private long ferdig;

    /** @return den høyeste posisjonen alt er avgjort til; øker bare */
    long posisjon(Connection db) throws SQLException {
        if (kandidat == ferdig) {
            kandidat = slutt(db);
            venterPaa = kandidat == ferdig ? Set.of() : skrivere(db);
        } else {
            Set<String> naa = skrivere(db);
            venterPaa.retainAll(naa);
        }
        if (venterPaa.isEmpty()) {
            ferdig = kandidat;
        }
        return ferdig;
    }

    private static long slutt(Connection db) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(SLUTT);
                ResultSet rs = p.executeQuery()) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private static Set<String> skrivere(Connection db) throws SQLException {
        Set<String> ut = new HashSet<>();
        try (PreparedStatement p = db.prepareStatement(SKRIVERE);
                ResultSet rs = p.executeQuery()) {
            while (rs.next()) {
                ut.add(rs.getString(1) + "/" + rs.getInt(2));
            }
        }
        return ut;
    }
}
