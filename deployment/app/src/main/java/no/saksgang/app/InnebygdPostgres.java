package no.saksgang.app;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * En ekte PostgreSQL i en mappe, for den som vil prøve og for testene. Dataene blir der til mappen slettes.
 * Brukes når {@code spring.datasource.url} ikke er satt.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "innebygd")
public class InnebygdPostgres {

    private static final Logger LOGG = LoggerFactory.getLogger(InnebygdPostgres.class);

    @Bean
    Databasepassord databasepassord(@Value("${saksgang.data:data}") Path data) throws IOException {
        return passord(data);
    }

    private static Databasepassord passord(Path data) throws IOException {
        Path rot = Files.createDirectories(data.toAbsolutePath());
        if (Databaseroller.erStengt(rot.resolve("postgres")) && !Databasepassord.finnes(rot)) {
            throw new IllegalStateException("Filen med passordene til databasen i " + rot
                    + " er borte. Legg den tilbake," + " eller slett mappen og begynn på nytt.");
        }
        return Databasepassord.i(rot);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres innebygd(@Value("${saksgang.postgres-port:0}") int port, Databasepassord passord)
            throws IOException, SQLException {
        return start(passord, port);
    }

    /** Starter databasen i en mappe som alt er tatt i bruk. */
    public static EmbeddedPostgres start(Path data) throws IOException, SQLException {
        return start(passord(data), 0);
    }

    /** En tilkobling til databasen i mappen som revisor: den kan bare lese, og får bytene som de er, ikke heksadesimalt. */
    public static Connection revisor(Path data, int port) throws IOException, SQLException {
        return DriverManager.getConnection(
                url(port) + "&prepareThreshold=-1",
                Databaseroller.REVISOR,
                passord(data).revisor());
    }

    /** Databasen i mappen som eieren: den som migrerer, og den eneste som kan ta inn en eksport. */
    public static DataSource eier(Path data, int port) throws IOException {
        return new DriverManagerDataSource(
                url(port), Databaseroller.EIER, passord(data).eier());
    }

    /** En tilkobling til databasen i mappen med rollen applikasjonen har. */
    public static Connection app(Path data, int port) throws IOException, SQLException {
        return DriverManager.getConnection(
                url(port) + "&reWriteBatchedInserts=true",
                Databaseroller.APP,
                passord(data).app());
    }

    private static EmbeddedPostgres start(Databasepassord passord, int port) throws IOException, SQLException {
        Path mappe = passord.data().resolve("postgres");
        EmbeddedPostgres.Builder bygger = EmbeddedPostgres.builder()
                .setDataDirectory(mappe)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // Biblioteket slår fsync av; en bekreftet kommando skal tåle strømbrudd.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                // En ny database slipper ingen inn uten passord fra første stund.
                .setConnectConfig("password", passord.superbruker())
                .setLocaleConfig("auth", "scram-sha-256");
        Path foerste = Databasepassord.lukket(mappe.resolveSibling("initdb-passord"));
        bygger.setLocaleConfig("pwfile", foerste.toString());
        if (port > 0) {
            bygger.setPort(port);
        }
        EmbeddedPostgres postgres;
        try {
            Files.writeString(foerste, passord.superbruker());
            postgres = start(bygger, mappe);
        } finally {
            Files.deleteIfExists(foerste);
        }
        try (Connection c = postgres.getPostgresDatabase().getConnection()) {
            Databaseroller.sett(c, mappe, passord);
        }
        LOGG.info("Innebygd PostgreSQL i {} på port {}", mappe, postgres.getPort());
        return postgres;
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder bygger, Path mappe) {
        try {
            return bygger.start();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "Den innebygde PostgreSQL-en kunne ikke starte i " + mappe + ": " + e.getMessage()
                            + "\nDen krever Linux på x86-64, skriverett til mappen, og for root også user namespaces"
                            + " (start da som vanlig bruker). Ellers: oppgi en egen database i"
                            + " spring.datasource.url, username og password.",
                    e);
        }
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres, Databasepassord passord) {
        HikariDataSource kilde = new HikariDataSource();
        kilde.setJdbcUrl(url(postgres.getPort()) + "&reWriteBatchedInserts=true");
        kilde.setUsername(Databaseroller.APP);
        kilde.setPassword(passord.app());
        kilde.setMaximumPoolSize(20);
        kilde.setPoolName("saksgang");
        kilde.setConnectionInitSql(Tidsgrenser.SQL);
        return kilde;
    }

    /** Migreringene kjøres av eieren; ellers brukes den ikke. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource eierkilde(EmbeddedPostgres postgres, Databasepassord passord) {
        return new DriverManagerDataSource(url(postgres.getPort()), Databaseroller.EIER, passord.eier());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?logServerErrorDetail=false";
    }
}
