package no.saksgang.app.lagring;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** En leser som ikke tåler én bestemt sak, for prøven av parkerte hendelser. */
@Component
@ProcessingGroup("ustoedig-leser")
class UstoedigLeser {

    static final String GIFT = "Saken leseren ikke tåler";

    final AtomicBoolean taaler = new AtomicBoolean();
    final AtomicInteger lest = new AtomicInteger();

    @EventHandler
    void on(SakEvent.SakInnmeldt hendelse) {
        if (GIFT.equals(hendelse.tittel()) && !taaler.get()) {
            throw new IllegalStateException("Tåler ikke denne");
        }
        lest.incrementAndGet();
    }
}
