package no.saksgang.kommandolinje;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Tekstene for mennesker, på norsk og engelsk. Feltene i {@code --json} er de samme på begge. */
final class Tekster {

    static final String NAVN = "no.saksgang.kommandolinje.tekster";

    private static final String VALG = "--lang";
    private static final Locale NORSK = Locale.of("nb");

    private Tekster() {}

    static String t(String noekkel, Object... verdier) {
        return new MessageFormat(ResourceBundle.getBundle(NAVN).getString(noekkel), Locale.ROOT)
                .format(Arrays.stream(verdier).map(String::valueOf).toArray());
    }

    /** {@code --lang} hvis det er gitt, ellers miljøets språk; norsk når miljøet ikke sier noe. */
    static Locale spraak(String[] args, Map<String, String> miljoe) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(VALG + "=")) {
                return lokal(args[i].substring(VALG.length() + 1));
            }
            if (args[i].equals(VALG) && i + 1 < args.length) {
                return lokal(args[i + 1]);
            }
        }
        for (String navn : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String verdi = miljoe.getOrDefault(navn, "");
            if (!verdi.isEmpty() && !verdi.startsWith("C") && !verdi.equals("POSIX")) {
                return lokal(verdi);
            }
        }
        return NORSK;
    }

    private static Locale lokal(String spraak) {
        String s = spraak.toLowerCase(Locale.ROOT);
        return s.startsWith("nb") || s.startsWith("nn") || s.startsWith("no") ? NORSK : Locale.ENGLISH;
    }
}
