package no.saksgang.gateway.tilgang;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Står foran hver adresse, også dem andre biblioteker legger til. En adresse uten rad i {@link Tilgangspolicy} er ikke lov
 * for noen. Det den slipper gjennom, har en {@link Leser} ved siden av seg.
 */
@Component
class Tilgangsvakt implements HandlerInterceptor {

    static final String LESER = Leser.class.getName();

    private final Tilgang tilgang;
    private final Lesespor spor;

    Tilgangsvakt(Tilgang tilgang, Lesespor spor) {
        this.tilgang = tilgang;
        this.spor = spor;
    }

    @Override
    public boolean preHandle(HttpServletRequest forespoersel, HttpServletResponse svar, Object mottaker) {
        if (!(mottaker instanceof HandlerMethod) || forespoersel.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Regel regel = regel(forespoersel).orElseThrow(Tilgangsvakt::utenRad);
        if (!regel.roller().offentlig() || regel.filtreres()) {
            svar.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        Leser leser = tilgang.leser(forespoersel, regel);
        forespoersel.setAttribute(LESER, leser);
        if (!leser.bareOffentlig()) {
            spor.lest(regel, leser, forespoersel);
        }
        return true;
    }

    private static Optional<Regel> regel(HttpServletRequest forespoersel) {
        Object moenster = forespoersel.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return moenster == null
                ? Optional.empty()
                : Tilgangspolicy.regel(forespoersel.getMethod(), moenster.toString());
    }

    private static HttpFeil utenRad() {
        return Nektelse.ikkeTilgang("Adressen er ikke åpen for noen");
    }
}
