package no.saksgang.app.maaling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.sak.command.SakCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Måler kommandoer mot håndskrevet JDBC i samme kjøring, og gjenoppbygging av alle lesemodellene. Runder av begge
 * slag veksler; medianen gjelder. Avslutter med feil når en grense brytes.
 */
public final class Maaling {

    private static final HelsefellesskapId HF = new HelsefellesskapId("bergen");
    private static final Aktoer SEKRETARIAT = new Aktoer(Rolle.SEKRETARIAT, null, new BrukerId("p-1"), null);
    private static final int RUNDER = 5;
    private static final int PER_RUNDE = 1500;
    private static final double GRENSE_FORHOLD = 4.0;
    private static final double GRENSE_GJENOPPBYGGING = 10_000;

    private final Kommandosender sender;
    private final DataSource kilde;
    private final JdbcTemplate jdbc;
    private final Driftsport drift;
    private final List<SakId> saker = new ArrayList<>();
    private final AtomicInteger dokumenter = new AtomicInteger();

    private Maaling(ConfigurableApplicationContext app) {
        this.sender = app.getBean(Kommandosender.class);
        this.kilde = app.getBean(DataSource.class);
        this.jdbc = app.getBean(JdbcTemplate.class);
        this.drift = app.getBean(Driftsport.class);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        boolean holdt;
        try (ConfigurableApplicationContext app = SpringApplication.run(
                SaksgangApplication.class,
                "--server.port=0",
                "--saksgang.data=target/maaling/" + UUID.randomUUID(),
                "--logging.level.root=error")) {
            holdt = new Maaling(app).kjoer();
        }
        System.exit(holdt ? 0 : 1);
    }

