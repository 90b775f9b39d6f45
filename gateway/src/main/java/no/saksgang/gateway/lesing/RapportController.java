package no.saksgang.gateway.lesing;

import java.nio.charset.StandardCharsets;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.lesemodell.aarsrapport.Differanse;
import no.saksgang.lesemodell.aarsrapport.RapportQuery;
import no.saksgang.lesemodell.aarsrapport.Rapportregner;
import no.saksgang.lesemodell.aarsrapport.Trykk;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Årsrapporten på en posisjon i loggen (R198). Samme adresse gir de samme bytene, også når mer er kommet til i loggen;
 * ETag er kontrollsummen av dem. {@code posisjon=siste} er slik loggen står nå.
 */
@RestController
@RequestMapping("/api/v1/helsefellesskap/{id}/aarsrapporter/{aar}")
public class RapportController {

    static final String MAL = "Saksgang-Mal";

    private final RapportQuery rapporter;
    private final OrganisasjonQuery organisasjon;

    RapportController(RapportQuery rapporter, OrganisasjonQuery organisasjon) {
        this.rapporter = rapporter;
        this.organisasjon = organisasjon;
    }

    @GetMapping(params = "posisjon", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable String id, @PathVariable int aar, @RequestParam String posisjon) {
        Trykk t = trykk(id, aar, posisjon(posisjon));
        return svar(t, MediaType.APPLICATION_JSON, t.json());
    }

    @GetMapping(params = "posisjon", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> side(@PathVariable String id, @PathVariable int aar, @RequestParam String posisjon) {
        Trykk t = trykk(id, aar, posisjon(posisjon));
        return svar(
                t,
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                rapporter.side(t).getBytes(StandardCharsets.UTF_8));
    }

    /** Hva som er annerledes i rapporten fra en posisjon til en senere. */
    @GetMapping(path = "/differanse", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Differanse> differanse(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam String fra,
            @RequestParam(defaultValue = "siste") String til) {
        krev(id, aar);
        Long a = posisjon(fra);
        Long b = posisjon(til);
        if (a == null || (b != null && b < a)) {
            throw ugyldig("fra må være en posisjon som ikke er senere enn til");
        }
        return ResponseEntity.ok(regn(() -> rapporter.differanse(new HelsefellesskapId(id), aar, a, b)));
    }

    private Trykk trykk(String id, int aar, Long posisjon) {
        krev(id, aar);
        return regn(() -> rapporter.trykk(new HelsefellesskapId(id), aar, posisjon));
    }

    private static <T> T regn(java.util.function.Supplier<T> hva) {
        try {
            return hva.get();
        } catch (IllegalArgumentException e) {
            throw ugyldig(e.getMessage());
        } catch (Rapportregner.IkkeAvsluttet e) {
            throw new HttpFeil(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "LOGGEN_IKKE_TIL_RO",
                    "Noe som kan høre med, lagres akkurat nå",
                    "Prøv igjen om litt.");
        }
    }

    private void krev(String id, int aar) {
        if (aar < 1990 || aar > 2200) {
            throw ugyldig("aar må være 1990–2200");
        }
        if (organisasjon.finn(new HelsefellesskapId(id)).isEmpty()) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Helsefellesskapet " + id + " finnes ikke",
                    "Kontroller identifikatoren.");
        }
    }

    private static Long posisjon(String tekst) {
        if ("siste".equals(tekst)) {
            return null;
        }
        if (!tekst.matches("\\d{1,18}")) {
            throw ugyldig("posisjon må være et tall fra loggen, eller siste");
        }
        return Long.valueOf(tekst);
    }

    private static ResponseEntity<byte[]> svar(Trykk t, MediaType type, byte[] kropp) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + t.sha256() + "\"")
                .header(KommandoController.POSISJON, Long.toString(t.rapport().posisjon()))
                .header(MAL, t.rapport().mal())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(kropp);
    }

    private static HttpFeil ugyldig(String melding) {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST, "UGYLDIG_PARAMETER", melding, "Bruk en posisjon fra et tidligere svar.");
    }
}
