package no.saksgang.gateway.feil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.saksgang.felles.Avslagskode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AvslagstekstTest {

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void hvert_avslag_har_sin_egen_tekst_paa_hvert_spraak_og_ingen_andre(String spraak) throws IOException {
        Properties tekster = new Properties();
        try (Reader inn = new InputStreamReader(
                Avslagstekst.class.getResourceAsStream("/avslag/avslag_" + spraak + ".properties"),
                StandardCharsets.UTF_8)) {
            tekster.load(inn);
        }
        Set<String> skal = Arrays.stream(Avslagskode.values())
                .flatMap(k -> Stream.of(k + ".tittel", k + ".hvaNaa"))
                .collect(Collectors.toSet());
        assertThat(tekster.stringPropertyNames()).isEqualTo(skal);
        assertThat(tekster.values()).allSatisfy(t -> assertThat(t.toString()).isNotBlank());
        assertThat(Arrays.stream(Avslagskode.values())
                        .map(k -> Avslagstekst.av(k, Locale.of(spraak)).tittel()))
                .as("ingen to avslag sier det samme")
                .doesNotHaveDuplicates();
        if (spraak.equals("en")) {
            assertThat(tekster.values()).as("norske bokstaver").noneMatch(t -> t.toString()
                    .matches("(?s).*[æøåÆØÅ].*"));
        }
    }

    @Test
    void bokmaal_er_teksten_i_koden() {
        assertThat(Avslagstekst.av(Avslagskode.INHABIL, Locale.of("nb")).hvaNaa())
                .isEqualTo(Avslagskode.INHABIL.hvaNaa());
        assertThat(Avslagstekst.av(Avslagskode.INHABIL, Locale.FRENCH).tittel())
                .isEqualTo(Avslagskode.INHABIL.tittel());
        assertThat(Avslagstekst.av(Avslagskode.INHABIL, Locale.of("nn")).hvaNaa())
                .isEqualTo("Kall inn vara.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nn|nn",
                "en-GB,en;q=0.9|en",
                "de, nn-NO;q=0.5, en;q=0.3|nn",
                "nb-NO|nb",
                "no|nb",
                "fr|nb",
                ";;;q=x|nb",
                "*|nb"
            })
    void spraaket_er_det_hun_helst_vil_ha_av_det_vi_har(String header, String spraak) {
        assertThat(Avslagstekst.oensket(header)).isEqualTo(Locale.of(spraak));
        assertThat(Avslagstekst.oensket(null)).isEqualTo(Locale.of("nb"));
    }
}
