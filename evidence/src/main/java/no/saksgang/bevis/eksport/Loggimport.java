package no.saksgang.bevis.eksport;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.saksgang.bevis.kontroll.Fremdrift;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;

/**
 * Tar en eksport inn i en tom installasjon. Alt kontrolleres før noe skrives, og alt skrives i én transaksjon; lesemodeller
 * og registre bygges av hendelsene når applikasjonen starter.
 */
public final class Loggimport {

    /**
     * Det importen kom til.
     *
     * @param fulgtOpp posisjonen prosessene var kommet til
     * @param hull posisjoner før den som ikke var fulgt opp
     */
    public record Resultat(
            List<Importfunn> funn,
            String kilde,
            long hendelser,
            String rot,
            Map<String, Long> rader,
            long fulgtOpp,
            List<Long> hull,
            long parkert) {

        public boolean iOrden() {
            return funn.isEmpty();
        }
    }

    /** Setter prosessene der de var, i samme transaksjon. */
    public interface Prosessmerke {
        void sett(Connection db, Resultat r) throws SQLException;
    }

    private final Path logg;
    private final Path noekler;
    private final Function<String, Integer> versjon;
    private final Kontrollnoekkel noekkel;

    /**
     * @param noekler null når den ikke er med; da er kryptert tekst maskert
     * @param versjon høyeste kjente versjon av en hendelse; null når den er ukjent
     */
    public Loggimport(Path logg, Path noekler, Function<String, Integer> versjon, Kontrollnoekkel noekkel) {
        this.logg = logg;
        this.noekler = noekler;
        this.versjon = versjon;
        this.noekkel = noekkel;
    }

    /** Leser begge filene og skriver ingenting. */
    public Resultat kontroller(Fremdrift fremdrift) throws IOException, SQLException {
        return les(Importmottaker.INGEN, fremdrift);
    }

    /**
     * @param db tilkobling som eier, til en database med alle tabeller
     * @param beholdSjekkpunkter når den nye installasjonen har samme signeringsnøkkel
     */
    public Resultat importer(Connection db, boolean beholdSjekkpunkter, Prosessmerke merke, Fremdrift fremdrift)
            throws IOException, SQLException {
        db.setAutoCommit(false);
        try {
            try (Statement s = db.createStatement()) {
                s.execute("set local synchronous_commit = on; lock table hendelse in exclusive mode");
            }
            Optional<Resultat> opptatt = opptatt(db);
            if (opptatt.isPresent()) {
                return opptatt.get();
            }
            Radskriver skriver = new Radskriver(db, beholdSjekkpunkter);
            Resultat r = les(skriver, fremdrift);
            if (r.iOrden()) {
                skriver.slutt();
                merke.sett(db, r);
                db.commit();
            }
            return r;
        } catch (SQLException e) {
            if (!innholdet(e)) {
                throw e;
            }
            return bare(new Importfunn(Importkode.LINJE_SKADET, Eksportslag.LOGG, 0, melding(e)));
        } finally {
            db.rollback();
            db.setAutoCommit(true);
        }
    }

    /** Om det er raden det er noe galt med: en verdi, en regel i databasen eller en tabell som ikke finnes. */
    static boolean innholdet(SQLException e) {
        String tilstand = e.getSQLState() == null ? "" : e.getSQLState();
        return tilstand.startsWith("22") || tilstand.startsWith("23") || tilstand.equals("42P01");
    }

    static String melding(SQLException e) {
        SQLException siste = e;
        while (siste.getNextException() != null) {
            siste = siste.getNextException();
        }
        return siste.getMessage().lines().findFirst().orElse("");
    }

    private static Resultat bare(Importfunn funn) {
        return new Resultat(List.of(funn), null, 0, null, Map.of(), 0, List.of(), 0);
    }

    private Resultat les(Importmottaker mottaker, Fremdrift fremdrift) throws IOException, SQLException {
        Importfunnliste liste = new Importfunnliste(Eksportslag.LOGG);
        Optional<Importkontroll.Sammendrag> s =
                new Importkontroll(Eksportslag.LOGG, liste, versjon, noekkel).les(logg, mottaker, fremdrift);
        List<Importfunn> funn = new ArrayList<>(liste.alle());
        if (s.isPresent() && noekler != null && funn.isEmpty()) {
            Importfunnliste andre = new Importfunnliste(Eksportslag.NOEKLER);
            Optional<Importkontroll.Sammendrag> n = new Importkontroll(Eksportslag.NOEKLER, andre, versjon, noekkel)
                    .les(noekler, mottaker, Fremdrift.INGEN);
            if (n.isPresent() && !n.get().eksport().equals(s.get().eksport())) {
                andre.leggTil(Importkode.NOEKKELFIL_FREMMED, 1, n.get().eksport());
            }
            funn.addAll(andre.alle());
        }
        if (s.isEmpty()) {
            return new Resultat(funn, null, 0, null, Map.of(), 0, List.of(), 0);
        }
        List<Long> hull = new ArrayList<>();
        s.get().hale().at("/fulgtOpp/hull").forEach(h -> hull.add(h.asLong()));
        return new Resultat(
                funn,
                s.get().kilde(),
                s.get().hendelser(),
                s.get().rot(),
                s.get().rader(),
                s.get().hale().at("/fulgtOpp/posisjon").asLong(0),
                hull,
                s.get().hale().path("parkert").asLong(0));
    }

    /** Funnet når det alt står noe i installasjonen; tom når den er tom. */
    public static Optional<Resultat> opptatt(Connection db) throws SQLException {
        List<String> tabeller = new ArrayList<>(List.of("hendelse", "bevis_blad", "lesemerke"));
        Eksporttabell.AAPNE.forEach(t -> tabeller.add(t.navn()));
        Eksporttabell.HEMMELIGE.forEach(t -> tabeller.add(t.navn()));
        for (String tabell : tabeller) {
            try (PreparedStatement p = db.prepareStatement("select to_regclass(?) is not null")) {
                p.setString(1, tabell);
                try (ResultSet rs = p.executeQuery()) {
                    rs.next();
                    if (!rs.getBoolean(1)) {
                        continue;
                    }
                }
            }
            try (PreparedStatement p = db.prepareStatement("select exists (select from " + tabell + ")");
                    ResultSet rs = p.executeQuery()) {
                rs.next();
                if (rs.getBoolean(1)) {
                    Importfunn funn = new Importfunn(Importkode.INSTALLASJON_IKKE_TOM, Eksportslag.LOGG, 0, tabell);
                    return Optional.of(bare(funn));
                }
            }
        }
        return Optional.empty();
    }
}
