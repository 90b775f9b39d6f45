package no.saksgang.helsefellesskap;

import static no.saksgang.utvalg.Modeller.FSU;
import static no.saksgang.utvalg.Modeller.PM;
import static no.saksgang.utvalg.Modeller.SSU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Rollevakt;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Loeftegrunn;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Aarsaktivitet;
import no.saksgang.felles.verdi.Andel;
import no.saksgang.felles.verdi.Honorarstatus;
import no.saksgang.felles.verdi.Maalform;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.utvalg.Modeller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Avtale, modell, sekretariat og planer (R002, R005, R033, R074, R099–R108, R127, R183, R199, R202–R207, R224, R225). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelsefellesskapTest {

    private static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    private static final VirksomhetId KOMMUNE = new VirksomhetId("kommune");
    private static final VirksomhetId SYKEHUS = new VirksomhetId("sykehus");
    private static final SakId SAK = new SakId("sak-1");
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate DAG = LocalDate.of(2022, 3, 1);

    private final FastOppslag oppslag = new FastOppslag();
    private final HelsefellesskapDecider decider = new HelsefellesskapDecider();
    private Helsefellesskap h;
    private Aktoer aktoer = new Aktoer(Rolle.SEKRETARIAT, null, null, null);

    @BeforeEach
    void opprettet() {
        h = decider.start();
        skjer(new HelsefellesskapCommand.OpprettHelsefellesskap(
                HF,
                "Prøven",
                Maalform.BOKMAAL,
                "SOER_OEST",
                List.of(part(KOMMUNE, Part.KOMMUNE), part(SYKEHUS, Part.SYKEHUS))));
        skjer(signer(KOMMUNE, START, null));
        skjer(signer(SYKEHUS, START, null));
        skjer(new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(1, START, Modeller.treNivaaer())));
        for (UtvalgModell u : Modeller.treNivaaer()) {
            kjent(u, HF);
        }
    }

    @Test
    void partene_er_minst_en_kommune_og_et_sykehus_og_staar_en_gang() {
        h = decider.start();
        avslaas(opprett(part(KOMMUNE, Part.KOMMUNE)), Avslagskode.PART_IKKE_TILSLUTTET, "R002");
        avslaas(opprett(part(SYKEHUS, Part.SYKEHUS)), Avslagskode.PART_IKKE_TILSLUTTET, "R002");
        avslaas(
                opprett(part(KOMMUNE, Part.KOMMUNE), part(SYKEHUS, Part.SYKEHUS), part(KOMMUNE, Part.KOMMUNE)),
                Avslagskode.UGYLDIG_INNHOLD,
                "R002");
        skjer(opprett(part(KOMMUNE, Part.BYDEL), part(SYKEHUS, Part.SYKEHUS)));
    }

    @Test
    void avtalen_avgjoer_hvem_som_er_med_naar() {
        avslaas(signer(new VirksomhetId("ukjent"), DAG, null), Avslagskode.PART_UTENFOR_AVTALEN, "R002");
        assertThat(skjer(signer(KOMMUNE, DAG, null))).isEmpty();
        avslaas(meldUt(KOMMUNE, START), Avslagskode.PERIODE_SNUDD, "R033");
        avslaas(meldUt(new VirksomhetId("ukjent"), DAG), Avslagskode.PART_UTENFOR_AVTALEN, "R033");
        skjer(meldUt(KOMMUNE, LocalDate.of(2022, 7, 1)));
        avslaas(meldUt(KOMMUNE, LocalDate.of(2022, 8, 1)), Avslagskode.PART_UTENFOR_AVTALEN, "R033");
        avslaas(signer(KOMMUNE, LocalDate.of(2022, 6, 1), null), Avslagskode.PERIODE_SNUDD, "R033");
        skjer(signer(KOMMUNE, LocalDate.of(2023, 1, 1), null));
        var fakta = h.fakta();
        assertThat(fakta.tilsluttede(LocalDate.of(2022, 6, 30))).containsExactly(KOMMUNE, SYKEHUS);
        assertThat(fakta.tilsluttede(LocalDate.of(2022, 7, 1))).containsExactly(SYKEHUS);
        assertThat(fakta.tilsluttede(LocalDate.of(2023, 1, 1))).containsExactlyInAnyOrder(KOMMUNE, SYKEHUS);
    }

    @Test
    void en_virksomhet_handler_bare_for_seg_selv() {
        aktoer = new Aktoer(Rolle.VIRKSOMHET, SYKEHUS, null, null);
        avslaas(meldUt(KOMMUNE, DAG), Avslagskode.IKKE_TILGANG, "R033");
        avslaas(signer(KOMMUNE, DAG, null), Avslagskode.IKKE_TILGANG, "R033");
        skjer(meldUt(SYKEHUS, DAG));
    }

    @Test
    void en_ny_part_kommer_til_en_gang() {
        VirksomhetId ny = new VirksomhetId("ny-kommune");
        avslaas(
                new HelsefellesskapCommand.TilfoeyPart(HF, part(KOMMUNE, Part.KOMMUNE)),
                Avslagskode.FINNES_ALLEREDE,
                "R002");
        skjer(new HelsefellesskapCommand.TilfoeyPart(HF, part(ny, Part.KOMMUNE)));
        assertThat(h.fakta().tilsluttede(DAG)).doesNotContain(ny);
        skjer(signer(ny, DAG, null));
        assertThat(h.fakta().tilsluttede(DAG)).contains(ny);
    }

    @Test
    void modellen_vedtas_en_gang_og_har_tre_nivaaer() {
        var vedta =
                new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(1, START, Modeller.treNivaaer()));
        avslaas(vedta, Avslagskode.UGYLDIG_TILSTAND, "R129");
        h = h.medModeller(List.of());
        avslaas(
                new HelsefellesskapCommand.VedtaSamarbeidsmodell(
                        HF, Modeller.modell(1, START, Modeller.treNivaaer().subList(0, 2))),
                Avslagskode.MODELL_UFULLSTENDIG,
                "R005");
        avslaas(
                new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(2, START, Modeller.treNivaaer())),
                Avslagskode.UGYLDIG_INNHOLD,
                "R224");
        List<UtvalgModell> dobbelt = new ArrayList<>(Modeller.treNivaaer());
        dobbelt.add(dobbelt.getFirst());
        avslaas(
                new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(1, START, dobbelt)),
                Avslagskode.MODELL_UFULLSTENDIG,
                "R005");
        skjer(vedta);
    }

    @Test
    void loefterutene_gaar_til_noen_og_aldri_i_ring() {
        h = h.medModeller(List.of());
        avslaas(medRute(PM, "fsu"), Avslagskode.MODELL_I_RING, "R011");
        avslaas(medRute(FSU, "fsu"), Avslagskode.MODELL_I_RING, "R011");
        avslaas(medRute(FSU, "finnes-ikke"), Avslagskode.MODELL_UTEN_MOTTAKER, "R011");
        avslaas(medRute(FSU), Avslagskode.MODELL_UTEN_MOTTAKER, "R011");
        skjer(medRute(FSU, "pm"));
    }

    @Test
    void et_avloest_utvalg_trenger_ingen_rute_og_et_kommunalt_er_ikke_ledd_i_kjeden() {
        h = h.medModeller(List.of());
        UtvalgModell gammelt = med(
                Modeller.utvalg(new UtvalgId("gammelt"), Nivaa.STRATEGISK, Utvalgsstatus.AVLOEST, Modeller.valgt()));
        UtvalgModell koss = med(
                Modeller.utvalg(new UtvalgId("koss"), Nivaa.KOMMUNALT, Utvalgsstatus.I_DRIFT, Modeller.valgt()), "ssu");
        List<UtvalgModell> alle = new ArrayList<>(Modeller.treNivaaer());
        alle.add(gammelt);
        alle.add(koss);
        List<UtvalgModell> gjennomKoss = new ArrayList<>(alle);
        gjennomKoss.replaceAll(u -> u.utvalgId().equals(FSU) ? med(u, "koss") : u);
        avslaas(
                new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(1, START, gjennomKoss)),
                Avslagskode.MODELL_UFULLSTENDIG,
                "R028");
        skjer(new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(1, START, alle)));
    }

    @Test
    void revisjon_krever_en_sak_vedtatt_paa_strategisk_nivaa() {
        Samarbeidsmodell andre = Modeller.modell(2, LocalDate.of(2022, 6, 1), Modeller.treNivaaer());
        sak(Sakstilstand.VEDTATT, SSU);
        avslaas(revider(andre, FSU, SAK), Avslagskode.IKKE_TILGANG, "R225");
        avslaas(revider(andre, SSU, null), Avslagskode.UGYLDIG_INNHOLD, "");
        sak(Sakstilstand.UNDER_BEHANDLING, null);
        avslaas(revider(andre, SSU, SAK), Avslagskode.IKKE_TILGANG, "R225");
        sak(Sakstilstand.VEDTATT, PM);
        avslaas(revider(andre, SSU, SAK), Avslagskode.IKKE_TILGANG, "R225");
        sak(Sakstilstand.VEDTATT, SSU);
        avslaas(
                revider(Modeller.modell(3, START, Modeller.treNivaaer()), SSU, SAK),
                Avslagskode.UGYLDIG_INNHOLD,
                "R224");
        avslaas(
                revider(Modeller.modell(2, START.minusDays(1), Modeller.treNivaaer()), SSU, SAK),
                Avslagskode.PERIODE_SNUDD,
                "R224");
        skjer(revider(andre, SSU, SAK));
        assertThat(h.fakta().modellPaa(LocalDate.of(2022, 5, 31)).orElseThrow().versjon())
                .isEqualTo(1);
        assertThat(h.fakta().modellPaa(LocalDate.of(2022, 6, 1)).orElseThrow().versjon())
                .isEqualTo(2);
        // Hver part signerer den nye versjonen, og er ikke med to ganger av det.
        avslaas(signer(KOMMUNE, DAG, 3), Avslagskode.UGYLDIG_INNHOLD, "R225");
        assertThat(skjer(signer(KOMMUNE, DAG, 2))).hasSize(1);
        assertThat(skjer(signer(KOMMUNE, DAG, 2))).isEmpty();
        assertThat(h.fakta().tilsluttede(DAG)).containsExactly(KOMMUNE, SYKEHUS);
        assertThat(h.fakta().tilsluttede(START)).containsExactly(KOMMUNE, SYKEHUS);
    }

    @Test
    void bare_en_modell_med_politisk_vilkaar_kan_bekreftes() {
        avslaas(new HelsefellesskapCommand.BekreftModellvilkaar(HF, 1, null), Avslagskode.UGYLDIG_TILSTAND, "R074");
        Samarbeidsmodell m = h.modeller().getFirst();
        h = h.medModeller(List.of(new Samarbeidsmodell(
                1,
                START,
                m.konsensusparter(),
                m.beslutningsmodell(),
                false,
                false,
                true,
                14,
                Map.of(),
                m.utvalg(),
                Map.of())));
        assertThat(h.fakta().vilkaarOppfylt(h.modeller().getFirst())).isFalse();
        skjer(new HelsefellesskapCommand.BekreftModellvilkaar(HF, 1, null));
        assertThat(h.fakta().vilkaarOppfylt(h.modeller().getFirst())).isTrue();
    }

    @Test
    void andelene_i_sekretariatet_summerer_til_en() {
        avslaas(sekretariat(36, null, "0.5", "0.4"), Avslagskode.KOSTNADSFORDELING_UFULLSTENDIG, "R202");
        avslaas(sekretariat(36, null, "1.5", "-0.5"), Avslagskode.KOSTNADSFORDELING_UFULLSTENDIG, "R202");
        avslaas(
                new HelsefellesskapCommand.OpprettSekretariat(
                        HF,
                        "FELLES",
                        null,
                        100,
                        null,
                        List.of(new Andel(KOMMUNE, new BigDecimal("0.5")), new Andel(KOMMUNE, new BigDecimal("0.5"))),
                        null,
                        null,
                        List.of()),
                Avslagskode.KOSTNADSFORDELING_UFULLSTENDIG,
                "R202");
        assertThat(skjer(sekretariat(36, null, "0.5", "0.5")))
                .first()
                .hasFieldOrPropertyWithValue("fra", DAG)
                .hasFieldOrPropertyWithValue("til", LocalDate.of(2025, 2, 28))
                .hasFieldOrPropertyWithValue("evalueringsfrist", LocalDate.of(2024, 8, 28));
    }

    @Test
    void et_tidsbegrenset_sekretariat_evalueres_foer_det_er_ute() {
        avslaas(sekretariat(12, LocalDate.of(2023, 3, 1), "1"), Avslagskode.PERIODE_SNUDD, "R183");
        avslaas(sekretariat(12, DAG.minusDays(1), "1"), Avslagskode.PERIODE_SNUDD, "R183");
        avslaas(sekretariat(0, null, "1"), Avslagskode.PERIODE_SNUDD, "R183");
        skjer(sekretariat(12, LocalDate.of(2023, 2, 28), "1"));
    }

    @Test
    void sekretariatet_gjelder_bare_egne_utvalg() {
        UtvalgId annet = new UtvalgId("annet");
        kjent(
                Modeller.utvalg(annet, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, Modeller.valgt()),
                new HelsefellesskapId("annet-hf"));
        avslaas(sekretariatFor(List.of(SSU, annet)), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        skjer(sekretariatFor(List.of(SSU, PM)));
    }

    @Test
    void bare_en_vedtatt_sats_brukes() {
        avslaas(sats("-1", Honorarstatus.VEDTATT), Avslagskode.UGYLDIG_INNHOLD, "R207");
        skjer(sats("500", Honorarstatus.FORSLAG));
        assertThat(h.fakta().satsPaa(Part.BRUKER, DAG)).isEmpty();
        skjer(sats("450", Honorarstatus.VEDTATT));
        assertThat(h.fakta().satsPaa(Part.BRUKER, DAG).orElseThrow().perTime()).isEqualByComparingTo("450");
        assertThat(h.fakta().satsPaa(Part.BRUKER, DAG.minusDays(1))).isEmpty();
        assertThat(h.fakta().satsPaa(Part.FASTLEGE, DAG)).isEmpty();
    }

    @Test
    void moeteplanen_har_nok_moeter_i_aaret_og_i_halvaaret() {
        krav(new Moetetall(4, 6, 2, null));
        avslaas(plan(2023, "2023-02-01", "2023-05-02", "2023-09-05"), Avslagskode.FOR_FAA_MOETER, "R100");
        avslaas(plan(2023, "2023-02-01", "2023-03-01", "2023-05-02", "2023-09-05"), Avslagskode.FOR_FAA_MOETER, "R102");
        avslaas(
                plan(2023, "2023-02-01", "2023-02-01", "2023-09-05", "2023-11-07"),
                Avslagskode.UGYLDIG_INNHOLD,
                "R108");
        avslaas(
                plan(2023, "2022-02-01", "2023-03-01", "2023-09-05", "2023-11-07"),
                Avslagskode.UGYLDIG_INNHOLD,
                "R108");
        avslaas(plan(1800), Avslagskode.UGYLDIG_INNHOLD, "R108");
        assertThat(beslutt(plan(2023, "2023-02-01", "2023-05-02", "2023-09-05", "2023-11-07"))
                        .advarsler())
                .isEmpty();
    }

    @Test
    void seminarer_teller_ikke_og_helg_og_mange_moeter_gir_advarsel() {
        krav(new Moetetall(4, 4, null, null));
        var medSeminar = new HelsefellesskapCommand.FastsettMoeteplan(
                HF, FSU, 2023, datoer("2023-02-01", "2023-05-02", "2023-09-05"), datoer("2023-06-07"));
        avslaas(medSeminar, Avslagskode.FOR_FAA_MOETER, "R100");
        // 10. juni 2023 er en lørdag.
        assertThat(beslutt(plan(2023, "2023-02-01", "2023-05-02", "2023-06-10", "2023-09-05", "2023-11-07"))
                        .advarsler())
                .containsExactlyInAnyOrder(Advarsel.UVANLIG_MOETEDAG, Advarsel.MANGE_MOETER);
    }

    @Test
    void et_utvalg_planlegger_bare_sine_egne_moeter() {
        krav(new Moetetall(1, null, null, null));
        aktoer = new Aktoer(Rolle.UTVALG, null, null, SSU);
        avslaas(plan(2023, "2023-02-01"), Avslagskode.IKKE_TILGANG, "R163");
        aktoer = new Aktoer(Rolle.UTVALG, null, null, FSU);
        skjer(plan(2023, "2023-02-01"));
    }

    @Test
    void aarshjul_og_maalinger_har_gyldig_tid() {
        avslaas(aarshjul(13), Avslagskode.UGYLDIG_INNHOLD, "R127");
        avslaas(aarshjul(0), Avslagskode.UGYLDIG_INNHOLD, "R127");
        skjer(aarshjul(12));
        avslaas(maaling(22), Avslagskode.UGYLDIG_INNHOLD, "R199");
        skjer(maaling(2022));
        h = h.medModeller(List.of());
        avslaas(aarshjul(12), Avslagskode.UGYLDIG_TILSTAND, "R129");
    }

    private HelsefellesskapCommand.RegistrerMaaling maaling(int aar) {
        return new HelsefellesskapCommand.RegistrerMaaling(HF, "reinnleggelser", BigDecimal.TEN, aar, null);
    }

    private static HelsefellesskapCommand.FastsettAarshjul aarshjul(int maaned) {
        return new HelsefellesskapCommand.FastsettAarshjul(HF, List.of(new Aarsaktivitet(maaned, "Innspill", null)));
    }

    private static HelsefellesskapCommand.FastsettMoeteplan plan(int aar, String... datoer) {
        return new HelsefellesskapCommand.FastsettMoeteplan(HF, FSU, aar, datoer(datoer), List.of());
    }

    private static List<LocalDate> datoer(String... datoer) {
        return Arrays.stream(datoer).map(LocalDate::parse).toList();
    }

    private void krav(Moetetall tall) {
        List<UtvalgModell> alle = new ArrayList<>(Modeller.treNivaaer());
        alle.removeIf(u -> u.utvalgId().equals(FSU));
        alle.add(Modeller.utvalg(FSU, Nivaa.FAGLIG, Utvalgsstatus.I_DRIFT, Modeller.valgt(), Map.of(), null, tall));
        h = h.medModeller(List.of(Modeller.modell(1, START, alle)));
    }

    private static HelsefellesskapCommand.FastsettHonorarsats sats(String perTime, Honorarstatus status) {
        return new HelsefellesskapCommand.FastsettHonorarsats(
                HF, Part.BRUKER, new BigDecimal(perTime), 4, SYKEHUS, DAG, status);
    }

    private static HelsefellesskapCommand.OpprettSekretariat sekretariatFor(List<UtvalgId> utvalg) {
        return new HelsefellesskapCommand.OpprettSekretariat(
                HF, "FELLES", null, 100, null, List.of(), null, null, utvalg);
    }

    private static HelsefellesskapCommand.OpprettSekretariat sekretariat(
            Integer maaneder, LocalDate evaluering, String... andeler) {
        List<Andel> deler = new ArrayList<>();
        for (String a : andeler) {
            deler.add(new Andel(new VirksomhetId("part-" + deler.size()), new BigDecimal(a)));
        }
        return new HelsefellesskapCommand.OpprettSekretariat(
                HF, "FELLES", null, 100, maaneder, deler, null, evaluering, List.of());
    }

    private static HelsefellesskapCommand.ReviderSamarbeidsmodell revider(
            Samarbeidsmodell m, UtvalgId utvalg, SakId sak) {
        return new HelsefellesskapCommand.ReviderSamarbeidsmodell(HF, m, utvalg, sak);
    }

    private HelsefellesskapCommand.VedtaSamarbeidsmodell medRute(UtvalgId fra, String... til) {
        List<UtvalgModell> alle = new ArrayList<>(Modeller.treNivaaer());
        alle.replaceAll(u -> u.utvalgId().equals(fra) ? med(u, til) : u);
        return new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, Modeller.modell(1, START, alle));
    }

    private static UtvalgModell med(UtvalgModell u, String... ruter) {
        return new UtvalgModell(
                u.utvalgId(),
                u.navn(),
                u.forkortelse(),
                u.nivaa(),
                u.status(),
                u.varighet(),
                u.overordnet(),
                u.beslutningsmakt(),
                u.vedtaksgrense(),
                Arrays.stream(ruter)
                        .map(r -> new Loefterute(r, List.of(Loeftegrunn.ALLE), null))
                        .toList(),
                u.konsensusregel(),
                u.forankringKreves(),
                u.bindendeFor(),
                u.sammensetning(),
                u.moeterPerAar(),
                u.lederregel(),
                u.rapportering(),
                u.mandat(),
                u.delsystem(),
                u.delavtale(),
                u.erstattesAv(),
                u.avloestAv(),
                u.oppnevnesAv(),
                u.funksjonstidMaaneder(),
                u.opphav());
    }

    private void kjent(UtvalgModell u, HelsefellesskapId hf) {
        oppslag.utvalg.put(
                u.utvalgId(),
                new UtvalgFakta(
                        u.utvalgId(),
                        hf,
                        u.navn(),
                        u.nivaa(),
                        u,
                        Utvalgstilstand.I_DRIFT,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private void sak(Sakstilstand tilstand, UtvalgId vedtattI) {
        oppslag.saker.put(
                SAK,
                new SakFakta(
                        SAK,
                        HF,
                        "Ny modell",
                        tilstand,
                        false,
                        true,
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        vedtattI,
                        List.of()));
    }

    private static HelsefellesskapCommand.OpprettHelsefellesskap opprett(Partsinfo... parter) {
        return new HelsefellesskapCommand.OpprettHelsefellesskap(
                HF, "Prøven", Maalform.BOKMAAL, "SOER_OEST", List.of(parter));
    }

    private static HelsefellesskapCommand.SignerSamarbeidsavtale signer(
            VirksomhetId virksomhet, LocalDate dato, Integer versjon) {
        return new HelsefellesskapCommand.SignerSamarbeidsavtale(HF, virksomhet, dato, versjon);
    }

    private static HelsefellesskapCommand.MeldUtPart meldUt(VirksomhetId virksomhet, LocalDate sluttdato) {
        return new HelsefellesskapCommand.MeldUtPart(HF, virksomhet, sluttdato);
    }

    private static Partsinfo part(VirksomhetId id, Part part) {
        return new Partsinfo(id, "Parten " + id, part, false);
    }

    private Beslutning<HelsefellesskapEvent> beslutt(HelsefellesskapCommand kommando) {
        var tid = DAG.atTime(LocalTime.NOON).atZone(Kontekst.NORSK_TID).toInstant();
        Rollevakt.krev(kommando, aktoer);
        return decider.decide(kommando, h, new Kontekst(tid, tid, aktoer, oppslag));
    }

    private List<HelsefellesskapEvent> skjer(HelsefellesskapCommand kommando) {
        List<HelsefellesskapEvent> hendelser = beslutt(kommando).hendelser();
        hendelser.forEach(e -> h = decider.evolve(h, e));
        return hendelser;
    }

    private void avslaas(HelsefellesskapCommand kommando, Avslagskode kode, String regel) {
        Avslag avslag = catchThrowableOfType(Avslag.class, () -> beslutt(kommando));
        assertThat(avslag).as("%s skulle vært avslått", kommando).isNotNull();
        assertThat(avslag.kode()).as(avslag.detalj()).isEqualTo(kode);
        assertThat(avslag.regel()).as(avslag.detalj()).isEqualTo(regel);
    }
}
