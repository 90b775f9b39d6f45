package no.saksgang.minne;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.moete.event.MoeteEvent;

/** Møtene som ikke er avlyst, slik prosessene kjenner dem. */
final class Minnemoeter {

    private record Rad(MoeteId id, UtvalgId utvalg, LocalDateTime start) {}

    private final Map<MoeteId, Rad> rader = new HashMap<>();

    void foer(MoeteEvent hendelse) {
        switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e -> rader.put(e.moeteId(), new Rad(e.moeteId(), e.utvalgId(), e.start()));
            case MoeteEvent.MoeteFlyttet e ->
                rader.computeIfPresent(e.moeteId(), (id, r) -> new Rad(id, r.utvalg(), e.start()));
            case MoeteEvent.MoeteAvlyst e -> rader.remove(e.moeteId());
            default -> {
                // Endrer verken tid eller om møtet holdes.
            }
        }
    }

    List<MoeteId> i(UtvalgId utvalg, int aar) {
        return iOrden(utvalg)
                .filter(r -> r.start().getYear() == aar)
                .map(Rad::id)
                .toList();
    }

    Optional<MoeteId> forrige(UtvalgId utvalg, LocalDateTime foer) {
        return iOrden(utvalg)
                .filter(r -> r.start().isBefore(foer))
                .reduce((en, neste) -> neste)
                .map(Rad::id);
    }

    private Stream<Rad> iOrden(UtvalgId utvalg) {
        return rader.values().stream()
                .filter(r -> r.utvalg().equals(utvalg))
                .sorted(Comparator.comparing(Rad::start).thenComparing(r -> r.id().verdi()));
    }
}
