package no.saksgang.moete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Lag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SakId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import org.junit.jupiter.api.Test;

/** Saklisten til den låses: punkter, rekkefølge og tider (R112–R119, R176). */
class SaklisteTest extends Moetebenk {

    private static final SakId ANNEN = new SakId("sak-2");

    SaklisteTest() {
        sak(ANNEN, true, Set.of());
    }

    @Test
    void et_punkt_har_id_type_og_tittel_og_staar_en_gang() {
        tilPlanlagt();
        var p = punkt("p-1", SAK, Punkttype.VEDTAKSSAK);
        for (String felt : List.of("punktId", "type", "tittel")) {
            avslaas(Lag.med(p, felt, null), Avslagskode.UGYLDIG_INNHOLD, "");
        }
        gir(p, MoeteEvent.SaklistepunktLagtTil.class);
        avslaas(Lag.med(p, "sakId", ANNEN), Avslagskode.FINNES_ALLEREDE, "R112");
        avslaas(Lag.med(p, "punktId", "p-2"), Avslagskode.FINNES_ALLEREDE, "R112");
        gir(punkt("p-2", ANNEN, Punkttype.VEDTAKSSAK), MoeteEvent.SaklistepunktLagtTil.class);
    }

    @Test
    void saken_maa_finnes_og_nummeret_staa_en_gang() {
        tilPlanlagt();
        avslaas(punkt("p-1", new SakId("sak-9"), Punkttype.VEDTAKSSAK), Avslagskode.IKKE_FUNNET, "");
        gjoer(Lag.med(punkt("p-1", SAK, Punkttype.VEDTAKSSAK), "saksnummer", "1/22"));
        var p = punkt("p-2", ANNEN, Punkttype.VEDTAKSSAK);
        avslaas(Lag.med(p, "saksnummer", "1/22"), Avslagskode.SAKSNUMMER_BRUKT, "R114");
        gir(Lag.med(p, "saksnummer", "2/22"), MoeteEvent.SaklistepunktLagtTil.class);
    }

    @Test
    void en_pause_har_aldri_saksnummer() {
        tilPlanlagt();
        avslaas(punkt("p-1", null, Punkttype.PAUSE), Avslagskode.UGYLDIG_INNHOLD, "R116");
        gir(pause("p-1", 15), MoeteEvent.PauseLagtInn.class);
    }

    @Test
    void minuttene_er_mellom_ett_og_et_doegn() {
        tilPlanlagt();
        avslaas(pause("p-1", 0), Avslagskode.UGYLDIG_INNHOLD, "R112");
        avslaas(pause("p-1", 1441), Avslagskode.UGYLDIG_INNHOLD, "R112");
        gir(pause("p-1", 1440), MoeteEvent.PauseLagtInn.class);
    }

