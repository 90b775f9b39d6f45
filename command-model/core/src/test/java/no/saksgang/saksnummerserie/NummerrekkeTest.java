package no.saksgang.saksnummerserie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Numre uten hull og uten gjentakelser (R114). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NummerrekkeTest {

    @Test
    void det_laveste_som_er_lagt_tilbake_er_det_neste() {
        Nummerrekke r =
                Nummerrekke.TOM.tildelt("a", 1, "1").tildelt("b", 2, "2").tildelt("c", 3, "3");
        r = r.frigitt("c", 3).frigitt("a", 1);
        assertThat(r.neste()).isEqualTo(1);
        r = r.tildelt("d", 1, "1");
        assertThat(r.neste()).isEqualTo(3);
        assertThat(r.tildelt("e", 3, "3").neste()).isEqualTo(4);
    }

    @Test
    void uansett_rekkefoelge_er_brukte_og_ledige_numre_sammen_uten_hull() {
        for (int froe = 0; froe < 200; froe++) {
            Random tilfeldig = new Random(froe);
            Nummerrekke r = Nummerrekke.TOM;
            List<String> har = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                if (!har.isEmpty() && tilfeldig.nextInt(3) == 0) {
                    String hva = har.remove(tilfeldig.nextInt(har.size()));
                    r = r.frigitt(hva, r.loepenumre().get(hva));
                } else {
                    int nr = r.neste();
                    r = r.tildelt("p" + i, nr, nr + "/22");
                    har.add("p" + i);
                }
                List<Integer> alle = new ArrayList<>(r.loepenumre().values());
                alle.addAll(r.ledige());
                assertThat(alle)
                        .as("frø %s", froe)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, r.siste()).boxed().toList());
            }
        }
    }
}
