package no.saksgang.moete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import no.saksgang.beslutning.Lag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import org.junit.jupiter.api.Test;

/** Møtet før det åpnes: tid, innkalling, forfall, vara og fullmakt (R038, R079, R107, R109). */
class MoeteplanleggingTest extends Moetebenk {

    @Test
    void et_moete_planlegges_en_gang() {
        gir(planlegg(), MoeteEvent.MoetePlanlagt.class);
        avslaas(planlegg(), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void et_moete_som_ikke_finnes_kan_ikke_innkalles() {
        avslaas(innkall(), Avslagskode.IKKE_FUNNET, "");
    }

    @Test
    void moetet_er_i_et_utvalg_i_helsefellesskapet() {
        avslaas(Lag.med(planlegg(), "utvalgId", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(planlegg(), "utvalgId", FREMMED), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        gir(planlegg(), MoeteEvent.MoetePlanlagt.class);
    }

    @Test
    void moetet_slutter_etter_at_det_starter_og_innen_et_doegn() {
        avslaas(Lag.med(planlegg(), "start", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(planlegg(), "slutt", START), Avslagskode.UGYLDIG_INNHOLD, "R107");
        avslaas(Lag.med(planlegg(), "slutt", START.plusHours(25)), Avslagskode.UGYLDIG_INNHOLD, "R107");
        gir(Lag.med(planlegg(), "slutt", START.plusHours(24)), MoeteEvent.MoetePlanlagt.class);
    }

    @Test
    void klokkeslett_som_ikke_finnes_eller_finnes_to_ganger_avslaas() {
        LocalDateTime hoppetOver = LocalDateTime.of(2022, 3, 27, 2, 30);
        LocalDateTime toGanger = LocalDateTime.of(2022, 10, 30, 2, 30);
        avslaas(
                Lag.med(planlegg(), "start", hoppetOver, "slutt", hoppetOver.plusHours(3)),
                Avslagskode.UGYLDIG_INNHOLD,
                "R107");
        avslaas(
                Lag.med(planlegg(), "start", toGanger.minusHours(2), "slutt", toGanger),
                Avslagskode.UGYLDIG_INNHOLD,
                "R107");
        LocalDateTime etter = LocalDateTime.of(2022, 3, 27, 3, 0);
        gir(Lag.med(planlegg(), "start", etter, "slutt", etter.plusHours(3)), MoeteEvent.MoetePlanlagt.class);
    }

    @Test
    void et_moete_flyttes_og_avlyses_med_grunn_foer_det_er_aapnet() {
        tilPlanlagt();
        var flytt = Lag.av(
                MoeteCommand.FlyttMoete.class,
                "moeteId",
                MOETE,
                "start",
                START.plusDays(1),
                "slutt",
                START.plusDays(1).plusHours(3),
                "grunn",
                "Sykdom");
        avslaas(Lag.med(flytt, "grunn", " "), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(flytt, "slutt", START), Avslagskode.UGYLDIG_INNHOLD, "R107");
        gir(flytt, MoeteEvent.MoeteFlyttet.class);
        var avlys = Lag.av(MoeteCommand.AvlysMoete.class, "moeteId", MOETE, "grunn", "Ingen saker");
        avslaas(Lag.med(avlys, "grunn", null), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(avlys, MoeteEvent.MoeteAvlyst.class);
        avslaas(avlys, Avslagskode.UGYLDIG_TILSTAND, "");
        avslaas(flytt, Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void innkallingen_sendes_i_tide() {
        tilPlanlagt();
        LocalDate moetedag = START.toLocalDate();
        avslaas(Lag.med(innkall(), "sendt", moetedag.plusDays(1)), Avslagskode.FOR_KORT_FRIST, "R109");
        avslaas(Lag.med(innkall(), "sendt", moetedag.minusDays(13)), Avslagskode.FOR_KORT_FRIST, "R109");
        gir(Lag.med(innkall(), "sendt", moetedag.minusDays(14)), MoeteEvent.InnkallingSendt.class);
        avslaas(innkall(), Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void innkallingen_har_saksframlegg_til_hver_vedtakssak() {
        tilPlanlagt();
        gjoer(punkt("p-1", SAK, Punkttype.VEDTAKSSAK));
        sak(SAK, false, java.util.Set.of());
        avslaas(innkall(), Avslagskode.SAKSDOKUMENT_MANGLER, "R109");
        sak(SAK, true, java.util.Set.of());
        gir(innkall(), MoeteEvent.InnkallingSendt.class);
    }

    @Test
    void et_utvalg_som_ikke_virker_innkaller_ikke() {
        tilPlanlagt();
        fsu(Utvalgstilstand.PAA_PAUSE, null);
        avslaas(innkall(), Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
        fsu(Utvalgstilstand.FUNGERER_MIDLERTIDIG, null);
        gir(innkall(), MoeteEvent.InnkallingSendt.class);
    }

    @Test
    void en_fagperson_inviteres_til_en_sak_paa_saklisten() {
        tilInnkalt();
        var inviter = Lag.av(MoeteCommand.InviterFagperson.class, "moeteId", MOETE, "sakId", SAK, "rolle", "overlege");
        avslaas(Lag.med(inviter, "rolle", ""), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(inviter, "sakId", new SakId("sak-9")), Avslagskode.IKKE_PAA_SAKLISTE, "R079");
        som(Rolle.MOETELEDER, SSU);
        avslaas(inviter, Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.MOETELEDER, FSU);
        gir(inviter, MoeteEvent.FagpersonInvitert.class);
    }

    @Test
    void forfall_og_vara_gjelder_et_sete_i_utvalget_etter_innkalling() {
        tilPlanlagt();
        var forfall = Lag.av(MoeteCommand.MeldForfall.class, "moeteId", MOETE, "seteId", K2);
        var vara =
                Lag.av(MoeteCommand.InnkallVara.class, "moeteId", MOETE, "seteId", K2, "brukerId", new BrukerId("p-7"));
        avslaas(forfall, Avslagskode.UGYLDIG_TILSTAND, "");
        avslaas(vara, Avslagskode.UGYLDIG_TILSTAND, "");
        gjoer(innkall());
        avslaas(Lag.med(forfall, "seteId", new SeteId("x-1")), Avslagskode.IKKE_FUNNET, "R135");
        gir(forfall, MoeteEvent.ForfallMeldt.class);
        avslaas(Lag.med(vara, "brukerId", null), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(vara, MoeteEvent.VaraInnkalt.class);
    }

    @Test
    void bare_den_som_er_oppnevnt_som_vara_innkalles() {
        tilInnkalt();
        oppslag.utvalg.put(
                FSU,
                Lag.med(
                        oppslag.utvalg.get(FSU),
                        "varaer",
                        java.util.Map.of(K2, java.util.Set.of(new BrukerId("p-7")))));
        var vara =
                Lag.av(MoeteCommand.InnkallVara.class, "moeteId", MOETE, "seteId", K2, "brukerId", new BrukerId("p-8"));
        avslaas(vara, Avslagskode.FEIL_OPPNEVNER, "R135");
        gir(Lag.med(vara, "brukerId", new BrukerId("p-7")), MoeteEvent.VaraInnkalt.class);
    }

    @Test
    void fullmakt_gis_innen_samme_part_eller_mellom_sykehus() {
        tilInnkalt();
        avslaas(fullmakt(K1, S1), Avslagskode.FULLMAKT_MANGLER, "R038");
        avslaas(fullmakt(K1, K1), Avslagskode.FULLMAKT_MANGLER, "R038");
        avslaas(fullmakt(K1, new SeteId("x-1")), Avslagskode.IKKE_FUNNET, "R135");
        gir(fullmakt(K1, K2), MoeteEvent.FullmaktGitt.class);
        gir(fullmakt(S1, S2), MoeteEvent.FullmaktGitt.class);
    }

    private static MoeteCommand fullmakt(SeteId fra, SeteId til) {
        return Lag.av(MoeteCommand.GiFullmakt.class, "moeteId", MOETE, "fraSeteId", fra, "tilSeteId", til);
    }
}
