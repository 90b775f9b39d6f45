package no.saksgang.app.maaling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.saksgang.felles.SakId;
import tools.jackson.databind.json.JsonMapper;

/** Motparten: les strømmen, tolk JSON, legg til samme slags rad i en lik tabell, bekreft. Ingenting annet. */
final class Haandskrevet {

    private final DataSource kilde;

    Haandskrevet(DataSource kilde) {
        this.kilde = kilde;
    }

    void leggTil(SakId sak) {
        String stroem = "sak:" + sak;
        try (Connection c = kilde.getConnection()) {
            c.setAutoCommit(false);
            long neste = 0;
            String data = null;
            String konvolutt = null;
            for (String tabell : List.of("hendelse", "hendelse_maaling")) {
                try (PreparedStatement p = c.prepareStatement("select sekvens, convert_from(data, 'UTF8'),"
                        + " convert_from(konvolutt, 'UTF8') from " + tabell + " where stroem = ? order by sekvens")) {
                    p.setString(1, stroem);
                    try (ResultSet rs = p.executeQuery()) {
                        while (rs.next()) {
                            JsonMapper.shared().readTree(rs.getString(2));
                            data = rs.getString(2);
                            konvolutt = rs.getString(3);
                            neste = Math.max(neste, rs.getLong(1) + 1);
                        }
                    }
                }
            }
            try (PreparedStatement p = c.prepareStatement(
                    "insert into hendelse_maaling (hendelse_id, stroem, sekvens, aggregattype, navn, versjon,"
                            + " tidspunkt, konvolutt, data) values (?, ?, ?, 'sak', 'sak.InnspillGitt', '1', ?,"
                            + " convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))")) {
                p.setString(1, UUID.randomUUID().toString());
                p.setString(2, stroem);
                p.setLong(3, neste);
                p.setString(4, Instant.now().toString());
                p.setString(5, konvolutt);
                p.setString(6, data);
                p.executeUpdate();
            }
            c.commit();
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }
}
