package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Køen: saken som er klar og ikke har møte, står hos utvalget sitt; plassering, uttak og retur er hendelser. */
class KoelisteTest extends Benk {

    private static final String FSU = "sor-rogaland-fsu";
    private static final String SSU = "sor-rogaland-ssu";
    private static final String INNMELDER = "rolle=INNMELDER; virksomhet=sor-rogaland-kommune-01; bruker=p-innmelder";

    @AfterEach
    void planen_og_koen_stemmer_med_hver_sak() {
        Rutekontroll.alle(api, jdbc);
    }

    @Test
    void saken_staar_i_koen_fra_den_er_klar_til_den_er_satt_opp_og_igjen_naar_den_tas_av() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.meldInn("Fra klar til satt opp");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        assertThat(saker(koe(l, FSU), "foreslaatte")).contains(sak);
        l.tildel(sak, FSU).ga("UtvalgTildelt");
        assertThat(saker(koe(l, FSU), "foreslaatte")).doesNotContain(sak);
        assertThat(tekster(plass(koe(l, FSU), "underForberedelse", sak).get("mangler")))
                .containsExactly("SAKSFRAMLEGG");
        l.saksframlegg(sak).ga("SaksdokumentLagtVed");
        JsonNode p = plass(koe(l, FSU), "klare", sak);
        assertThat(p.get("kom").asString()).isEqualTo("2024-01-08");
        assertThat(p.get("alderDager").asLong()).isGreaterThan(300);
        assertThat(p.get("behandling").asInt()).isEqualTo(1);
        assertThat(p.get("prioritet").asString()).isEqualTo("NORMAL");

