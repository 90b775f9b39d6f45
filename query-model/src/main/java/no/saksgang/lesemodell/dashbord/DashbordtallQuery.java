package no.saksgang.lesemodell.dashbord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Utviklingen i tall: hvor mange saker som kommer og går, hvor lang tid det tar, og hvor ofte det er enighet (R094). */
@Component
public class DashbordtallQuery {

    static final int MAANEDER = 12;
    private static final int KVARTALER = 8;
    private static final int LENGST_VENTENDE = 8;

    /** @param maaned den første dagen i måneden */
    public record Maaned(LocalDate maaned, int innmeldt, int avgjort) {}

    /**
     * Dager fra innmelding til avgjørelse, for saker avgjort det siste året.
     *
     * @param median halvparten gikk fortere
     * @param nittiende ni av ti gikk fortere
     */
    public record Tid(String utvalgId, int antall, int median, int nittiende) {}

    /**
     * Sakene avgjort i et kvartal.
     *
     * @param utenLoeft avgjort der de først ble tatt opp
     * @param medLoeft løftet før de ble avgjort
     */
    public record Kvartal(int aar, int kvartal, int utenLoeft, int medLoeft) {}

    /** En sak som ikke er avgjort. */
    public record Lengst(String sakId, String tittel, String tilstand, LocalDate innmeldt, int dager) {}

    public record Tall(List<Maaned> maaneder, List<Tid> tider, List<Kvartal> kvartaler, List<Lengst> lengst) {}

    private final JdbcClient jdbc;

    DashbordtallQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Tall finn(HelsefellesskapId id, LocalDate idag) {
        return new Tall(maaneder(id, idag), tider(id, idag), kvartaler(id, idag), lengst(id, idag));
    }

    private List<Maaned> maaneder(HelsefellesskapId id, LocalDate idag) {
        YearMonth foerste = YearMonth.from(idag).minusMonths(MAANEDER - 1L);
        Map<YearMonth, int[]> tall = new HashMap<>();
        jdbc.sql("select date_trunc('month', innmeldt)::date as m, 0 as hva, count(*) as a from lese_sak where"
                        + " helsefellesskap_id = :hf and innmeldt >= :fra group by 1 union all"
                        + " select date_trunc('month', avgjort)::date, 1, count(*) from lese_sak where"
                        + " helsefellesskap_id = :hf and avgjort >= :fra group by 1")
                .param("hf", id.verdi())
                .param("fra", foerste.atDay(1))
                .query(rs -> {
                    tall.computeIfAbsent(YearMonth.from(rs.getObject("m", LocalDate.class)), _ -> new int[2])[
                                    rs.getInt("hva")] =
                            rs.getInt("a");
                });
        List<Maaned> ut = new ArrayList<>();
        for (int i = 0; i < MAANEDER; i++) {
            YearMonth m = foerste.plusMonths(i);
            int[] t = tall.getOrDefault(m, new int[2]);
            ut.add(new Maaned(m.atDay(1), t[0], t[1]));
        }
        return ut;
    }

    private List<Tid> tider(HelsefellesskapId id, LocalDate idag) {
        return jdbc.sql("select avgjort_i as utvalg_id, count(*) as antall, percentile_cont(0.5) within group (order"
            + " by avgjort - innmeldt) as median, percentile_cont(0.9) within group (order by avgjort - innmeldt) as"
            + " nittiende from lese_sak where helsefellesskap_id = :hf and avgjort > :fra and avgjort_i is not null"
            + " group by 1 order by 1")
                .param("hf", id.verdi())
                .param("fra", idag.minusYears(1))
                .query((rs, n) -> new Tid(
                        rs.getString("utvalg_id"), rs.getInt("antall"), (int) Math.round(rs.getDouble("median")), (int)
                                Math.round(rs.getDouble("nittiende"))))
                .list();
    }

    private List<Kvartal> kvartaler(HelsefellesskapId id, LocalDate idag) {
        LocalDate fra = idag.withDayOfMonth(1)
                .withMonth((idag.getMonthValue() - 1) / 3 * 3 + 1)
                .minusMonths(3L * (KVARTALER - 1));
        Map<LocalDate, Kvartal> tall = new HashMap<>();
        jdbc.sql("select date_trunc('quarter', avgjort)::date as k, count(*) filter (where not loeftet) as uten,"
                        + " count(*) filter (where loeftet) as med from (select avgjort,"
                        + " jsonb_array_length(coalesce(bilde -> 'loeft', '[]')) > 0 as loeftet from lese_sak where"
                        + " helsefellesskap_id = :hf and avgjort >= :fra) s group by 1")
                .param("hf", id.verdi())
                .param("fra", fra)
                .query(rs -> {
                    LocalDate k = rs.getObject("k", LocalDate.class);
                    tall.put(k, kvartal(k, rs.getInt("uten"), rs.getInt("med")));
                });
        List<Kvartal> ut = new ArrayList<>();
        for (int i = 0; i < KVARTALER; i++) {
            LocalDate k = fra.plusMonths(3L * i);
            ut.add(tall.getOrDefault(k, kvartal(k, 0, 0)));
        }
        return ut;
    }

    private static Kvartal kvartal(LocalDate k, int uten, int med) {
        return new Kvartal(k.getYear(), (k.getMonthValue() - 1) / 3 + 1, uten, med);
    }

    private List<Lengst> lengst(HelsefellesskapId id, LocalDate idag) {
        return jdbc.sql("select sak_id, tittel, tilstand, innmeldt, cast(:idag as date) - innmeldt as dager from"
            + " lese_sak where helsefellesskap_id = :hf and avgjort is null and innmeldt <= :idag and tilstand not in"
            + " ('AVVIST', 'TRUKKET') order by innmeldt, sak_id limit " + LENGST_VENTENDE)
                .param("hf", id.verdi())
                .param("idag", idag)
                .query(Lengst.class)
                .list();
    }
}
