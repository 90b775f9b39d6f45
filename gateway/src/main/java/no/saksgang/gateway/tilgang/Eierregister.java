package no.saksgang.gateway.tilgang;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Husker hvor ting hører til. Bare det som finnes huskes, og det endres aldri, så det kan huskes for alltid. */
@Component
class Eierregister {

    private static final int HUSK = 50_000;

    private final Eierport port;
    private final Map<String, Eier> husket = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Eier> eldste) {
            return size() > HUSK;
        }
    });

    Eierregister(Eierport port) {
        this.port = port;
    }

    Optional<Eier> finn(String aggregat, String id) {
        String noekkel = aggregat + ":" + id;
        Eier kjent = husket.get(noekkel);
        if (kjent != null) {
            return Optional.of(kjent);
        }
        Optional<Eier> funnet = port.finn(aggregat, id);
        funnet.ifPresent(e -> husket.put(noekkel, e));
        return funnet;
    }

    /**
     * Eieren når den som spør, dekker den. Tom både når det ikke finnes og når det er en annens; begge koster ett oppslag,
     * så tiden heller ikke sier hvilket det var.
     */
    Optional<Eier> dekket(String aggregat, String id, Predicate<Eier> dekker) {
        String noekkel = aggregat + ":" + id;
        Eier kjent = husket.get(noekkel);
        if (kjent != null && dekker.test(kjent)) {
            return Optional.of(kjent);
        }
        Optional<Eier> funnet = port.finn(aggregat, id).filter(dekker);
        funnet.ifPresent(e -> husket.put(noekkel, e));
        return funnet;
    }
}
