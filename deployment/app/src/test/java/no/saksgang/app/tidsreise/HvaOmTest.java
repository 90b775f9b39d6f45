package no.saksgang.app.tidsreise;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.atferd.Organisasjon;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sakene i et år, prøvd mot en annen modell. Ingenting blir skrevet. */
class HvaOmTest extends Benk {

    private Organisasjon o;
    private String vedtatt;
    private String loeftet;
    private String uenige;

    @BeforeEach
    void tre_saker_i_2020() {
        o = Organisasjon.opprett(i(Organisasjon.nyId()));
        o.settIDrift(o.pm);
        o.settIDrift(o.ssu);
        o.l.den("2020-06-01");
        o.settIDrift(o.fsu);
        vedtatt = o.l.klarSak("vedtatt i fagutvalget", o.fsu, "FAGLIG");
        String moete = o.l.moeteMed(vedtatt, o.fsu, "2020-09-10");
        o.l.behandle(vedtatt, o.fsu, moete).ga("SakBehandletIFsu");
        o.l.alleEr("ENIG", vedtatt, o.fsu);
        o.l.fattVedtak(vedtatt, o.fsu).ga("SakVedtatt");

        o.l.den("2020-07-01");
        loeftet = o.l.klarSak("løftet etter regelen", o.fsu, "FAGLIG", "OPPGAVEOVERFOERING=NOE");
        String andre = o.l.moeteMed(loeftet, o.fsu, "2020-10-08");
        o.l.behandle(loeftet, o.fsu, andre).ga("SakBehandletIFsu");
        o.l.fattVedtak(loeftet, o.fsu).avslaatt("MAA_LOEFTES", "R046");
        o.l.loeft(loeftet, o.fsu, "KREVES_AV_REGEL", o.ssu).ga("SakLoeftetTilSsu");

        o.l.den("2020-08-03");
        uenige = o.l.klarSak("uten enighet", o.fsu, "FAGLIG");
        String tredje = o.l.moeteMed(uenige, o.fsu, "2020-11-05");
        o.l.behandle(uenige, o.fsu, tredje).ga("SakBehandletIFsu");
        List<String> seter = o.l.seter(o.fsu, "MEDLEM");
        seter.subList(1, seter.size())
                .forEach(s -> o.l.standpunkt(uenige, o.fsu, s, "ENIG").ga("StandpunktRegistrert"));
        o.l.standpunkt(uenige, o.fsu, seter.getFirst(), "UENIG").ga("StandpunktRegistrert");
        o.l.sak(leder(o.fsu), uenige, "FastslaaManglendeKonsensus").ga("KonsensusMangler");
        o.l.loeft(uenige, o.fsu, "KONSENSUS_MANGLER", o.ssu).ga("SakLoeftetTilSsu");
        api.ventPaaProsesser();
    }

