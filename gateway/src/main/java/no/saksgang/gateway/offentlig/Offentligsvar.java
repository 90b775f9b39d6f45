package no.saksgang.gateway.offentlig;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.offentlig.Enheter;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det som er likt for de åpne svarene. Merket er kontrollsummen av svaret selv, så det skifter også når det bare er tiden som
 * har gått. Ingenting om den som spør, leses eller huskes.
 */
@Component
class Offentligsvar {

    static final int VANLIG = 25;
    static final int FLEST = 100;
    static final String HUSK = "public, max-age=60, must-revalidate";

    private final Clock klokke;
    private final Enheter enheter;
    private final JsonMapper json;

    Offentligsvar(Clock klokke, Enheter enheter, JsonMapper json) {
        this.klokke = klokke;
        this.enheter = enheter;
        this.json = json;
    }

    Instant naa() {
        return klokke.instant();
    }

    /** @throws HttpFeil 404 når helsefellesskapet ikke finnes, 400 når utvalget ikke er i det */
    List<Enheter.Enhet> enheter(String hf, String utvalg) {
        List<Enheter.Enhet> alle = enheter.i(new HelsefellesskapId(hf));
        if (alle.isEmpty()) {
            throw ikkeOffentlig("Helsefellesskapet");
        }
        if (utvalg != null && alle.stream().noneMatch(e -> e.nivaa() != null && e.id().equals(utvalg))) {
            throw ugyldig("utvalg", "utvalg må være et utvalg i helsefellesskapet");
        }
        return alle;
    }

    <T> ResponseEntity<T> svar(T kropp, WebRequest forespoersel) {
        String merke = merke(json.writeValueAsBytes(kropp));
        return forespoersel.checkNotModified(merke)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(merke)
                        .header(HttpHeaders.CACHE_CONTROL, HUSK)
                        .build()
                : ResponseEntity.ok()
                        .eTag(merke)
                        .header(HttpHeaders.CACHE_CONTROL, HUSK)
                        .body(kropp);
    }

    ResponseEntity<byte[]> svar(byte[] kropp, MediaType type, WebRequest forespoersel) {
        String merke = merke(kropp);
        return forespoersel.checkNotModified(merke)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(merke)
                        .header(HttpHeaders.CACHE_CONTROL, HUSK)
                        .build()
                : ResponseEntity.ok()
                        .eTag(merke)
                        .header(HttpHeaders.CACHE_CONTROL, HUSK)
                        .header("X-Content-Type-Options", "nosniff")
                        .contentType(type)
                        .body(kropp);
    }

    /** Siden av det som er hentet med én for mye. */
    <A, B> Einnsyn.Side<B> side(
            List<A> hentet, int antall, String adresse, Function<A, Utgaver.Markoer> markoer, Function<A, B> ut) {
        boolean flere = hentet.size() > antall;
        List<A> vises = flere ? hentet.subList(0, antall) : hentet;
        return new Einnsyn.Side<>(
                vises.stream().map(ut).toList(),
                flere
                        ? adresse + (adresse.contains("?") ? "&" : "?") + "limit=" + antall + "&startingAfter="
                                + skriv(markoer.apply(vises.getLast()))
                        : null);
    }

    static int antall(Integer limit) {
        if (limit != null && (limit < 1 || limit > FLEST)) {
            throw ugyldig("limit", "limit må være mellom 1 og " + FLEST);
        }
        return limit == null ? VANLIG : limit;
    }

    static Utgaver.Markoer markoer(String etter) {
        if (etter == null) {
            return null;
        }
        try {
            String[] del = new String(Base64.getUrlDecoder().decode(etter), StandardCharsets.UTF_8).split("\n", 2);
            return new Utgaver.Markoer(Instant.parse(del[0]), del[1]);
        } catch (RuntimeException e) {
            throw ugyldig("startingAfter", "startingAfter må være den i next fra forrige side");
        }
    }

    private static String skriv(Utgaver.Markoer m) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((m.tid() + "\n" + m.noekkel()).getBytes(StandardCharsets.UTF_8));
    }

    static HttpFeil ikkeOffentlig(String hva) {
        return new HttpFeil(
                HttpStatus.NOT_FOUND, "IKKE_FUNNET", hva + " er ikke offentlig", "Kontroller identifikatoren.");
    }

    static HttpFeil ugyldig(String felt, String melding) {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST,
                "UGYLDIG_PARAMETER",
                melding,
                "Rett " + felt + ".",
                List.of(new HttpFeil.Feltfeil(felt, melding)));
    }

    private static String merke(byte[] kropp) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(kropp);
            return "\"" + HexFormat.of().formatHex(sum, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
