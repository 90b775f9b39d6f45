package no.saksgang.gateway.kalender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Det som er likt for kalenderne over HTTP. */
final class Kalendersvar {

    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private Kalendersvar() {}

    static ResponseEntity<byte[]> svar(byte[] kropp, String husk, WebRequest forespoersel) {
        String merke = "\"" + sum(kropp).substring(0, 32) + "\"";
        if (forespoersel.checkNotModified(merke)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(merke)
                    .header("Cache-Control", husk)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(merke)
                .contentType(TYPE)
                .header("Cache-Control", husk)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"moeter.ics\"")
                .body(kropp);
    }

    static String sum(byte[] b) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(b));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
