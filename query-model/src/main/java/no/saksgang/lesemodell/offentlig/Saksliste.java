package no.saksgang.lesemodell.offentlig;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sakene på publiserte saklister og i køene, med det som er offentlig ved hver av dem. Fire spørringer, uansett hvor mange. */
@Component
public class Saksliste {

    /** Godkjenning av innkalling, sakliste og forrige protokoll: et punkt til vedtak uten sak. */
    public static final String GODKJENNING = "GODKJENNING";

    private static final String PUNKTER = "with siste as (%s) select p.*, m.utvalg_id, m.start::date as dato"
            + " from lese_offentlig_punkt p join siste u on u.moete_id = p.moete_id"
            + " join lese_moete m on m.moete_id = p.moete_id"
            + " where u.avpublisert is null and p.registrert <= u.registrert and p.type <> 'PAUSE' and not %s%s"
            + " order by m.start, p.moete_id, p.rekkefoelge";

    private static final String KOE = "select r.sak_id, k.utvalg_id, t.tittel from lese_behandlingsplan r"
            + " cross join lateral unnest(case when r.koe = '{}' then array[r.foreslaatt] else r.koe end)"
            + " as k(utvalg_id) left join lese_offentlig_tittel t on t.sak_id = r.sak_id"
            + " where r.helsefellesskap_id = :hf and (r.koe <> '{}' or r.foreslaatt is not null)";

    /** En plass på en liste eller i en kø, før det som er unntatt, er tatt ut. */
    private record Plass(
            String sakId,
            String moeteId,
            int rekkefoelge,
            String utvalgId,
            LocalDate dato,
            String type,
            String saksnummer,
            String tittel,
            String hjemmel) {}

    /** Unntaket som gjelder for en sak nå. */
    private record Unntatt(String sakId, boolean helt, String tittel, String hjemmel) {}

    private final JdbcClient jdbc;
    private final Utgaver utgaver;

    Saksliste(JdbcClient jdbc, Utgaver utgaver) {
        this.jdbc = jdbc;
        this.utgaver = utgaver;
    }

    /** Sakene på de publiserte saklistene, per møte. */
    Map<String, List<Offentligsak>> iMoeter(Collection<String> moeter, Instant naa) {
        Map<String, List<Offentligsak>> ut = new LinkedHashMap<>();
        if (!moeter.isEmpty()) {
            Map<String, Object> p = Utgaver.tid(naa);
            p.put("ider", moeter);
            fyll(punkter("u.type = 'SAKLISTE' and u.moete_id in (:ider)", "", p), naa)
                    .forEach(s -> ut.computeIfAbsent(s.moeteId(), m -> new ArrayList<>())
                            .add(s));
        }
        return ut;
    }

    /** Alle plassene én sak har på publiserte saklister. */
    public List<Offentligsak> enSak(HelsefellesskapId hf, SakId id, Instant naa) {
        Map<String, Object> p = Utgaver.tid(naa);
        p.put("hf", hf.verdi());
        p.put("sak", id.verdi());
        String filter = "u.type = 'SAKLISTE' and u.helsefellesskap_id = :hf and u.moete_id in"
                + " (select moete_id from lese_offentlig_punkt where sak_id = :sak)";
        return fyll(punkter(filter, " and p.sak_id = :sak", p), naa).stream()
                .filter(s -> s.sakId() != null)
                .toList();
    }

    /**
     * Det som kommer til behandling: i kø uten møte, og med en offentlig tittel. Sekretariatet har da tatt stilling til den.
     *
     * @param utvalgId null er alle utvalgene
     */
    public List<Offentligsak> kommer(HelsefellesskapId hf, String utvalgId, Instant naa) {
        String sql = KOE + (utvalgId == null ? "" : " and k.utvalg_id = :utvalg") + " order by k.utvalg_id, r.sak_id";
        var spoerring = jdbc.sql(sql).param("hf", hf.verdi());
        List<Plass> koe = (utvalgId == null ? spoerring : spoerring.param("utvalg", utvalgId))
                .query((rs, n) -> new Plass(
                        rs.getString("sak_id"),
                        null,
                        0,
                        rs.getString("utvalg_id"),
                        null,
                        null,
                        null,
                        rs.getString("tittel"),
                        null))
                .list();
        return fyll(koe, naa).stream()
                .filter(s -> s.sakId() != null && s.tittel() != null)
                .toList();
    }

    private List<Plass> punkter(String filter, String mer, Map<String, Object> parametre) {
        return jdbc.sql(PUNKTER.formatted(Synlighet.SISTE.formatted(filter), Synlighet.SKJULT, mer))
                .params(parametre)
                .query((rs, n) -> new Plass(
                        rs.getString("sak_id"),
                        rs.getString("moete_id"),
                        rs.getInt("rekkefoelge"),
                        rs.getString("utvalg_id"),
                        rs.getObject("dato", LocalDate.class),
                        rs.getString("type"),
                        rs.getString("saksnummer"),
                        rs.getString("tittel"),
                        rs.getString("hjemmel")))
                .list();
    }

