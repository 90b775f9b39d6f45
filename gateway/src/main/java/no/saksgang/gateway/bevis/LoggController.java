package no.saksgang.gateway.bevis;

import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sjekkpunkter og bevis. De røper ikke innhold, og er for alle. */
@RestController
@RequestMapping(path = "/api/v1/logg", produces = MediaType.APPLICATION_JSON_VALUE)
class LoggController {

    private static final String NOTAT = "text/plain;charset=UTF-8";

    private final Bevisport port;

    LoggController(Bevisport port) {
        this.port = port;
    }

    @GetMapping("/noekkel")
    Bevisport.Noekkel noekkel() {
        return port.noekkel().orElseThrow(LoggController::ingenSjekkpunkter);
    }

    @GetMapping("/sjekkpunkt")
    Bevisport.Signert sjekkpunkt() {
        return port.sisteSjekkpunkt().orElseThrow(LoggController::ingenSjekkpunkter);
    }

    /** Bare notatet, slik andre verktøy for åpenhetslogger leser det. */
    @GetMapping(path = "/sjekkpunkt", produces = NOTAT)
    String notat() {
        return sjekkpunkt().notat();
    }

    @GetMapping("/bevis/{hendelseId}")
    Bevisport.Inklusjon bevis(@PathVariable String hendelseId) {
        return port.inklusjon(hendelseId)
                .orElseThrow(() -> port.finnes(hendelseId)
                        ? new HttpFeil(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "IKKE_DEKKET_ENNAA",
                                "Hendelsen er ikke dekket av et sjekkpunkt ennå",
                                "Prøv igjen om litt.")
                        : new HttpFeil(
                                HttpStatus.NOT_FOUND,
                                "IKKE_FUNNET",
                                "Hendelsen finnes ikke",
                                "Kontroller identifikatoren."));
    }

    /** @param til uten den gjelder det siste sjekkpunktet */
    @GetMapping("/konsistens")
    ResponseEntity<Bevisport.Konsistens> konsistens(@RequestParam long fra, @RequestParam(required = false) Long til) {
        if (fra < 1 || til != null && til < fra) {
            throw utenforTreet();
        }
        return ResponseEntity.ok(port.konsistens(fra, til).orElseThrow(LoggController::utenforTreet));
    }

    private static HttpFeil utenforTreet() {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST,
                "UGYLDIG_PARAMETER",
                "fra må være minst 1, og til må være minst fra og høyst treets størrelse",
                "Bruk størrelsene i to sjekkpunkter.");
    }

    private static HttpFeil ingenSjekkpunkter() {
        return new HttpFeil(
                HttpStatus.NOT_FOUND,
                "INGEN_SJEKKPUNKT",
                "Det er ikke laget noe sjekkpunkt",
                "Vent til noe er lagret, eller oppgi en nøkkel i saksgang.sjekkpunkt.noekkelfil.");
    }
}
