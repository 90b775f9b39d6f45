package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Behandlingsplanen: en ordnet rute der hvert stopp får ett utfall, lest av det som skjer i saken. */
class BehandlingsplanTest extends Benk {

    private static final String FSU = "ostfold-fsu";
    private static final String SSU = "ostfold-ssu";
    private static final String PM = "ostfold-partnerskapsmote";
    private static final String SUFF = "ostfold-suff";

    @AfterEach
    void planen_og_koen_stemmer_med_hver_sak() {
        Rutekontroll.alle(api, jdbc);
    }

    @Test
    void fsu_til_ssu_er_en_sak_og_to_behandlinger() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Fra FSU til SSU", FSU, "FAGLIG");
        fastsett(l, sak, null, stopp(1, FSU, "FORBEREDER"), stopp(2, SSU, "AVGJOER"))
                .ga("BehandlingsplanFastsatt");
        JsonNode foer = plan(l, sak);
        assertThat(tekst(foer, "tilstand")).containsExactly("AAPENT", "KOMMENDE");
        iMoete(l, sak, FSU, "2024-02-08");
        l.sak(leder(FSU), sak, "AvgiInnstilling", "utvalgId", FSU, "innstilling", "Tilrås")
                .ga("InnstillingAvgitt");
        // Uten nevnt mottaker går saken dit planen sier.
        l.sak(leder(FSU), sak, "LoeftSak", "fraUtvalgId", FSU, "aarsak", "FORBEREDT_FOR_SSU")
                .ga("SakLoeftetTilSsu");
        iMoete(l, sak, SSU, "2024-03-14");
        l.alleEr("ENIG", sak, SSU);
        l.fattVedtak(sak, SSU, "endelig", true).ga("SakVedtatt", "BehandlingsplanAvsluttet");

