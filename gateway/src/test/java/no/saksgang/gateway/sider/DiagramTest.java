package no.saksgang.gateway.sider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagramTest {

    @Test
    void toppen_av_aksen_er_et_rundt_tall_som_rommer_alt() {
        assertThat(IntStream.of(0, 1, 2, 3, 5, 6, 11, 20, 21, 99, 100, 101, 4_999)
                        .map(Diagram::rundt)
                        .boxed())
                .containsExactly(2, 2, 2, 5, 5, 10, 20, 20, 50, 100, 100, 200, 5_000);
    }

    @Test
    void hoeydene_er_andeler_av_toppen() {
        Diagram<Integer> d = Diagram.av(List.of(0, 5, 10), List.of(Integer::intValue, i -> i / 2));
        assertThat(d.topp()).isEqualTo(10);
        assertThat(d.punkter().stream().map(Diagram.Punkt::hoeyder))
                .containsExactly(List.of(0, 0), List.of(50, 20), List.of(100, 50));
        assertThat(Diagram.av(List.<Integer>of(), List.of(Integer::intValue)).punkter())
                .isEmpty();
    }

    @Test
    void stablet_gaar_aldri_over_toppen_ogsaa_etter_avrunding() {
        Diagram<int[]> d =
                Diagram.stablet(List.of(new int[] {1, 2}, new int[] {0, 0}, new int[] {3, 4}), v -> v[0], v -> v[1]);
        assertThat(d.topp()).isEqualTo(10);
        assertThat(d.punkter()).allMatch(p -> p.hoeyde(0) + p.hoeyde(1) <= Diagram.HOEYDE);
        assertThat(d.punkter().getLast().hoeyder()).isEqualTo(List.of(30, 40));
    }
}
