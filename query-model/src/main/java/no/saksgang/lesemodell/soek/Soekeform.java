package no.saksgang.lesemodell.soek;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.lesemodell.soek.Treff.Bit;

/** Den samme formen som SQL-funksjonen {@code soekeform} gir, for å merke ordene som traff. */
final class Soekeform {

    private static final Pattern ORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String FRA = "æøåäöéèêëóòôõüúùáàâãíìîïçñčđŋšŧž";
    private static final String TIL = "aoaaoeeeeoooouuuaaaaiiiicncdnstz";
    private static final int UTDRAG = 180;
    private static final int FOER = 60;

    private Soekeform() {}

    static String av(String t) {
        String liten = Normalizer.normalize(t, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("aa", "a")
                .replace("ae", "a")
                .replace("oe", "o");
        StringBuilder ut = new StringBuilder(liten.length());
        for (int i = 0; i < liten.length(); i++) {
            int plass = FRA.indexOf(liten.charAt(i));
            ut.append(plass < 0 ? liten.charAt(i) : TIL.charAt(plass));
        }
        return ut.toString();
    }

    /** Teksten i biter, der ordene som begynner med en av stammene er merket. */
    static List<Bit> merk(String tekst, List<String> stammer) {
        List<Bit> ut = new ArrayList<>();
        int fra = 0;
        Matcher m = ORD.matcher(tekst);
        while (m.find()) {
            String ord = av(m.group());
            if (stammer.stream().anyMatch(ord::startsWith)) {
                if (m.start() > fra) {
                    ut.add(new Bit(tekst.substring(fra, m.start()), false));
                }
                ut.add(new Bit(m.group(), true));
                fra = m.end();
            }
        }
        if (fra < tekst.length()) {
            ut.add(new Bit(tekst.substring(fra), false));
        }
        return ut;
    }

    /** Det som står rundt det første som traff; tom når ingenting gjorde det. */
    static List<Bit> utdrag(String tekst, List<String> stammer) {
        if (tekst == null) {
            return List.of();
        }
        Matcher m = ORD.matcher(tekst);
        while (m.find()) {
            String ord = av(m.group());
            if (stammer.stream().anyMatch(ord::startsWith)) {
                int fra = ordgrense(tekst, Math.max(0, m.start() - FOER));
                int til = Math.min(tekst.length(), fra + UTDRAG);
                String bit = tekst.substring(fra, til).replaceAll("\\s+", " ").strip();
                return merk((fra > 0 ? "… " : "") + bit + (til < tekst.length() ? " …" : ""), stammer);
            }
        }
        return List.of();
    }

    private static int ordgrense(String tekst, int fra) {
        int i = fra;
        while (i > 0 && i < tekst.length() && !Character.isWhitespace(tekst.charAt(i - 1))) {
            i++;
        }
        return Math.min(i, tekst.length());
    }
}
