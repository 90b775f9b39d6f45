package no.saksgang.app.tilgang;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hører fra PostgreSQL at et sete, en tildeling eller hvem en innlogging er, er endret, av denne eller en annen node, og
 * tømmer {@link Rolleminne} og {@link Pseudonymer}.
 * Bare så lenge den hører, huskes noe: uten forbindelse slås rollene opp for hver forespørsel.
 */
@Component
class Rollevarsel {

    private static final Logger LOGG = LoggerFactory.getLogger(Rollevarsel.class);
    private static final String KANAL = "saksgang_roller";

    /** Så ofte prøves forbindelsen når ingenting skjer. */
    private static final int STILLHET_MS = 2000;

    private static final long ETTER_FEIL_MS = 1000;

    private final DataSource kilde;
    private final Rolleminne minne;
    private final Pseudonymer pseudonymer;
    private volatile Thread traad;

    Rollevarsel(DataSource kilde, Rolleminne minne, Pseudonymer pseudonymer) {
        this.kilde = kilde;
        this.minne = minne;
        this.pseudonymer = pseudonymer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        // Satt før den starter: tråden går så lenge feltet er satt.
        Thread ny = Thread.ofPlatform().name("rollevarsel").daemon().unstarted(this::hoer);
        traad = ny;
        ny.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        Thread t = traad;
        if (t != null) {
            traad = null;
            t.interrupt();
            t.join(2L * STILLHET_MS);
        }
    }

    private void hoer() {
        while (traad != null) {
            try (Connection db = kilde.getConnection()) {
                lytt(db);
            } catch (SQLException | RuntimeException e) {
                minne.steng();
                if (traad == null) {
                    return;
                }
                LOGG.warn(
                        "Hører ikke om rollene endres; de slås opp hver gang til forbindelsen er tilbake: {}",
                        e.toString());
                if (!hvil()) {
                    return;
                }
            }
        }
    }

    private void lytt(Connection db) throws SQLException {
        PGConnection pg = db.unwrap(PGConnection.class);
        try (Statement s = db.createStatement()) {
            s.execute("listen " + KANAL);
            try {
                minne.aapne();
                while (traad != null) {
                    if (pg.getNotifications(STILLHET_MS).length > 0) {
                        pseudonymer.glem();
                        minne.glem();
                    } else {
                        s.execute("select 1");
                    }
                }
            } finally {
                minne.steng();
                if (!db.isClosed()) {
                    s.execute("unlisten " + KANAL);
                }
            }
        }
    }

    private static boolean hvil() {
        try {
            Thread.sleep(ETTER_FEIL_MS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
