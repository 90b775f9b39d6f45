package no.saksgang.bevis.kontroll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.bevis.hendelse.Tekstnoekkel;
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

    /** @param noekkel null når den er slettet, eller innholdet aldri ble kryptert */
    private record Innhold(boolean kryptert, byte[] noekkel, boolean maskert) {}

    private static final String UTEN_NOEKLER =
            "select sha256, false, null::bytea, false from dokumentinnhold order by sha256";
    private static final String MED_NOEKLER = """
        select i.sha256, i.kryptert, n.noekkel, exists (
            select from dokument d join maskering m on m.gjelder = d.dokument_id
            where d.sha256 = i.sha256 and m.slag = 'DOKUMENT')
        from dokumentinnhold i left join noekkel.dokument n on n.gjelder = i.sha256 order by i.sha256
        """;

    void kjoer() throws SQLException {
        Map<String, Innhold> finnes = new TreeMap<>();
        try (PreparedStatement p = db.prepareStatement(Noekkelkontroll.harNoekler(db) ? MED_NOEKLER : UTEN_NOEKLER);
                ResultSet rs = p.executeQuery()) {
            while (rs.next()) {
                finnes.put(rs.getString(1), new Innhold(rs.getBoolean(2), rs.getBytes(3), rs.getBoolean(4)));
            }
        }
        for (Map.Entry<String, Innhold> e : finnes.entrySet()) {
            antall++;
            kontroller(e.getKey(), e.getValue());
        }
        visteTil(finnes.keySet());
    }

    private void kontroller(String sum, Innhold innhold) throws SQLException {
        if (innhold.kryptert() && innhold.noekkel() == null) {
            Funnkode kode = innhold.maskert() ? Funnkode.DOKUMENT_SLETTET : Funnkode.NOEKKEL_MANGLER;
            funn.leggTil(Funn.om(kode, sum + navn(sum)));
            return;
        }
        String naa = sum(sum, innhold.kryptert() ? new Tekstnoekkel(innhold.noekkel()) : null);
        if (!naa.equals(sum)) {
            funn.leggTil(Funn.om(Funnkode.DOKUMENT_ENDRET, sum + (naa.isEmpty() ? "" : ", er nå " + naa) + navn(sum)));
        }
    }

    long antall() {
        return antall;
    }

    /** Tom når noe av det ikke lar seg åpne med nøkkelen. */
    private String sum(String sha256, Tekstnoekkel noekkel) throws SQLException {
        MessageDigest sha = Merkle.sha256();
        try (PreparedStatement p = db.prepareStatement("select bytes from dokumentdel where sha256 = ? order by nr")) {
            p.setFetchSize(HENT);
            p.setString(1, sha256);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    Optional<byte[]> bit =
                            noekkel == null ? Optional.of(rs.getBytes(1)) : noekkel.aapne(rs.getBytes(1));
                    if (bit.isEmpty()) {
                        return "";
                    }
                    sha.update(bit.get());
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