    @Test
    void den_samme_modellen_gir_ingen_avvik() {
        JsonNode svar = hvaOm("versjon", 1);
        assertThat(svar.get("saker").asInt()).isEqualTo(3);
        assertThat(svar.get("dommer").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(svar.get("ikkeProevd").asInt()).isZero();
        assertThat(svar.get("modellene").toString()).isEqualTo("[1]");
        assertThat(svar.get("avvik")).isEmpty();
        assertThat(svar.get("saksandel").asInt()).isZero();
    }

    @Test
    void en_strengere_grense_stanser_vedtaket_og_sier_hvor_saken_ville_gaatt() {
        JsonNode svar = hvaOm("endringer", fsu("vedtaksgrense", felt("skalLoeftes", List.of("FAGLIG"))));
        JsonNode a = avvik(svar, vedtatt, "VEDTAK_STANSET");
        assertThat(a.get("kode").asString()).isEqualTo("MAA_LOEFTES");
        assertThat(a.get("regel").asString()).isEqualTo("R045");
        assertThat(a.get("dato").asString()).isEqualTo("2020-09-10");
        assertThat(a.get("gikkTil").toString()).contains(o.fsu);
        assertThat(a.get("villeGaattTil").toString()).contains(o.ssu);
        assertThat(a.at("/foer/vakt").asString()).isEqualTo("V10");
        assertThat(a.at("/foer/skalLoeftes").asString()).contains("OPPGAVEOVERFOERING");
        assertThat(a.at("/etter/skalLoeftes").asString()).contains("FAGLIG");
        JsonNode f = avvik(svar, vedtatt, "ANNET_FORSLAG");
        assertThat(f.get("gikkTil").toString()).contains(o.fsu);
        assertThat(f.get("villeGaattTil").toString()).contains(o.ssu);
        assertThat(f.get("regel").asString()).matches("R\\d{3}");
        assertThat(svar.at("/perSlag/VEDTAK_STANSET").asInt()).isEqualTo(1);
    }

    @Test
    void en_romsligere_grense_lar_utvalget_vedta_det_som_ble_loeftet() {
        JsonNode svar = hvaOm("endringer", fsu("vedtaksgrense", felt("skalLoeftes", List.of())));
        JsonNode a = avvik(svar, loeftet, "KUNNE_VEDTATT");
        assertThat(a.get("regel").asString()).isEqualTo("R046");
        assertThat(a.get("gikkTil").toString()).contains(o.ssu);
        assertThat(a.get("villeGaattTil").toString()).contains(o.fsu);
        assertThat(a.get("hendelse").asString()).isEqualTo("SakLoeftetTilSsu");
        assertThat(svar.get("avvik").findValuesAsString("sakId")).doesNotContain(vedtatt, uenige);
    }

    @Test
    void en_annen_konsensusregel_kunne_ha_gitt_vedtak_der_noen_var_uenige() {
        JsonNode svar = hvaOm(
                "endringer", fsu("konsensusregel", "AKSEPT_PER_VIRKSOMHET", "bindendeFor", "AKSEPTERENDE_PARTER"));
        JsonNode a = avvik(svar, uenige, "KUNNE_VEDTATT");
        assertThat(a.get("kode").asString()).isEqualTo("KONSENSUS_KREVES");
        assertThat(a.get("regel").asString()).isEqualTo("R030");
        assertThat(a.at("/foer/konsensusregel").asString()).isEqualTo("KONSENSUS");
        assertThat(a.at("/etter/konsensusregel").asString()).isEqualTo("AKSEPT_PER_VIRKSOMHET");
        assertThat(a.at("/foer").toString()).contains("UENIG");
    }

    @Test
    void en_annen_rute_gir_en_annen_mottaker_ogsaa_skrevet_som_yaml() {
        String yaml = "fra: 2020-01-01\ntil: 2020-12-31\nendringer:\n  utvalg:\n    " + o.fsu
                + ":\n      eskalering:\n        - til: " + o.pm + "\n          grunner: [ALLE]\n";
        JsonNode svar = post(yaml, "application/yaml").er(200).kropp();
        for (String sak : List.of(loeftet, uenige)) {
            JsonNode a = avvik(svar, sak, "ANNEN_MOTTAKER");
            assertThat(a.get("gikkTil").toString()).isEqualTo("[\"" + o.ssu + "\"]");
            assertThat(a.get("villeGaattTil").toString()).isEqualTo("[\"" + o.pm + "\"]");
            assertThat(a.at("/foer/eskalering").asString()).isEqualTo(o.ssu);
        }
        JsonNode json = hvaOm("endringer", fsu("eskalering", List.of(felt("til", o.pm, "grunner", List.of("ALLE")))));
        assertThat(json.get("avvik")).isEqualTo(svar.get("avvik"));
    }

    @Test
    void to_trinn_i_stedet_for_ett_stanser_vedtaket_i_foerste_moete() {
        JsonNode a = avvik(
                hvaOm("endringer", felt("beslutningsmodell", "TO_TRINN_DROEFTING_SAA_BESLUTNING")),
                vedtatt,
                "VEDTAK_STANSET");
        assertThat(a.get("kode").asString()).isEqualTo("ANDRE_TRINN_FOR_TIDLIG");
        assertThat(a.get("villeGaattTil")).isEmpty();
    }

    @Test
    void en_hel_modell_kan_proeves_og_perioden_avgjoer_sakene() {
        Map<String, Object> modell = o.modell(7, "2020-01-01");
        assertThat(hvaOm("modell", modell).get("avvik")).isEmpty();
        Svar juli = spoer(felt("fra", "2020-07-01", "til", "2020-07-31", "versjon", 1));
        assertThat(juli.er(200).kropp().get("saker").asInt()).isEqualTo(1);
        assertThat(spoer(felt("fra", "2021-01-01", "til", "2021-12-31", "versjon", 1))
                        .er(200)
                        .kropp()
                        .get("saker")
                        .asInt())
                .isZero();
    }

    @Test
    void ingenting_skrives_og_daarlige_spoersmaal_avvises() {
        List<Long> foer = rader();
        hvaOm("endringer", fsu("vedtaksgrense", felt("skalLoeftes", List.of("FAGLIG"))));
        feil(felt("til", "2020-12-31", "versjon", 1), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2020-12-31", "til", "2020-01-01", "versjon", 1), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2000-01-01", "til", "2020-01-01", "versjon", 1), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2020-13-01", "til", "2020-12-31", "versjon", 1), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2020-01-01", "til", "2020-12-31"), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2020-01-01", "til", "2020-12-31", "tull", 1), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2020-01-01", "til", "2020-12-31", "versjon", "en"), 400, "UGYLDIG_PARAMETER");
        feil(felt("fra", "2020-01-01", "til", "2020-12-31", "versjon", 9), 404, "IKKE_FUNNET");
        feil(med("endringer", felt("finnesIkke", 1)), 400, "UGYLDIG_FELT");
        feil(med("endringer", fsu("nivaa", "HIMMELSK")), 400, "UGYLDIG_FELT");
        feil(med("endringer", "alt"), 400, "UGYLDIG_PARAMETER");
        feil(
                med(
                        "endringer",
                        felt(
                                "utvalg",
                                felt(
                                        o.ssu,
                                        felt("eskalering", List.of(felt("til", o.fsu, "grunner", List.of("ALLE"))))))),
                409,
                "MODELL_I_RING");
        feil(
                med("endringer", fsu("eskalering", List.of(felt("til", "ingen", "grunner", List.of("ALLE"))))),
                409,
                "MODELL_UTEN_MOTTAKER");
        post("{", "application/json").er(400);
        post("a: [", "application/yaml").er(400).avslaatt("UGYLDIG_PARAMETER");
        post("- 1", "application/yaml").er(400).avslaatt("UGYLDIG_PARAMETER");
        post("a: &a [1]\nb: *a", "application/yaml").er(400).avslaatt("UGYLDIG_PARAMETER");
        api.post(
                        "/api/v1/helsefellesskap/finnes-ikke/hva-om",
                        felt("fra", "2020-01-01", "til", "2020-12-31", "versjon", 1),
                        sekretariat())
                .er(404)
                .avslaatt("IKKE_FUNNET");
        assertThat(rader()).isEqualTo(foer);
    }

    private List<Long> rader() {
        List<Long> ut = new ArrayList<>();
        for (String tabell : List.of("hendelse", "kommandologg", "avslagslogg", "lese_sak", "lese_utvalg")) {
            ut.add(jdbc.queryForObject("select count(*) from " + tabell, Long.class));
        }
        return ut;
    }

    private void feil(Map<String, Object> kropp, int status, String kode) {
        spoer(kropp).er(status).avslaatt(kode);
    }

    private Map<String, Object> fsu(Object... endringer) {
        return felt("utvalg", felt(o.fsu, felt(endringer)));
    }

    private static Map<String, Object> med(String felt, Object verdi) {
        return felt("fra", "2020-01-01", "til", "2020-12-31", felt, verdi);
    }

    private JsonNode hvaOm(String felt, Object verdi) {
        return spoer(med(felt, verdi)).er(200).kropp();
    }

    private Svar spoer(Map<String, Object> kropp) {
        return api.post("/api/v1/helsefellesskap/" + o.hf + "/hva-om", kropp, sekretariat());
    }

    private Svar post(String kropp, String type) {
        return api.post(
                "/api/v1/helsefellesskap/" + o.hf + "/hva-om",
                kropp,
                Map.of("Content-Type", type, "Saksgang-Utviklingsaktoer", sekretariat()));
    }

    private static JsonNode avvik(JsonNode svar, String sak, String slag) {
        for (JsonNode a : svar.get("avvik")) {
            if (sak.equals(a.get("sakId").asString())
                    && slag.equals(a.get("slag").asString())) {
                return a;
            }
        }
        throw new AssertionError(slag + " mangler for " + sak + ": " + svar);
    }
}
