package no.saksgang.gateway.innlogging;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Tildeling;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Den ene siden innloggingen trenger: hvem en vil logge inn hos, eller hvem en er og en knapp for å logge ut. */
@Hidden
@RestController
public class InnloggingController {

    static final String STI = "/innlogging";

    private final Brukerkilde kilde;
    private final Utstederregister utstedere;

    InnloggingController(Brukerkilde kilde, Utstederregister utstedere) {
        this.kilde = kilde;
        this.utstedere = utstedere;
    }

    @GetMapping(path = STI, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String side(@RequestParam(required = false) String til, HttpServletRequest inn) {
        Bruker bruker = kilde.hvem(inn);
        return """
            <!DOCTYPE html>
            <html lang="nb">
            <head><meta charset="utf-8"><title>Innlogging – Saksgang</title></head>
            <body><main>
            %s
            </main></body>
            </html>
            """.formatted(bruker.innlogget() ? inne(bruker, inn) : ute(Innloggingsstart.trygg(til)));
    }

    private String ute(String til) {
        String lenker = utstedere.alle().stream()
                .filter(Utsteder::forMennesker)
                .map(u -> "<li><a href=\"%s\">Logg inn med %s</a></li>"
                        .formatted(tekst(lenke(u, til)), tekst(u.tittel())))
                .collect(Collectors.joining("\n"));
        return "<h1>Du er ikke logget inn</h1>\n"
                + (lenker.isEmpty() ? "<p>Ingen utsteder er satt opp.</p>" : "<ul>\n" + lenker + "\n</ul>");
    }

    private static String lenke(Utsteder u, String til) {
        String start = Innloggingsstart.STI + "/" + u.navn();
        return til.isEmpty() ? start : start + "?til=" + UriUtils.encodeQueryParam(til, "UTF-8");
    }

    private static String inne(Bruker bruker, HttpServletRequest inn) {
        String roller = bruker.tildelinger().stream()
                .map(t -> "<li>" + tekst(rolle(t)) + "</li>")
                .collect(Collectors.joining("\n"));
        String skjema = inn.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken t
                ? """
                <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                <button>Logg ut</button>
                </form>\
                """.formatted(Sikkerhetskjede.UTLOGGING, t.getParameterName(), t.getToken())
                : "";
        return "<h1>Du er logget inn</h1>\n<p>Pseudonym: <code>%s</code></p>\n".formatted(bruker.id())
                + (roller.isEmpty() ? "<p>Du har ingen roller nå.</p>" : "<ul>\n" + roller + "\n</ul>") + "\n" + skjema;
    }

    private static String tekst(String t) {
        return HtmlUtils.htmlEscape(t, "UTF-8");
    }

    private static String rolle(Tildeling t) {
        return java.util.stream.Stream.of(t.rolle(), t.helsefellesskapId(), t.utvalgId(), t.virksomhetId(), t.sakId())
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }
}
