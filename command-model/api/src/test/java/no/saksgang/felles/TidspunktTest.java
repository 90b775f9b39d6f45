package no.saksgang.felles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Leser alt slik Java selv leser det, og avviser det samme. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TidspunktTest {

    private static final long FRA = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long TIL = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void et_tidspunkt_skrevet_av_java_leses_likt() {
        Random tilfeldig = new Random(20260303);
        for (int i = 0; i < 100_000; i++) {
            int nano = tilfeldig.nextInt(1_000_000_000);
            int oppdeling =
                    switch (i % 4) {
                        case 0 -> 1_000_000_000;
                        case 1 -> 1_000_000;
                        case 2 -> 1_000;
                        default -> 1;
                    };
            Instant t = Instant.ofEpochSecond(tilfeldig.nextLong(FRA, TIL), nano - nano % oppdeling);
            assertThat(Tidspunkt.les(t.toString())).isEqualTo(t);
        }
    }

    @Test
    void en_skadet_tekst_leses_eller_avvises_slik_java_gjoer_det() {
        Random tilfeldig = new Random(17);
        String tegn = "0123456789-:.TZ+ tz/";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder s = new StringBuilder(i % 2 == 0 ? "2024-02-29T23:59:59.123456Z" : "2023-11-28T00:00:00Z");
            for (int k = tilfeldig.nextInt(3); k >= 0; k--) {
                s.setCharAt(tilfeldig.nextInt(s.length()), tegn.charAt(tilfeldig.nextInt(tegn.length())));
            }
            if (i % 7 == 0) {
                s.setLength(tilfeldig.nextInt(s.length() + 1));
            }
            String tekst = s.toString();
            Instant ventet = null;
            try {
                ventet = Instant.parse(tekst);
            } catch (DateTimeParseException e) {
                assertThatThrownBy(() -> Tidspunkt.les(tekst)).as(tekst).isInstanceOf(DateTimeParseException.class);
            }
            if (ventet != null) {
                assertThat(Tidspunkt.les(tekst)).as(tekst).isEqualTo(ventet);
            }
        }
    }
}
