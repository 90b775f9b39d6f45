package no.saksgang.gateway.kommando;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Kommando;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.json.Kommandotyper;
import no.saksgang.json.SaksgangJson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/** Gjør en JSON-kropp til en kommando, eller sier nøyaktig hva som er galt med den. */
@Component
public class Kommandobinder {

    /** Største kropp for en kommando, i byte. */
    public static final int MAKS_KROPP = 512 * 1024;

    private static final int MAKS_TITTEL = 500;
    private static final int MAKS_TEKST = 20_000;
    private static final Instant TIDLIGST = Instant.parse("1990-01-01T00:00:00Z");
    private static final long FRAMTID_SEKUNDER = 300;

    /** En bundet kommando og når det skjedde; null betyr nå. */
    public record Bundet(Kommando kommando, Instant skjedde) {}

    private final Clock klokke;

    Kommandobinder(Clock klokke) {
        this.klokke = klokke;
    }

    /**
     * @param id identifikatoren fra adressen
     * @param fraAdressen andre felt adressen gir
     * @throws HttpFeil 400, 404 eller 413
     */
    public Bundet bind(
            String aggregat, String kommandonavn, String id, Map<String, String> fraAdressen, InputStream kropp) {
        Kommandotyper.Type type = Kommandotyper.medNavn(kommandonavn)
                .filter(t -> t.aggregat().equals(aggregat))
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.NOT_FOUND,
                        "UKJENT_KOMMANDO",
                        "Kommandoen finnes ikke for " + aggregat,
                        "Se kommandoene i /v3/api-docs."));
        ObjectNode json = les(kropp);
        Instant skjedde = skjedde(json.remove("skjedde"));
        krevLik(json, type.idfelt(), id);
        json.put(type.idfelt(), id);
        fraAdressen.forEach((felt, verdi) -> {
            krevLik(json, felt, verdi);
            json.put(felt, verdi);
        });
        return new Bundet(bind(json, kommandonavn, type.klasse()), skjedde);
    }

    /** Binder innhold som ikke er en kommando, like strengt. */
    public <T> T bind(JsonNode json, String hva, Class<T> type) {
        kontroller("", json);
        try {
            return SaksgangJson.kommando().treeToValue(json, type);
        } catch (UnrecognizedPropertyException e) {
            throw feltfeil(peker(e), "Feltet finnes ikke i " + hva);
        } catch (DatabindException e) {
            throw feltfeil(peker(e), rens(e.getOriginalMessage()));
        }
    }

    private static ObjectNode les(InputStream kropp) {
        try {
            byte[] bytes = kropp.readNBytes(MAKS_KROPP + 1);
            if (bytes.length > MAKS_KROPP) {
                throw new HttpFeil(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "FOR_STOR",
                        "Kroppen er større enn " + MAKS_KROPP + " byte",
                        "Del opp innholdet, eller legg det ved som dokument.");
            }
            if (bytes.length == 0) {
                return SaksgangJson.kommando().createObjectNode();
            }
            JsonNode node = SaksgangJson.kommando().readTree(bytes);
            if (node instanceof ObjectNode objekt) {
                return objekt;
            }
            throw feltfeil("", "Kroppen må være et JSON-objekt");
        } catch (StreamReadException e) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_JSON",
                    "Kroppen er ikke gyldig JSON, linje " + e.getLocation().getLineNr() + ", kolonne "
                            + e.getLocation().getColumnNr(),
                    "Rett JSON-en.");
        } catch (JacksonException e) {
            throw new HttpFeil(HttpStatus.BAD_REQUEST, "UGYLDIG_JSON", "Kroppen er ikke gyldig JSON", "Rett JSON-en.");
        } catch (IOException e) {
            throw new HttpFeil(HttpStatus.BAD_REQUEST, "AVBRUTT", "Kroppen kunne ikke leses", "Send på nytt.");
        }
    }

    private Instant skjedde(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            Instant tid = OffsetDateTime.parse(node.asString("")).toInstant();
            if (tid.isBefore(TIDLIGST) || tid.isAfter(klokke.instant().plusSeconds(FRAMTID_SEKUNDER))) {
                throw feltfeil("/skjedde", "Tidspunktet må være etter 1990 og ikke i framtiden");
            }
            return tid;
        } catch (DateTimeException e) {
            throw feltfeil("/skjedde", "Tidspunktet må være ISO 8601 med tidssone, som 2022-02-03T09:00:00+01:00");
        }
    }

    private static void krevLik(ObjectNode json, String felt, String verdi) {
        JsonNode gitt = json.get(felt);
        if (gitt != null && !gitt.isNull() && !verdi.equals(gitt.asString(""))) {
            throw feltfeil("/" + felt, "Feltet sier noe annet enn adressen");
        }
    }

    /** All tekst er NFC, uten styretegn, og ikke lengre enn feltet tåler. */
    private static void kontroller(String peker, JsonNode node) {
        if (node.isString()) {
            kontrollerTekst(peker, node.asString());
        } else if (node.isObject()) {
            node.properties().forEach(e -> {
                kontrollerTekst(peker + "/?", e.getKey());
                kontroller(peker + "/" + e.getKey(), e.getValue());
            });
        } else if (node.isArray()) {
            int i = 0;
            for (JsonNode e : node) {
                if (e.isNull()) {
                    throw feltfeil(peker + "/" + i, "En liste kan ikke ha tomme plasser");
                }
                kontroller(peker + "/" + i++, e);
            }
        }
    }

    private static void kontrollerTekst(String peker, String tekst) {
        int maks = peker.endsWith("/tittel") || peker.endsWith("/offentligTittel") || peker.endsWith("/navn")
                ? MAKS_TITTEL
                : MAKS_TEKST;
        if (tekst.length() > maks) {
            throw feltfeil(peker, "Teksten er lengre enn " + maks + " tegn");
        }
        boolean styretegn = tekst.codePoints()
                .anyMatch(c -> (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' && c != '\r')
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.UNASSIGNED);
        if (styretegn) {
            throw feltfeil(peker, "Teksten har styretegn eller ugyldige tegn");
        }
        if (!Normalizer.isNormalized(tekst, Normalizer.Form.NFC)) {
            throw feltfeil(peker, "Teksten må være NFC; bokstaver som å er skrevet som to tegn");
        }
    }

    private static String peker(DatabindException e) {
        StringBuilder ut = new StringBuilder();
        e.getPath()
                .forEach(r -> ut.append('/').append(r.getPropertyName() == null ? r.getIndex() : r.getPropertyName()));
        return ut.toString();
    }

    /** Jacksons forklaring uten klassenavn. */
    private static String rens(String melding) {
        String foerste = melding.lines().findFirst().orElse("");
        return foerste.replaceAll("`?(no\\.saksgang|java)\\.[\\w.$]+(<[^>]*>)?`?", "feltet")
                .replaceAll("\\(class [^)]*\\)", "")
                .replaceAll("\\s*\\(\\d+ known properties:.*", "")
                .trim();
    }

    private static HttpFeil feltfeil(String peker, String melding) {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST,
                "UGYLDIG_FELT",
                (peker.isEmpty() ? "Kroppen" : peker) + ": " + melding,
                "Rett feltet og send på nytt.",
                List.of(new HttpFeil.Feltfeil(peker, melding)));
    }
}
