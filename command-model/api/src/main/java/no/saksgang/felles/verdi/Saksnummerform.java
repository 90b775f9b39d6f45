package no.saksgang.felles.verdi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formen på saksnumrene i et utvalg (R114). {@code {nr}} er løpenummeret, {@code {nr:2}} med minst to sifre,
 * {@code {aa}} er toåring og {@code {aar}} er hele året.
 */
public final class Saksnummerform {

    /** Formen St. Olavs bruker, som 27/21. */
    public static final String STANDARD = "{nr}/{aa}";

    private static final Pattern FELT = Pattern.compile("\\{(nr|aar|aa)(?::(\\d))?}");

    private final String moenster;

    public Saksnummerform(String moenster) {
        this.moenster = moenster == null || moenster.isBlank() ? STANDARD : moenster;
    }

    public String skriv(int nummer, int aar) {
        return FELT.matcher(moenster).replaceAll(m -> switch (m.group(1)) {
            case "nr" -> ("%0" + (m.group(2) == null ? "1" : m.group(2)) + "d").formatted(nummer);
            case "aa" -> "%02d".formatted(aar % 100);
            default -> Integer.toString(aar);
        });
    }

    /** Løpenummeret i et nummer med denne formen og dette året; tom når det ikke passer. */
    public Optional<Integer> les(String saksnummer, int aar) {
        StringBuilder uttrykk = new StringBuilder();
        Matcher m = FELT.matcher(moenster);
        int fra = 0;
        while (m.find()) {
            uttrykk.append(Pattern.quote(moenster.substring(fra, m.start())));
            uttrykk.append(
                    switch (m.group(1)) {
                        case "nr" -> "(\\d{1,6})";
                        case "aa" -> "%02d".formatted(aar % 100);
                        default -> Integer.toString(aar);
                    });
            fra = m.end();
        }
        uttrykk.append(Pattern.quote(moenster.substring(fra)));
        Matcher treff = Pattern.compile(uttrykk.toString()).matcher(saksnummer);
        return treff.matches() ? Optional.of(Integer.valueOf(treff.group(1))) : Optional.empty();
    }
}
