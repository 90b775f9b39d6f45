package no.saksgang.lesemodell.soek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.lesemodell.felles.Innsyn;
import no.saksgang.lesemodell.offentlig.Utgaver;
import no.saksgang.lesemodell.soek.Treff.Slag;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Søker i saker, møter, det som er publisert, utvalg og tiltak, og finner bare det den som spør, får se; det hun ikke får se,
 * er heller ikke med i antallet eller i forslagene. Det som treffer ordene, bøyd eller ikke, kommer først; er det lite av det,
 * følger det som ligner.
 */
@Component
public class SoekQuery {

    public static final int PER_SIDE = 20;
    public static final int FLEST_SIDER = 10;
    public static final int LENGSTE = 200;

    /** Så mange av de nyeste som treffer, rangeres; et ord som står i alt, skal ikke ta lengre tid enn et som står i lite. */
    private static final int RANGERES = 2_000;

    /** Så like må ordene være: en feil eller to i et ord på åtte bokstaver. */
    private static final String LIKHET = "0.5";

    private static final int KORTESTE_LIKE = 4;

    private static final String SER = navngitt(TilgangQuery.SER);

    /** Sakene hun ser som de er. */
    private static final String EGNE =
            "(select s.sak_id, s.tittel, concat_ws(' ', s.bilde ->> 'beskrivelse', s.bilde #>> '{vedtak,vedtak}') as"
                + " tekst, s.utvalg[1] as et_utvalg, s.innmeldt, s.tilstand, s.soek from %s where s.helsefellesskap_id"
                + " = :hf and %s and %s and (:utvalg::text is null or s.utvalg @> array[:utvalg::text]) order by"
                + " s.innmeldt desc limit " + RANGERES + ")";

    private static final String TITTELORD = "to_tsvector('norwegian', soekeform(tittel))";

    /** Resten, slik enhver får se dem. Den offentlige tittelen avgjøres av visningen; først finnes de som kan ha en som treffer. */
    private static final String AAPNE =
            "(select o.sak_id, o.tittel, null as tekst, o.utvalg[1] as et_utvalg, o.innmeldt, o.tilstand,"
                + " setweight(to_tsvector('norwegian', soekeform(o.tittel)), 'A') as soek from lese_sak_offentlig o"
                + " where o.helsefellesskap_id = :hf and o.sak_id in (select sak_id from lese_offentlig_tittel where"
                + " %s union select sak_id from lese_offentlig_punkt where sak_id is not null and %s union select"
                + " objekt_id from lese_unntak where type = 'SAK' and %s) and %s and not exists (select 1 from"
                + " lese_sak_angaar l where l.sak_id = o.sak_id and %s) and (:utvalg::text is null or o.utvalg @>"
                + " array[:utvalg::text]) order by o.innmeldt desc limit "
                    + RANGERES + ")";

    /**
     * @param slag null er alle
     * @param utvalgId null er alle
     * @param side 1–{@value #FLEST_SIDER}
     * @param tiltak om hun ser tiltakene i handlingsplanene
     */
    public record Spoersmaal(HelsefellesskapId id, String ord, Slag slag, String utvalgId, int side, boolean tiltak) {

        /** Uten styretegn, som databasen ikke tar imot. */
        private Spoersmaal rent() {
            return new Spoersmaal(id, ord.replaceAll("\\p{Cntrl}", " "), slag, utvalgId, side, tiltak);
        }
    }

    /**
     * @param flere om det er en side til
     * @param tomt om det ikke var noe ord å søke etter
     */
    public record Svar(List<Treff> treff, boolean flere, boolean tomt) {}

    private record Funn(
            Slag slag,
            String id,
            String tittel,
            String tekst,
            String utvalgId,
            LocalDate dato,
            String undertype,
            double rang) {}

    /** Hvordan ordene skal treffe: bøyd eller ubøyd, eller omtrent. */
    private record Maate(List<String> stammer, List<String> like) {
        static final String Q = "websearch_to_tsquery('norwegian', soekeform(:ord))";

        static Maate eksakt(List<String> stammer) {
            return new Maate(stammer, List.of());
        }

        static Maate omtrent(List<String> like) {
            return new Maate(List.of(), like);
        }

        String treffer(String ordliste, String tittel) {
            return like.isEmpty()
                    ? ordliste + " @@ " + Q
                    : IntStream.range(0, like.size())
                            .mapToObj(i -> "soekeform(" + tittel + ") %> :like" + i)
                            .collect(Collectors.joining(" and ", "(", ")"));
        }

