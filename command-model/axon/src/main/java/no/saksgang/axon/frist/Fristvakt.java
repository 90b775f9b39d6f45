package no.saksgang.axon.frist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.utvalg.command.UtvalgCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fører frister som er kommet, med vanlige kommandoer. Kommando-id-en regnes ut av fristen, så den virker én gang
 * også om to noder ser den samtidig, om noden dør midt i, og om registeret bygges på nytt.
 */
@Component
public class Fristvakt implements DisposableBean {

    private static final Logger LOGG = LoggerFactory.getLogger(Fristvakt.class);
    private static final int BUNKE = 200;
    private static final int TRAADER = 4;
    private static final int MAKS_VENT = 3600;

    private record Rad(
            String stroem,
            String slag,
            String gjelder,
            String steg,
            LocalDate frist,
            OffsetDateTime forfaller,
            int forsoek) {}

    private final JdbcClient jdbc;
    private final Kommandosender sender;
    private final Clock klokke;
    private final ExecutorService traader = Executors.newFixedThreadPool(TRAADER, r -> {
        Thread t = new Thread(r, "fristvakt");
        t.setDaemon(true);
        return t;
    });

    Fristvakt(JdbcClient jdbc, Kommandosender sender, Clock klokke) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.klokke = klokke;
    }

    /** Fører alt som er kommet nå. @return antall frister som er ført */
    public int gaaRunden() {
        int antall = 0;
        while (true) {
            List<Rad> bunke = jdbc.sql("select stroem, slag, gjelder, steg, frist, forfaller, forsoek from frist"
                            + " where not foert and neste_forsoek <= ? order by neste_forsoek limit " + BUNKE)
                    .param(naa())
                    .query(Rad.class)
                    .list();
            List<Future<Boolean>> arbeid = new ArrayList<>();
            bunke.forEach(rad -> arbeid.add(traader.submit(() -> foer(rad))));
            int ferdige = 0;
            for (Future<Boolean> a : arbeid) {
                ferdige += vent(a) ? 1 : 0;
            }
            antall += ferdige;
            if (bunke.size() < BUNKE) {
                return antall;
            }
        }
    }

    private boolean foer(Rad rad) {
        try {
            sender.send(kommando(rad), info(rad));
        } catch (Avslag avslag) {
            LOGG.info("{} {} i {} ble ikke ført: {}", rad.slag(), rad.steg(), rad.stroem(), avslag.detalj());
            return utsett(rad);
        } catch (RuntimeException feil) {
            LOGG.warn("{} {} i {} ble ikke ført", rad.slag(), rad.steg(), rad.stroem(), feil);
            return utsett(rad);
        }
        return jdbc.sql("update frist set foert = true where stroem = ? and slag = ? and gjelder = ? and steg = ?"
                                + " and frist = ?")
                        .params(rad.stroem(), rad.slag(), rad.gjelder(), rad.steg(), rad.frist())
                        .update()
                > 0;
    }

    /** Neste forsøk kommer dobbelt så sent, høyst en time fram. */
    private boolean utsett(Rad rad) {
        long sekunder = Math.min(MAKS_VENT, 2L << Math.min(rad.forsoek(), 12));
        jdbc.sql("update frist set forsoek = forsoek + 1, neste_forsoek = ? where stroem = ? and slag = ?"
                        + " and gjelder = ? and steg = ? and frist = ?")
                .params(naa().plusSeconds(sekunder), rad.stroem(), rad.slag(), rad.gjelder(), rad.steg(), rad.frist())
                .update();
        return false;
    }

    private static Kommando kommando(Rad rad) {
        int skille = rad.stroem().indexOf(':');
        String aggregat = rad.stroem().substring(0, skille);
        String id = rad.stroem().substring(skille + 1);
        Fristslag slag = Fristslag.valueOf(rad.slag());
        Friststeg steg = Friststeg.valueOf(rad.steg());
        return switch (aggregat) {
            case "sak" -> new SakCommand.MerkSaksfrist(new SakId(id), slag, rad.gjelder(), rad.frist(), steg);
            case "oppdrag" -> new OppdragCommand.MerkOppdragsfrist(new OppdragId(id), rad.frist(), steg);
            case "utvalg" ->
                new UtvalgCommand.MerkUtvalgsfrist(new UtvalgId(id), slag, rad.gjelder(), rad.frist(), steg);
            default -> throw new IllegalStateException("Ingen frister i " + rad.stroem());
        };
    }

    private static Kommandoinfo info(Rad rad) {
        Instant forfaller = rad.forfaller().toInstant();
        String noekkel = String.join(
                "/",
                "frist",
                rad.stroem(),
                rad.slag(),
                rad.gjelder(),
                rad.steg(),
                rad.frist().toString(),
                forfaller.toString());
        String id =
                UUID.nameUUIDFromBytes(noekkel.getBytes(StandardCharsets.UTF_8)).toString();
        return Kommandoinfo.av(id, forfaller, Aktoer.prosess());
    }

    private OffsetDateTime naa() {
        return klokke.instant().atOffset(ZoneOffset.UTC);
    }

    private static boolean vent(Future<Boolean> arbeid) {
        try {
            return arbeid.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        traader.shutdown();
    }
}
