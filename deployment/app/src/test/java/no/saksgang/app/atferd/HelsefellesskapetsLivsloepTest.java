package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.utvalget;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Avtale, modell, sekretariat og planer i ett helsefellesskap, over HTTP (livsløp 8). */
class HelsefellesskapetsLivsloepTest extends Benk {

    private Organisasjon o;

    @BeforeEach
    void eget_helsefellesskap() {
        o = Organisasjon.opprett(i(Organisasjon.nyId()));
        o.settIDrift(o.pm);
        o.settIDrift(o.ssu);
        o.l.den("2020-02-01");
    }

    @Test
    void avtalen_avgjoer_hvem_et_vedtak_binder() {
        String kommune2 = o.parter.get(1);
        String kommune3 = o.hf + "-kommune-3";
        assertThat(bindendeFor(vedtatt("første sak", "2020-03-11"))).containsExactlyInAnyOrderElementsOf(o.parter);

        o.l.den("2020-04-01");
        o.l.gi(virksomhet(o.parter.getFirst()), hf("MeldUtPart"), "virksomhetId", kommune2, "sluttdato", "2020-05-01")
                .avslaatt("IKKE_TILGANG", "R033");
        o.l.gi(virksomhet(kommune2), hf("MeldUtPart"), "virksomhetId", kommune2, "sluttdato", "2020-05-01")
                .ga("PartUttraadt");
        o.hf("MeldUtPart", "virksomhetId", kommune2, "sluttdato", "2020-06-01")
                .avslaatt("PART_UTENFOR_AVTALEN", "R033");
        // Setet som bare representerte parten, er ledig når parten er ute.
        o.l.api.ventPaaProsesser();
        assertThat(seter("2020-04-30")).contains(Organisasjon.sete(o.ssu, kommune2));
        assertThat(seter("2020-05-01")).doesNotContain(Organisasjon.sete(o.ssu, kommune2));
        assertThat(bindendeFor(vedtatt("andre sak", "2020-05-13"))).hasSize(3).doesNotContain(kommune2);

        o.l.den("2020-06-01");
        o.hf("SignerSamarbeidsavtale", "virksomhetId", kommune3, "dato", "2020-06-01")
                .ga("SamarbeidsavtaleSignert");
        assertThat(bindendeFor(vedtatt("tredje sak", "2020-06-17"))).hasSize(4).contains(kommune3);
    }

    @Test
    void modellen_revideres_etter_vedtak_paa_strategisk_nivaa_og_hver_part_signerer() {
        Object[] revider = {"modell", ny(2, "2020-07-01"), "behandletI", o.ssu};
        o.hf("ReviderSamarbeidsmodell", revider).avslaatt("UGYLDIG_INNHOLD");
        String uferdig = o.l.klarSak("uferdig", o.ssu, "PRINSIPIELL");
        o.hf("ReviderSamarbeidsmodell", med(revider, "vedtakssak", uferdig)).avslaatt("IKKE_TILGANG", "R225");
        String sak = vedtatt("ny modell", "2020-05-13");
        o.hf("ReviderSamarbeidsmodell", "modell", ny(2, "2020-07-01"), "behandletI", o.pm, "vedtakssak", sak)
                .avslaatt("IKKE_TILGANG", "R225");
        o.hf("ReviderSamarbeidsmodell", "modell", ny(3, "2020-07-01"), "behandletI", o.ssu, "vedtakssak", sak)
                .avslaatt("UGYLDIG_INNHOLD", "R224");
        o.hf("ReviderSamarbeidsmodell", "modell", ny(2, "2019-07-01"), "behandletI", o.ssu, "vedtakssak", sak)
                .avslaatt("PERIODE_SNUDD", "R224");
        o.hf("ReviderSamarbeidsmodell", med(revider, "vedtakssak", sak)).ga("SamarbeidsmodellRevidert");

        // Det nye utvalget i modellen er registrert, og de andre følger den.
        o.l.api.ventPaaProsesser();
        assertThat(o.l.utvalg(o.hf + "-lsu").get("nivaa").asString()).isEqualTo("LOKALT");
        o.hf("SignerSamarbeidsavtale", "virksomhetId", o.parter.getFirst(), "dato", "2020-06-01", "modellversjon", 9)
                .avslaatt("UGYLDIG_INNHOLD", "R225");
        o.hf("SignerSamarbeidsavtale", "virksomhetId", o.parter.getFirst(), "dato", "2020-06-01", "modellversjon", 2)
                .ga("SamarbeidsavtaleSignert");
        JsonNode parter = detalj().get("parter");
        assertThat(part(parter, o.parter.getFirst()).get("signerteVersjoner").toString())
                .isEqualTo("[2]");
        assertThat(part(parter, o.parter.getFirst()).get("tilsluttet").asString())
                .isEqualTo("2020-01-01");
        assertThat(part(parter, o.parter.get(1)).get("signerteVersjoner")).isEmpty();
        assertThat(detalj().get("modeller")).hasSize(2);
    }

