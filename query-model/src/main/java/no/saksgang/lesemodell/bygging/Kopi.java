package no.saksgang.lesemodell.bygging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * En lesemodell tegnet av loggen i midlertidige tabeller. De har samme navn og form som de ekte, ses bare av denne
 * tilkoblingen, og er borte når den lukkes, også når prosessen blir drept.
 */
final class Kopi {

    /** Transaksjoner som skriver, holder leserne tilbake; derfor korte bunker og ingen tidsgrense på resten. */
    private static final String OPPSETT = "set search_path = pg_temp, public; set statement_timeout = 0; set"
            + " transaction_timeout = 0; set idle_in_transaction_session_timeout = 0; set temp_buffers = '64MB'; set"
            + " timezone = 'UTC'; set session characteristics as transaction read write";

    private final Connection db;
    private final JdbcTemplate jdbc;
    private final String modell;
    private final List<String> tabeller;
    private final Tegnere tegnere;
    private final Loggside logg;

    /** Strømmer der en hendelse ikke lot seg tegne, og sekvensen de stanset ved. */
    private final Map<String, Long> stanset = new HashMap<>();

    private final Set<String> forbigaatt = new HashSet<>();
    private Merke naadd = Merke.START;

    Kopi(Connection db, Loggform form, String modell) throws SQLException {
        this.db = db;
        this.modell = modell;
        this.tabeller = Tegnere.tabeller(modell);
        if (tabeller.isEmpty()) {
            throw BygningFeil.ukjent(modell);
        }
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(db, true));
        this.tegnere = Tegnere.av(modell, jdbc);
        this.logg = new Loggside(jdbc, form, tegnere);
        opprett();
    }

    private void opprett() throws SQLException {
        db.setReadOnly(false);
        db.setAutoCommit(true);
        try (var s = db.createStatement()) {
            s.execute("discard temp");
            s.execute(OPPSETT);
            for (String tabell : tabeller) {
                s.execute("create temporary table " + tabell + " (like public." + tabell + " including all)");
            }
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new BygningFeil(
                        BygningFeil.Grunn.DATABASE,
                        "Databaserollen kan ikke lage midlertidige tabeller. Kjør db/roller.sql og start applikasjonen"
                                + " på nytt, eller bygg på stedet.",
                        e);
            }
            throw e;
        }
        db.setAutoCommit(false);
    }

    List<String> tabeller() {
        return tabeller;
    }

    /** Strømmer som ikke er ferdig tegnet, fordi en hendelse i dem ikke lar seg tegne. */
    Set<String> stanset() {
        return Set.copyOf(stanset.keySet());
    }

    /** Tegner videre til og med merket. */
    void fyll(Merke til, Fremdrift fremdrift) throws SQLException {
        if (til.posisjon() < naadd.posisjon()) {
            throw new BygningFeil(
                    BygningFeil.Grunn.AVBRUTT, "Leseren " + modell + " ble satt tilbake mens kopien ble bygd");
        }
        List<Long> fylte =
                naadd.hull().stream().filter(h -> !til.hull().contains(h)).toList();
        bunke(logg.paa(fylte));
        long posisjon = naadd.posisjon();
        while (true) {
            List<GenericTrackedDomainEventMessage<?>> side = logg.etter(posisjon, til);
            bunke(side);
            if (side.size() < Loggside.RADER) {
                break;
            }
            posisjon = side.getLast().trackingToken().position().orElseThrow();
            fremdrift.kom(modell, posisjon, til.posisjon());
        }
        db.commit();
        naadd = til;
        fremdrift.kom(modell, til.posisjon(), til.posisjon());
    }

    /** Skriver bunken; feiler en hendelse, prøves resten uten den. */
    private void bunke(List<GenericTrackedDomainEventMessage<?>> alle) throws SQLException {
        while (true) {
            List<GenericTrackedDomainEventMessage<?>> med =
                    alle.stream().filter(this::skalMed).toList();
            if (med.isEmpty()) {
                return;
            }
            GenericTrackedDomainEventMessage<?>[] feilet = {null};
            BatchingUnitOfWork<GenericTrackedDomainEventMessage<?>> enhet =
                    new BatchingUnitOfWork<>(new ArrayList<>(med));
            ResultMessage<?> svar = enhet.executeWithResult(
                    () -> {
                        feilet[0] = enhet.getMessage();
                        tegnere.tegn(enhet.getMessage());
                        feilet[0] = null;
                        return null;
                    },
                    RollbackConfigurationType.ANY_THROWABLE);
            if (!svar.isExceptional()) {
                db.commit();
                return;
            }
            db.rollback();
            if (feilet[0] == null) {
                throw new IllegalStateException("Kunne ikke skrive " + modell, svar.exceptionResult());
            }
            leggTilSide(feilet[0], svar.exceptionResult());
        }
    }

    private boolean skalMed(GenericTrackedDomainEventMessage<?> h) {
        Long fra = stanset.get(h.getAggregateIdentifier());
        return (fra == null || h.getSequenceNumber() < fra) && !forbigaatt.contains(h.getIdentifier());
    }

    /** Lov bare når det samme er kjent: hendelsen er parkert for leseren som går, eller hoppet over. */
    private void leggTilSide(GenericTrackedDomainEventMessage<?> h, Throwable aarsak) {
        boolean hoppetOver = finnes(
                "select exists (select 1 from hoppet_over where leser = ? and hendelse_id = ?)", h.getIdentifier());
        if (hoppetOver) {
            forbigaatt.add(h.getIdentifier());
        } else if (finnes(
                "select exists (select 1 from doedbrev where gruppe = ? and stroem = ?)", h.getAggregateIdentifier())) {
            stanset.put(h.getAggregateIdentifier(), h.getSequenceNumber());
        } else {
            throw new BygningFeil(
                    BygningFeil.Grunn.HENDELSE,
                    "Hendelsen " + h.getIdentifier() + " i " + h.getAggregateIdentifier() + " lar seg ikke tegne i "
                            + modell + ": " + aarsak,
                    aarsak);
        }
    }

    private boolean finnes(String sql, String verdi) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, modell, verdi));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    Set<String> forbigaatt() {
        return Set.copyOf(forbigaatt);
    }
}
