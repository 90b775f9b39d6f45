package no.saksgang.app.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Følger containeroppskriften instruks for instruks i en mappe, med jar-filen bygget laget og miljøet compose gir,
 * mot en ekte PostgreSQL. Det eneste som ikke prøves, er grunnbildet.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContainerIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path mappe;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void bildet_etter_oppskriften_starter_blir_friskt_og_stopper_av_seg_selv() throws Exception {
        Containerfil oppskrift =
                Containerfil.les(ContainerTest.lesFil(ContainerTest.ROT.resolve("deployment/container/Containerfile")));
        Path bilde = bygg(oppskrift);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            roller(postgres);
            int port = ledigPort();
            Map<String, String> miljoe = miljoe(oppskrift, postgres.getPort(), port);
            Process app = start(oppskrift.siste().siste("ENTRYPOINT").exec(), bilde, miljoe, "app.log");
            try {
                ventTilFrisk(oppskrift, bilde, miljoe, app);
                assertThat(hent(port, "/actuator/health/liveness").statusCode()).isEqualTo(200);
                assertThat(hent(port, "/api/v1/helsefellesskap").body()).contains("ostfold", "lofoten");
                Matcher adresser = Pattern.compile("http://127.0.0.1:" + port + "(/\\S+)")
                        .matcher(Files.readString(mappe.resolve("app.log")));
                List<String> stier = adresser.results().map(r -> r.group(1)).toList();
                assertThat(stier).as("Det oppstarten viser til").hasSize(4).contains("/v3/api-docs");
                for (String sti : stier) {
                    // Måltallene er for rollen DRIFT.
                    assertThat(hent(port, sti).statusCode())
                            .as(sti)
                            .isEqualTo(sti.equals("/actuator/prometheus") ? 401 : 200);
                }
                // Produksjon: headeren er ikke en måte å logge inn på.
                HttpResponse<String> svar = http.send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + port + "/api/v1/helsefellesskap/ostfold/saker"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "container-1")
                                .header("Saksgang-Utviklingsaktoer", "rolle=SEKRETARIAT")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"tittel\":\"x\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(svar.statusCode()).isEqualTo(401);
                assertThat(svar.body()).contains("INNLOGGING_MANGLER");
                try (Stream<Path> filer = Files.list(bilde)) {
                    assertThat(filer.map(f -> f.getFileName().toString()))
                            .as("Ingenting skrives i bildet")
                            .containsExactlyInAnyOrder("saksgang-app.jar", "lib");
                }
                app.destroy();
                assertThat(app.waitFor(40, TimeUnit.SECONDS)).isTrue();
            } finally {
                app.destroyForcibly();
            }
            assertThat(sjekk(oppskrift, bilde, miljoe))
                    .as("Helsesjekken når den er stoppet")
                    .isEqualTo(1);
        }
    }

    @Test
    void uten_database_nekter_bildet_aa_starte_og_sier_hva_som_mangler() throws Exception {
        Containerfil oppskrift =
                Containerfil.les(ContainerTest.lesFil(ContainerTest.ROT.resolve("deployment/container/Containerfile")));
        Path bilde = bygg(oppskrift);
        Map<String, String> miljoe = new HashMap<>(oppskrift.siste().miljoe());
        miljoe.put("SERVER_PORT", Integer.toString(ledigPort()));
        miljoe.put("SAKSGANG_UTVIKLINGSAKTOER", "true");
        Process app = start(oppskrift.siste().siste("ENTRYPOINT").exec(), bilde, miljoe, "nekt.log");
        assertThat(app.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(app.exitValue()).isNotZero();
        assertThat(Files.readString(mappe.resolve("nekt.log")))
                .contains("SPRING_DATASOURCE_URL", "saksgang.utviklingsaktoer er på");
        assertThat(bilde.resolve("data")).doesNotExist();
    }

    /** Gjør det hvert trinn sier, i en mappe per trinn. */
    private Path bygg(Containerfil oppskrift) throws Exception {
        Map<String, Path> trinnene = new HashMap<>();
        Path arbeid = null;
        for (Containerfil.Trinn trinn : oppskrift.trinn()) {
            Path rot = Files.createTempDirectory(mappe, "trinn");
            trinnene.put(trinn.navn(), rot);
            arbeid = rot;
            for (Containerfil.Instruks i : trinn.instrukser()) {
                switch (i.ord()) {
                    case "WORKDIR" ->
                        arbeid = Files.createDirectories(rot.resolve(i.tekst().substring(1)));
                    case "COPY" -> {
                        Path kilde = i.flagg().containsKey("from")
                                ? trinnene.get(i.flagg().get("from"))
                                        .resolve(i.deler().getFirst().substring(1))
                                : ContainerTest.ROT.resolve(i.deler().getFirst());
                        kopier(kilde, arbeid.resolve(i.deler().getLast()));
                    }
                    case "RUN" -> {
                        Process p = start(i.exec(), arbeid, Map.of(), "bygg.log");
                        assertThat(p.waitFor())
                                .as(Files.readString(mappe.resolve("bygg.log")))
                                .isZero();
                    }
                    default -> {
                        // Gjelder bildet, ikke byggingen.
                    }
                }
            }
        }
        return arbeid;
    }

    private static void kopier(Path kilde, Path maal) throws IOException {
        assertThat(kilde).as("COPY-kilden").exists();
        if (Files.isRegularFile(kilde)) {
            Files.copy(kilde, maal);
            return;
        }
        try (Stream<Path> alle = Files.walk(kilde)) {
            for (Path p : alle.toList()) {
                Path til = maal.resolve(kilde.relativize(p).toString());
                if (Files.isDirectory(p)) {
                    Files.createDirectories(til);
                } else {
                    Files.copy(p, til);
                }
            }
        }
    }

    private static Map<String, String> miljoe(Containerfil oppskrift, int postgres, int port) {
        Sammensetning compose =
                Sammensetning.les(ContainerTest.lesFil(ContainerTest.ROT.resolve("deployment/container/compose.yaml")));
        Map<String, String> ut = new HashMap<>(oppskrift.siste().miljoe());
        ut.putAll(compose.miljoe("saksgang", ContainerTest.PASSORD));
        // Nettverket compose ville laget: tjenesten heter postgres, databasen og brukeren har prøven lånt.
        ut.computeIfPresent(
                "SPRING_DATASOURCE_URL",
                (n, v) -> v.replace("//postgres:5432/saksgang", "//127.0.0.1:" + postgres + "/postgres"));
        ut.put("SERVER_ADDRESS", "127.0.0.1");
        ut.put("SERVER_PORT", Integer.toString(port));
        return ut;
    }

    /** Det databasebildet gjør med roller.sql ved første start. */
    private static void roller(EmbeddedPostgres postgres) throws Exception {
        String skript = ContainerTest.lesFil(
                        ContainerTest.ROT.resolve("deployment/app/src/main/resources/db/roller.sql"))
                .lines()
                .filter(l -> !l.startsWith("\\"))
                .collect(Collectors.joining("\n"));
        for (String rolle : List.of("eier", "app", "revisor")) {
            String passord = ContainerTest.PASSORD.get("SAKSGANG_" + rolle.toUpperCase(Locale.ROOT) + "_PASSORD");
            skript = skript.replace(":'" + rolle + "_passord'", "'" + passord + "'");
        }
        try (var c = postgres.getPostgresDatabase().getConnection();
                var s = c.createStatement()) {
            s.execute(skript);
        }
    }

    private void ventTilFrisk(Containerfil oppskrift, Path bilde, Map<String, String> miljoe, Process app)
            throws Exception {
        long frist = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        while (sjekk(oppskrift, bilde, miljoe) != 0) {
            assertThat(app.isAlive() && System.nanoTime() < frist)
                    .as(Files.readString(mappe.resolve("app.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int sjekk(Containerfil oppskrift, Path bilde, Map<String, String> miljoe) throws Exception {
        return start(oppskrift.siste().siste("HEALTHCHECK").exec(), bilde, miljoe, "sjekk.log")
                .waitFor();
    }

    private Process start(List<String> kommando, Path i, Map<String, String> miljoe, String logg) throws IOException {
        List<String> med = new ArrayList<>(kommando);
        assertThat(med.getFirst()).isEqualTo("java");
        med.set(0, JAVA.toString());
        ProcessBuilder b = new ProcessBuilder(med)
                .directory(i.toFile())
                .redirectErrorStream(true)
                .redirectOutput(mappe.resolve(logg).toFile());
        b.environment().clear();
        b.environment().putAll(miljoe);
        return b.start();
    }

    private HttpResponse<String> hent(int port, String sti) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int ledigPort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }
}