    @Test
    void sekretariatet_har_andeler_varighet_og_tid_for_evaluering() {
        List<Map<String, Object>> likt = o.parter.stream()
                .map(p -> felt("virksomhetId", p, "andel", new BigDecimal("0.25")))
                .toList();
        Object[] felles = {"form", "LOKALT", "utvalgId", o.ssu, "stillingsprosent", 50, "kostnadsfordeling", likt};
        o.l.gi(utvalget(o.pm), hf("OpprettSekretariat"), felles).avslaatt("IKKE_TILGANG", "R163");
        o.l.gi(utvalget(o.ssu), hf("OpprettSekretariat"), med(felles, "gjelder", List.of("ostfold-ssu")))
                .avslaatt("UTVALG_UTENFOR_HELSEFELLESSKAP", "R001");
        o.l.gi(
                        utvalget(o.ssu),
                        hf("OpprettSekretariat"),
                        med(felles, "varighetMaaneder", 12, "evalueringsfrist", "2022-01-01"))
                .avslaatt("PERIODE_SNUDD", "R183");
        o.l.gi(
                        utvalget(o.ssu),
                        hf("OpprettSekretariat"),
                        med(felles, "varighetMaaneder", 36, "gjelder", List.of(o.ssu, o.fsu)))
                .ga("SekretariatOpprettet");
        JsonNode s = detalj().at("/sekretariater/0");
        assertThat(s.get("til").asString()).isEqualTo("2023-01-31");
        assertThat(s.get("kostnadsfordeling")).hasSize(4);
        assertThat(s.get("gjelder")).hasSize(2);
        assertThat(aarshjul(2022)).contains("EVALUERING", "2022-07-31");
        assertThat(aarshjul(2023)).contains("SEKRETARIAT_SLUTT", "2023-01-31");
    }