    private boolean kjoer() throws Exception {
        // Lik hendelse, med de samme nøklene, uten å endre loggen selv.
        jdbc.execute("create table hendelse_maaling (like hendelse including all)");
        jdbc.update("insert into dokumentinnhold values (repeat('a', 64), 10, 'application/pdf', now())");
        jdbc.update(
                "insert into dokument select 'maaling-' || i, ?, repeat('a', 64), 'maaling.pdf', 'SEKRETARIAT', null,"
                        + " now() from generate_series(1, 500000) i",
                HF.verdi());
        for (int i = 0; i < 2000; i++) {
            SakId sak = new SakId("sak-" + UUID.randomUUID());
            sender.send(
                    new SakCommand.MeldInnSak(sak, HF, "Sak " + i, null, new VirksomhetId("v"), "rolle", null), info());
            saker.add(sak);
        }
        boolean holdt = true;
        out("| klienter | Saksgang, kommandoer/s | JDBC, kommandoer/s | forhold | grense |");
        out("|---|---|---|---|---|");
        for (int klienter : new int[] {1, 8}) {
            double[] vi = new double[RUNDER];
            double[] jdbcen = new double[RUNDER];
            runde(klienter, this::kommando);
            runde(klienter, this::haandskrevet);
            for (int r = 0; r < RUNDER; r++) {
                vi[r] = runde(klienter, this::kommando);
                jdbcen[r] = runde(klienter, this::haandskrevet);
            }
            double forhold = median(jdbcen) / median(vi);
            holdt &= forhold <= GRENSE_FORHOLD;
            out(String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.2f | %.0f |",
                    klienter,
                    median(vi),
                    median(jdbcen),
                    forhold,
                    GRENSE_FORHOLD));
        }
        holdt &= gjenoppbygg();
        return holdt;
    }

    private boolean gjenoppbygg() throws Exception {
        // Sju hendelser per sak, 1500 saker om gangen.
        while (jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class) < 90_000) {
            saker.clear();
            runde(8, i -> nySak());
            for (int runde = 0; runde < 6; runde++) {
                runde(8, this::kommando);
            }
        }
        jdbc.execute("delete from hendelse_maaling");
        ventPaaLesere();
        long antall = jdbc.queryForObject("select count(*) from hendelse", Long.class);
        long start = System.nanoTime();
        for (String navn : Lesemodeller.ALLE) {
            drift.gjenoppbygg(navn);
        }
        ventPaaLesere();
        double sekunder = (System.nanoTime() - start) / 1e9;
        double fart = antall / sekunder;
        out("");
        out(String.format(
                Locale.ROOT,
                "Gjenoppbygging av alle lesemodellene: %d hendelser på %.1f s, %.0f hendelser/s (grense %.0f), heap %d"
                        + " MB.",
                antall,
                sekunder,
                fart,
                GRENSE_GJENOPPBYGGING,
                Runtime.getRuntime().maxMemory() >> 20));
        return fart >= GRENSE_GJENOPPBYGGING;
    }

    private void ventPaaLesere() throws InterruptedException {
        while (true) {
            Long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
            Long ferdige =
                    jdbc.queryForObject("select count(*) from lese_posisjon where posisjon >= ?", Long.class, slutt);
            if (ferdige == Lesemodeller.ALLE.size()) {
                return;
            }
            Thread.sleep(20);
        }
    }

    private double runde(int klienter, IntConsumer arbeid) throws Exception {
        int hver = PER_RUNDE / klienter;
        long start = System.nanoTime();
        try (ExecutorService traader = Executors.newFixedThreadPool(klienter)) {
            List<Future<?>> alle = new ArrayList<>();
            for (int k = 0; k < klienter; k++) {
                int foerste = k;
                alle.add(traader.submit(() -> {
                    for (int i = 0; i < hver; i++) {
                        arbeid.accept(foerste + i * klienter);
                    }
                }));
            }
            for (Future<?> f : alle) {
                f.get();
            }
        }
        return hver * klienter / ((System.nanoTime() - start) / 1e9);
    }

    private void nySak() {
        SakId sak = new SakId("sak-" + UUID.randomUUID());
        sender.send(new SakCommand.MeldInnSak(sak, HF, "Sak", null, new VirksomhetId("v"), "rolle", null), info());
        synchronized (saker) {
            saker.add(sak);
        }
    }

    /** En kommando på en sak som finnes: last, beslutt, lagre varig. */
    private void kommando(int i) {
        SakId sak = saker.get(i % saker.size());
        sender.send(
                new SakCommand.LeggVedSaksdokument(
                        sak,
                        new DokumentId("maaling-" + dokumenter.incrementAndGet()),
                        Dokumenttype.VEDLEGG,
                        "Vedlegg",
                        null,
                        null,
                        0,
                        null),
                info());
    }

    /** Det samme for hånd: les strømmen, tolk JSON, legg til samme slags rad i en lik tabell, bekreft. */
    private void haandskrevet(int i) {
        String stroem = "sak:" + saker.get(i % saker.size());
        try (Connection c = kilde.getConnection()) {
            c.setAutoCommit(false);
            long neste = 0;
            String data = null;
            String konvolutt = null;
            for (String tabell : List.of("hendelse", "hendelse_maaling")) {
                try (PreparedStatement p = c.prepareStatement("select sekvens, convert_from(data, 'UTF8'),"
                        + " convert_from(konvolutt, 'UTF8') from " + tabell + " where stroem = ? order by sekvens")) {
                    p.setString(1, stroem);
                    try (ResultSet rs = p.executeQuery()) {
                        while (rs.next()) {
                            JsonMapper.shared().readTree(rs.getString(2));
                            data = rs.getString(2);
                            konvolutt = rs.getString(3);
                            neste = Math.max(neste, rs.getLong(1) + 1);
                        }
                    }
                }
            }
            try (PreparedStatement p = c.prepareStatement(
                    "insert into hendelse_maaling (hendelse_id, stroem, sekvens, aggregattype, navn, versjon,"
                            + " tidspunkt, konvolutt, data) values (?, ?, ?, 'sak', 'sak.SaksdokumentLagtVed', '1', ?,"
                            + " convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))")) {
                p.setString(1, UUID.randomUUID().toString());
                p.setString(2, stroem);
                p.setLong(3, neste);
                p.setString(4, java.time.Instant.now().toString());
                p.setString(5, konvolutt);
                p.setString(6, data);
                p.executeUpdate();
            }
            c.commit();
        } catch (java.sql.SQLException e) {
            if (!"23505".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Kommandoinfo info() {
        return Kommandoinfo.av(UUID.randomUUID().toString(), null, SEKRETARIAT);
    }

    private static double median(double[] verdier) {
        double[] kopi = verdier.clone();
        Arrays.sort(kopi);
        return kopi[kopi.length / 2];
    }

    private static void out(String linje) {
        System.out.println(linje);
    }
}
