package no.saksgang.axon.dokument;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Et filnavn fra utsiden, gjort trygt: ingen mappe, ingen styretegn, ingen tegn som snur leseretningen, ikke for langt,
 * og ikke et navn et operativsystem holder av.
 */
final class Filnavn {

    private static final int LENGST = 150;
    private static final Set<String> HOLDT_AV = Set.of("con", "prn", "aux", "nul");

    private Filnavn() {}

    /** Det som står etter siste punktum, eller tomt. */
    static String etternavn(String navn) {
        int punktum = navn.lastIndexOf('.');
        return punktum < 0 ? "" : navn.substring(punktum + 1).strip();
    }

    static String trygt(String navn, Medietype type) {
        String uten = navn.substring(Math.max(navn.lastIndexOf('/'), navn.lastIndexOf('\\')) + 1);
        StringBuilder ut = new StringBuilder();
        Normalizer.normalize(uten, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int slag = Character.getType(c);
            boolean usynlig = slag == Character.CONTROL
                    || slag == Character.FORMAT
                    || slag == Character.SURROGATE
                    || slag == Character.PRIVATE_USE
                    || slag == Character.UNASSIGNED
                    || slag == Character.LINE_SEPARATOR
                    || slag == Character.PARAGRAPH_SEPARATOR;
            if (!usynlig) {
                ut.appendCodePoint("<>:\"|?*%;".indexOf(c) >= 0 ? '_' : c);
            }
        });
        String etternavn = type.etternavn.contains(etternavn(ut.toString()).toLowerCase(Locale.ROOT))
                ? etternavn(ut.toString()).toLowerCase(Locale.ROOT)
                : type.etternavn.getFirst();
        String fornavn = ut.toString();
        if (!etternavn(fornavn).isEmpty()
                && type.etternavn.contains(etternavn(fornavn).toLowerCase(Locale.ROOT))) {
            fornavn = fornavn.substring(0, fornavn.lastIndexOf('.'));
        }
        fornavn = fornavn.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (fornavn.codePointCount(0, fornavn.length()) > LENGST) {
            fornavn = fornavn.substring(0, fornavn.offsetByCodePoints(0, LENGST));
        }
        String liten = fornavn.toLowerCase(Locale.ROOT);
        boolean holdtAv = HOLDT_AV.contains(liten) || liten.matches("(com|lpt)\\d");
        return (fornavn.isEmpty() || holdtAv ? "dokument" : fornavn) + "." + etternavn;
    }
}
