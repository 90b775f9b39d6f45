package no.saksgang.bevis.lager;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunktfil;
import no.saksgang.bevis.tre.Bevisregner;

/** Sjekkpunktene i databasen. */
public final class Sjekkpunktlager {

    /** Et lagret sjekkpunkt. */
    public record Lagret(long stoerrelse, String notat, String grunn, Instant laget) {}

    private static final String FELT = "select stoerrelse, notat, grunn, laget from sjekkpunkt ";

    private Sjekkpunktlager() {}

    /**
     * Signerer treet slik det er nå. Filen skrives før databasen: går noe galt imellom, skrives det samme sjekkpunktet en
     * gang til.
     *
     * @return tom når treet ikke har vokst siden forrige
     */
    public static Optional<Lagret> lag(
            Connection db, Signeringsnoekkel noekkel, Sjekkpunktfil fil, String grunn, Instant naa)
            throws SQLException, IOException {
        Trelager tre = new Trelager(db);
        long stoerrelse = tre.stoerrelse();
        long forrige = siste(db).map(Lagret::stoerrelse).orElse(0L);
        if (stoerrelse <= forrige) {
            return Optional.empty();
        }
        byte[] rot = new Bevisregner(tre).rot(stoerrelse);
        String notat = new Sjekkpunkt(noekkel.offentlig().navn(), stoerrelse, rot).signer(noekkel);
        if (fil != null) {
            fil.leggTil(notat);
        }
        try (PreparedStatement p = db.prepareStatement("insert into sjekkpunkt (stoerrelse, notat, grunn, laget)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
            p.setLong(1, stoerrelse);
            p.setString(2, notat);
            p.setString(3, grunn);
            p.setObject(4, naa.atOffset(ZoneOffset.UTC));
            p.executeUpdate();
        }
        return Optional.of(new Lagret(stoerrelse, notat, grunn, naa));
    }

    public static Optional<Lagret> siste(Connection db) throws SQLException {
        return les(db, FELT + "order by stoerrelse desc limit 1").stream().findFirst();
    }

    /** Det første sjekkpunktet som dekker så mange blader. */
    public static Optional<Lagret> foersteSomDekker(Connection db, long blader) throws SQLException {
        return les(db, FELT + "where stoerrelse >= " + blader + " order by stoerrelse limit 1").stream()
                .findFirst();
    }

    public static List<Lagret> alle(Connection db) throws SQLException {
        return les(db, FELT + "order by stoerrelse");
    }

    private static List<Lagret> les(Connection db, String sql) throws SQLException {
        List<Lagret> ut = new ArrayList<>();
        try (PreparedStatement p = db.prepareStatement(sql);
                ResultSet rs = p.executeQuery()) {
            while (rs.next()) {
                ut.add(new Lagret(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, OffsetDateTime.class).toInstant()));
            }
        }
        return ut;
    }
}
