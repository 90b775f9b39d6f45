package no.saksgang.lesemodell.planer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Årsrapporten: tallene for året regnet av sakene (R198), og rapportens egen tilstand. */
@Component
public class AarsrapportQuery {

    /**
     * Tallene for ett år.
     *
     * @param innmeldt saker meldt inn i året
     * @param avgjort saker med utfall i året
     * @param perUtvalg avgjorte saker per utvalg
     * @param perUtfall avgjorte saker per utfall
     * @param loeft løft i året
     * @param konsensusManglet saker avgjort i året der konsensus manglet underveis
     * @param behandlingstidMedian dager fra innmeldt til avgjort; null uten avgjorte saker
     * @param behandlingstidSnitt dager, med én desimal; null uten avgjorte saker
     * @param perPrioritertGruppe avgjorte saker per emneord: prioritert pasientgruppe eller fokusområde (R233, R234)
     * @param perOpphav saker meldt inn i året, etter opphav (R089)
     * @param behandlet saker åpnet i et møte i året
     * @param behandletMedBruker de av dem der en brukerrepresentant møtte (R212)
     */
    public record Tall(
            int innmeldt,
            int avgjort,
            Map<String, Integer> perUtvalg,
            Map<String, Integer> perUtfall,
            int loeft,
            int konsensusManglet,
            Double behandlingstidMedian,
            Double behandlingstidSnitt,
            Map<String, Integer> perPrioritertGruppe,
            Map<String, Integer> perOpphav,
            int gjennomfoert,
            int rapportert,
            int behandlet,
            int behandletMedBruker) {}

    /** Rapporten: tall og delrapporter. {@code rapport} er null til den er påbegynt. */
    public record Aarsrapport(String helsefellesskapId, int aar, Tall tall, Planbilde rapport) {}

    static final Set<String> VEDTATT = Set.of("VEDTATT", "AVSLUTTET");

    private static final String I_AARET = " and avgjort between make_date(:aar, 1, 1) and make_date(:aar, 12, 31)";
    private static final String INNMELDT_I_AARET =
            " and innmeldt between make_date(:aar, 1, 1) and make_date(:aar, 12, 31)";

    private final JdbcClient jdbc;

    AarsrapportQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Aarsrapport finn(HelsefellesskapId id, int aar) {
        String hf = id.verdi();
        record Sum(int avgjort, int mangler, Double median, Double snitt, int gjennomfoert, int rapportert) {}
        Sum sum = jdbc.sql("select count(*) as avgjort,"
                        + " count(*) filter (where (bilde ->> 'konsensusManglet')::boolean) as mangler,"
                        + " percentile_cont(0.5) within group (order by avgjort - innmeldt) as median,"
                        + " round(avg(avgjort - innmeldt), 1)::double precision as snitt,"
                        + " count(*) filter (where tilstand in ('GJENNOMFOERT', 'RAPPORTERT')"
                        + "   and jsonb_array_length(bilde -> 'gjennomfoering') > 0) as gjennomfoert,"
                        + " count(*) filter (where tilstand = 'RAPPORTERT') as rapportert"
                        + " from lese_sak where helsefellesskap_id = :hf" + I_AARET)
                .param("hf", hf)
                .param("aar", aar)
                .query(Sum.class)
                .single();
        int innmeldt = jdbc.sql("select count(*) from lese_sak where helsefellesskap_id = :hf" + INNMELDT_I_AARET)
                .param("hf", hf)
                .param("aar", aar)
                .query(Integer.class)
                .single();
        int loeft = jdbc.sql("select count(*) from lese_sak s, jsonb_array_elements(s.bilde -> 'loeft') l"
                        + " where s.helsefellesskap_id = ? and jsonb_array_length(s.bilde -> 'loeft') > 0 and"
                        + " left(l ->> 'dato', 4) = ?")
                .params(hf, Integer.toString(aar))
                .query(Integer.class)
                .single();
        Tall tall = new Tall(
                innmeldt,
                sum.avgjort(),
                telling(
                        "select coalesce(avgjort_i, 'uten utvalg') as n, count(*) as a from lese_sak"
                                + " where helsefellesskap_id = :hf" + I_AARET + " group by 1 order by 1",
                        hf,
                        aar),
                telling(
                        "select bilde ->> 'utfall' as n, count(*) as a from lese_sak where helsefellesskap_id = :hf"
                                + I_AARET + " group by 1 order by 1",
                        hf,
                        aar),
                loeft,
                sum.mangler(),
                sum.median(),
                sum.snitt(),
                telling(
                        "select g as n, count(*) as a from lese_sak, jsonb_array_elements_text(bilde ->"
                                + " 'prioriterteGrupper') g where helsefellesskap_id"
                                + " = :hf" + I_AARET + " group by 1 order by 1",
                        hf,
                        aar),
                telling(
                        "select bilde ->> 'opphav' as n, count(*) as a from lese_sak where helsefellesskap_id = :hf"
                                + INNMELDT_I_AARET + " group by 1 order by 1",
                        hf,
                        aar),
                sum.gjennomfoert(),
                sum.rapportert(),
                behandlet(hf, aar, false),
                behandlet(hf, aar, true));
        Planbilde rapport = jdbc.sql(
                        "select bilde::text from lese_plan where helsefellesskap_id = ? and slag = 'AARSRAPPORT'"
                                + " and aar = ? order by plan_id limit 1")
                .params(hf, aar)
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Planbilde.class))
                .orElse(null);
        return new Aarsrapport(hf, aar, tall, rapport);
    }

    private int behandlet(String hf, int aar, boolean medBruker) {
        return jdbc.sql("select count(distinct s.sak_id) from lese_sak s"
                        + " cross join lateral jsonb_array_elements(s.bilde -> 'moetebehandlinger') b"
                        + " where s.helsefellesskap_id = ? and jsonb_array_length(s.bilde -> 'moetebehandlinger') > 0"
                        + " and left(b ->> 'dato', 4) = ? and (not ? or exists ("
                        + "   select 1 from lese_moete m join lese_utvalg u using (utvalg_id)"
                        + "   cross join lateral jsonb_array_elements(u.bilde -> 'seter') sete"
                        + "   where m.moete_id = b ->> 'moeteId' and sete ->> 'part' = 'BRUKER'"
                        + "     and jsonb_exists(m.bilde -> 'tilStede', sete ->> 'seteId')))")
                .params(hf, Integer.toString(aar), medBruker)
                .query(Integer.class)
                .single();
    }

    /** Planer som er vedtatt, for enhver. */
    public List<Planbilde> vedtatte(HelsefellesskapId id) {
        return planer(id, "HANDLINGSPLAN").stream()
                .filter(p -> VEDTATT.contains(p.tilstand))
                .toList();
    }

    /** Oppdragene som angår ett av utvalgene. */
    public List<Planbilde> oppdrag(HelsefellesskapId id, Set<String> utvalg) {
        return planer(id, "OPPDRAG").stream()
                .filter(p -> utvalg.contains(p.fraUtvalg) || utvalg.contains(p.tilUtvalg))
                .toList();
    }

    /** Planer av ett slag, nyeste først. */
    public List<Planbilde> planer(HelsefellesskapId id, String slag) {
        return jdbc
                .sql("select bilde::text from lese_plan where helsefellesskap_id = ? and slag = ?"
                        + " order by aar desc nulls last, plan_id")
                .params(id.verdi(), slag)
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Planbilde.class))
                .toList();
    }

    private Map<String, Integer> telling(String sql, String hf, int aar) {
        Map<String, Integer> ut = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param("hf", hf)
                .param("aar", aar)
                .query((rs, n) -> ut.put(rs.getString("n"), rs.getInt("a")))
                .list();
        return ut;
    }
}
