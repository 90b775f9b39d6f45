package no.saksgang.gateway.dokument;

import java.nio.charset.StandardCharsets;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Innhold ut: som vedlegg, uten at typen gjettes, og med kontrollsummen som merke. */
public final class Nedlasting {

    private Nedlasting() {}

    /**
     * @param filnavn navnet som foreslås
     * @param hvemKanHuske {@code private} eller {@code public}
     */
    public static ResponseEntity<StreamingResponseBody> av(
            Dokumentport port, Dokumentport.Dokument d, String filnavn, String hvemKanHuske) {
        if (port.erSlettet(d.sha256())) {
            throw new HttpFeil(
                    HttpStatus.GONE,
                    "INNHOLD_SLETTET",
                    "Innholdet er slettet av hensyn til personvernet",
                    "Kontrollsummen står fortsatt i loggen.");
        }
        MediaType type = d.medietype().equals(MediaType.TEXT_PLAIN_VALUE)
                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                : MediaType.parseMediaType(d.medietype());
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(d.stoerrelse())
                .eTag(DokumentController.merke(d))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(filnavn, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, hvemKanHuske + ", no-cache")
                .body(ut -> port.skriv(d.sha256(), ut));
    }
}
