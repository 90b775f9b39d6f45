package no.saksgang.axon.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finner en person i fri tekst. Store og små bokstaver, genitiv, aksenter og {@code aa} for {@code å} spiller ingen rolle.
 * Fornavn eller forbokstav sammen med etternavn, e-postadressen eller telefonnummeret er sikkert; etternavnet alene er
 * det ikke.
 */
public final class Navnefinner {

    /** Hvor sikkert det er at teksten nevner personen. */
    public enum Treff {
        INGEN,
        MULIG,
        SIKKERT
    }

    private static final int MELLOM = 3;
    private static final int TELEFON = 8;

    private final String fornavn;
    private final String etternavn;
    private final String epost;
    private final String telefon;

    public Navnefinner(String navn, String epost, String telefon) {
        List<String> deler = ord(navn);
        this.etternavn = deler.isEmpty() ? "" : deler.getLast();
        this.fornavn = deler.size() < 2 ? "" : deler.getFirst();
        this.epost = epost == null ? "" : epost.toLowerCase(Locale.ROOT).trim();
        String siffer = telefon == null ? "" : telefon.replaceAll("\\D", "");
        this.telefon = siffer.length() < TELEFON ? "" : siffer.substring(siffer.length() - TELEFON);
    }

    public Treff i(String tekst) {
        if (tekst == null || etternavn.isEmpty()) {
            return Treff.INGEN;
        }
        if (!epost.isEmpty() && tekst.toLowerCase(Locale.ROOT).contains(epost)
                || !telefon.isEmpty() && tekst.replaceAll("[\\s.()-]", "").contains(telefon)) {
            return Treff.SIKKERT;
        }
        List<String> ord = ord(tekst);
        Treff best = Treff.INGEN;
        for (int i = 0; i < ord.size(); i++) {
            if (er(ord.get(i), etternavn)) {
                if (fornavn.isEmpty() || harFornavnVed(ord, i)) {
                    return Treff.SIKKERT;
                }
                best = Treff.MULIG;
            }
        }
        return best;
    }

    /** Foran, eventuelt med mellomnavn imellom, eller rett bak, som i en liste. */
    private boolean harFornavnVed(List<String> ord, int etternavn) {
        for (int i = Math.max(0, etternavn - MELLOM); i < Math.min(ord.size(), etternavn + 2); i++) {
            if (i != etternavn && erFornavn(ord.get(i), i == etternavn - 1 || i == etternavn + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean erFornavn(String ord, boolean ved) {
        return er(ord, fornavn) || ved && ord.length() == 1 && fornavn.startsWith(ord);
    }

    private static boolean er(String ord, String navn) {
        return ord.equals(navn) || ord.equals(navn + "s");
    }

    private static List<String> ord(String tekst) {
        String t = Normalizer.normalize(tekst == null ? "" : tekst, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("å", "aa")
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("ö", "oe")
                .replace("ä", "ae")
                .replaceAll("['’`]", "");
        t = Normalizer.normalize(t, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return new ArrayList<>(
                Arrays.stream(t.split("[^\\p{L}]+")).filter(o -> !o.isEmpty()).toList());
    }
}