    @Test
    void moeteplanen_har_nok_moeter_og_staar_i_aarshjulet() {
        plan(List.of("2021-02-03", "2021-05-05", "2021-09-08")).avslaatt("FOR_FAA_MOETER", "R100");
        plan(List.of("2021-02-03", "2021-03-03", "2021-05-05", "2021-09-08")).avslaatt("FOR_FAA_MOETER", "R102");
        plan(List.of("2020-02-03", "2021-03-03", "2021-09-08", "2021-11-03")).avslaatt("UGYLDIG_INNHOLD", "R108");
        o.hf(
                        "FastsettMoeteplan",
                        "utvalgId",
                        o.ssu,
                        "aar",
                        2021,
                        "datoer",
                        List.of("2021-02-03", "2021-05-05", "2021-09-08"),
                        "seminarer",
                        List.of("2021-11-03"))
                .avslaatt("FOR_FAA_MOETER", "R100");
        // Sju møter er flere enn modellen regner med, og 8. mai 2021 er en lørdag.
        Svar mange = plan(List.of(
                "2021-02-03", "2021-03-03", "2021-05-08", "2021-06-02", "2021-09-08", "2021-10-06", "2021-11-03"));
        mange.ga("MoeteplanFastsatt");
        assertThat(mange.kropp().get("advarsler").toString()).contains("MANGE_MOETER", "UVANLIG_MOETEDAG");
        o.hf(
                        "FastsettMoeteplan",
                        "utvalgId",
                        o.ssu,
                        "aar",
                        2021,
                        "datoer",
                        List.of("2021-02-03", "2021-05-05", "2021-09-08", "2021-11-03"),
                        "seminarer",
                        List.of("2021-06-09"))
                .ga("MoeteplanFastsatt");
        o.hf(
                        "FastsettAarshjul",
                        "aktiviteter",
                        List.of(felt("maaned", 9, "aktivitet", "innspill til handlingsplan", "nivaa", "FAGLIG")))
                .ga("AarshjulFastsatt");
        o.hf("FastsettAarshjul", "aktiviteter", List.of(felt("maaned", 13, "aktivitet", "for sent")))
                .avslaatt("UGYLDIG_INNHOLD", "R127");
        String hjul = aarshjul(2021);
        assertThat(hjul).contains("2021-05-05", "SEMINAR", "innspill til handlingsplan", "LEDERSKIFTE", "2021-12-31");
        assertThat(hjul).doesNotContain("2021-05-08");
        assertThat(api.hent("/api/v1/helsefellesskap/" + o.hf + "/moeteplan/2021")
                        .at("/datoer/" + o.ssu))
                .hasSize(4);
    }

    @Test
    void maalinger_registreres_per_indikator_og_aar() {
        o.hf("RegistrerMaaling", "indikator", "reinnleggelser", "verdi", 12.5, "aar", 20)
                .avslaatt("UGYLDIG_INNHOLD", "R199");
        o.hf("RegistrerMaaling", "indikator", "reinnleggelser", "verdi", 12.5, "aar", 2020)
                .ga("MaalingRegistrert");
        o.hf("RegistrerMaaling", "indikator", "reinnleggelser", "verdi", 11.5, "aar", 2020, "merknad", "Rettet tall")
                .ga("MaalingRegistrert");
        JsonNode maalinger = detalj().get("maalinger");
        assertThat(maalinger).hasSize(1);
        assertThat(maalinger.at("/0/verdi").asDouble()).isEqualTo(11.5);
    }

    @Test
    void modellen_kan_vente_paa_politisk_behandling() {
        Organisasjon p = Organisasjon.utenModell(i(Organisasjon.nyId()));
        Map<String, Object> modell = p.modell(1, "2020-01-01");
        modell.put("krevesPolitiskBehandling", true);
        p.hf("VedtaSamarbeidsmodell", "modell", modell).ga("SamarbeidsmodellVedtatt");
        p.hf("VedtaSamarbeidsmodell", "modell", modell).avslaatt("UGYLDIG_TILSTAND", "R129");
        p.settIDrift(p.ssu);
        p.l.den("2020-02-01");
        String sak = p.l.klarSak("en sak", p.ssu, "PRINSIPIELL");
        String moete = p.l.moeteMed(sak, p.ssu, "2020-03-11");
        p.l.behandle(sak, p.ssu, moete).ga("SakBehandletISsu");
        p.l.alleEr("ENIG", sak, p.ssu);
        p.l.fattVedtak(sak, p.ssu).avslaatt("UTVALG_IKKE_I_DRIFT", "R128");
        JsonNode nei = api.les("/api/v1/utvalg/" + p.ssu + "/myndighet?dato=2020-03-11")
                .kropp();
        assertThat(nei.get("kanVedta").asBoolean()).isFalse();
        p.hf("BekreftModellvilkaar", "versjon", 1, "dato", "2020-03-10").ga("ModellvilkaarOppfylt");
        p.l.fattVedtak(sak, p.ssu).ga("SakVedtatt");
        assertThat(api.les("/api/v1/utvalg/" + p.ssu + "/myndighet?dato=2020-03-09")
                        .kropp()
                        .get("kanVedta")
                        .asBoolean())
                .isFalse();
        assertThat(api.les("/api/v1/utvalg/" + p.ssu + "/myndighet?dato=2020-03-10")
                        .kropp()
                        .get("kanVedta")
                        .asBoolean())
                .isTrue();
    }

