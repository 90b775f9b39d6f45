package no.saksgang.handlingsplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.AvsluttHandlingsplan;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.FastsettHandlingsdel;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.FremmHandlingsplan;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.GiInnspillTilHandlingsplan;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.InviterTilInnspill;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.LeggTilTiltak;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.MeldTiltakUtfoert;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.OpprettHandlingsplan;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.ReturnerHandlingsplan;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.ReviderHandlingsplan;
import no.saksgang.handlingsplan.command.HandlingsplanCommand.VedtaHandlingsplan;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hver vakt i handlingsplanen: det som avslås, og det som går gjennom (livsløp 6). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanreglerTest extends Beslutningsproeve<HandlingsplanCommand, Handlingsplan, HandlingsplanEvent> {

    private static final HandlingsplanId PLAN = new HandlingsplanId("plan-2023");
    private static final LocalDate FRA = LocalDate.of(2023, 1, 1);
    private static final LocalDate TIL = LocalDate.of(2023, 12, 31);

    PlanreglerTest() {
        super(new HandlingsplanDecider());
        dag = LocalDate.of(2022, 10, 13);
    }

    @Test
    void perioden_maa_henge_sammen_og_planen_opprettes_en_gang() {
        avslaas(new LeggTilTiltak(PLAN, tiltak("t-1")), Avslagskode.IKKE_FUNNET, "");
        avslaas(new OpprettHandlingsplan(PLAN, HF, TIL, FRA), Avslagskode.FEIL_PLANPERIODE, "R189");
        avslaas(new OpprettHandlingsplan(PLAN, HF, FRA, null), Avslagskode.UGYLDIG_INNHOLD, "");
        opprett();
        avslaas(new OpprettHandlingsplan(PLAN, HF, FRA, TIL), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void invitasjonen_gaar_til_utvalg_som_virker_og_har_en_frist_fram_i_tid() {
        opprett();
        avslaas(new InviterTilInnspill(PLAN, List.of(FSU), dag.minusDays(1)), Avslagskode.FRIST_I_FORTIDEN, "R097");
        avslaas(new InviterTilInnspill(PLAN, List.of(nedlagt()), dag), Avslagskode.UTVALG_IKKE_I_DRIFT, "R097");
        avslaas(
                new InviterTilInnspill(PLAN, List.of(FREMMED), dag),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001");
        assertThat(gjoer(new InviterTilInnspill(PLAN, List.of(FSU, SSU), dag)).hendelser())
                .containsExactly(new HandlingsplanEvent.InnspillsrundeAapnet(PLAN, 1, List.of(FSU, SSU), dag));
        assertThat(((HandlingsplanEvent.InnspillsrundeAapnet) gjoer(new InviterTilInnspill(PLAN, List.of(FSU), null))
                                .hendelser()
                                .getFirst())
                        .runde())
                .isEqualTo(2);
    }

    @Test
    void innspill_gis_for_eget_utvalg_mens_planen_er_utkast() {
        opprett();
        som(Rolle.UTVALG, FSU);
        avslaas(new GiInnspillTilHandlingsplan(PLAN, SSU, "x"), Avslagskode.IKKE_TILGANG, "R163");
        avslaas(new GiInnspillTilHandlingsplan(PLAN, null, "x"), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new GiInnspillTilHandlingsplan(PLAN, FSU, " "), Avslagskode.UGYLDIG_INNHOLD, "");
        gjoer(new GiInnspillTilHandlingsplan(PLAN, FSU, "Mer om barn og unge"));
        fremm();
        som(Rolle.UTVALG, FSU);
        avslaas(new GiInnspillTilHandlingsplan(PLAN, FSU, "For sent"), Avslagskode.UGYLDIG_TILSTAND, "R189");
    }

    @Test
    void et_tiltak_har_maal_ansvarlig_og_frist_i_perioden() {
        opprett();
        avslaas(new LeggTilTiltak(PLAN, null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new LeggTilTiltak(PLAN, tiltak("t", null, FSU, null, FRA)), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new LeggTilTiltak(PLAN, tiltak("t", "m", null, null, FRA)), Avslagskode.UGYLDIG_INNHOLD, "R233");
        avslaas(new LeggTilTiltak(PLAN, tiltak("t", "m", FSU, null, null)), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(
                new LeggTilTiltak(PLAN, tiltak("t", "m", FSU, null, FRA.minusDays(1))),
                Avslagskode.FEIL_PLANPERIODE,
                "R233");
        avslaas(
                new LeggTilTiltak(PLAN, tiltak("t", "m", FSU, null, TIL.plusDays(1))),
                Avslagskode.FEIL_PLANPERIODE,
                "R233");
        avslaas(
                new LeggTilTiltak(PLAN, tiltak("t", "m", FREMMED, null, FRA)),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001");
        avslaas(
                new LeggTilTiltak(PLAN, tiltak("t", "m", null, new VirksomhetId("ukjent"), FRA)),
                Avslagskode.IKKE_FUNNET,
                "R002");
        gjoer(new LeggTilTiltak(PLAN, tiltak("t", "m", null, KOMMUNE, TIL)));
        avslaas(new LeggTilTiltak(PLAN, tiltak("t")), Avslagskode.FINNES_ALLEREDE, "R233");
    }

    @Test
    void et_utvalg_fastsetter_sin_egen_del_av_planen() {
        opprett();
        gjoer(new LeggTilTiltak(PLAN, tiltak("t-1")));
        som(Rolle.UTVALG, SSU);
        avslaas(new FastsettHandlingsdel(PLAN, FSU, "s", List.of()), Avslagskode.IKKE_TILGANG, "R163");
        avslaas(new FastsettHandlingsdel(PLAN, SSU, "", List.of()), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new FastsettHandlingsdel(PLAN, SSU, "s", List.of("t-9")), Avslagskode.IKKE_I_HANDLINGSPLAN, "R055");
        gjoer(new FastsettHandlingsdel(PLAN, SSU, "Vår strategi", List.of("t-1")));
    }

    @Test
    void bare_strategisk_nivaa_fremmer_og_bare_partnerskapsmoetet_vedtar() {
        opprett();
        som(Rolle.UTVALG, FSU);
        avslaas(new FremmHandlingsplan(PLAN, FSU), Avslagskode.IKKE_TILGANG, "R192");
        avslaas(new FremmHandlingsplan(PLAN, null), Avslagskode.UGYLDIG_INNHOLD, "");
        som(Rolle.UTVALG, SSU);
        avslaas(new VedtaHandlingsplan(PLAN, SSU, null, null, null), Avslagskode.KUN_PARTNERSKAPSMOETE, "R189");
        som(Rolle.UTVALG, PM);
        avslaas(new VedtaHandlingsplan(PLAN, PM, null, null, null), Avslagskode.UGYLDIG_TILSTAND, "R189");
        fremm();
        som(Rolle.UTVALG, FREMMED);
        avslaas(
                new VedtaHandlingsplan(PLAN, FREMMED, null, null, null),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001");
        som(Rolle.UTVALG, null);
        avslaas(new VedtaHandlingsplan(PLAN, null, null, null, null), Avslagskode.UGYLDIG_INNHOLD, "");
        som(Rolle.UTVALG, PM);
        avslaas(new VedtaHandlingsplan(PLAN, PM, FRA, null, null), Avslagskode.FEIL_PLANPERIODE, "R189");
        avslaas(new VedtaHandlingsplan(PLAN, PM, null, FRA, FRA.minusDays(1)), Avslagskode.FEIL_PLANPERIODE, "R189");
        gjoer(new VedtaHandlingsplan(PLAN, null, null, null, null));
        avslaas(new VedtaHandlingsplan(PLAN, PM, null, null, null), Avslagskode.UGYLDIG_TILSTAND, "R189");
    }

    @Test
    void bare_partnerskapsmoetet_sender_planen_tilbake_og_med_grunn() {
        opprett();
        fremm();
        som(Rolle.UTVALG, SSU);
        avslaas(new ReturnerHandlingsplan(PLAN, "Nei"), Avslagskode.KUN_PARTNERSKAPSMOETE, "R189");
        som(Rolle.UTVALG, PM);
        avslaas(new ReturnerHandlingsplan(PLAN, " "), Avslagskode.BEGRUNNELSE_MANGLER, "R189");
        gjoer(new ReturnerHandlingsplan(PLAN, "Mangler tiltak for barn og unge"));
        avslaas(new ReturnerHandlingsplan(PLAN, "Igjen"), Avslagskode.UGYLDIG_TILSTAND, "R189");
        som(Rolle.SEKRETARIAT, null);
        gjoer(new LeggTilTiltak(PLAN, tiltak("t-1")));
    }

    @Test
    void den_ansvarlige_melder_tiltaket_utfoert_en_gang() {
        vedtatt(tiltak("t-1"), tiltak("t-2", "m", null, KOMMUNE, FRA));
        som(Rolle.UTVALG, SSU);
        avslaas(new MeldTiltakUtfoert(PLAN, "t-1", null), Avslagskode.IKKE_TILGANG, "R163");
        avslaas(new MeldTiltakUtfoert(PLAN, "t-9", null), Avslagskode.IKKE_I_HANDLINGSPLAN, "R055");
        somVirksomhet(new VirksomhetId("annen"));
        avslaas(new MeldTiltakUtfoert(PLAN, "t-2", null), Avslagskode.IKKE_TILGANG, "R233");
        somVirksomhet(KOMMUNE);
        gjoer(new MeldTiltakUtfoert(PLAN, "t-2", null));
        avslaas(new MeldTiltakUtfoert(PLAN, "t-2", null), Avslagskode.FINNES_ALLEREDE, "R215");
        som(Rolle.UTVALG, FSU);
        gjoer(new MeldTiltakUtfoert(PLAN, "t-1", "Ferdig"));
    }

    @Test
    void en_revisjon_er_en_ny_versjon_med_grunn_som_beholder_det_som_er_gjort() {
        vedtatt(tiltak("t-1"), tiltak("t-2"));
        som(Rolle.UTVALG, FSU);
        gjoer(new MeldTiltakUtfoert(PLAN, "t-1", null));
        som(Rolle.SEKRETARIAT, null);
        avslaas(new ReviderHandlingsplan(PLAN, List.of(tiltak("t-1")), ""), Avslagskode.BEGRUNNELSE_MANGLER, "R189");
        avslaas(new ReviderHandlingsplan(PLAN, List.of(), "x"), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(
                new ReviderHandlingsplan(PLAN, List.of(tiltak("t-1"), tiltak("t-1")), "x"),
                Avslagskode.FINNES_ALLEREDE,
                "R233");
        avslaas(new ReviderHandlingsplan(PLAN, List.of(tiltak("t-3")), "x"), Avslagskode.UGYLDIG_INNHOLD, "R215");
        assertThat(gjoer(new ReviderHandlingsplan(PLAN, List.of(tiltak("t-1"), tiltak("t-3")), "Nye behov"))
                        .hendelser())
                .extracting(e -> ((HandlingsplanEvent.HandlingsplanRevidert) e).versjon())
                .containsExactly(2);
        avslaas(new MeldTiltakUtfoert(PLAN, "t-2", null), Avslagskode.IKKE_I_HANDLINGSPLAN, "R055");
    }

    @Test
    void planen_avsluttes_naar_perioden_er_over() {
        opprett();
        avslaas(new AvsluttHandlingsplan(PLAN, TIL.plusDays(1)), Avslagskode.UGYLDIG_TILSTAND, "R189");
        fremm();
        som(Rolle.UTVALG, PM);
        gjoer(new VedtaHandlingsplan(PLAN, PM, null, null, null));
        som(Rolle.SEKRETARIAT, null);
        avslaas(new AvsluttHandlingsplan(PLAN, TIL), Avslagskode.FEIL_PLANPERIODE, "R189");
        gjoer(new AvsluttHandlingsplan(PLAN, TIL.plusDays(1)));
        avslaas(new MeldTiltakUtfoert(PLAN, "t-1", null), Avslagskode.UGYLDIG_TILSTAND, "R189");
    }

    private void opprett() {
        som(Rolle.SEKRETARIAT, null);
        gjoer(new OpprettHandlingsplan(PLAN, HF, FRA, TIL));
    }

    private void fremm() {
        som(Rolle.UTVALG, SSU);
        gjoer(new FremmHandlingsplan(PLAN, SSU));
    }

    private void vedtatt(Tiltak... tiltak) {
        opprett();
        for (Tiltak t : tiltak) {
            gjoer(new LeggTilTiltak(PLAN, t));
        }
        fremm();
        som(Rolle.UTVALG, PM);
        gjoer(new VedtaHandlingsplan(PLAN, PM, null, null, null));
    }

    private static Tiltak tiltak(String id) {
        return tiltak(id, "Felles rutine", FSU, null, FRA.plusMonths(6));
    }

    private static Tiltak tiltak(String id, String maal, UtvalgId utvalg, VirksomhetId virksomhet, LocalDate frist) {
        return new Tiltak(id, maal, null, utvalg, virksomhet, frist, List.of("barn og unge"));
    }
}
