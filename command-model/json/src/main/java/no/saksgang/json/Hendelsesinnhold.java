package no.saksgang.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Innholdet i en hendelse på vei til og fra loggen. Har det fri tekst, er den kryptert, og nøkkelen følger med foran
 * JSON-teksten: ett byte {@link #MED_NOEKKEL} og nøkkelen. Loggen lagrer de to hver for seg, og setter dem sammen igjen
 * når de leses; er nøkkelen slettet, kommer teksten alene, og feltene leses som {@link Tekstnoekkel#MASKERT}.
 */
public final class Hendelsesinnhold {

    /** Ingen JSON-tekst begynner slik. */
    public static final byte MED_NOEKKEL = 1;

    static final String ATTRIBUTT = "saksgang.tekstnoekkel";

    private static final int FORAN = 1 + Tekstnoekkel.LENGDE;

    private Hendelsesinnhold() {}

    /** JSON med fri tekst kryptert, og nøkkelen foran når det var noen. */
    public static byte[] skriv(Object hendelse) {
        Tekstnoekkel noekkel = Tekstnoekkel.ny();
        ObjectWriter skriver = SaksgangJson.lagret().writer().withAttribute(ATTRIBUTT, noekkel);
        byte[] json = skriver.writeValueAsBytes(hendelse);
        if (!noekkel.erBrukt()) {
            return json;
        }
        byte[] ut = new byte[FORAN + json.length];
        ut[0] = MED_NOEKKEL;
        System.arraycopy(noekkel.bytes(), 0, ut, 1, Tekstnoekkel.LENGDE);
        System.arraycopy(json, 0, ut, FORAN, json.length);
        return ut;
    }

    public static <T> T les(byte[] innhold, Class<T> klasse) {
        byte[] noekkel = noekkel(innhold);
        if (noekkel == null) {
            return SaksgangJson.lagret().readValue(innhold, klasse);
        }
        ObjectReader leser =
                SaksgangJson.lagret().readerFor(klasse).withAttribute(ATTRIBUTT, new Tekstnoekkel(noekkel));
        return leser.readValue(innhold, FORAN, innhold.length - FORAN);
    }

    /** Nøkkelen foran; null når det ikke er noen. */
    public static byte[] noekkel(byte[] innhold) {
        return innhold.length > FORAN && innhold[0] == MED_NOEKKEL ? Arrays.copyOfRange(innhold, 1, FORAN) : null;
    }

    /** Det loggen lagrer: JSON-teksten uten nøkkelen. */
    public static byte[] json(byte[] innhold) {
        return noekkel(innhold) == null ? innhold : Arrays.copyOfRange(innhold, FORAN, innhold.length);
    }

    /** Fri tekst i ett felt. */
    public record Tekst(String felt, String tekst) {}

    /** Fri tekst som kan leses: den som er kryptert og har nøkkel, og i gamle hendelser den som aldri ble det. */
    public static List<Tekst> tekster(byte[] innhold) {
        byte[] noekkel = noekkel(innhold);
        List<Tekst> ut = new ArrayList<>();
        samle(
                "",
                SaksgangJson.lagret().readTree(json(innhold)),
                noekkel == null ? null : new Tekstnoekkel(noekkel),
                ut);
        return ut;
    }

    private static void samle(String felt, JsonNode node, Tekstnoekkel noekkel, List<Tekst> ut) {
        if (node.isString()) {
            if (noekkel == null && Fritekst.er(felt)) {
                ut.add(new Tekst(felt, node.asString()));
            }
        } else if (node.isArray()) {
            node.forEach(n -> samle(felt, n, noekkel, ut));
        } else if (node.isObject() && node.size() == 1 && node.has(Fritekstfelt.KRYPTERT)) {
            if (noekkel != null) {
                ut.add(new Tekst(
                        felt, noekkel.aapne(node.get(Fritekstfelt.KRYPTERT).asString())));
            }
        } else if (node.isObject()) {
            node.forEachEntry((navn, n) -> samle(navn, n, noekkel, ut));
        }
    }
}
