package no.saksgang.app.modell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.saksgang.axon.Kommandosender;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Laster modellfilen ved start, før applikasjonen melder seg klar. En avbrutt innlasting fortsetter der den slapp. */
@Component
@Order(10)
class Modellinnlasting implements ApplicationRunner {

    private static final Logger LOGG = LoggerFactory.getLogger(Modellinnlasting.class);
    private static final String INNEBYGD = "/modell/helsefellesskap.yaml";
    private static final int TRAADER = 4;

    private final Kommandosender sender;
    private final Oppslag oppslag;
    private final Clock klokke;
    private final String fil;

    Modellinnlasting(
            Kommandosender sender, Oppslag oppslag, Clock klokke, @Value("${saksgang.modell.fil:}") String fil) {
        this.sender = sender;
        this.oppslag = oppslag;
        this.klokke = klokke;
        this.fil = fil;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Modelloversetter.Beskrivelse> alle = new Modelloversetter(Modellfil.les(tekst())).alle();
        List<Future<Integer>> arbeid = new ArrayList<>();
        int sum = 0;
        try (ExecutorService traader = Executors.newFixedThreadPool(TRAADER)) {
            alle.forEach(b -> arbeid.add(traader.submit(() -> last(b))));
            for (Future<Integer> a : arbeid) {
                sum += a.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Modellen kunne ikke lastes", e.getCause());
        }
        LOGG.info(
                "{} helsefellesskap fra modellfilen, {} kommandoer på {} ms",
                alle.size(),
                sum,
                (System.nanoTime() - start) / 1_000_000);
    }

    private int last(Modelloversetter.Beskrivelse b) {
        List<Kommando> foerst = Modellkommandoer.foersteStart(b);
        int siste = foerst.size() - 1;
        int antall = 0;
        if (!sender.erUtfoert(id(b, 1, siste, foerst.get(siste)))) {
            for (int i = 0; i < foerst.size(); i++) {
                sender.send(foerst.get(i), info(id(b, 1, i, foerst.get(i))));
                antall++;
            }
        }
        LocalDate idag = klokke.instant().atZone(Kontekst.NORSK_TID).toLocalDate();
        var modeller = oppslag.helsefellesskap(b.id()).modeller();
        List<Kommando> revisjon = Modellkommandoer.revisjon(b, modeller.getLast(), idag);
        for (int i = 0; i < revisjon.size(); i++) {
            sender.send(revisjon.get(i), info(id(b, modeller.getLast().versjon() + 1, i, revisjon.get(i))));
            antall++;
        }
        return antall;
    }

    private static Kommandoinfo info(String id) {
        return Kommandoinfo.av(id, null, Aktoer.prosess());
    }

    private static String id(Modelloversetter.Beskrivelse b, int versjon, int nummer, Kommando k) {
        String noekkel = "modell/" + b.id() + "/" + versjon + "/" + nummer + "/"
                + k.getClass().getSimpleName() + "/" + k.aggregatId().verdi();
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
