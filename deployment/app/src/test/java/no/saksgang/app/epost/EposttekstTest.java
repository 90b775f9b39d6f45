package no.saksgang.app.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EposttekstTest {

    @Test
    void de_tre_spraakene_har_de_samme_noeklene_og_plassene() {
        Eposttekst nb = Eposttekst.paa("nb", null);
        for (String spraak : new String[] {"nn", "en"}) {
            Eposttekst annet = Eposttekst.paa(spraak, null);
            assertThat(annet.tekster.keySet()).isEqualTo(nb.tekster.keySet());
            nb.tekster.forEach((k, v) -> assertThat(plasser(annet.tekst((String) k)))
                    .as(k + " " + spraak)
                    .isEqualTo(plasser((String) v)));
        }
    }

    @Test
    void et_ukjent_spraak_er_helsefellesskapets() {
        assertThat(Eposttekst.paa("se", "NYNORSK").tekst("ensak")).isEqualTo("ei sak");
        assertThat(Eposttekst.paa(null, "BOKMAAL").tekst("ensak")).isEqualTo("en sak");
        assertThat(Eposttekst.paa("EN", "NYNORSK").dato("2026-03-01")).isEqualTo("1 March 2026");
        assertThatThrownBy(() -> Eposttekst.paa("nb", null).tekst("finnes.ikke"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long plasser(String tekst) {
        return tekst.chars().filter(c -> c == '{').count();
    }
}
