package no.saksgang.bevis.kontroll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Numrene i hver strøm går fra 0 uten hull, og ingen hendelse står to ganger. */
final class Stroemkontroll {

    private static final String HULLETE = "select stroem from hendelse group by stroem"
            + " having min(sekvens) <> 0 or max(sekvens) - min(sekvens) + 1 <> count(*) order by stroem limit 1000";
    private static final String MANGLER = "select n from generate_series(0, (select max(sekvens) from hendelse where"
            + " stroem = ?)) n where not exists (select 1 from hendelse where stroem = ? and sekvens = n) limit 100";
    private static final String DOBLE_NUMRE = "select max(global_posisjon), max(hendelse_id), stroem, sekvens from"
            + " hendelse where stroem = ? group by stroem, sekvens having count(*) > 1";
    private static final String DOBLE = "select max(global_posisjon), hendelse_id, max(stroem), max(sekvens) from"
            + " hendelse group by hendelse_id having count(*) > 1 limit 1000";

    private final Connection db;
    private final Funnliste funn;

    Stroemkontroll(Connection db, Funnliste funn) {
        this.db = db;
        this.funn = funn;
    }

    void kjoer() throws SQLException {
        Set<String> fjernet = new HashSet<>();
        funn.funn().stream()
                .filter(f -> f.kode() == Funnkode.HENDELSE_FJERNET)
                .forEach(f -> fjernet.add(f.stroem() + "#" + f.sekvens()));
        try (PreparedStatement p = db.prepareStatement(HULLETE);
                ResultSet rs = p.executeQuery()) {
            while (rs.next()) {
                hull(rs.getString(1), fjernet);
                doble(DOBLE_NUMRE, rs.getString(1));
            }
        }
        doble(DOBLE, null);
    }

    /** Et hull etter en hendelse som alt er meldt fjernet, er samme funn. */
    private void hull(String stroem, Set<String> fjernet) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(MANGLER)) {
            p.setString(1, stroem);
            p.setString(2, stroem);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    if (!fjernet.contains(stroem + "#" + rs.getLong(1))) {
                        funn.leggTil(new Funn(Funnkode.HULL_I_STROEM, null, null, null, stroem, rs.getLong(1), ""));
                    }
                }
            }
        }
    }

    private void doble(String sql, String stroem) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(sql)) {
            if (stroem != null) {
                p.setString(1, stroem);
            }
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    funn.leggTil(new Funn(
                            Funnkode.HENDELSE_DOBLET,
                            rs.getLong(1),
                            null,
                            rs.getString(2),
                            rs.getString(3),
                            rs.getLong(4),
                            ""));
                }
            }
        }
    }
}
