package no.saksgang.sak.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;

/** Saker og dokumenter inneholder ingen pasientopplysninger (R088). Fødselsnummer kan kjennes igjen, og med dem D-, H- og FH-numre. */
public final class IngenPasientopplysninger {

    private static final Pattern ELLEVE_SIFRE = Pattern.compile("(?<!\\d)(\\d{6})[ .\\-\u00a0\u202f]?(\\d{5})(?!\\d)");
    private static final int[] VEKT1 = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] VEKT2 = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private IngenPasientopplysninger() {}

    /** @throws Avslag {@code PASIENTOPPLYSNING} når en av tekstene inneholder et gyldig fødselsnummer */
    public static void krev(String... tekster) {
        for (String tekst : tekster) {
            if (tekst != null && inneholderFoedselsnummer(tekst)) {
                throw new Avslag(
                        Avslagskode.PASIENTOPPLYSNING, "Teksten inneholder elleve sifre som er et fødselsnummer");
            }
        }
    }

    static boolean inneholderFoedselsnummer(String tekst) {
        Matcher m = ELLEVE_SIFRE.matcher(tekst);
        while (m.find()) {
            if (erGyldig(m.group(1) + m.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean erGyldig(String nr) {
        return kontrollsiffer(nr, VEKT1) == nr.charAt(9) - '0' && kontrollsiffer(nr, VEKT2) == nr.charAt(10) - '0';
    }

    private static int kontrollsiffer(String nr, int[] vekt) {
        int sum = 0;
        for (int i = 0; i < vekt.length; i++) {
            sum += (nr.charAt(i) - '0') * vekt[i];
        }
        int rest = 11 - sum % 11;
        return rest == 11 ? 0 : rest;
    }
}
