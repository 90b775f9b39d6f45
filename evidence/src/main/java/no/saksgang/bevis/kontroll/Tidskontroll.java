package no.saksgang.bevis.kontroll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import no.saksgang.bevis.hendelse.LagretHendelse;

/**
 * Tidene i loggen stiger, bortsett fra at samtidige transaksjoner kan komme i en annen rekkefølge enn de ble startet.
 * Databasen ender en transaksjon etter et halvt minutt; det som er lenger unna naboene sine enn ett minutt, er ikke
 * registrert da det sier.
 */
final class Tidskontroll {

    private static final Duration SLINGRING = Duration.ofMinutes(1);

    private final Funnliste funn;
    private final Instant naa;
    private Instant seneste = Instant.MIN;
    private LagretHendelse forrige;
    private Instant forrigesTid;

    Tidskontroll(Funnliste funn, Instant naa) {
        this.funn = funn;
        this.naa = naa;
    }

    void ta(LagretHendelse h) {
        Instant tid = tid(h);
        if (tid == null) {
            meld(h, "ikke et tidspunkt: " + h.tidspunkt());
            return;
        }
        avgjoer(tid);
        forrige = h;
        forrigesTid = tid;
    }

    void slutt() {
        avgjoer(naa);
    }

    /** Den forrige dømmes når den neste er kjent: er den neste også tidligere, er det den forrige som er feil. */
    private void avgjoer(Instant neste) {
        if (forrige == null) {
            return;
        }
        if (seneste != Instant.MIN && forrigesTid.isBefore(seneste.minus(SLINGRING))) {
            meld(forrige, forrige.tidspunkt() + ", før hendelsene foran (" + seneste + ")");
        } else if (forrigesTid.isAfter(neste.plus(SLINGRING))
                && (seneste == Instant.MIN || !neste.isBefore(seneste.minus(SLINGRING)))) {
            meld(forrige, forrige.tidspunkt() + ", etter det som kom bak (" + neste + ")");
        } else if (forrigesTid.isAfter(seneste)) {
            seneste = forrigesTid;
        }
        forrige = null;
    }

    private void meld(LagretHendelse h, String detalj) {
        funn.leggTil(
                new Funn(Funnkode.TID_UTENFOR, h.posisjon(), null, h.hendelseId(), h.stroem(), h.sekvens(), detalj));
    }

    private static Instant tid(LagretHendelse h) {
        try {
            return Instant.parse(h.tidspunkt());
        } catch (DateTimeException | NullPointerException e) {
            return null;
        }
    }
}
