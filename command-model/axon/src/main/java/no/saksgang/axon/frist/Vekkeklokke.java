package no.saksgang.axon.frist;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sender fristvakten på runde hvert sekund, på én node av gangen. Dør noden, overtar en annen etter fire sekunder
 * uten puls.
 */
@Component
public class Vekkeklokke {

    private static final Duration RUNDE = Duration.ofSeconds(1);
    private static final int TAPTE_PULSER = 4;

    private final Scheduler planlegger;
    private final boolean paa;

    Vekkeklokke(DataSource kilde, Fristvakt vakt, @Value("${saksgang.vekkeklokke:true}") boolean paa) {
        this.planlegger = planlegger(kilde, vakt);
        this.paa = paa;
    }

    /** En node som kan gå vakt; den bruker databasens egen tid, ikke klokken saker dømmes etter. */
    public static Scheduler planlegger(DataSource kilde, Fristvakt vakt) {
        RecurringTask<Void> runde =
                Tasks.recurring("frister", FixedDelay.of(RUNDE)).execute((instans, kontekst) -> vakt.gaaRunden());
        return Scheduler.create(kilde)
                .tableName("planlagt_oppgave")
                .startTasks(runde)
                .threads(1)
                .pollingInterval(RUNDE.dividedBy(2))
                .heartbeatInterval(RUNDE)
                .missedHeartbeatsLimit(TAPTE_PULSER)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (paa) {
            planlegger.start();
        }
    }

    /** Før databasen og bussen tas ned. */
    @EventListener(ContextClosedEvent.class)
    void stopp() {
        planlegger.stop();
    }
}
