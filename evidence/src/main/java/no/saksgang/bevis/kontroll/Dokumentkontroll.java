package no.saksgang.bevis.kontroll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.bevis.tre.Merkle;

/** Dokumentene har kontrollsummen de er lagret under, og de loggen viser til, finnes. */
final class Dokumentkontroll {

    private static final Pattern SUM = Pattern.compile("\"sha256\"\\s*:\\s*\"([0-9a-f]{64})\"");
    private static final int HENT = 4;

    private final Connection db;
    private final Funnliste funn;
    private long antall;

    Dokumentkontroll(Connection db, Funnliste funn) {
        this.db = db;
        this.funn = funn;
    }

    void kjoer() throws SQLException {
        Set<String> finnes = new HashSet<>();
        try (PreparedStatement p = db.prepareStatement("select sha256 from dokumentinnhold order by sha256");
                ResultSet rs = p.executeQuery()) {
            while (rs.next()) {
                finnes.add(rs.getString(1));
            }
        }
        for (String sum : finnes) {
            antall++;
            String naa = sum(sum);
            if (!naa.equals(sum)) {
                funn.leggTil(Funn.om(Funnkode.DOKUMENT_ENDRET, sum + ", er nå " + naa + navn(sum)));
            }
        }
        visteTil(finnes);
    }

    long antall() {
        return antall;
    }

    private String sum(String sha256) throws SQLException {
        MessageDigest sha = Merkle.sha256();
        try (PreparedStatement p = db.prepareStatement("select bytes from dokumentdel where sha256 = ? order by nr")) {
            p.setFetchSize(HENT);
            p.setString(1, sha256);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    sha.update(rs.getBytes(1));
                }
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private String navn(String sha256) throws SQLException {
        StringBuilder ut = new StringBuilder();
        try (PreparedStatement p =
                db.prepareStatement("select dokument_id from dokument where sha256 = ? order by dokument_id")) {
            p.setString(1, sha256);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    ut.append(ut.isEmpty() ? ": " : ", ").append(rs.getString(1));
                }
            }
        }
        return ut.toString();
    }

    private void visteTil(Set<String> finnes) throws SQLException {
        try (Statement s = db.createStatement();
                ResultSet rs = s.executeQuery("select global_posisjon, hendelse_id, stroem, sekvens, data from hendelse"
                        + " where navn = 'sak.SaksdokumentLagtVed' order by global_posisjon")) {
            while (rs.next()) {
                Matcher m = SUM.matcher(new String(rs.getBytes(5), StandardCharsets.UTF_8));
                if (m.find() && !finnes.contains(m.group(1))) {
                    funn.leggTil(new Funn(
                            Funnkode.DOKUMENT_MANGLER,
                            rs.getLong(1),
                            null,
                            rs.getString(2),
                            rs.getString(3),
                            rs.getLong(4),
                            m.group(1)));
                }
            }
        }
    }
}
