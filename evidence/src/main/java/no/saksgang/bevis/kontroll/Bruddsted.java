package no.saksgang.bevis.kontroll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import no.saksgang.bevis.lager.Trelager;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Bevisregner;
import no.saksgang.bevis.tre.Merkle;
import no.saksgang.bevis.tre.Rottregner;
import no.saksgang.bevis.tre.Trekilde;

/**
 * Finner det minste området et omskrevet tre kan bevises endret i. Mellom to sjekkpunkter er det alt som kan sies, med
 * mindre de lagrede summene over bladene fortsatt gir roten som ble signert: da er de ekte, og peker på de 256 bladene.
 */
final class Bruddsted {

    private static final int NIVAA = 8;
    private static final int FLIS = 1 << NIVAA;

    private final Connection db;
    private final Funnliste funn;

    Bruddsted(Connection db, Funnliste funn) {
        this.db = db;
        this.funn = funn;
    }

    void meld(Sjekkpunktkontroll.Brudd brudd) throws SQLException {
        Sjekkpunkt s = brudd.sjekkpunkt();
        boolean funnet = false;
        // I et senere sjekkpunkt kan flisen det gjelder, være full.
        Sjekkpunkt ekte = overbygningenErEkte(s) ? s : brudd.siste();
        if (ekte == s || overbygningenErEkte(ekte)) {
            for (long flis = brudd.fra() / FLIS; flis * FLIS < s.stoerrelse(); flis++) {
                if (flis * FLIS + FLIS <= ekte.stoerrelse() && endret(flis)) {
                    omraade(Math.max(brudd.fra(), flis * FLIS), Math.min(s.stoerrelse(), flis * FLIS + FLIS), s);
                    funnet = true;
                }
            }
        }
        if (!funnet) {
            omraade(brudd.fra(), s.stoerrelse(), s);
        }
    }

    private boolean overbygningenErEkte(Sjekkpunkt s) {
        Trelager tre = new Trelager(db);
        try {
            return Arrays.equals(new Bevisregner(new Nivaa8(tre)).rot(s.stoerrelse()), s.rot());
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private boolean endret(long flis) throws SQLException {
        Rottregner blader = new Rottregner();
        try (PreparedStatement p =
                db.prepareStatement("select hash from bevis_blad where indeks >= ? and indeks < ? order by indeks")) {
            p.setLong(1, flis * FLIS);
            p.setLong(2, flis * FLIS + FLIS);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    blader.leggTil(rs.getBytes(1));
                }
            }
        }
        return blader.stoerrelse() != FLIS || !Arrays.equals(blader.rot(), new Trelager(db).node(NIVAA, flis));
    }

    private void omraade(long fra, long til, Sjekkpunkt s) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(
                "select min(posisjon), max(posisjon) from bevis_blad where indeks >= ? and indeks < ?")) {
            p.setLong(1, fra);
            p.setLong(2, til);
            try (ResultSet rs = p.executeQuery()) {
                rs.next();
                funn.leggTil(new Funn(
                        Funnkode.TRE_OMSKREVET,
                        rs.getObject(1, Long.class),
                        rs.getObject(2, Long.class),
                        null,
                        null,
                        null,
                        "plassene " + fra + "–" + (til - 1) + ", mot sjekkpunktet på " + s.stoerrelse()));
            }
        }
    }

    /** Treet regnet bare av summene på nivå 8 og bladene i den siste, ufulle flisen. */
    private record Nivaa8(Trelager tre) implements Trekilde {
        @Override
        public byte[] node(int nivaa, long indeks) {
            return nivaa <= NIVAA
                    ? tre.node(nivaa, indeks)
                    : Merkle.node(node(nivaa - 1, indeks * 2), node(nivaa - 1, indeks * 2 + 1));
        }
    }
}
