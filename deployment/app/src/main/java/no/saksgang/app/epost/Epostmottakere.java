package no.saksgang.app.epost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.gateway.person.Epostslag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvem et varsel gjelder i dag, blant dem som står i personregisteret med en adresse og vil ha slik e-post. */
@Component
class Epostmottakere {

    private static final String GJELDER = "(%1$s ->> 'fra' is null or %1$s ->> 'fra' <= :dag)"
            + " and (%1$s ->> 'til' is null or %1$s ->> 'til' >= :dag)";

    private static final Map<String, String> HVEM = Map.of(
            "SETE",
            "select s ->> 'brukerId' from lese_utvalg u, jsonb_array_elements(u.bilde -> 'seter') s"
                    + " where u.helsefellesskap_id = :hf and s ->> 'seteId' = :id and "
                    + GJELDER.formatted("s"),
            // Et utvalg er den som leder det, og den som er tildelt å handle for det.
            "UTVALG",
            "select s ->> 'brukerId' from lese_utvalg u, jsonb_array_elements(u.bilde -> 'seter') s,"
                + " jsonb_array_elements(u.bilde -> 'ledere') l where u.helsefellesskap_id = :hf and u.utvalg_id = :id"
                + " and l ->> 'seteId' = s ->> 'seteId' and " + GJELDER.formatted("s") + " and "
                    + GJELDER.formatted("l") + " union " + tildelt("UTVALG", "utvalg_id = :id"),
            "VIRKSOMHET",
            tildelt("VIRKSOMHET", "virksomhet_id = :id"),
            "SEKRETARIAT",
            tildelt("SEKRETARIAT", "helsefellesskap_id = :id"));

    private final JdbcClient jdbc;

    Epostmottakere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> av(String helsefellesskap, String slag, String mottaker, Epostslag epost, LocalDate dag) {
        String hvem = HVEM.get(slag);
        if (hvem == null) {
            return List.of();
        }
        return jdbc.sql("select p.bruker_id from person.person p where p.helsefellesskap_id = :hf and p.epost <> ''"
                        + " and p.bruker_id in (" + hvem + ") and not exists (select 1 from person.epostvalg v"
                        + " where v.helsefellesskap_id = p.helsefellesskap_id and v.bruker_id = p.bruker_id"
                        + " and :epost = any(v.av)) order by p.bruker_id")
                .param("hf", helsefellesskap)
                .param("id", mottaker)
                .param("epost", epost.name())
                .param("dag", dag.toString())
                .query(String.class)
                .list();
    }

    private static String tildelt(String rolle, String vilkaar) {
        return "select bruker_id from rolletildeling where rolle = '" + rolle + "' and helsefellesskap_id = :hf and "
                + vilkaar + " and fra <= :dag::date and (til is null or til >= :dag::date) and avsluttet is null";
    }
}
