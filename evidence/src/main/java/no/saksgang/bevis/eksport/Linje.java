package no.saksgang.bevis.eksport;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import no.saksgang.bevis.hendelse.LagretHendelse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * En linje i filen.
 *
 * @param data bytene slik de sto; aldri tolket og skrevet på nytt
 */
record Linje(long nummer, Map<String, String> felt, byte[] data) {

    /** Linjen er ikke slik den skal være. */
    static final class Skadet extends Exception {
        private static final long serialVersionUID = 1L;

        Skadet(String hva) {
            super(hva, null, false, false);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Linje les(long nummer, byte[] bytes) throws Skadet {
        Map<String, String> felt = new HashMap<>();
        byte[] data = null;
        try (JsonParser p = JSON.createParser(bytes)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw new Skadet("ikke et objekt");
            }
            while (p.nextToken() == JsonToken.PROPERTY_NAME) {
                String navn = p.currentName();
                JsonToken verdi = p.nextToken();
                if (navn.equals("data") && verdi == JsonToken.START_OBJECT) {
                    int fra = (int) p.currentTokenLocation().getByteOffset();
                    p.skipChildren();
                    data = Arrays.copyOfRange(
                            bytes, fra, (int) p.currentLocation().getByteOffset());
                } else if (verdi == JsonToken.VALUE_STRING) {
                    felt.put(navn, p.getString());
                } else {
                    throw new Skadet(navn + " er ikke tekst");
                }
            }
            if (p.nextToken() != null) {
                throw new Skadet("mer enn ett objekt");
            }
        } catch (JacksonException e) {
            throw new Skadet(e.getOriginalMessage());
        }
        if (data == null && felt.containsKey("data_base64")) {
            data = base64(felt.get("data_base64"), "data_base64");
        }
        Linje linje = new Linje(nummer, felt, data);
        if (data == null || !linje.krev("specversion").equals("1.0")) {
            throw new Skadet("uten data, eller ikke CloudEvents 1.0");
        }
        linje.krev("id");
        linje.krev("source");
        linje.krev("type");
        return linje;
    }

    String krev(String navn) throws Skadet {
        String verdi = felt.get(navn);
        if (verdi == null || verdi.isEmpty()) {
            throw new Skadet(navn + " mangler");
        }
        return verdi;
    }

    String type() {
        return felt.get("type");
    }

    byte[] bytes(String navn) throws Skadet {
        return base64(krev(navn), navn);
    }

    long tall(String navn) throws Skadet {
        String verdi = krev(navn);
        if (!verdi.matches("\\d{1,18}")) {
            throw new Skadet(navn + " er ikke et tall");
        }
        return Long.parseLong(verdi);
    }

    LagretHendelse hendelse() throws Skadet {
        return new LagretHendelse(
                tall("posisjon"),
                krev("id"),
                krev("subject"),
                tall("sekvens"),
                krev("aggregattype"),
                krev("navn"),
                krev("versjon"),
                krev("time"),
                felt.containsKey("konvoluttbytes")
                        ? bytes("konvoluttbytes")
                        : krev("konvolutt").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                data);
    }

    private static byte[] base64(String verdi, String navn) throws Skadet {
        try {
            return Base64.getDecoder().decode(verdi);
        } catch (IllegalArgumentException e) {
            throw new Skadet(navn + " er ikke base64");
        }
    }
}
