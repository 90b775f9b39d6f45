package no.saksgang.gateway.dokument;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.person.Lesenotat;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Saksdokumenter over HTTP. Kroppen er filen selv; filnavnet står i {@code Content-Disposition}. Svaret har
 * kontrollsummen, som {@code LeggVedSaksdokument} peker på.
 */
@RestController
@RequestMapping("/api/v1/helsefellesskap/{id}/dokumenter")
public class DokumentController {

    private final Dokumentport port;
    private final Lesenotat lesenotat;

    DokumentController(Dokumentport port, Lesenotat lesenotat) {
        this.lesenotat = lesenotat;
        this.port = port;
    }

    /** Last opp et dokument (R109). Samme nøkkel med samme fil gir samme dokument. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Dokumentport.Dokument> lastOpp(
            @PathVariable String id,
            @RequestHeader(name = KommandoController.NOEKKEL, required = false) String noekkel,
            @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false) String disposisjon,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) String type,
            Leser leser,
            HttpServletRequest kropp)
            throws IOException {
        KommandoController.krevNoekkel(noekkel);
        String dokumentId = "dok-" + UUID.nameUUIDFromBytes((id + "/" + noekkel).getBytes(StandardCharsets.UTF_8));
        Dokumentport.Dokument d = port.lastOpp(
                new DokumentId(dokumentId),
                new HelsefellesskapId(id),
                filnavn(disposisjon),
                utenParametre(type),
                kropp.getContentLengthLong(),
                leser.aktoerer().getFirst(),
                kropp.getInputStream());
        return ResponseEntity.created(URI.create(kropp.getRequestURI() + "/" + d.dokumentId()))
                .eTag(merke(d))
                .body(d);
    }

    @GetMapping(path = "/{dokumentId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Dokumentport.Dokument> finn(@PathVariable String id, @PathVariable String dokumentId) {
        return ResponseEntity.ok(krev(id, dokumentId));
    }

    /** Innholdet, alltid som nedlasting: en nettleser skal verken gjette typen eller vise det på vårt nettsted. */
    @GetMapping("/{dokumentId}/innhold")
    ResponseEntity<StreamingResponseBody> innhold(
            @PathVariable String id, @PathVariable String dokumentId, WebRequest forespoersel, HttpServletRequest inn) {
        Dokumentport.Dokument d = krev(id, dokumentId);
        lesenotat.dokument(inn, d.helsefellesskapId(), dokumentId);
        if (forespoersel.checkNotModified(merke(d))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(merke(d)).build();
        }
        return Nedlasting.av(port, d, d.filnavn(), "private");
    }

    private Dokumentport.Dokument krev(String id, String dokumentId) {
        return port.finn(new DokumentId(dokumentId))
                .filter(d -> d.helsefellesskapId().verdi().equals(id))
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.NOT_FOUND,
                        "IKKE_FUNNET",
                        "Dokumentet " + dokumentId + " finnes ikke",
                        "Kontroller identifikatoren."));
    }

    private static String filnavn(String disposisjon) {
        String navn = null;
        try {
            navn = disposisjon == null
                    ? null
                    : ContentDisposition.parse(disposisjon).getFilename();
        } catch (IllegalArgumentException e) {
            // Behandles som om den mangler.
        }
        if (navn == null || navn.isBlank() || navn.length() > 1000) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "FILNAVN_MANGLER",
                    "Headeren Content-Disposition mangler eller har ikke noe filnavn",
                    "Send for eksempel attachment; filename*=UTF-8''saksframlegg.pdf");
        }
        return navn;
    }

    private static String utenParametre(String type) {
        return type == null ? null : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    static String merke(Dokumentport.Dokument d) {
        return "\"" + d.sha256() + "\"";
    }
}