        JsonNode p = plan(l, sak);
        assertThat(p.get("behandlinger").asInt()).isEqualTo(2);
        assertThat(tekst(p, "utvalgId")).containsExactly(FSU, SSU);
        assertThat(tekst(p, "utfall")).containsExactly("BE", "BE");
        assertThat(tekst(p, "hendelse")).containsExactly("InnstillingAvgitt", "SakVedtatt");
        assertThat(p.at("/stopp/0/behandling").asInt()).isEqualTo(1);
        assertThat(p.at("/stopp/1/behandling").asInt()).isEqualTo(2);
        assertThat(p.at("/stopp/1/lukket").asString()).isEqualTo("2024-03-14");
        assertThat(p.get("avsluttet").asBoolean()).isTrue();
        assertThat(l.bilde(sak).get("sakId").asString()).isEqualTo(sak);
    }

    @Test
    void utsatt_beholder_utgavene_av_dokumentene_og_behandlingen() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Utsatt med samme papirer", FSU, "FAGLIG");
        String dokument = plan(l, sak).at("/stopp/0/dokumenter/0/dokumentId").asString();
        iMoete(l, sak, FSU, "2024-02-08");
        l.sak(leder(FSU), sak, "UtsettSak", "utvalgId", FSU, "grunn", "Tiden gikk ut")
                .ga("SakUtsatt");
        JsonNode p = plan(l, sak);
        assertThat(tekst(p, "utfall")).containsExactly("UT", null);
        assertThat(p.at("/stopp/1/dokumenter/0/dokumentId").asString()).isEqualTo(dokument);
        assertThat(p.at("/stopp/1/dokumenter")).isEqualTo(p.at("/stopp/0/dokumenter"));
        assertThat(p.at("/stopp/1/behandling").asInt()).isEqualTo(1);
        assertThat(p.at("/stopp/1/tilstand").asString()).isEqualTo("AAPENT");
        // Samme papirer holder: saken kan settes rett opp igjen.
        String moete = l.planlegg(FSU, "2024-04-11");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
    }

    @Test
    void sendt_tilbake_gir_neste_behandling_i_forrige_utvalg_med_grunn_og_tillegg() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("For tynt utredet", FSU, "FAGLIG", "PRINSIPIELL");
        l.loeft(sak, FSU, "KREVES_AV_REGEL", SSU).ga("SakLoeftetTilSsu");
        iMoete(l, sak, SSU, "2024-03-14");
        l.sak(leder(SSU), sak, "ReturnerSak", "utvalgId", SSU, "oenskedeTillegg", List.of("Kostnad"))
                .avslaatt("BEGRUNNELSE_MANGLER");
        l.sak(
                        leder(SSU),
                        sak,
                        "ReturnerSak",
                        "utvalgId",
                        SSU,
                        "begrunnelse",
                        "Kostnaden er ikke utredet",
                        "oenskedeTillegg",
                        List.of("Kostnad per kommune"))
                .ga("SakReturnert");
        JsonNode p = plan(l, sak);
        assertThat(tekst(p, "utvalgId")).containsExactly(FSU, SSU, FSU);
        assertThat(tekst(p, "utfall")).containsExactly("BE", "TB", null);
        assertThat(p.at("/stopp/1/begrunnelse").asString()).isEqualTo("Kostnaden er ikke utredet");
        assertThat(p.at("/stopp/1/etterspurt/0").asString()).isEqualTo("Kostnad per kommune");
        assertThat(p.at("/stopp/2/behandling").asInt()).isEqualTo(3);
    }

    @Test
    void ferdig_med_mer_informasjon_krever_nytt_saksframlegg_foer_neste_behandling() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Mer informasjon", FSU, "FAGLIG");
        iMoete(l, sak, FSU, "2024-02-08");
        l.sak(leder(FSU), sak, "BeOmMerInformasjon", "utvalgId", FSU, "etterspurt", List.of())
                .avslaatt("UGYLDIG_INNHOLD");
        l.sak(leder(FSU), sak, "BeOmMerInformasjon", "utvalgId", FSU, "etterspurt", List.of("Tall fra avtalene"))
                .ga("MerInformasjonBedtOm");
        l.erI(sak, "UTSATT");
        String moete = l.planlegg(FSU, "2024-04-11");
        l.sak(sekretariat(), sak, "SettSakPaaSakliste", "moeteId", moete, "type", "VEDTAKSSAK")
                .avslaatt("NYTT_SAKSFRAMLEGG_KREVES", "R109");
        JsonNode foer = plan(l, sak);
        assertThat(tekst(foer, "utfall")).containsExactly("BE", null);
        assertThat(foer.at("/stopp/0/merInformasjon").asBoolean()).isTrue();
        assertThat(foer.at("/stopp/1/kreverSaksframlegg").asBoolean()).isTrue();
        l.saksframlegg(sak).ga("SaksdokumentLagtVed");
        assertThat(plan(l, sak).at("/stopp/1/kreverSaksframlegg").asBoolean()).isFalse();
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(plan(l, sak).at("/stopp/1/moeteId").asString()).isEqualTo(moete);
    }

    @Test
    void endelig_vedtak_avslaas_mens_stopp_gjenstaar_og_avslutter_ellers_ruten() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Endelig", SSU, "FAGLIG", "PRINSIPIELL");
        fastsett(l, sak, null, stopp(1, SSU, "AVGJOER"), stopp(2, PM, "ORIENTERES"))
                .ga("BehandlingsplanFastsatt");
        iMoete(l, sak, SSU, "2024-03-14");
        l.sak(leder(SSU), sak, "UtsettSak", "utvalgId", SSU, "grunn", "Andre trinn")
                .ga("SakUtsatt");
        iMoete(l, sak, SSU, "2024-05-16");
        l.alleEr("ENIG", sak, SSU);
        l.fattVedtak(sak, SSU, "endelig", true).avslaatt("STOPP_GJENSTAAR");
        l.erI(sak, "UNDER_BEHANDLING");
        l.fattVedtak(sak, SSU).ga("SakVedtatt");
        assertThat(plan(l, sak).get("avsluttet").asBoolean()).isFalse();
        // Etter vedtaket kan bare orientering gjenstå.
        fastsett(l, sak, "Flere", stopp(1, PM, "AVGJOER")).avslaatt("UGYLDIG_TILSTAND");
        l.sak(sekretariat(), sak, "OrienterUtvalg", "utvalgId", FSU).avslaatt("IKKE_I_BEHANDLINGSPLAN");
        l.sak(sekretariat(), sak, "OrienterUtvalg", "utvalgId", PM).ga("UtvalgOrientert");
        l.sak(sekretariat(), sak, "OrienterUtvalg", "utvalgId", PM).avslaatt("IKKE_I_BEHANDLINGSPLAN");
        assertThat(tekst(plan(l, sak), "utfall")).containsExactly("UT", "BE", "BE");
    }

    @Test
    void avsluttet_rute_faar_ikke_flere_stopp() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Avsluttet rute", SSU, "FAGLIG", "PRINSIPIELL");
        iMoete(l, sak, SSU, "2024-03-14");
        l.sak(leder(SSU), sak, "UtsettSak", "utvalgId", SSU, "grunn", "Andre trinn")
                .ga("SakUtsatt");
        iMoete(l, sak, SSU, "2024-05-16");
        l.alleEr("ENIG", sak, SSU);
        l.fattVedtak(sak, SSU, "endelig", true).ga("SakVedtatt", "BehandlingsplanAvsluttet");
        fastsett(l, sak, "En til", stopp(1, PM, "ORIENTERES")).avslaatt("BEHANDLINGSPLAN_AVSLUTTET");
    }

    @Test
    void vedtak_gaar_ikke_forbi_et_utvalg_planen_sier_skal_avgjoere() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("SSU skal avgjøre", FSU, "FAGLIG");
        fastsett(l, sak, null, stopp(1, FSU, "FORBEREDER"), stopp(2, SSU, "AVGJOER"))
                .ga("BehandlingsplanFastsatt");
        iMoete(l, sak, FSU, "2024-02-08");
        l.sak(leder(FSU), sak, "UtsettSak", "utvalgId", FSU, "grunn", "Andre trinn")
                .ga("SakUtsatt");
        iMoete(l, sak, FSU, "2024-04-11");
        l.alleEr("ENIG", sak, FSU);
        l.fattVedtak(sak, FSU).avslaatt("STOPP_GJENSTAAR");
        // Endret plan krever grunn når saken har vært behandlet; da står FSU fritt til å avgjøre.
        fastsett(l, sak, null, stopp(1, FSU, "AVGJOER")).avslaatt("BEGRUNNELSE_MANGLER");
        fastsett(l, sak, "Viste seg å være en ren fagsak", stopp(1, FSU, "AVGJOER"))
                .ga("BehandlingsplanFastsatt");
        l.fattVedtak(sak, FSU).ga("SakVedtatt");
        assertThat(tekst(plan(l, sak), "utfall")).containsExactly("UT", "BE");
    }

    @Test
    void planen_foelger_modellens_ruter_og_utvalgenes_makt() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Umulige planer", FSU, "FAGLIG");
        fastsett(l, sak, null, stopp(1, FSU, "FORBEREDER"), stopp(2, PM, "AVGJOER"))
                .avslaatt("FEIL_LOEFTEMOTTAKER", "R011");
        fastsett(l, sak, null, stopp(1, SSU, "AVGJOER")).avslaatt("UGYLDIG_INNHOLD");
        fastsett(l, sak, null, stopp(1, FSU, "AVGJOER"), stopp(2, "vestfold-ssu", "AVGJOER"))
                .avslaatt("UTVALG_UTENFOR_HELSEFELLESSKAP", "R001");
        fastsett(l, sak, null, stopp(1, SUFF, "AVGJOER"), stopp(2, FSU, "AVGJOER"))
                .avslaatt("RAADGIVENDE_VEDTAR_IKKE");
        fastsett(l, sak, null, stopp(1, SSU, "RAADGIR"), stopp(2, FSU, "AVGJOER"))
                .avslaatt("RAADGIVER_FEIL");
        fastsett(l, sak, null).avslaatt("UGYLDIG_INNHOLD");
        fastsett(l, sak, null, stopp(0, FSU, "AVGJOER")).avslaatt("UGYLDIG_INNHOLD");
        l.sak(leder(FSU), sak, "FastsettBehandlingsplan", "stopp", List.of(stopp(1, FSU, "AVGJOER")))
                .avslaatt("IKKE_TILGANG");
        String moete = l.planlegg(SSU, "2024-03-14");
        fastsett(l, sak, null, felt("rekkefoelge", 1, "utvalgId", FSU, "rolle", "AVGJOER", "moeteId", moete))
                .avslaatt("UGYLDIG_INNHOLD");
        // Ingenting av dette ble stående.
        JsonNode p = plan(l, sak);
        assertThat(p.get("fastsatt").asBoolean()).isFalse();
        assertThat(p.get("stopp")).hasSize(1);
    }

    @Test
    void raad_er_et_stopp_ved_siden_av_saken() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Med råd fra SUFF", FSU, "FAGLIG");
        fastsett(l, sak, null, stopp(1, SUFF, "RAADGIR"), stopp(2, FSU, "AVGJOER"))
                .ga("BehandlingsplanFastsatt");
        l.sak(sekretariat(), sak, "BeOmRaad", "mottaker", SUFF).ga("RaadBedtOm");
        assertThat(tekst(plan(l, sak), "tilstand")).containsExactly("AAPENT", "AAPENT");
        l.sak(sekretariat(), sak, "FrafallRaad", "begrunnelse", "Ikke lenger nødvendig")
                .ga("RaadFrafalt");
        JsonNode p = plan(l, sak);
        assertThat(tekst(p, "tilstand")).containsExactly("FORBIGAATT", "AAPENT");
        assertThat(p.at("/stopp/1/behandling").asInt()).isEqualTo(1);
    }

    @Test
    void planen_er_lik_etter_gjenoppbygging() {
        Loep l = i("ostfold").den("2024-01-08");
        String sak = l.klarSak("Bygges på nytt", FSU, "FAGLIG");
        fastsett(l, sak, null, stopp(1, FSU, "FORBEREDER"), stopp(2, SSU, "AVGJOER"))
                .ga("BehandlingsplanFastsatt");
        l.loeft(sak, FSU, "UTENFOR_MYNDIGHET", SSU).ga("SakLoeftetTilSsu");
        JsonNode foer = plan(l, sak);
        assertThat(foer.get("stopp")).hasSize(2);
        jdbc.update("update lese_behandlingsplan set bilde = '{}' where sak_id = ?", sak);
        byggPaaNytt("lese-sak");
        assertThat(plan(l, sak)).isEqualTo(foer);
    }

    private static Map<String, Object> stopp(int rekkefoelge, String utvalg, String rolle) {
        return felt("rekkefoelge", rekkefoelge, "utvalgId", utvalg, "rolle", rolle);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Svar fastsett(Loep l, String sak, String begrunnelse, Map<String, Object>... stopp) {
        return l.sak(
                sekretariat(), sak, "FastsettBehandlingsplan", "stopp", List.of(stopp), "begrunnelse", begrunnelse);
    }

    private static void iMoete(Loep l, String sak, String utvalg, String dag) {
        l.sikreLeder(utvalg, dag);
        String moete = l.moeteMed(sak, utvalg, dag);
        assertThat(l.behandle(sak, utvalg, moete).status()).isEqualTo(200);
    }

    private static JsonNode plan(Loep l, String sak) {
        return l.api.hent("/api/v1/saker/" + sak + "/behandlingsplan");
    }

    private static List<String> tekst(JsonNode plan, String felt) {
        List<String> ut = new ArrayList<>();
        plan.get("stopp").forEach(s -> ut.add(s.hasNonNull(felt) ? s.get(felt).asString() : null));
        return ut;
    }
}
