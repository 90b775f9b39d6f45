package no.saksgang.kommandolinje;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import no.saksgang.app.InnebygdPostgres;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunktfil;
import picocli.CommandLine.Option;

/**
 * Hvor dataene er: en egen database, eller datamappen til den innebygde. Går applikasjonen, brukes databasen dens; er den
 * stanset, startes databasen for så lenge kommandoen varer. Tilkoblingen er revisors, og kan bare lese.
 */
final class Kilde {

    private static final int PORTLINJE = 3;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:SAKSGANG_DATA:-data}")
    Path data;

    @Option(names = "--url", paramLabel = "JDBC-URL", defaultValue = "${env:SPRING_DATASOURCE_URL}")
    String url;

    @Option(names = "--user", paramLabel = "USER", defaultValue = "${env:SPRING_DATASOURCE_USERNAME}")
    String bruker;

    @Option(names = "--key", paramLabel = "KEY|FILE")
    String noekkel;

    @Option(names = "--checkpoints", paramLabel = "FILE", defaultValue = "${env:SAKSGANG_SJEKKPUNKT_FIL}")
    Path sjekkpunkter;

    /** En tilkobling, og databasen som eventuelt ble startet for den. */
    record Aapen(Connection db, EmbeddedPostgres startet) implements AutoCloseable {
        @Override
        public void close() throws SQLException, IOException {
            try (db) {
                if (startet == null) {
                    return;
                }
            }
            startet.close();
        }
    }

    boolean innebygd() {
        return url == null || url.isBlank() || url.equals("innebygd");
    }

    Aapen aapne() {
        try {
            if (!innebygd()) {
                return new Aapen(koble(url, bruker, System.getenv("SPRING_DATASOURCE_PASSWORD")), null);
            }
            Path mappe = data.toAbsolutePath().resolve("postgres");
            if (!Files.exists(mappe.resolve("PG_VERSION"))) {
                throw new Feil(Tekster.t("feil.ingenData", data.toAbsolutePath()));
            }
            int port = port(mappe);
            if (port > 0) {
                return new Aapen(InnebygdPostgres.revisor(data, port), null);
            }
            EmbeddedPostgres startet = InnebygdPostgres.start(data);
            return new Aapen(InnebygdPostgres.revisor(data, startet.getPort()), startet);
        } catch (SQLException | IOException | IllegalStateException e) {
            throw new Feil(Tekster.t("feil.database", e.getMessage()));
        }
    }

    /**
     * En tilkobling til, mens {@link #aapne} er åpen.
     *
     * @param skrive med applikasjonens rolle, som kan skrive i lesemodellene
     */
    Connection ny(boolean skrive) throws SQLException {
        if (!innebygd()) {
            Connection c = koble(url, bruker, System.getenv("SPRING_DATASOURCE_PASSWORD"));
            if (skrive) {
                try (var s = c.createStatement()) {
                    s.execute("set session characteristics as transaction read write");
                }
            }
            return c;
        }
        try {
            int port = port(data.toAbsolutePath().resolve("postgres"));
            return skrive ? InnebygdPostgres.app(data, port) : InnebygdPostgres.revisor(data, port);
        } catch (IOException e) {
            throw new Feil(Tekster.t("feil.database", e.getMessage()));
        }
    }

    /** Nøkkelen som er oppgitt, ellers den i datamappen; null når ingen finnes. */
    Kontrollnoekkel noekkel() {
        try {
            if (noekkel != null) {
                return Kontrollnoekkel.les(Files.isRegularFile(Path.of(noekkel)) ? foerste(Path.of(noekkel)) : noekkel);
            }
            Path fil = data.resolve("sjekkpunkt.offentlig");
            return innebygd() && Files.isRegularFile(fil) ? Kontrollnoekkel.les(foerste(fil)) : null;
        } catch (IOException | IllegalArgumentException e) {
            throw new Feil(Tekster.t("feil.noekkel", e.getMessage()));
        }
    }

    /** Filen sjekkpunktene står i utenfor databasen; null når ingen er kjent. */
    Sjekkpunktfil sjekkpunktfil() {
        if (sjekkpunkter != null) {
            if (!Files.isRegularFile(sjekkpunkter)) {
                throw new Feil(Tekster.t("feil.fil", sjekkpunkter));
            }
            return new Sjekkpunktfil(sjekkpunkter);
        }
        Path fil = data.resolve("sjekkpunkter.txt");
        return innebygd() && Files.isRegularFile(fil) ? new Sjekkpunktfil(fil) : null;
    }

    List<String> notater() {
        Sjekkpunktfil fil = sjekkpunktfil();
        try {
            return fil == null ? List.of() : fil.les();
        } catch (IOException e) {
            throw new Feil(Tekster.t("feil.fil", fil.sti()));
        }
    }

    /** Porten til en database som alt går i mappen; 0 når ingen gjør det. */
    static int port(Path mappe) throws IOException {
        Path pid = mappe.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return 0;
        }
        List<String> linjer = Files.readAllLines(pid);
        boolean gaar = linjer.size() > PORTLINJE
                && ProcessHandle.of(Long.parseLong(linjer.getFirst().strip())).isPresent();
        return gaar ? Integer.parseInt(linjer.get(PORTLINJE).strip()) : 0;
    }

    private static Connection koble(String url, String bruker, String passord) throws SQLException {
        Properties p = new Properties();
        if (bruker != null && !bruker.isBlank()) {
            p.setProperty("user", bruker);
        }
        if (passord != null) {
            p.setProperty("password", passord);
        }
        p.setProperty("ApplicationName", "saksgang-kommandolinje");
        p.setProperty("options", "-c default_transaction_read_only=on");
        p.setProperty("loginTimeout", "10");
        // Bytene som de er, ikke som heksadesimal tekst: det halverer arbeidet med å lese loggen.
        p.setProperty("prepareThreshold", "-1");
        return DriverManager.getConnection(url, p);
    }

    private static String foerste(Path fil) throws IOException {
        return Files.readString(fil).lines().findFirst().orElse("");
    }
}
