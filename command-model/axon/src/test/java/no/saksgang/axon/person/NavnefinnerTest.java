package no.saksgang.axon.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hvilke skrivemåter som kjennes igjen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NavnefinnerTest {

    private final Navnefinner finner =
            new Navnefinner("Bjørg Aase Ødegård-Næss", "bjorg@eksempel.no", "+47 911 22 333");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Bjørg Aase Ødegård-Næss|SIKKERT",
                "BJØRG ØDEGÅRD-NÆSS|SIKKERT",
                "bjørg næss sin plan|SIKKERT",
                "Bjørgs brev, Bjørg Næss' brev|SIKKERT",
                "vedtaket til Bjørg Næss sin kommune|SIKKERT",
                "Næss, Bjørg|SIKKERT",
                "B. Næss møtte|SIKKERT",
                "Bjoerg Naess|SIKKERT",
                "Bjørg Åse Ødegård Næss|SIKKERT",
                "Bj\u00f8rg N\u00e6ss|SIKKERT",
                "skriv til BJORG@EKSEMPEL.NO|SIKKERT",
                "ring 91 12 23 33|SIKKERT",
                "Næss kommune|MULIG",
                "Bjørg møtte for Hansen|INGEN",
                "Nesset og Bjørgvin|INGEN",
                "ring 91 12 23 34|INGEN"
            })
    void treff(String tekst, Navnefinner.Treff ventet) {
        assertThat(finner.i(tekst)).isEqualTo(ventet);
    }
}
