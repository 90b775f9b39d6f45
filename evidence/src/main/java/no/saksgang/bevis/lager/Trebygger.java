package no.saksgang.bevis.lager;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.tre.Rottregner;

/**
 * Lar treet vokse etter loggen. Kan avbrytes når som helst og gå videre der den slapp; av flere noder bygger én av gangen.
 * Summene regnes ut før noe skrives, så transaksjonen er kort og holder ikke leserne tilbake.
 */
public final class Trebygger {

    /** Hendelser av gangen. */
    private static final int BUNKE = 2000;

    /** Vilkårlig, men den samme på alle noder. */
    private static final long LAAS = 0x5361_6b73_4265_7669L;

    private static final String LES = "select " + LagretHendelse.KOLONNER
            + " from hendelse where global_posisjon > ? and global_posisjon <= ? order by global_posisjon limit ?";

    /**
     * Det som kom til.
     *
     * @param stoerrelse treets størrelse etterpå
     * @param navn hendelsene som kom med
     */
    public record Vekst(long stoerrelse, List<String> navn) {}

    private record Node(int nivaa, long indeks, byte[] sum) {}

    private final Ro ro = new Ro();

    /** Legger til én bunke. Tom når treet er framme, eller en annen bygger. */
    public Vekst voks(Connection db) throws SQLException {
        db.setAutoCommit(true);
        long til = ro.posisjon(db);
        db.setAutoCommit(false);
        try {
            if (!laas(db)) {
                return new Vekst(0, List.of());
            }
            Trelager lager = new Trelager(db);
            long foer = lager.stoerrelse();
            List<LagretHendelse> nye = les(db, lager.sistePosisjon(), til);
            if (nye.isEmpty()) {
                return new Vekst(foer, List.of());
            }
            List<Node> noder = new ArrayList<>();
            Rottregner regner = Rottregner.fra(foer, lager, (nivaa, indeks, sum) -> {
                if (nivaa % Trelager.SPRANG == 0) {
                    noder.add(new Node(nivaa, indeks, sum));
                }
            });
            List<byte[]> blader = nye.stream().map(h -> Blad.av(h).sum()).toList();
            blader.forEach(regner::leggTil);
            skriv(db, foer, nye, blader, noder);
            db.commit();
            return new Vekst(
                    regner.stoerrelse(), nye.stream().map(LagretHendelse::navn).toList());
        } finally {
            db.rollback();
            db.setAutoCommit(true);
        }
    }

    private static boolean laas(Connection db) throws SQLException {
        try (PreparedStatement p = db.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            p.setLong(1, LAAS);
            try (ResultSet rs = p.executeQuery()) {
                rs.next();
                return rs.getBoolean(1);
            }
        }
    }

    private static List<LagretHendelse> les(Connection db, long etter, long til) throws SQLException {
        List<LagretHendelse> ut = new ArrayList<>();
        try (PreparedStatement p = db.prepareStatement(LES)) {
            p.setLong(1, etter);
            p.setLong(2, til);
            p.setInt(3, BUNKE);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    ut.add(LagretHendelse.les(rs));
                }
            }
        }
        return ut;
    }

    private static void skriv(
            Connection db, long indeks, List<LagretHendelse> nye, List<byte[]> blader, List<Node> noder)
            throws SQLException {
        try (PreparedStatement p =
                db.prepareStatement("insert into bevis_blad (indeks, posisjon, hendelse_id, stroem, sekvens, hash)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < nye.size(); i++) {
                LagretHendelse h = nye.get(i);
                p.setLong(1, indeks + i);
                p.setLong(2, h.posisjon());
                p.setString(3, h.hendelseId());
                p.setString(4, h.stroem());
                p.setLong(5, h.sekvens());
                p.setBytes(6, blader.get(i));
                p.addBatch();
            }
            p.executeBatch();
        }
        try (PreparedStatement p =
                db.prepareStatement("insert into bevis_node (nivaa, indeks, hash) values (?, ?, ?)")) {
            for (Node n : noder) {
                p.setInt(1, n.nivaa());
                p.setLong(2, n.indeks());
                p.setBytes(3, n.sum());
                p.addBatch();
            }
            p.executeBatch();
        }
    }
}