        /** Det som treffer i tittelen, før det som bare treffer i teksten. */
        String rang(String ordliste, String tittel) {
            return like.isEmpty()
                    ? "ts_rank(" + ordliste + ", " + Q + ") + (to_tsvector('norwegian', soekeform(" + tittel + ")) @@ "
                            + Q + ")::int"
                    : IntStream.range(0, like.size())
                            .mapToObj(i -> "word_similarity(:like" + i + ", soekeform(" + tittel + "))")
                            .collect(Collectors.joining(" + ", "(", ") / " + like.size()));
        }

        /** Som {@link #rang}, når ordene i tittelen har vekten A. */
        String vektet(String ordliste, String tittel) {
            return like.isEmpty()
                    ? "ts_rank(" + ordliste + ", " + Q + ") + (ts_filter(" + ordliste + ", '{a}') @@ " + Q + ")::int"
                    : rang(ordliste, tittel);
        }

        /** Som den andre, for det som ikke rangeres i databasen. */
        double rang(String tittel) {
            return !like.isEmpty()
                    ? 0.5
                    : Soekeform.merk(tittel, stammer).stream().anyMatch(Treff.Bit::merket) ? 1.05 : 0.05;
        }

        Map<String, Object> verdier(String ord) {
            Map<String, Object> v = new HashMap<>();
            v.put("ord", ord);
            for (int i = 0; i < like.size(); i++) {
                v.put("like" + i, like.get(i));
            }
            return v;
        }
    }

    private final JdbcClient jdbc;
    private final Utgaver utgaver;
    private final TransactionTemplate likhet;

    SoekQuery(JdbcClient jdbc, Utgaver utgaver, PlatformTransactionManager transaksjoner) {
        this.jdbc = jdbc;
        this.utgaver = utgaver;
        this.likhet = new TransactionTemplate(transaksjoner);
        this.likhet.setReadOnly(true);
    }

    public Svar finn(Spoersmaal spoersmaal, Innsyn innsyn, Instant naa) {
        Spoersmaal s = spoersmaal.rent();
        List<String> stammer = stammer(s.ord());
        if (stammer.isEmpty()) {
            return new Svar(List.of(), false, true);
        }
        int fra = (s.side() - 1) * PER_SIDE;
        int antall = fra + PER_SIDE + 1;
        List<Funn> eksakt = new ArrayList<>();
        Maate m = Maate.eksakt(stammer);
        if (vil(s, Slag.SAK)) {
            eksakt.addAll(saker(s, innsyn, m, antall));
        }
        if (vil(s, Slag.MOETE)) {
            eksakt.addAll(moeter(s, innsyn, m, antall));
        }
        if (vil(s, Slag.PUBLISERT)) {
            eksakt.addAll(publisert(s, naa, m, antall));
        }
        if (vil(s, Slag.UTVALG)) {
            eksakt.addAll(utvalgene(s, m));
        }
        if (vil(s, Slag.TILTAK) && s.tiltak()) {
            eksakt.addAll(tiltak(s, m, antall));
        }
        eksakt.sort(Comparator.comparingDouble(Funn::rang)
                .thenComparing(Funn::dato, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Funn::id)
                .reversed());
        boolean flere = eksakt.size() > fra + PER_SIDE && s.side() < FLEST_SIDER;
        List<Treff> ut = new ArrayList<>(eksakt.stream()
                .skip(fra)
                .limit(PER_SIDE)
                .map(f -> treff(f, stammer, false))
                .toList());
        if (s.side() == 1 && eksakt.size() < PER_SIDE) {
            Set<String> med = new HashSet<>();
            eksakt.forEach(f -> med.add(f.slag() + f.id()));
            lignende(s, innsyn, naa).stream()
                    .filter(f -> med.add(f.slag() + f.id()))
                    .limit(PER_SIDE - eksakt.size())
                    .forEach(f -> ut.add(treff(f, stammer, true)));
        }
        return new Svar(List.copyOf(ut), flere, false);
    }

    /** Vilkåret med navn på det det tar. */
    private static String navngitt(String vilkaar) {
        return vilkaar.replaceFirst("\\?", ":angaar")
                .replaceFirst("\\?", ":innmeldere")
                .replaceFirst("\\?", ":enkelte");
    }

    private static boolean vil(Spoersmaal s, Slag slag) {
        return s.slag() == null || s.slag() == slag;
    }

    private static Treff treff(Funn f, List<String> stammer, boolean omtrent) {
        return new Treff(
                f.slag(),
                f.id(),
                f.tittel() == null ? List.of() : Soekeform.merk(f.tittel(), stammer),
                Soekeform.utdrag(f.tekst(), stammer),
                f.utvalgId(),
                f.dato(),
                f.undertype(),
                omtrent);
    }

