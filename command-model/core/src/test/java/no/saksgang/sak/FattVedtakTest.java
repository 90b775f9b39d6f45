package no.saksgang.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.Terskel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Konsekvenser;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hver av de 22 vaktene for vedtak: ett tilfelle som avslås, og ett som går gjennom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FattVedtakTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    private static final UtvalgId FSU = new UtvalgId("fsu");
    private static final UtvalgId SSU2 = new UtvalgId("ssu-2");
    private static final UtvalgId RAAD = new UtvalgId("suff");
    private static final MoeteId MOETE = new MoeteId("moete-1");
    private static final MoeteId FOER = new MoeteId("moete-0");
    private static final LocalDate DAG = LocalDate.of(2022, 3, 24);
    private static final SeteId K = new SeteId("k-1");
    private static final SeteId S = new SeteId("s-1");
    private static final VirksomhetId KOMMUNE = new VirksomhetId("kommune");
    private static final VirksomhetId SYKEHUS = new VirksomhetId("sykehus");
    private static final List<Adressat> UTSKRIFT = List.of(Adressat.av(KOMMUNE));
    private static final HandlingsplanId PLAN = new HandlingsplanId("plan");
    private static final Vedtaksgrunnlag GRUNNLAG = grunnlag(K, S);

    private static Vedtaksgrunnlag grunnlag(SeteId... tellende) {
        return new Vedtaksgrunnlag(DAG, LocalDate.of(2000, 1, 1), null, null, null, null, K, List.of(tellende));
    }

    // Situasjonen der alt er i orden; hver prøve endrer bare det vakten handler om.
    private Moetetilstand moetetilstand = Moetetilstand.AAPNET;
    private boolean innkallingGodkjent = true;
    private Punkttype punkttype = Punkttype.VEDTAKSSAK;
    private boolean meldtIMoetet;
    private boolean alleSamtykker;
    private Utvalgstilstand utvalgstilstand = Utvalgstilstand.I_DRIFT;
    private boolean politiskVilkaar;
    private boolean vilkaarOppfylt;
    private LocalDate lederTil;
    private LocalDate myndighetTil;
    private List<Beslutningsmakt> makt = List.of(Beslutningsmakt.VEDTAR);
    private Nivaa nivaa = Nivaa.FAGLIG;
    private Vedtaksgrense grense = new Vedtaksgrense(List.of(Saksegenskap.FAGLIG), List.of(), Map.of(), true);
    private Beslutningsmodell beslutningsmodell = Beslutningsmodell.ETT_TRINN;
    private Konsensusregel konsensusregel = Konsensusregel.KONSENSUS;
    private boolean forankringKreves;
    private boolean beslutningsmyndighet = true;
    private boolean raadgivendeFinnes;
    private final Map<Saksegenskap, Konsekvensgrad> egenskaper =
            new EnumMap<>(Map.of(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN));
    private String tiltak;
    private Part bareSide;
    private final List<SakEvent> foerMoetet = new ArrayList<>();
    private final List<SakEvent> iMoetet = new ArrayList<>();
    private Standpunkt sykehuset = Standpunkt.ENIG;
    private boolean bindAlle;
    private boolean endelig;
    private int trinn = 1;
    private boolean behandlet = true;

    @Test
    void alt_i_orden_gir_vedtak_som_binder_alle_tilsluttede() {
        assertThat(vedta().hendelser())
                .containsExactly(new SakEvent.SakVedtatt(
                        SAK,
                        FSU,
                        MOETE,
                        "Vedtatt",
                        Konsensusregel.KONSENSUS,
                        List.of(KOMMUNE, SYKEHUS),
                        1,
                        GRUNNLAG,
                        UTSKRIFT));
        assertThat(vedta().regler()).contains("R030", "R056", "R115");
    }

    @Test
    void R092_gjelder_saken_bare_kommunene_teller_bare_kommunesiden() {
        sykehuset = Standpunkt.UENIG;
        avslaas(Avslagskode.KONSENSUS_KREVES, "R030");
        bareSide = Part.KOMMUNE;
        assertThat(vedta().hendelser())
                .containsExactly(new SakEvent.SakVedtatt(
                        SAK,
                        FSU,
                        MOETE,
                        "Vedtatt",
                        Konsensusregel.KONSENSUS,
                        List.of(KOMMUNE),
                        1,
                        grunnlag(K),
                        UTSKRIFT));
        konsensusregel = Konsensusregel.ENIGHET_MELLOM_PARTENE;
        vedtas();
        bareSide = Part.SYKEHUS;
        avslaas(Avslagskode.KONSENSUS_KREVES, "R039");
    }

    @Test
    void R064_nasjonalt_innspill_fra_partnerskapsmoetet_binder_ingen() {
        nivaa = Nivaa.PARTNERSKAPSMOETE;
        grense = new Vedtaksgrense(List.of(Saksegenskap.NASJONALT_INNSPILL), List.of(), Map.of(), true);
        egenskaper.put(Saksegenskap.NASJONALT_INNSPILL, Konsekvensgrad.INGEN);
        assertThat(vedta().hendelser())
                .first()
                .extracting(e -> ((SakEvent.SakVedtatt) e).bindendeFor())
                .isEqualTo(List.of());
    }

    @Test
    void det_er_22_vakter_i_fast_rekkefoelge() {
        assertThat(Vedtaksvakt.values()).hasSize(22);
        for (int i = 0; i < 22; i++) {
            assertThat(Vedtaksvakt.values()[i].name()).isEqualTo("V%02d".formatted(i + 1));
        }
    }

    @Test
    void svikter_to_vakter_bestemmer_den_foerste() {
        punkttype = Punkttype.ORIENTERINGSSAK;
        utvalgstilstand = Utvalgstilstand.PAA_PAUSE;
        avslaas(Avslagskode.SAKSTYPE_TILLATER_IKKE_VEDTAK, "R123");
        punkttype = Punkttype.VEDTAKSSAK;
        avslaas(Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
    }

    @Test
    void V01_moetet_maa_vaere_aapnet_og_saken_under_behandling() {
        moetetilstand = Moetetilstand.SAKLISTE_LAAST;
        avslaas(Avslagskode.UGYLDIG_TILSTAND, "R115");
        moetetilstand = Moetetilstand.AAPNET;
        vedtas();
        behandlet = false;
        avslaas(Avslagskode.UGYLDIG_TILSTAND, "R115");
    }

    @Test
    void V01_innkalling_og_sakliste_maa_vaere_godkjent_foer_andre_vedtak() {
        innkallingGodkjent = false;
        avslaas(Avslagskode.INNKALLING_IKKE_GODKJENT, "R115");
        innkallingGodkjent = true;
        vedtas();
    }

    @Test
    void V02_bare_vedtakssaker_vedtas() {
        punkttype = Punkttype.ORIENTERINGSSAK;
        avslaas(Avslagskode.SAKSTYPE_TILLATER_IKKE_VEDTAK, "R123");
        punkttype = Punkttype.VEDTAKSSAK;
        vedtas();
    }

    @Test
    void V02_sak_meldt_under_eventuelt_krever_at_alle_samtykker() {
        meldtIMoetet = true;
        punkttype = Punkttype.EVENTUELT;
        avslaas(Avslagskode.IKKE_PAA_SAKLISTE, "R117");
        alleSamtykker = true;
        vedtas();
    }

    @Test
    void V03_utvalget_maa_vaere_i_drift() {
        utvalgstilstand = Utvalgstilstand.PAA_PAUSE;
        avslaas(Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
        utvalgstilstand = Utvalgstilstand.FUNGERER_MIDLERTIDIG;
        vedtas();
    }

    @Test
    void V03_modellen_maa_vaere_politisk_behandlet_der_det_kreves() {
        politiskVilkaar = true;
        avslaas(Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
        vilkaarOppfylt = true;
        vedtas();
    }

    @Test
    void V04_lederen_maa_ha_gyldig_funksjonstid() {
        lederTil = DAG.minusDays(1);
        avslaas(Avslagskode.FUNKSJONSTID_UTLOEPT, "R164");
        lederTil = DAG;
        vedtas();
    }

    @Test
    void V05_myndigheten_maa_gjelde_paa_datoen() {
        myndighetTil = DAG.minusDays(1);
        avslaas(Avslagskode.MYNDIGHET_UTLOEPT, "R034");
        myndighetTil = DAG;
        vedtas();
    }

    @Test
    void V06_raadgivende_utvalg_vedtar_ikke() {
        makt = List.of(Beslutningsmakt.RAADGIVENDE);
        avslaas(Avslagskode.RAADGIVENDE_VEDTAR_IKKE, "R067");
        makt = List.of(Beslutningsmakt.RAADGIVENDE, Beslutningsmakt.VEDTAR);
        vedtas();
    }

    @Test
    void V07_aarsrapport_og_handlingsplan_vedtas_bare_i_partnerskapsmoetet() {
        egenskaper.put(Saksegenskap.HANDLINGSPLAN, Konsekvensgrad.INGEN);
        avslaas(Avslagskode.KUN_PARTNERSKAPSMOETE, "R189");
        nivaa = Nivaa.PARTNERSKAPSMOETE;
        vedtas();
    }

    @Test
    void V08_aapen_myndighetsavklaring_stanser_vedtak() {
        iMoetet.add(new SakEvent.MyndighetsavklaringBedtOm(SAK, FSU, "Kan vi?"));
        avslaas(Avslagskode.UAVKLART_MYNDIGHET, "R043");
        iMoetet.add(new SakEvent.MyndighetAvklart(SAK, FSU, true, "Ja"));
        vedtas();
    }

    @Test
    void V09_et_nei_fra_sekretariatet_stanser_vedtak() {
        iMoetet.add(new SakEvent.MyndighetAvklart(SAK, FSU, false, "Nei"));
        avslaas(Avslagskode.UTENFOR_MYNDIGHET, "R043");
        iMoetet.clear();
        iMoetet.add(new SakEvent.MyndighetAvklart(SAK, FSU, true, "Ja"));
        vedtas();
    }

    @Test
    void V10_sak_over_terskelen_skal_loeftes_uansett_enighet() {
        egenskaper.put(Saksegenskap.OEKONOMISK_KONSEKVENS, Konsekvensgrad.STOR);
        grense = terskel(Konsekvensgrad.STOR, Konsekvensgrad.STOR);
        avslaas(Avslagskode.MAA_LOEFTES, "R045");
        egenskaper.put(Saksegenskap.OEKONOMISK_KONSEKVENS, Konsekvensgrad.NOE);
        vedtas();
    }

    @Test
    void V10_egenskap_uten_terskel_loeftes_uansett_grad() {
        grense = new Vedtaksgrense(
                List.of(Saksegenskap.FAGLIG), List.of(Saksegenskap.OPPGAVEOVERFOERING), Map.of(), false);
        egenskaper.put(Saksegenskap.OPPGAVEOVERFOERING, Konsekvensgrad.NOE);
        avslaas(Avslagskode.MAA_LOEFTES, "R046");
        egenskaper.put(Saksegenskap.OPPGAVEOVERFOERING, Konsekvensgrad.INGEN);
        vedtas();
    }

    @Test
    void V11_grad_over_det_utvalget_kan_vedta_er_utenfor_myndighet() {
        egenskaper.put(Saksegenskap.OEKONOMISK_KONSEKVENS, Konsekvensgrad.NOE);
        grense = terskel(Konsekvensgrad.NOE, Konsekvensgrad.STOR);
        avslaas(Avslagskode.UTENFOR_MYNDIGHET, "R044");
        egenskaper.put(Saksegenskap.OEKONOMISK_KONSEKVENS, Konsekvensgrad.INGEN);
        vedtas();
    }

    @Test
    void V12_minst_en_egenskap_maa_ligge_til_utvalget() {
        egenskaper.clear();
        egenskaper.put(Saksegenskap.TILTAK, Konsekvensgrad.INGEN);
        avslaas(Avslagskode.UTENFOR_MYNDIGHET, "R051");
        egenskaper.put(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN);
        vedtas();
    }

    @Test
    void V12_en_sak_som_er_loeftet_hit_er_lagt_hit_aa_avgjoere() {
        egenskaper.clear();
        egenskaper.put(Saksegenskap.TILTAK, Konsekvensgrad.INGEN);
        foerMoetet.add(new SakEvent.SakLoeftetTilFsu(
                SAK, new UtvalgId("underutvalg"), FSU, Loefteaarsak.KONSENSUS_MANGLER, "Uenighet"));
        vedtas();
    }

    @Test
    void V13_forbedring_maa_vise_til_tiltak_i_gjeldende_plan() {
        egenskaper.put(Saksegenskap.FORBEDRING_INNEN_HANDLINGSPLAN, Konsekvensgrad.INGEN);
        tiltak = "finnes-ikke";
        avslaas(Avslagskode.IKKE_I_HANDLINGSPLAN, "R055");
        tiltak = "tiltak-1";
        vedtas();
    }

    @Test
    void V14_aapent_raad_stanser_vedtak() {
        foerMoetet.add(new SakEvent.RaadBedtOm(SAK, "raad-1", RAAD, FSU, null));
        avslaas(Avslagskode.RAAD_IKKE_MOTTATT, "R083");
        foerMoetet.add(new SakEvent.RaadGitt(
                SAK,
                "raad-1",
                RAAD,
                Raadutfall.GJENNOMFOERBART,
                "Greit",
                new Konsekvenser("a", "b", "c", "d"),
                null,
                null));
        vedtas();
    }

    @Test
    void V14_sak_som_beroerer_fastlegene_maa_ha_vaert_til_raad() {
        raadgivendeFinnes = true;
        egenskaper.put(Saksegenskap.BEROERER_FASTLEGER, Konsekvensgrad.INGEN);
        avslaas(Avslagskode.RAAD_IKKE_MOTTATT, "R083");
        foerMoetet.add(new SakEvent.RaadBedtOm(SAK, "raad-1", RAAD, FSU, null));
        foerMoetet.add(new SakEvent.RaadFrafalt(SAK, "raad-1", "Rådet er uten fastlege"));
        vedtas();
    }

    @Test
    void V15_aapen_utredning_stanser_vedtak() {
        UtvalgId uu = new UtvalgId("uu");
        foerMoetet.add(new SakEvent.SakOversendtUnderutvalg(SAK, uu, FSU, DAG));
        avslaas(Avslagskode.UTREDNING_IKKE_TILBAKE, "R016");
        foerMoetet.add(new SakEvent.SakTilbakerapportert(SAK, uu, "Rapport", "Anbefaling"));
        vedtas();
    }

    @Test
    void V16_totrinnsmodellen_krever_droefting_i_et_tidligere_moete() {
        beslutningsmodell = Beslutningsmodell.TO_TRINN_DROEFTING_SAA_BESLUTNING;
        avslaas(Avslagskode.ANDRE_TRINN_FOR_TIDLIG, "R056");
        trinn = 2;
        vedtas();
    }

    @Test
    void V16_gjelder_ikke_i_underutvalg_som_skal_avklare_raskt() {
        beslutningsmodell = Beslutningsmodell.TO_TRINN_DROEFTING_SAA_BESLUTNING;
        nivaa = Nivaa.UNDERUTVALG;
        vedtas();
    }

    @Test
    void V17_hver_side_maa_ha_forankret_der_utvalget_krever_det() {
        forankringKreves = true;
        foerMoetet.add(new SakEvent.ForankringRegistrert(SAK, FSU, Part.KOMMUNE, KOMMUNE, true, null));
        avslaas(Avslagskode.FORANKRING_MANGLER, "R040");
        foerMoetet.add(new SakEvent.ForankringRegistrert(SAK, FSU, Part.SYKEHUS, SYKEHUS, true, null));
        vedtas();
        foerMoetet.add(new SakEvent.ForankringRegistrert(SAK, FSU, Part.SYKEHUS, SYKEHUS, false, null));
        avslaas(Avslagskode.FORANKRING_MANGLER, "R040");
    }

    @Test
    void V18_hver_side_maa_ha_noen_som_kan_forplikte() {
        beslutningsmyndighet = false;
        avslaas(Avslagskode.FULLMAKT_MANGLER, "R041");
        beslutningsmyndighet = true;
        vedtas();
    }

    @Test
    void V19_uavklart_habilitet_stanser_vedtak() {
        iMoetet.add(new SakEvent.HabilitetMeldt(SAK, FSU, S, "Slektskap"));
        avslaas(Avslagskode.HABILITET_UAVKLART, "");
        iMoetet.add(new SakEvent.HabilitetAvgjort(SAK, FSU, S, false, "Fjernt"));
        vedtas();
    }

    @Test
    void V20_alle_maa_vaere_enige() {
        sykehuset = Standpunkt.UENIG;
        avslaas(Avslagskode.KONSENSUS_KREVES, "R030");
        sykehuset = null;
        avslaas(Avslagskode.KONSENSUS_KREVES, "R030");
        sykehuset = Standpunkt.AVSTAAR;
        avslaas(Avslagskode.KONSENSUS_KREVES, "R030");
        sykehuset = Standpunkt.ENIG;
        vedtas();
    }

    @Test
    void V20_begge_sider_maa_vaere_enige_der_regelen_er_enighet_mellom_partene() {
        konsensusregel = Konsensusregel.ENIGHET_MELLOM_PARTENE;
        sykehuset = Standpunkt.UENIG;
        avslaas(Avslagskode.KONSENSUS_KREVES, "R039");
        sykehuset = Standpunkt.ENIG;
        vedtas();
    }

    @Test
    void V21_flertall_binder_ikke_den_som_ikke_aksepterer() {
        konsensusregel = Konsensusregel.AKSEPT_PER_VIRKSOMHET;
        sykehuset = Standpunkt.UENIG;
        bindAlle = true;
        avslaas(Avslagskode.FLERTALL_BINDER_IKKE, "R035");
        bindAlle = false;
        assertThat(vedta().hendelser())
                .containsExactly(
                        new SakEvent.SakVedtatt(
                                SAK,
                                FSU,
                                MOETE,
                                "Vedtatt",
                                Konsensusregel.AKSEPT_PER_VIRKSOMHET,
                                List.of(KOMMUNE),
                                1,
                                GRUNNLAG,
                                UTSKRIFT),
                        new SakEvent.VedtakIkkeAkseptert(SAK, SYKEHUS));
    }

    @Test
    void V22_sak_i_to_strategiske_utvalg_maa_vedtas_i_begge() {
        nivaa = Nivaa.STRATEGISK;
        foerMoetet.add(
                new SakEvent.SakLoeftetTilSsu(SAK, new UtvalgId("under"), SSU2, Loefteaarsak.KREVES_AV_REGEL, "Begge"));
        endelig = true;
        avslaas(Avslagskode.DELVEDTAK_MANGLER, "R011");
        endelig = false;
        assertThat(vedta().hendelser()).containsExactly(new SakEvent.DelvedtakFattet(SAK, FSU, MOETE, "Vedtatt"));
        foerMoetet.add(new SakEvent.DelvedtakFattet(SAK, SSU2, FOER, "Vedtatt"));
        assertThat(vedta().hendelser()).hasSize(2).last().isInstanceOf(SakEvent.SakVedtatt.class);
    }

    @Test
    void moeteleder_i_et_annet_utvalg_kan_ikke_fatte_vedtaket() {
        assertThatThrownBy(() -> decide(new Aktoer(Rolle.MOETELEDER, null, null, SSU2)))
                .isInstanceOfSatisfying(Avslag.class, a -> assertThat(a.kode()).isEqualTo(Avslagskode.IKKE_TILGANG));
    }

    private static Vedtaksgrense terskel(Konsekvensgrad kanIkkeVedta, Konsekvensgrad skalLoeftes) {
        return new Vedtaksgrense(
                List.of(Saksegenskap.FAGLIG),
                List.of(Saksegenskap.OEKONOMISK_KONSEKVENS),
                Map.of(Saksegenskap.OEKONOMISK_KONSEKVENS, new Terskel(kanIkkeVedta, skalLoeftes)),
                true);
    }

    private void vedtas() {
        assertThat(vedta().hendelser()).anyMatch(SakEvent.SakVedtatt.class::isInstance);
    }

    private void avslaas(Avslagskode kode, String regel) {
        assertThatThrownBy(this::vedta).isInstanceOfSatisfying(Avslag.class, a -> {
            assertThat(a.kode()).isEqualTo(kode);
            assertThat(a.regel()).isEqualTo(regel);
        });
    }

    private Beslutning<SakEvent> vedta() {
        return decide(new Aktoer(Rolle.MOETELEDER, null, null, FSU));
    }

    private Beslutning<SakEvent> decide(Aktoer aktoer) {
        SakDecider decider = new SakDecider();
        Sak sak = decider.start();
        for (SakEvent hendelse : hendelser()) {
            sak = decider.evolve(sak, hendelse);
        }
        Instant naa = DAG.atTime(10, 0).atZone(Kontekst.NORSK_TID).toInstant();
        return decider.decide(
                new SakCommand.FattVedtak(SAK, FSU, "Vedtatt", bindAlle, endelig),
                sak,
                new Kontekst(naa, naa, aktoer, oppslag()));
    }

    private List<SakEvent> hendelser() {
        List<SakEvent> ut = new ArrayList<>();
        ut.add(new SakEvent.SakInnmeldt(SAK, HF, "Tittel", null, KOMMUNE, "rolle", null, Saksopphav.INNMELDT));
        ut.add(new SakEvent.SakKlassifisert(SAK, egenskaper, List.of(), List.of(), PLAN, tiltak, null, bareSide));
        ut.add(new SakEvent.UtvalgTildelt(SAK, FSU, null, false));
        ut.addAll(foerMoetet);
        ut.add(new SakEvent.SakSattPaaSakliste(
                SAK, FSU, MOETE, punkttype, 10, List.of(), List.of(), null, false, null, null, null, null));
        if (behandlet) {
            ut.add(new SakEvent.SakBehandletIFsu(SAK, FSU, MOETE, "1/22", trinn, DAG));
        }
        ut.addAll(iMoetet);
        ut.add(new SakEvent.StandpunktRegistrert(SAK, FSU, K, Part.KOMMUNE, Standpunkt.ENIG, List.of(KOMMUNE), null));
        if (sykehuset != null) {
            ut.add(new SakEvent.StandpunktRegistrert(SAK, FSU, S, Part.SYKEHUS, sykehuset, List.of(SYKEHUS), null));
        }
        return ut;
    }

    private FastOppslag oppslag() {
        FastOppslag o = new FastOppslag();
        UtvalgModell modell = modell(FSU, nivaa, makt, grense, konsensusregel, forankringKreves);
        List<UtvalgModell> alle = new ArrayList<>(List.of(modell));
        if (raadgivendeFinnes) {
            alle.add(modell(RAAD, Nivaa.RAADGIVENDE, List.of(), grense, Konsensusregel.INGEN, false));
        }
        Samarbeidsmodell samarbeid = new Samarbeidsmodell(
                1,
                LocalDate.of(2000, 1, 1),
                List.of(Part.KOMMUNE, Part.SYKEHUS),
                beslutningsmodell,
                false,
                false,
                politiskVilkaar,
                14,
                Map.of(),
                alle,
                Map.of());
        o.helsefellesskap.put(
                HF,
                new HelsefellesskapFakta(
                        HF,
                        List.of(
                                new Partsinfo(KOMMUNE, "Kommune", Part.KOMMUNE, false),
                                new Partsinfo(SYKEHUS, "Sykehus", Part.SYKEHUS, false)),
                        List.of(samarbeid),
                        List.of(
                                new HelsefellesskapFakta.Tilslutning(KOMMUNE, LocalDate.of(2000, 1, 1), null),
                                new HelsefellesskapFakta.Tilslutning(SYKEHUS, LocalDate.of(2000, 1, 1), null)),
                        vilkaarOppfylt ? Set.of(1) : Set.of()));
        LocalDate fra = LocalDate.of(2020, 1, 1);
        o.utvalg.put(
                FSU,
                new UtvalgFakta(
                        FSU,
                        HF,
                        "FSU",
                        nivaa,
                        modell,
                        utvalgstilstand,
                        List.of(
                                sete(K, Part.KOMMUNE, KOMMUNE, true),
                                sete(S, Part.SYKEHUS, SYKEHUS, beslutningsmyndighet)),
                        List.of(new UtvalgFakta.Leder(K, Part.KOMMUNE, false, fra, lederTil)),
                        null,
                        myndighetTil,
                        null,
                        null,
                        null));
        o.moeter.put(
                MOETE,
                new MoeteFakta(
                        MOETE,
                        FSU,
                        moetetilstand,
                        DAG,
                        Set.of(K, S),
                        Map.of(),
                        K,
                        innkallingGodkjent,
                        List.of(new MoeteFakta.Punkt(
                                "p", SAK, punkttype, "1/22", false, meldtIMoetet, alleSamtykker))));
        o.planer.put(
                PLAN,
                new HandlingsplanFakta(
                        PLAN, HF, true, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), Set.of("tiltak-1")));
        return o;
    }

    private static UtvalgFakta.Sete sete(SeteId id, Part part, VirksomhetId virksomhet, boolean myndighet) {
        return new UtvalgFakta.Sete(
                id,
                "rolle",
                Funksjon.MEDLEM,
                part,
                virksomhet,
                List.of(virksomhet),
                myndighet,
                LocalDate.of(2020, 1, 1),
                null);
    }

    private static UtvalgModell modell(
            UtvalgId id,
            Nivaa nivaa,
            List<Beslutningsmakt> makt,
            Vedtaksgrense grense,
            Konsensusregel regel,
            boolean forankring) {
        return new UtvalgModell(
                id,
                "Utvalg",
                "U",
                nivaa,
                Utvalgsstatus.I_DRIFT,
                Varighet.FAST,
                List.of(),
                makt,
                grense,
                List.of(),
                regel,
                forankring,
                BindendeFor.ALLE_VIRKSOMHETER_I_AVTALEN,
                List.of(),
                new Moetetall(null, null, null, null),
                new Lederregel(
                        Lederregeltype.VALGT_AV_UTVALGET, null, List.of(), false, false, false, false, null, List.of()),
                List.of(),
                List.of("mandat"),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of());
    }
}
