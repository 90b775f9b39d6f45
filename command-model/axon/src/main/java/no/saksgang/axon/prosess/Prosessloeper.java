package no.saksgang.axon.prosess;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.saksgang.axon.Kommandosender;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Konvolutt;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.prosess.Foelgekommando;
import no.saksgang.prosess.Prosesser;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Følger loggen og gir kommandoene prosessene krever. Kommando-id-en regnes ut av hendelsen, så en hendelse som
 * leses på nytt, ikke gir virkning to ganger.
 */
@Component
@ProcessingGroup("prosesser")
class Prosessloeper implements DisposableBean {

    private static final Logger LOGG = LoggerFactory.getLogger(Prosessloeper.class);

    private final Prosesser prosesser;
    private final Saksregister register;
    private final Moeteregister moeter;
    private final Kommandosender sender;

    /** Kommandoene skal ha sin egen transaksjon, ikke leserens. */
    private final ExecutorService traad = Executors.newSingleThreadExecutor(r -> {
        Thread t = new Thread(r, "prosesser-sender");
        t.setDaemon(true);
        return t;
    });

    Prosessloeper(Oppslag oppslag, Saksregister register, Moeteregister moeter, Kommandosender sender) {
        this.prosesser = new Prosesser(oppslag);
        this.register = register;
        this.moeter = moeter;
        this.sender = sender;
    }

    @EventHandler
    @DisallowReplay
    void on(Hendelse hendelse, MetaData metadata, @MessageIdentifier String hendelseId) {
        Konvolutt konvolutt = Konvolutt.fra(metadata);
        if (hendelse instanceof SakEvent sak) {
            register.foer(sak, konvolutt);
        } else if (hendelse instanceof MoeteEvent moete) {
            moeter.foer(moete);
        }
        List<Foelgekommando> rekke = prosesser.naar(hendelse, hendelseId, konvolutt);
        int nummer = 0;
        for (Foelgekommando foelge : rekke) {
            nummer++;
            Kommando kommando = foelge.kommando().get();
            if (kommando == null || utfoer(kommando, info(foelge, hendelseId, nummer, "", konvolutt))) {
                continue;
            }
            if (foelge.vedAvslag() != null) {
                utfoer(foelge.vedAvslag(), info(foelge, hendelseId, nummer, "-angre", konvolutt));
                return;
            }
        }
    }

    /** @return usant når kommandoen ble avslått; avslaget står i avslagsloggen */
    private boolean utfoer(Kommando kommando, Kommandoinfo info) {
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

    private static Kommandoinfo info(
            Foelgekommando foelge, String hendelseId, int nummer, String tillegg, Konvolutt konvolutt) {
        String noekkel = hendelseId + "/" + foelge.prosess() + "/" + nummer + tillegg;
        return new Kommandoinfo(
                UUID.nameUUIDFromBytes(noekkel.getBytes(StandardCharsets.UTF_8)).toString(),
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
