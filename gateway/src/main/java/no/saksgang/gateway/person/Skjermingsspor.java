package no.saksgang.gateway.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Gjenstand;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Lesespor;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.lesemodell.tilgang.SkjermetQuery;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Fører hvem som leser en sak, et møte eller en publisering der noe er unntatt, skjult eller skjermet, når rollen hennes viser
 * mer enn det offentlige. Dokumenter føres av {@link Lesenotat}; lister føres ikke.
 */
@Component
class Skjermingsspor implements Lesespor {

    private final SkjermetQuery skjermet;
    private final Personport port;

    /** Huskes så kort at det som nettopp ble unntatt, føres fra nesten straks. */
    private final Cache<String, Optional<HelsefellesskapId>> husket = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Skjermingsspor(SkjermetQuery skjermet, Personport port) {
        this.skjermet = skjermet;
        this.port = port;
    }

    @Override
    public void lest(Regel regel, Leser leser, HttpServletRequest inn) {
        Gjenstand g = regel.gjenstand();
        if (!inn.getMethod().equals("GET") && !inn.getMethod().equals("HEAD")) {
            return;
        }
        String id = id(g, inn);
        if (id != null) {
            String rolle = leser.dekkende().getFirst().rolle().name();
            husket.get(g + ":" + id, _ -> skjermetI(g, id))
                    .ifPresent(hf -> port.lest(hf, leser.bruker().id(), rolle, g.name(), id, null));
        }
    }

    private Optional<HelsefellesskapId> skjermetI(Gjenstand g, String id) {
        return switch (g) {
            case SAK -> skjermet.sak(id);
            case MOETE -> skjermet.moete(id);
            case PUBLISERING -> skjermet.publisering(id);
            default -> Optional.empty();
        };
    }

    private static String id(Gjenstand g, HttpServletRequest inn) {
        if (g.variabel() == null
                || !(inn.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> kart)) {
            return null;
        }
        Object egen = kart.get(g.variabel());
        return (egen == null ? kart.get("id") : egen) instanceof String s ? s : null;
    }
}
