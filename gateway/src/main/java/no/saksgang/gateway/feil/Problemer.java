package no.saksgang.gateway.feil;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.LoggUtilgjengelig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Det ene stedet der avslag og feil blir HTTP. Kroppen har alltid kode, regel og hva en kan gjøre. */
@RestControllerAdvice
public class Problemer extends ResponseEntityExceptionHandler {

    private static final Logger LOGG = LoggerFactory.getLogger(Problemer.class);

    private final Utilgjengelig utilgjengelig;

    Problemer(Utilgjengelig utilgjengelig) {
        this.utilgjengelig = utilgjengelig;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> avslag(Avslag avslag, WebRequest forespoersel) {
        boolean medVersjon = forespoersel.getHeader(HttpHeaders.IF_MATCH) != null;
        HttpStatus status = status(avslag.kode(), medVersjon);
        Locale spraak = Avslagstekst.oensket(forespoersel.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Avslagstekst tekst = Avslagstekst.av(avslag.kode(), spraak);
        ProblemDetail p = problem(status, avslag.kode().name(), tekst.tittel(), avslag.detalj(), tekst.hvaNaa());
        p.setProperty("regel", avslag.regel());
        p.setProperty("inndata", avslag.inndata());
        // Detaljen er alltid på bokmål, slik motoren ga den.
        String spraakene = spraak.getLanguage().equals("nb") ? "nb" : spraak.getLanguage() + ", nb";
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_LANGUAGE, spraakene)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(p);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> httpFeil(HttpFeil feil) {
        ProblemDetail p =
                problem(feil.status(), feil.kode(), feil.status().getReasonPhrase(), feil.getMessage(), feil.hvaNaa());
        if (!feil.felt().isEmpty()) {
            p.setProperty("felt", feil.felt());
        }
        return svar(feil.status(), p);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> utilgjengelig(LoggUtilgjengelig feil) {
        LOGG.warn("{}: {}", feil.getMessage(), feil.getCause().getMessage());
        ProblemDetail p = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "LOGG_UTILGJENGELIG",
                feil.getMessage(),
                "Ingenting er bekreftet.",
                "Send på nytt med samme Idempotency-Key; det har aldri virkning to ganger.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(p);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> uventet(Exception feil) {
        if (utilgjengelig.er(feil)) {
            return utilgjengelig(new LoggUtilgjengelig(feil));
        }
        String sporing = UUID.randomUUID().toString();
        LOGG.error("Uventet feil {}", sporing, feil);
        ProblemDetail p = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERN_FEIL",
                "Noe gikk galt hos oss",
                "Feilen er logget.",
                "Prøv igjen; oppgi sporing " + sporing + " om det fortsetter.");
        p.setProperty("sporing", sporing);
        return svar(HttpStatus.INTERNAL_SERVER_ERROR, p);
    }

    /** Svaret på en feil, også for den som skal vise den på en annen måte. */
    public ResponseEntity<?> problem(Exception feil, WebRequest forespoersel) {
        return switch (feil) {
            case Avslag a -> avslag(a, forespoersel);
            case HttpFeil h -> httpFeil(h);
            case LoggUtilgjengelig l -> utilgjengelig(l);
            case ErrorResponse _ -> springs(feil, forespoersel);
            default -> uventet(feil);
        };
    }

    private ResponseEntity<?> springs(Exception feil, WebRequest forespoersel) {
        try {
            return handleException(feil, forespoersel);
        } catch (Exception annen) {
            return uventet(annen);
        }
    }

    /** Springs egne feil, som ukjent adresse og gal metode. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception feil, Object kropp, HttpHeaders headers, HttpStatusCode status, WebRequest forespoersel) {
        HttpStatus s = HttpStatus.valueOf(status.value());
        ProblemDetail p = problem(s, s.name(), s.getReasonPhrase(), null, "Se /v3/api-docs.");
        HttpHeaders ut = new HttpHeaders();
        ut.putAll(headers);
        ut.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(p, ut, status);
    }

    private static ProblemDetail problem(HttpStatus status, String kode, String tittel, String detalj, String hvaNaa) {
        ProblemDetail p = ProblemDetail.forStatus(status);
        p.setType(URI.create("urn:saksgang:problem:" + kode));
        p.setTitle(tittel);
        p.setDetail(detalj);
        p.setProperty("kode", kode);
        p.setProperty("code", kode);
        p.setProperty("hvaNaa", hvaNaa);
        return p;
    }

    private static ResponseEntity<ProblemDetail> svar(HttpStatus status, ProblemDetail p) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(p);
    }

    static HttpStatus status(Avslagskode kode, boolean medVersjon) {
        return switch (kode) {
            case UGYLDIG_INNHOLD,
                    PASIENTOPPLYSNING,
                    PERSONNAVN,
                    UNNTATT_STAAR_I_TEKSTEN,
                    PERIODE_SNUDD,
                    FRIST_I_FORTIDEN,
                    DOKUMENT_ER_NOE_ANNET,
                    DOKUMENT_KAN_IKKE_LESES,
                    DOKUMENT_SMITTET -> HttpStatus.UNPROCESSABLE_CONTENT;
            case DOKUMENT_FOR_STORT -> HttpStatus.CONTENT_TOO_LARGE;
            case DOKUMENTTYPE_IKKE_TILLATT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case VIRUSSKANNER_SVARER_IKKE -> HttpStatus.SERVICE_UNAVAILABLE;
            case IKKE_FUNNET -> HttpStatus.NOT_FOUND;
            case IKKE_TILGANG -> HttpStatus.FORBIDDEN;
            case VERSJONSKONFLIKT -> medVersjon ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
            default -> HttpStatus.CONFLICT;
        };
    }
}
