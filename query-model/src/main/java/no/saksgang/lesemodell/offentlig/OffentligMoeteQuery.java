package no.saksgang.lesemodell.offentlig;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Møteplanen med de publiserte saklistene og protokollene (R108, R219). Møter som er skjult eller unntatt, er ikke med. */
@Component
public class OffentligMoeteQuery {

    /**
     * Hva som skal med, nyeste først. Null er uten grense.
     *
     * @param fra første møtedag
     * @param til siste møtedag
     */
    public record Filter(String utvalgId, LocalDate fra, LocalDate til, Utgaver.Markoer etter, int antall) {}

    private static final String VELG = "select m.moete_id, m.utvalg_id, m.start, m.tilstand,"
            + " m.bilde ->> 'slutt' as slutt, m.bilde ->> 'sted' as sted, n.nummer from lese_moete m"
            + " left join lese_nummer n on n.moete_id = m.moete_id and n.slag = 'MOETENUMMER'"
            + " where m.helsefellesskap_id = :hf and not exists (select 1 from lese_unntak x"
            + " where x.publisering_id = 'moete-' || m.moete_id and " + Synlighet.STENGT
            + ")";

    private final JdbcClient jdbc;
    private final Utgaver utgaver;
    private final Saksliste saksliste;

    OffentligMoeteQuery(JdbcClient jdbc, Utgaver utgaver, Saksliste saksliste) {
        this.jdbc = jdbc;
        this.utgaver = utgaver;
        this.saksliste = saksliste;
    }

    public List<Offentligmoete> liste(HelsefellesskapId hf, Filter f, Instant naa) {
        StringBuilder sql = new StringBuilder(VELG);
        Map<String, Object> p = Utgaver.tid(naa);
        p.put("hf", hf.verdi());
        p.put("antall", f.antall());
        if (f.utvalgId() != null) {
            sql.append(" and m.utvalg_id = :utvalg");
            p.put("utvalg", f.utvalgId());
        }
        if (f.fra() != null) {
            sql.append(" and m.start >= :fra");
            p.put("fra", f.fra().atStartOfDay());
        }
        if (f.til() != null) {
            sql.append(" and m.start < :til");
            p.put("til", f.til().plusDays(1).atStartOfDay());
        }
        if (f.etter() != null) {
            sql.append(" and (m.start, m.moete_id) < (:etterTid, :etterId)");
            p.put("etterTid", LocalDateTime.ofInstant(f.etter().tid(), ZoneOffset.UTC));
            p.put("etterId", f.etter().noekkel());
        }
        return fyll(hent(sql + " order by m.start desc, m.moete_id desc limit :antall", p), naa);
    }

    public Optional<Offentligmoete> finn(HelsefellesskapId hf, MoeteId id, Instant naa) {
        Map<String, Object> p = Utgaver.tid(naa);
        p.put("hf", hf.verdi());
        p.put("id", id.verdi());
        return fyll(hent(VELG + " and m.moete_id = :id", p), naa).stream().findFirst();
    }

    private List<Offentligmoete> hent(String sql, Map<String, Object> parametre) {
        return jdbc.sql(sql)
                .params(parametre)
                .query((rs, n) -> new Offentligmoete(
                        rs.getString("moete_id"),
                        rs.getString("utvalg_id"),
                        rs.getString("nummer"),
                        rs.getObject("start", LocalDateTime.class),
                        rs.getString("slutt") == null ? null : LocalDateTime.parse(rs.getString("slutt")),
                        rs.getString("sted"),
                        "AVLYST".equals(rs.getString("tilstand")),
                        null,
                        null,
                        List.of()))
                .list();
    }

    private List<Offentligmoete> fyll(List<Offentligmoete> moeter, Instant naa) {
        List<String> ider = moeter.stream().map(Offentligmoete::moeteId).toList();
        Map<String, List<Offentligsak>> saker = saksliste.iMoeter(ider, naa);
        Map<String, Utgave> publisert = new HashMap<>();
        utgaver.underMoeter(ider, naa).forEach(u -> publisert.put(u.type() + u.moeteId(), u));
        List<Offentligmoete> ut = new ArrayList<>();
        for (Offentligmoete m : moeter) {
            ut.add(new Offentligmoete(
                    m.moeteId(),
                    m.utvalgId(),
                    m.nummer(),
                    m.start(),
                    m.slutt(),
                    m.sted(),
                    m.avlyst(),
                    publisert.get("SAKLISTE" + m.moeteId()),
                    publisert.get("PROTOKOLL" + m.moeteId()),
                    saker.getOrDefault(m.moeteId(), List.of())));
        }
        return ut;
    }
}
