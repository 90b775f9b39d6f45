package no.saksgang.bevis.hendelse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Snarveien gir det biblioteket gir, eller avstår. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OmstokkerTest {

    private static final List<String> NAVN = List.of(
            "a",
            "ab",
            "abc",
            "aB",
            "A",
            "sakId",
            "sak",
            "rolle",
            "z",
            "a b",
            "a!",
            "",
            "1",
            "10",
            "2",
            "{",
            "~",
            "tidspunkt");
    private static final List<String> VERDIER = List.of(
            "\"\"",
            "\"Skrøpelige eldre\"",
            "\"€ – \uFFFD\"",
            "\"\u007f\u0080\"",
            "\"\\\"\\\\\\b\\f\\n\\r\\t\"",
            "\"{\\\"a\\\":1,\"",
            "0",
            "7",
            "-7",
            "123456789012345",
            "true",
            "false",
            "null",
            "{}",
            "[]");
    private static final List<String> IKKE_ENKLE = List.of(
            "\"\\/\"",
            "\"\\u00f8\"",
            "\"😀\"",
            "1.5",
            "1e3",
            "-0",
            "01",
            "1234567890123456",
            " 1",
            "\"a\nb\"",
            "\"\u0001\"",
            "tru",
            "");

    private final Omstokker omstokker = new Omstokker();
    private final Random tilfeldig = new Random(8785);

    @Test
    void enkel_tekst_blir_som_biblioteket_ville_skrevet_den() {
        for (int i = 0; i < 100_000; i++) {
            byte[] tekst = utf8(objekt(0));
            assertThat(omstokker.kanonisk(tekst))
                    .as("%s", new String(tekst, StandardCharsets.UTF_8))
                    .isNotNull()
                    .isEqualTo(Innholdssum.medBiblioteket(tekst));
        }
    }

    @Test
    void det_som_ikke_er_enkelt_er_bibliotekets() {
        for (String verdi : IKKE_ENKLE) {
            assertThat(omstokker.kanonisk(utf8("{\"a\":" + verdi + "}")))
                    .as(verdi)
                    .isNull();
        }
        for (String tekst : List.of(
                "",
                "{",
                "[1]",
                "1",
                "{\"a\":1,\"a\":1}",
                "{\"b\":1,\"a\":2,\"b\":3}",
                "{\"ø\":1}",
                "{\"a\\n\":1}",
                "{\"a\":1}\0",
                "{\"a\":1}x",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{,}",
                "{\"a\" :1}",
                "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}")) {
            assertThat(omstokker.kanonisk(utf8(tekst))).as(tekst).isNull();
        }
    }

    @Test
    void ugyldig_utf_8_er_bibliotekets() {
        for (int[] byter : new int[][] {
            {0x80},
            {0xc1, 0x80},
            {0xc3},
            {0xc3, 0x28},
            {0xe0, 0x9f, 0x80},
            {0xed, 0xa0, 0x80},
            {0xe2, 0x82},
            {0xff},
            {0xf0, 0x9f, 0x98, 0x80}
        }) {
            byte[] tekst = utf8("{\"a\":\"" + "x".repeat(byter.length) + "\"}");
            for (int i = 0; i < byter.length; i++) {
                tekst[6 + i] = (byte) byter[i];
            }
            assertThat(omstokker.kanonisk(tekst)).isNull();
        }
    }

    @Test
    void en_ødelagt_byte_gir_aldri_noe_annet_enn_biblioteket_ville_gitt() {
        int tatt = 0;
        for (int i = 0; i < 300_000; i++) {
            byte[] tekst = utf8(objekt(1));
            for (int n = 1 + tilfeldig.nextInt(2); n > 0; n--) {
                tekst[tilfeldig.nextInt(tekst.length)] = tilfeldig.nextBoolean()
                        ? (byte) tilfeldig.nextInt(256)
                        : (byte) "{}[]\",:\\0-1e.tn ".charAt(tilfeldig.nextInt(16));
            }
            byte[] her = omstokker.kanonisk(tekst);
            if (her != null) {
                tatt++;
                assertThat(her)
                        .as("%s", new String(tekst, StandardCharsets.UTF_8))
                        .isEqualTo(Innholdssum.medBiblioteket(tekst));
            }
        }
        assertThat(tatt).as("noen var fortsatt enkle").isBetween(10_000, 290_000);
    }

    @Test
    void et_objekt_med_mange_felt_er_bibliotekets_og_blir_likt() {
        StringBuilder tekst = new StringBuilder("{");
        for (int n = 100; n > 0; n--) {
            tekst.append("\"f").append(n).append("\":").append(n).append(n > 1 ? "," : "}");
        }
        byte[] bytes = utf8(tekst.toString());
        assertThat(omstokker.kanonisk(bytes)).isNull();
        assertThat(Innholdssum.kanonisk(bytes)).isEqualTo(Innholdssum.medBiblioteket(bytes));
    }

    private String objekt(int dybde) {
        List<String> navn = new ArrayList<>(NAVN);
        Collections.shuffle(navn, tilfeldig);
        List<String> felt = new ArrayList<>();
        for (String n : navn.subList(0, tilfeldig.nextInt(dybde == 0 ? NAVN.size() : 5))) {
            felt.add("\"" + n + "\":" + verdi(dybde + 1));
        }
        return "{" + String.join(",", felt) + "}";
    }

    private String verdi(int dybde) {
        int slag = dybde > 3 ? 9 : tilfeldig.nextInt(10);
        if (slag == 0) {
            return objekt(dybde);
        }
        if (slag == 1) {
            List<String> ledd = new ArrayList<>();
            for (int n = tilfeldig.nextInt(4); n > 0; n--) {
                ledd.add(verdi(dybde + 1));
            }
            return "[" + String.join(",", ledd) + "]";
        }
        return VERDIER.get(tilfeldig.nextInt(VERDIER.size()));
    }

    private static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }
}
