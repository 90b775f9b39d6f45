package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.app.loep.Loep;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.dashbord.DashbordtallQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tallene på dashbordet er de som er i loggen, og siden er bare for dem som ser alt. */
class DashbordsideTest extends Nettleserprove {

    @Autowired
    DashbordtallQuery tall;

    @Test
    void tallene_teller_det_som_har_hendt() {
        HelsefellesskapId hf = new HelsefellesskapId(HF);
        // Før alt annet i prøvene.
        LocalDate idag = LocalDate.of(2018, 6, 15);
        DashbordtallQuery.Tall foer = tall.finn(hf, idag);
        Loep l = i(HF).den("2018-05-01");
        String sak = l.klarSak("Til dashbordet", FSU, "FAGLIG");
        l.meldInn("Står åpen");
        ventPaaAlt();
        DashbordtallQuery.Tall etter = tall.finn(hf, idag);
        assertThat(etter.maaneder()).hasSize(12);
        assertThat(etter.maaneder().getLast().maaned()).isEqualTo(LocalDate.of(2018, 6, 1));
        assertThat(etter.maaneder().get(10).innmeldt())
                .isEqualTo(foer.maaneder().get(10).innmeldt() + 2);
        assertThat(etter.kvartaler()).hasSize(8);
        assertThat(etter.lengst()).extracting(DashbordtallQuery.Lengst::sakId).contains(sak);
        assertThat(etter.lengst()).allSatisfy(s -> assertThat(s.dager())
                .isEqualTo((int) java.time.temporal.ChronoUnit.DAYS.between(s.innmeldt(), idag)));
        l.sak(
                        "rolle=INNMELDER; virksomhet=" + HF + "-kommune-01; bruker=p-innmelder",
                        sak,
                        "TrekkSak",
                        "begrunnelse",
                        "Ikke lenger aktuelt")
                .ga("SakTrukket");
        ventPaaAlt();
        assertThat(tall.finn(hf, idag).lengst())
                .extracting(DashbordtallQuery.Lengst::sakId)
                .doesNotContain(sak);
    }

    @Test
    void avgjorte_saker_telles_i_kvartalet_med_dagene_og_med_om_de_ble_loeftet() {
        innhold();
        String avgjort =
                api.hent("/api/v1/saker/" + innhold().vedtatt()).get("avgjort").asString();
        LocalDate dag = LocalDate.parse(avgjort);
        DashbordtallQuery.Tall t = tall.finn(new HelsefellesskapId(HF), dag.plusDays(10));
        assertThat(t.kvartaler().getLast().utenLoeft()).isPositive();
        DashbordtallQuery.Tid fsu = t.tider().stream()
                .filter(x -> x.utvalgId().equals(FSU))
                .findFirst()
                .orElseThrow();
        List<Integer> dager = jdbc.queryForList(
                "select avgjort - innmeldt from lese_sak where helsefellesskap_id = ? and avgjort_i = ? and avgjort > ?"
                        + " order by 1",
                Integer.class,
                HF,
                FSU,
                dag.plusDays(10).minusYears(1));
        assertThat(dager).isNotEmpty();
        assertThat(fsu.antall()).isEqualTo(dager.size());
        // Mellom de to midterste, og mellom de to rundt ni av ti.
        assertThat(fsu.median()).isBetween(ved(dager, 0.5, false), ved(dager, 0.5, true));
        assertThat(fsu.nittiende()).isBetween(ved(dager, 0.9, false), ved(dager, 0.9, true));
    }

    private static int ved(List<Integer> sortert, double andel, boolean opp) {
        double plass = andel * (sortert.size() - 1);
        return sortert.get((int) (opp ? Math.ceil(plass) : Math.floor(plass)));
    }

    @Test
    void siden_viser_tallene_som_tegning_og_som_tabell() {
        innhold();
        Page side = som(SEKRETARIAT);
        assertThat(gaa(side, "/ostfold/dashbord")).isEqualTo(200);
        assertThat(side.locator("svg.soeyler rect").count()).isEqualTo(2 * 12 + 2 * 8);
        assertThat(side.locator("svg[role=img]").first().getAttribute("aria-label"))
                .contains("siste tolv måneder");
        side.locator("summary").first().click();
        assertThat(side.locator("details[open] tbody tr").count()).isEqualTo(12);
        send(side, side.locator(".diagram a").first());
        assertThat(side.url()).contains("/ostfold/saker?tilstand=");
        assertThat(gaa(som(MEDLEM), "/ostfold/dashbord")).isEqualTo(403);
        assertThat(gaa(som(""), "/ostfold/dashbord")).isEqualTo(401);
        Page medlem = som("rolle=MOETELEDER; helsefellesskap=ostfold; bruker=p; utvalg=" + FSU);
        gaa(medlem, "/ostfold");
        assertThat(medlem.locator("header a[href='/ostfold/dashbord']").count()).isZero();
    }
}
