package no.saksgang.sak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Orienteringsutfall;
import no.saksgang.felles.verdi.Planstopp;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Stopprolle;
import no.saksgang.felles.verdi.Stopputfall;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.plan.Behandlingsplan;
import no.saksgang.sak.plan.Stopp;
import no.saksgang.sak.plan.Stopptilstand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Planen leses av hendelsene: hvert utfall hører til én hendelse, og planen følger saken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BehandlingsplanfoeringTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final UtvalgId FSU = new UtvalgId("fsu");
    private static final UtvalgId SSU = new UtvalgId("ssu");
    private static final UtvalgId OEVRE = new UtvalgId("ssu-oevre");
    private static final UtvalgId PM = new UtvalgId("pm");
    private static final UtvalgId RAAD = new UtvalgId("suff");
    private static final MoeteId M1 = new MoeteId("m-1");

    private Behandlingsplan plan = Behandlingsplan.TOM;

    @Test
    void tildeling_aapner_det_foerste_stoppet_i_planen() {
        skjer(plan(stopp(1, FSU, Stopprolle.FORBEREDER), stopp(2, SSU, Stopprolle.AVGJOER)), tildelt(FSU));
        assertThat(plan.stopp()).hasSize(2);
        assertThat(plan.hos(FSU)).get().satisfies(s -> {
            assertThat(s.planlagt()).isTrue();
            assertThat(s.behandling()).isEqualTo(1);
            assertThat(s.rolle()).isEqualTo(Stopprolle.FORBEREDER);
        });
        assertThat(plan.neste()).extracting(Stopp::utvalgId).containsExactly(SSU);
    }

    @Test
    void utsettelse_er_UT_med_samme_papirer_og_samme_behandling() {
        skjer(tildelt(FSU), dokument("d-1", Dokumenttype.SAKSFRAMLEGG), utsatt(FSU));
        assertThat(plan.stopp()).hasSize(2);
        Stopp foerste = plan.stopp().getFirst();
        Stopp andre = plan.stopp().getLast();
        assertThat(foerste.utfall()).isEqualTo(Stopputfall.UT);
        assertThat(andre.harSaken()).isTrue();
        assertThat(andre.dokumenter()).isEqualTo(foerste.dokumenter()).isNotEmpty();
        assertThat(andre.behandling()).isEqualTo(foerste.behandling());
    }

    @Test
    void retur_er_TB_og_gir_neste_behandling_med_tilleggene() {
        skjer(tildelt(FSU), loeftet(FSU, SSU), new SakEvent.SakReturnert(SAK, SSU, FSU, "Tynt", List.of("Tall")));
        assertThat(utfall()).containsExactly(Stopputfall.BE, Stopputfall.TB, null);
        assertThat(plan.stopp().get(1).etterspurt()).containsExactly("Tall");
        assertThat(plan.hos(FSU).orElseThrow().behandling()).isEqualTo(3);
    }

    @Test
    void mer_informasjon_er_BE_og_neste_behandling_krever_nytt_saksframlegg() {
        skjer(
                tildelt(FSU),
                dokument("d-1", Dokumenttype.SAKSFRAMLEGG),
                new SakEvent.MerInformasjonBedtOm(SAK, FSU, M1, List.of("Kostnad"), null));
        assertThat(plan.stopp().getFirst().utfall()).isEqualTo(Stopputfall.BE);
        assertThat(plan.stopp().getFirst().merInformasjon()).isTrue();
        assertThat(plan.kreverSaksframlegg(FSU)).isTrue();
        skjer(dokument("d-2", Dokumenttype.VEDLEGG));
        assertThat(plan.kreverSaksframlegg(FSU)).isTrue();
        skjer(dokument("d-3", Dokumenttype.SAKSFRAMLEGG));
        assertThat(plan.kreverSaksframlegg(FSU)).isFalse();
        assertThat(plan.behandlinger()).isEqualTo(2);
    }

    @Test
    void saken_som_gaar_en_annen_vei_forbigaar_stoppene_imellom() {
        skjer(
                plan(
                        stopp(1, FSU, Stopprolle.FORBEREDER),
                        stopp(2, SSU, Stopprolle.FORBEREDER),
                        stopp(3, PM, Stopprolle.AVGJOER)),
                tildelt(FSU),
                new SakEvent.SakLoeftetTilPartnerskapsmoete(SAK, FSU, PM, Loefteaarsak.KREVES_AV_REGEL, null));
        assertThat(plan.stopp())
                .extracting(Stopp::tilstand)
                .containsExactly(Stopptilstand.LUKKET, Stopptilstand.FORBIGAATT, Stopptilstand.AAPENT);
        assertThat(plan.stopp()).extracting(Stopp::rekkefoelge).containsExactly(1, 2, 3);
    }

    @Test
    void utvalg_som_ikke_staar_i_planen_faar_stopp_naar_saken_kommer_dit() {
        skjer(plan(stopp(1, FSU, Stopprolle.AVGJOER)), tildelt(FSU), loeftet(FSU, SSU));
        assertThat(plan.hos(SSU).orElseThrow().planlagt()).isFalse();
    }

    @Test
    void to_strategiske_utvalg_staar_side_om_side() {
        skjer(tildelt(FSU), loeftet(FSU, SSU), loeftet(FSU, OEVRE));
        assertThat(plan.stopp()).extracting(Stopp::rekkefoelge).containsExactly(1, 2, 2);
        assertThat(plan.stopp()).filteredOn(Stopp::harSaken).hasSize(2);
        skjer(new SakEvent.DelvedtakFattet(SAK, SSU, M1, "Ja"));
        assertThat(plan.stopp())
                .filteredOn(Stopp::harSaken)
                .extracting(Stopp::utvalgId)
                .containsExactly(OEVRE);
    }

    @Test
    void raad_aapner_og_lukker_sitt_eget_stopp_uten_aa_flytte_saken() {
        skjer(
                plan(stopp(1, RAAD, Stopprolle.RAADGIR), stopp(2, FSU, Stopprolle.AVGJOER)),
                tildelt(FSU),
                new SakEvent.RaadBedtOm(SAK, "raad-1", RAAD, FSU, null));
        assertThat(plan.stopp()).hasSize(2);
        assertThat(plan.stopp().getFirst().er(Stopptilstand.AAPENT)).isTrue();
        skjer(new SakEvent.RaadGitt(SAK, "raad-1", RAAD, Raadutfall.GJENNOMFOERBART, "Ja", null, null, null));
        assertThat(plan.stopp().getFirst().utfall()).isEqualTo(Stopputfall.BE);
        assertThat(plan.hos(FSU).orElseThrow().behandling()).isEqualTo(1);
    }

    @Test
    void raad_som_frafalles_er_forbigaatt() {
        skjer(
                tildelt(FSU),
                new SakEvent.RaadBedtOm(SAK, "raad-1", RAAD, FSU, null),
                new SakEvent.RaadFrafalt(SAK, "raad-1", "For sent"));
        assertThat(plan.stopp())
                .extracting(Stopp::tilstand)
                .containsExactly(Stopptilstand.FORBIGAATT, Stopptilstand.AAPENT);
    }

    @Test
    void ny_plan_beholder_det_som_er_gjort_og_det_stoppet_saken_er_paa() {
        skjer(tildelt(FSU), utsatt(FSU), plan(stopp(1, FSU, Stopprolle.FORBEREDER), stopp(2, SSU, Stopprolle.AVGJOER)));
        assertThat(utfall()).containsExactly(Stopputfall.UT, null, null);
        assertThat(plan.hos(FSU).orElseThrow().rolle()).isEqualTo(Stopprolle.FORBEREDER);
        assertThat(plan.stopp()).extracting(Stopp::nr).doesNotHaveDuplicates();
    }

    @Test
    void vedtak_lukker_stoppet_og_orientering_kan_gjenstaa_til_planen_er_avsluttet() {
        skjer(
                plan(stopp(1, FSU, Stopprolle.AVGJOER), stopp(2, PM, Stopprolle.ORIENTERES)),
                tildelt(FSU),
                new SakEvent.SakVedtatt(SAK, FSU, M1, "Ja", Konsensusregel.KONSENSUS, List.of(), 1));
        assertThat(plan.orienteres(PM)).isPresent();
        skjer(new SakEvent.UtvalgOrientert(SAK, PM, null, null));
        assertThat(utfall()).containsExactly(Stopputfall.BE, Stopputfall.BE);
        assertThat(plan.orienteres(PM)).isEmpty();
    }

    @Test
    void ny_tildeling_foer_behandling_etterlater_ikke_noe_stopp() {
        skjer(tildelt(FSU), tildelt(SSU));
        assertThat(plan.stopp()).extracting(Stopp::utvalgId).containsExactly(SSU);
        assertThat(plan.behandlinger()).isEqualTo(1);
    }

    @Test
    void saken_som_trekkes_avbryter_ruten_og_gjenopptak_aapner_den() {
        skjer(tildelt(FSU), new SakEvent.SakAvvist(SAK, "Hører ikke hjemme her"));
        assertThat(plan.endelig()).isTrue();
        assertThat(plan.stopp().getFirst().er(Stopptilstand.AVBRUTT)).isTrue();
        skjer(new SakEvent.SakGjenopptatt(SAK, null, FSU, "Nytt", "Ny opplysning"));
        assertThat(plan.endelig()).isFalse();
        assertThat(plan.hos(FSU).orElseThrow().behandling()).isEqualTo(2);
    }

    @Test
    void overfoert_sak_tar_stoppene_med_seg() {
        skjer(
                tildelt(FSU),
                new SakEvent.SakBehandletIFsu(SAK, FSU, M1, "1/24", 1, null),
                new SakEvent.SakOverfoert(SAK, FSU, SSU, "Avviklet"));
        assertThat(plan.stopp()).hasSize(1);
        assertThat(plan.hos(SSU)).get().extracting(Stopp::moeteId).isNull();
    }

    @Test
    void orienteringssak_er_ferdig_behandlet() {
        skjer(tildelt(FSU), new SakEvent.SakTattTilOrientering(SAK, FSU, M1, Orienteringsutfall.ORIENTERT, null));
        assertThat(utfall()).containsExactly(Stopputfall.BE);
    }

    private List<Stopputfall> utfall() {
        return plan.stopp().stream().map(Stopp::utfall).toList();
    }

    private void skjer(SakEvent... hendelser) {
        for (SakEvent e : hendelser) {
            plan = plan.etter(e);
        }
    }

    private static SakEvent tildelt(UtvalgId u) {
        return new SakEvent.UtvalgTildelt(SAK, u, null, false);
    }

    private static SakEvent loeftet(UtvalgId fra, UtvalgId til) {
        return new SakEvent.SakLoeftetTilSsu(SAK, fra, til, Loefteaarsak.KREVES_AV_REGEL, null);
    }

    private static SakEvent utsatt(UtvalgId u) {
        return new SakEvent.SakUtsatt(SAK, u, M1, "Andre trinn", null);
    }

    private static SakEvent dokument(String id, Dokumenttype type) {
        return new SakEvent.SaksdokumentLagtVed(
                SAK, new DokumentId(id), type, "Tittel", "a".repeat(64), "application/pdf", 10, null, null);
    }

    private static SakEvent plan(Planstopp... stopp) {
        return new SakEvent.BehandlingsplanFastsatt(SAK, List.of(stopp), null);
    }

    private static Planstopp stopp(int rekkefoelge, UtvalgId u, Stopprolle rolle) {
        return new Planstopp(rekkefoelge, u, rolle, null);
    }
}
