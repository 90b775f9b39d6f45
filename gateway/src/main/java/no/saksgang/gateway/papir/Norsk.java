package no.saksgang.gateway.papir;

import java.util.Comparator;

/** Norsk rekkefølge uten å avhenge av hvilken Java det kjøres på: æ, ø og å sist, store og små likt. */
final class Norsk {

    static final Comparator<String> REKKEFOELGE =
            Comparator.comparing(Norsk::noekkel).thenComparing(Comparator.naturalOrder());

    private Norsk() {}

    private static String noekkel(String t) {
        return t.toLowerCase(java.util.Locale.ROOT)
                .replace('å', '\u00FD')
                .replace('æ', '\u00FB')
                .replace('ø', '\u00FC');
    }
}
