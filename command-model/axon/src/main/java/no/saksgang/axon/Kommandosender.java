package no.saksgang.axon;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.json.Kommandotyper;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sender en kommando og svarer med kvittering. Samme kommando-id gir samme kvittering og én virkning; to
 * samtidige kommandoer mot samme aggregat gir én vinner, og den andre besluttes på nytt.
 */
@Component
public class Kommandosender {

    private static final int FORSOEK = 8;

    private final CommandBus buss;
    private final Kommandologg logg;
    private final Avslagslogg avslagslogg;
    private final JdbcClient jdbc;

    Kommandosender(CommandBus buss, Kommandologg logg, Avslagslogg avslagslogg, JdbcClient jdbc) {
        this.buss = buss;
        this.logg = logg;
        this.avslagslogg = avslagslogg;
        this.jdbc = jdbc;
    }

    /**
     * @throws Avslag når kommandoen ikke kan utføres; ingenting er da lagret
     */
    public Kvittering send(Kommando kommando, Kommandoinfo info) {
        for (int forsoek = 1; ; forsoek++) {
            try {
                return kvittering(kommando.aggregatId().verdi(), stroem(kommando), dispatch(kommando, info));
            } catch (RuntimeException feil) {
                Avslag avslag = finn(feil, Avslag.class);
                boolean konflikt = finn(feil, ConcurrencyException.class) != null;
                boolean gjenbrukt = finn(feil, DuplicateKeyException.class) != null;
                if (avslag == null && !konflikt && !gjenbrukt) {
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
            var resultat = svar.get();
            if (resultat.isExceptional()) {
                throw uoensket(resultat.exceptionResult());
            }
            return resultat.getPayload();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        } catch (ExecutionException e) {
            throw uoensket(e.getCause());
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
                "Kommando-id-en er brukt til " + linje.kommando() + " med annet innhold");
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
        record Rad(long posisjon, String hendelseId, String navn) {}
        List<Rad> rader = jdbc.sql("select global_posisjon as posisjon, hendelse_id, navn from hendelse"
                        + " where stroem = ? and sekvens >= ? and sekvens < ? order by sekvens")
                .params(stroem, foer, foer + antall)
                .query(Rad.class)
                .list();
        return new Kvittering(
                id,
                foer + antall,
                rader.isEmpty() ? 0 : rader.getLast().posisjon(),
                rader.stream()
                        .map(r -> new Kvittering.KvittertHendelse(r.hendelseId(), r.navn()))
                        .toList(),
                advarsler);
    }

    private static String stroem(Kommando kommando) {
        return no.saksgang.axon.aggregat.Stroem.navn(
                Kommandotyper.aggregatFor(kommando), kommando.aggregatId().verdi());
    }

    private static <T extends Throwable> T finn(Throwable feil, Class<T> type) {
        for (Throwable t = feil; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
            if (t instanceof CommandExecutionException c && c.getDetails().orElse(null) instanceof String s) {
                T fjern = type.cast(type == Avslag.class ? fraDetaljer(s) : null);
                if (fjern != null) {
                    return fjern;
                }
            }
        }
        return null;
    }

    /** Et avslag fra en annen node, der unntaket selv ikke kunne følge med. */
    private static Avslag fraDetaljer(String detaljer) {
        String[] deler = detaljer.split("\\|", 3);
        return deler.length == 3 ? new Avslag(Avslagskode.valueOf(deler[0]), deler[1], deler[2]) : null;
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
