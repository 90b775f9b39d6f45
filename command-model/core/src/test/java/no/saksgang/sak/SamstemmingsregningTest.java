package no.saksgang.sak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
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
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Partsstilling;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Samstemmingsutfall;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.sak.command.SakCommand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Utfallet av standpunktene etter hver konsensusregel, og at det aldri sier noe annet enn vakten for vedtak. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamstemmingsregningTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    private static final UtvalgId FSU = new UtvalgId("fsu");
    private static final MoeteId MOETE = new MoeteId("moete-1");
    private static final LocalDate DAG = LocalDate.of(2024, 3, 14);
    private static final List<String> SETER = List.of("k-1", "k-2", "s-1", "s-2");

    private Konsensusregel regel = Konsensusregel.KONSENSUS;
    private boolean avstaarErEnig;
    private final Map<String, Standpunkt> stemmer = new LinkedHashMap<>();
    private final Map<Part, Standpunkt> parter = new LinkedHashMap<>();
    private Set<String> inhabile = Set.of();

    @Test
    void alle_enige_er_enighet_og_et_forbehold_er_enighet_med_merknad() {
        alle(Standpunkt.ENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET);
        stemmer.put("s-1", Standpunkt.ENIG_MED_MERKNAD);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET_MED_MERKNAD);
        stemmer.put("s-1", Standpunkt.UENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.IKKE_ENIGHET);
        assertThat(regn().mot()).containsExactly(new SeteId("s-1"));
    }

    @Test
    void den_som_staar_utenfor_stanser_bare_der_modellen_ikke_sier_noe_annet() {
        alle(Standpunkt.ENIG);
        stemmer.put("k-2", Standpunkt.AVSTAAR);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.IKKE_ENIGHET);
        avstaarErEnig = true;
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET_MED_MERKNAD);
    }

    @Test
    void manglende_standpunkt_er_verken_enighet_eller_uenighet() {
        alle(Standpunkt.ENIG);
        stemmer.remove("s-2");
        assertThat(utfall()).isNull();
        assertThat(regn().mangler()).containsExactly(new SeteId("s-2"));
    }

    @Test
    void partens_standpunkt_gjelder_medlemmene_som_ikke_har_tatt_sitt_eget() {
        parter.put(Part.KOMMUNE, Standpunkt.ENIG);
        parter.put(Part.SYKEHUS, Standpunkt.ENIG_MED_MERKNAD);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET_MED_MERKNAD);
        stemmer.put("k-2", Standpunkt.UENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.IKKE_ENIGHET);
    }

    @Test
    void den_inhabile_teller_ikke() {
        alle(Standpunkt.ENIG);
        stemmer.put("s-1", Standpunkt.UENIG);
        inhabile = Set.of("s-1");
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET);
    }

    @Test
    void mellom_partene_er_det_nok_at_hver_side_er_enig() {
        regel = Konsensusregel.ENIGHET_MELLOM_PARTENE;
        stemmer.put("k-1", Standpunkt.ENIG);
        assertThat(utfall()).isNull();
        stemmer.put("s-1", Standpunkt.ENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET);
        stemmer.put("s-2", Standpunkt.UENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.IKKE_ENIGHET);
    }

    @Test
    void med_aksept_per_virksomhet_er_det_enighet_med_merknad_saa_lenge_noen_aksepterer() {
        regel = Konsensusregel.AKSEPT_PER_VIRKSOMHET;
        alle(Standpunkt.UENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.IKKE_ENIGHET);
        stemmer.put("k-1", Standpunkt.ENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET_MED_MERKNAD);
        alle(Standpunkt.ENIG);
        assertThat(utfall()).isEqualTo(Samstemmingsutfall.ENIGHET);
    }

    @Test
    void partens_stilling_er_talspersonens_ellers_medlemmenes_strengeste() {
        alle(Standpunkt.ENIG);
        stemmer.put("k-2", Standpunkt.UENIG);
        parter.put(Part.SYKEHUS, Standpunkt.ENIG_MED_MERKNAD);
        Map<Part, Partsstilling> stillinger = Samstemmingsregning.stillinger(situasjon()).stream()
                .collect(Collectors.toMap(Partsstilling::part, p -> p));
        assertThat(stillinger.get(Part.KOMMUNE).standpunkt()).isEqualTo(Standpunkt.UENIG);
        assertThat(stillinger.get(Part.KOMMUNE).talsperson()).isNull();
        assertThat(stillinger.get(Part.SYKEHUS).standpunkt()).isEqualTo(Standpunkt.ENIG_MED_MERKNAD);
        assertThat(stillinger.get(Part.SYKEHUS).talsperson()).isEqualTo(new SeteId("s-1"));
    }

    /** For 20 000 tilfeldige standpunkter: enighet nøyaktig når V20 holder, og aldri enighet når noen stanser. */
    @Test
    void utfallet_er_enighet_noeyaktig_naar_vakten_for_vedtak_holder() {
        Random tilfeldig = new Random(20240314);
        Standpunkt[] mulige = Standpunkt.values();
        List<Konsensusregel> regler = List.of(
                Konsensusregel.KONSENSUS, Konsensusregel.ENIGHET_MELLOM_PARTENE, Konsensusregel.AKSEPT_PER_VIRKSOMHET);
        Map<Samstemmingsutfall, Integer> sett = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            regel = regler.get(tilfeldig.nextInt(regler.size()));
            avstaarErEnig = tilfeldig.nextBoolean();
            stemmer.clear();
            parter.clear();
            for (String sete : SETER) {
                if (tilfeldig.nextInt(4) > 0) {
                    stemmer.put(sete, mulige[tilfeldig.nextInt(3) == 0 ? tilfeldig.nextInt(mulige.length) : 0]);
                }
            }
            if (tilfeldig.nextInt(3) == 0) {
                parter.put(Part.SYKEHUS, mulige[tilfeldig.nextInt(mulige.length)]);
            }
            inhabile = tilfeldig.nextInt(5) == 0 ? Set.of(SETER.get(tilfeldig.nextInt(4))) : Set.of();
            Samstemmingsutfall utfall = utfall();
            sett.merge(utfall, 1, Integer::sum);
            boolean enighet = utfall == Samstemmingsutfall.ENIGHET || utfall == Samstemmingsutfall.ENIGHET_MED_MERKNAD;
            assertThat(enighet)
                    .as("%s %s %s avstår=%s inhabile=%s", regel, stemmer, parter, avstaarErEnig, inhabile)
                    .isEqualTo(situasjon().konsensus());
        }
        assertThat(sett.keySet()).contains(Samstemmingsutfall.values());
    }

    private void alle(Standpunkt standpunkt) {
        SETER.forEach(s -> stemmer.put(s, standpunkt));
    }

    private Samstemmingsutfall utfall() {
        return regn().utfall();
    }

    private Samstemmingsregning regn() {
        return Samstemmingsregning.av(situasjon());
    }

    private Vedtakssituasjon situasjon() {
        Behandling b = new Behandling(FSU, null, false, Sakstilstand.UNDER_BEHANDLING);
        b.moeteId = MOETE;
        stemmer.forEach((sete, st) -> b.stem(
                new SeteId(sete), new Behandling.Stemme(part(sete), st, List.of(new VirksomhetId("v-" + sete)), null)));
        parter.forEach((part, st) -> {
            String sete = part == Part.KOMMUNE ? "k-1" : "s-1";
            List<VirksomhetId> hos = regel == Konsensusregel.AKSEPT_PER_VIRKSOMHET
                    ? List.of(new VirksomhetId("v-" + sete))
                    : SETER.stream()
                            .filter(s -> part(s) == part)
                            .map(s -> new VirksomhetId("v-" + s))
                            .toList();
            b.stem(part, new Behandling.Partsstemme(new SeteId(sete), st, hos, null, null));
        });
        inhabile.forEach(s -> b.habilitet(new SeteId(s), Behandling.Habilitet.INHABIL));
        Samarbeidsmodell samarbeid = new Samarbeidsmodell(
                1,
                LocalDate.of(2020, 1, 1),
                List.of(Part.KOMMUNE, Part.SYKEHUS),
                Beslutningsmodell.ETT_TRINN,
                avstaarErEnig,
                false,
                false,
                14,
                Map.of(),
                List.of(),
                Map.of());
        UtvalgModell modell = modell();
        List<UtvalgFakta.Sete> seter = new ArrayList<>();
        SETER.forEach(s -> seter.add(new UtvalgFakta.Sete(
                new SeteId(s),
                "rolle",
                Funksjon.MEDLEM,
                part(s),
                new VirksomhetId("v-" + s),
                List.of(new VirksomhetId("v-" + s)),
                true,
                LocalDate.of(2020, 1, 1),
                null)));
        UtvalgFakta utvalg = new UtvalgFakta(
                FSU,
                HF,
                "FSU",
                Nivaa.FAGLIG,
                modell,
                Utvalgstilstand.I_DRIFT,
                seter,
                List.of(),
                null,
                null,
                null,
                null,
                null);
        MoeteFakta moete = moete();
        Instant naa = DAG.atTime(10, 0).atZone(Kontekst.NORSK_TID).toInstant();
        return new Vedtakssituasjon(
                new SakCommand.FattVedtak(SAK, FSU, null, false, false),
                new SakDecider().start(),
                b,
                moete,
                utvalg,
                modell,
                samarbeid,
                new HelsefellesskapFakta(HF, List.of(), List.of(samarbeid), iAvtalen(), Set.of()),
                new Kontekst(naa, naa, new Aktoer(Rolle.MOETELEDER, null, null, FSU), new FastOppslag()));
    }

    private static List<HelsefellesskapFakta.Tilslutning> iAvtalen() {
        return SETER.stream()
                .map(s -> new HelsefellesskapFakta.Tilslutning(
                        new VirksomhetId("v-" + s), LocalDate.of(2020, 1, 1), null))
                .toList();
    }

    private static MoeteFakta moete() {
        return new MoeteFakta(
                MOETE,
                FSU,
                Moetetilstand.AAPNET,
                DAG,
                SETER.stream().map(SeteId::new).collect(Collectors.toSet()),
                Map.of(),
                new SeteId("k-1"),
                true,
                List.of());
    }

    private static Part part(String sete) {
        return sete.startsWith("k") ? Part.KOMMUNE : Part.SYKEHUS;
    }

    private UtvalgModell modell() {
        return new UtvalgModell(
                FSU,
                "FSU",
                "FSU",
                Nivaa.FAGLIG,
                Utvalgsstatus.I_DRIFT,
                Varighet.FAST,
                List.of(),
                List.of(Beslutningsmakt.VEDTAR),
                null,
                List.of(),
                regel,
                false,
                BindendeFor.INGEN,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of());
    }
}
