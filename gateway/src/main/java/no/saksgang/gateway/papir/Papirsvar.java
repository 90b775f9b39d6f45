package no.saksgang.gateway.papir;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.lesemodell.tidsreise.IkkeBegynt;
import no.saksgang.lesemodell.tidsreise.Tidslogg;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Det som er likt for alle papirer over HTTP: posisjon, målform, merke, filnavn og svaret når papiret ikke finnes. */
@Component
class Papirsvar {

    private final List<Papirform> former;
    private final Tidslogg logg;

    Papirsvar(List<Papirform> former, Tidslogg logg) {
        this.former = former;
        this.logg = logg;
    }

    /** Papiret i formen adressen ender på. */
    ResponseEntity<byte[]> svar(Papir papir, ServletWebRequest forespoersel) {
        String sti = forespoersel.getRequest().getRequestURI();
        Papirform form = former.stream()
                .filter(f -> sti.endsWith("." + f.endelse()))
                .findFirst()
                .orElseThrow();
        byte[] kropp = form.skriv(papir);
        String merke = "\"" + sum(kropp) + "\"";
        if (forespoersel.checkNotModified(merke)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(merke).build();
        }
        ResponseEntity.BodyBuilder ut = ResponseEntity.ok()
                .eTag(merke)
                .contentType(MediaType.parseMediaType(form.medietype()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        // Den ene vises, den andre åpnes i tekstbehandleren.
                        (form.medietype().equals(MediaType.APPLICATION_PDF_VALUE)
                                        ? ContentDisposition.inline()
                                        : ContentDisposition.attachment())
                                .filename(papir.filnavn() + "." + form.endelse())
                                .build()
                                .toString());
        if (papir.opphav().posisjon() != null) {
            ut.header(KommandoController.POSISJON, papir.opphav().posisjon().toString());
        }
        return ut.body(kropp);
    }

    /** Det spørsmålet gir; 404 når det ikke finnes, eller ikke fantes så tidlig i loggen. */
    <T> T finn(String hva, String id, Long posisjon, Supplier<Optional<T>> spoersmaal) {
        if (posisjon != null && (posisjon < 1 || posisjon > logg.slutt())) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UKJENT_POSISJON",
                    "Loggen har ikke nådd posisjon " + posisjon,
                    "Bruk en posisjon fra et papir eller et svar.");
        }
        try {
            return spoersmaal.get().orElseThrow(() -> ikkeFunnet(hva, id));
        } catch (IkkeBegynt e) {
            throw ikkeFunnet(hva, id);
        }
    }

    static HttpFeil ikkeFunnet(String hva, String id) {
        return new HttpFeil(
                HttpStatus.NOT_FOUND, "IKKE_FUNNET", hva + " " + id + " finnes ikke", "Kontroller identifikatoren.");
    }

    /** Målformen det er bedt om, ellers helsefellesskapets egen. */
    static String maalform(String oensket, String egen) {
        if (oensket == null) {
            return egen == null ? "BOKMAAL" : egen;
        }
        return switch (oensket) {
            case "BOKMAAL", "NYNORSK" -> oensket;
            default ->
                throw new HttpFeil(
                        HttpStatus.BAD_REQUEST,
                        "UGYLDIG_PARAMETER",
                        "maalform må være BOKMAAL eller NYNORSK",
                        "Rett maalform.");
        };
    }

    /** Adressen som gir de samme bytene igjen. */
    static String adresse(String sti, long posisjon, String maalform) {
        return sti + "?posisjon=" + posisjon + (maalform == null ? "" : "&maalform=" + maalform);
    }

    private static String sum(byte[] b) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(b));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
