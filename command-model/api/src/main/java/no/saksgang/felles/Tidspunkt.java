package no.saksgang.felles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Tidspunkter slik loggen har dem: {@link Instant#toString()}. De leses mange ganger for hver hendelse, og å lese dem
 * som en hvilken som helst ISO 8601-tekst tok en åttedel av tiden det tar å bygge lesemodellene på nytt.
 */
public final class Tidspunkt {

    private static final int SEKUNDER = 19;

    private Tidspunkt() {}

    /**
     * @param tekst for eksempel {@code 2026-03-03T09:00:00.123456Z}; også andre former {@link Instant#parse} godtar
     * @throws java.time.format.DateTimeParseException når teksten ikke er et tidspunkt
     */
    public static Instant les(String tekst) {
        int slutt = tekst.length() - 1;
        if (slutt < SEKUNDER
                || tekst.charAt(slutt) != 'Z'
                || tekst.charAt(4) != '-'
                || tekst.charAt(7) != '-'
                || tekst.charAt(10) != 'T'
                || tekst.charAt(13) != ':'
                || tekst.charAt(16) != ':'
                || (slutt > SEKUNDER && tekst.charAt(SEKUNDER) != '.')) {
            return Instant.parse(tekst);
        }
        int aar = tall(tekst, 0, 4);
        int maaned = tall(tekst, 5, 7);
        int dag = tall(tekst, 8, 10);
        int time = tall(tekst, 11, 13);
        int minutt = tall(tekst, 14, 16);
        int sekund = tall(tekst, 17, SEKUNDER);
        int nano = slutt == SEKUNDER ? 0 : nano(tekst, slutt);
        boolean vanlig = aar >= 0
                && maaned >= 1
                && maaned <= 12
                && dag >= 1
                && dag <= 28
                && time >= 0
                && time <= 23
                && minutt >= 0
                && minutt <= 59
                && sekund >= 0
                && sekund <= 59
                && nano >= 0;
        // De siste dagene i måneden, skuddsekunder og alt som er galt, overlates til den som kan reglene.
        return vanlig
                ? Instant.ofEpochSecond(
                        LocalDate.of(aar, maaned, dag).toEpochDay() * 86_400
                                + LocalTime.of(time, minutt, sekund).toSecondOfDay(),
                        nano)
                : Instant.parse(tekst);
    }

    /** Negativt når det ikke bare er sifre. */
    private static int tall(String tekst, int fra, int til) {
        int n = 0;
        for (int i = fra; i < til; i++) {
            int siffer = tekst.charAt(i) - '0';
            if (siffer < 0 || siffer > 9) {
                return -1;
            }
            n = n * 10 + siffer;
        }
        return n;
    }

    private static int nano(String tekst, int slutt) {
        int sifre = slutt - SEKUNDER - 1;
        if (sifre < 1 || sifre > 9) {
            return -1;
        }
        int n = tall(tekst, SEKUNDER + 1, slutt);
        for (int i = sifre; i < 9 && n >= 0; i++) {
            n *= 10;
        }
        return n;
    }
}
