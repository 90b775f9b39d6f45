package no.saksgang.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.saksgang.axon.Loggsted;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.lesemodell.bygging.Byggjournal;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leserne av loggen: stilling, gjenoppbygging, måltall og helse. */
@Component("lesere")
class Drift implements Driftsport, HealthIndicator {

    private final EventProcessingConfiguration lesere;
    private final Posisjonsventer posisjoner;
    private final Loggsted loggsted;
    private final JdbcClient jdbc;
    private volatile Predicate<String> byttes = navn -> false;

    Drift(
            EventProcessingConfiguration lesere,
            Posisjonsventer posisjoner,
            Loggsted loggsted,
            JdbcClient jdbc,
            MeterRegistry maalere) {
        this.lesere = lesere;
        this.posisjoner = posisjoner;
        this.loggsted = loggsted;
        this.jdbc = jdbc;
        for (String navn : Lesemodeller.ALLE) {
            Gauge.builder("saksgang.lesemodell.etterslep", () -> Math.max(0, slutt() - posisjoner.posisjon(navn)))
                    .tag("lesemodell", navn)
                    .description("Hendelser lesemodellen ikke har lest ennå")
                    .register(maalere);
        }
        Gauge.builder("saksgang.doedbrev", () -> doedbrev().size())
                .description("Parkerte hendelser")
                .register(maalere);
    }

    /** En leser som står et øyeblikk mens innholdet byttes, er ikke syk. */
    void bytter(Predicate<String> hvilke) {
        byttes = hvilke;
    }

    @Override
    public List<Leser> lesere() {
        long slutt = slutt();
        List<Leser> ut = new ArrayList<>();
        lesere.eventProcessors().keySet().stream().sorted().forEach(navn -> {
            StreamingEventProcessor p = leser(navn);
            if (p == null) {
                return;
            }
            boolean feiler =
                    p.isError() || p.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
            long posisjon = p.processingStatus().values().stream()
                    .mapToLong(s -> s.getCurrentPosition().orElse(0))
                    .min()
                    .orElse(0);
            ut.add(new Leser(
                    navn, p.isRunning(), feiler, posisjon, slutt, Math.max(0, slutt - posisjon), antallDoedbrev(navn)));
        });
        return ut;
    }

    @Override
    public List<Doedbrev> doedbrev() {
        return jdbc.sql("select gruppe as leser, hendelse_id, navn, aarsak, parkert from doedbrev"
                        + " order by gruppe, rekke, rekkenummer limit 1000")
                .query(Doedbrev.class)
                .list();
    }

    @Override
    public boolean gjenoppbygg(String navn) {
        StreamingEventProcessor p = leser(navn);
        if (p == null) {
            return false;
        }
        Byggjournal.avbrytAlt(jdbc);
        p.shutDown();
        try {
            p.resetTokens();
        } finally {
            p.start();
        }
        return true;
    }

    @Override
    public boolean proevIgjen(String navn) {
        return lesere.sequencedDeadLetterProcessor(navn)
                .map(p -> p.processAny())
                .orElse(false);
    }

    @Override
    public Health health() {
        List<String> feiler = lesere().stream()
                .filter(l -> (!l.gaar() || l.feiler()) && !byttes.test(l.navn()))
                .map(Leser::navn)
                .toList();
        return feiler.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("lesere", feiler).build();
    }

    private StreamingEventProcessor leser(String navn) {
        return lesere.eventProcessor(navn, StreamingEventProcessor.class).orElse(null);
    }

    private long slutt() {
        return loggsted.slutt();
    }

    private long antallDoedbrev(String navn) {
        return jdbc.sql("select count(*) from doedbrev where gruppe = ?")
                .param(navn)
                .query(Long.class)
                .single();
    }
}
