package no.saksgang.utvalg;

import static no.saksgang.utvalg.Utvalgsbenk.DAG;
import static no.saksgang.utvalg.Utvalgsbenk.HF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Fra konstituert til avviklet, med mandat og myndighet (R014, R020–R022, R034, R048, R128, R184, R185, R228–R232). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UtvalgslivTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final UtvalgCommand.KonstituerUtvalg KONSTITUER =
            new UtvalgCommand.KonstituerUtvalg(Modeller.FSU, null);

    @Test
    void utvalget_konstitueres_med_leder_og_begge_sider() {
        Utvalgsbenk b = Utvalgsbenk.nedsatt();
        b.avslaas(KONSTITUER, Avslagskode.SAMMENSETNING_BRUTT, "R013");
        b.skjer(b.medlem("k-1", Part.KOMMUNE, Utvalgsbenk.ASKER));
        b.avslaas(KONSTITUER, Avslagskode.SAMMENSETNING_BRUTT, "R013");
        b.skjer(b.medlem("s-1", Part.SYKEHUS, Utvalgsbenk.NORD));
        b.avslaas(KONSTITUER, Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
        b.skjer(b.leder("k-1", null, null));
        b.som(Rolle.UTVALG, Modeller.PM).avslaas(KONSTITUER, Avslagskode.IKKE_TILGANG, "R128");
        var beslutning = b.som(Rolle.UTVALG, Modeller.SSU).beslutt(KONSTITUER);
        assertThat(beslutning.hendelser()).containsExactly(new UtvalgEvent.UtvalgKonstituert(Modeller.FSU, DAG));
        assertThat(beslutning.advarsler()).contains(Advarsel.MEDVIRKNING_MANGLER, Advarsel.LEDIGE_SETER);
        b.skjer(KONSTITUER);
        b.avslaas(KONSTITUER, Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void et_foreslaatt_utvalg_venter_paa_partnerskapsmoetet() {
        Utvalgsbenk b = Utvalgsbenk.med(
                Modeller.utvalg(Modeller.SSU, Nivaa.STRATEGISK, Utvalgsstatus.FORESLAATT, Modeller.valgt()));
        b.skjer(new UtvalgCommand.NedsettUtvalg(Modeller.SSU, HF, null, null, List.of("strategi"), null, null));
        b.skjer(b.medlem("k-1", Part.KOMMUNE, Utvalgsbenk.ASKER));
        b.skjer(b.medlem("s-1", Part.SYKEHUS, Utvalgsbenk.NORD));
        b.skjer(b.leder("k-1", null, null));
        var konstituer = new UtvalgCommand.KonstituerUtvalg(Modeller.SSU, null);
        b.avslaas(konstituer, Avslagskode.UTVALG_IKKE_I_DRIFT, "R150");
        Seteregel plass = new Seteregel(Funksjon.MEDLEM, Part.KOMMUNE, "kommunerepresentant", 8, null);
        b.skjer(new UtvalgCommand.VedtaSammensetning(Modeller.SSU, List.of(plass), null));
        b.avslaas(konstituer, Avslagskode.UTVALG_IKKE_I_DRIFT, "R150");
        b.skjer(new UtvalgCommand.VedtaSammensetning(Modeller.SSU, List.of(plass), Modeller.PM));
        b.skjer(konstituer);
    }

    @Test
    void et_utvalg_kan_hvile_og_tas_opp_igjen_med_nye_representanter() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter();
        var pause = new UtvalgCommand.SettUtvalgPaaPause(Modeller.FSU, "Re-etableres");
        b.avslaas(new UtvalgCommand.SettUtvalgPaaPause(Modeller.FSU, " "), Avslagskode.UGYLDIG_INNHOLD, "");
        b.som(Rolle.UTVALG, Modeller.PM).avslaas(pause, Avslagskode.IKKE_TILGANG, "R022");
        b.somSekretariat().den("2022-03-01").skjer(pause);
        b.avslaas(pause, Avslagskode.UGYLDIG_TILSTAND, "");
        var gjenoppta = new UtvalgCommand.GjenopptaUtvalg(Modeller.FSU, null);
        b.den("2022-09-01").avslaas(gjenoppta, Avslagskode.UTVALG_IKKE_I_DRIFT, "R022");
        b.skjer(b.fratre("k-1", "2022-08-31"));
        b.skjer(b.medlem("k-1", Part.KOMMUNE, Utvalgsbenk.ASKER));
        b.skjer(gjenoppta);
        var fakta = b.naa().fakta();
        assertThat(fakta.tilstandPaa(LocalDate.of(2022, 2, 28))).isEqualTo(Utvalgstilstand.I_DRIFT);
        assertThat(fakta.tilstandPaa(LocalDate.of(2022, 5, 1))).isEqualTo(Utvalgstilstand.PAA_PAUSE);
        assertThat(fakta.tilstandPaa(LocalDate.of(2022, 9, 1))).isEqualTo(Utvalgstilstand.I_DRIFT);
    }

    @Test
    void et_skifte_kan_ikke_vaere_eldre_enn_det_forrige_men_annet_kan_etterregistreres() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter();
        b.den("2022-03-01").skjer(new UtvalgCommand.SettUtvalgPaaPause(Modeller.FSU, "Pause"));
        b.skjer(b.fratre("k-2", "2022-02-01"));
        b.skjer(b.medlem("k-3", Part.KOMMUNE, Utvalgsbenk.BAMBLE));
        b.den("2022-02-01")
                .avslaas(new UtvalgCommand.GjenopptaUtvalg(Modeller.FSU, null), Avslagskode.UGYLDIG_TILSTAND, "R221");
        // Mandatet ble revidert mens utvalget ennå var i drift, og føres etterpå.
        b.den("2022-02-15").skjer(mandat("ny oppgave"));
        b.den("2022-03-15").avslaas(mandat("for sent"), Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void et_utvalg_kan_fungere_til_det_nye_er_i_drift() {
        Utvalgsbenk b = Utvalgsbenk.fsu();
        UtvalgId nytt = new UtvalgId("nytt");
        var fungere = new UtvalgCommand.LaFungereMidlertidig(Modeller.FSU, Modeller.SSU);
        b.avslaas(fungere, Avslagskode.UGYLDIG_TILSTAND, "R185");
        kjent(b, nytt, Utvalgsstatus.PLANLAGT);
        b.skjer(new UtvalgCommand.LaFungereMidlertidig(Modeller.FSU, nytt));
        assertThat(b.naa().tilstand.virker()).isTrue();
    }

    @Test
    void oppgavene_legges_hos_en_som_kan_ta_dem() {
        Utvalgsbenk b =
                Utvalgsbenk.med(Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.PLANLAGT, Modeller.valgt()));
        UtvalgId nytt = new UtvalgId("nytt");
        kjent(b, nytt, Utvalgsstatus.PLANLAGT);
        b.avslaas(overfoer(Modeller.FSU), Avslagskode.UGYLDIG_INNHOLD, "R184");
        b.avslaas(overfoer(nytt), Avslagskode.UTVALG_IKKE_I_DRIFT, "R184");
        b.skjer(overfoer(Modeller.SSU));
        assertThat(b.naa().oppgaverHos).isEqualTo(Modeller.SSU);
        Utvalgsbenk iDrift = Utvalgsbenk.fsu();
        iDrift.avslaas(overfoer(Modeller.SSU), Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void bare_den_som_staar_over_avvikler_og_ikke_med_aapne_saker() {
        Utvalgsbenk b = Utvalgsbenk.fsu();
        b.som(Rolle.UTVALG, Modeller.FSU).avslaas(avvikl(null), Avslagskode.IKKE_TILGANG, "R020");
        b.som(Rolle.UTVALG, Modeller.SSU);
        b.oppslag.aapne.put(Modeller.FSU, List.of(SAK));
        b.avslaas(avvikl(null), Avslagskode.AAPNE_SAKER, "R020");
        b.avslaas(avvikl(Modeller.FSU), Avslagskode.UGYLDIG_INNHOLD, "R229");
        UtvalgId nytt = new UtvalgId("nytt");
        kjent(b, nytt, Utvalgsstatus.PLANLAGT);
        b.avslaas(avvikl(nytt), Avslagskode.UTVALG_IKKE_I_DRIFT, "R229");
        b.skjer(avvikl(Modeller.SSU));
        assertThat(b.naa().tilstand).isEqualTo(Utvalgstilstand.AVVIKLET);
        b.avslaas(avvikl(Modeller.SSU), Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void avloeseren_kan_avvikle_men_ikke_et_fagutvalg() {
        UtvalgId nytt = new UtvalgId("nytt");
        Utvalgsbenk fag = Utvalgsbenk.fsu();
        kjent(fag, nytt, Utvalgsstatus.I_DRIFT);
        fag.som(Rolle.UTVALG, nytt).avslaas(avvikl(nytt), Avslagskode.IKKE_TILGANG, "R020");
        Utvalgsbenk strategisk = Utvalgsbenk.med(
                Modeller.utvalg(Modeller.SSU, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, Modeller.valgt()));
        kjent(strategisk, nytt, Utvalgsstatus.I_DRIFT);
        strategisk.som(Rolle.UTVALG, nytt).skjer(new UtvalgCommand.AvviklUtvalg(Modeller.SSU, nytt, "Avløst"));
    }

    @Test
    void et_underutvalg_avvikles_ikke_foer_det_har_rapportert() {
        Utvalgsbenk b = Utvalgsbenk.fsu().ukjent();
        UtvalgId under = new UtvalgId("under");
        b.gitt(new UtvalgEvent.UnderutvalgNedsatt(
                under,
                HF,
                Modeller.FSU,
                null,
                "Under",
                List.of("utrede"),
                LocalDate.of(2022, 9, 1),
                SAK,
                null,
                List.of(),
                DAG));
        b.som(Rolle.UTVALG, Modeller.FSU);
        var avvikl = new UtvalgCommand.AvviklUtvalg(under, null, "Ferdig");
        sak(b, Set.of(under));
        b.avslaas(avvikl, Avslagskode.AAPNE_SAKER, "R016");
        sak(b, Set.of());
        b.skjer(avvikl);
    }

    @Test
    void mandatet_har_versjoner_med_dato() {
        Utvalgsbenk b = Utvalgsbenk.fsu();
        b.avslaas(new UtvalgCommand.ReviderMandat(Modeller.FSU, List.of(), null), Avslagskode.MANDAT_MANGLER, "R014");
        b.som(Rolle.UTVALG, Modeller.FSU).avslaas(mandat("mer makt"), Avslagskode.IKKE_TILGANG, "R021");
        b.som(Rolle.UTVALG, Modeller.SSU).skjer(mandat("andre versjon"));
        b.skjer(new UtvalgCommand.ReviderMandat(Modeller.FSU, List.of("tredje"), LocalDate.of(2023, 1, 1)));
        var fakta = b.naa().fakta();
        assertThat(fakta.mandatPaa(LocalDate.of(2022, 2, 28)).orElseThrow().versjon())
                .isEqualTo(1);
        assertThat(fakta.mandatPaa(DAG).orElseThrow().versjon()).isEqualTo(2);
        assertThat(fakta.mandatPaa(LocalDate.of(2023, 1, 1)).orElseThrow().versjon())
                .isEqualTo(3);
        Utvalgsbenk ssu = Utvalgsbenk.med(
                Modeller.utvalg(Modeller.SSU, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, Modeller.valgt()));
        ssu.som(Rolle.UTVALG, Modeller.SSU)
                .skjer(new UtvalgCommand.ReviderMandat(Modeller.SSU, List.of("eget mandat"), null));
    }

    @Test
    void myndigheten_har_perioder_og_et_hull_blir_staaende() {
        Utvalgsbenk b = Utvalgsbenk.fsu();
        assertThat(b.naa().fakta().harMyndighet(DAG)).isTrue();
        b.avslaas(forleng("2030-01-01"), Avslagskode.UGYLDIG_INNHOLD, "R034");
        b.avslaas(myndighet("2022-01-01", "2021-12-31"), Avslagskode.PERIODE_SNUDD, "R034");
        b.som(Rolle.UTVALG, Modeller.FSU)
                .avslaas(myndighet("2022-01-01", "2025-12-31"), Avslagskode.IKKE_TILGANG, "R034");
        b.som(Rolle.UTVALG, Modeller.SSU).skjer(myndighet("2022-01-01", "2022-12-31"));
        b.avslaas(forleng("2022-12-31"), Avslagskode.UGYLDIG_INNHOLD, "R034");
        b.den("2022-06-01").skjer(forleng("2023-06-30"));
        assertThat(b.naa().myndigheter).hasSize(1);
        b.den("2023-09-01").skjer(forleng("2027-06-30"));
        var fakta = b.naa().fakta();
        assertThat(fakta.harMyndighet(LocalDate.of(2021, 12, 31))).isFalse();
        assertThat(fakta.harMyndighet(LocalDate.of(2023, 6, 30))).isTrue();
        assertThat(fakta.harMyndighet(LocalDate.of(2023, 8, 31))).isFalse();
        assertThat(fakta.harMyndighet(LocalDate.of(2023, 9, 1))).isTrue();
    }

    @Test
    void foeringer_gis_paa_strategisk_nivaa() {
        Utvalgsbenk fsu = Utvalgsbenk.fsu().som(Rolle.UTVALG, Modeller.FSU);
        fsu.avslaas(new UtvalgCommand.GiFoering(Modeller.FSU, "f-1", "Gjør slik"), Avslagskode.IKKE_TILGANG, "R048");
        Utvalgsbenk ssu = Utvalgsbenk.med(
                Modeller.utvalg(Modeller.SSU, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, Modeller.valgt()));
        ssu.som(Rolle.UTVALG, Modeller.SSU).skjer(new UtvalgCommand.GiFoering(Modeller.SSU, "f-1", "Gjør slik"));
    }

    @Test
    void utvalget_evalueres_med_anbefaling() {
        Utvalgsbenk b = Utvalgsbenk.fsu();
        b.avslaas(
                new UtvalgCommand.EvaluerUtvalg(Modeller.FSU, null, "Fortsett", true), Avslagskode.UGYLDIG_INNHOLD, "");
        assertThat(b.skjer(new UtvalgCommand.EvaluerUtvalg(Modeller.FSU, "Nyttig", "Fortsett", true)))
                .containsExactly(new UtvalgEvent.UtvalgEvaluert(Modeller.FSU, "Nyttig", "Fortsett", true, DAG));
    }

    private static void kjent(Utvalgsbenk b, UtvalgId id, Utvalgsstatus status) {
        var modell = Modeller.utvalg(id, Nivaa.FAGLIG, status, Modeller.valgt());
        b.oppslag.utvalg.put(
                id,
                UtvalgEvolver.evolve(Utvalg.INGEN, new UtvalgEvent.UtvalgRegistrert(id, HF, modell, 1))
                        .fakta());
    }

    private static void sak(Utvalgsbenk b, Set<UtvalgId> utredes) {
        b.oppslag.saker.put(
                SAK,
                new SakFakta(
                        SAK,
                        HF,
                        "Sak",
                        Sakstilstand.UTSATT,
                        false,
                        true,
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        utredes,
                        null,
                        List.of()));
    }

    private static UtvalgCommand.ReviderMandat mandat(String punkt) {
        return new UtvalgCommand.ReviderMandat(Modeller.FSU, List.of(punkt), null);
    }

    private static UtvalgCommand.TildelMyndighet myndighet(String fra, String til) {
        return new UtvalgCommand.TildelMyndighet(Modeller.FSU, LocalDate.parse(fra), LocalDate.parse(til));
    }

    private static UtvalgCommand.ForlengMyndighet forleng(String til) {
        return new UtvalgCommand.ForlengMyndighet(Modeller.FSU, LocalDate.parse(til));
    }

    private static UtvalgCommand.OverfoerOppgaver overfoer(UtvalgId mottaker) {
        return new UtvalgCommand.OverfoerOppgaver(Modeller.FSU, mottaker, "Ikke etablert");
    }

    private static UtvalgCommand.AvviklUtvalg avvikl(UtvalgId avloestAv) {
        return new UtvalgCommand.AvviklUtvalg(Modeller.FSU, avloestAv, "Ikke lenger behov");
    }
}
