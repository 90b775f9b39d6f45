package no.saksgang.lesemodell.behandlingsplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.behandlingsplan.Rutebilde.Dager;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.sak.plan.Saksdokument;
import no.saksgang.sak.plan.Stopp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvor saken er, hvor den har vært, og hvor den skal. */
@Component
public class BehandlingsplanQuery {

    /** Planen; {@code behandlinger} er hvor mange ganger saken er kommet til behandling. */
    public record Plan(
            String sakId, long versjon, boolean fastsatt, boolean avsluttet, int behandlinger, List<Linje> stopp) {}

    /**
     * Ett stopp.
     *
     * @param behandling hvilken behandling av saken dette er; null når saken ikke selv ligger her
     * @param utfall BE, UT eller TB; null til stoppet er lukket
     * @param hendelse hendelsen utfallet er lest av
     */
    public record Linje(
            int nr,
            int rekkefoelge,
            String utvalgId,
            String rolle,
            String moeteId,
            String tilstand,
            boolean planlagt,
            Integer behandling,
            String utfall,
            boolean merInformasjon,
            boolean kreverSaksframlegg,
            String hendelse,
            String begrunnelse,
            List<String> etterspurt,
            LocalDate aapnet,
            LocalDate lukket,
            List<Saksdokument> dokumenter) {}

    private final JdbcClient jdbc;

    BehandlingsplanQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Plan> finn(SakId id) {
        return jdbc.sql("select bilde::text from lese_behandlingsplan where sak_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Rutebilde.class))
                .map(BehandlingsplanQuery::plan);
    }

    private static Plan plan(Rutebilde r) {
        return new Plan(
                r.sakId,
                r.versjon,
                r.plan.fastsatt(),
                r.plan.endelig(),
                r.plan.behandlinger(),
                r.plan.stopp().stream()
                        .map(s -> linje(s, r.dager.getOrDefault(s.nr(), new Dager(null, null))))
                        .toList());
    }

    private static Linje linje(Stopp s, Dager d) {
        return new Linje(
                s.nr(),
                s.rekkefoelge(),
                s.utvalgId().verdi(),
                s.rolle().name(),
                s.moeteId() == null ? null : s.moeteId().verdi(),
                s.tilstand().name(),
                s.planlagt(),
                s.behandling() == 0 ? null : s.behandling(),
                s.utfall() == null ? null : s.utfall().name(),
                s.merInformasjon(),
                s.kreverSaksframlegg(),
                s.hendelse(),
                s.begrunnelse(),
                s.etterspurt(),
                d.aapnet(),
                d.lukket(),
                s.dokumenter());
    }
}
