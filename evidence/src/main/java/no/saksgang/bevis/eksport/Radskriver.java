package no.saksgang.bevis.eksport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.tre.Rottregner;

/** Skriver radene og bladene i treet, med de samme numrene som der de kom fra. */
final class Radskriver implements Importmottaker {

    private static final int BUNKE = 500;
    private static final int FAA = 4;
    private static final int SPRANG = 8;

    private record Node(int nivaa, long indeks, byte[] sum) {}

    private final Connection db;
    private final boolean sjekkpunkter;
    private final PreparedStatement hendelse;
    private final PreparedStatement blad;
    private final List<Node> noder = new ArrayList<>();
    private final Rottregner tre = new Rottregner((nivaa, indeks, sum) -> {
        if (nivaa % SPRANG == 0) {
            this.noder.add(new Node(nivaa, indeks, sum));
        }
    });
    private Eksporttabell tabell;
    private PreparedStatement rad;
    private int ventende;

    Radskriver(Connection db, boolean sjekkpunkter) throws SQLException {
        this.db = db;
        this.sjekkpunkter = sjekkpunkter;
        this.hendelse = db.prepareStatement("insert into hendelse (" + LagretHendelse.KOLONNER
                + ") overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.blad = db.prepareStatement("insert into bevis_blad (indeks, posisjon, hendelse_id, stroem, sekvens, hash)"
                + " values (?, ?, ?, ?, ?, ?)");
    }

    @Override
    public void hendelse(LagretHendelse h, byte[] sum) throws SQLException {
        toem();
        hendelse.setLong(1, h.posisjon());
        hendelse.setString(2, h.hendelseId());
        hendelse.setString(3, h.stroem());
        hendelse.setLong(4, h.sekvens());
        hendelse.setString(5, h.aggregattype());
        hendelse.setString(6, h.navn());
        hendelse.setString(7, h.versjon());
        hendelse.setString(8, h.tidspunkt());
        hendelse.setBytes(9, h.konvolutt());
        hendelse.setBytes(10, h.data());
        hendelse.addBatch();
        blad.setLong(1, tre.stoerrelse());
        blad.setLong(2, h.posisjon());
        blad.setString(3, h.hendelseId());
        blad.setString(4, h.stroem());
        blad.setLong(5, h.sekvens());
        blad.setBytes(6, sum);
        blad.addBatch();
        tre.leggTil(sum);
        if (tre.stoerrelse() % BUNKE == 0) {
            sendHendelser();
        }
    }

    @Override
    public void rad(Eksporttabell t, String json) throws SQLException, Linje.Skadet {
        sendHendelser();
        if (t.navn().equals("sjekkpunkt") && !sjekkpunkter) {
            return;
        }
        if (!t.equals(tabell)) {
            toem();
            kolonner(t, json);
            if (t.erstatter()) {
                try (Statement s = db.createStatement()) {
                    s.execute("delete from " + t.navn());
                }
            }
            tabell = t;
            rad = db.prepareStatement("insert into " + t.navn()
                    + " overriding system value select * from jsonb_populate_record(null::" + t.navn()
                    + ", ?::jsonb)");
        }
        rad.setString(1, json);
        rad.addBatch();
        if (++ventende >= (t.navn().equals("dokumentdel") ? FAA : BUNKE)) {
            rad.executeBatch();
            ventende = 0;
        }
    }

    /** Det denne utgaven ikke har noe sted å gjøre av, skal ikke bli borte. */
    private void kolonner(Eksporttabell t, String json) throws SQLException, Linje.Skadet {
        try (PreparedStatement p = db.prepareStatement("select string_agg(k, ', ') from jsonb_object_keys(?::jsonb) k"
                + " where not exists (select from pg_attribute where attrelid = ?::regclass and attname = k)")) {
            p.setString(1, json);
            p.setString(2, t.navn());
            try (ResultSet rs = p.executeQuery()) {
                rs.next();
                if (rs.getString(1) != null) {
                    throw new Linje.Skadet("ukjent kolonne i " + t.navn() + ": " + rs.getString(1));
                }
            }
        }
    }

    void slutt() throws SQLException {
        sendHendelser();
        toem();
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
        numre();
        hendelse.close();
        blad.close();
    }

    /** Neste nummer er ett mer enn det siste som er brukt. */
    private void numre() throws SQLException {
        List<String> setninger = new ArrayList<>();
        try (PreparedStatement p = db.prepareStatement(
                        "select format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 1), count(*) >"
                                + " 0) from %s', a.attrelid::regclass, attname, attname, a.attrelid::regclass) from"
                                + " pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid ="
                                + " c.relnamespace where attidentity <> '' and n.nspname = 'public'");
                ResultSet rs = p.executeQuery()) {
            while (rs.next()) {
                setninger.add(rs.getString(1));
            }
        }
        for (String s : setninger) {
            try (PreparedStatement p = db.prepareStatement(s)) {
                p.execute();
            }
        }
    }

    private void sendHendelser() throws SQLException {
        hendelse.executeBatch();
        blad.executeBatch();
    }

    private void toem() throws SQLException {
        if (rad != null) {
            if (ventende > 0) {
                rad.executeBatch();
            }
            rad.close();
        }
        rad = null;
        tabell = null;
        ventende = 0;
    }
}
