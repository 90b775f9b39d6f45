package no.saksgang.utvalg;

import static no.saksgang.utvalg.Utvalgsbenk.HF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Underutvalgstype;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hvordan utvalg og underutvalg blir til (R013–R019, R021). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NedsettingTest {

    private static final UtvalgId NYTT = new UtvalgId("nytt");
    private static final SakId SAK = new SakId("sak-1");
    private static final MoeteId MOETE = new MoeteId("moete-1");
    private static final Seteregel KOMMUNE = new Seteregel(Funksjon.MEDLEM, Part.KOMMUNE, "fagperson", 1, null);
    private static final Seteregel SYKEHUS = new Seteregel(Funksjon.MEDLEM, Part.SYKEHUS, "fagperson", 1, null);

    private final Utvalgsbenk b = Utvalgsbenk.fsu().ukjent();

    @Test
    void et_utvalg_maa_ha_mandat() {
        b.avslaas(nedsett(Nivaa.LOKALT, List.of(), Modeller.SSU, null), Avslagskode.MANDAT_MANGLER, "R014");
        var hendelser = b.skjer(nedsett(Nivaa.LOKALT, List.of("samordne"), Modeller.SSU, null));
        assertThat(hendelser)
                .containsExactly(new UtvalgEvent.UtvalgNedsatt(
                        NYTT, HF, "Nytt", Nivaa.LOKALT, List.of("samordne"), Modeller.SSU, null, Utvalgsbenk.DAG));
        assertThat(b.naa().tilstand).isEqualTo(Utvalgstilstand.NEDSATT);
    }

    @Test
    void et_fagutvalg_settes_ned_av_strategisk_utvalg() {
        b.avslaas(nedsett(Nivaa.FAGLIG, List.of("fag"), Modeller.PM, null), Avslagskode.IKKE_TILGANG, "R021");
        b.avslaas(nedsett(Nivaa.FAGLIG, List.of("fag"), null, null), Avslagskode.IKKE_TILGANG, "R021");
        assertThat(b.skjer(nedsett(Nivaa.FAGLIG, List.of("fag"), Modeller.SSU, null)))
                .hasSize(1);
    }

    @Test
    void et_utvalg_som_handler_selv_har_vedtatt_det_selv() {
        b.som(Rolle.UTVALG, Modeller.PM)
                .avslaas(nedsett(Nivaa.FAGLIG, List.of("fag"), null, null), Avslagskode.IKKE_TILGANG, "R021");
        b.som(Rolle.UTVALG, Modeller.PM)
                .avslaas(nedsett(Nivaa.FAGLIG, List.of("fag"), Modeller.SSU, null), Avslagskode.IKKE_TILGANG, "R163");
        assertThat(b.som(Rolle.UTVALG, Modeller.SSU).skjer(nedsett(Nivaa.FAGLIG, List.of("fag"), null, null)))
                .first()
                .hasFieldOrPropertyWithValue("vedtattAv", Modeller.SSU);
    }

    @Test
    void saken_det_vises_til_maa_vaere_vedtatt() {
        sak(Sakstilstand.UNDER_BEHANDLING, Set.of(), null);
        b.avslaas(nedsett(Nivaa.FAGLIG, List.of("fag"), Modeller.SSU, SAK), Avslagskode.IKKE_TILGANG, "R021");
        sak(Sakstilstand.VEDTATT, Set.of(), Modeller.SSU);
        assertThat(b.skjer(nedsett(Nivaa.FAGLIG, List.of("fag"), Modeller.SSU, SAK)))
                .hasSize(1);
    }

    @Test
    void et_utvalg_i_drift_settes_ikke_ned_paa_nytt() {
        Utvalgsbenk iDrift = Utvalgsbenk.fsu();
        iDrift.avslaas(
                new UtvalgCommand.NedsettUtvalg(Modeller.FSU, HF, null, null, List.of("fag"), Modeller.SSU, null),
                Avslagskode.UGYLDIG_TILSTAND,
                "");
        Utvalgsbenk planlagt =
                Utvalgsbenk.med(Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.PLANLAGT, Modeller.valgt()));
        planlagt.skjer(
                new UtvalgCommand.NedsettUtvalg(Modeller.FSU, HF, null, null, List.of("fag"), Modeller.SSU, null));
        assertThat(planlagt.naa().fakta().tilstandPaa(Utvalgsbenk.DAG)).isEqualTo(Utvalgstilstand.NEDSATT);
        assertThat(planlagt.naa().fakta().tilstandPaa(Utvalgsbenk.DAG.minusDays(1)))
                .isEqualTo(Utvalgstilstand.PLANLAGT);
    }

    @Test
    void et_utvalg_i_et_annet_helsefellesskap_kan_ikke_sette_ned() {
        UtvalgFakta ssu = b.oppslag.utvalg.get(Modeller.SSU);
        UtvalgId annet = new UtvalgId("annet-ssu");
        b.oppslag.utvalg.put(
                annet,
                new UtvalgFakta(
                        annet,
                        new HelsefellesskapId("annet"),
                        "Annet",
                        Nivaa.STRATEGISK,
                        ssu.modell(),
                        Utvalgstilstand.I_DRIFT,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null));
        b.avslaas(
                nedsett(Nivaa.FAGLIG, List.of("fag"), annet, null), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
    }

    @Test
    void et_underutvalg_maa_ha_frist_fram_i_tid() {
        b.som(Rolle.MOETELEDER, Modeller.FSU);
        b.avslaas(under(null, List.of(KOMMUNE, SYKEHUS)), Avslagskode.VARIGHET_MANGLER, "R015");
        b.avslaas(under(Utvalgsbenk.DAG, List.of(KOMMUNE, SYKEHUS)), Avslagskode.FRIST_I_FORTIDEN, "R015");
        assertThat(b.skjer(under(Utvalgsbenk.DAG.plusDays(1), List.of(KOMMUNE, SYKEHUS))))
                .hasSize(1);
        // R018: et underutvalg forbereder, det vedtar ikke.
        assertThat(b.naa().modell.beslutningsmakt()).containsExactly(Beslutningsmakt.FORBEREDER);
        assertThat(b.naa().modell.overordnet()).containsExactly(Modeller.FSU);
    }

    @Test
    void et_underutvalg_har_medlemmer_fra_begge_parter() {
        b.som(Rolle.MOETELEDER, Modeller.FSU);
        LocalDate frist = Utvalgsbenk.DAG.plusMonths(3);
        b.avslaas(under(frist, List.of(KOMMUNE)), Avslagskode.SAMMENSETNING_BRUTT, "R013");
        Seteregel observatoer = new Seteregel(Funksjon.OBSERVATOER, Part.SYKEHUS, "fagperson", 1, null);
        b.avslaas(under(frist, List.of(KOMMUNE, observatoer)), Avslagskode.SAMMENSETNING_BRUTT, "R013");
        b.avslaas(under(frist, List.of(KOMMUNE, SYKEHUS, SYKEHUS)), Avslagskode.SETE_BESATT, "R145");
        assertThat(b.skjer(under(frist, List.of(KOMMUNE, SYKEHUS)))).hasSize(1);
    }

    @Test
    void underutvalg_settes_ned_av_faglig_eller_strategisk_utvalg() {
        LocalDate frist = Utvalgsbenk.DAG.plusMonths(3);
        b.som(Rolle.UTVALG, Modeller.PM)
                .avslaas(
                        under(Modeller.PM, Underutvalgstype.UNDERUTVALG, frist, null),
                        Avslagskode.IKKE_TILGANG,
                        "R015");
        b.som(Rolle.UTVALG, Modeller.SSU)
                .avslaas(
                        under(Modeller.FSU, Underutvalgstype.UNDERUTVALG, frist, null),
                        Avslagskode.IKKE_TILGANG,
                        "R163");
        assertThat(b.som(Rolle.UTVALG, Modeller.SSU)
                        .skjer(under(Modeller.SSU, Underutvalgstype.UNDERUTVALG, frist, null)))
                .hasSize(1);
    }

    @Test
    void en_faggruppe_krever_at_saken_er_droeftet_i_moetet() {
        LocalDate frist = Utvalgsbenk.DAG.plusMonths(3);
        b.som(Rolle.MOETELEDER, Modeller.FSU);
        sak(Sakstilstand.UNDER_BEHANDLING, Set.of(), null);
        b.avslaas(under(Modeller.FSU, Underutvalgstype.FAGGRUPPE, frist, MOETE), Avslagskode.IKKE_DROEFTET, "R019");
        b.avslaas(under(Modeller.FSU, Underutvalgstype.FAGGRUPPE, frist, null), Avslagskode.IKKE_DROEFTET, "R019");
        sak(Sakstilstand.UNDER_BEHANDLING, Set.of(MOETE), null);
        assertThat(b.skjer(under(Modeller.FSU, Underutvalgstype.FAGGRUPPE, frist, MOETE)))
                .hasSize(1);
    }

    private void sak(Sakstilstand tilstand, Set<MoeteId> droeftet, UtvalgId vedtattI) {
        b.oppslag.saker.put(
                SAK,
                new SakFakta(
                        SAK, HF, "Sak", tilstand, false, true, List.of(), List.of(), Set.of(), droeftet, Set.of(),
                        Set.of(), vedtattI, List.of()));
    }

    private static UtvalgCommand.NedsettUtvalg nedsett(
            Nivaa nivaa, List<String> mandat, UtvalgId vedtattAv, SakId sak) {
        return new UtvalgCommand.NedsettUtvalg(NYTT, HF, "Nytt", nivaa, mandat, vedtattAv, sak);
    }

    private static UtvalgCommand.NedsettUnderutvalg under(LocalDate frist, List<Seteregel> seter) {
        return new UtvalgCommand.NedsettUnderutvalg(
                NYTT,
                HF,
                Modeller.FSU,
                Underutvalgstype.ARBEIDSGRUPPE,
                "Nytt",
                List.of("utrede"),
                frist,
                null,
                null,
                seter);
    }

    private static UtvalgCommand.NedsettUnderutvalg under(
            UtvalgId nedsattAv, Underutvalgstype type, LocalDate frist, MoeteId moete) {
        return new UtvalgCommand.NedsettUnderutvalg(
                NYTT, HF, nedsattAv, type, "Nytt", List.of("utrede"), frist, SAK, moete, List.of(KOMMUNE, SYKEHUS));
    }
}