    private Map<String, Object> ny(int versjon, String gjelderFra) {
        return o.modell(
                versjon,
                gjelderFra,
                List.of(
                        o.utvalg(o.pm, "PARTNERSKAPSMOETE", null, "PARTENE"),
                        o.utvalg(o.ssu, "STRATEGISK", o.pm, o.pm),
                        o.utvalg(o.hf + "-lsu", "LOKALT", o.ssu, o.ssu),
                        o.utvalg(o.fsu, "FAGLIG", o.ssu, o.ssu)));
    }

    private String vedtatt(String tittel, String moetedag) {
        String sak = o.l.klarSak(tittel, o.ssu, "PRINSIPIELL");
        String moete = o.l.planlegg(o.ssu, moetedag);
        o.l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        o.l.moete(
                        no.saksgang.app.loep.Loep.sekretariat(),
                        moete,
                        "SendInnkalling",
                        "sendt",
                        java.time.LocalDate.parse(moetedag).minusDays(14).toString())
                .ga("InnkallingSendt");
        o.l.moete(no.saksgang.app.loep.Loep.sekretariat(), moete, "LaasSakliste")
                .ga("SaklisteLaast");
        o.l.den(moetedag);
        List<String> seter = seter(moetedag);
        o.l.moete(leder(o.ssu), moete, "AapneMoete", "moeteleder", o.l.lederSete(o.ssu), "tilStede", seter)
                .ga("MoeteAapnet", "OppropGjennomfoert");
        o.l.moete(leder(o.ssu), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        o.l.behandle(sak, o.ssu, moete).ga("SakBehandletISsu");
        seter.forEach(s -> o.l.standpunkt(sak, o.ssu, s, "ENIG").ga("StandpunktRegistrert"));
        o.l.fattVedtak(sak, o.ssu).ga("SakVedtatt");
        return sak;
    }

    private List<String> seter(String dato) {
        return api.hent("/api/v1/utvalg/" + o.ssu + "/medlemmer?dato=" + dato)
                .get("medlemmer")
                .findValuesAsString("seteId");
    }

    private List<String> bindendeFor(String sak) {
        List<String> ut = new java.util.ArrayList<>();
        o.l.bilde(sak).at("/vedtak/bindendeFor").forEach(v -> ut.add(v.asString()));
        return ut;
    }

    private Svar plan(List<String> datoer) {
        return o.hf("FastsettMoeteplan", "utvalgId", o.ssu, "aar", 2021, "datoer", datoer);
    }

    private String aarshjul(int aar) {
        return api.hent("/api/v1/helsefellesskap/" + o.hf + "/aarshjul/" + aar).toString();
    }

    private JsonNode detalj() {
        return api.hent("/api/v1/helsefellesskap/" + o.hf).get("helsefellesskap");
    }

    private String hf(String kommando) {
        return "helsefellesskap/" + o.hf + "/kommandoer/" + kommando;
    }

    private static JsonNode part(JsonNode parter, String id) {
        for (JsonNode p : parter) {
            if (id.equals(p.get("virksomhetId").asString())) {
                return p;
            }
        }
        throw new AssertionError(id);
    }

    private static Object[] med(Object[] felles, Object... mer) {
        Object[] alt = java.util.Arrays.copyOf(felles, felles.length + mer.length);
        System.arraycopy(mer, 0, alt, felles.length, mer.length);
        return alt;
    }
}
