package no.saksgang.axon.lagring;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** En hendelse leseren ikke klarer, parkeres, om ingen har bestemt at den skal gå forbi den. Da gjelder det for alltid. */
final class Forbigaaelse implements EnqueuePolicy<EventMessage<?>> {

    private final JdbcTemplate jdbc;
    private final String leser;

    Forbigaaelse(JdbcTemplate jdbc, String leser) {
        this.jdbc = jdbc;
        this.leser = leser;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> brev, Throwable aarsak) {
        return besluttet(brev.message().getIdentifier())
                ? Decisions.doNotEnqueue()
                : Decisions.enqueue(ThrowableCause.truncated(aarsak));
    }

    private boolean besluttet(String hendelseId) {
        try {
            return Boolean.TRUE.equals(jdbc.queryForObject(
                    "select exists (select 1 from hoppet_over where leser = ? and hendelse_id = ?)",
                    Boolean.class,
                    leser,
                    hendelseId));
        } catch (DataAccessException e) {
            // Transaksjonen er alt brutt av leseren; den rulles tilbake og prøves igjen.
            return false;
        }
    }
}
