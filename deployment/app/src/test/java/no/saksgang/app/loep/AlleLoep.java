package no.saksgang.app.loep;

import java.io.IOException;

/** Spiller prøveløpene L01–L10 etter hverandre, for prøver som vil ha alt de etterlater seg. */
public final class AlleLoep {

    private AlleLoep() {}

    public static void spill(Benk benk) throws IOException {
        ProeveloepTest foerste = med(new ProeveloepTest(), benk);
        foerste.L01_en_faglig_sak_gaar_i_to_trinn_fra_innmelding_til_aarsrapport();
        foerste.L02_uenighet_loeftes_til_SSU_og_planen_maa_i_partnerskapsmoetet();
        ProeveloepAndreTest andre = med(new ProeveloepAndreTest(), benk);
        andre.L03_oppgaveoverfoering_maa_til_SSU_og_sekretariatet_spoerres_ved_tvil();
        andre.L04_pandemiraadet_vedtar_med_aksept_per_virksomhet();
        foerste.L05_raad_fra_SUFF_maa_gis_foer_vedtak();
        foerste.L06_FSU_setter_ned_et_tidsbegrenset_underutvalg();
        InnflyttingTest innflytting = med(new InnflyttingTest(), benk);
        innflytting.saklisten_leses_tilbake_lik_filen_punkt_for_punkt();
        innflytting.L07_moetet_holdes_etter_den_innflyttede_saklisten();
        andre.L08_ledelsen_roterer_og_saken_loeftes_fra_sektor();
        andre.L09_telemark_har_to_strategiske_utvalg();
        andre.L10_lofoten_er_i_overgang_og_mangler_et_nivaa();
    }

    private static <B extends Benk> B med(B loep, Benk benk) {
        loep.port = benk.port;
        loep.jdbc = benk.jdbc;
        loep.api = benk.api;
        return loep;
    }
}
