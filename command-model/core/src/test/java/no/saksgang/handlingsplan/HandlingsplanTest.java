package no.saksgang.handlingsplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.Lag;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import org.junit.jupiter.api.Test;

/** Planen fra utkast til avsluttet: strategisk nivå fremmer, partnerskapsmøtet vedtar (R189, R192). */
class HandlingsplanTest extends Beslutningsproeve<HandlingsplanCommand, Handlingsplan, HandlingsplanEvent> {

    private static final HandlingsplanId ID = new HandlingsplanId("plan-2023");
    private static final LocalDate FRA = LocalDate.of(2023, 1, 1);
    private static final LocalDate TIL = LocalDate.of(2023, 12, 31);

    HandlingsplanTest() {
        super(new HandlingsplanDecider());
    }

    @Test
    void en_plan_opprettes_en_gang_for_et_helsefellesskap_som_finnes() {
        avslaas(
                Lag.med(opprett(), "helsefellesskapId", new HelsefellesskapId("finnes-ikke")),
                Avslagskode.IKKE_FUNNET,
                "");
        gir(opprett(), HandlingsplanEvent.HandlingsplanOpprettet.class);
        avslaas(opprett(), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void en_plan_som_ikke_finnes_kan_ikke_fremmes() {
        avslaas(fremm(SSU), Avslagskode.IKKE_FUNNET, "");
    }

    @Test
    void perioden_har_begge_ender_og_gaar_framover() {
        avslaas(Lag.med(opprett(), "fra", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(opprett(), "til", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(opprett(), "til", FRA.minusDays(1)), Avslagskode.FEIL_PLANPERIODE, "R189");
        gir(Lag.med(opprett(), "til", FRA), HandlingsplanEvent.HandlingsplanOpprettet.class);
    }

    @Test
    void innspill_gis_av_eget_utvalg_til_et_utkast() {
        gjoer(opprett());
        avslaas(innspill(FSU, ""), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(innspill(FREMMED, "tekst"), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        som(Rolle.UTVALG, SSU);
        avslaas(innspill(FSU, "tekst"), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, FSU);
        gir(innspill(FSU, "tekst"), HandlingsplanEvent.InnspillTilHandlingsplanGitt.class);
        som(Rolle.SEKRETARIAT, null);
        gjoer(fremm(SSU));
        avslaas(innspill(FSU, "for sent"), Avslagskode.UGYLDIG_TILSTAND, "R189");
    }

    @Test
    void et_tiltak_har_maal_frist_og_en_ansvarlig_og_staar_en_gang() {
        gjoer(opprett());
        avslaas(leggTil(null), Avslagskode.UGYLDIG_INNHOLD, "");
        for (String felt : List.of("tiltakId", "maal", "frist")) {
            avslaas(leggTil(Lag.med(tiltak("t-1"), felt, null)), Avslagskode.UGYLDIG_INNHOLD, "");
        }
        avslaas(leggTil(Lag.med(tiltak("t-1"), "ansvarligUtvalg", null)), Avslagskode.UGYLDIG_INNHOLD, "R233");
        gir(
                leggTil(Lag.med(
                        tiltak("t-1"), "ansvarligUtvalg", null, "ansvarligVirksomhet", new VirksomhetId("kommune-1"))),
                HandlingsplanEvent.TiltakLagtTil.class);
        avslaas(leggTil(tiltak("t-1")), Avslagskode.FINNES_ALLEREDE, "R233");
        gir(leggTil(tiltak("t-2")), HandlingsplanEvent.TiltakLagtTil.class);
    }

    @Test
    void bare_strategisk_nivaa_fremmer() {
        gjoer(opprett());
        avslaas(fremm(FSU), Avslagskode.IKKE_TILGANG, "R192");
        som(Rolle.UTVALG, FSU);
        avslaas(fremm(SSU), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, SSU);
        gir(fremm(SSU), HandlingsplanEvent.HandlingsplanFremmet.class);
        avslaas(fremm(SSU), Avslagskode.UGYLDIG_TILSTAND, "R189");
    }

    @Test
    void det_advares_naar_ikke_alle_er_hoert() {
        gjoer(opprett());
        gjoer(innspill(FSU, "tekst"));
        gjoer(innspill(SSU, "tekst"));
        assertThat(gjoer(fremm(SSU)).advarsler()).containsExactly(Advarsel.INNSPILLSRUNDE_MANGLER);
    }

    @Test
    void det_advares_ikke_naar_alle_er_hoert() {
        gjoer(opprett());
        List.of(FSU, SSU, PM).forEach(u -> gjoer(innspill(u, "tekst")));
        assertThat(gjoer(fremm(SSU)).advarsler()).isEmpty();
    }

    @Test
    void bare_partnerskapsmoetet_vedtar_og_bare_en_fremmet_plan() {
        gjoer(opprett());
        som(Rolle.UTVALG, SSU);
        avslaas(vedta(SSU), Avslagskode.KUN_PARTNERSKAPSMOETE, "R189");
        avslaas(vedta(PM), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, PM);
        avslaas(vedta(PM), Avslagskode.UGYLDIG_TILSTAND, "R189");
        som(Rolle.UTVALG, SSU);
        gjoer(fremm(SSU));
        som(Rolle.UTVALG, PM);
        gir(Lag.med(vedta(PM), "utvalgId", null), HandlingsplanEvent.HandlingsplanVedtatt.class);
    }

    @Test
    void perioden_starter_etter_moetet() {
        gjoer(opprett());
        gjoer(fremm(SSU));
        som(Rolle.UTVALG, PM);
        avslaas(Lag.med(vedta(PM), "moetedato", FRA), Avslagskode.FEIL_PLANPERIODE, "R189");
        avslaas(Lag.med(vedta(PM), "til", FRA.minusDays(1)), Avslagskode.FEIL_PLANPERIODE, "R189");
        gir(Lag.med(vedta(PM), "moetedato", FRA.minusDays(1)), HandlingsplanEvent.HandlingsplanVedtatt.class);
    }

    @Test
    void en_retur_begrunnes_og_gjoer_planen_til_utkast() {
        gjoer(opprett());
        som(Rolle.UTVALG, PM);
        avslaas(returner("mangler tall"), Avslagskode.UGYLDIG_TILSTAND, "R189");
        som(Rolle.SEKRETARIAT, null);
        gjoer(fremm(SSU));
        som(Rolle.UTVALG, PM);
        avslaas(returner(" "), Avslagskode.BEGRUNNELSE_MANGLER, "R189");
        gir(returner("mangler tall"), HandlingsplanEvent.HandlingsplanReturnert.class);
        som(Rolle.SEKRETARIAT, null);
        gir(leggTil(tiltak("t-2")), HandlingsplanEvent.TiltakLagtTil.class);
    }

    @Test
    void bare_tiltak_i_en_vedtatt_plan_meldes_utfoert() {
        gjoer(opprett());
        avslaas(utfoert("t-1"), Avslagskode.UGYLDIG_TILSTAND, "R189");
        tilVedtatt();
        avslaas(utfoert("t-9"), Avslagskode.IKKE_I_HANDLINGSPLAN, "R055");
        gir(utfoert("t-1"), HandlingsplanEvent.TiltakUtfoert.class);
    }

    @Test
    void bare_en_vedtatt_plan_revideres_og_tiltakene_er_hele() {
        gjoer(opprett());
        avslaas(revider(tiltak("t-1")), Avslagskode.UGYLDIG_TILSTAND, "R189");
        tilVedtatt();
        avslaas(revider(Lag.med(tiltak("t-2"), "maal", "")), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(revider(tiltak("t-2")), HandlingsplanEvent.HandlingsplanRevidert.class);
        assertThat(tilstand.versjon()).isEqualTo(2);
        assertThat(tilstand.har("t-1")).isFalse();
    }

    @Test
    void planen_avsluttes_foerst_naar_perioden_er_over() {
        gjoer(opprett());
        avslaas(avslutt(TIL.plusDays(1)), Avslagskode.UGYLDIG_TILSTAND, "R189");
        tilVedtatt();
        avslaas(avslutt(TIL), Avslagskode.FEIL_PLANPERIODE, "R189");
        gir(avslutt(TIL.plusDays(1)), HandlingsplanEvent.HandlingsplanAvsluttet.class);
        avslaas(avslutt(TIL.plusDays(1)), Avslagskode.UGYLDIG_TILSTAND, "R189");
    }

    private void tilVedtatt() {
        gjoer(leggTil(tiltak("t-1")));
        gjoer(fremm(SSU));
        som(Rolle.UTVALG, PM);
        gjoer(vedta(PM));
        som(Rolle.SEKRETARIAT, null);
    }

    private static HandlingsplanCommand.OpprettHandlingsplan opprett() {
        return Lag.av(
                HandlingsplanCommand.OpprettHandlingsplan.class,
                "handlingsplanId",
                ID,
                "helsefellesskapId",
                HF,
                "fra",
                FRA,
                "til",
                TIL);
    }

    private static HandlingsplanCommand innspill(UtvalgId utvalg, String tekst) {
        return Lag.av(
                HandlingsplanCommand.GiInnspillTilHandlingsplan.class,
                "handlingsplanId",
                ID,
                "utvalgId",
                utvalg,
                "tekst",
                tekst);
    }

    private static HandlingsplanCommand leggTil(Tiltak tiltak) {
        return Lag.av(HandlingsplanCommand.LeggTilTiltak.class, "handlingsplanId", ID, "tiltak", tiltak);
    }

    private static HandlingsplanCommand fremm(UtvalgId utvalg) {
        return Lag.av(HandlingsplanCommand.FremmHandlingsplan.class, "handlingsplanId", ID, "utvalgId", utvalg);
    }

    private static HandlingsplanCommand.VedtaHandlingsplan vedta(UtvalgId utvalg) {
        return Lag.av(HandlingsplanCommand.VedtaHandlingsplan.class, "handlingsplanId", ID, "utvalgId", utvalg);
    }

    private static HandlingsplanCommand returner(String begrunnelse) {
        return Lag.av(
                HandlingsplanCommand.ReturnerHandlingsplan.class, "handlingsplanId", ID, "begrunnelse", begrunnelse);
    }

    private static HandlingsplanCommand utfoert(String tiltak) {
        return Lag.av(HandlingsplanCommand.MeldTiltakUtfoert.class, "handlingsplanId", ID, "tiltakId", tiltak);
    }

    private static HandlingsplanCommand revider(Tiltak... tiltak) {
        return Lag.av(
                HandlingsplanCommand.ReviderHandlingsplan.class,
                "handlingsplanId",
                ID,
                "tiltak",
                List.of(tiltak),
                "begrunnelse",
                "Nye behov");
    }

    private static HandlingsplanCommand avslutt(LocalDate dato) {
        return Lag.av(HandlingsplanCommand.AvsluttHandlingsplan.class, "handlingsplanId", ID, "dato", dato);
    }

    private static Tiltak tiltak(String id) {
        return Lag.av(
                Tiltak.class,
                "tiltakId",
                id,
                "maal",
                "Færre reinnleggelser",
                "ansvarligUtvalg",
                FSU,
                "frist",
                LocalDate.of(2023, 6, 1));
    }
}
