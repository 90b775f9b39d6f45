package no.saksgang.gateway.lesing;

import no.saksgang.json.SaksgangJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Legger endringer over en modell etter RFC 7396: et felt som står, erstattes; null tar det bort. Utvalgene i modellen
 * er en liste; i en endring nevnes de ved id, så det er nok å skrive det som er annerledes.
 */
final class Modellendring {

    private Modellendring() {}

    static JsonNode legg(JsonNode modell, JsonNode endringer) {
        ObjectNode ut = (ObjectNode) modell.deepCopy();
        endringer.properties().forEach(e -> {
            if ("utvalg".equals(e.getKey()) && e.getValue().isObject()) {
                ut.set("utvalg", utvalg(ut.get("utvalg"), (ObjectNode) e.getValue()));
            } else {
                sett(ut, e.getKey(), e.getValue());
            }
        });
        return ut;
    }

    private static ArrayNode utvalg(JsonNode naa, ObjectNode endringer) {
        ArrayNode ut = SaksgangJson.lagret().createArrayNode();
        ObjectNode igjen = endringer.deepCopy();
        for (JsonNode u : naa) {
            String id = u.get("utvalgId").asString();
            JsonNode endring = igjen.remove(id);
            if (endring == null) {
                ut.add(u);
            } else if (!endring.isNull()) {
                ut.add(flett(u, endring));
            }
        }
        igjen.properties().forEach(e -> {
            ObjectNode nytt = SaksgangJson.lagret().createObjectNode();
            nytt.put("utvalgId", e.getKey());
            ut.add(flett(nytt, e.getValue()));
        });
        return ut;
    }

    private static JsonNode flett(JsonNode maal, JsonNode endring) {
        if (!endring.isObject()) {
            return endring;
        }
        ObjectNode ut = maal != null && maal.isObject()
                ? (ObjectNode) maal.deepCopy()
                : SaksgangJson.lagret().createObjectNode();
        endring.properties().forEach(e -> sett(ut, e.getKey(), e.getValue()));
        return ut;
    }

    private static void sett(ObjectNode ut, String felt, JsonNode verdi) {
        if (verdi.isNull()) {
            ut.remove(felt);
        } else {
            ut.set(felt, flett(ut.get(felt), verdi));
        }
    }
}
