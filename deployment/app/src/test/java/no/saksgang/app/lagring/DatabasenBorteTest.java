package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Databasen stopper mens applikasjonen går, og kommer tilbake. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabasenBorteTest {

    @TempDir
    Path mappe;

    @Test
    void kommandoer_faar_503_til_databasen_er_tilbake_og_samme_noekkel_gir_da_en_virkning() throws Exception {
        int port = ledigPort();
        EmbeddedPostgres postgres = postgres(port);
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(SaksgangApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port
                                + "/postgres?user=postgres&logServerErrorDetail=false")) {
            JdbcTemplate jdbc = app.getBean(JdbcTemplate.class);
            Klient api = new Klient(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class), jdbc);
            meldInn(api, UUID.randomUUID().toString()).ga("SakInnmeldt");

            postgres.close();
            String noekkel = UUID.randomUUID().toString();
            Svar borte = meldInn(api, noekkel);
            assertThat(borte.status()).as("%s", borte.kropp()).isEqualTo(503);
            assertThat(borte.kropp().get("code").asString()).isEqualTo("LOGG_UTILGJENGELIG");
            assertThat(borte.header("Retry-After")).isPresent();
            Svar lesing = api.les("/api/v1/helsefellesskap");
            assertThat(lesing.status()).isEqualTo(503);
            assertThat(lesing.kropp().get("code").asString()).isEqualTo("LOGG_UTILGJENGELIG");
            assertThat(api.les("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(api.les("/actuator/health/liveness").status()).isEqualTo(200);

            postgres = postgres(port);
            Svar igjen = tilDetLykkes(api, noekkel).ga("SakInnmeldt");
            assertThat(jdbc.queryForObject(
                            "select count(*) from hendelse where stroem = ?", Long.class, "sak:" + igjen.id()))
                    .isEqualTo(1);
            String sti = "/api/v1/saker/" + igjen.id() + "?vent="
                    + igjen.header("Saksgang-Posisjon").orElseThrow();
            long frist = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            while (api.les(sti).status() != 200) {
                assertThat(System.nanoTime())
                        .as("Leserne kom ikke i gang igjen")
                        .isLessThan(frist);
                Thread.sleep(500);
            }
            assertThat(api.les("/actuator/health/readiness").status()).isEqualTo(200);
        } finally {
            postgres.close();
        }
    }

    private static Svar meldInn(Klient api, String noekkel) {
        return api.post(
                "/api/v1/helsefellesskap/ostfold/saker",
                "{\"tittel\":\"Sak\",\"innmelder\":\"ostfold-kommune-01\"}",
                Map.of(
                        "Idempotency-Key",
                        noekkel,
                        "Saksgang-Utviklingsaktoer",
                        "rolle=INNMELDER; virksomhet=ostfold-kommune-01"));
    }

    private static Svar tilDetLykkes(Klient api, String noekkel) throws InterruptedException {
        long frist = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Svar svar = meldInn(api, noekkel);
        while (svar.status() == 503 && System.nanoTime() < frist) {
            Thread.sleep(200);
            svar = meldInn(api, noekkel);
        }
        return svar;
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(mappe.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    private static int ledigPort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }
}
