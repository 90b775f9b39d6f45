package no.saksgang.gateway.sider;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kommandoen et skjema ber om, felt for felt: det som er fylt ut, og det som mangler. */
final class Kommandoskjema {

    /** @param mangler nøkkelen til teksten om det som mangler, etter felt */
    record Valg(Skjemagiver.Oenske oenske, Map<String, String> mangler) {}

    private final Skjema skjema;
    private final Map<String, Object> felt = new HashMap<>();
    private final Map<String, String> mangler = new LinkedHashMap<>();

    private Kommandoskjema(Skjema skjema) {
        this.skjema = skjema;
    }

    static Kommandoskjema av(Skjema skjema) {
        return new Kommandoskjema(skjema);
    }

    /** Feltet, når det er fylt ut. */
    Kommandoskjema med(String navn) {
        String verdi = rent(skjema.verdi(navn));
        if (!verdi.isEmpty()) {
            felt.put(navn, verdi);
        }
        return this;
    }

    Kommandoskjema med(String navn, Object verdi) {
        felt.put(navn, verdi);
        return this;
    }

    /** Feltet, som må være fylt ut. */
    Kommandoskjema krev(String navn, String melding) {
        if (skjema.verdi(navn).isBlank()) {
            mangler.put(navn, melding);
        }
        return med(navn);
    }

    /** En dato i skjemaet. */
    Kommandoskjema krevDato(String navn, String melding) {
        LocalDate dato = dato(skjema.verdi(navn));
        if (dato == null) {
            mangler.put(navn, melding);
            return this;
        }
        return med(navn, dato.toString());
    }

    /** En dato som kan stå tom. */
    Kommandoskjema medDato(String navn, String melding) {
        return skjema.verdi(navn).isBlank() ? this : krevDato(navn, melding);
    }

    Kommandoskjema mangler(String navn, String melding) {
        mangler.put(navn, melding);
        return this;
    }

    /** Til det kommandoen i skjemaet gis til. */
    Valg til(String aggregat, String id) {
        return til(aggregat, id, skjema.verdi("kommando"));
    }

    Valg til(String aggregat, String id, String kommando) {
        return new Valg(new Skjemagiver.Oenske(aggregat, kommando, id, felt, null), mangler);
    }

    static String rent(String tekst) {
        return tekst.replace("\r\n", "\n").strip();
    }

    static LocalDate dato(String tekst) {
        try {
            return LocalDate.parse(tekst.strip());
        } catch (DateTimeException galt) {
            return null;
        }
    }

    static LocalTime klokke(String tekst) {
        try {
            return LocalTime.parse(tekst.strip());
        } catch (DateTimeException galt) {
            return null;
        }
    }
}
