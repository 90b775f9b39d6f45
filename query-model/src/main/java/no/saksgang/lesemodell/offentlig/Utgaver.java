package no.saksgang.lesemodell.offentlig;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Utgavene som er offentlige på et tidspunkt, og gravsteinene etter dem som er trukket tilbake. */
@Component
public class Utgaver {

    /**
     * Hva som skal med, nyeste først.
     *
     * @param typer typene, som {@code VEDTAK}
     * @param utvalgId null er alle utvalgene
     * @param etter markøren fra forrige side; null er fra begynnelsen
     */
    public record Utvalg(HelsefellesskapId id, List<String> typer, String utvalgId, Markoer etter, int antall) {}

    /** Hvor en side begynner: etter det med dette tidspunktet og denne nøkkelen. */
    public record Markoer(Instant tid, String noekkel) {}

    private static final String VELG = """
        with siste as (%s)
        select u.*, coalesce(m.utvalg_id, k.avgjort_i) as utvalg_id, coalesce(m.start::date, k.avgjort) as dato
        from siste u left join lese_moete m on m.moete_id = u.moete_id
            left join lese_sak k on k.sak_id = u.sak_id and u.type = 'VEDTAK'
        where not %s and not %s\
        """;

    private final JdbcClient jdbc;

    Utgaver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Utgave> liste(Utvalg u, Instant naa) {
        Map<String, Object> p = tid(naa);
        p.put("hf", u.id().verdi());
        p.put("typer", u.typer());
        p.put("antall", u.antall());
        StringBuilder sql = new StringBuilder(velg("u.helsefellesskap_id = :hf and u.type in (:typer)"))
                .append(" and u.avpublisert is null");
        if (u.utvalgId() != null) {
            sql.append(" and coalesce(m.utvalg_id, k.avgjort_i) = :utvalg");
            p.put("utvalg", u.utvalgId());
        }
        if (u.etter() != null) {
            sql.append(" and (u.offentlig_fra, u.publisering_id) < (:etterTid, :etterId)");
            p.put("etterTid", utc(u.etter().tid()));
            p.put("etterId", u.etter().noekkel());
        }
        return hent(sql + " order by u.offentlig_fra desc, u.publisering_id desc limit :antall", p);
    }

    /**
     * Det som er offentlig og oppfyller et vilkår, nyeste først. Bare utgaven som gjelder, kan treffe.
     *
     * @param vilkaar SQL der utgaven heter {@code {u}}
     * @param utvalgId null er alle
     */
    public List<Utgave> treff(
            HelsefellesskapId id,
            String utvalgId,
            String vilkaar,
            Map<String, Object> verdier,
            Instant naa,
            int antall) {
        Map<String, Object> p = tid(naa);
        p.putAll(verdier);
        p.put("hf", id.verdi());
        p.put("utvalg", utvalgId);
        p.put("antall", antall);
        return hent(
                velg("u.publisering_id in (select t.publisering_id from lese_utgave t where"
                                + " t.helsefellesskap_id = :hf and "
                                + vilkaar.replace("{u}", "t") + ")")
                        + " and u.avpublisert is null and " + vilkaar.replace("{u}", "u")
                        + " and (:utvalg::text is null or coalesce(m.utvalg_id, k.avgjort_i) = :utvalg)"
                        + " order by u.offentlig_fra desc, u.publisering_id desc limit :antall",
                p);
    }

    /** Det som er publisert under møtene. */
    public List<Utgave> underMoeter(Collection<String> moeter, Instant naa) {
        return under("u.moete_id in (:ider)", moeter, naa);
    }

    /** Det som er publisert under sakene. */
    public List<Utgave> underSaker(Collection<String> saker, Instant naa) {
        return under("u.sak_id in (:ider)", saker, naa);
    }

    private List<Utgave> under(String filter, Collection<String> ider, Instant naa) {
        if (ider.isEmpty()) {
            return List.of();
        }
        Map<String, Object> p = tid(naa);
        p.put("ider", ider);
        return hent(velg(filter) + " and u.avpublisert is null order by u.offentlig_fra, u.publisering_id", p);
    }

    /** Det som er offentlig av én ting; tom når den ikke er det. */
    public Optional<Utgave> finn(HelsefellesskapId hf, PubliseringId id, Instant naa) {
        Map<String, Object> p = enkelt(hf, id, naa);
        return hent(velg("u.helsefellesskap_id = :hf and u.publisering_id = :id") + " and u.avpublisert is null", p)
                .stream()
                .findFirst();
    }

    public Optional<Utgave.Gravstein> gravstein(HelsefellesskapId hf, PubliseringId id, Instant naa) {
        return jdbc.sql(gravsteiner("u.helsefellesskap_id = :hf and u.publisering_id = :id"))
                .params(enkelt(hf, id, naa))
                .query((rs, n) -> gravstein(rs))
                .optional();
    }

