package no.saksgang.bevis.eksport;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.kontroll.Fremdrift;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Rottregner;

/**
 * Skriver hele loggen og det som ikke kan regnes ut av den, slik det var i ett øyeblikk. Leser bare, og kan brukes mens
 * applikasjonen går. Hendelsene skrives som de er lagret: det som er kryptert der, er kryptert i filen.
 */
public final class Loggeksport {

    static final int FORMATVERSJON = 1;

    private static final int HENT = 1000;
    private static final int FAA = 4;
    private static final int FORSOEK = 400;
    private static final long VENT_MS = 25;
    private static final int NYLIG = 10_000;

    /**
     * Det som ble skrevet.
     *
     * @param rot roten av treet over hendelsene, i base64
     * @param parkert hendelser prosessene ikke har fulgt opp; de følger ikke med
     */
    public record Resultat(
            String eksport, long hendelser, String rot, Map<String, Long> rader, long parkert, boolean noekler) {}

    /** Noen skrev hele tiden; prøv igjen. */
    public static final class Travelt extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Connection db;
    private final Set<String> fritekst;
    private final String eksport = UUID.randomUUID().toString();
    private String kilde;
    private String tid;

    /** @param fritekst navnene på felt med fri tekst, som maskeres i det som gjengir hendelser */
    public Loggeksport(Connection db, Set<String> fritekst) {
        this.db = db;
        this.fritekst = fritekst;
    }

    /** @param noekler null når navn og nøkler ikke skal med */
    public Resultat skriv(OutputStream logg, OutputStream noekler, Fremdrift fremdrift)
            throws SQLException, IOException {
        db.setAutoCommit(false);
        db.setReadOnly(true);
        db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            ventTilIngenSkriver();
            kilde = Sjekkpunktlager.siste(db)
                    .flatMap(s -> Sjekkpunkt.lesUsignert(s.notat()))
                    .map(Sjekkpunkt::logg)
                    .orElse("saksgang");
            tid = Instant.now().toString();
            Resultat r = logg(logg, fremdrift, noekler != null);
            if (noekler != null) {
                noekler(noekler);
            }
            return r;
        } finally {
            db.rollback();
        }
    }

    /** Øyeblikksbildet skal ikke ha en hendelse som mangler en nabo som ennå er på vei. */
    private void ventTilIngenSkriver() throws SQLException {
        for (int i = 0; i < FORSOEK; i++) {
            if (sant("select not exists (select from pg_snapshot_xip(pg_current_snapshot()))")
                    || sant("select coalesce(max(global_posisjon) - min(global_posisjon) + 1 = count(*), true) from"
                            + " hendelse where global_posisjon > (select max(global_posisjon) from hendelse) - "
                            + NYLIG)) {
                return;
            }
            db.rollback();
            try {
                Thread.sleep(VENT_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Travelt();
            }
        }
        throw new Travelt();
    }

    private Resultat logg(OutputStream ut, Fremdrift fremdrift, boolean medNoekler) throws SQLException, IOException {
        Linjeskriver skriver = new Linjeskriver(ut, kilde);
        long antall = tall("select count(*) from hendelse");
        skriver.hode(eksport, tid, hode(Eksportslag.LOGG, antall));
        Map<String, Long> rader = new LinkedHashMap<>();
        rader.put("sjekkpunkt", tabell(skriver, Eksporttabell.AAPNE.getFirst()));
        Rottregner tre = new Rottregner();
        long siste = 0;
        db.setAutoCommit(false);
        try (PreparedStatement p =
                db.prepareStatement("select " + LagretHendelse.KOLONNER + " from hendelse order by global_posisjon")) {
            p.setFetchSize(HENT);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    LagretHendelse h = LagretHendelse.les(rs);
                    tre.leggTil(skriver.hendelse(h, siste));
                    siste = h.posisjon();
                    fremdrift.kom(tre.stoerrelse(), antall);
                }
            }
        }
        for (Eksporttabell t : Eksporttabell.AAPNE.subList(1, Eksporttabell.AAPNE.size())) {
            if (finnes(t)) {
                rader.put(t.navn(), tabell(skriver, t));
            }
        }
        String rot = Linjeskriver.base64(tre.rot());
        long parkert = tall("select count(*) from doedbrev where gruppe = 'prosesser'");
        Map<String, Object> hale = new LinkedHashMap<>();
        hale.put("hendelser", tre.stoerrelse());
        hale.put("sistePosisjon", Long.toString(siste));
        hale.put("rot", rot);
        hale.put(
                "sjekkpunkt",
                Sjekkpunktlager.siste(db).map(Sjekkpunktlager.Lagret::notat).orElse(""));
        hale.put("rader", rader);
        hale.put("fulgtOpp", fulgtOpp());
        hale.put("parkert", parkert);
        skriver.hale(eksport, hale);
        return new Resultat(eksport, tre.stoerrelse(), rot, rader, parkert, medNoekler);
    }

    private void noekler(OutputStream ut) throws SQLException, IOException {
        Linjeskriver skriver = new Linjeskriver(ut, kilde);
        skriver.hode(eksport, tid, hode(Eksportslag.NOEKLER, 0));
        Map<String, Long> rader = new LinkedHashMap<>();
        for (Eksporttabell t : Eksporttabell.HEMMELIGE) {
            if (finnes(t)) {
                rader.put(t.navn(), tabell(skriver, t));
            }
        }
        Map<String, Object> hale = new LinkedHashMap<>();
        hale.put("hendelser", 0);
        hale.put("rader", rader);
        skriver.hale(eksport, hale);
    }

    private Map<String, Object> hode(Eksportslag slag, long antall) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("format", "saksgang-logg");
        m.put("formatversjon", FORMATVERSJON);
        m.put("slag", slag.name());
        m.put("eksport", eksport);
        m.put("hendelser", antall);
        return m;
    }

    private long tabell(Linjeskriver skriver, Eksporttabell t) throws SQLException, IOException {
        long n = 0;
        try (PreparedStatement p =
                db.prepareStatement("select (" + t.rad() + ")::text from " + t.navn() + " t order by " + t.orden())) {
            if (t.medFelt()) {
                p.setArray(1, db.createArrayOf("text", fritekst.toArray()));
            }
            p.setFetchSize(t.navn().equals("dokumentdel") ? FAA : HENT);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    skriver.rad(eksport, t.navn(), ++n, rs.getString(1));
                }
            }
        }
        return n;
    }

    /** Hvor langt prosessene var kommet, så de går videre der og ikke gjør noe to ganger. */
    private Map<String, Object> fulgtOpp() throws SQLException {
        try (PreparedStatement p =
                        db.prepareStatement("select posisjon, hull from lesemerke where prosessor = 'prosesser'");
                ResultSet rs = p.executeQuery()) {
            boolean er = rs.next();
            List<Long> hull = er ? Arrays.asList((Long[]) rs.getArray(2).getArray()) : List.of();
            return Map.of("posisjon", er ? rs.getLong(1) : 0, "hull", hull);
        }
    }

    private boolean finnes(Eksporttabell t) throws SQLException {
        try (PreparedStatement p = db.prepareStatement("select to_regclass(?) is not null")) {
            p.setString(1, t.navn());
            try (ResultSet rs = p.executeQuery()) {
                rs.next();
                return rs.getBoolean(1);
            }
        }
    }

    private boolean sant(String sql) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(sql);
                ResultSet rs = p.executeQuery()) {
            rs.next();
            return rs.getBoolean(1);
        }
    }

    private long tall(String sql) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(sql);
                ResultSet rs = p.executeQuery()) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
