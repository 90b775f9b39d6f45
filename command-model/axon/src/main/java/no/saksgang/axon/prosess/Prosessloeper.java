package no.saksgang.axon.prosess;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.saksgang.axon.Kommandologg;
import no.saksgang.axon.Kommandosender;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Konvolutt;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.prosess.Foelgekommando;
import no.saksgang.prosess.Prosesser;
import no.saksgang.prosess.Varsel;
import no.saksgang.prosess.Varselregler;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Følger loggen, gir kommandoene prosessene krever, og skriver varslene. En hendelse følges opp én gang, også om
 * leseren begynner forfra: det er merket, kommando-id-en regnes ut av hendelsen, og varselet har en unik nøkkel.
 */
@Component
@ProcessingGroup("prosesser")
class Prosessloeper implements DisposableBean {

    private static final Logger LOGG = LoggerFactory.getLogger(Prosessloeper.class);

    private final Prosesser prosesser;
    private final Varselregler varselregler;
    private final Saksregister register;
    private final Moeteregister moeter;
    private final Varsellager varsler;
    private final Kommandosender sender;

    /** Kommandoene skal ha sin egen transaksjon, ikke leserens. */
    private final ExecutorService traad = Executors.newSingleThreadExecutor(r -> {
        Thread t = new Thread(r, "prosesser-sender");
        t.setDaemon(true);
        return t;
    });

    Prosessloeper(
            Oppslag oppslag, Saksregister register, Moeteregister moeter, Varsellager varsler, Kommandosender sender) {
        this.prosesser = new Prosesser(oppslag);
        this.varselregler = new Varselregler(oppslag);
        this.register = register;
        this.moeter = moeter;
        this.varsler = varsler;
        this.sender = sender;
    }

    /** Under gjenspilling føres bare registrene; det som følger av hendelsen, er alt gjort. */
    @EventHandler
    void on(
            Hendelse hendelse,
            MetaData metadata,
            @MessageIdentifier String hendelseId,
            @SourceId String stroem,
            ReplayStatus gjenspilling) {
        Konvolutt konvolutt = Konvolutt.fra(metadata);
        if (hendelse instanceof SakEvent sak) {
            register.foer(sak, konvolutt);
        } else if (hendelse instanceof MoeteEvent moete) {
            moeter.foer(moete);
        }
        if (hendelse instanceof HelsefellesskapEvent.MoeteplanFastsatt plan) {
            moeter.foer(plan);
        }
        varsler.kvitter(hendelse, konvolutt);
        if (gjenspilling.isReplay()) {
            return;
        }
        List<Foelgekommando> rekke = prosesser.naar(hendelse, hendelseId, konvolutt);
        List<Varsel> nye = varselregler.av(hendelse, konvolutt);
        boolean ingenting = rekke.isEmpty() && nye.isEmpty() && !Prosesser.avhengerAvTiden(hendelse);
        if (ingenting || !varsler.erNy(hendelseId)) {
            return;
        }
        foelgOpp(rekke, hendelseId, konvolutt);
        varsler.skriv(nye, hendelseId, stroem, konvolutt);
    }

    private void foelgOpp(List<Foelgekommando> rekke, String hendelseId, Konvolutt konvolutt) {
        int plass = 0;
        for (Foelgekommando foelge : rekke) {
            plass++;
            Kommando kommando = foelge.kommando().get();
            if (kommando == null) {
                continue;
            }
            String noekkel = noekkel(foelge, plass, kommando);
            if (utfoer(kommando, info(noekkel, hendelseId, konvolutt))) {
                continue;
            }
            int angret = 0;
            for (Kommando angre : foelge.vedAvslag()) {
                String tillegg = angret++ == 0 ? "-angre" : "-angre" + angret;
                utfoer(angre, info(noekkel + tillegg, hendelseId, konvolutt));
            }
            if (angret > 0) {
                return;
            }
        }
    }

    /**
     * Det som skal rettes opp ved avslag, står fast på plassen sin. Resten kjennes på innholdet: rekken kan være
     * kortere neste gang, når noe av den alt er gjort.
     */
    private static String noekkel(Foelgekommando foelge, int plass, Kommando kommando) {
        return foelge.prosess() + "/"
                + (foelge.vedAvslag() != null ? Integer.toString(plass) : Kommandologg.fingeravtrykk(kommando));
    }

    /** @return usant når kommandoen ble avslått; avslaget står i avslagsloggen */
    private boolean utfoer(Kommando kommando, Kommandoinfo info) {
        if (sender.erUtfoert(info.kommandoId())) {
            return true;
        }
        try {
            traad.submit(() -> sender.send(kommando, info)).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Avslag avslag) {
                LOGG.info("{} avslått: {} {}", kommando.getClass().getSimpleName(), avslag.kode(), avslag.detalj());
                return false;
            }
            throw new IllegalStateException(
                    "Prosessen fikk ikke utført " + kommando.getClass().getSimpleName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        }
    }

    private static Kommandoinfo info(String noekkel, String hendelseId, Konvolutt konvolutt) {
        return new Kommandoinfo(
                UUID.nameUUIDFromBytes((hendelseId + "/" + noekkel).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                konvolutt.skjedde(),
                Aktoer.prosess(),
                null,
                hendelseId,
                konvolutt.korrelasjonId());
    }

    @Override
    public void destroy() {
        traad.shutdown();
    }
}
