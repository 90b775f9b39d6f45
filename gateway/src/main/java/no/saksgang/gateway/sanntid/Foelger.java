package no.saksgang.gateway.sanntid;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import no.saksgang.lesemodell.endring.EndringQuery.Endring;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * En som følger med. Den har en egen tråd som skriver, så en treg linje ikke holder igjen de andre; kommer det flere endringer
 * mens den skriver, meldes den siste.
 */
final class Foelger implements Runnable {

    /** Hva den følger. */
    @FunctionalInterface
    interface Interesse {
        boolean gjelder(Endring endring);
    }

    /** Så ofte livstegnet går; en forbindelse som er borte, oppdages da. */
    private static final Duration LIVSTEGN = Duration.ofSeconds(10);

    private static final long KOM_IGJEN_MS = 3_000;

    private final SseEmitter ut;
    private final Interesse interesse;
    private final long frist;
    private final ReentrantLock laas = new ReentrantLock();
    private final Condition noe = laas.newCondition();
    private final long fra;
    private long endret;
    private boolean nytt;
    private boolean sjekket;
    private boolean slutt;

    /** @param fra posisjonen den har sett */
    Foelger(SseEmitter ut, Interesse interesse, long fra, Duration lengst) {
        this.ut = ut;
        this.interesse = interesse;
        this.fra = fra;
        this.frist = System.nanoTime() + lengst.toNanos();
    }

    boolean gjelder(Endring e) {
        return interesse.gjelder(e);
    }

    long fra() {
        return fra;
    }

    /** Noe den følger, er endret på posisjonen. */
    void meld(long posisjon) {
        laas.lock();
        try {
            endret = Math.max(endret, posisjon);
            nytt = true;
            noe.signal();
        } finally {
            laas.unlock();
        }
    }

    /** Det som var endret alt da den begynte å følge, er meldt. */
    void sjekket() {
        laas.lock();
        try {
            sjekket = true;
            noe.signal();
        } finally {
            laas.unlock();
        }
    }

    void avslutt() {
        laas.lock();
        try {
            slutt = true;
            noe.signal();
        } finally {
            laas.unlock();
        }
    }

    @Override
    public void run() {
        try {
            ut.send(SseEmitter.event().reconnectTime(KOM_IGJEN_MS).comment("her"));
            for (long posisjon = neste(); posisjon >= 0; posisjon = neste()) {
                ut.send(
                        posisjon == 0
                                ? SseEmitter.event().comment("her")
                                : SseEmitter.event()
                                        .id(Long.toString(posisjon))
                                        .name("endret")
                                        .data("{\"posisjon\":" + posisjon + "}", MediaType.APPLICATION_JSON));
            }
            ut.complete();
        } catch (IOException | IllegalStateException borte) {
            lukk(borte);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ut.complete();
        }
    }

    private void lukk(Exception grunn) {
        try {
            ut.completeWithError(grunn);
        } catch (IllegalStateException alt) {
            // Webserveren så det først, og har lukket.
        }
    }

    /** Posisjonen å melde, 0 når det bare er tid for et livstegn, eller under 0 når det er slutt. */
    private long neste() throws InterruptedException {
        laas.lock();
        try {
            long livstegn = System.nanoTime() + LIVSTEGN.toNanos();
            while (!nytt) {
                long naa = System.nanoTime();
                boolean ferdig = sjekket && naa >= frist;
                if (slutt || ferdig) {
                    return -1;
                }
                if (naa >= livstegn) {
                    return 0;
                }
                noe.await((sjekket ? Math.min(livstegn, frist) : livstegn) - naa, TimeUnit.NANOSECONDS);
            }
            nytt = false;
            return endret;
        } finally {
            laas.unlock();
        }
    }
}
