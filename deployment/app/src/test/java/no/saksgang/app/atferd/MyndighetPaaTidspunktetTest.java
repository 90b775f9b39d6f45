package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Kunne utvalget avgjøre dette den dagen? Svaret følger det som var sant på datoen, og kan begrenses til det som var
 * kjent. Etterregistrering endrer det første, aldri det andre.
 */
class MyndighetPaaTidspunktetTest extends Benk {

    private Organisasjon o;

    @BeforeEach
    void eget_helsefellesskap() {
        o = Organisasjon.opprett(i(Organisasjon.nyId()));
        o.settIDrift(o.pm);
        o.settIDrift(o.ssu);
    }

    @Test
    void utvalget_kan_avgjoere_det_som_ligger_til_det_mens_det_er_i_drift() {
        o.l.den("2020-06-01");
        o.settIDrift(o.fsu);
        JsonNode foer = spoer(o.fsu, "2020-05-31", "FAGLIG");
        assertThat(foer.get("kanVedta").asBoolean()).isFalse();
        assertThat(vakt(foer, "V03").get("kode").asString()).isEqualTo("UTVALG_IKKE_I_DRIFT");
        assertThat(foer.get("tilstand").asString()).isEqualTo("NEDSATT");

        JsonNode ja = spoer(o.fsu, "2020-06-01", "FAGLIG");
        assertThat(ja.get("kanVedta").asBoolean()).as(ja.toString()).isTrue();
        for (JsonNode v : ja.get("vakter")) {
            assertThat(v.get("regel").asString()).matches("R\\d{3}");
            assertThat(v.get("inndata").get("dato").asString()).isEqualTo("2020-06-01");
        }
        assertThat(vakt(ja, "V03").get("kilder").findValuesAsString("navn")).contains("UtvalgKonstituert");
        assertThat(vakt(ja, "V12").get("inndata").get("kanVedta").asString()).contains("FAGLIG");
        assertThat(ja.get("tilsluttede")).hasSize(4);

        JsonNode nei = spoer(o.fsu, "2020-06-01", "FAGLIG,OPPGAVEOVERFOERING:NOE");
        assertThat(nei.get("kanVedta").asBoolean()).isFalse();
        assertThat(vakt(nei, "V10").get("regel").asString()).isEqualTo("R046");
        assertThat(vakt(nei, "V10").get("kode").asString()).isEqualTo("MAA_LOEFTES");
        // Uten egenskaper gjelder svaret bare utvalget.
        assertThat(spoer(o.fsu, "2020-06-01", null).get("kanVedta").asBoolean()).isTrue();
    }

