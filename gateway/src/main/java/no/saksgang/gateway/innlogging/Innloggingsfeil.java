package no.saksgang.gateway.innlogging;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import no.saksgang.gateway.feil.Sidevalg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det som går galt før noen kontroller er spurt, som problemer (RFC 9457). Svaret sier aldri hva som var galt med tokenet,
 * bare loggen gjør det, én gang og uten tokenet.
 */
@Component
class Innloggingsfeil {

    private static final Logger LOGG = LoggerFactory.getLogger(Innloggingsfeil.class);
    private static final int MAKS_GRUNN = 80;

    private final JsonMapper json;
    private final Svarhoder hoder;

    Innloggingsfeil(JsonMapper json, Svarhoder hoder) {
        this.json = json;
        this.hoder = hoder;
    }

    /** Et bearer-token som ikke holder. */
    void token(HttpServletRequest inn, HttpServletResponse ut, AuthenticationException feil) throws IOException {
        if (utilgjengelig(feil)) {
            venter(inn, ut, feil);
            return;
        }
        LOGG.warn("Avviste et token: {}", grunn(feil));
        ut.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        skriv(
                inn,
                ut,
                HttpStatus.UNAUTHORIZED,
                "TOKEN_UGYLDIG",
                "Tokenet er ikke gyldig",
                "Hent et nytt token fra utstederen, for denne tjenesten, og prøv igjen.");
    }

    /** En innlogging i nettleseren som ikke holdt: avbrutt, gjentatt, for lavt nivå. */
    void innlogging(HttpServletRequest inn, HttpServletResponse ut, AuthenticationException feil) throws IOException {
        if (feil.getCause() instanceof IllegalArgumentException) {
            // Rammeverkets måte å si at ingen utsteder heter det.
            skriv(inn, ut, HttpStatus.NOT_FOUND, "NOT_FOUND", "Not Found", "Se /innlogging.");
        } else if (utilgjengelig(feil)) {
            venter(inn, ut, feil);
        } else {
            LOGG.warn("Avviste en innlogging: {}", grunn(feil));
            skriv(
                    inn,
                    ut,
                    HttpStatus.UNAUTHORIZED,
                    "INNLOGGING_AVVIST",
                    "Innloggingen ble ikke godtatt",
                    "Begynn på nytt på /innlogging.");
        }
    }

    /** En skriving fra nettleseren uten bevis for at den kom fra våre sider. */
    AccessDeniedHandler csrf() {
        return (inn, ut, feil) -> {
            LOGG.warn("Avviste en skriving uten CSRF-token: {}", inn.getMethod());
            skriv(
                    inn,
                    ut,
                    HttpStatus.FORBIDDEN,
                    "CSRF_MANGLER",
                    "Forespørselen mangler beviset for at den kom fra våre sider",
                    "Send headeren fra csrf i /api/v1/meg, eller bruk et bearer-token.");
        };
    }

    /** En adresse som er forsøkt forkledd. */
    RequestRejectedHandler adresse() {
        return (inn, ut, feil) -> {
            hoder.writeHeaders(inn, ut);
            skriv(inn, ut, HttpStatus.BAD_REQUEST, "UGYLDIG_ADRESSE", "Adressen er ikke lov", "Se /v3/api-docs.");
        };
    }

    private void venter(HttpServletRequest inn, HttpServletResponse ut, AuthenticationException feil)
            throws IOException {
        LOGG.warn("En utsteder svarer ikke: {}", grunn(feil));
        ut.setHeader(HttpHeaders.RETRY_AFTER, "10");
        skriv(
                inn,
                ut,
                HttpStatus.SERVICE_UNAVAILABLE,
                "INNLOGGING_UTILGJENGELIG",
                "Den som skal si hvem du er, svarer ikke",
                "Prøv igjen om litt.");
    }

    /** En nettleser som leser sider, får feilen som side. */
    private void skriv(
            HttpServletRequest inn,
            HttpServletResponse ut,
            HttpStatus status,
            String kode,
            String tittel,
            String hvaNaa)
            throws IOException {
        if (Sidevalg.vilHaSide(inn)) {
            ut.sendError(status.value());
            return;
        }
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("type", "urn:saksgang:problem:" + kode);
        p.put("title", tittel);
        p.put("status", status.value());
        p.put("kode", kode);
        p.put("code", kode);
        p.put("hvaNaa", hvaNaa);
        byte[] kropp = json.writeValueAsString(p).getBytes(StandardCharsets.UTF_8);
        ut.setStatus(status.value());
        ut.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ut.setContentLength(kropp.length);
        ut.getOutputStream().write(kropp);
    }

    /** Utstederen er nede. Spørsmål om nøkler som ikke finnes, er tokenets feil. */
    private static boolean utilgjengelig(Throwable feil) {
        return aarsak(feil, AuthenticationServiceException.class) && !aarsak(feil, RateLimitReachedException.class);
    }

    private static boolean aarsak(Throwable feil, Class<? extends Throwable> type) {
        for (Throwable t = feil; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    /** Kort, på én linje, og uten noe avsenderen kan ha skrevet i tokenet. */
    private static String grunn(AuthenticationException feil) {
        String tekst = feil instanceof OAuth2AuthenticationException o
                ? o.getError().getErrorCode() + " "
                        + (o.getError().getDescription() == null
                                ? ""
                                : o.getError().getDescription())
                : feil.getMessage();
        String rens = String.valueOf(tekst)
                .replaceAll("[^\\p{L}\\p{N} .,:'()_-]", " ")
                .strip();
        return rens.substring(0, Math.min(MAKS_GRUNN, rens.length()));
    }
}
