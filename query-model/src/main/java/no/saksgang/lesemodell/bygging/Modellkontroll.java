package no.saksgang.lesemodell.bygging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Om en lesemodell er det loggen sier: en kopi tegnes og holdes mot den rad for rad, på samme sted i loggen. */
public final class Modellkontroll {

    /** Så mange funn nevnes hver for seg; resten telles. */
    public static final int MAKS_FUNN = 100;

    private static final int OM_GANGEN = 1000;

    /** Hva som er galt med en rad. */
    public enum Slag {
        MANGLER,
        OVERFLOEDIG,
        ULIK
    }

    /** En rad som ikke er som loggen sier. */
    public record Funn(String modell, String tabell, String noekkel, Slag slag) {}

    /**
     * En modell som er kontrollert.
     *
     * @param rader rader loggen gir
     * @param stanset strømmer som ikke er ferdig tegnet, fordi en hendelse er parkert
     */
    public record Resultat(
            String modell, long posisjon, long rader, List<Funn> funn, long flere, int stanset, double sekunder) {}

    private final Modellbygger.Tilkobling tilkobling;
    private final Loggform form;

    public Modellkontroll(Modellbygger.Tilkobling tilkobling, Loggform form) {
        this.tilkobling = tilkobling;
        this.form = form;
    }

    public Resultat kontroller(String modell, Fremdrift fremdrift) throws SQLException {
        long start = System.nanoTime();
        try (Connection ekte = tilkobling.ny();
                Connection kopiert = tilkobling.ny()) {
            ekte.setAutoCommit(true);
            try (var s = ekte.createStatement()) {
                s.execute("set statement_timeout = 0; set transaction_timeout = 0;"
                        + " set idle_in_transaction_session_timeout = 0; set timezone = 'UTC';"
                        + " set session characteristics as transaction isolation level repeatable read, read only");
            }
            ekte.setAutoCommit(false);
            JdbcTemplate slikDenEr = new JdbcTemplate(new SingleConnectionDataSource(ekte, true));
            Merke merke = Merke.av(slikDenEr, modell);
            Kopi kopi = new Kopi(kopiert, form, modell);
            kopi.fyll(merke, fremdrift);
            Sammenligning s = new Sammenligning(modell);
            for (String navn : kopi.tabeller()) {
                Tabell tabell = Tabell.av(slikDenEr, navn);
                s.tabell(navn, ekte, tabell.sum("public"), kopiert, tabell.sum("pg_temp"));
            }
            return new Resultat(
                    modell,
                    merke.posisjon(),
                    s.rader,
                    s.funn,
                    s.flere,
                    kopi.stanset().size(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    /** To rekker av nøkler og summer, lest side om side. */
    private static final class Sammenligning {
        private final String modell;
        private final List<Funn> funn = new ArrayList<>();
        private long rader;
        private long flere;

        Sammenligning(String modell) {
            this.modell = modell;
        }

        void tabell(String tabell, Connection ekte, String ekteSql, Connection kopi, String kopiSql)
                throws SQLException {
            try (var es = ekte.createStatement();
                    var ks = kopi.createStatement()) {
                es.setFetchSize(OM_GANGEN);
                ks.setFetchSize(OM_GANGEN);
                try (ResultSet e = es.executeQuery(ekteSql);
                        ResultSet k = ks.executeQuery(kopiSql)) {
                    boolean harE = e.next();
                    boolean harK = neste(k);
                    while (harE || harK) {
                        int rekke = !harE ? 1 : !harK ? -1 : e.getString(1).compareTo(k.getString(1));
                        if (rekke < 0) {
                            noter(tabell, e.getString(1), Slag.OVERFLOEDIG);
                            harE = e.next();
                        } else if (rekke > 0) {
                            noter(tabell, k.getString(1), Slag.MANGLER);
                            harK = neste(k);
                        } else {
                            if (!e.getString(2).equals(k.getString(2))) {
                                noter(tabell, e.getString(1), Slag.ULIK);
                            }
                            harE = e.next();
                            harK = neste(k);
                        }
                    }
                }
            }
        }

        private boolean neste(ResultSet kopi) throws SQLException {
            boolean har = kopi.next();
            rader += har ? 1 : 0;
            return har;
        }

        private void noter(String tabell, String noekkel, Slag slag) {
            if (funn.size() < MAKS_FUNN) {
                funn.add(new Funn(modell, tabell, noekkel, slag));
            } else {
                flere++;
            }
        }
    }
}