    @Test
    void en_utloept_myndighet_gjelder_ikke_og_hullet_blir_staaende() {
        o.l.den("2020-06-01");
        o.settIDrift(o.fsu);
        myndighet("TildelMyndighet", "fra", "2020-07-01", "til", "2021-06-30").ga("MyndighetTildelt");
        o.l.den("2021-09-01");
        Instant foerForlengelsen = naa();
        myndighet("ForlengMyndighet", "til", "2025-06-30").ga("MyndighetForlenget");

        assertThat(kan("2020-06-30")).isFalse();
        assertThat(kan("2020-07-01")).isTrue();
        assertThat(kan("2021-06-30")).isTrue();
        assertThat(kan("2021-07-01")).isFalse();
        assertThat(kan("2021-09-01")).isTrue();
        JsonNode nei = spoer(o.fsu, "2021-07-01", "FAGLIG");
        assertThat(vakt(nei, "V05").get("regel").asString()).isEqualTo("R034");
        assertThat(vakt(nei, "V05").get("kilder").findValuesAsString("navn")).containsExactly("MyndighetTildelt");
        // Det som ble kjent senere, var ikke kjent da.
        assertThat(spoer(o.fsu, "2021-09-01", "FAGLIG", foerForlengelsen)
                        .get("kanVedta")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void et_sete_som_registreres_sent_endrer_det_som_var_sant_og_ikke_det_som_var_kjent() {
        o.l.den("2020-06-01");
        o.l.api.ventPaaProsesser();
        for (String p : o.parter.subList(0, 2)) {
            o.oppnevn(o.fsu, p).ga("MedlemOppnevnt");
        }
        o.oppnevn(o.fsu, o.parter.get(2), "beslutningsmyndighet", false).ga("MedlemOppnevnt");
        velgLederOgKonstituer();
        Instant foer = naa();
        assertThat(vakt(spoer(o.fsu, "2020-09-01", "FAGLIG"), "V18").get("kode").asString())
                .isEqualTo("FULLMAKT_MANGLER");

        // Oppnevnt 1. august, ført 1. oktober.
        o.l.den("2020-10-01");
        o.oppnevn(o.fsu, o.parter.get(3), "fra", "2020-08-01").ga("MedlemOppnevnt");
        assertThat(kan("2020-07-31")).isFalse();
        assertThat(kan("2020-09-01")).isTrue();
        assertThat(spoer(o.fsu, "2020-09-01", "FAGLIG", foer).get("kanVedta").asBoolean())
                .isFalse();
        // Fratreden som føres sent, virker fra dagen den gjaldt.
        Instant medSetet = naa();
        o.l.utvalg(
                        sekretariat(),
                        o.fsu,
                        "FratreMedlem",
                        "seteId",
                        Organisasjon.sete(o.fsu, o.parter.get(3)),
                        "sluttdato",
                        "2020-08-31",
                        "grunn",
                        "Ny jobb")
                .ga("MedlemFratraadt");
        assertThat(kan("2020-08-31")).isTrue();
        assertThat(kan("2020-09-01")).isFalse();
        assertThat(spoer(o.fsu, "2020-09-01", "FAGLIG", medSetet)
                        .get("kanVedta")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void en_revidert_modell_gjelder_fra_datoen_sin_og_vedtaket_viser_hva_det_bygde_paa() {
        o.l.den("2020-06-01");
        o.settIDrift(o.fsu);
        myndighet("TildelMyndighet", "fra", "2020-06-01", "til", "2024-05-31").ga("MyndighetTildelt");
        String sak = o.l.klarSak("felles rutine", o.fsu, "FAGLIG");
        String moete = o.l.moeteMed(sak, o.fsu, "2020-09-10");
        o.l.behandle(sak, o.fsu, moete).ga("SakBehandletIFsu");
        o.l.alleEr("ENIG", sak, o.fsu);
        assertThat(spoer(o.fsu, "2020-09-10", null, null, sak).get("kanVedta").asBoolean())
                .isTrue();
        o.l.fattVedtak(sak, o.fsu).ga("SakVedtatt");

        JsonNode grunnlag = o.l.bilde(sak).at("/vedtak/grunnlag");
        assertThat(grunnlag.get("modellGjelderFra").asString()).isEqualTo("2020-01-01");
        assertThat(grunnlag.get("mandatversjon").asInt()).isEqualTo(1);
        assertThat(grunnlag.get("myndighetTil").asString()).isEqualTo("2024-05-31");
        assertThat(grunnlag.get("tellende")).hasSize(4);

        // Strategisk utvalg vedtar at fagutvalget bare skal forberede, fra 2021.
        o.l.den("2020-10-01");
        String revisjon = o.l.klarSak("ny modell", o.ssu, "PRINSIPIELL");
        String ssumoete = o.l.moeteMed(revisjon, o.ssu, "2020-11-12");
        o.l.behandle(revisjon, o.ssu, ssumoete).ga("SakBehandletISsu");
        o.l.alleEr("ENIG", revisjon, o.ssu);
        o.l.fattVedtak(revisjon, o.ssu).ga("SakVedtatt");
        Instant foerRevisjonen = naa();
        Map<String, Object> fsu = o.utvalg(o.fsu, "FAGLIG", o.ssu, o.ssu);
        fsu.put("beslutningsmakt", List.of("FORBEREDER"));
        o.hf(
                        "ReviderSamarbeidsmodell",
                        "modell",
                        o.modell(
                                2,
                                "2021-01-01",
                                List.of(
                                        o.utvalg(o.pm, "PARTNERSKAPSMOETE", null, "PARTENE"),
                                        o.utvalg(o.ssu, "STRATEGISK", o.pm, o.pm),
                                        fsu)),
                        "behandletI",
                        o.ssu,
                        "vedtakssak",
                        revisjon)
                .ga("SamarbeidsmodellRevidert");
        o.l.api.ventPaaProsesser();
        assertThat(o.l.utvalg(o.fsu).get("modellversjon").asInt()).isEqualTo(2);

        JsonNode gammel = spoer(o.fsu, "2020-12-31", "FAGLIG");
        assertThat(gammel.get("kanVedta").asBoolean()).isTrue();
        assertThat(gammel.get("modellversjon").asInt()).isEqualTo(1);
        JsonNode ny = spoer(o.fsu, "2021-01-01", "FAGLIG");
        assertThat(ny.get("modellversjon").asInt()).isEqualTo(2);
        assertThat(vakt(ny, "V06").get("kode").asString()).isEqualTo("RAADGIVENDE_VEDTAR_IKKE");
        assertThat(vakt(ny, "V06").get("kilder").findValuesAsString("navn")).contains("SamarbeidsmodellRevidert");
        assertThat(spoer(o.fsu, "2021-01-01", "FAGLIG", foerRevisjonen)
                        .get("kanVedta")
                        .asBoolean())
                .isTrue();
        // Vedtaket står på det det bygde på.
        JsonNode etterpaa = spoer(o.fsu, "2021-06-01", null, null, sak);
        assertThat(etterpaa.at("/grunnlag/modellGjelderFra").asString()).isEqualTo("2020-01-01");
        assertThat(spoer(o.fsu, "2020-09-09", null, null, sak).get("grunnlag")).isNull();
    }

    @Test
    void et_vedtak_etterregistreres_etter_det_som_gjaldt_da() {
        o.l.den("2020-06-01");
        o.settIDrift(o.fsu);
        String sak = o.l.klarSak("felles rutine", o.fsu, "FAGLIG");
        String moete = o.l.moeteMed(sak, o.fsu, "2020-09-10");
        o.l.behandle(sak, o.fsu, moete).ga("SakBehandletIFsu");
        o.l.alleEr("ENIG", sak, o.fsu);
        o.l.den("2020-12-01");
        o.l.utvalg(leder(o.fsu), o.fsu, "SettUtvalgPaaPause", "grunn", "Re-etableres")
                .ga("UtvalgSattPaaPause");
        o.l.fattVedtak(sak, o.fsu).avslaatt("UTVALG_IKKE_I_DRIFT", "R128");
        o.l.den("2020-09-10");
        o.l.fattVedtak(sak, o.fsu).ga("SakVedtatt");
    }

    @Test
    void mandatet_svaret_viser_er_det_som_gjaldt() {
        o.l.den("2020-06-01");
        o.settIDrift(o.fsu);
        o.l.den("2021-02-01");
        o.l.utvalg(leder(o.ssu), o.fsu, "ReviderMandat", "mandat", List.of("mer"), "gjelderFra", "2021-03-01")
                .ga("MandatRevidert");
        assertThat(spoer(o.fsu, "2021-02-28", "FAGLIG").get("mandatversjon").asInt())
                .isEqualTo(1);
        JsonNode ny = spoer(o.fsu, "2021-03-01", "FAGLIG");
        assertThat(ny.get("mandatversjon").asInt()).isEqualTo(2);
        assertThat(ny.get("mandatGjelderFra").asString()).isEqualTo("2021-03-01");
    }

    @Test
    void en_daarlig_forespoersel_sier_hva_som_er_galt() {
        String sti = "/api/v1/utvalg/" + o.ssu + "/myndighet?";
        assertThat(api.les(sti + "dato=31.12.2020")
                        .avslaatt("UGYLDIG_PARAMETER")
                        .status())
                .isEqualTo(400);
        api.les(sti + "dato=2020-02-31").avslaatt("UGYLDIG_PARAMETER");
        api.les(sti + "dato=0001-01-01").avslaatt("UGYLDIG_PARAMETER");
        api.les(sti + "kjent=2020-01-01").avslaatt("UGYLDIG_PARAMETER");
        api.les(sti + "egenskaper=FINNES_IKKE").avslaatt("UGYLDIG_PARAMETER");
        api.les(sti + "egenskaper=FAGLIG:ENORM").avslaatt("UGYLDIG_PARAMETER");
        assertThat(api.les(sti + "sak=finnes-ikke").avslaatt("IKKE_FUNNET").status())
                .isEqualTo(404);
        assertThat(api.les("/api/v1/utvalg/finnes-ikke/myndighet")
                        .avslaatt("IKKE_FUNNET")
                        .status())
                .isEqualTo(404);
        // Før noe var registrert, var utvalget ikke kjent.
        api.les(sti + "kjent=2001-01-01T00:00:00Z").avslaatt("IKKE_FUNNET");
        // En sak i et annet helsefellesskap kan ikke avgjøres her.
        Organisasjon annet = Organisasjon.opprett(i(Organisasjon.nyId()));
        annet.l.den("2020-06-01");
        annet.settIDrift(annet.ssu);
        String sak = annet.l.klarSak("en sak", annet.ssu, "FAGLIG");
        api.les(sti + "sak=" + sak).avslaatt("UTVALG_UTENFOR_HELSEFELLESSKAP", "R001");
    }

    private Svar myndighet(String kommando, Object... felt) {
        return o.l.utvalg(leder(o.ssu), o.fsu, kommando, felt);
    }

    private void velgLederOgKonstituer() {
        o.l.utvalg(sekretariat(), o.fsu, "VelgLeder", "seteId", Organisasjon.sete(o.fsu, o.parter.getFirst()))
                .ga("LederValgt");
        o.l.utvalg(sekretariat(), o.fsu, "KonstituerUtvalg").ga("UtvalgKonstituert");
    }

    /** Tidspunktet nå på databasens og applikasjonens felles maskinklokke, etter alt som er registrert. */
    private static Instant naa() {
        Instant foer = Instant.now();
        while (!Instant.now().isAfter(foer.plusMillis(2))) {
            Thread.onSpinWait();
        }
        return foer.plusMillis(1);
    }

    private boolean kan(String dato) {
        return spoer(o.fsu, dato, "FAGLIG").get("kanVedta").asBoolean();
    }

    private JsonNode spoer(String utvalg, String dato, String egenskaper) {
        return spoer(utvalg, dato, egenskaper, null, null);
    }

    private JsonNode spoer(String utvalg, String dato, String egenskaper, Instant kjent) {
        return spoer(utvalg, dato, egenskaper, kjent, null);
    }

    private JsonNode spoer(String utvalg, String dato, String egenskaper, Instant kjent, String sak) {
        List<String> deler = new ArrayList<>(List.of("dato=" + dato));
        if (egenskaper != null) {
            deler.add("egenskaper=" + egenskaper);
        }
        if (kjent != null) {
            deler.add("kjent=" + kjent);
        }
        if (sak != null) {
            deler.add("sak=" + sak);
        }
        Svar svar = api.les("/api/v1/utvalg/" + utvalg + "/myndighet?" + String.join("&", deler));
        assertThat(svar.status()).as("%s", svar.kropp()).isEqualTo(200);
        return svar.kropp();
    }

    private static JsonNode vakt(JsonNode svar, String vakt) {
        for (JsonNode v : svar.get("vakter")) {
            if (vakt.equals(v.get("vakt").asString())) {
                return v;
            }
        }
        throw new AssertionError(vakt + " mangler i " + svar);
    }
}
