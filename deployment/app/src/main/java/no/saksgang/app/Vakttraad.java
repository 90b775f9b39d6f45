package no.saksgang.app;

import java.time.Duration;

/** En tråd som passer på noe fra programmet er klart til det stanser, og som ikke holder programmet i live. */
public final class Vakttraad {

    private final String navn;
    private final Runnable arbeid;
    private volatile Thread traad;

    /** @param arbeid går så lenge {@link #gaar()} er sant */
    public Vakttraad(String navn, Runnable arbeid) {
        this.navn = navn;
        this.arbeid = arbeid;
    }

    public void start() {
        // Satt før den starter: arbeidet går så lenge feltet er satt.
        Thread ny = Thread.ofPlatform().name(navn).daemon().unstarted(arbeid);
        traad = ny;
        ny.start();
    }

    public boolean gaar() {
        return traad != null;
    }

    /** @return usant når tråden er bedt om å stanse */
    public boolean hvil(Duration varighet) {
        try {
            Thread.sleep(varighet);
            return gaar();
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Ber tråden stanse og venter så lenge på at den blir ferdig. */
    public void stopp(Duration lengst) throws InterruptedException {
        Thread t = traad;
        if (t != null) {
            traad = null;
            t.interrupt();
            t.join(lengst);
        }
    }
}
