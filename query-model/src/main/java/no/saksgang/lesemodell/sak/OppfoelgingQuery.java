package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.felles.Innsyn;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Det som skal gjøres etter vedtakene: hvem, når, og hvor langt det er kommet (R058). */
@Component
public class OppfoelgingQuery {

    public static final int MAKS = 200;

    /**
     * Et punkt i listen.
     *
     * @param status FORFALT, SNART, AAPEN, MELDT eller BEKREFTET
     * @param meldt når den ansvarlige meldte at det er gjort; null før det
     * @param tilEttersyn dagen for å se etter om det virker, er kommet
     */
    public record Linje(
            String sakId,
            String tittel,
            String punktId,
            String oppgave,
            String ansvarlig,
            LocalDate frist,
            String framdrift,
            LocalDate meldt,
            int bevis,
            boolean tilEttersyn,
            String status) {}

    private static final int SNART_DAGER = 14;

    private final JdbcClient jdbc;

    OppfoelgingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Det som er over fristen først, så etter frist. Høyst {@value #MAKS}.
     *
     * @param ansvarlig bare det denne har ansvaret for; null er alle
     * @param ogsaaFerdige også det som er bekreftet gjennomført
     */
    public List<Linje> finn(
            HelsefellesskapId hf, String ansvarlig, boolean ogsaaFerdige, LocalDate idag, Innsyn innsyn) {
        List<Object> verdier = new ArrayList<>(List.of(idag, idag, idag.plusDays(SNART_DAGER), idag, hf.verdi()));
        StringBuilder sql = new StringBuilder("select * from (select s.sak_id, s.tittel, g ->> 'punktId' as punkt_id,"
                + " g ->> 'oppgave' as oppgave, coalesce(g ->> 'ansvarligUtvalg', g ->> 'ansvarligVirksomhet') as"
                + " ansvarlig, (g ->> 'frist')::date as frist, g ->> 'status' as framdrift, (g ->> 'meldt')::date as"
                + " meldt, jsonb_array_length(coalesce(g -> 'bevis', '[]')) as bevis,"
                + " coalesce((g ->> 'kontrolldato')::date <= ?, false) as til_ettersyn,"
                + " case when g ->> 'bekreftet' is not null then 'BEKREFTET' when g ->> 'meldt' is not null then"
                + " 'MELDT' when (g ->> 'frist')::date < ? then 'FORFALT' when (g ->> 'frist')::date <= ? then"
                + " 'SNART' else 'AAPEN' end as status,"
                + " case when g ->> 'bekreftet' is not null then 3 when g ->> 'meldt' is not null then 2"
                + " when (g ->> 'frist')::date < ? then 0 else 1 end as gruppe"
                + " from lese_sak s, jsonb_array_elements(s.bilde -> 'gjennomfoering') g"
                + " where s.helsefellesskap_id = ? and jsonb_array_length(s.bilde -> 'gjennomfoering') > 0");
        if (!innsyn.alt()) {
            sql.append(" and exists (select 1 from lese_sak_angaar l where l.sak_id = s.sak_id and ")
                    .append(TilgangQuery.SER)
                    .append(")");
            verdier.addAll(TilgangQuery.verdier(innsyn));
        }
        sql.append(") p where true");
        if (ansvarlig != null) {
            sql.append(" and ansvarlig = ?");
            verdier.add(ansvarlig);
        }
        if (!ogsaaFerdige) {
            sql.append(" and (gruppe < 3 or til_ettersyn)");
        }
        sql.append(" order by gruppe, frist nulls last, sak_id, punkt_id limit ")
                .append(MAKS);
        return jdbc.sql(sql.toString()).params(verdier).query(Linje.class).list();
    }
}
