package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Skjemaet bar beviset fra en innlogging som er over: hun får sende det på nytt med et nytt. */
@Component
class Gammelside implements ErrorViewResolver {

    private final Rammebygger rammer;
    private final Sidetekst tekst;

    Gammelside(Rammebygger rammer, Sidetekst tekst) {
        this.rammer = rammer;
        this.tekst = tekst;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest inn, HttpStatus status, Map<String, Object> modell) {
        Gjenopptak gjenopptak = status == HttpStatus.FORBIDDEN ? Gjenopptak.av(inn) : null;
        if (gjenopptak == null) {
            return null;
        }
        Ramme r = rammer.bygg(inn);
        return new ModelAndView(
                "feil",
                Map.of(
                        "ramme",
                        new Ramme(null, gjenopptak.til(), List.of(), List.of(), r.innlogget(), r.rekkevidde(), null),
                        "tekst",
                        tekst,
                        "slag",
                        "gammel",
                        "gjenopptak",
                        gjenopptak,
                        "problem",
                        ProblemDetail.forStatus(status)),
                status);
    }
}
