package no.saksgang.lesemodell.sak;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Innsyn;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Én sak, og den samlede saksoversikten (R216). */
@Component
public class SakQuery {

    public static final int MAKS_SIDE = 200;

    /**
     * Hva oversikten skal vise. Null betyr alle.
     *
     * @param etter markør fra forrige side
     * @param antall 1–{@value #MAKS_SIDE}
     */
    public record Filter(
            String utvalg, String tilstand, Integer aar, String soek, String etter, int antall, boolean etterTittel) {}

    /** En linje i saksoversikten. */
    public record Linje(
            String sakId,
            String tittel,
            String tilstand,
            List<String> utvalg,
            LocalDate innmeldt,
            LocalDate avgjort,
            String avgjortI) {}

    /** En side av saksoversikten; {@code neste} er markøren til neste side, null på den siste. */
    public record Side(List<Linje> saker, String neste) {}

    /** Linjen for en sak, av bildet av den. */
    public static Linje linje(Saksbilde s) {
        return new Linje(
                s.sakId, s.tittel, s.tilstand, List.copyOf(Sakstegner.utvalg(s)), s.innmeldt, s.avgjort, s.avgjortI);
    }

    /** Det som angår den som spør, som det er, og ellers det enhver får se; søket ser ikke mer enn svaret. */
    private static final String SYNLIGE = "(select s.sak_id, s.tittel, s.tilstand, s.utvalg, s.innmeldt, s.avgjort,"
            + " s.avgjort_i, s.soek from lese_sak s join lese_sak_angaar l on l.sak_id = s.sak_id"
            + " where s.helsefellesskap_id = ? and " + TilgangQuery.SER
            + " union all select o.sak_id, o.tittel, o.tilstand, o.utvalg, o.innmeldt, o.avgjort, o.avgjort_i,"
            + " to_tsvector('norwegian', soekeform(o.tittel)) from lese_sak_offentlig o where"
            + " o.helsefellesskap_id = ? and not exists (select 1 from lese_sak_angaar l where"
            + " l.sak_id = o.sak_id and " + TilgangQuery.SER
            + ")) synlige ";

    private final JdbcClient jdbc;

    SakQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Saksbilde> finn(SakId id) {
        return jdbc.sql("select bilde::text from lese_sak where sak_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Saksbilde.class));
    }

    /** Nyeste først, eller etter tittel i norsk rekkefølge. Blar med markør, så siden er like rask langt ute. */
    public Side oversikt(HelsefellesskapId id, Filter f, Innsyn innsyn) {
        StringBuilder sql = new StringBuilder("select sak_id, tittel, tilstand, array_to_string(utvalg, ',') as utvalg,"
                + " innmeldt, avgjort, avgjort_i from ");
        List<Object> verdier = new ArrayList<>(List.of(id.verdi()));
        if (innsyn.alt()) {
            sql.append("lese_sak where helsefellesskap_id = ?");
        } else {
            sql.append(SYNLIGE).append("where true");
            verdier.addAll(TilgangQuery.verdier(innsyn));
            verdier.add(id.verdi());
            verdier.addAll(TilgangQuery.verdier(innsyn));
        }
        if (f.utvalg() != null) {
            sql.append(" and utvalg @> array[?]::text[]");
            verdier.add(f.utvalg());
        }
        if (f.tilstand() != null) {
            sql.append(" and tilstand = ?");
            verdier.add(f.tilstand());
        }
        if (f.aar() != null) {
            sql.append(" and innmeldt >= ? and innmeldt < ?");
            verdier.add(LocalDate.of(f.aar(), 1, 1));
            verdier.add(LocalDate.of(f.aar() + 1, 1, 1));
        }
        if (f.soek() != null && !f.soek().isBlank()) {
            sql.append(" and soek @@ websearch_to_tsquery('norwegian', soekeform(?))");
            verdier.add(f.soek());
        }
        if (f.etter() != null) {
            String[] m = markoer(f.etter());
            if (f.etterTittel()) {
                sql.append(" and (tittel collate \"nb-NO-x-icu\", sak_id) > (?, ?)");
                verdier.add(m[0]);
            } else {
                sql.append(" and (innmeldt, sak_id) < (?, ?)");
                verdier.add(LocalDate.parse(m[0]));
            }
            verdier.add(m[1]);
        }
        sql.append(
                f.etterTittel()
                        ? " order by tittel collate \"nb-NO-x-icu\", sak_id limit ?"
                        : " order by innmeldt desc, sak_id desc limit ?");
        verdier.add(f.antall() + 1);
        List<Linje> rader = jdbc.sql(sql.toString())
                .params(verdier)
                .query((rs, n) -> new Linje(
                        rs.getString("sak_id"),
                        rs.getString("tittel"),
                        rs.getString("tilstand"),
                        rs.getString("utvalg").isEmpty()
                                ? List.of()
                                : List.of(rs.getString("utvalg").split(",")),
                        rs.getObject("innmeldt", LocalDate.class),
                        rs.getObject("avgjort", LocalDate.class),
                        rs.getString("avgjort_i")))
                .list();
        boolean flere = rader.size() > f.antall();
        List<Linje> side = flere ? rader.subList(0, f.antall()) : rader;
        Linje siste = flere ? side.getLast() : null;
        return new Side(
                List.copyOf(side),
                siste == null
                        ? null
                        : lagMarkoer(
                                f.etterTittel()
                                        ? siste.tittel()
                                        : siste.innmeldt().toString(),
                                siste.sakId()));
    }

    private static String lagMarkoer(String verdi, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((verdi + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException når markøren ikke er en av våre */
    private static String[] markoer(String markoer) {
        String[] deler = new String(Base64.getUrlDecoder().decode(markoer), StandardCharsets.UTF_8).split("\n");
        if (deler.length != 2) {
            throw new IllegalArgumentException("Ugyldig markør");
        }
        return deler;
    }
}
