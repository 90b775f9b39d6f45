package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.saksgang.felles.BrukerId;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.junit.jupiter.api.Test;

/** Det som huskes om rollene, gjelder til noe er endret, og ikke et oppslag lenger. */
class RolleminneTest {

    private static final BrukerId HUN = new BrukerId("p-hun");
    private static final LocalDate I_DAG = LocalDate.of(2026, 3, 3);
    private static final List<Tildeling> DRIFT = List.of(new Tildeling(Tilgangsrolle.DRIFT, null, null, null, null));

    private final Rolleminne minne = new Rolleminne();
    private final AtomicInteger oppslag = new AtomicInteger();

    @Test
    void aapent_husker_det_til_noe_endres_og_bare_for_dagen() {
        minne.aapne();
        hent(HUN, I_DAG);
        hent(HUN, I_DAG);
        assertThat(oppslag).hasValue(1);
        hent(HUN, I_DAG.plusDays(1));
        hent(new BrukerId("p-en-annen"), I_DAG);
        assertThat(oppslag).hasValue(3);
        minne.glem();
        hent(HUN, I_DAG);
        assertThat(oppslag).hasValue(4);
    }

    @Test
    void stengt_husker_det_ingenting_heller_ikke_naar_det_aapnes_igjen() {
        hent(HUN, I_DAG);
        hent(HUN, I_DAG);
        assertThat(oppslag).hasValue(2);
        minne.aapne();
        hent(HUN, I_DAG);
        minne.steng();
        minne.glem();
        hent(HUN, I_DAG);
        assertThat(oppslag).hasValue(4);
        minne.aapne();
        hent(HUN, I_DAG);
        assertThat(oppslag).hasValue(5);
    }

    @Test
    void et_oppslag_som_var_i_gang_da_noe_ble_endret_huskes_ikke() {
        minne.aapne();
        minne.hent(HUN, I_DAG, () -> {
            minne.glem();
            return DRIFT;
        });
        hent(HUN, I_DAG);
        assertThat(oppslag).hasValue(1);
    }

    private void hent(BrukerId bruker, LocalDate dag) {
        minne.hent(bruker, dag, () -> {
            oppslag.incrementAndGet();
            return DRIFT;
        });
    }
}
