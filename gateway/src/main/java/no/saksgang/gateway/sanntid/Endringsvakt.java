package no.saksgang.gateway.sanntid;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.endring.EndringQuery;
import no.saksgang.lesemodell.endring.EndringQuery.Endring;
import no.saksgang.lesemodell.endring.EndringQuery.Sted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Ser etter endringer for alle som følger med på denne noden: én spørring noen ganger i sekundet, og ingen når ingen følger.
 * Avsluttes før webserveren, så de som følger, går til en annen node og ikke holder igjen nedstengningen.
 */
@Component
class Endringsvakt implements SmartLifecycle {

    private static final Logger LOGG = LoggerFactory.getLogger(Endringsvakt.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ETTER_FEIL = Duration.ofSeconds(2);
    private static final int FLEST = 2_000;

    private final EndringQuery endringer;
    private final Set<Foelger> foelgere = ConcurrentHashMap.newKeySet();
    private final Queue<Foelger> nye = new ConcurrentLinkedQueue<>();
    private volatile Thread traad;

    // Bare vaktens egen tråd rører disse.
    private final Set<Foelger> aktive = new HashSet<>();
    private Sted sett;

    Endringsvakt(EndringQuery endringer, MeterRegistry maalere) {
        this.endringer = endringer;
        Gauge.builder("saksgang.foelgere", foelgere, Set::size)
                .description("Åpne sider og andre som følger med på endringer")
                .register(maalere);
    }

    /**
     * @param fra posisjonen den som følger, har sett; det som er endret siden da, meldes med én gang. Null er nå
     * @throws HttpFeil 503 når det er for mange, eller tjenesten er i ferd med å stoppe
     */
    SseEmitter foelg(Foelger.Interesse interesse, Long fra, Duration lengst) {
        if (traad == null || foelgere.size() >= FLEST) {
            throw new HttpFeil(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "FOR_MANGE_FOELGER",
                    "For mange følger med akkurat nå",
                    "Hent det på nytt om litt i stedet for å følge med.");
        }
        // Fristen er vår egen; webserverens ville brutt forbindelsen midt i.
        SseEmitter ut = new SseEmitter(0L);
        Foelger foelger =
                new Foelger(ut, interesse, fra == null ? endringer.naa().posisjon() : fra, lengst);
        foelgere.add(foelger);
        nye.add(foelger);
        ut.onCompletion(() -> bort(foelger));
        ut.onError(_ -> bort(foelger));
        Thread.ofVirtual().name("foelger").start(() -> {
            try {
                foelger.run();
            } finally {
                bort(foelger);
            }
        });
        LockSupport.unpark(traad);
        return ut;
    }

    private void bort(Foelger foelger) {
        foelgere.remove(foelger);
        foelger.avslutt();
    }

    private void vokt() {
        while (traad != null) {
            try {
                if (foelgere.isEmpty()) {
                    sett = null;
                    LockSupport.park(this);
                } else {
                    se();
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (RuntimeException e) {
                LOGG.warn("Kunne ikke se etter endringer; prøver igjen", e);
                LockSupport.parkNanos(ETTER_FEIL.toNanos());
            }
        }
    }

    private void se() {
        Sted naa = endringer.naa();
        Sted til = sett == null ? naa : endringer.neste(sett, naa);
        List<Endring> kommet = sett == null ? List.of() : endringer.mellom(sett, til);
        aktive.retainAll(foelgere);
        aktive.forEach(f -> meld(f, kommet));
        sett = til;
        // De nye får det som kom etter det de har sett, og ikke det vakten ennå ikke hadde sett selv.
        for (Foelger f = nye.poll(); f != null; f = nye.poll()) {
            Sted fra = Sted.etter(f.fra());
            if (endringer.neste(fra, til).posisjon() < til.posisjon()) {
                // Så lenge siden at det er enklere å hente alt på nytt enn å lete.
                f.meld(til.posisjon());
            } else {
                meld(f, endringer.mellom(fra, til));
            }
            f.sjekket();
            aktive.add(f);
        }
    }

    private static void meld(Foelger f, List<Endring> endringer) {
        endringer.stream().filter(f::gjelder).mapToLong(Endring::posisjon).max().ifPresent(f::meld);
    }

    @Override
    public void start() {
        traad = Thread.ofPlatform().daemon().name("endringsvakt").unstarted(this::vokt);
        traad.start();
    }

    @Override
    public void stop() {
        Thread denne = traad;
        traad = null;
        LockSupport.unpark(denne);
        foelgere.forEach(Foelger::avslutt);
    }

    @Override
    public boolean isRunning() {
        return traad != null;
    }
}
