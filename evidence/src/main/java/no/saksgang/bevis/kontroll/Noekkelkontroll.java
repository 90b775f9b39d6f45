package no.saksgang.bevis.kontroll;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Fri tekst som ikke lenger kan leses, er maskert av noen, med en grunn; ellers er nøkkelen tatt utenom. */
public final class Noekkelkontroll {

    // En hendelse uten blad er funnet alt.
    private static final String UTEN_GRUNN = """
        select h.global_posisjon, h.hendelse_id, h.stroem, h.sekvens, h.navn from hendelse h
        where exists (select from bevis_blad b where b.posisjon = h.global_posisjon)
          and not exists (select from noekkel.hendelse n where n.global_posisjon = h.global_posisjon)
          and position('{"kryptert":'::bytea in h.data) > 0
          and not exists (select from maskering m where m.slag = 'HENDELSE' and m.gjelder = h.hendelse_id)
        order by h.global_posisjon
        """;

    private final Connection db;
    private final Funnliste funn;

    Noekkelkontroll(Connection db, Funnliste funn) {
        this.db = db;
        this.funn = funn;
    }

    /** Om databasen er fra etter at fri tekst ble kryptert. */
    public static boolean harNoekler(Connection db) throws SQLException {
        try (Statement s = db.createStatement();
                ResultSet rs = s.executeQuery("select to_regclass('noekkel.dokument') is not null")) {
            return rs.next() && rs.getBoolean(1);
        }
    }

    void kjoer() throws SQLException {
        if (!harNoekler(db)) {
            return;
        }
        try (Statement s = db.createStatement();
                ResultSet rs = s.executeQuery(UTEN_GRUNN)) {
            while (rs.next()) {
                funn.leggTil(new Funn(
                        Funnkode.NOEKKEL_MANGLER,
                        rs.getLong(1),
                        null,
                        rs.getString(2),
                        rs.getString(3),
                        rs.getLong(4),
                        rs.getString(5)));
            }
        }
    }
}
