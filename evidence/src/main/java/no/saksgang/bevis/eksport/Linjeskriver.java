package no.saksgang.bevis.eksport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.tre.Merkle;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Skriver linjene. Innholdet av en hendelse står som de bytene som er lagret; biblioteket for CloudEvents ville lest dem og
 * skrevet dem på nytt.
 */
final class Linjeskriver {

    static final String HODE = "no.saksgang.eksport.Start.v1";
    static final String RAD = "no.saksgang.eksport.Rad.v1";
    static final String HALE = "no.saksgang.eksport.Slutt.v1";
    static final String JSON_TYPE = "application/json";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "no.saksgang.";

    private final OutputStream ut;
    private final String kilde;
    private final MessageDigest sum = Merkle.sha256();
    private long linjer;

    Linjeskriver(OutputStream ut, String kilde) {
        this.ut = ut;
        this.kilde = kilde;
    }

    static String type(String navn, String versjon) {
        return TYPE + navn + ".v" + versjon;
    }

    /** @return bladet hendelsen gir i treet */
    byte[] hendelse(LagretHendelse h, long forrige) throws IOException {
        byte[] blad = Blad.av(h).sum();
        Map<String, String> felt = felles(h.hendelseId(), type(h.navn(), h.versjon()));
        felt.put("subject", h.stroem());
        felt.put("time", h.tidspunkt());
        felt.put("datacontenttype", JSON_TYPE);
        felt.put("posisjon", Long.toString(h.posisjon()));
        felt.put("forrige", Long.toString(forrige));
        felt.put("sekvens", Long.toString(h.sekvens()));
        felt.put("aggregattype", h.aggregattype());
        felt.put("navn", h.navn());
        felt.put("versjon", h.versjon());
        String konvolutt = tekst(h.konvolutt());
        if (konvolutt != null) {
            String skjedde = skjedde(konvolutt);
            if (skjedde != null) {
                felt.put("skjedde", skjedde);
            }
            felt.put("konvolutt", konvolutt);
        } else {
            felt.put("konvoluttbytes", base64(h.konvolutt()));
        }
        felt.put("blad", base64(blad));
        if (erEnLinjeJson(h.data())) {
            skriv(felt, "data", h.data());
        } else {
            skriv(felt, "data_base64", JSON.writeValueAsBytes(base64(h.data())));
        }
        return blad;
    }

    void rad(String eksport, String tabell, long nummer, String json) throws IOException {
        byte[] data = json.getBytes(StandardCharsets.UTF_8);
        Map<String, String> felt = felles(eksport + "/" + tabell + "/" + nummer, RAD);
        felt.put("subject", tabell);
        felt.put("datacontenttype", JSON_TYPE);
        felt.put("sum", base64(Merkle.sum(data)));
        skriv(felt, "data", data);
    }

    void hode(String eksport, String tid, Map<String, ?> data) throws IOException {
        Map<String, String> felt = felles(eksport + "/start", HODE);
        felt.put("time", tid);
        felt.put("datacontenttype", JSON_TYPE);
        skriv(felt, "data", JSON.writeValueAsBytes(data));
    }

    /** Siste linje har summen av alle linjene før den. */
    void hale(String eksport, Map<String, Object> data) throws IOException {
        data.put("linjer", linjer);
        data.put("sha256", HexFormat.of().formatHex(sum.digest()));
        ut.write(hale(kilde, eksport, JSON.writeValueAsBytes(data)));
        ut.write('\n');
    }

    /** Siste linje slik den skal se ut; ingen sum utenfor den dekker den. */
    static byte[] hale(String kilde, String eksport, byte[] data) {
        Map<String, String> felt = felles(kilde, eksport + "/slutt", HALE);
        felt.put("datacontenttype", JSON_TYPE);
        felt.put("sum", base64(Merkle.sum(data)));
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        b.writeBytes(foer(felt, "data"));
        b.writeBytes(data);
        b.write('}');
        return b.toByteArray();
    }

    private Map<String, String> felles(String id, String type) {
        return felles(kilde, id, type);
    }

    private static Map<String, String> felles(String kilde, String id, String type) {
        Map<String, String> felt = new LinkedHashMap<>();
        felt.put("specversion", "1.0");
        felt.put("id", id);
        felt.put("source", kilde);
        felt.put("type", type);
        return felt;
    }

    private void skriv(Map<String, String> felt, String datafelt, byte[] data) throws IOException {
        bytes(foer(felt, datafelt));
        bytes(data);
        bytes(new byte[] {'}', '\n'});
        linjer++;
    }

    private static byte[] foer(Map<String, String> felt, String datafelt) {
        StringBuilder b = new StringBuilder(512).append('{');
        felt.forEach((navn, verdi) -> b.append('"')
                .append(navn)
                .append("\":")
                .append(JSON.writeValueAsString(verdi))
                .append(','));
        b.append('"').append(datafelt).append("\":");
        return b.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void bytes(byte[] b) throws IOException {
        sum.update(b);
        ut.write(b);
    }

    /** Om bytene kan stå som de er på linjen: ett JSON-objekt uten linjeskift. */
    private static boolean erEnLinjeJson(byte[] b) {
        for (byte tegn : b) {
            if (tegn == '\n' || tegn == '\r') {
                return false;
            }
        }
        if (b.length == 0 || b[0] != '{' || b[b.length - 1] != '}' || tekst(b) == null) {
            return false;
        }
        try (JsonParser p = JSON.createParser(b)) {
            p.nextToken();
            p.skipChildren();
            return p.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String tekst(byte[] b) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(b))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String skjedde(String konvolutt) {
        try {
            return JSON.readTree(konvolutt).path("skjedde").asStringOpt().orElse(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    static String base64(byte[] b) {
        return Base64.getEncoder().encodeToString(b);
    }
}
