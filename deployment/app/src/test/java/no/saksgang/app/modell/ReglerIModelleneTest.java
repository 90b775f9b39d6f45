package no.saksgang.app.modell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Opphav;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Per;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Partsinfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reglene som er opplysninger om det enkelte helsefellesskap: modellfilen gjengir dem. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglerIModelleneTest {

    private static Map<String, Modelloversetter.Beskrivelse> helsefellesskap;
    private static Map<String, UtvalgModell> utvalg;

    @BeforeAll
    static void les() throws IOException {
        try (InputStream inn = ReglerIModelleneTest.class.getResourceAsStream("/modell/helsefellesskap.yaml")) {
            var alle =
                    new Modelloversetter(Modellfil.les(new String(inn.readAllBytes(), StandardCharsets.UTF_8))).alle();
            helsefellesskap = alle.stream().collect(Collectors.toMap(b -> b.id().verdi(), Function.identity()));
            utvalg = alle.stream()
                    .flatMap(b -> b.modell().utvalg().stream())
                    .collect(Collectors.toMap(u -> u.utvalgId().verdi(), Function.identity()));
        }
    }

    @Test
    void det_er_19_helsefellesskap_hvert_med_egne_parter_og_organer() {
        assertThat(helsefellesskap).hasSize(19);
        assertThat(utvalg).hasSizeGreaterThanOrEqualTo(172);
        helsefellesskap.values().forEach(h -> assertThat(h.modell().utvalg())
                .allSatisfy(u -> assertThat(u.utvalgId().verdi()).startsWith(h.id().verdi())));
    }

    @Test
    void hvert_har_kommuner_og_sykehus_som_parter() {
        helsefellesskap.values().forEach(h -> {
            assertThat(parter(h.id().verdi(), Part.KOMMUNE)).isNotEmpty();
            assertThat(parter(h.id().verdi(), Part.SYKEHUS)).isNotEmpty();
        });
    }

    @Test
    void Oslo_har_flere_sykehus_som_parter() {
        assertThat(parter("oslo", Part.SYKEHUS)).hasSize(4);
    }

    @Test
    void samme_sykehus_er_part_i_to_helsefellesskap_med_samme_id() {
        assertThat(parter("oslo", Part.SYKEHUS)).containsAnyElementsOf(parter("ahus-regionen", Part.SYKEHUS));
    }

    @Test
    void hver_modell_har_de_tre_nivaaene() {
        helsefellesskap.values().forEach(h -> assertThat(
                        h.modell().utvalg().stream().map(UtvalgModell::nivaa))
                .as(h.id().verdi())
                .contains(Nivaa.PARTNERSKAPSMOETE, Nivaa.STRATEGISK, Nivaa.FAGLIG));
    }

    @Test
    void partnerskapsmoetet_har_ingen_over_seg_og_loefter_bare_til_partene() {
        paaNivaa(Nivaa.PARTNERSKAPSMOETE).forEach(u -> {
            assertThat(u.overordnet()).as(u.utvalgId().verdi()).isEmpty();
            assertThat(u.eskalering()).extracting(Loefterute::til).containsOnly(Loefterute.PARTENE);
        });
    }

    @Test
    void lokale_navn_staar_ved_siden_av_det_nasjonale_nivaaet() {
        assertThat(u("st-olavs-psu").nivaa()).isEqualTo(Nivaa.PARTNERSKAPSMOETE);
        assertThat(u("st-olavs-psu").forkortelse()).isEqualTo("PSU");
        assertThat(u("st-olavs-asu").nivaa()).isEqualTo(Nivaa.STRATEGISK);
        assertThat(u("st-olavs-fagrad-legesamarbeid").nivaa()).isEqualTo(Nivaa.FAGLIG);
    }

    @Test
    void Telemark_har_to_strategiske_utvalg_og_ruter_med_vilkaar() {
        assertThat(u("telemark-fsu-barn-og-unge").eskalering())
                .filteredOn(r -> r.til().startsWith("telemark-ssu"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(r -> assertThat(r.naar()).isNotNull());
        assertThat(Stream.of("vestre-viken-lsu-1", "oslo-lsu-ous", "more-og-romsdal-lsu-molde"))
                .allSatisfy(id -> assertThat(u(id).nivaa()).isEqualTo(Nivaa.LOKALT));
    }

    @Test
    void lokale_utvalg_ligger_mellom_faglig_og_strategisk() {
        assertThat(u("oslo-diakonhjemmet-samarbeidsforum-somatikk").overordnet())
                .containsExactly(id("oslo-lsu-diakonhjemmet"));
        assertThat(u("oslo-lsu-diakonhjemmet").overordnet()).containsExactly(id("oslo-ssu"));
        assertThat(u("oslo-lsu-diakonhjemmet").beslutningsmakt()).contains(Beslutningsmakt.UTFOERER);
        assertThat(u("oslo-ssu").overordnet()).containsExactly(id("oslo-partnerskapsmote"));
    }

    @Test
    void kriseutvalgene_rapporterer_til_SSU_og_andre_underutvalg_til_FSU() {
        for (String krise : List.of("ostfold-flyktningutvalget", "ostfold-pandemiradet")) {
            assertThat(u(krise).rapportering()).extracting(Rapportregel::til).contains("ostfold-ssu");
        }
        assertThat(u("ostfold-ufab").rapportering())
                .extracting(Rapportregel::til)
                .containsExactly("ostfold-fsu");
    }

    @Test
    void fagraad_utfoerer_vedtak_fra_oevre_utvalg() {
        assertThat(u("ahus-regionen-fagrad-1").nivaa()).isEqualTo(Nivaa.FAGLIG);
        assertThat(u("ahus-regionen-fagrad-1").overordnet()).containsExactly(id("ahus-regionen-su"));
    }

    @Test
    void enkeltfag_kan_avgjoeres_i_fagutvalget_og_strukturelle_saker_i_FSU() {
        assertThat(u("vestfold-fagutvalg-akuttmedisinsk-kjede").vedtaksgrense().kanVedta())
                .contains(Saksegenskap.ENKELT_FAGOMRAADE);
        assertThat(u("vestfold-fsu").vedtaksgrense().kanVedta()).contains(Saksegenskap.STRUKTURELL_FAGLIG);
        assertThat(h("vestfold").modell().skillerFagomraader()).isTrue();
        assertThat(h("ostfold").modell().skillerFagomraader()).isFalse();
    }

    @Test
    void fagutvalg_kan_vaere_knyttet_til_en_delavtale() {
        assertThat(u("more-og-romsdal-fsu-akuttmedisinsk-kjede").delavtale()).isEqualTo("delavtale 6");
    }

    @Test
    void arenaer_har_ikke_vedtaksmyndighet() {
        assertThat(paaNivaa(Nivaa.ARENA)).isNotEmpty().allSatisfy(u -> {
            assertThat(u.beslutningsmakt()).doesNotContain(Beslutningsmakt.VEDTAR);
            assertThat(u.konsensusregel()).isEqualTo(Konsensusregel.INGEN);
        });
        assertThat(u("innlandet-dialogmoter").nivaa()).isEqualTo(Nivaa.ARENA);
        assertThat(u("innlandet-partnerskapsmote").beslutningsmakt()).contains(Beslutningsmakt.VEDTAR);
    }

    @Test
    void kommunesidens_egne_organ_er_aldri_ledd_i_en_loefterute() {
        Set<String> kommunale =
                paaNivaa(Nivaa.KOMMUNALT).map(u -> u.utvalgId().verdi()).collect(Collectors.toSet());
        assertThat(kommunale).contains("agder-koss", "agder-au-koss");
        assertThat(utvalg.values().stream()
                        .flatMap(u -> u.eskalering().stream())
                        .map(Loefterute::til))
                .doesNotContainAnyElementsOf(kommunale);
    }

    @Test
    void Oslo_er_delt_i_sektorer_som_deler_de_oevre_nivaaene() {
        assertThat(u("oslo-lsu-diakonhjemmet").delsystem()).isEqualTo("sektor-diakonhjemmet");
        assertThat(u("oslo-diakonhjemmet-samarbeidsforum-somatikk").delsystem()).isEqualTo("sektor-diakonhjemmet");
        assertThat(u("oslo-ssu").delsystem()).isNull();
        assertThat(u("oslo-lsu-diakonhjemmet").eskalering())
                .extracting(Loefterute::til)
                .contains("oslo-ssu");
        assertThat(u("oslo-lsu-ous").eskalering()).extracting(Loefterute::til).contains("oslo-ssu");
    }

    @Test
    void konsensusregelen_er_et_felt_paa_utvalget() {
        assertThat(u("ostfold-flyktningutvalget").konsensusregel()).isEqualTo(Konsensusregel.KONSENSUS);
        assertThat(u("ostfold-pandemiradet").konsensusregel()).isEqualTo(Konsensusregel.AKSEPT_PER_VIRKSOMHET);
        assertThat(u("ostfold-pandemiradet").bindendeFor()).isEqualTo(BindendeFor.AKSEPTERENDE_PARTER);
        assertThat(u("vestfold-fsu").konsensusregel()).isEqualTo(Konsensusregel.ENIGHET_MELLOM_PARTENE);
        assertThat(u("oslo-moteplass-oslo").konsensusregel()).isEqualTo(Konsensusregel.TILSTREBER_KONSENSUS);
    }

    @Test
    void FSU_i_Vestfold_er_raadgivende_men_kan_vedta_innenfor_tersklene() {
        UtvalgModell fsu = u("vestfold-fsu");
        assertThat(fsu.beslutningsmakt())
                .containsExactlyInAnyOrder(
                        Beslutningsmakt.RAADGIVENDE, Beslutningsmakt.VEDTAR, Beslutningsmakt.FORBEREDER);
        var oekonomi = fsu.vedtaksgrense().terskel().get(Saksegenskap.OEKONOMISK_KONSEKVENS);
        assertThat(oekonomi.kanIkkeVedta()).isEqualTo(Konsekvensgrad.NOE);
        assertThat(oekonomi.skalLoeftes()).isEqualTo(Konsekvensgrad.STOR);
        assertThat(fsu.vedtaksgrense().vedTvilSpoerSekretariatet()).isTrue();
        assertThat(fsu.forankringKreves()).isTrue();
    }

    @Test
    void SSU_avgjoer_prinsipielle_saker_og_FSU_loefter_dem() {
        assertThat(u("ostfold-fsu").vedtaksgrense().skalLoeftes()).contains(Saksegenskap.PRINSIPIELL);
        assertThat(u("ostfold-ssu").vedtaksgrense().kanVedta()).contains(Saksegenskap.PRINSIPIELL);
        assertThat(u("ostfold-fsu").vedtaksgrense().kanVedta()).contains(Saksegenskap.FAGLIG);
        assertThat(u("ostfold-ssu").forankringKreves()).isFalse();
    }

    @Test
    void strategisk_organ_i_Foerde_har_slutningsmyndighet() {
        assertThat(u("forde-strategisk-samarbeidsorgan").beslutningsmakt()).contains(Beslutningsmakt.VEDTAR);
        assertThat(u("forde-fagleg-samarbeidsutval").overordnet())
                .containsExactly(id("forde-strategisk-samarbeidsorgan"));
    }

    @Test
    void Oestfold_bruker_totrinnsmodellen() {
        assertThat(h("ostfold").modell().beslutningsmodell())
                .isEqualTo(Beslutningsmodell.TO_TRINN_DROEFTING_SAA_BESLUTNING);
    }

    @Test
    void kriseutvalgene_loefter_store_saker_rett_til_SSU() {
        for (String krise : List.of("ostfold-flyktningutvalget", "ostfold-pandemiradet")) {
            assertThat(u(krise).eskalering()).extracting(Loefterute::til).containsOnly("ostfold-ssu");
            assertThat(u(krise).vedtaksgrense().terskel().values())
                    .anySatisfy(t -> assertThat(t.skalLoeftes()).isEqualTo(Konsekvensgrad.STOR));
        }
    }

    @Test
    void UFAB_droefter_og_forbereder_men_vedtar_ikke() {
        assertThat(u("ostfold-ufab").beslutningsmakt())
                .contains(Beslutningsmakt.FORBEREDER)
                .doesNotContain(Beslutningsmakt.VEDTAR);
    }

    @Test
    void moetetallene_er_som_kildene_sier() {
        paaNivaa(Nivaa.PARTNERSKAPSMOETE)
                .forEach(u -> assertThat(u.moeterPerAar().min())
                        .as(u.utvalgId().verdi())
                        .isEqualTo(1));
        assertThat(u("ostfold-ssu").moeterPerAar().min()).isEqualTo(4);
        assertThat(u("ostfold-fsu").moeterPerAar().min()).isEqualTo(4);
        assertThat(u("ostfold-fsu").moeterPerAar().maks()).isEqualTo(6);
        assertThat(u("vestfold-fsu").moeterPerAar().minPerHalvaar()).isEqualTo(2);
        assertThat(u("oslo-lsu-diakonhjemmet").moeterPerAar().min()).isEqualTo(4);
        assertThat(u("ostfold-suff").moeterPerAar().min()).isEqualTo(4);
        assertThat(u("troms-og-ofoten-ssu").moeterPerAar().maks()).isNull();
        assertThat(
                        u("ahus-regionen-asu").moeterPerAar().planlagt() == null
                                ? u("ahus-regionen-asu").moeterPerAar().maks()
                                : u("ahus-regionen-asu").moeterPerAar().planlagt())
                .isEqualTo(4);
    }

    @Test
    void partnerskapsmoetene_er_satt_sammen_som_kildene_sier() {
        assertThat(sete("ostfold-partnerskapsmote", "kommunedirektor").per()).isEqualTo(Per.KOMMUNE);
        assertThat(sete("forde-partnerskapsmote", "ordforer").per()).isEqualTo(Per.KOMMUNE);
        assertThat(sete("forde-partnerskapsmote", "kommunedirektor").per()).isEqualTo(Per.KOMMUNE);
        assertThat(sete("forde-partnerskapsmote", "styremedlem").part()).isEqualTo(Part.SYKEHUS);
        // Uten lokal regel gjelder den nasjonale: topplederne fra begge sider.
        paaNivaa(Nivaa.PARTNERSKAPSMOETE).forEach(u -> assertThat(u.sammensetning())
                .as(u.utvalgId().verdi())
                .extracting(Seteregel::part)
                .contains(Part.KOMMUNE, Part.SYKEHUS));
    }

    @Test
    void SSU_og_FSU_i_Oestfold_har_fem_og_fem_og_de_samme_observatoerene() {
        for (String id : List.of("ostfold-ssu", "ostfold-fsu")) {
            assertThat(antall(id, Funksjon.MEDLEM, Part.KOMMUNE)).isEqualTo(5);
            assertThat(antall(id, Funksjon.MEDLEM, Part.SYKEHUS)).isEqualTo(5);
        }
        assertThat(roller("ostfold-fsu", Funksjon.OBSERVATOER)).isEqualTo(roller("ostfold-ssu", Funksjon.OBSERVATOER));
        assertThat(roller("ostfold-ssu", Funksjon.OBSERVATOER)).hasSize(3);
    }

    @Test
    void underutvalgene_i_Oestfold_er_satt_sammen_som_kildene_sier() {
        assertThat(sete("ostfold-ufab", "representant-legevakt").per()).isEqualTo(Per.LEGEVAKTSDISTRIKT);
        assertThat(sete("ostfold-ufab", "representant-amk-ous").part()).isEqualTo(Part.ANNET_SYKEHUS);
        assertThat(sete("ostfold-kad", "brukerrepresentant").funksjon()).isEqualTo(Funksjon.MEDLEM);
        assertThat(h("ostfold").modell().konsensusparter()).containsExactlyInAnyOrder(Part.KOMMUNE, Part.SYKEHUS);
        assertThat(u("ostfold-suff").beslutningsmakt()).containsExactly(Beslutningsmakt.RAADGIVENDE);
        assertThat(antall("ostfold-suff", Funksjon.MEDLEM, Part.FASTLEGE)).isEqualTo(4);
    }

    @Test
    void andre_steder_er_tallene_deres_egne() {
        assertThat(antall("st-olavs-asu", Funksjon.MEDLEM, Part.KOMMUNE)).isEqualTo(6);
        assertThat(antall("st-olavs-asu", Funksjon.MEDLEM, Part.SYKEHUS)).isEqualTo(6);
        assertThat(antall("st-olavs-fagrad-legesamarbeid", Funksjon.MEDLEM, Part.KOMMUNE))
                .isEqualTo(6);
        assertThat(antall("more-og-romsdal-fsu-akuttmedisinsk-kjede", Funksjon.MEDLEM, Part.KOMMUNE))
                .isEqualTo(4);
        assertThat(sete("more-og-romsdal-fsu-akuttmedisinsk-kjede", "fastlege-eller-praksiskonsulent")
                        .antall())
                .isEqualTo(1);
        assertThat(antall("helgeland-ssu", Funksjon.MEDLEM, Part.KOMMUNE)).isEqualTo(8);
        assertThat(u("helgeland-ssu").status()).isEqualTo(Utvalgsstatus.FORESLAATT);
        assertThat(u("vestfold-fsu").opphav()).containsKey("sammensetning");
    }

    @Test
    void aktoerer_utenfor_avtalen_er_observatoerer_i_ASU_ved_St_Olavs() {
        for (Part p : List.of(Part.KS, Part.STATSFORVALTER, Part.FYLKESKOMMUNE, Part.UNIVERSITET)) {
            assertThat(antall("st-olavs-asu", Funksjon.OBSERVATOER, p)).isEqualTo(1);
            assertThat(h("st-olavs").modell().konsensusparter()).doesNotContain(p);
        }
        assertThat(roller("st-olavs-asu", Funksjon.OBSERVATOER))
                .contains("fagradsleder", "ansattrepresentant-sykehus", "ansattrepresentant-kommune");
        assertThat(antall("st-olavs-asu", Funksjon.MEDLEM, Part.BRUKER)).isEqualTo(2);
    }

    @Test
    void inviterte_kan_staa_i_sammensetningen_uten_antall() {
        Seteregel s = sete("more-og-romsdal-fsu-akuttmedisinsk-kjede", "relevant-deltaker");
        assertThat(s.funksjon()).isEqualTo(Funksjon.INVITERT);
        assertThat(s.antall()).isNull();
    }

    @Test
    void lederreglene_er_som_kildene_sier() {
        assertThat(u("ostfold-fsu").lederregel().type()).isEqualTo(Lederregeltype.DELT);
        assertThat(u("ostfold-suff").lederregel().type()).isEqualTo(Lederregeltype.VALGT_AV_UTVALGET);
        assertThat(u("ostfold-suff").lederregel().periodeMaaneder()).isEqualTo(12);
        assertThat(u("vestfold-fsu").lederregel().nestleder()).isTrue();
        assertThat(u("oslo-ssu").lederregel().type()).isEqualTo(Lederregeltype.ROTERER);
        assertThat(u("oslo-ssu").lederregel().periodeMaaneder()).isEqualTo(24);
        assertThat(u("oslo-ssu").lederregel().sykehusVeksler()).isTrue();
        assertThat(u("agder-oss").lederregel().periodeMaaneder()).isEqualTo(24);
        assertThat(u("agder-oss").lederregel().foerste()).isEqualTo(Part.SYKEHUS);
        assertThat(u("oslo-lsu-diakonhjemmet").lederregel().foerste()).isEqualTo(Part.SYKEHUS);
        assertThat(u("ahus-regionen-su").lederregel().betalerHonorar()).isTrue();
        assertThat(u("agder-koss").lederregel().type()).isEqualTo(Lederregeltype.FAST_ROLLE);
    }

    @Test
    void funksjonstiden_er_fire_aar_i_Foerde() {
        assertThat(u("forde-strategisk-samarbeidsorgan").funksjonstidMaaneder()).isEqualTo(48);
        assertThat(u("forde-partnerskapsmote").funksjonstidMaaneder()).isEqualTo(48);
    }

    @Test
    void oppnevnere_er_fastsatt_der_kilden_sier_det() {
        assertThat(u("vestfold-fsu").oppnevnesAv()).containsValue("vestfold-ssu");
        assertThat(u("ostfold-suff").oppnevnesAv()).containsKey("FASTLEGE");
        assertThat(paaNivaa(Nivaa.MEDVIRKNING)).isNotEmpty().allSatisfy(u -> assertThat(u.beslutningsmakt())
                .contains(Beslutningsmakt.OPPNEVNER)
                .doesNotContain(Beslutningsmakt.VEDTAR));
    }

    @Test
    void sekretariat_og_arbeidsutvalg_forbereder_og_vedtar_ikke() {
        Stream.concat(paaNivaa(Nivaa.SEKRETARIAT), paaNivaa(Nivaa.ARBEIDSUTVALG))
                .filter(u -> !u.utvalgId().verdi().startsWith("ostfold-samhandlingssekretariatet"))
                .forEach(u ->
                        assertThat(u.beslutningsmakt()).as(u.utvalgId().verdi()).contains(Beslutningsmakt.FORBEREDER));
        assertThat(paaNivaa(Nivaa.ARBEIDSUTVALG)).isNotEmpty().allSatisfy(u -> assertThat(u.beslutningsmakt())
                .doesNotContain(Beslutningsmakt.VEDTAR));
        assertThat(u("nordre-trondelag-au").overordnet())
                .containsExactlyInAnyOrder(id("nordre-trondelag-asu"), id("nordre-trondelag-psu"));
        assertThat(roller("nordre-trondelag-au", Funksjon.MEDLEM)).contains("leder-asu", "leder-psu");
        assertThat(roller("vestfold-fsu", Funksjon.SEKRETAER))
                .containsExactly("sekretariat-kommune", "sekretariat-sykehus");
        assertThat(roller("ostfold-ssu", Funksjon.SEKRETAER)).contains("samhandlingssjef-kommunene");
    }

    @Test
    void et_utvalg_som_ikke_er_etablert_har_en_erstatter() {
        assertThat(u("lofoten-vesteralen-salten-fsu").erstattesAv())
                .isEqualTo(id("lofoten-vesteralen-salten-samhandlingssekretariatet"));
        assertThat(u("lofoten-vesteralen-salten-ssu").erstattesAv())
                .isEqualTo(id("lofoten-vesteralen-salten-overordnet-samarbeidsutvalg"));
        assertThat(u("finnmark-ssu").status()).isEqualTo(Utvalgsstatus.IKKE_ETABLERT);
    }

    @Test
    void rapportering_og_hovedbestilling_er_konfigurert_per_utvalg() {
        assertThat(u("ostfold-fsu").rapportering()).anySatisfy(r -> {
            assertThat(r.til()).isEqualTo("ostfold-ssu");
            assertThat(r.form()).isEqualTo("AARSRAPPORT");
        });
        assertThat(u("ostfold-kad").rapportering())
                .extracting(Rapportregel::form)
                .contains("AARSRAPPORT");
        assertThat(u("st-olavs-fagrad-legesamarbeid").rapportering())
                .extracting(Rapportregel::form)
                .contains("STATUS_PAA_OPPDRAG");
    }

    @Test
    void det_nasjonale_fyller_det_kildene_er_tause_om_og_er_merket() {
        assertThat(u("finnmark-fsu").opphav()).containsValue(Opphav.STANDARD);
        assertThat(u("vestfold-fsu").opphav().get("beslutningsmakt")).isEqualTo(Opphav.FAKTA);
        helsefellesskap.values().forEach(b -> assertThat(b.aarshjul()).isNotEmpty());
    }

    @Test
    void hver_modell_gjelder_fra_en_dato() {
        helsefellesskap.values().forEach(b -> {
            assertThat(b.modell().versjon()).isEqualTo(1);
            assertThat(b.modell().gjelderFra()).isBefore(LocalDate.of(2026, 1, 1));
        });
    }

    private static Modelloversetter.Beskrivelse h(String id) {
        return Objects.requireNonNull(helsefellesskap.get(id), id);
    }

    private static UtvalgModell u(String id) {
        return Objects.requireNonNull(utvalg.get(id), id);
    }

    private static UtvalgId id(String id) {
        return new UtvalgId(id);
    }

    private static Stream<UtvalgModell> paaNivaa(Nivaa nivaa) {
        return utvalg.values().stream().filter(u -> u.nivaa() == nivaa);
    }

    private static List<VirksomhetId> parter(String hf, Part part) {
        return h(hf).parter().stream()
                .filter(p -> p.part() == part)
                .map(Partsinfo::virksomhetId)
                .toList();
    }

    private static Seteregel sete(String utvalgId, String rolle) {
        return u(utvalgId).sammensetning().stream()
                .filter(s -> s.rolle().equals(rolle))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> roller(String utvalgId, Funksjon funksjon) {
        return u(utvalgId).sammensetning().stream()
                .filter(s -> s.funksjon() == funksjon)
                .map(Seteregel::rolle)
                .toList();
    }

    private static int antall(String utvalgId, Funksjon funksjon, Part part) {
        return u(utvalgId).sammensetning().stream()
                .filter(s -> s.funksjon() == funksjon && s.part() == part)
                .mapToInt(s -> s.antall() == null ? 1 : s.antall())
                .sum();
    }
}
