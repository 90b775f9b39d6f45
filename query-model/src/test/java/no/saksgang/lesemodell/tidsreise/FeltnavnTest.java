package no.saksgang.lesemodell.tidsreise;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.spor.Koder;
import no.saksgang.lesemodell.spor.Spraak;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeltnavnTest {

    @Test
    void hvert_felt_i_saken_har_navn_paa_tre_spraak() {
        assertThat(Arrays.stream(Saksbilde.class.getFields())
                        .filter(f -> !Modifier.isStatic(f.getModifiers()))
                        .map(Field::getName)
                        .filter(f -> !"versjon".equals(f)))
                .isNotEmpty()
                .allMatch(Feltnavn::finnes);
        assertThat(Feltnavn.av("/loeft/0/aarsak", Spraak.EN)).isEqualTo("Escalation (1 aarsak)");
        assertThat(Feltnavn.av("/tilstand", Spraak.NN)).isEqualTo("Tilstand");
    }

    @Test
    void koder_blir_ord_og_andre_store_bokstaver_faar_staa() {
        assertThat(Koder.lesbar("Råd: MAA_TILPASSES etter NAV-møtet; FORBEREDT_FOR_SSU.", Spraak.NB))
                .isEqualTo("Råd: må tilpasses etter NAV-møtet; forberedt for SSU.");
        assertThat(Koder.lesbar("KOMMUNE var UENIG.", Spraak.NN)).isEqualTo("Kommune var uenig.");
        assertThat(Koder.lesbar("The stance was UENIG.", Spraak.EN)).isEqualTo("The stance was UENIG.");
    }
}
