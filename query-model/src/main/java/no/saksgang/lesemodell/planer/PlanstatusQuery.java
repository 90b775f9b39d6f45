package no.saksgang.lesemodell.planer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Framdriften i en handlingsplan, tiltak for tiltak (R190, R215). */
@Component
public class PlanstatusQuery {

    private static final int NAER_DAGER = 30;

    /** En sak som er knyttet til tiltaket (R055, R190). */
    public record Sak(String sakId, String tittel, String tilstand) {}

    /** Oppdraget som gjennomfører tiltaket (R122). */
    public record Oppdrag(String oppdragId, String utvalg, String tilstand, LocalDate frist) {}

    /**
     * Et tiltak og hvor langt det er kommet.
     *
     * @param status UTFOERT, FORFALT, NAER_FRIST, PAAGAAR eller IKKE_PAABEGYNT
     * @param deler utvalgene som har tiltaket i sin egen handlingsdel (R193)
     */
    public record Tiltaksstatus(
            Tiltak tiltak,
            String status,
            LocalDate utfoert,
            List<String> deler,
            List<Sak> saker,
            List<Oppdrag> oppdrag) {}

    /**
     * Status for hele planen.
     *
     * @param framdrift andelen utførte tiltak i prosent
     */
    public record Planstatus(
            String handlingsplanId,
            String tilstand,
            int versjon,
            LocalDate fra,
            LocalDate til,
            int framdrift,
            Map<String, Integer> perStatus,
            List<Tiltaksstatus> tiltak) {}

    private final JdbcClient jdbc;

    PlanstatusQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param alt også utkast, og saker som ikke er offentlige */
    public Optional<Planstatus> finn(HelsefellesskapId hf, HandlingsplanId id, LocalDate idag, boolean alt) {
        return jdbc.sql("select bilde::text from lese_plan where plan_id = ? and helsefellesskap_id = ?")
                .params("HANDLINGSPLAN:" + id.verdi(), hf.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Planbilde.class))
                .filter(p -> alt || AarsrapportQuery.VEDTATT.contains(p.tilstand))
                .map(p -> status(p, idag, alt));
    }

    private Planstatus status(Planbilde p, LocalDate idag, boolean alt) {
        Map<String, List<Sak>> saker = saker(p, alt);
        Map<String, Oppdrag> oppdrag = oppdrag(p);
        List<Tiltaksstatus> alle = p.tiltak.stream()
                .map(t -> status(
                        p,
                        t,
                        idag,
                        saker.getOrDefault(t.tiltakId(), List.of()),
                        Stream.ofNullable(oppdrag.get(oppdrag(p, t))).toList()))
                .toList();
        Map<String, Integer> perStatus = new TreeMap<>();
        alle.forEach(t -> perStatus.merge(t.status(), 1, Integer::sum));
        int utfoert = perStatus.getOrDefault("UTFOERT", 0);
        return new Planstatus(
                p.planId,
                p.tilstand,
                p.versjoner.isEmpty() ? 1 : p.versjoner.getLast().versjon(),
                p.fra,
                p.til,
                alle.isEmpty() ? 0 : 100 * utfoert / alle.size(),
                perStatus,
                alle);
    }

    /** Sakene som gjennomfører planen, etter tiltak. */
    private Map<String, List<Sak>> saker(Planbilde p, boolean alt) {
        Map<String, List<Sak>> ut = new HashMap<>();
        jdbc.sql("select s.bilde ->> 'tiltakId' as tiltak, v.sak_id, v.tittel, v.tilstand from lese_sak s join "
                        + (alt ? "lese_sak" : "lese_sak_offentlig")
                        + " v on v.sak_id = s.sak_id where s.helsefellesskap_id = ? and s.bilde ->> 'handlingsplanId'"
                        + " = ? order by s.innmeldt, s.sak_id")
                .params(p.helsefellesskapId, p.planId)
                .query(rs -> {
                    ut.computeIfAbsent(rs.getString("tiltak"), _ -> new ArrayList<>())
                            .add(new Sak(rs.getString("sak_id"), rs.getString("tittel"), rs.getString("tilstand")));
                });
        return ut;
    }

    /** Oppdragene som gjennomfører planen, etter oppdrag. */
    private Map<String, Oppdrag> oppdrag(Planbilde p) {
        String[] id = p.tiltak.stream().map(t -> "OPPDRAG:" + oppdrag(p, t)).toArray(String[]::new);
        return jdbc
                .sql("select bilde ->> 'planId' as oppdrag_id, bilde ->> 'tilUtvalg' as utvalg,"
                        + " bilde ->> 'tilstand' as tilstand, (bilde ->> 'frist')::date as frist from lese_plan"
                        + " where plan_id = any(?) and helsefellesskap_id = ?")
                .params(id, p.helsefellesskapId)
                .query(Oppdrag.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Oppdrag::oppdragId, o -> o));
    }

    private static String oppdrag(Planbilde p, Tiltak t) {
        return p.planId + "-" + t.tiltakId();
    }

    private static Tiltaksstatus status(Planbilde p, Tiltak t, LocalDate idag, List<Sak> saker, List<Oppdrag> oppdrag) {
        return new Tiltaksstatus(
                t,
                tilstand(p, t, idag, saker, oppdrag),
                p.utfoertDato.get(t.tiltakId()),
                p.deler.entrySet().stream()
                        .filter(d -> d.getValue().tiltak().contains(t.tiltakId()))
                        .map(Map.Entry::getKey)
                        .toList(),
                saker,
                oppdrag);
    }

    private static String tilstand(Planbilde p, Tiltak t, LocalDate idag, List<Sak> saker, List<Oppdrag> oppdrag) {
        if (p.utfoert.contains(t.tiltakId())) {
            return "UTFOERT";
        } else if (t.frist().isBefore(idag)) {
            return "FORFALT";
        } else if (t.frist().isBefore(idag.plusDays(NAER_DAGER))) {
            return "NAER_FRIST";
        }
        boolean begynt = !saker.isEmpty() || oppdrag.stream().anyMatch(o -> !"GITT".equals(o.tilstand()));
        return begynt ? "PAAGAAR" : "IKKE_PAABEGYNT";
    }
}
