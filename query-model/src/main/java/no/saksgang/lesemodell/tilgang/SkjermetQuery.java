package no.saksgang.lesemodell.tilgang;

import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sier om det er noe ved en sak, et møte eller en publisering som ikke er for offentligheten: unntatt, skjult, skjermet i en
 * innkalling, eller en sak med en offentlig tittel som er en annen enn den fulle.
 */
@Component
public class SkjermetQuery {

    private static final String UNNTATT =
            "(p.skjult or p.bilde ->> 'unntak' is not null or p.bilde ->> 'unntaksgrunn' is not"
                    + " null or jsonb_path_exists(p.bilde, '$.utgaver[*].unntak[*]'))";

    /** Vilkåret for at noe er skjermet ved saken {@code s.sak_id}. */
    private static final String VED_SAK = "exists (select 1 from lese_publisering p where (p.publisering_id = 'sak-' ||"
            + " s.sak_id or p.forelder = 'sak-' || s.sak_id) and " + UNNTATT + ") or exists (select 1 from"
            + " lese_innkalling i where i.skjermet @>"
            + " jsonb_build_array(jsonb_build_object('sakId',"
            + " s.sak_id))) or exists (select 1 from"
            + " lese_behandlingsplan b join lese_sak"
            + " l using (sak_id) where b.sak_id ="
            + " s.sak_id and b.bilde -> 'koe' ->>"
            + " 'offentligTittel' <> l.tittel)";

    private final JdbcClient jdbc;

    SkjermetQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Helsefellesskapet saken hører til, når noe er skjermet ved den. */
    public Optional<HelsefellesskapId> sak(String id) {
        return ett("select s.helsefellesskap_id from lese_sak s where s.sak_id = ? and (" + VED_SAK + ")", id);
    }

    /** Helsefellesskapet møtet hører til, når noe er skjermet ved det eller ved en sak på saklisten. */
    public Optional<HelsefellesskapId> moete(String id) {
        return ett(
                "select m.helsefellesskap_id from lese_moete m where m.moete_id = ? and (exists (select 1 from"
                        + " lese_innkalling where moete_id = m.moete_id and jsonb_array_length(skjermet) > 0) or exists"
                        + " (select 1 from lese_publisering p where p.helsefellesskap_id = m.helsefellesskap_id and"
                        + " p.bilde ->> 'objektId' = m.moete_id and " + UNNTATT + ")"
                        + " or exists (select 1 from (select k ->> 'sakId' as sak_id from"
                        + " jsonb_array_elements(m.bilde -> 'punkter') k where k ->> 'sakId' is not null) s where "
                        + VED_SAK + "))",
                id);
    }

    /** Helsefellesskapet publiseringen hører til, når noe ved den er skjermet. */
    public Optional<HelsefellesskapId> publisering(String id) {
        return ett("select helsefellesskap_id from lese_publisering p where p.publisering_id = ? and " + UNNTATT, id);
    }

    private Optional<HelsefellesskapId> ett(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).optional().map(HelsefellesskapId::new);
    }
}