    @Test
    void de_ansvarlige_staar_en_gang_og_faar_plass_i_punktets_tid() {
        tilPlanlagt();
        var p = punkt("p-1", SAK, Punkttype.VEDTAKSSAK);
        avslaas(ansvarlige(p, ansvarlig("", 10)), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(ansvarlige(p, ansvarlig("a", 10), ansvarlig("a", 10)), Avslagskode.UGYLDIG_INNHOLD, "R119");
        avslaas(ansvarlige(p, ansvarlig("a", 40), ansvarlig("b", 21)), Avslagskode.UGYLDIG_INNHOLD, "R119");
        gir(ansvarlige(p, ansvarlig("a", 40), ansvarlig("b", 20)), MoeteEvent.SaklistepunktLagtTil.class);
    }

    @Test
    void bare_punkter_paa_saklisten_endres_og_fjernes() {
        tilPlanlagt();
        gjoer(punkt("p-1", SAK, Punkttype.VEDTAKSSAK));
        avslaas(endre("p-9", 20), Avslagskode.IKKE_PAA_SAKLISTE, "R112");
        avslaas(endre("p-1", 0), Avslagskode.UGYLDIG_INNHOLD, "R112");
        gir(endre("p-1", 20), MoeteEvent.SaklistepunktEndret.class);
        avslaas(fjern("p-9"), Avslagskode.IKKE_PAA_SAKLISTE, "R112");
        gir(fjern("p-1"), MoeteEvent.SaklistepunktFjernet.class);
    }

    @Test
    void en_sakliste_har_hoeyst_200_punkter() {
        tilPlanlagt();
        for (int i = 1; i <= 200; i++) {
            gjoer(pause("p-" + i, 1));
        }
        avslaas(pause("p-201", 1), Avslagskode.UGYLDIG_INNHOLD, "R112");
        gjoer(fjern("p-200"));
        gir(pause("p-201", 1), MoeteEvent.PauseLagtInn.class);
    }

    @Test
    void vedtakssaker_staar_foerst_og_avvik_maa_godkjennes() {
        tilPlanlagt();
        gjoer(punkt("p-1", SAK, Punkttype.ORIENTERINGSSAK));
        gjoer(punkt("p-2", ANNEN, Punkttype.VEDTAKSSAK));
        avslaas(laas(), Avslagskode.UGYLDIG_TILSTAND, "");
        gjoer(innkall());
        avslaas(laas(), Avslagskode.FEIL_REKKEFOELGE, "R113");
        avslaas(ferdig(Part.KOMMUNE), Avslagskode.FEIL_REKKEFOELGE, "R113");
        gir(Lag.med(laas(), "avvikGodkjent", true), MoeteEvent.SaklisteLaast.class);
    }

    @Test
    void punktene_faar_plass_i_moetet() {
        tilPlanlagt();
        gjoer(Lag.med(punkt("p-1", SAK, Punkttype.VEDTAKSSAK), "minutter", 181));
        gjoer(innkall());
        avslaas(laas(), Avslagskode.TIDSROM_STEMMER_IKKE, "R118");
        gjoer(endre("p-1", 180));
        gir(laas(), MoeteEvent.SaklisteLaast.class);
    }

    @Test
    void klokkeslettene_foelger_hverandre_uten_hull_og_fyller_moetet() {
        tilPlanlagt();
        gjoer(klokke(punkt("p-1", SAK, Punkttype.VEDTAKSSAK), "09:00", "10:00"));
        gjoer(klokke(punkt("p-2", ANNEN, Punkttype.VEDTAKSSAK), "09:30", "10:30"));
        gjoer(innkall());
        avslaas(laas(), Avslagskode.TIDSROM_OVERLAPPER, "R118");
        gjoer(endreKlokke("p-2", 60, "10:30", "11:30"));
        avslaas(laas(), Avslagskode.TIDSROM_STEMMER_IKKE, "R118");
        gjoer(endreKlokke("p-2", 60, "10:00", "12:00"));
        avslaas(laas(), Avslagskode.TIDSROM_STEMMER_IKKE, "R118");
        gjoer(endreKlokke("p-2", 90, "10:00", "11:30"));
        avslaas(laas(), Avslagskode.TIDSROM_STEMMER_IKKE, "R118");
        gjoer(endreKlokke("p-2", 120, "10:00", "12:00"));
        gir(laas(), MoeteEvent.SaklisteLaast.class);
    }

    @Test
    void begge_sider_ferdigstiller_og_den_siste_laaser() {
        tilInnkalt();
        avslaas(ferdig(null), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(ferdig(Part.KOMMUNE), MoeteEvent.SaklisteFerdigstiltAvSide.class);
        assertThat(gjoer(ferdig(Part.KOMMUNE)).hendelser()).isEmpty();
        assertThat(gjoer(ferdig(Part.SYKEHUS)).hendelser())
                .hasExactlyElementsOfTypes(MoeteEvent.SaklisteFerdigstiltAvSide.class, MoeteEvent.SaklisteLaast.class);
        avslaas(ferdig(Part.SYKEHUS), Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void en_laast_sakliste_aapnes_bare_med_grunn() {
        tilLaast();
        avslaas(endre("p-1", 20), Avslagskode.SAKLISTE_LAAST, "R109");
        avslaas(pause("p-2", 10), Avslagskode.SAKLISTE_LAAST, "R109");
        var opp = Lag.av(MoeteCommand.LaasOppSakliste.class, "moeteId", MOETE, "grunn", "Ny sak");
        avslaas(Lag.med(opp, "grunn", ""), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(opp, MoeteEvent.SaklisteLaastOpp.class);
        gir(endre("p-1", 20), MoeteEvent.SaklistepunktEndret.class);
    }

    private static MoeteCommand pause(String id, int minutter) {
        return Lag.av(MoeteCommand.LeggInnPause.class, "moeteId", MOETE, "punktId", id, "minutter", minutter);
    }

    private static MoeteCommand.EndreSaklistepunkt endre(String id, Integer minutter) {
        return Lag.av(MoeteCommand.EndreSaklistepunkt.class, "moeteId", MOETE, "punktId", id, "minutter", minutter);
    }

    private static MoeteCommand endreKlokke(String id, int minutter, String fra, String til) {
        return Lag.med(endre(id, minutter), "start", LocalTime.parse(fra), "slutt", LocalTime.parse(til));
    }

    private static MoeteCommand fjern(String id) {
        return Lag.av(MoeteCommand.FjernSaklistepunkt.class, "moeteId", MOETE, "punktId", id);
    }

    private static MoeteCommand ferdig(Part side) {
        return Lag.av(MoeteCommand.FerdigstillSakliste.class, "moeteId", MOETE, "side", side);
    }

    private static MoeteCommand klokke(MoeteCommand.LeggTilSaklistepunkt p, String fra, String til) {
        return Lag.med(p, "start", LocalTime.parse(fra), "slutt", LocalTime.parse(til));
    }

    private static MoeteCommand ansvarlige(MoeteCommand.LeggTilSaklistepunkt p, Ansvarlig... ansvarlige) {
        return Lag.med(p, "ansvarlige", List.of(ansvarlige));
    }

    private static Ansvarlig ansvarlig(String rolle, int minutter) {
        return Lag.av(Ansvarlig.class, "rolle", rolle, "minutter", minutter);
    }
}
