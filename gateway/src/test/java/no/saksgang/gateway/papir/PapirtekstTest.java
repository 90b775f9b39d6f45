package no.saksgang.gateway.papir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.felles.verdi.Sakstilstand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PapirtekstTest {

    private static final Map<String, String> NB = Papirtekst.les("nb");
    private static final Map<String, String> NN = Papirtekst.les("nn");

    @Test
    void begge_maalformene_har_de_samme_noeklene_og_plassene() {
        assertThat(NN.keySet()).isEqualTo(NB.keySet());
        NB.forEach((noekkel, tekst) ->
                assertThat(plasser(NN.get(noekkel))).as(noekkel).isEqualTo(plasser(tekst)));
    }

    @Test
    void hver_kode_har_et_ord() {
        har("punkttype", Punkttype.values());
        har("sakstilstand", Sakstilstand.values());
        har("saksopphav", Saksopphav.values());
        har("loefteaarsak", Loefteaarsak.values());
        har("raadutfall", Raadutfall.values());
        har("moetetype", Moetetype.values());
    }

    @Test
    void en_noekkel_som_mangler_er_en_feil() {
        assertThatThrownBy(() -> Papirtekst.paa("NYNORSK").tekst("finnes.ikke"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void har(String slag, Enum<?>[] koder) {
        assertThat(NB.keySet())
                .containsAll(
                        Arrays.stream(koder).map(k -> slag + "." + k.name()).toList());
    }

    private static long plasser(String tekst) {
        return tekst.chars().filter(c -> c == '{').count();
    }
}
