package no.saksgang.app.bevis;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import no.saksgang.app.Vakttraad;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.lager.Trebygger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lar treet følge loggen i sin egen tråd, og signerer det med jevne mellomrom og straks noe er publisert eller godkjent.
 * Går det galt, prøver den igjen; loggen og leserne merker ingenting. Med Axon Server er loggen ikke vår, og vakten går
 * ikke.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
public class Bevisvakt {

    private static final Logger LOGG = LoggerFactory.getLogger(Bevisvakt.class);

    /** Det som kommer ut av huset, skal kunne bevises fra samme øyeblikk. */
    private static final Set<String> STRAKS = Set.of(
            "publisering.Publisert",
            "moete.ReferatForeloepigPublisert",
            "moete.ReferatGodkjent",
            "moete.ReferatRettelseGodkjent",
            "aarsrapport.AarsrapportGodkjent",
            "aarsrapport.AarsrapportPublisert");

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration ETTER_FEIL = Duration.ofSeconds(5);

    private final DataSource kilde;
    private final Sjekkpunktoppsett oppsett;
    private final Clock klokke;
    private final Trebygger bygger = new Trebygger();
    private final Vakttraad traad = new Vakttraad("bevisvakt", this::vokt);
    private long sisteSjekkpunkt;
    private String grunn;

    Bevisvakt(DataSource kilde, Sjekkpunktoppsett oppsett, Clock klokke) {
        this.kilde = kilde;
        this.oppsett = oppsett;
        this.klokke = klokke;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        sisteSjekkpunkt = System.nanoTime();
        traad.start();
    }

    /** Før databasen tas ned. Det siste som er bygd, blir signert. */
    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        traad.stopp(ETTER_FEIL);
    }

    /** Bygger treet fram til det loggen er til ro på, og signerer det. */
    public synchronized void signerNaa(String hvorfor) throws SQLException, IOException {
        grunn = hvorfor;
        runde();
    }

    private void vokt() {
        Duration pause = PAUSE;
        do {
            try {
                runde();
                pause = PAUSE;
            } catch (SQLException | IOException | RuntimeException e) {
                if (traad.gaar()) {
                    LOGG.warn("Treet eller sjekkpunktet ble ikke skrevet, prøver igjen: {}", e.toString());
                }
                pause = ETTER_FEIL;
            }
        } while (traad.hvil(pause));
        try {
            signerNaa("stans");
        } catch (SQLException | IOException | RuntimeException e) {
            LOGG.warn("Det siste sjekkpunktet ble ikke skrevet: {}", e.toString());
        }
    }

    private synchronized void runde() throws SQLException, IOException {
        try (Connection db = kilde.getConnection()) {
            Trebygger.Vekst vekst = bygger.voks(db);
            while (!vekst.navn().isEmpty()) {
                vekst.navn().stream().filter(STRAKS::contains).findFirst().ifPresent(navn -> grunn = navn);
                vekst = bygger.voks(db);
            }
            long naa = System.nanoTime();
            boolean tid = naa - sisteSjekkpunkt > oppsett.intervall().toNanos();
            if (oppsett.noekkel().isPresent() && (grunn != null || tid)) {
                Sjekkpunktlager.lag(
                        db, oppsett.noekkel().get(), oppsett.fil(), grunn == null ? "tid" : grunn, klokke.instant());
                sisteSjekkpunkt = naa;
                grunn = null;
            }
        }
    }
}
