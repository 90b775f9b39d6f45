package no.saksgang.lesemodell.dashbord;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hva som venter på hvem: det sekretariatet følger med på mellom møtene. */
public final class Venteliste {

    private static final int HOEYST = 200;

    /**
     * Alt som venter.
     *
     * @param utloept det som fortsatt venter etter fristen
     * @param tilGodkjenning saksframlegg som venter på å bli lest av en annen enn den som skrev
     * @param saker den korteste fristen først
     */
    public record Venting(int antall, int utloept, int tilGodkjenning, List<Ventende> saker) {}

    /**
     * Én sak som venter.
     *
     * @param slag hvilken frist som løper
     * @param vekkesAv dem saken venter på; tom når alle som er spurt, har svart
     */
    public record Ventende(
            String sakId,
            String tittel,
            String slag,
            String paa,
            String gjelder,
            String grunn,
            LocalDate siden,
            LocalDate frist,
            boolean utloept,
            List<String> vekkesAv) {}

    private final JdbcClient jdbc;

    Venteliste(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Venting finn(String helsefellesskap) {
        int[] tall = jdbc.sql("select count(*), count(*) filter (where (v ->> 'utloept')::boolean),"
                        + " (select count(*) from lese_sak s, jsonb_array_elements(s.bilde -> 'godkjenninger') g"
                        + " where s.helsefellesskap_id = :hf and jsonb_array_length(s.bilde -> 'godkjenninger') > 0 and"
                        + " g ->> 'tilstand' = 'VENTER') from lese_sak, jsonb_array_elements(bilde -> 'venter') v"
                        + " where helsefellesskap_id = :hf and jsonb_array_length(bilde -> 'venter') > 0")
                .param("hf", helsefellesskap)
                .query((rs, n) -> new int[] {rs.getInt(1), rs.getInt(2), rs.getInt(3)})
                .single();
        return new Venting(tall[0], tall[1], tall[2], saker(helsefellesskap));
    }

    private List<Ventende> saker(String helsefellesskap) {
        return jdbc.sql("select sak_id, tittel, v ->> 'slag' as slag, v ->> 'paa' as paa, v ->> 'gjelder' as gjelder,"
                        + " v ->> 'grunn' as grunn, (v ->> 'siden')::date as siden, (v ->> 'frist')::date as frist,"
                        + " (v ->> 'utloept')::boolean as utloept,"
                        + " array(select jsonb_array_elements_text(v -> 'vekkesAv')) as vekkes_av"
                        + " from lese_sak, jsonb_array_elements(bilde -> 'venter') v where helsefellesskap_id = :hf and"
                        + " jsonb_array_length(bilde -> 'venter') > 0 order by frist nulls last, sak_id, gjelder limit "
                        + HOEYST)
                .param("hf", helsefellesskap)
                .query((rs, n) -> new Ventende(
                        rs.getString("sak_id"),
                        rs.getString("tittel"),
                        rs.getString("slag"),
                        rs.getString("paa"),
                        rs.getString("gjelder"),
                        rs.getString("grunn"),
                        rs.getObject("siden", LocalDate.class),
                        rs.getObject("frist", LocalDate.class),
                        rs.getBoolean("utloept"),
                        List.of((String[]) rs.getArray("vekkes_av").getArray())))
                .list();
    }
}
