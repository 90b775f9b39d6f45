package no.saksgang.app;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * En ekte PostgreSQL i en mappe, for den som vil prøve og for testene. Dataene blir der til mappen slettes.
 * Brukes når {@code spring.datasource.url} ikke er satt.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "innebygd")
class InnebygdPostgres {

    private static final Logger LOGG = LoggerFactory.getLogger(InnebygdPostgres.class);

    @Bean(destroyMethod = "close")
    EmbeddedPostgres innebygd(@Value("${saksgang.data:data}") Path data, @Value("${saksgang.postgres-port:0}") int port)
            throws IOException {
        Path mappe = data.toAbsolutePath().resolve("postgres");
        Files.createDirectories(mappe.getParent());
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
                .setLocaleConfig("encoding", "UTF8");
        if (port > 0) {
            bygger.setPort(port);
        }
        EmbeddedPostgres postgres = start(bygger, mappe);
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
    DataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource kilde = new HikariDataSource();
        kilde.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + postgres.getPort()
                + "/postgres?user=postgres&logServerErrorDetail=false&reWriteBatchedInserts=true");
        kilde.setMaximumPoolSize(20);
        kilde.setConnectionTimeout(10_000);
        kilde.setPoolName("saksgang");
        kilde.setConnectionInitSql(Tidsgrenser.SQL);
        return kilde;
    }
}
