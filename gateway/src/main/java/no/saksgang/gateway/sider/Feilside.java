package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import no.saksgang.gateway.feil.Problemer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** En feil som side for den som leser sider. Alle andre får problemet som JSON. */
@Component
class Feilside implements HandlerExceptionResolver, Ordered {

    private static final List<String> MASKINER = List.of("/api/", "/actuator", "/v3/");

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
        if (!vilHaSide(inn)) {
            return null;
        }
        ResponseEntity<?> svar = problemer.problem(feil, new ServletWebRequest(inn, ut));
        svar.getHeaders().headerSet().stream()
                .filter(h -> !h.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
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
        return side;
    }

    /** En nettleser sier det; en klient som tar imot hva som helst, får JSON. */
    static boolean vilHaSide(HttpServletRequest inn) {
        String godtar = inn.getHeader(HttpHeaders.ACCEPT);
        return godtar != null
                && godtar.contains(MediaType.TEXT_HTML_VALUE)
                && MASKINER.stream().noneMatch(inn.getRequestURI()::startsWith);
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
