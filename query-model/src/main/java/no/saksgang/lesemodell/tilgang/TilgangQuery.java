package no.saksgang.lesemodell.tilgang;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.lesemodell.felles.Innsyn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Svarer på om den som spør, ser noe, og hva som er skjermet ved det. */
@Component
public class TilgangQuery {

    /** Vilkåret for å se en sak, om {@code l} er {@code lese_sak_angaar}. Tar {@link #verdier}. */
    public static final String SER =
            "(jsonb_exists_any(l.angaar, ?::text[]) or l.innmelder = any(?::text[])" + " or l.sak_id = any(?::text[]))";

    /** Hvem som sitter i et sete nå. */
    public record Sete(String helsefellesskapId, String utvalgId, String brukerId) {}

    private final JdbcClient jdbc;

    TilgangQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Verdiene til {@link #SER}. */
    public static List<Object> verdier(Innsyn innsyn) {
        Set<String> angaar = new HashSet<>(innsyn.utvalg());
        angaar.addAll(innsyn.virksomheter());
        if (!innsyn.virksomheter().isEmpty()) {
            angaar.add("*");
        }
        return List.of(tabell(angaar), tabell(innsyn.innmeldere()), tabell(innsyn.saker()));
    }

    public boolean ser(SakId sak, Innsyn innsyn) {
        List<Object> verdier = new ArrayList<>(verdier(innsyn));
        verdier.addFirst(sak.verdi());
        return jdbc.sql("select 1 from lese_sak_angaar l where l.sak_id = ? and " + SER)
                .params(verdier)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Sakene dokumentet ligger ved. */
    public List<SakId> sakerMed(HelsefellesskapId hf, DokumentId dokument) {
        return jdbc
                .sql("select sak_id from lese_sak where helsefellesskap_id = ? and bilde -> 'dokumenter' @>"
                        + " jsonb_build_array(jsonb_build_object('dokumentId', ?::text)) order by sak_id")
                .params(hf.verdi(), dokument.verdi())
                .query(String.class)
                .list()
                .stream()
                .map(SakId::new)
                .toList();
    }

    /** Dokumentene ved saken som er skjermet for offentligheten. */
    public Set<String> skjermede(SakId sak) {
        return new HashSet<>(jdbc.sql("select d ->> 'dokumentId' from lese_sak s, jsonb_array_elements("
                        + "s.bilde -> 'dokumenter') d where s.sak_id = ? and exists (select 1 from"
                        + " lese_sak_skjerming k where k.sak_id = s.sak_id and (k.alt or"
                        + " jsonb_exists(k.dokumenter, d ->> 'dokumentId')))")
                .param(sak.verdi())
                .query(String.class)
                .list());
    }

    /** Tom når ingen sitter i setet den dagen. */
    public Optional<Sete> sete(SeteId id, LocalDate dato) {
        return jdbc.sql("select u.helsefellesskap_id, u.utvalg_id, s ->> 'brukerId' as bruker_id from lese_utvalg u,"
                        + " jsonb_array_elements(u.bilde -> 'seter') s where s ->> 'seteId' = ? and"
                        + " coalesce((s ->> 'fra')::date, '-infinity') <= ? and"
                        + " coalesce((s ->> 'til')::date, 'infinity') >= ? order by s ->> 'fra' desc nulls last"
                        + " limit 1")
                .params(id.verdi(), dato, dato)
                .query(Sete.class)
                .optional();
    }

    private static String[] tabell(Set<String> verdier) {
        return verdier.toArray(String[]::new);
    }
}
