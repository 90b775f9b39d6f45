package no.saksgang.app.maaling;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import no.saksgang.felles.Kvittering;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lesemodellene: hvor lenge etter kvitteringen en sak kan leses, og gjenoppbygging av dem alle. */
final class Lesing {

    private static final int PROEVER = 300;
    private static final int HENDELSER = 90_000;
    private static final double GRENSE = 10_000;

    private final Saksliv liv;
    private final JdbcTemplate jdbc;
    private final Driftsport drift;
    private final Path data;

    Lesing(Saksliv liv, JdbcTemplate jdbc, Driftsport drift, Path data) {
        this.liv = liv;
        this.jdbc = jdbc;
        this.drift = drift;
        this.data = data;
    }

    void etterslep(Resultater ut) throws InterruptedException {
        vent();
        SakId sak = liv.tildelt(null);
        double[] ms = new double[PROEVER];
        for (int i = 0; i < PROEVER; i++) {
            Kvittering k = liv.innspill(sak, null);
            long start = System.nanoTime();
            while (jdbc.queryForObject(
                            "select posisjon from lese_posisjon where prosessor = ?", Long.class, Lesemodeller.SAK)
                    < k.posisjon()) {
                Thread.onSpinWait();
            }
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        ut.tall(
                "from receipt to readable case, one client: median, p99",
                String.format(Locale.ROOT, "%.1f, %.1f ms", ms[PROEVER / 2], ms[PROEVER * 99 / 100]));
    }

    void gjenoppbygging(Resultater ut) throws Exception {
        long mangler = HENDELSER - antall();
        if (mangler > 0) {
            Klienter.fart(8, (int) (mangler / Saksliv.HENDELSER), i -> liv.heltLiv(Instant.now()));
        }
        ventPaaAlleLesere();
        long antall = antall();
        double egen = Prosessortid.av(ProcessHandle.current().pid());
        double databasens = Prosessortid.avDatabasen(data);
        long start = System.nanoTime();
        Lesemodeller.ALLE.forEach(drift::gjenoppbygg);
        vent();
        double sekunder = (System.nanoTime() - start) / 1e9;
        egen = Prosessortid.av(ProcessHandle.current().pid()) - egen;
        databasens = Prosessortid.avDatabasen(data) - databasens;
        ut.minst(
                "rebuild of all read models, %d events, events/s".formatted(antall), antall / sekunder, GRENSE, "%.0f");
        ut.tall(
                "processor time per event in that rebuild: Java, PostgreSQL",
                String.format(Locale.ROOT, "%.0f, %.0f µs", egen * 1e6 / antall, databasens * 1e6 / antall));
    }

    private long antall() {
        return jdbc.queryForObject("select count(*) from hendelse", Long.class);
    }

    /** Venter til også prosessene og fristene er framme, så det ikke er dem som måles. */
    private void ventPaaAlleLesere() throws InterruptedException {
        long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        while (jdbc.queryForObject("select count(*) from lesemerke where posisjon < ?", Integer.class, slutt) > 0) {
            Thread.sleep(10);
        }
    }

    /** Venter til alle lesemodellene er framme. */
    void vent() throws InterruptedException {
        long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        while (jdbc.queryForObject("select count(*) from lese_posisjon where posisjon >= ?", Integer.class, slutt)
                < Lesemodeller.ALLE.size()) {
            Thread.sleep(10);
        }
    }
}
