package no.saksgang.app.tilgang;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import no.saksgang.felles.BrukerId;
import no.saksgang.gateway.tilgang.Tildeling;
import org.springframework.stereotype.Component;

/**
 * Rollene en bruker har en dag, husket til et sete eller en tildeling endres. Stengt, husker det ingenting.
 *
 * <p>Et oppslag som var i gang da noe ble endret, kan ha sett det som var; det huskes ikke.
 */
@Component
class Rolleminne {

    /** Går et varsel tapt, varer det som var, aldri lenger enn dette. */
    private static final Duration LENGST = Duration.ofSeconds(10);

    private record Dag(BrukerId bruker, LocalDate dag) {}

    private record Husket(long utgave, List<Tildeling> roller) {}

    private final Cache<Dag, Husket> husket =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LENGST).build();

    /** Øker ved hver endring; 0 så lenge minnet er stengt. */
    private long utgave;

    private long siste;

    List<Tildeling> hent(BrukerId bruker, LocalDate dag, Supplier<List<Tildeling>> oppslag) {
        long foer = utgave();
        if (foer == 0) {
            return oppslag.get();
        }
        Dag noekkel = new Dag(bruker, dag);
        Husket h = husket.getIfPresent(noekkel);
        if (h != null && h.utgave() == foer) {
            return h.roller();
        }
        List<Tildeling> roller = List.copyOf(oppslag.get());
        husket.put(noekkel, new Husket(foer, roller));
        return roller;
    }

    private synchronized long utgave() {
        return utgave;
    }

    /** Noe er endret. */
    synchronized void glem() {
        if (utgave != 0) {
            utgave = ++siste;
        }
    }

    synchronized void aapne() {
        utgave = ++siste;
    }

    synchronized void steng() {
        utgave = 0;
    }
}
