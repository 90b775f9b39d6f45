package no.saksgang.app.tidsreise;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Svar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gamle bilder over HTTP, på en form som kan sammenlignes med det lesemodellene lagrer. */
final class Bilder {

    static final JsonMapper JSON = JsonMapper.shared();

    private final Klient api;

    Bilder(Klient api) {
        this.api = api;
    }

    /** Bildet slik det var; spørringen er for eksempel {@code kjent=…}. */
    JsonNode da(String stroem, String spoerring) {
        Svar svar = api.les(sti(stroem) + "?utgave=FULL&" + spoerring);
        if (svar.status() != 200) {
            throw new AssertionError(stroem + "?" + spoerring + " ga " + svar.status() + ": " + svar.kropp());
        }
        JsonNode bilde = svar.kropp().get("bilde");
        return utenTomme(
                stroem.startsWith("sak:")
                        ? bilde.get("sak")
                        : stroem.startsWith("helsefellesskap:") ? bilde.get("helsefellesskap") : bilde);
    }

    static String sti(String stroem) {
        String[] del = stroem.split(":", 2);
        String samling =
                switch (del[0]) {
                    case "sak" -> "saker";
                    case "moete" -> "moeter";
                    case "handlingsplan" -> "handlingsplaner";
                    case "aarsrapport" -> "aarsrapporter";
                    default -> del[0];
                };
        return "/api/v1/" + samling + "/" + del[1] + "/slik-det-var";
    }

    static String kode(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }

    static JsonNode lagret(String bilde) {
        return utenTomme(JSON.readTree(bilde));
    }

    /** Lesemodellene lagrer ikke null. */
    static JsonNode utenTomme(JsonNode node) {
        if (node instanceof ObjectNode o) {
            ObjectNode ut = JSON.createObjectNode();
            o.properties().forEach(e -> {
                if (!e.getValue().isNull()) {
                    ut.set(e.getKey(), utenTomme(e.getValue()));
                }
            });
            return ut;
        }
        if (node instanceof ArrayNode a) {
            ArrayNode ut = JSON.createArrayNode();
            a.forEach(e -> ut.add(utenTomme(e)));
            return ut;
        }
        return node;
    }
}
