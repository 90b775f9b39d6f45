package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** En datamappe fra før rollene, der alt ble eid av superbrukeren og alle slapp inn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class GammelDatamappeTest {

    @TempDir
    Path mappe;

    @Test
    void den_stenges_og_faar_rollene_og_ingen_hemmelighet_staar_i_loggen(CapturedOutput logg) throws Exception {
        try (EmbeddedPostgres gammel = EmbeddedPostgres.builder()
                .setDataDirectory(mappe.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            Flyway.configure()
                    .dataSource(gammel.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            assertThat(eiere(new JdbcTemplate(gammel.getPostgresDatabase()))).containsOnly("postgres");
        }
        for (int start = 0; start < 2; start++) {
            try (ConfigurableApplicationContext app = start()) {
                JdbcTemplate jdbc = app.getBean(JdbcTemplate.class);
                assertThat(jdbc.queryForObject("select current_user", String.class))
                        .isEqualTo("saksgang_app");
                assertThat(eiere(jdbc)).containsOnly("saksgang_eier");
                new Loep(
                                new Klient(
                                        app.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                                        jdbc),
                                "ostfold")
                        .meldInn("Sak i gammel mappe");
                assertThatThrownBy(() -> jdbc.execute("delete from hendelse"))
                        .rootCause()
                        .hasMessageContaining("permission");
                String url = app.getBean(HikariDataSource.class).getJdbcUrl();
                assertThatThrownBy(() -> java.sql.DriverManager.getConnection(url, "postgres", ""))
                        .isInstanceOf(java.sql.SQLException.class);
                try (Connection c = app.getBean(EmbeddedPostgres.class)
                        .getPostgresDatabase()
                        .getConnection()) {
                    assertThat(c.isValid(1)).isTrue();
                }
            }
        }
        List<String> passord = Files.readAllLines(mappe.resolve("database-passord.properties")).stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.substring(l.indexOf('=') + 1))
                .toList();
        assertThat(passord).hasSize(4).allMatch(p -> p.length() == 32);
        assertThat(logg.getAll()).contains("saksgang_app").doesNotContain(passord);
    }

    @Test
    void er_passordfilen_borte_sies_det_i_klartekst() throws Exception {
        try (ConfigurableApplicationContext app = start()) {
            assertThat(app.isRunning()).isTrue();
        }
        Files.delete(mappe.resolve("database-passord.properties"));
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("passordene til databasen");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SaksgangApplication.class)
                .run(
                        "--server.port=0",
                        "--saksgang.data=" + mappe,
                        "--logging.level.com.zaxxer.hikari=debug",
                        "--logging.level.org.flywaydb=debug",
                        "--logging.level.org.springframework.jdbc=debug",
                        "--logging.level.io.zonky=debug");
    }

    private static List<String> eiere(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select distinct relowner::regrole::text from pg_class c join pg_namespace n on n.oid ="
                        + " c.relnamespace where n.nspname = 'public'",
                String.class);
    }
}