    /** Ordene uten bøyning, slik de står i indeksen. */
    private List<String> stammer(String ord) {
        return jdbc.sql("select tsvector_to_array(to_tsvector('norwegian', soekeform(?)))")
                .param(ord)
                .query((rs, n) -> Arrays.asList((String[]) rs.getArray(1).getArray()))
                .single();
    }

    /** Ordene som er lange nok til at noe kan ligne på dem. */
    private static List<String> like(String ord) {
        return Arrays.stream(Soekeform.av(ord).split("[^\\p{L}\\p{N}]+"))
                .filter(o -> o.length() >= KORTESTE_LIKE)
                .distinct()
                .toList();
    }

    /** Det som ligner på hvert av ordene. */
    private List<Funn> lignende(Spoersmaal s, Innsyn innsyn, Instant naa) {
        List<String> like = like(s.ord());
        if (like.isEmpty()) {
            return List.of();
        }
        List<Funn> ut = likhet.execute(_ -> {
            jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
                    .param(LIKHET)
                    .query(String.class)
                    .single();
            Maate m = Maate.omtrent(like);
            List<Funn> funn = new ArrayList<>();
            if (vil(s, Slag.SAK)) {
                funn.addAll(saker(s, innsyn, m, PER_SIDE));
            }
            if (vil(s, Slag.PUBLISERT)) {
                funn.addAll(publisert(s, naa, m, PER_SIDE));
            }
            if (vil(s, Slag.UTVALG)) {
                funn.addAll(utvalgene(s, m));
            }
            return funn;
        });
        ut.sort(Comparator.comparingDouble(Funn::rang).reversed().thenComparing(Funn::id));
        return ut;
    }

    private List<Funn> saker(Spoersmaal s, Innsyn innsyn, Maate m, int antall) {
        Map<String, Object> v = verdier(s, m, antall);
        List<String> deler = new ArrayList<>();
        if (innsyn.alt()) {
            deler.add(EGNE.formatted("lese_sak s", m.treffer("s.soek", "s.tittel"), "true"));
        } else {
            List<Object> ser = TilgangQuery.verdier(innsyn);
            v.put("angaar", ser.get(0));
            v.put("innmeldere", ser.get(1));
            v.put("enkelte", ser.get(2));
            if (!ser(innsyn).isEmpty()) {
                deler.add(EGNE.formatted(
                        "lese_sak s join lese_sak_angaar l on l.sak_id = s.sak_id",
                        m.treffer("s.soek", "s.tittel"),
                        SER));
            }
            String tittel = m.treffer(TITTELORD, "tittel");
            deler.add(AAPNE.formatted(
                    tittel,
                    tittel,
                    tittel.replace("tittel", "offentlig_tittel"),
                    m.treffer("to_tsvector('norwegian', soekeform(o.tittel))", "o.tittel"),
                    SER));
        }
        String sql = "with treff as (" + String.join(" union all ", deler) + ") select t.*, "
                + m.vektet("t.soek", "t.tittel")
                + " as rang from treff t order by rang desc, innmeldt desc, sak_id desc limit :antall";
        boolean serTeksten = innsyn.alt() || innsyn.skjermet();
        return jdbc.sql(sql)
                .params(v)
                .query((rs, n) -> new Funn(
                        Slag.SAK,
                        rs.getString("sak_id"),
                        rs.getString("tittel"),
                        serTeksten ? rs.getString("tekst") : null,
                        s.utvalgId() != null ? s.utvalgId() : rs.getString("et_utvalg"),
                        rs.getObject("innmeldt", LocalDate.class),
                        rs.getString("tilstand"),
                        rs.getDouble("rang")))
                .list();
    }

    /** Det rollene ser ut over det offentlige. */
    private static List<String> ser(Innsyn i) {
        return Stream.of(i.utvalg(), i.virksomheter(), i.innmeldere(), i.saker())
                .flatMap(Set::stream)
                .toList();
    }

