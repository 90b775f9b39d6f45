package no.saksgang.app.maaling;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.saksgang.app.InnebygdPostgres;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.axon.Kommandosender;
import no.saksgang.bevis.kontroll.Fremdrift;
import no.saksgang.bevis.kontroll.Loggkontroll;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.lager.Trebygger;
import no.saksgang.bevis.lager.Trelager;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.bevis.tre.Bevisregner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Den etterprøvbare loggen med en million hendelser: bygge treet, etterprøve alt, og bevise én. Databasen er den målingene
 * har brukt, stanset og startet alene; hendelsene er kopier av dem som ble gitt.
 */
final class Bevisfart {

    private static final int HENDELSER = 1_000_000;
    private static final double VERIFISERT = 50_000;
    private static final double BEVIS_MS = 50;
    private static final double BEVIS_BYTE = 2000;
    private static final int PROEVER = 1000;
    private static final int SAKER = 1000;

    private final Path data;

    Bevisfart(Path data) {
        this.data = data;
    }

    /** Noen saker å kopiere, når ingen andre målinger har gitt dem. */
    static void giHendelser(Path data) throws Exception {
        try (ConfigurableApplicationContext app = SpringApplication.run(
                SaksgangApplication.class,
                "--server.port=0",
                "--saksgang.utviklingsaktoer=true",
                "--saksgang.data=" + data,
                "--logging.level.root=error",
                "--logging.level.no.saksgang=error")) {
            Saksliv liv = new Saksliv(app.getBean(Kommandosender.class), "bergen");
            Klienter.fart(4, SAKER, i -> liv.heltLiv(Instant.now()));
        }
    }

    void maal(Resultater ut) throws Exception {
        Signeringsnoekkel noekkel = Signeringsnoekkel.iFil(data.resolve("sjekkpunkt.noekkel"), "maaling");
        try (EmbeddedPostgres pg = InnebygdPostgres.start(data);
                Connection c = pg.getPostgresDatabase().getConnection()) {
            fyll(c);
            long foer = new Trelager(c).stoerrelse();
            long start = System.nanoTime();
            Trebygger bygger = new Trebygger();
            while (!bygger.voks(c).navn().isEmpty()) {
                // Til det er framme.
            }
            long stoerrelse = new Trelager(c).stoerrelse();
            ut.tall(
                    "building the tree, events/s",
                    String.format(Locale.ROOT, "%.0f", (stoerrelse - foer) / ((System.nanoTime() - start) / 1e9)));
            Sjekkpunktlager.lag(c, noekkel, null, "maaling", Instant.now());
            etterproev(ut, pg, noekkel);
            bevis(ut, pg, stoerrelse);
        }
    }

    private void fyll(Connection c) throws SQLException {
        try (var s = c.createStatement()) {
            s.execute("set synchronous_commit = off");
            long antall = tall(c, "select count(*) from hendelse");
            long originaler = antall;
            for (int g = 1; antall < HENDELSER; g++) {
                antall += s.executeUpdate(
                        "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                                + " konvolutt, data) select hendelse_id || '-" + g + "', stroem || '-" + g
                                + "', sekvens, aggregattype, navn, versjon, (select max(tidspunkt) from hendelse),"
                                + " konvolutt, data from hendelse where length(hendelse_id) = 36 order by"
                                + " global_posisjon limit " + Math.min(originaler, HENDELSER - antall));
            }
            s.execute("set synchronous_commit = on");
            s.execute("vacuum analyze hendelse");
        }
    }

    private void etterproev(Resultater ut, EmbeddedPostgres pg, Signeringsnoekkel noekkel) throws Exception {
        double egen = Prosessortid.av(ProcessHandle.current().pid());
        double databasens = Prosessortid.avDatabasen(data);
        long start = System.nanoTime();
        Loggkontroll.Resultat r;
        try (Connection c = InnebygdPostgres.revisor(data, pg.getPort())) {
            r = new Loggkontroll(c, noekkel.offentlig(), List.of()).kjoer(Fremdrift.INGEN);
        }
        double sekunder = (System.nanoTime() - start) / 1e9;
        egen = Prosessortid.av(ProcessHandle.current().pid()) - egen;
        databasens = Prosessortid.avDatabasen(data) - databasens;
        if (r.feil()) {
            throw new IllegalStateException("Loggen er ikke i orden: " + r.funn());
        }
        ut.minst(
                "verify the whole log, %d events, events/s".formatted(r.hendelser()),
                r.hendelser() / sekunder,
                VERIFISERT,
                "%.0f");
        ut.tall(
                "processor time per event in that: Java, PostgreSQL",
                String.format(
                        Locale.ROOT, "%.1f, %.1f µs", egen * 1e6 / r.hendelser(), databasens * 1e6 / r.hendelser()));
        // Leseren og databasen arbeider samtidig; på én kjerne er det summen som teller.
        ut.minst(
                "the same on one core, by processor time, events/s",
                r.hendelser() / (egen + databasens),
                VERIFISERT,
                "%.0f");
    }

    private void bevis(Resultater ut, EmbeddedPostgres pg, long stoerrelse) throws Exception {
        List<String> ider = new ArrayList<>();
        Random tilfeldig = new Random(1);
        double[] ms = new double[PROEVER];
        int byteMest = 0;
        try (Connection c = InnebygdPostgres.revisor(data, pg.getPort())) {
            try (var p = c.prepareStatement("select hendelse_id from bevis_blad where indeks = ?")) {
                for (int i = 0; i < PROEVER; i++) {
                    p.setLong(1, tilfeldig.nextLong(stoerrelse));
                    try (var rs = p.executeQuery()) {
                        rs.next();
                        ider.add(rs.getString(1));
                    }
                }
            }
            for (int i = 0; i < PROEVER; i++) {
                long start = System.nanoTime();
                String notat = Sjekkpunktlager.siste(c).orElseThrow().notat();
                Trelager tre = new Trelager(c);
                long indeks = tre.finn(ider.get(i)).orElseThrow().indeks();
                List<byte[]> bevis = new Bevisregner(tre).inklusjon(indeks, stoerrelse);
                ms[i] = (System.nanoTime() - start) / 1e6;
                int base64 = bevis.stream()
                        .mapToInt(s -> Base64.getEncoder().encodeToString(s).length() + 3)
                        .sum();
                byteMest = Math.max(byteMest, base64 + notat.length());
            }
        }
        double foerste = ms[0];
        Arrays.sort(ms);
        ut.hoeyst(
                "proof of one event among %d, slowest of 1,000".formatted(stoerrelse),
                ms[PROEVER - 1],
                BEVIS_MS,
                "%.1f ms");
        ut.tall(
                "the same: first, median, p99",
                String.format(Locale.ROOT, "%.1f, %.1f, %.1f ms", foerste, ms[PROEVER / 2], ms[PROEVER * 99 / 100]));
        ut.hoeyst("that proof with its checkpoint, largest", byteMest, BEVIS_BYTE, "%.0f byte");
    }

    private static long tall(Connection c, String sql) throws SQLException {
        try (var s = c.createStatement();
                var rs = s.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
