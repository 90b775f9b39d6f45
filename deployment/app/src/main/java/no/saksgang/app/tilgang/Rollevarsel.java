package no.saksgang.app.tilgang;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import no.saksgang.app.Vakttraad;
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
    private static final Duration STILLHET = Duration.ofSeconds(2);

    private static final Duration ETTER_FEIL = Duration.ofSeconds(1);

    private final DataSource kilde;
    private final Rolleminne minne;
    private final Pseudonymer pseudonymer;
    private final Vakttraad traad = new Vakttraad("rollevarsel", this::hoer);

    Rollevarsel(DataSource kilde, Rolleminne minne, Pseudonymer pseudonymer) {
        this.kilde = kilde;
        this.minne = minne;
        this.pseudonymer = pseudonymer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        traad.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        traad.stopp(STILLHET.multipliedBy(2));
    }

    private void hoer() {
        while (traad.gaar()) {
            try (Connection db = kilde.getConnection()) {
                lytt(db);
            } catch (SQLException | RuntimeException e) {
                minne.steng();
                if (traad.gaar()) {
                    LOGG.warn(
                            "Hører ikke om rollene endres; de slås opp hver gang til forbindelsen er tilbake: {}",
                            e.toString());
                    traad.hvil(ETTER_FEIL);
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
                while (traad.gaar()) {
                    if (pg.getNotifications((int) STILLHET.toMillis()).length > 0) {
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
}
