package no.saksgang.moete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Lag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import org.junit.jupiter.api.Test;

/** Møtet mens det pågår, og referatet til det er rettet (R110, R115, R117, R123–R125, R221). */
class MoetegangTest extends Moetebenk {

    @Test
    void moetet_aapnes_av_lederen_naar_saklisten_er_laast() {
        tilInnkalt();
        som(Rolle.MOETELEDER, FSU);
        avslaas(aapne(), Avslagskode.UGYLDIG_TILSTAND, "");
        som(Rolle.SEKRETARIAT, null);
        gjoer(laas());
        som(Rolle.MOETELEDER, SSU);
        avslaas(aapne(), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.MOETELEDER, FSU);
        avslaas(Lag.med(aapne(), "moeteleder", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(aapne(), "tilStede", List.of()), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(aapne(), "tilStede", List.of(new SeteId("x-1"))), Avslagskode.IKKE_FUNNET, "R135");
        avslaas(Lag.med(aapne(), "moeteleder", S1), Avslagskode.FUNKSJONSTID_UTLOEPT, "R163");
        assertThat(gjoer(aapne()).hendelser())
                .hasExactlyElementsOfTypes(MoeteEvent.MoeteAapnet.class, MoeteEvent.OppropGjennomfoert.class);
    }

    @Test
    void en_leder_som_er_gaatt_ut_paa_tid_aapner_ikke() {
        tilLaast();
        som(Rolle.MOETELEDER, FSU);
        fsu(Utvalgstilstand.I_DRIFT, START.toLocalDate().minusDays(1));
        avslaas(aapne(), Avslagskode.FUNKSJONSTID_UTLOEPT, "R163");
        fsu(Utvalgstilstand.PAA_PAUSE, null);
        avslaas(aapne(), Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
        fsu(Utvalgstilstand.I_DRIFT, START.toLocalDate());
        assertThat(gjoer(aapne()).hendelser()).hasSize(2);
    }

    @Test
    void foerste_sak_avgjoeres_i_det_aapne_moetet() {
        tilLaast();
        som(Rolle.MOETELEDER, FSU);
        var godkjenn = Lag.av(MoeteCommand.GodkjennInnkallingOgSakliste.class, "moeteId", MOETE);
        avslaas(godkjenn, Avslagskode.UGYLDIG_TILSTAND, "");
        gjoer(aapne());
        som(Rolle.MOETELEDER, SSU);
        avslaas(godkjenn, Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.MOETELEDER, FSU);
        gir(godkjenn, MoeteEvent.InnkallingOgSaklisteGodkjent.class);
        assertThat(gjoer(godkjenn).hendelser()).isEmpty();
    }

    @Test
    void en_sak_meldes_til_eventuelt_naar_den_ikke_alt_staar_der() {
        tilAapnet();
        SakId ny = new SakId("sak-3");
        var meld = Lag.av(MoeteCommand.MeldSakTilEventuelt.class, "moeteId", MOETE, "sakId", ny, "punktId", "p-3");
        avslaas(Lag.med(meld, "sakId", SAK), Avslagskode.FINNES_ALLEREDE, "R117");
        avslaas(Lag.med(meld, "punktId", "p-1"), Avslagskode.FINNES_ALLEREDE, "R117");
        avslaas(meld, Avslagskode.IKKE_FUNNET, "");
        sak(ny, false, Set.of());
        gir(meld, MoeteEvent.EventueltMeldt.class);
    }

    @Test
    void moetet_lukkes_naar_hver_vedtakssak_har_utfall() {
        tilAapnet();
        var lukk = Lag.av(MoeteCommand.LukkMoete.class, "moeteId", MOETE);
        avslaas(lukk, Avslagskode.PUNKT_UTEN_UTFALL, "R123");
        sak(SAK, true, Set.of(MOETE));
        gir(lukk, MoeteEvent.MoeteGjennomfoert.class);
        avslaas(lukk, Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void en_sak_som_er_flyttet_til_et_annet_utvalg_hindrer_ikke() {
        tilAapnet();
        sak(SAK, true, Set.of(), SSU);
        gir(Lag.av(MoeteCommand.LukkMoete.class, "moeteId", MOETE), MoeteEvent.MoeteGjennomfoert.class);
    }

    @Test
    void en_orienteringssak_trenger_ikke_utfall() {
        tilPlanlagt();
        gjoer(punkt("p-1", SAK, Punkttype.ORIENTERINGSSAK));
        gjoer(innkall());
        gjoer(laas());
        som(Rolle.MOETELEDER, FSU);
        gjoer(aapne());
        gir(Lag.av(MoeteCommand.LukkMoete.class, "moeteId", MOETE), MoeteEvent.MoeteGjennomfoert.class);
    }

    @Test
    void referatet_har_punkter_med_hver_sin_id_og_bygger_paa_det_siste() {
        tilAapnet();
        som(Rolle.SEKRETARIAT, null);
        avslaas(skriv(null, referat("p-1", "a")), Avslagskode.UGYLDIG_TILSTAND, "");
        sak(SAK, true, Set.of(MOETE));
        som(Rolle.MOETELEDER, FSU);
        gjoer(Lag.av(MoeteCommand.LukkMoete.class, "moeteId", MOETE));
        som(Rolle.SEKRETARIAT, null);
        avslaas(skriv(null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(skriv(null, referat(null, "a")), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(skriv(null, referat("p-1", "a"), referat("p-1", "b")), Avslagskode.UGYLDIG_INNHOLD, "R110");
        gir(skriv(null, referat("p-1", "a")), MoeteEvent.ReferatUtkastLagret.class);
        avslaas(skriv(null, referat("p-1", "b")), Avslagskode.VERSJONSKONFLIKT, "R110");
        gir(skriv(1, referat("p-1", "b")), MoeteEvent.ReferatUtkastLagret.class);
    }

    @Test
    void et_utkast_sendes_til_gjennomsyn_og_kommenteres_til_fristen() {
        tilGjennomfoert();
        LocalDateTime frist = dag.plusDays(7).atTime(12, 0);
        var send = Lag.av(MoeteCommand.SendTilGjennomsyn.class, "moeteId", MOETE, "frist", frist);
        var kommenter =
                Lag.av(MoeteCommand.KommenterReferat.class, "moeteId", MOETE, "punktId", "p-1", "tekst", "Feil tall");
        som(Rolle.SEKRETARIAT, null);
        avslaas(send, Avslagskode.UGYLDIG_TILSTAND, "R110");
        gjoer(skriv(null, referat("p-1", "a")));
        avslaas(Lag.med(send, "frist", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(send, "frist", dag.minusDays(1).atTime(12, 0)), Avslagskode.FRIST_I_FORTIDEN, "R110");
        avslaas(kommenter, Avslagskode.UGYLDIG_TILSTAND, "R110");
        gir(send, MoeteEvent.ReferatSendtTilGjennomsyn.class);
        avslaas(Lag.med(kommenter, "tekst", ""), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(kommenter, "punktId", "p-9"), Avslagskode.IKKE_FUNNET, "R110");
        gir(kommenter, MoeteEvent.ReferatKommentert.class);
        var publiser = Lag.av(MoeteCommand.PubliserForeloepigReferat.class, "moeteId", MOETE);
        avslaas(publiser, Avslagskode.GJENNOMSYN_PAAGAAR, "R110");
        dag = dag.plusDays(8);
        avslaas(kommenter, Avslagskode.GJENNOMSYN_AVSLUTTET, "R110");
        gir(publiser, MoeteEvent.ReferatForeloepigPublisert.class);
    }

    @Test
    void et_referat_godkjennes_av_egen_moeteleder_naar_det_er_skrevet() {
        tilGjennomfoert();
        var godkjenn = Lag.av(MoeteCommand.GodkjennReferat.class, "moeteId", MOETE);
        avslaas(godkjenn, Avslagskode.UGYLDIG_TILSTAND, "R110");
        som(Rolle.SEKRETARIAT, null);
        gjoer(skriv(null, referat("p-1", "a")));
        som(Rolle.MOETELEDER, SSU);
        avslaas(godkjenn, Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.MOETELEDER, FSU);
        gir(godkjenn, MoeteEvent.ReferatGodkjent.class);
        avslaas(godkjenn, Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void et_godkjent_referat_sendes_hver_mottaker_en_gang() {
        tilGjennomfoert();
        som(Rolle.SEKRETARIAT, null);
        var send = Lag.av(MoeteCommand.OversendReferat.class, "moeteId", MOETE, "mottaker", "ssu");
        avslaas(send, Avslagskode.UGYLDIG_TILSTAND, "");
        tilGodkjent();
        avslaas(Lag.med(send, "mottaker", " "), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(send, MoeteEvent.ReferatOversendt.class);
        assertThat(gjoer(send).hendelser()).isEmpty();
    }

    @Test
    void bare_den_som_var_til_stede_bekrefter_at_det_er_rapportert() {
        tilGjennomfoert();
        som(Rolle.MEDLEM, FSU);
        var bekreft = Lag.av(MoeteCommand.BekreftRapportert.class, "moeteId", MOETE, "seteId", S1);
        avslaas(Lag.med(bekreft, "seteId", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(bekreft, "seteId", S2), Avslagskode.IKKE_TILGANG, "R125");
        gir(bekreft, MoeteEvent.RapporteringBekreftet.class);
        assertThat(gjoer(bekreft).hendelser()).isEmpty();
    }

    @Test
    void et_godkjent_referat_rettes_av_en_om_gangen_og_godkjennes_av_en_annen() {
        tilGjennomfoert();
        tilGodkjent();
        var ta = Lag.av(
                MoeteCommand.TaRettelaas.class,
                "moeteId",
                MOETE,
                "klasse",
                Rettelsesklasse.SAKLIG_FEIL,
                "begrunnelse",
                "Feil tall");
        var godkjenn = Lag.av(MoeteCommand.GodkjennRettelse.class, "moeteId", MOETE);
        som(Rolle.SEKRETARIAT, null);
        avslaas(ta, Avslagskode.IKKE_TILGANG, "R221");
        som(Rolle.SEKRETARIAT, null, "p-1");
        avslaas(Lag.med(ta, "begrunnelse", ""), Avslagskode.BEGRUNNELSE_MANGLER, "R221");
        avslaas(Lag.med(ta, "klasse", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(foreslaa(1, referat("p-1", "b")), Avslagskode.RETTELAAS_MANGLER, "R221");
        gir(ta, MoeteEvent.ReferatRettelaasTatt.class);
        avslaas(godkjenn, Avslagskode.UGYLDIG_TILSTAND, "R221");
        som(Rolle.SEKRETARIAT, null, "p-2");
        avslaas(ta, Avslagskode.RETTELAAS_OPPTATT, "R221");
        avslaas(foreslaa(1, referat("p-1", "b")), Avslagskode.RETTELAAS_OPPTATT, "R221");
        som(Rolle.SEKRETARIAT, null, "p-1");
        avslaas(foreslaa(7, referat("p-1", "b")), Avslagskode.VERSJONSKONFLIKT, "R110");
        avslaas(foreslaa(1, referat("p-1", "a")), Avslagskode.UGYLDIG_INNHOLD, "R221");
        gir(foreslaa(1, referat("p-1", "b")), MoeteEvent.ReferatRettelseForeslaatt.class);
        avslaas(godkjenn, Avslagskode.FIRE_OEYNE, "R221");
        som(Rolle.SEKRETARIAT, null, "p-2");
        gir(godkjenn, MoeteEvent.ReferatRettelseGodkjent.class);
    }

    @Test
    void bare_moetelederen_slipper_en_annens_rettelaas() {
        tilGjennomfoert();
        tilGodkjent();
        som(Rolle.SEKRETARIAT, null, "p-1");
        var slipp = Lag.av(MoeteCommand.SlippRettelaas.class, "moeteId", MOETE, "grunn", "Ikke nødvendig");
        avslaas(slipp, Avslagskode.RETTELAAS_MANGLER, "R221");
        gjoer(Lag.av(
                MoeteCommand.TaRettelaas.class,
                "moeteId",
                MOETE,
                "klasse",
                Rettelsesklasse.SAKLIG_FEIL,
                "begrunnelse",
                "Feil tall"));
        som(Rolle.SEKRETARIAT, null, "p-2");
        avslaas(slipp, Avslagskode.RETTELAAS_OPPTATT, "R221");
        som(Rolle.MOETELEDER, FSU, "p-3");
        avslaas(Lag.med(slipp, "grunn", ""), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(slipp, MoeteEvent.ReferatRettelaasSluppet.class);
    }

    private void tilGodkjent() {
        som(Rolle.SEKRETARIAT, null);
        gjoer(skriv(null, referat("p-1", "a")));
        som(Rolle.MOETELEDER, FSU);
        gjoer(Lag.av(MoeteCommand.GodkjennReferat.class, "moeteId", MOETE));
        som(Rolle.SEKRETARIAT, null);
    }

    private static MoeteCommand skriv(Integer basertPaa, Referatpunkt... punkter) {
        return Lag.av(
                MoeteCommand.SkrivReferat.class, "moeteId", MOETE, "punkter", List.of(punkter), "basertPaa", basertPaa);
    }

    private static MoeteCommand foreslaa(Integer basertPaa, Referatpunkt... punkter) {
        return Lag.av(
                MoeteCommand.ForeslaaRettelse.class,
                "moeteId",
                MOETE,
                "punkter",
                List.of(punkter),
                "basertPaa",
                basertPaa);
    }

    private static Referatpunkt referat(String punkt, String tekst) {
        return Lag.av(Referatpunkt.class, "punktId", punkt, "tekst", tekst);
    }
}