    private List<Funn> moeter(Spoersmaal s, Innsyn innsyn, Maate m, int antall) {
        if (!innsyn.alt() && innsyn.utvalg().isEmpty()) {
            return List.of();
        }
        Map<String, Object> v = verdier(s, m, antall);
        v.put("egne", innsyn.utvalg().toArray(String[]::new));
        return jdbc.sql("with treff as (select moete_id, utvalg_id, start, tilstand, soek, (select string_agg(p ->>"
                        + " 'tittel', ' · ') from jsonb_array_elements(bilde -> 'punkter') p) as punkter from"
                        + " lese_moete where helsefellesskap_id = :hf and " + m.treffer("soek", null)
                        + " and (:utvalg::text is null or utvalg_id = :utvalg)"
                        + (innsyn.alt() ? "" : " and utvalg_id = any(:egne)")
                        + " order by start desc limit " + RANGERES + ") select t.*, ts_rank(t.soek, " + Maate.Q
                        + ") as rang from treff t order by rang desc, start desc, moete_id limit :antall")
                .params(v)
                .query((rs, n) -> new Funn(
                        Slag.MOETE,
                        rs.getString("moete_id"),
                        null,
                        rs.getString("punkter"),
                        rs.getString("utvalg_id"),
                        rs.getTimestamp("start").toLocalDateTime().toLocalDate(),
                        rs.getString("tilstand"),
                        rs.getDouble("rang")))
                .list();
    }

    private List<Funn> publisert(Spoersmaal s, Instant naa, Maate m, int antall) {
        return utgaver
                .treff(s.id(), s.utvalgId(), m.treffer("{u}.soek", "{u}.tittel"), m.verdier(s.ord()), naa, antall)
                .stream()
                .map(u -> new Funn(
                        Slag.PUBLISERT,
                        u.publiseringId(),
                        u.tittel(),
                        u.tekst(),
                        u.utvalgId(),
                        u.dato() != null
                                ? u.dato()
                                : u.offentligFra()
                                        .atZone(Arbeidskalender.NORSK_TID)
                                        .toLocalDate(),
                        u.type(),
                        m.rang(u.tittel())))
                .toList();
    }

    private List<Funn> utvalgene(Spoersmaal s, Maate m) {
        return jdbc.sql("select t.utvalg_id, t.navn, t.tilstand, " + m.rang("t.soek", "t.navn")
                        + " as rang from (select utvalg_id, bilde ->> 'navn' as navn, bilde ->> 'tilstand' as"
                        + " tilstand, to_tsvector('norwegian', soekeform(concat_ws(' ', bilde ->> 'navn', bilde ->>"
                        + " 'forkortelse'))) as soek from lese_utvalg where helsefellesskap_id = :hf and"
                        + " (:utvalg::text is null or utvalg_id = :utvalg)) t where "
                        + m.treffer("t.soek", "t.navn"))
                .params(verdier(s, m, 0))
                .query((rs, n) -> new Funn(
                        Slag.UTVALG,
                        rs.getString("utvalg_id"),
                        rs.getString("navn"),
                        null,
                        rs.getString("utvalg_id"),
                        null,
                        rs.getString("tilstand"),
                        rs.getDouble("rang")))
                .list();
    }

    private List<Funn> tiltak(Spoersmaal s, Maate m, int antall) {
        return jdbc.sql("select t.*, " + m.rang("t.soek", "t.maal")
                        + " as rang from (select p.bilde ->> 'planId' as plan_id, p.bilde ->>"
                        + " 'tilstand' as tilstand, x ->> 'maal' as maal,"
                        + " x ->> 'beskrivelse' as beskrivelse, x ->>"
                        + " 'ansvarligUtvalg' as utvalg_id, (x ->>"
                        + " 'frist')::date as frist,"
                        + " to_tsvector('norwegian', soekeform(concat_ws('"
                        + " ', x ->> 'maal', x ->> 'beskrivelse'))) as"
                        + " soek from lese_plan p,"
                        + " jsonb_array_elements(p.bilde -> 'tiltak') x"
                        + " where p.helsefellesskap_id = :hf and p.slag ="
                        + " 'HANDLINGSPLAN')"
                        + " t where"
                        + " " + m.treffer("t.soek", "t.maal")
                        + " and (:utvalg::text is null or t.utvalg_id = :utvalg) order by rang desc, plan_id"
                        + " limit :antall")
                .params(verdier(s, m, antall))
                .query((rs, n) -> new Funn(
                        Slag.TILTAK,
                        rs.getString("plan_id"),
                        rs.getString("maal"),
                        rs.getString("beskrivelse"),
                        rs.getString("utvalg_id"),
                        rs.getObject("frist", LocalDate.class),
                        rs.getString("tilstand"),
                        rs.getDouble("rang")))
                .list();
    }

    private static Map<String, Object> verdier(Spoersmaal s, Maate m, int antall) {
        Map<String, Object> v = m.verdier(s.ord());
        v.put("hf", s.id().verdi());
        v.put("utvalg", s.utvalgId());
        v.put("antall", antall);
        return v;
    }
}
