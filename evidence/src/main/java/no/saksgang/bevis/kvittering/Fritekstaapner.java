package no.saksgang.bevis.kvittering;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import no.saksgang.bevis.hendelse.Tekstnoekkel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fri tekst i en hendelse, {@code {"kryptert": …}}, åpnet med nøkkelen som følger kvitteringen. */
final class Fritekstaapner {

    private static final String KRYPTERT = "kryptert";

    private Fritekstaapner() {}

    /** Tom når nøkkelen ikke er det, eller ikke åpner alt. */
    static Optional<JsonNode> aapne(JsonNode data, String noekkel) {
        if (noekkel == null) {
            return Optional.of(data);
        }
        try {
            return Optional.ofNullable(
                    aapne(data, new Tekstnoekkel(Base64.getDecoder().decode(noekkel))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode aapne(JsonNode node, Tekstnoekkel noekkel) {
        if (node.isObject() && node.size() == 1 && node.path(KRYPTERT).isString()) {
            return noekkel.aapne(Base64.getDecoder().decode(node.get(KRYPTERT).asString()))
                    .<JsonNode>map(
                            b -> Kvitteringsfil.JSON.getNodeFactory().stringNode(new String(b, StandardCharsets.UTF_8)))
                    .orElseThrow(() -> new IllegalArgumentException(KRYPTERT));
        }
        if (node.isObject()) {
            ObjectNode ut = Kvitteringsfil.JSON.createObjectNode();
            node.forEachEntry((navn, v) -> ut.set(navn, aapne(v, noekkel)));
            return ut;
        }
        if (node.isArray()) {
            ArrayNode ut = Kvitteringsfil.JSON.createArrayNode();
            node.forEach(v -> ut.add(aapne(v, noekkel)));
            return ut;
        }
        return node;
    }
}
