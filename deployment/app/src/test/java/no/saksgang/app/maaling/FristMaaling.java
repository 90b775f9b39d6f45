package no.saksgang.app.maaling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.atferd.StillbarKlokke;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.oppdrag.command.OppdragCommand;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Måler hvor lenge etter sin tid en frist er ført når 10 000 er åpne: 100 som går ut samtidig, og så resten på én
 * gang. Skriver tall; feiler ikke.
 */
public final class FristMaaling {

    private static final int AAPNE = 10_000;
    private static final int FAA = 100;
    private static final int TRAADER = 8;

    private final Kommandosender sender;
    private final JdbcTemplate jdbc;
    private final StillbarKlokke klokke;

    private FristMaaling(ConfigurableApplicationContext app) {
        this.sender = app.getBean(Kommandosender.class);
        this.jdbc = app.getBean(JdbcTemplate.class);
        this.klokke = app.getBean(StillbarKlokke.class);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        StillbarKlokke klokke = new StillbarKlokke();
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(SaksgangApplication.class)
                .initializers(c -> ((GenericApplicationContext) c)
                        .registerBean("stillbarKlokke", StillbarKlokke.class, () -> klokke, b -> b.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--saksgang.data=target/maaling/" + UUID.randomUUID(),
                        "--logging.level.root=error")) {
            new FristMaaling(app).kjoer();
        }
        System.exit(0);
    }

    private void kjoer() throws Exception {
        LocalDate foerst = klokke.dato().plusDays(3);
        LocalDate saa = klokke.dato().plusDays(5);
        gi(AAPNE, FAA, foerst, saa);
        while (aapne() < AAPNE) {
            Thread.sleep(200);
        }
        out("| frister som går ut samtidig | åpne | første ført etter | siste ført etter |");
        out("|---|---|---|---|");
        maal(foerst, FAA);
        maal(saa, AAPNE - FAA);
    }

    private void gi(int antall, int faa, LocalDate foerst, LocalDate saa) throws Exception {
        List<Future<?>> arbeid = new ArrayList<>();
        try (ExecutorService traader = Executors.newFixedThreadPool(TRAADER)) {
            for (int i = 0; i < antall; i++) {
                LocalDate frist = i < faa ? foerst : saa;
                arbeid.add(traader.submit(() -> sender.send(
                        new OppdragCommand.GiOppdrag(
                                new OppdragId("oppdrag-" + UUID.randomUUID()),
                                new HelsefellesskapId("bergen"),
                                null,
                                new UtvalgId("bergen-toppleiarmotet"),
                                new UtvalgId("bergen-ssu"),
                                null,
                                null,
                                "Måling",
                                frist,
                                null),
                        Kommandoinfo.av(
                                UUID.randomUUID().toString(), null, new Aktoer(Rolle.SEKRETARIAT, null, null, null)))));
            }
            for (Future<?> a : arbeid) {
                a.get();
            }
        }
    }

    private void maal(LocalDate frist, int antall) throws InterruptedException {
        long aapne = aapne();
        klokke.stillTil(frist.plusDays(1), LocalTime.MIDNIGHT);
        Instant start = Instant.now();
        double foerste = 0;
        while (true) {
            long foert = jdbc.queryForObject(
                    "select count(*) from hendelse where navn = 'oppdrag.OppdragsfristPassert'"
                            + " and convert_from(data, 'UTF8') like ?",
                    Long.class,
                    "%\"" + frist + "\"%");
            double sekunder = (Instant.now().toEpochMilli() - start.toEpochMilli()) / 1000.0;
            if (foert > 0 && foerste == 0) {
                foerste = sekunder;
            }
            if (foert >= antall) {
                out(String.format(Locale.ROOT, "| %d | %d | %.1f s | %.1f s |", antall, aapne, foerste, sekunder));
                return;
            }
            Thread.sleep(100);
        }
    }

    private long aapne() {
        return jdbc.queryForObject("select count(*) from frist where steg = 'PASSERT' and not foert", Long.class);
    }

    private static void out(String linje) {
        System.out.println(linje);
    }
}