        String moete = l.planlegg(FSU, "2024-04-11");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(alle(koe(l, FSU))).doesNotContain(sak);
        l.sak(sekretariat(), sak, "TaSakAvSakliste", "moeteId", moete, "grunn", "Flyttes")
                .ga("SakTattAvSakliste");
        assertThat(plass(koe(l, FSU), "klare", sak).get("omkoet").asInt()).isEqualTo(1);
        assertThat(alle(koe(l, SSU))).doesNotContain(sak);
    }

    @Test
    void utsatt_sak_kommer_tilbake_i_koen_til_samme_utvalg_og_beholder_alderen() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Utsatt og tilbake", FSU, "FAGLIG");
        l.sikreLeder(FSU, "2024-03-14");
        l.behandle(sak, FSU, l.moeteMed(sak, FSU, "2024-03-14")).ga("SakBehandletIFsu");
        assertThat(alle(koe(l, FSU))).doesNotContain(sak);
        String neste = l.planlegg(FSU, "2024-05-16");
        l.sak(leder(FSU), sak, "UtsettSak", "utvalgId", FSU, "grunn", "Andre gang", "nyttMoeteId", neste)
                .ga("SakUtsatt");
        JsonNode p = plass(koe(l, FSU), "klare", sak);
        assertThat(p.get("kom").asString()).isEqualTo("2024-01-08");
        assertThat(p.get("iKoeSiden").asString()).isEqualTo("2024-03-14");
        assertThat(p.at("/oenske/moeteId").asString()).isEqualTo(neste);
        assertThat(p.get("omkoet").asInt()).isEqualTo(1);
    }

    @Test
    void loeftet_sak_flytter_til_koen_i_mottakende_utvalg() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Løftet i køen", FSU, "FAGLIG", "PRINSIPIELL");
        l.loeft(sak, FSU, "KREVES_AV_REGEL", SSU).ga("SakLoeftetTilSsu");
        assertThat(alle(koe(l, FSU))).doesNotContain(sak);
        assertThat(plass(koe(l, SSU), "klare", sak).get("behandling").asInt()).isEqualTo(2);
    }

    @Test
    void innmelder_kan_oenske_men_bare_utvalgets_sekretariat_plasserer() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Ønsket møte", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-04-11");
        String annet = l.planlegg(SSU, "2024-04-12");
        l.sak(INNMELDER, sak, "OenskMoete").avslaatt("UGYLDIG_INNHOLD");
        l.sak(INNMELDER, sak, "OenskMoete", "moeteId", annet).avslaatt("UGYLDIG_INNHOLD");
        l.sak(INNMELDER, sak, "OenskMoete", "tidligst", "2023-12-01").avslaatt("UGYLDIG_INNHOLD");
        l.sak(INNMELDER.replace("kommune-01", "kommune-02"), sak, "OenskMoete", "moeteId", moete)
                .avslaatt("IKKE_TILGANG", "R075");
        l.sak(INNMELDER, sak, "OenskMoete", "moeteId", moete, "tidligst", "2024-04-01", "merknad", "Før sommeren")
                .ga("MoeteOensket");
        l.sak(INNMELDER, sak, "SettSakPaaSakliste", "moeteId", moete, "type", "VEDTAKSSAK")
                .avslaatt("IKKE_TILGANG");
        JsonNode p = plass(koe(l, FSU), "klare", sak);
        assertThat(p.at("/oenske/moeteId").asString()).isEqualTo(moete);
        assertThat(p.at("/oenske/oensketAv").asString()).isEqualTo("sor-rogaland-kommune-01");
        assertThat(p.get("tidligst").asString()).isEqualTo("2024-04-01");
        // Ønsket plasserte ingenting.
        l.erI(sak, "TILDELT");
        l.sak(sekretariat() + "; utvalg=" + SSU, sak, "SettSakPaaSakliste", "moeteId", moete, "type", "VEDTAKSSAK")
                .avslaatt("IKKE_TILGANG", "R175");
        l.sak(sekretariat() + "; utvalg=" + FSU, sak, "SettSakPaaSakliste", "moeteId", moete, "type", "VEDTAKSSAK")
                .ga("SakSattPaaSakliste");
        l.sak(INNMELDER, sak, "OenskMoete", "tidligst", "2024-06-01").avslaatt("UGYLDIG_TILSTAND");
    }

    @Test
    void prioritet_og_alder_bestemmer_rekkefoelgen() {
        Loep l = i("sor-rogaland").den("2024-01-10");
        String yngst = l.klarSak("Yngst", FSU, "FAGLIG");
        String eldst = l.den("2024-01-08").klarSak("Eldst", FSU, "FAGLIG");
        String haster = l.den("2024-01-11").klarSak("Haster", FSU, "FAGLIG", "HASTER");
        String lav = l.den("2024-01-07").klarSak("Lav", FSU, "FAGLIG");
        l.den("2024-01-12");
        l.sak(sekretariat(), lav, "PrioriterSak", "prioritet", "LAV").avslaatt("BEGRUNNELSE_MANGLER");
        l.sak(sekretariat() + "; utvalg=" + SSU, lav, "PrioriterSak", "prioritet", "LAV", "begrunnelse", "Kan vente")
                .avslaatt("IKKE_TILGANG", "R175");
        l.sak(INNMELDER, lav, "PrioriterSak", "prioritet", "HOEY", "begrunnelse", "Vår")
                .avslaatt("IKKE_TILGANG");
        l.sak(sekretariat(), lav, "PrioriterSak", "prioritet", "LAV", "begrunnelse", "Kan vente")
                .ga("SakPrioritert");
        List<String> mine = new ArrayList<>(saker(koe(l, FSU), "klare"));
        mine.retainAll(List.of(yngst, eldst, haster, lav));
        assertThat(mine).containsExactly(haster, eldst, yngst, lav);
        assertThat(plass(koe(l, FSU), "klare", lav).get("prioritetBegrunnelse").asString())
                .isEqualTo("Kan vente");
    }

    @Test
    void saken_som_er_tatt_ut_av_koen_settes_ikke_opp_foer_den_er_lagt_tilbake() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Ut og inn", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-04-11");
        l.sak(sekretariat(), sak, "TaSakUtAvKoe", "grunn", "").avslaatt("UGYLDIG_INNHOLD");
        l.sak(sekretariat(), sak, "TaSakUtAvKoe", "grunn", "Venter på avtalen").ga("SakTattUtAvKoe");
        l.sak(sekretariat(), sak, "TaSakUtAvKoe", "grunn", "Venter på avtalen").ga();
        assertThat(alle(koe(l, FSU))).doesNotContain(sak);
        l.sak(sekretariat(), sak, "SettSakPaaSakliste", "moeteId", moete, "type", "VEDTAKSSAK")
                .avslaatt("UGYLDIG_TILSTAND", "R109");
        l.sak(sekretariat(), sak, "LeggSakIKoe", "begrunnelse", "Avtalen er klar")
                .ga("SakLagtIKoe");
        assertThat(saker(koe(l, FSU), "klare")).contains(sak);
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
    }

    @Test
    void det_som_gjaldt_plassen_i_en_koe_foelger_ikke_saken_ut_av_den() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Ut, opp og tilbake", FSU, "FAGLIG", "PRINSIPIELL");
        l.sak(sekretariat(), sak, "TaSakUtAvKoe", "grunn", "Venter").ga("SakTattUtAvKoe");
        l.loeft(sak, FSU, "KREVES_AV_REGEL", SSU).ga("SakLoeftetTilSsu");
        l.sak(leder(SSU), sak, "ReturnerSak", "utvalgId", SSU, "begrunnelse", "Ikke klar")
                .ga("SakReturnert");
        assertThat(saker(koe(l, FSU), "klare")).contains(sak);
        String moete = l.planlegg(FSU, "2024-04-11");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
    }

    @Test
    void raad_og_nytt_saksframlegg_holder_saken_blant_dem_som_forberedes() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Venter på råd", SSU, "FAGLIG", "PRINSIPIELL");
        l.sak(sekretariat(), sak, "BeOmRaad", "mottaker", FSU).ga("RaadBedtOm");
        assertThat(tekster(plass(koe(l, SSU), "underForberedelse", sak).get("mangler")))
                .containsExactly("RAAD:" + FSU);
        l.sak(sekretariat(), sak, "FrafallRaad", "begrunnelse", "Ikke nødvendig")
                .ga("RaadFrafalt");
        l.sikreLeder(SSU, "2024-03-14");
        l.behandle(sak, SSU, l.moeteMed(sak, SSU, "2024-03-14")).ga("SakBehandletISsu");
        l.sak(leder(SSU), sak, "BeOmMerInformasjon", "utvalgId", SSU, "etterspurt", List.of("Tall"))
                .ga("MerInformasjonBedtOm");
        assertThat(tekster(plass(koe(l, SSU), "underForberedelse", sak).get("mangler")))
                .containsExactly("NYTT_SAKSFRAMLEGG");
    }

    @Test
    void utad_vises_offentlig_tittel_og_sannsynlig_utvalg_men_ingen_dato() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Intern tittel om forhandlingene", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-04-11");
        l.sak(INNMELDER, sak, "OenskMoete", "moeteId", moete, "tidligst", "2024-04-01")
                .ga("MoeteOensket");
        l.sak(sekretariat(), sak, "SettOffentligTittel", "offentligTittel", "Pasienten 01010012356")
                .avslaatt("PASIENTOPPLYSNING");
        l.sak(sekretariat(), sak, "SettOffentligTittel", "offentligTittel", "Samarbeidsavtale")
                .ga("OffentligTittelSatt");
        JsonNode utad = l.api.hent("/api/v1/utvalg/" + FSU + "/koeliste?variant=offentlig");
        JsonNode linje = finn(utad.get("kommerTilBehandling"), sak);
        assertThat(linje.get("offentligTittel").asString()).isEqualTo("Samarbeidsavtale");
        assertThat(linje.get("sannsynligUtvalg").asString()).isEqualTo(FSU);
        assertThat(linje.propertyNames()).containsExactlyInAnyOrder("sakId", "offentligTittel", "sannsynligUtvalg");
        assertThat(utad.toString()).doesNotContain("Intern tittel om forhandlingene", "2024", moete);
        JsonNode alle = l.api.hent("/api/v1/helsefellesskap/sor-rogaland/koeliste");
        assertThat(finn(alle.get("kommerTilBehandling"), sak)
                        .get("sannsynligUtvalg")
                        .asString())
                .isEqualTo(FSU);
        // Satt opp på en sakliste kommer den ikke lenger, den står der.
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(l.api.hent("/api/v1/utvalg/" + FSU + "/koeliste?variant=offentlig")
                        .toString())
                .doesNotContain(sak);
    }

    @Test
    void ukjent_utvalg_og_variant_er_feil_hos_den_som_spoer() {
        assertThat(api.les("/api/v1/utvalg/finnes-ikke/koeliste").status()).isEqualTo(404);
        assertThat(api.les("/api/v1/utvalg/" + FSU + "/koeliste?variant=hemmelig")
                        .status())
                .isEqualTo(400);
        assertThat(api.les("/api/v1/helsefellesskap/finnes-ikke/koeliste").status())
                .isEqualTo(404);
    }

    @Test
    void koen_er_lik_etter_gjenoppbygging() {
        Loep l = i("sor-rogaland").den("2024-01-08");
        String sak = l.klarSak("Bygges på nytt", FSU, "FAGLIG");
        l.sak(sekretariat(), sak, "PrioriterSak", "prioritet", "HOEY", "begrunnelse", "Frist i avtalen")
                .ga("SakPrioritert");
        JsonNode foer = koe(l, FSU);
        jdbc.update("update lese_behandlingsplan set koe = '{}'");
        byggPaaNytt("lese-sak");
        assertThat(koe(l, FSU)).isEqualTo(foer);
    }

    private static JsonNode koe(Loep l, String utvalg) {
        return l.api.hent("/api/v1/utvalg/" + utvalg + "/koeliste");
    }

    private static JsonNode plass(JsonNode koe, String liste, String sak) {
        return finn(koe.get(liste), sak);
    }

    private static JsonNode finn(JsonNode liste, String sak) {
        for (JsonNode p : liste) {
            if (sak.equals(p.get("sakId").asString())) {
                return p;
            }
        }
        throw new AssertionError(sak + " står ikke i " + liste);
    }

    private static List<String> saker(JsonNode koe, String liste) {
        return koe.get(liste).findValuesAsString("sakId");
    }

    private static List<String> alle(JsonNode koe) {
        return koe.findValuesAsString("sakId");
    }

    private static List<String> tekster(JsonNode liste) {
        List<String> ut = new ArrayList<>();
        liste.forEach(n -> ut.add(n.asString()));
        return ut;
    }
}
