package no.saksgang.lesemodell.dashbord;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tellinger for sekretariat og ledere, og oppfølging per ansvarlig mellom møtene (R094). */
@Component
public class DashbordQuery {

    /** En frist som er passert. */
    public record Forfalt(String sakId, String tittel, String ansvarlig, LocalDate frist) {}

    /** En advarsel som er gitt. */
    public record Varsel(String advarsel, String aggregat, String setning) {}

    /** Dashbordet for ett helsefellesskap. */
    public record Dashbord(
            Map<String, Integer> sakerPerTilstand,
            Map<String, Integer> aapneSakerPerUtvalg,
            int aapneRaad,
            int tilForankring,
            List<Forfalt> forfalteFrister,
            Map<String, Integer> moeterPerTilstand,
            List<Varsel> advarsler,
            Oppfoelging oppfoelging,
            Venteliste.Venting venting,
            List<Kunngjoeringsliste.Kunngjoering> kunngjoeringer) {}

    /**
     * Oppfølgingen av vedtak i tall.
     *
     * @param snart punkter med frist de neste to ukene
     * @param meldtUtenBevis meldt gjennomført uten dokument, og ikke bekreftet
     * @param venterBekreftelse meldt gjennomført, og ikke bekreftet
     * @param tilEttersyn punkter der datoen for ettersyn er kommet
     * @param ukvitterteRapporteringer medlemmer som ikke har rapportert til egen organisasjon (R125)
     */
    public record Oppfoelging(
            int aapne,
            int forfalt,
            int snart,
            int meldtUtenBevis,
            int venterBekreftelse,
            int tilEttersyn,
            int passerteFrister,
            int ukvitterteRapporteringer) {}

    private static final int SNART_DAGER = 14;

    private final JdbcClient jdbc;

    DashbordQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param idag datoen frister måles mot */
    public Dashbord finn(HelsefellesskapId id, LocalDate idag) {
        String hf = id.verdi();
        return new Dashbord(
                telling(
                        "select tilstand as n, count(*) as a from lese_sak where helsefellesskap_id = ? group by 1"
                                + " order by 1",
                        hf),
                telling(
                        "select u as n, count(*) as a from lese_sak, unnest(utvalg) u where helsefellesskap_id = ?"
                                + " and avgjort is null group by 1 order by 1",
                        hf),
                jdbc.sql("select count(*) from lese_sak, jsonb_array_elements(bilde -> 'raad') r"
                                + " where helsefellesskap_id = ? and jsonb_array_length(bilde -> 'raad') > 0 and r ->>"
                                + " 'tilstand' = 'AAPENT'")
                        .param(hf)
                        .query(Integer.class)
                        .single(),
                jdbc.sql("select count(*) from lese_sak where helsefellesskap_id = ? and tilstand = 'TIL_FORANKRING'")
                        .param(hf)
                        .query(Integer.class)
                        .single(),
                jdbc.sql("select sak_id, tittel, coalesce(g ->> 'ansvarligUtvalg', g ->> 'ansvarligVirksomhet') as"
                    + " ansvarlig, (g ->> 'frist')::date as frist from lese_sak, jsonb_array_elements(bilde ->"
                    + " 'gjennomfoering') g where helsefellesskap_id = ? and jsonb_array_length(bilde ->"
                    + " 'gjennomfoering') > 0 and g ->> 'meldt' is null and (g ->> 'frist')::date < ? order by frist,"
                    + " sak_id limit 100")
                        .params(hf, idag)
                        .query(Forfalt.class)
                        .list(),
                telling(
                        "select tilstand as n, count(*) as a from lese_moete where helsefellesskap_id = ? group by 1"
                                + " order by 1",
                        hf),
                jdbc.sql("select unnest(string_to_array(advarsler, ',')) as advarsel, aggregattype || ':' ||"
                                + " aggregat_id as aggregat, setning from lese_spor where helsefellesskap_id = ?"
                                + " and advarsler <> '' order by posisjon desc limit 50")
                        .param(hf)
                        .query(Varsel.class)
                        .list(),
                oppfoelging(hf, idag),
                new Venteliste(jdbc).finn(hf),
                new Kunngjoeringsliste(jdbc).finn(hf));
    }

    private Oppfoelging oppfoelging(String hf, LocalDate idag) {
        String punkter =
                "select g ->> 'meldt' as meldt, g ->> 'bekreftet' as bekreftet, (g ->> 'frist')::date as frist, (g ->>"
                        + " 'kontrolldato')::date as kontrolldato, jsonb_array_length(coalesce(g -> 'bevis', '[]')) as"
                        + " bevis from lese_sak, jsonb_array_elements(bilde -> 'gjennomfoering') g where"
                        + " helsefellesskap_id = :hf and jsonb_array_length(bilde -> 'gjennomfoering') > 0";
        return jdbc.sql("select count(*) filter (where meldt is null) as aapne,"
                        + " count(*) filter (where meldt is null and frist < :idag) as forfalt,"
                        + " count(*) filter (where meldt is null and frist >= :idag and frist <= :snart) as snart,"
                        + " count(*) filter (where meldt is not null and bekreftet is null and bevis = 0)"
                        + " as meldt_uten_bevis,"
                        + " count(*) filter (where meldt is not null and bekreftet is null) as venter_bekreftelse,"
                        + " count(*) filter (where kontrolldato <= :idag) as til_ettersyn,"
                        + " (select count(*) from lese_sak s, jsonb_array_elements(s.bilde -> 'passerteFrister')"
                        + " where s.helsefellesskap_id = :hf and jsonb_array_length(s.bilde -> 'passerteFrister') > 0)"
                        + " as passerte_frister,"
                        + " (select count(*) from varsel where helsefellesskap_id = :hf and formaal = 'RAPPORTERING'"
                        + " and kvittert is null) as ukvitterte_rapporteringer from (" + punkter + ") p")
                .param("hf", hf)
                .param("idag", idag)
                .param("snart", idag.plusDays(SNART_DAGER))
                .query(Oppfoelging.class)
                .single();
    }

    private Map<String, Integer> telling(String sql, String hf) {
        Map<String, Integer> ut = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param(hf)
                .query((rs, n) -> ut.put(rs.getString("n"), rs.getInt("a")))
                .list();
        return ut;
    }
}
