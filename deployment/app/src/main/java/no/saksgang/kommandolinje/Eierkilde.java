package no.saksgang.kommandolinje;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.saksgang.app.InnebygdPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databasen som eieren ser den: for å ta inn en eksport, og for å lese navn og nøkler ut. */
record Eierkilde(DataSource kilde, EmbeddedPostgres startet) implements AutoCloseable {

    /** @param ny om en mappe uten database skal få en */
    static Eierkilde aapne(Kilde k, boolean ny) {
        try {
            if (!k.innebygd()) {
                String passord = System.getenv("SPRING_DATASOURCE_PASSWORD");
                return new Eierkilde(
                        new DriverManagerDataSource(
                                k.url, k.bruker == null ? "" : k.bruker, passord == null ? "" : passord),
                        null);
            }
            Path mappe = k.data.toAbsolutePath().resolve("postgres");
            if (!ny && !finnes(k)) {
                throw new Feil(Tekster.t("feil.ingenData", k.data.toAbsolutePath()));
            }
            int port = Kilde.port(mappe);
            if (port > 0) {
                return new Eierkilde(InnebygdPostgres.eier(k.data, port), null);
            }
            EmbeddedPostgres startet = InnebygdPostgres.start(k.data);
            return new Eierkilde(InnebygdPostgres.eier(k.data, startet.getPort()), startet);
        } catch (SQLException | IOException | IllegalStateException e) {
            throw new Feil(Tekster.t("feil.database", e.getMessage()));
        }
    }

    /** Om det kan stå noe der: en database som er oppgitt, eller en datamappe med database. */
    static boolean finnes(Kilde k) {
        return !k.innebygd() || Files.exists(k.data.toAbsolutePath().resolve("postgres/PG_VERSION"));
    }

    Connection koble() {
        try {
            return kilde.getConnection();
        } catch (SQLException e) {
            throw new Feil(Tekster.t("feil.database", e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        if (startet != null) {
            startet.close();
        }
    }
}
