package no.saksgang.app.modell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.saksgang.axon.Feilaarsak;
import no.saksgang.axon.Kommandosender;
import no.saksgang.axon.aggregat.Stroem;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.LoggUtilgjengelig;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.utvalg.command.UtvalgCommand;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Laster modellfilen ved start, før applikasjonen melder seg klar. En avbrutt innlasting fortsetter der den slapp. */
@Component("modell")
@Order(10)
class Modellinnlasting implements ApplicationRunner, HealthIndicator {

    private static final Logger LOGG = LoggerFactory.getLogger(Modellinnlasting.class);
    private static final String INNEBYGD = "/modell/helsefellesskap.yaml";
    private static final int TRAADER = 4;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Kommandosender sender;
    private final Oppslag oppslag;
    private final EventStore logg;
    private final Clock klokke;
    private final String fil;
    private volatile boolean lastet;

    Modellinnlasting(
            Kommandosender sender,
            Oppslag oppslag,
            EventStore logg,
            Clock klokke,
            @Value("${saksgang.modell.fil:}") String fil) {
        this.sender = sender;
        this.oppslag = oppslag;
        this.logg = logg;
        this.klokke = klokke;
        this.fil = fil;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        List<Modelloversetter.Beskrivelse> alle = new Modelloversetter(Modellfil.les(tekst())).alle();
        if (!lastAlle(alle)) {
            LOGG.warn("Loggen kan ikke nås; modellen lastes når den er tilbake, og applikasjonen er ikke klar før det");
            Thread.ofPlatform().daemon().name("modell-innlasting").start(() -> proevIgjen(alle));
        }
    }

    private void proevIgjen(List<Modelloversetter.Beskrivelse> alle) {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (!lastAlle(alle));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOGG.error("Modellen kunne ikke lastes", e);
        }
    }

    /** @return usant når loggen ikke kunne nås; det som er lastet, er lastet */
    private boolean lastAlle(List<Modelloversetter.Beskrivelse> alle) {
        long start = System.nanoTime();
        List<Future<Integer>> arbeid = new ArrayList<>();
        int sum = 0;
        try (ExecutorService traader = Executors.newFixedThreadPool(TRAADER)) {
            alle.forEach(b -> arbeid.add(traader.submit(() -> last(b))));
            for (Future<Integer> a : arbeid) {
                sum += a.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LoggUtilgjengelig || Feilaarsak.utilgjengelig(e)) {
                return false;
            }
            throw new IllegalStateException("Modellen kunne ikke lastes", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        }
        lastet = true;
        LOGG.info(
                "{} helsefellesskap fra modellfilen, {} kommandoer på {} ms",
                alle.size(),
                sum,
                (System.nanoTime() - start) / 1_000_000);
        return true;
    }

    @Override
    public Health health() {
        return lastet ? Health.up().build() : Health.down().build();
    }

    private int last(Modelloversetter.Beskrivelse b) {
        // Årshjulet er det siste som fastsettes; uten det ble første innlasting avbrutt.
        boolean ferdig = fraFilen(b).anyMatch(HelsefellesskapEvent.AarshjulFastsatt.class::isInstance);
        int antall = ferdig ? 0 : sendNye(b, "foerste", Modellkommandoer.foersteStart(b));
        return antall + foelg(b);
    }

    /** Gjør en endret fil til en ny versjon av modellen, og fullfører den forrige om den ble avbrutt. */
    private int foelg(Modelloversetter.Beskrivelse b) {
        LocalDate idag = klokke.instant().atZone(Kontekst.NORSK_TID).toLocalDate();
        var fakta = oppslag.helsefellesskap(b.id());
        int antall = sendNye(b, "parter", Modellkommandoer.nyeParter(b, fakta.parter(), idag));
        List<Samarbeidsmodell> modeller = new ArrayList<>(fakta.modeller());
        Samarbeidsmodell fraFilen = sistFraFilen(b);
        if (!Modellkommandoer.sierDetSamme(b.modell(), fraFilen)) {
            Samarbeidsmodell ny = Modellkommandoer.neste(b, modeller.getLast().versjon() + 1, idag);
            antall += sendNye(
                    b,
                    "revisjon/" + ny.versjon(),
                    List.of(new HelsefellesskapCommand.ReviderSamarbeidsmodell(b.id(), ny, null, null)));
            modeller.add(ny);
        } else if (fraFilen.versjon() != modeller.getLast().versjon()) {
            LOGG.info("{} har en modell som er revidert etter modellfilen; den blir stående", b.id());
            return antall;
        }
        if (modeller.size() > 1) {
            antall += sendNye(
                    b,
                    "revisjon/" + modeller.getLast().versjon(),
                    Modellkommandoer.utvalgene(b, modeller.get(modeller.size() - 2), modeller.getLast()));
        }
        return antall;
    }

    /** Modellen som sist kom fra filen. Revisjoner partene selv har vedtatt, hører ikke med. */
    private Samarbeidsmodell sistFraFilen(Modelloversetter.Beskrivelse b) {
        return fraFilen(b)
                .map(e -> switch (e) {
                    case HelsefellesskapEvent.SamarbeidsmodellVedtatt v -> v.modell();
                    case HelsefellesskapEvent.SamarbeidsmodellRevidert r -> r.modell();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .reduce((foerst, sist) -> sist)
                .orElseThrow();
    }

    private Stream<?> fraFilen(Modelloversetter.Beskrivelse b) {
        return logg.readEvents(Stroem.navn("helsefellesskap", b.id().verdi()))
                .asStream()
                .filter(m -> Konvolutt.fra(m.getMetaData()).aktoer().erProsess())
                .map(Message::getPayload);
    }

    private int sendNye(Modelloversetter.Beskrivelse b, String hva, List<Kommando> kommandoer) {
        int antall = 0;
        for (Kommando k : kommandoer) {
            String id = uuid("modell/" + b.id() + "/" + hva + "/" + k.getClass().getSimpleName() + "/" + navn(k));
            if (!sender.erUtfoert(id)) {
                sender.send(k, info(id));
                antall++;
            }
        }
        return antall;
    }

    /** Det som skiller to like slags kommandoer i samme revisjon. */
    private static String navn(Kommando k) {
        return k.aggregatId().verdi() + "/"
                + switch (k) {
                    case HelsefellesskapCommand.TilfoeyPart t -> t.part().virksomhetId();
                    case HelsefellesskapCommand.SignerSamarbeidsavtale s -> s.virksomhetId();
                    case UtvalgCommand.OppnevnMedlem m -> m.seteId();
                    case UtvalgCommand.OppnevnObservatoer o -> o.seteId();
                    default -> "";
                };
    }

    private static Kommandoinfo info(String id) {
        return Kommandoinfo.av(id, null, Aktoer.prosess());
    }

    private static String uuid(String noekkel) {
        return UUID.nameUUIDFromBytes(noekkel.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String tekst() throws IOException {
        if (!fil.isBlank()) {
            return Files.readString(Path.of(fil));
        }
        try (InputStream inn = Modellinnlasting.class.getResourceAsStream(INNEBYGD)) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
