package no.saksgang.lesemodell.organisasjon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hva helsefellesskap, utvalg og virksomheter heter, til overskrifter og lister. Én spørring per spørsmål. */
@Component
public class NavnQuery {

    /** Et helsefellesskap i listen over alle. */
    public record Linje(String id, String navn, String maalform, String helseregion) {}

    /** Et utvalg; forkortelsen kan mangle. */
    public record Utvalg(String id, String navn, String forkortelse, String nivaa, String tilstand) {
        /** Forkortelsen når utvalget har en, ellers navnet. */
        public String kort() {
            return forkortelse == null || forkortelse.isBlank() ? navn : forkortelse;
        }
    }

    /** Navnene i ett helsefellesskap; utvalg og virksomheter etter identifikator. */
    public record Navn(
            String id, String navn, String maalform, Map<String, Utvalg> utvalg, Map<String, String> virksomheter) {

        /** Navnet på et utvalg, en virksomhet eller helsefellesskapet; ellers identifikatoren selv. */
        public String paa(String hvem) {
            if (hvem == null || hvem.equals(id)) {
                return hvem == null ? "" : navn;
            }
            Utvalg u = utvalg.get(hvem);
            return u != null ? u.navn() : virksomheter.getOrDefault(hvem, hvem);
        }

        /** Som {@link #paa}, men med forkortelsen for et utvalg. */
        public String kort(String hvem) {
            Utvalg u = hvem == null ? null : utvalg.get(hvem);
            return u == null ? paa(hvem) : u.kort();
        }
    }

    private record Rad(String slag, String id, String navn, String en, String to, String tre) {}

    private final JdbcClient jdbc;

    NavnQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** I norsk alfabetisk rekkefølge. */
    public List<Linje> alle() {
        return jdbc.sql("select helsefellesskap_id as id, navn, bilde ->> 'maalform' as maalform,"
                        + " bilde ->> 'helseregion' as helseregion from lese_helsefellesskap"
                        + " order by navn collate \"nb-NO-x-icu\", helsefellesskap_id")
                .query(Linje.class)
                .list();
    }

    /** Målformen; tom når helsefellesskapet ikke finnes eller ikke har sagt noen. */
    public Optional<String> maalform(HelsefellesskapId id) {
        return jdbc.sql("select bilde ->> 'maalform' from lese_helsefellesskap where helsefellesskap_id = ?")
                .param(id.verdi())
                .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
                .optional()
                .flatMap(m -> m);
    }

    /** Tom når helsefellesskapet ikke finnes. */
    public Optional<Navn> finn(HelsefellesskapId id) {
        List<Rad> rader = jdbc.sql("select 'hf' as slag, helsefellesskap_id as id, navn, bilde ->> 'maalform' as en,"
                        + " null as to, null as tre from lese_helsefellesskap where helsefellesskap_id = :hf"
                        + " union all select * from (select 'utvalg', utvalg_id, bilde ->> 'navn',"
                        + " bilde ->> 'forkortelse', bilde ->> 'nivaa', bilde ->> 'tilstand' from lese_utvalg"
                        + " where helsefellesskap_id = :hf order by utvalg_id) u"
                        + " union all select 'virksomhet', p ->> 'virksomhetId', p ->> 'navn', null, null, null"
                        + " from lese_helsefellesskap, jsonb_array_elements(bilde -> 'parter') p"
                        + " where helsefellesskap_id = :hf")
                .param("hf", id.verdi())
                .query(Rad.class)
                .list();
        if (rader.isEmpty()) {
            return Optional.empty();
        }
        Rad hf = rader.getFirst();
        Map<String, Utvalg> utvalg = new LinkedHashMap<>();
        Map<String, String> virksomheter = new LinkedHashMap<>();
        for (Rad r : rader) {
            if (r.slag().equals("utvalg")) {
                utvalg.put(r.id(), new Utvalg(r.id(), r.navn(), r.en(), r.to(), r.tre()));
            } else if (r.slag().equals("virksomhet")) {
                virksomheter.put(r.id(), r.navn() == null ? r.id() : r.navn());
            }
        }
        return Optional.of(new Navn(hf.id(), hf.navn(), hf.en(), utvalg, virksomheter));
    }
}
