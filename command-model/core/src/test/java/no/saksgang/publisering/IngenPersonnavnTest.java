package no.saksgang.publisering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import no.saksgang.felles.Avslag;
import no.saksgang.publisering.rule.IngenPersonnavn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Navn på listen kjennes igjen slik de skrives; andre ord gjør ikke. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IngenPersonnavnTest {

    private static final Set<String> LISTE = Set.of("Kari Eksempelsen", "Åse (Testesen)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Eksempelsen",
                "møtt: kari eksempelsen, kommunen",
                "Kari\n  Eksempelsen",
                "KARI EKSEMPELSENS mor",
                "(Kari Eksempelsen)",
                "A\u030Ase (Testesen) var der"
            })
    void navnet_finnes(String tekst) {
        assertThatThrownBy(() -> IngenPersonnavn.krev(LISTE, "ren tekst", tekst))
                .isInstanceOf(Avslag.class)
                .hasMessageNotContaining("ksempelsen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kari", "Eksempelsen", "Kari Eksempelsenveien 3", "Mari Eksempelsen", "Sankt Kari Eksempel"})
    void noe_annet_slipper_gjennom(String tekst) {
        IngenPersonnavn.krev(LISTE, tekst, null);
    }

    @Test
    void en_tom_liste_stanser_ingenting() {
        IngenPersonnavn.krev(Set.of(), "Kari Eksempelsen");
        assertThat(LISTE).isNotEmpty();
    }
}
