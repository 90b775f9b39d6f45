package no.saksgang.axon.lagring;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import no.saksgang.json.Hendelsestyper;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Loggen slik én leser ser den. En leser som er bak, henter selv, i store sider og uten innholdet i hendelser den
 * ikke bruker; når den er framme, følger den den felles strømmen av nye hendelser.
 */
final class Leserkilde implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStore logg;
    private final JdbcTemplate jdbc;
    private final Predicate<Class<?>> bruker;

    /** @param bruker om leseren tar imot hendelser av klassen */
    Leserkilde(EventStore logg, JdbcTemplate jdbc, Predicate<Class<?>> bruker) {
        this.logg = logg;
        this.jdbc = jdbc;
        this.bruker = bruker;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken merke) {
        String[] ubrukte = Hendelsestyper.alle().stream()
                .filter(t -> !bruker.test(t.klasse()))
                .map(Hendelsestyper.Type::navn)
                .toArray(String[]::new);
        return new Innhenting(merke, new Loggside(jdbc, ubrukte), logg::openStream);
    }

    @Override
    public TrackingToken createTailToken() {
        return logg.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return logg.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant tidspunkt) {
        return logg.createTokenAt(tidspunkt);
    }

    @Override
    public TrackingToken createTokenSince(Duration varighet) {
        return logg.createTokenSince(varighet);
    }
}
