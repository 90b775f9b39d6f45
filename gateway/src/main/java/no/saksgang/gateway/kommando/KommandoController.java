package no.saksgang.gateway.kommando;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.felles.Kvittering;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Kommandoer over HTTP. Hver krever {@code Idempotency-Key}; {@code If-Match} er versjonen avsenderen har sett.
 * Svaret har versjon som ETag, og posisjonen en kan vente på i {@code Saksgang-Posisjon}.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class KommandoController {

    public static final String POSISJON = "Saksgang-Posisjon";
    public static final String NOEKKEL = "Idempotency-Key";

    private static final Pattern NOEKKELFORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,99}");
    private static final Pattern VERSJON = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-i[0-9a-f]{1,8})?\"");

    /** Adressens flertallsform og aggregatet den peker på. */
    private static final Map<String, String> SAMLINGER = Map.of(
            "saker", "sak",
            "moeter", "moete",
            "utvalg", "utvalg",
            "helsefellesskap", "helsefellesskap",
            "saksnummerserier", "saksnummerserie",
            "oppdrag", "oppdrag",
            "handlingsplaner", "handlingsplan",
            "aarsrapporter", "aarsrapport",
            "publiseringer", "publisering");

    private final Kommandogiver giver;

    KommandoController(Kommandogiver giver) {
        this.giver = giver;
    }

    /** Meld inn en sak (R075). Saken får en ny identifikator. */
    @PostMapping(path = "/helsefellesskap/{id}/saker", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kvittering> meldInnSak(
            @PathVariable String id,
            @RequestHeader(name = NOEKKEL, required = false) String noekkel,
            HttpServletRequest kropp)
            throws IOException {
        String sakId = Kommandogiver.nyId("sak-", id, noekkel);
        return utfoer("sak", "MeldInnSak", sakId, Map.of("helsefellesskapId", id), noekkel, null, kropp, "saker");
    }

    /** Planlegg et møte (R107). Møtet får en ny identifikator. */
    @PostMapping(path = "/helsefellesskap/{id}/moeter", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kvittering> planleggMoete(
            @PathVariable String id,
            @RequestHeader(name = NOEKKEL, required = false) String noekkel,
            HttpServletRequest kropp)
            throws IOException {
        String moeteId = Kommandogiver.nyId("moete-", id, noekkel);
        return utfoer(
                "moete", "PlanleggMoete", moeteId, Map.of("helsefellesskapId", id), noekkel, null, kropp, "moeter");
    }

    /** Enhver kommando, ved navn. Kroppen er kommandoens felt, og eventuelt {@code skjedde}. */
    @PostMapping(path = "/{samling}/{id}/kommandoer/{kommando}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kvittering> kommando(
            @PathVariable String samling,
            @PathVariable String id,
            @PathVariable String kommando,
            @RequestHeader(name = NOEKKEL, required = false) String noekkel,
            @RequestHeader(name = "If-Match", required = false) String versjon,
            HttpServletRequest kropp)
            throws IOException {
        String aggregat = SAMLINGER.get(samling);
        if (aggregat == null) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND, "NOT_FOUND", "Ukjent samling " + samling, "Se adressene i /v3/api-docs.");
        }
        return utfoer(aggregat, kommando, id, Map.of(), noekkel, versjon, kropp, samling);
    }

    private ResponseEntity<Kvittering> utfoer(
            String aggregat,
            String navn,
            String id,
            Map<String, String> fraAdressen,
            String noekkel,
            String versjon,
            HttpServletRequest kropp,
            String samling)
            throws IOException {
        krevNoekkel(noekkel);
        Kvittering k =
                giver.gi(aggregat, navn, id, fraAdressen, kropp.getInputStream(), noekkel, versjon(versjon), kropp);
        boolean ny = k.versjon() == k.hendelser().size() && k.versjon() > 0;
        ResponseEntity.BodyBuilder svar = ny
                ? ResponseEntity.created(URI.create("/api/v1/" + samling + "/" + k.aggregatId()))
                : ResponseEntity.ok();
        return svar.eTag("\"" + k.versjon() + "\"")
                .header(POSISJON, Long.toString(k.posisjon()))
                .body(k);
    }

    /** @throws HttpFeil 400 når nøkkelen mangler eller har feil form */
    public static String krevNoekkel(String noekkel) {
        if (noekkel == null || !NOEKKELFORM.matcher(noekkel).matches()) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "IDEMPOTENSNOEKKEL_MANGLER",
                    "Headeren " + NOEKKEL + " mangler eller har feil form",
                    "Send en ny UUID for hver ny kommando, og den samme når du prøver igjen.");
        }
        return noekkel;
    }

    private static Long versjon(String header) {
        if (header == null) {
            return null;
        }
        Matcher m = VERSJON.matcher(header.trim());
        if (!m.matches()) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_VERSJON",
                    "If-Match må være versjonen i anførselstegn, som \"3\"",
                    "Bruk ETag fra siste svar.");
        }
        return Long.valueOf(m.group(1));
    }
}
