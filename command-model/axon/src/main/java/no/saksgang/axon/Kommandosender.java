package no.saksgang.axon;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.felles.LoggUtilgjengelig;
import no.saksgang.json.Kommandotyper;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Sender en kommando og svarer med kvittering. Samme kommando-id gir samme kvittering og én virkning; to
 * samtidige kommandoer mot samme aggregat gir én vinner, og den andre besluttes på nytt.
 */
@Component
public class Kommandosender {

    private static final int FORSOEK = 8;

    /** Lenger enn databasen lar en transaksjon vare. */
    private static final Duration SVARFRIST = Duration.ofSeconds(40);

    private final CommandBus buss;
    private final Kommandologg logg;
    private final Avslagslogg avslagslogg;
    private final Loggsted loggsted;

    Kommandosender(CommandBus buss, Kommandologg logg, Avslagslogg avslagslogg, Loggsted loggsted) {
        this.buss = buss;
        this.logg = logg;
        this.avslagslogg = avslagslogg;
        this.loggsted = loggsted;
    }

    /**
     * @throws Avslag når kommandoen ikke kan utføres; ingenting er da lagret
     * @throws LoggUtilgjengelig når ingen vet om den ble utført; samme kommando-id på nytt er trygt
     */
    public Kvittering send(Kommando kommando, Kommandoinfo info) {
        try {
            return utfoer(kommando, info);
        } catch (Avslag | LoggUtilgjengelig kjent) {
            throw kjent;
        } catch (RuntimeException feil) {
            throw Feilaarsak.utilgjengelig(feil) ? new LoggUtilgjengelig(feil) : feil;
        }
    }

    private Kvittering utfoer(Kommando kommando, Kommandoinfo info) {
        for (int forsoek = 1; ; forsoek++) {
            try {
                return kvittering(kommando.aggregatId().verdi(), stroem(kommando), dispatch(kommando, info));
            } catch (RuntimeException feil) {
                Avslag avslag = Feilaarsak.avslag(feil).orElse(null);
                if (avslag == null && !Feilaarsak.konflikt(feil) && !Feilaarsak.gjenbrukt(feil)) {
                    throw feil;
                }
                var tidligere = logg.finn(info.kommandoId());
                if (tidligere.isPresent()) {
                    return gjenta(kommando, tidligere.get());
                }
                if (avslag != null) {
                    avslagslogg.skriv(kommando, info, avslag);
                    throw avslag;
                }
                if (info.forventetVersjon() != null || forsoek == FORSOEK) {
                    Avslag tapt = new Avslag(Avslagskode.VERSJONSKONFLIKT, "Noen andre endret aggregatet samtidig");
                    avslagslogg.skriv(kommando, info, tapt);
                    throw tapt;
                }
                vent(forsoek);
            }
        }
    }

    /** Om en kommando med denne id-en er utført. */
    public boolean erUtfoert(String kommandoId) {
        return logg.finn(kommandoId).isPresent();
    }

    private String dispatch(Kommando kommando, Kommandoinfo info) {
        var melding = new GenericCommandMessage<>(
                new GenericMessage<>(kommando, MetaData.from(info.tilMap())), Kommandotyper.aggregatFor(kommando));
        FutureCallback<Kommando, String> svar = new FutureCallback<>();
        buss.dispatch(melding, svar);
        try {
            var resultat = svar.get(SVARFRIST.toSeconds(), TimeUnit.SECONDS);
            if (resultat.isExceptional()) {
                throw uoensket(resultat.exceptionResult());
            }
            return resultat.getPayload();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        } catch (ExecutionException e) {
            throw uoensket(e.getCause());
        } catch (TimeoutException e) {
            throw new LoggUtilgjengelig(e);
        }
    }

    private static RuntimeException uoensket(Throwable feil) {
        return feil instanceof RuntimeException r ? r : new CompletionException(feil);
    }

    private Kvittering gjenta(Kommando kommando, Kommandologg.Linje linje) {
        Avslag.med(
                linje.fingeravtrykk().equals(Kommandologg.fingeravtrykk(kommando)),
                Avslagskode.KOMMANDO_GJENBRUKT,
                "",
                "Kommando-id-en er brukt før, med annet innhold");
        return kvittering(kommando.aggregatId().verdi(), linje.stroem(), linje.svar());
    }

    private Kvittering kvittering(String id, String stroem, String svar) {
        String[] deler = svar.split(",", -1);
        long foer = Long.parseLong(deler[0]);
        int antall = Integer.parseInt(deler[1]);
        List<Advarsel> advarsler = deler[2].isEmpty()
                ? List.of()
                : Arrays.stream(deler[2].split(";")).map(Advarsel::valueOf).toList();
        if (antall == 0) {
            return new Kvittering(id, foer, 0, List.of(), advarsler);
        }
        Loggsted.Skrevet skrevet = loggsted.les(stroem, foer, antall);
        return new Kvittering(id, foer + antall, skrevet.posisjon(), skrevet.hendelser(), advarsler);
    }

    private static String stroem(Kommando kommando) {
        return no.saksgang.axon.aggregat.Stroem.navn(
                Kommandotyper.aggregatFor(kommando), kommando.aggregatId().verdi());
    }

    private static void vent(int forsoek) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << Math.min(forsoek, 5)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        }
    }
}
