package no.saksgang.bevis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.Innholdssum;
import no.saksgang.bevis.hendelse.LagretHendelse;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bladet binder alt en forfalsker kunne endre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BladTest {

    private static final String DATA =
            "{\"tittel\":\"Skrøpelige eldre\",\"antall\":12,\"andel\":0.5,\"liste\":[1,2],\"ja\":true}";
    private static final JsonMapper NOEYAKTIG = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Test
    void bytene_er_de_biblioteket_gir() throws Exception {
        Blad b = Blad.av(hendelse(DATA));
        assertThat(b.bytes()).isEqualTo(new JsonCanonicalizer(b.bytes()).getEncodedUTF8());
        Blad rart = new Blad(1, "æ\"\\\b\t\n\f\r\u0001\u007f€😀", "a:b", 0, "sak", "n", null, "t", "jcs:1", "bytes:2");
        assertThat(rart.bytes()).isEqualTo(new JsonCanonicalizer(rart.bytes()).getEncodedUTF8());
    }

    @Test
    void hver_kolonne_er_med() {
        LagretHendelse h = hendelse(DATA);
        byte[] d = h.data();
        byte[] k = h.konvolutt();
        List<LagretHendelse> andre = List.of(
                new LagretHendelse(8, "id", "sak:1", 3, "sak", "sak.A", "1", "T", k, d),
                new LagretHendelse(7, "ie", "sak:1", 3, "sak", "sak.A", "1", "T", k, d),
                new LagretHendelse(7, "id", "sak:2", 3, "sak", "sak.A", "1", "T", k, d),
                new LagretHendelse(7, "id", "sak:1", 4, "sak", "sak.A", "1", "T", k, d),
                new LagretHendelse(7, "id", "sak:1", 3, "moete", "sak.A", "1", "T", k, d),
                new LagretHendelse(7, "id", "sak:1", 3, "sak", "sak.B", "1", "T", k, d),
                new LagretHendelse(7, "id", "sak:1", 3, "sak", "sak.A", "2", "T", k, d),
                new LagretHendelse(7, "id", "sak:1", 3, "sak", "sak.A", "1", "U", k, d),
                new LagretHendelse(7, "id", "sak:1", 3, "sak", "sak.A", "1", "T", d, d),
                new LagretHendelse(7, "id", "sak:1", 3, "sak", "sak.A", "1", "T", k, k));
        assertThat(andre).allSatisfy(a -> assertThat(Blad.av(a).sum())
                .isNotEqualTo(Blad.av(h).sum()));
    }

    @Test
    void rekkefoelge_og_mellomrom_betyr_ingenting() {
        assertThat(Innholdssum.av(utf8("{\"b\": 1,\n \"a\": \"\\u00f8\"}")))
                .isEqualTo(Innholdssum.av(utf8("{\"a\":\"ø\",\"b\":1}")));
    }

    @Test
    void det_som_ikke_kan_skrives_kanonisk_uten_tap_bindes_byte_for_byte() {
        for (String s : List.of(
                "{\"a\":9007199254740993}",
                "{\"a\":1e400}",
                "{\"a\":01}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1} x",
                "ikke json",
                "")) {
            assertThat(Innholdssum.av(utf8(s))).as(s).startsWith("bytes:");
        }
        assertThat(Innholdssum.av(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .startsWith("bytes:");
    }

    @Test
    void en_tilfeldig_endret_byte_gir_et_annet_blad_eller_samme_innhold() {
        Random tilfeldig = new Random(9162);
        byte[] data = utf8(DATA);
        String sum = Innholdssum.av(data);
        int like = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] endret = data.clone();
            endret[tilfeldig.nextInt(endret.length)] = (byte) tilfeldig.nextInt(256);
            if (Innholdssum.av(endret).equals(sum)) {
                like++;
                assertThat(NOEYAKTIG.readTree(endret)).isEqualTo(NOEYAKTIG.readTree(data));
            }
        }
        assertThat(like).as("bare de som ikke ble endret").isLessThan(4000);
    }

    private static LagretHendelse hendelse(String data) {
        return new LagretHendelse(
                7, "id", "sak:1", 3, "sak", "sak.A", "1", "T", utf8("{\"rolle\":\"SEKRETARIAT\"}"), utf8(data));
    }

    private static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }
}
