package no.saksgang.lesemodell.spor;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Setter navn på utvalg og virksomheter og datoer på møter der setningene har identifikatorer. */
@Component
class Lesbart {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

    /** Ordene for én sak. */
    record Ord(Map<String, String> navn) {
        String i(String setning) {
            Matcher m = ID.matcher(setning);
            StringBuilder ut = new StringBuilder();
            while (m.find()) {
                m.appendReplacement(ut, Matcher.quoteReplacement(navn.getOrDefault(m.group(), m.group())));
            }
            return m.appendTail(ut).toString();
        }
    }

    private final JdbcClient jdbc;

    Lesbart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ord forSak(SakId id, Spraak spraak) {
        Map<String, String> navn = new HashMap<>();
        String moetet =
                switch (spraak) {
                    case NB, NN -> "møtet ";
                    case EN -> "the meeting of ";
                };
        jdbc.sql("select u.utvalg_id, u.bilde ->> 'navn' from lese_utvalg u join lese_sak s"
                        + " on s.helsefellesskap_id = u.helsefellesskap_id where s.sak_id = ?"
                        + " union all select p ->> 'virksomhetId', p ->> 'navn' from lese_helsefellesskap h"
                        + " join lese_sak s on s.helsefellesskap_id = h.helsefellesskap_id,"
                        + " jsonb_array_elements(h.bilde -> 'parter') p where s.sak_id = ?"
                        + " union all select distinct sp.aggregat_id, ? || to_char(m.start, 'FMDD.FMMM.YYYY')"
                        + " from lese_spor sp join lese_moete m on m.moete_id = sp.aggregat_id"
                        + " where sp.sak_id = ? and sp.aggregattype = 'moete'")
                .params(id.verdi(), id.verdi(), moetet, id.verdi())
                .query((rs, n) -> new String[] {rs.getString(1), rs.getString(2)})
                .list()
                .forEach(r -> {
                    if (r[0] != null && r[1] != null) {
                        navn.put(r[0], r[1]);
                    }
                });
        return new Ord(navn);
    }
}