    /** Det som er trukket tilbake, det siste først. */
    public List<Utgave.Gravstein> gravsteiner(HelsefellesskapId hf, Collection<String> typer, int antall, Instant naa) {
        Map<String, Object> p = tid(naa);
        p.put("hf", hf.verdi());
        p.put("typer", typer);
        p.put("antall", antall);
        return jdbc.sql(gravsteiner("u.helsefellesskap_id = :hf and u.type in (:typer)")
                        + " order by u.avpublisert desc, u.publisering_id limit :antall")
                .params(p)
                .query((rs, n) -> gravstein(rs))
                .list();
    }

    /** Alle utgavene som er blitt offentlige av én ting, uten innhold: det som er avløst, sier ikke lenger noe. */
    public List<Utgave.Ledd> kjede(HelsefellesskapId hf, PubliseringId id, Instant naa) {
        List<Utgave.Ledd> ledd = jdbc.sql("select u.* from lese_utgave u where u.helsefellesskap_id = :hf"
                        + " and u.publisering_id = :id and u.offentlig_fra <= :naa"
                        + " and (u.avpublisert is null or u.avpublisert >= u.offentlig_fra)"
                        + " order by u.nummer")
                .params(enkelt(hf, id, naa))
                .query((rs, n) -> new Utgave.Ledd(
                        rs.getInt("nummer"),
                        tidspunkt(rs, "offentlig_fra"),
                        rs.getObject("erstatter", Integer.class),
                        null,
                        rs.getTimestamp("avpublisert") == null ? null : tidspunkt(rs, "avpublisert")))
                .list();
        List<Utgave.Ledd> ut = new ArrayList<>();
        for (int i = 0; i < ledd.size(); i++) {
            Utgave.Ledd l = ledd.get(i);
            Integer neste = i + 1 < ledd.size() ? ledd.get(i + 1).nummer() : null;
            ut.add(new Utgave.Ledd(l.nummer(), l.offentligFra(), l.erstatter(), neste, l.trukket()));
        }
        return ut;
    }

    private static String velg(String filter) {
        return VELG.formatted(Synlighet.SISTE.formatted(filter), Synlighet.SKJULT, Synlighet.UTDATERT);
    }

    private static String gravsteiner(String filter) {
        return "with siste as (" + Synlighet.SISTE.formatted(filter) + ") select u.* from siste u"
                + " where u.avpublisert is not null and not " + Synlighet.SKJULT;
    }

    private List<Utgave> hent(String sql, Map<String, Object> parametre) {
        return jdbc.sql(sql).params(parametre).query((rs, n) -> utgave(rs)).list();
    }

    private static Utgave utgave(ResultSet rs) throws SQLException {
        return new Utgave(
                rs.getString("publisering_id"),
                rs.getString("type"),
                rs.getString("objekt_id"),
                rs.getString("sak_id"),
                rs.getString("moete_id"),
                rs.getString("utvalg_id"),
                rs.getObject("dato", LocalDate.class),
                rs.getString("variant"),
                rs.getString("tittel"),
                rs.getString("tekst"),
                rs.getString("dokument_id"),
                rs.getString("sha256"),
                rs.getString("rapport_sha256"),
                Arrays.asList(Json.MAPPER.readValue(rs.getString("unntak"), Unntak[].class)),
                rs.getInt("nummer"),
                rs.getObject("erstatter", Integer.class),
                tidspunkt(rs, "offentlig_fra"));
    }

    private static Utgave.Gravstein gravstein(ResultSet rs) throws SQLException {
        return new Utgave.Gravstein(
                rs.getString("publisering_id"),
                rs.getString("type"),
                rs.getInt("nummer"),
                tidspunkt(rs, "avpublisert"),
                rs.getString("begrunnelse"));
    }

    private static Instant tidspunkt(ResultSet rs, String kolonne) throws SQLException {
        Timestamp t = rs.getTimestamp(kolonne);
        return t.toInstant();
    }

    private static Map<String, Object> enkelt(HelsefellesskapId hf, PubliseringId id, Instant naa) {
        Map<String, Object> p = tid(naa);
        p.put("hf", hf.verdi());
        p.put("id", id.verdi());
        return p;
    }

    /** Tidspunktet, og dagen i norsk tid, som synligheten måles mot. */
    static Map<String, Object> tid(Instant naa) {
        Map<String, Object> p = new HashMap<>();
        p.put("naa", utc(naa));
        p.put("dag", naa.atZone(Arbeidskalender.NORSK_TID).toLocalDate());
        return p;
    }

    private static OffsetDateTime utc(Instant tid) {
        return tid.atOffset(ZoneOffset.UTC);
    }
}
