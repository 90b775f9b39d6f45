package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.saksgang.felles.BrukerId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rollene huskes mellom forespørslene, og glemmes når en annen node endrer dem, også når forbindelsen har vært borte. */
class RollevarselTest extends Innloggingsbenk {

    private static final String STI = "/api/v1/drift/rolletildelinger?bruker=p-ingen";
    private static final String LYTTERE = "from pg_stat_activity where datname = current_database() and query in"
            + " ('select 1', 'listen saksgang_roller') and usename = 'saksgang_app' and pid <> pg_backend_pid()";

    @Autowired
    Rolleminne minne;

    @Test
    void det_en_annen_node_gir_og_tar_gjelder_her_straks_det_er_varslet() {
        String subjekt = "person-" + UUID.randomUUID();
        String token = Utstederstubb.FELLES.token(
                Utstederstubb.FELLES.menneske().subject(subjekt).build());
        String bruker = meg(token).get("brukerId").asString();
        vent(() -> husker(bruker));
        assertThat(status(token)).isEqualTo(403);

        // Slik en annen node skriver det: denne får ikke vite det på annen måte enn fra databasen.
        String id = "rolle-" + UUID.randomUUID();
        jdbc.update(
                "insert into rolletildeling (id, bruker_id, rolle, helsefellesskap_id, fra, gitt)"
                        + " values (?, ?, 'SEKRETARIAT', 'ostfold', ?, now())",
                id,
                bruker,
                LocalDate.now(ZoneId.of("Europe/Oslo")));
        vent(() -> status(token) == 200);
        jdbc.update("update rolletildeling set avsluttet = now() - interval '1 second' where id = ?", id);
        vent(() -> status(token) == 403);

        // Forbindelsen brytes; det som endres imens, er ikke varslet.
        assertThat(jdbc.queryForList("select pg_terminate_backend(pid) " + LYTTERE, Boolean.class))
                .isNotEmpty();
        jdbc.update("update rolletildeling set avsluttet = null where id = ?", id);
        vent(() -> status(token) == 200);
        vent(() -> husker(bruker));
        jdbc.update("update rolletildeling set avsluttet = now() - interval '1 second' where id = ?", id);
        vent(() -> status(token) == 403);
    }

    @Test
    void den_som_slettes_er_ikke_lenger_den_samme() {
        String subjekt = "person-" + UUID.randomUUID();
        String token = Utstederstubb.FELLES.token(
                Utstederstubb.FELLES.menneske().subject(subjekt).build());
        String bruker = meg(token).get("brukerId").asString();
        assertThat(meg(token).get("brukerId").asString()).isEqualTo(bruker);
        jdbc.update("delete from innlogging where bruker_id = ?", bruker);
        vent(() -> !meg(token).get("brukerId").asString().equals(bruker));
    }

    /** Sier om et oppslag til ble spart. */
    private boolean husker(String bruker) {
        LocalDate dag = LocalDate.of(1999, 1, 1);
        boolean[] spurt = new boolean[1];
        BrukerId hun = new BrukerId(bruker);
        minne.hent(hun, dag, List::of);
        minne.hent(hun, dag, () -> {
            spurt[0] = true;
            return List.of();
        });
        return !spurt[0];
    }

    private int status(String token) {
        return med(token, STI).status();
    }

    /** Langt kortere enn det lengste noe huskes uten varsel. */
    private static void vent(BooleanSupplier til) {
        Instant frist = Instant.now().plus(Duration.ofSeconds(5));
        while (!til.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(frist);
        }
    }
}
