package no.saksgang.bevis.lager;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.bevis.tre.Merkle;
import no.saksgang.bevis.tre.Trekilde;

/**
 * Treet slik det er lagret. Leser opptil 256 summer av gangen og husker dem, så et bevis i et tre med en million blader
 * koster en håndfull spørringer. Brukes for én forespørsel.
 */
public final class Trelager implements Trekilde {

    /** Bare hvert åttende nivå er lagret. */
    static final int SPRANG = 8;

    private static final int FLIS = 1 << SPRANG;

    /** Hvor i treet en hendelse er. */
    public record Plass(long indeks, long posisjon, byte[] hash) {}

    private record Flis(int nivaa, long nummer) {}

    private final Connection db;
    private final Map<Flis, List<byte[]>> lest = new HashMap<>();

    public Trelager(Connection db) {
        this.db = db;
    }

    public long stoerrelse() {
        try (PreparedStatement p = db.prepareStatement("select coalesce(max(indeks) + 1, 0) from bevis_blad");
                ResultSet rs = p.executeQuery()) {
            rs.next();
            return rs.getLong(1);
        } catch (SQLException e) {
            throw new Lagerfeil(e);
        }
    }

    /** Posisjonen til det siste bladet; 0 når treet er tomt. */
    public long sistePosisjon() {
        try (PreparedStatement p = db.prepareStatement("select posisjon from bevis_blad order by indeks desc limit 1");
                ResultSet rs = p.executeQuery()) {
            return rs.next() ? rs.getLong(1) : 0;
        } catch (SQLException e) {
            throw new Lagerfeil(e);
        }
    }

    public Optional<Plass> finn(String hendelseId) {
        try (PreparedStatement p =
                db.prepareStatement("select indeks, posisjon, hash from bevis_blad where hendelse_id = ?")) {
            p.setString(1, hendelseId);
            try (ResultSet rs = p.executeQuery()) {
                return rs.next()
                        ? Optional.of(new Plass(rs.getLong(1), rs.getLong(2), rs.getBytes(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new Lagerfeil(e);
        }
    }

    @Override
    public byte[] node(int nivaa, long indeks) {
        int bunn = nivaa - nivaa % SPRANG;
        int over = nivaa - bunn;
        long foerste = indeks << over;
        List<byte[]> flis = lest.computeIfAbsent(new Flis(bunn, foerste / FLIS), this::les);
        int fra = (int) (foerste % FLIS);
        if (fra + (1 << over) > flis.size()) {
            throw new IllegalStateException("Treet mangler summer på nivå " + bunn + " fra " + (foerste + flis.size()));
        }
        List<byte[]> summer = flis.subList(fra, fra + (1 << over));
        while (summer.size() > 1) {
            List<byte[]> neste = new ArrayList<>(summer.size() / 2);
            for (int i = 0; i < summer.size(); i += 2) {
                neste.add(Merkle.node(summer.get(i), summer.get(i + 1)));
            }
            summer = neste;
        }
        return summer.getFirst();
    }

    private List<byte[]> les(Flis flis) {
        String sql = flis.nivaa() == 0
                ? "select hash from bevis_blad where indeks >= ? and indeks < ? order by indeks"
                : "select hash from bevis_node where indeks >= ? and indeks < ? and nivaa = ? order by indeks";
        try (PreparedStatement p = db.prepareStatement(sql)) {
            p.setLong(1, flis.nummer() * FLIS);
            p.setLong(2, flis.nummer() * FLIS + FLIS);
            if (flis.nivaa() > 0) {
                p.setInt(3, flis.nivaa());
            }
            List<byte[]> ut = new ArrayList<>(FLIS);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    ut.add(rs.getBytes(1));
                }
            }
            return ut;
        } catch (SQLException e) {
            throw new Lagerfeil(e);
        }
    }
}
