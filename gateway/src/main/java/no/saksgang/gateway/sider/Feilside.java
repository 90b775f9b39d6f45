package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import no.saksgang.gateway.feil.Problemer;
import no.saksgang.gateway.feil.Sidevalg;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** En feil som side for den som leser sider. Alle andre får problemet som JSON. */
@Component
class Feilside implements HandlerExceptionResolver, Ordered {

    /** Det som gjelder kroppen til problemet, og ikke siden. */
    private static final Set<String> PROBLEMETS =
            Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY);

    private final Problemer problemer;
    private final Rammebygger rammer;
    private final Sidetekst tekst;

    Feilside(Problemer problemer, Rammebygger rammer, Sidetekst tekst) {
        this.problemer = problemer;
        this.rammer = rammer;
        this.tekst = tekst;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest inn, HttpServletResponse ut, Object mottaker, Exception feil) {
        if (!Sidevalg.vilHaSide(inn)) {
            return null;
        }
        ResponseEntity<?> svar = problemer.problem(feil, new ServletWebRequest(inn, ut));
        svar.getHeaders().headerSet().stream()
                .filter(h -> !PROBLEMETS.contains(h.getKey()))
                .forEach(h -> h.getValue().forEach(v -> ut.addHeader(h.getKey(), v)));
        ModelAndView side = new ModelAndView(
                "feil",
                Map.of(
                        "ramme",
                        rammer.bygg(inn),
                        "tekst",
                        tekst,
                        "slag",
                        slag(svar.getStatusCode()),
                        "problem",
                        svar.getBody() instanceof ProblemDetail p ? p : ProblemDetail.forStatus(500)));
        side.setStatus(svar.getStatusCode());
        if (svar.getStatusCode().value() == HttpStatus.UNAUTHORIZED.value()) {
            side.addObject("gjenopptak", Gjenopptak.av(inn));
        }
        return side;
    }

    /** Nøkkelen til teksten. */
    static String slag(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "innlogging";
            case 403 -> "nektet";
            case 404 -> "borte";
            case 410 -> "trukket";
            case 400, 409, 422 -> "ugyldig";
            case 503 -> "opptatt";
            default -> status.is4xxClientError() ? "ugyldig" : "intern";
        };
    }
}
