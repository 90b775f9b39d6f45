package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applikasjonen drepes midt i en strøm av kommandoer og startes igjen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrapTest {

    private static final List<String> TABELLER = List.of(
            "lese_sak",
            "lese_moete",
            "lese_innkalling",
            "lese_nummer",
            "lese_helsefellesskap",
            "lese_utvalg",
            "lese_plan",
            "lese_spor");

    @TempDir
    Path mappe;

    @Test
    void hver_bekreftet_kommando_er_i_loggen_en_gang_og_lesemodellene_er_lik_en_gjenoppbygging() throws Exception {
        int http = ledigPort();
        int postgres = ledigPort();
        Map<String, String> bekreftet = new ConcurrentHashMap<>();
        Process foerste = start(http, postgres, "foerste.log");
        try (ExecutorService klienter = Executors.newFixedThreadPool(4)) {
            ventTilKlar(http, foerste);
            for (int i = 0; i < 4; i++) {
                klienter.submit(() -> sendTilDetStopper(http, bekreftet));
            }
            TimeUnit.SECONDS.sleep(4);
            foerste.destroyForcibly().waitFor();
        }
        assertThat(bekreftet.size()).isGreaterThan(50);

        Process andre = start(http, postgres, "andre.log");
        try {
            ventTilKlar(http, andre);
            try (Connection c = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postgres + "/postgres", "postgres", passord())) {
                for (Map.Entry<String, String> b : bekreftet.entrySet()) {
                    assertThat(tall(c, "select count(*) from hendelse where stroem = 'sak:" + b.getValue() + "'"))
                            .isEqualTo(1);
                    assertThat(tall(c, "select count(*) from kommandologg where kommando_id = '" + b.getKey() + "'"))
                            .isEqualTo(1);
                }
                ventPaaLesere(c, http);
                Map<String, String> foer = innhold(c);
                gjenoppbygg(c, http);
                ventPaaLesere(c, http);
                assertThat(innhold(c)).isEqualTo(foer);
                assertThat(tall(c, "select count(*) from lese_sak")).isGreaterThanOrEqualTo(bekreftet.size());
            }
        } finally {
            andre.destroy();
            if (!andre.waitFor(20, TimeUnit.SECONDS)) {
                andre.destroyForcibly();
            }
        }
    }

    private String passord() throws IOException {
        Properties p = new Properties();
        try (var fil = Files.newBufferedReader(mappe.resolve("data/database-passord.properties"))) {
            p.load(fil);
        }
        return p.getProperty("postgres");
    }

    private static void sendTilDetStopper(int port, Map<String, String> bekreftet) {
        HttpClient klient = HttpClient.newHttpClient();
        while (true) {
            String id = UUID.randomUUID().toString();
            try {
                HttpResponse<String> r = klient.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/v1/helsefellesskap/bergen/saker"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", id)
                                .header("Saksgang-Utviklingsaktoer", "rolle=INNMELDER; virksomhet=bergen-kommune-01")
                                .timeout(Duration.ofSeconds(10))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"tittel\":\"Sak\",\"innmelder\":\"bergen-kommune-01\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (r.statusCode() == 201) {
                    bekreftet.put(id, r.body().replaceAll(".*\"aggregatId\":\"([^\"]+)\".*", "$1"));
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void gjenoppbygg(Connection c, int port) throws Exception {
        HttpResponse<String> r = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/v1/drift/gjenoppbygginger"))
                                .header("Saksgang-Utviklingsaktoer", "rolle=DRIFT; bruker=p-drift")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(r.statusCode()).as(r.body()).isEqualTo(202);
        long frist = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (tall(c, "select count(*) from modellbygg where tilstand = 'FERDIG'") < 5) {
            assertThat(tall(c, "select count(*) from modellbygg where tilstand not in ('FERDIG', 'PAAGAAR')"))
                    .as("bygginger som ikke lyktes")
                    .isZero();
            assertThat(System.nanoTime()).as("alle fem bygget på nytt").isLessThan(frist);
            Thread.sleep(50);
        }
    }

    private void ventPaaLesere(Connection c, int port) throws Exception {
        long frist = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < frist) {
            long slutt = tall(c, "select max(global_posisjon) from hendelse");
            // Forbi enden, og uten en bekreftet hendelse i et hull bak merket.
            long ferdige = tall(
                    c,
                    "select count(*) from lese_posisjon p where posisjon >= " + slutt
                            + " and not exists (select 1 from hendelse h where h.global_posisjon = any(p.hull))");
            if (ferdige == 5) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        HttpResponse<String> status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/drift/lesemodeller"))
                                .header("Saksgang-Utviklingsaktoer", "rolle=DRIFT")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        throw new AssertionError(
                "Leserne ble ikke ferdige: " + status.body() + Files.readString(mappe.resolve("andre.log")));
    }

    private static Map<String, String> innhold(Connection c) throws Exception {
        Map<String, String> ut = new TreeMap<>();
        for (String tabell : TABELLER) {
            try (var s = c.createStatement();
                    ResultSet rs =
                            s.executeQuery("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                    + tabell + " t")) {
                rs.next();
                ut.put(tabell, rs.getString(1));
            }
        }
        return ut;
    }

    private static long tall(Connection c, String sql) throws Exception {
        try (var s = c.createStatement();
                ResultSet rs = s.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private Process start(int http, int postgres, String logg) throws IOException {
        List<String> kommando = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "no.saksgang.app.SaksgangApplication",
                "--server.port=" + http,
                "--saksgang.postgres-port=" + postgres,
                "--saksgang.data=" + mappe.resolve("data")));
        return new ProcessBuilder(kommando)
                .redirectErrorStream(true)
                .redirectOutput(mappe.resolve(logg).toFile())
                .start();
    }

    private void ventTilKlar(int port, Process prosess) throws Exception {
        HttpClient klient = HttpClient.newHttpClient();
        long frist = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < frist && prosess.isAlive()) {
            try {
                HttpResponse<String> r = klient.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (r.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Ikke oppe ennå.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        StringBuilder logg = new StringBuilder();
        try (var filer = Files.list(mappe)) {
            for (Path p : filer.filter(f -> f.toString().endsWith(".log")).toList()) {
                logg.append(Files.readString(p));
            }
        }
        throw new AssertionError("Ble ikke klar:\n" + logg);
    }

    private static int ledigPort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }
}