    private List<Offentligsak> fyll(List<Plass> plasser, Instant naa) {
        List<String> saker = plasser.stream()
                .map(Plass::sakId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Unntatt> unntatt = unntatt(saker, naa);
        Map<String, String> titler = titler(saker);
        Map<String, List<Utgave>> publisert = new HashMap<>();
        utgaver.underSaker(saker, naa).forEach(u -> publisert
                .computeIfAbsent(u.sakId(), s -> new ArrayList<>())
                .add(u));
        return plasser.stream()
                .map(p -> sak(
                        p, unntatt.get(p.sakId()), titler.get(p.sakId()), publisert.getOrDefault(p.sakId(), List.of())))
                .toList();
    }

    /** Unntaket går foran alt; så det som er skjermet på listen; så den offentlige tittelen; så tittelen som ble sendt. */
    private static Offentligsak sak(Plass p, Unntatt u, String offentligTittel, List<Utgave> publisert) {
        String type = p.sakId() == null && "VEDTAKSSAK".equals(p.type()) ? GODKJENNING : p.type();
        boolean skjermet = p.moeteId() != null && p.tittel() == null;
        if (skjermet || (u != null && u.helt())) {
            return new Offentligsak(
                    null,
                    p.moeteId(),
                    p.rekkefoelge(),
                    p.utvalgId(),
                    type,
                    p.saksnummer(),
                    null,
                    u == null ? p.hjemmel() : u.hjemmel(),
                    List.of(),
                    null,
                    null);
        }
        String tittel =
                u != null ? u.tittel() : p.hjemmel() == null && offentligTittel != null ? offentligTittel : p.tittel();
        return new Offentligsak(
                p.sakId(),
                p.moeteId(),
                p.rekkefoelge(),
                p.utvalgId(),
                type,
                p.saksnummer(),
                tittel,
                u == null ? p.hjemmel() : u.hjemmel(),
                publisert.stream().filter(x -> "SAKSDOKUMENT".equals(x.type())).toList(),
                av(publisert, "INNSTILLING"),
                av(publisert, "VEDTAK", p));
    }

    private static Utgave av(List<Utgave> publisert, String type) {
        return publisert.stream().filter(u -> type.equals(u.type())).findFirst().orElse(null);
    }

    /** Vedtaket vises på listen til møtet det ble fattet i. */
    private static Utgave av(List<Utgave> publisert, String type, Plass p) {
        Utgave vedtak = av(publisert, type);
        boolean her = vedtak != null
                && p.moeteId() != null
                && p.utvalgId().equals(vedtak.utvalgId())
                && p.dato().equals(vedtak.dato());
        return her ? vedtak : null;
    }

    private Map<String, Unntatt> unntatt(List<String> saker, Instant naa) {
        Map<String, Unntatt> ut = new HashMap<>();
        if (!saker.isEmpty()) {
            Map<String, Object> p = Utgaver.tid(naa);
            p.put("saker", saker);
            jdbc.sql("select x.objekt_id, x.offentlig_tittel, case when x.skjult then x.skjult_paragraf else x.paragraf"
                            + " end as paragraf, case when x.skjult then null else x.tilleggshjemmel end as mer, "
                            + Synlighet.STENGT + " as helt from lese_unntak x where x.type = 'SAK' and x.objekt_id in"
                            + " (:saker) and " + Synlighet.GJELDER)
                    .params(p)
                    .query((rs, n) -> new Unntatt(
                            rs.getString("objekt_id"),
                            rs.getBoolean("helt"),
                            rs.getString("offentlig_tittel"),
                            hjemmel(rs.getInt("paragraf"), rs.getString("mer"))))
                    .list()
                    .forEach(u -> ut.put(u.sakId(), u));
        }
        return ut;
    }

    private Map<String, String> titler(List<String> saker) {
        Map<String, String> ut = new HashMap<>();
        if (!saker.isEmpty()) {
            jdbc.sql("select sak_id, tittel from lese_offentlig_tittel where sak_id in (:saker)")
                    .param("saker", saker)
                    .query((rs, n) -> ut.put(rs.getString("sak_id"), rs.getString("tittel")))
                    .list();
        }
        return ut;
    }

    /** Hjemmelen slik den skrives. */
    public static String hjemmel(int paragraf, String tillegg) {
        return "offentleglova § " + paragraf + (tillegg == null || tillegg.isBlank() ? "" : " jf. " + tillegg);
    }
}
