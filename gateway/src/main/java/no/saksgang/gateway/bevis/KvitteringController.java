package no.saksgang.gateway.bevis;

import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Kvitteringer som kan etterprøves av hvem som helst, uten nett og uten database. Med {@code innhold=false} står bare
 * kontrollsummer i stedet for det hendelsene sier; beviset er det samme.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class KvitteringController {

    private final Bevisport port;

    KvitteringController(Bevisport port) {
        this.port = port;
    }

    @GetMapping("/saker/{sakId}/kvittering")
    ResponseEntity<byte[]> sak(@PathVariable String sakId, @RequestParam(defaultValue = "true") boolean innhold) {
        return fil("sak-" + sakId, port.kvitteringForSak(new SakId(sakId), innhold));
    }

    @GetMapping("/moeter/{moeteId}/protokoll/kvittering")
    ResponseEntity<byte[]> protokoll(
            @PathVariable String moeteId, @RequestParam(defaultValue = "true") boolean innhold) {
        return fil("protokoll-" + moeteId, port.kvitteringForProtokoll(new MoeteId(moeteId), innhold));
    }

    @GetMapping("/helsefellesskap/{id}/aarsrapporter/{aar}/kvittering")
    ResponseEntity<byte[]> aarsrapport(
            @PathVariable String id, @PathVariable int aar, @RequestParam(defaultValue = "true") boolean innhold) {
        return fil(
                "aarsrapport-" + id + "-" + aar,
                port.kvitteringForAarsrapport(new HelsefellesskapId(id), aar, innhold));
    }

    private static ResponseEntity<byte[]> fil(String navn, Optional<byte[]> kvittering) {
        byte[] kropp = kvittering.orElseThrow(() -> new HttpFeil(
                HttpStatus.NOT_FOUND,
                "IKKE_FUNNET",
                "Det finnes ingenting å kvittere for, eller ingenting av det er dekket av et sjekkpunkt ennå",
                "Kontroller identifikatoren, og prøv igjen om litt."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kvittering-" + navn + ".json")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(kropp);
    }
}
