package no.saksgang.app;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.saksgang.axon.Leserkrav;
import no.saksgang.axon.lagring.HendelseSerializer;
import no.saksgang.gateway.drift.Byggport;
import no.saksgang.json.Hendelsestyper;
import no.saksgang.lesemodell.bygging.Byggjournal;
import no.saksgang.lesemodell.bygging.Byggjournal.Bygg;
import no.saksgang.lesemodell.bygging.BygningFeil;
import no.saksgang.lesemodell.bygging.Loggform;
import no.saksgang.lesemodell.bygging.Modellbygger;
import no.saksgang.lesemodell.felles.Bunke;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bygger lesemodeller på nytt i bakgrunnen. Leseren i denne prosessen står bare mens innholdet byttes. */
@Component
public class Modelldrift implements Byggport {

    private static final Logger LOGG = LoggerFactory.getLogger(Modelldrift.class);
    private static final long AVSLUTT_MS = 5000;

    private final EventProcessingConfiguration lesere;
    private final JdbcClient jdbc;
    private final Modellbygger bygger;
    private final Drift paaStedet;
    private final boolean axonserver;
    private final Set<String> bytter = ConcurrentHashMap.newKeySet();
    private volatile Thread arbeider;
    private volatile boolean stanser;

    Modelldrift(
            EventProcessingConfiguration lesere,
            DataSource kilde,
            JdbcClient jdbc,
            Drift paaStedet,
            @Value("${axon.axonserver.enabled:false}") boolean axonserver) {
        this.lesere = lesere;
        this.jdbc = jdbc;
        this.paaStedet = paaStedet;
        this.axonserver = axonserver;
        this.bygger = new Modellbygger(() -> egen(kilde), loggform(), this::utenLeser);
        paaStedet.bytter(bytter::contains);
    }

    /** Slik hendelsene står i PostgreSQL. */
    public static Loggform loggform() {
        return new Loggform(
                new HendelseSerializer(),
                Hendelsestyper.alle().stream()
                        .collect(Collectors.toMap(Hendelsestyper.Type::navn, Hendelsestyper.Type::klasse)));
    }

    /** Utenom samlingen: den får andre innstillinger, og lukkes når kopien er ferdig. */
    private static Connection egen(DataSource kilde) throws SQLException {
        HikariDataSource h = kilde.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(h.getJdbcUrl(), h.getUsername(), h.getPassword());
    }

    @Override
    public List<Bygg> start(List<String> modeller, String bedtAv) {
        if (axonserver) {
            // Loggen er ikke i databasen; leserne må lese den selv.
            modeller.forEach(m -> {
                if (!paaStedet.gjenoppbygg(m)) {
                    throw BygningFeil.ukjent(m);
                }
            });
            return List.of();
        }
        Modellbygger.Paagaaende p = bygger.begynn();
        List<Modellbygger.Bestilt> bestilt;
        try {
            bestilt = p.bestill(modeller, bedtAv);
        } catch (RuntimeException e) {
            p.close();
            throw e;
        }
        arbeider = Thread.ofPlatform().name("gjenoppbygging").start(() -> bygg(p, bestilt));
        Set<Long> deres = bestilt.stream().map(Modellbygger.Bestilt::byggId).collect(Collectors.toSet());
        return nyeste(bestilt.size() + 10).stream()
                .filter(b -> deres.contains(b.byggId()))
                .toList();
    }

    private void bygg(Modellbygger.Paagaaende p, List<Modellbygger.Bestilt> bestilt) {
        try (p) {
            for (Modellbygger.Bestilt b : bestilt) {
                Modellbygger.Resultat r = p.bygg(b, (modell, posisjon, av) -> {
                    if (stanser) {
                        throw BygningFeil.avbrutt();
                    }
                });
                LOGG.info(
                        "{} er bygd på nytt: {} rader rettet, {} fjernet, på {} s",
                        r.modell(),
                        r.skrevet(),
                        r.fjernet(),
                        r.sekunder());
            }
        } catch (BygningFeil e) {
            LOGG.warn("Gjenoppbyggingen ble ikke ferdig: {}", e.getMessage());
        }
    }

    private long[] utenLeser(String modell, java.util.concurrent.Callable<long[]> bytte) throws Exception {
        StreamingEventProcessor leser = lesere.eventProcessor(modell, StreamingEventProcessor.class)
                .filter(StreamingEventProcessor::isRunning)
                .orElse(null);
        if (leser == null) {
            return bytte.call();
        }
        bytter.add(modell);
        try {
            leser.shutDown();
            return bytte.call();
        } finally {
            if (!stanser) {
                leser.start();
            }
            bytter.remove(modell);
        }
    }

    @Override
    public List<Bygg> nyeste(int antall) {
        return Byggjournal.nyeste(jdbc, antall);
    }

    @Override
    public boolean avbryt(long byggId) {
        return Byggjournal.avbryt(jdbc, byggId);
    }

    /** Det bunkene husker, kan være skrevet om av en gjenoppbygging, også av en annen prosess. */
    @EventListener
    void glem(Leserkrav krav) {
        Bunke.glemAlle();
    }

    @PreDestroy
    void stans() throws InterruptedException {
        stanser = true;
        Thread t = arbeider;
        if (t != null) {
            t.join(AVSLUTT_MS);
        }
    }
}
