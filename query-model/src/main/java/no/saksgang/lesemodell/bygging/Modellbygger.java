package no.saksgang.lesemodell.bygging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Bygger lesemodeller på nytt ved siden av dem som går. En kopi tegnes av loggen i midlertidige tabeller mens den som går,
 * svarer og følger med. Når kopien er kommet like langt, byttes innholdet i én transaksjon: radene som ikke er som loggen
 * sier, skrives, og de andre røres ikke. Den som leser, venter aldri og ser aldri en halv modell.
 */
public final class Modellbygger {

    private static final int FORSOEK = 10;
    private static final long SKRIV_NS = 300_000_000;

    /** Åpner en tilkobling som er denne gjenoppbyggingens alene. */
    @FunctionalInterface
    public interface Tilkobling {
        Connection ny() throws SQLException;
    }

    /** Stanser leseren i denne prosessen mens byttet skjer. */
    @FunctionalInterface
    public interface Stans {
        Stans INGEN = (modell, bytte) -> bytte.call();

        long[] rundt(String modell, Callable<long[]> bytte) throws Exception;
    }

    /** En modell som er bygd og byttet. */
    public record Resultat(String modell, long posisjon, long skrevet, long fjernet, double sekunder) {}

    /** En modell som står for tur. */
    public record Bestilt(long byggId, String modell) {}

    private final Tilkobling tilkobling;
    private final Loggform form;
    private final Stans stans;

    public Modellbygger(Tilkobling tilkobling, Loggform form, Stans stans) {
        this.tilkobling = tilkobling;
        this.form = form;
        this.stans = stans;
    }

    /** Tabellene lesemodellen består av. */
    public static List<String> tabeller(String modell) {
        return Tegnere.tabeller(modell);
    }

    /** Én etter én. Blir den avbrutt, er de som er ferdige, hele, og de andre som før. */
    public List<Resultat> bygg(List<String> modeller, String bedtAv, Fremdrift fremdrift) {
        List<Resultat> ut = new ArrayList<>();
        try (Paagaaende p = begynn()) {
            for (Bestilt b : p.bestill(modeller, bedtAv)) {
                ut.add(p.bygg(b, fremdrift));
            }
        }
        return ut;
    }

    /** Tar låsen. Den slippes når det som returneres, lukkes, eller tilkoblingen brytes. */
    public Paagaaende begynn() {
        try {
            Connection styring = tilkobling.ny();
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(styring, true));
            jdbc.execute("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
            if (!Byggjournal.laas(jdbc)) {
                styring.close();
                throw new BygningFeil(BygningFeil.Grunn.PAAGAAR, "En annen gjenoppbygging pågår");
            }
            return new Paagaaende(styring, jdbc);
        } catch (SQLException e) {
            throw new BygningFeil(BygningFeil.Grunn.DATABASE, "Databasen svarer ikke: " + e.getMessage(), e);
        }
    }

    /** En gjenoppbygging som har låsen. */
    public final class Paagaaende implements AutoCloseable {

        private final Connection tilkoblet;
        private final JdbcTemplate styring;
        private long skrevetSist;

        private Paagaaende(Connection tilkoblet, JdbcTemplate styring) {
            this.tilkoblet = tilkoblet;
            this.styring = styring;
        }

        /** @throws BygningFeil når en av dem ikke finnes; da er ingen bestilt */
        public List<Bestilt> bestill(List<String> modeller, String bedtAv) {
            for (String modell : modeller) {
                if (!Lesemodeller.ALLE.contains(modell)) {
                    throw BygningFeil.ukjent(modell);
                }
            }
            return modeller.stream()
                    .distinct()
                    .map(m -> new Bestilt(
                            Byggjournal.begynn(
                                    styring, m, bedtAv, Merke.av(styring, m).posisjon()),
                            m))
                    .toList();
        }

        public Resultat bygg(Bestilt bestilt, Fremdrift fremdrift) {
            long start = System.nanoTime();
            String modell = bestilt.modell();
            long id = bestilt.byggId();
            Byggjournal.tar(styring, id);
            Merke maal = Merke.av(styring, modell);
            try (Connection db = tilkobling.ny()) {
                Fremdrift foert = (m, posisjon, av) -> {
                    foer(id, posisjon, av);
                    fremdrift.kom(m, posisjon, av);
                };
                foert.kom(modell, 0, maal.posisjon());
                Kopi kopi = new Kopi(db, form, modell);
                kopi.fyll(maal, foert);
                // Nesten framme, så leseren står så kort som mulig.
                kopi.fyll(Merke.av(styring, modell), foert);
                foer(id, maal.posisjon(), maal.posisjon());
                try (var s = db.createStatement()) {
                    for (String tabell : kopi.tabeller()) {
                        s.execute("analyze pg_temp." + tabell);
                    }
                    db.commit();
                }
                long[] svar = stans.rundt(modell, () -> new Bytte(db, kopi, modell, id).gjoer(FORSOEK));
                return new Resultat(modell, svar[0], svar[1], svar[2], (System.nanoTime() - start) / 1e9);
            } catch (BygningFeil e) {
                Byggjournal.ikkeFerdig(styring, id, e.grunn() == BygningFeil.Grunn.AVBRUTT, e.getMessage());
                throw e;
            } catch (Exception e) {
                Byggjournal.ikkeFerdig(styring, id, false, String.valueOf(e.getMessage()));
                throw new BygningFeil(BygningFeil.Grunn.DATABASE, String.valueOf(e.getMessage()), e);
            }
        }

        private void foer(long id, long posisjon, long av) {
            long naa = System.nanoTime();
            if (naa - skrevetSist < SKRIV_NS && posisjon < av) {
                return;
            }
            skrevetSist = naa;
            if (Byggjournal.kom(styring, id, posisjon, av)) {
                throw BygningFeil.avbrutt();
            }
        }

        @Override
        public void close() {
            try (tilkoblet) {
                Byggjournal.resten(styring);
                Byggjournal.slipp(styring);
            } catch (SQLException e) {
                throw new BygningFeil(BygningFeil.Grunn.DATABASE, e.getMessage(), e);
            }
        }
    }
}
