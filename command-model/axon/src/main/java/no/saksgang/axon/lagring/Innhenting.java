package no.saksgang.axon.lagring;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Strømmen til én leser: sider av loggen til den er framme, deretter den felles halen. */
final class Innhenting implements BlockingStream<TrackedEventMessage<?>> {

    private final Loggside sider;
    private final Function<TrackingToken, BlockingStream<TrackedEventMessage<?>>> aapneHale;
    private final Queue<TrackedEventMessage<?>> side = new ArrayDeque<>();

    private TrackingToken merke;
    private boolean framme;
    private BlockingStream<TrackedEventMessage<?>> hale;

    Innhenting(
            TrackingToken merke,
            Loggside sider,
            Function<TrackingToken, BlockingStream<TrackedEventMessage<?>>> aapneHale) {
        this.merke = merke;
        this.sider = sider;
        this.aapneHale = aapneHale;
    }

    @Override
    public boolean hasNextAvailable(int tid, TimeUnit enhet) throws InterruptedException {
        return fyll() || hale.hasNextAvailable(tid, enhet);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fyll() ? Optional.of(side.element()) : hale.peek();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return fyll() ? side.remove() : hale.nextAvailable();
    }

    /** @return usant når leseren er framme og halen er åpnet */
    private boolean fyll() {
        if (side.isEmpty() && !framme) {
            Loggside.Side neste = sider.hent(merke);
            side.addAll(neste.hendelser());
            merke = neste.merke();
            framme = !neste.full();
        }
        if (!side.isEmpty()) {
            return true;
        }
        if (hale == null) {
            hale = aapneHale.apply(merke);
        }
        return false;
    }

    @Override
    public void close() {
        side.clear();
        if (hale != null) {
            hale.close();
        }
    }
}
