package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Standpunkt per part og per medlem, utfallet regnet ut og bekreftet, og løftet når enighet mangler. */
class KonsensusfangstTest extends Benk {

    private static final String RAAD = "agder-shr-akuttmedisinsk-kjede";
    private static final String OSS = "agder-oss";
    private static final String DAG = "2024-04-09";

    @AfterEach
    void planen_og_koen_stemmer_med_hver_sak() {
        Rutekontroll.alle(api, jdbc);
    }

    @Test
    void partene_tar_standpunkt_gjennom_talsperson_og_utfallet_bekreftes() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Enighet mellom partene", RAAD);
        part(l, sak, RAAD, "KOMMUNE", "ENIG", null).ga("PartsstandpunktRegistrert");
        bekreft(l, sak, RAAD).avslaatt("KONSENSUS_KREVES");
        part(l, sak, RAAD, "SYKEHUS", "ENIG_MED_MERKNAD", null).avslaatt("BEGRUNNELSE_MANGLER", "R030");
        part(l, sak, RAAD, "SYKEHUS", "ENIG_MED_MERKNAD", "Forutsetter finansiering")
                .ga("PartsstandpunktRegistrert");
        bekreft(l, sak, RAAD, "utfall", "ENIGHET").avslaatt("SAMSTEMMING_AVVIKER", "R030");
        bekreft(l, sak, RAAD, "utfall", "ENIGHET_MED_MERKNAD").ga("SamstemmingBekreftet");
        JsonNode b = sistePunkt(l, sak).get("bekreftet");
        assertThat(b.get("utfall").asString()).isEqualTo("ENIGHET_MED_MERKNAD");
        assertThat(b.get("konsensusregel").asString()).isEqualTo("KONSENSUS");
        JsonNode sykehus = stilling(b, "SYKEHUS");
        assertThat(sykehus.get("begrunnelse").asString()).isEqualTo("Forutsetter finansiering");
        assertThat(sykehus.get("mandat").asString()).isEqualTo("Fullmakt fra partens ledelse");
        assertThat(sykehus.get("talsperson").asString())
                .isEqualTo(l.seterFra(RAAD, "SYKEHUS").getFirst());
        assertThat(b.get("tilStede")).hasSize(10);
        // Partenes standpunkter bærer vedtaket; ingen medlemmer har talt for seg.
        l.fattVedtak(sak, RAAD).ga("SakVedtatt");
    }

    @Test
    void alt_annet_enn_enig_begrunnes_ogsaa_for_medlemmer() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Begrunnelse kreves", RAAD);
        String sete = l.seterFra(RAAD, "KOMMUNE").getFirst();
        for (String standpunkt : List.of("ENIG_MED_MERKNAD", "AVSTAAR", "UENIG")) {
            l.sak(medlem(RAAD), sak, "RegistrerStandpunkt", "utvalgId", RAAD, "seteId", sete, "standpunkt", standpunkt)
                    .avslaatt("BEGRUNNELSE_MANGLER", "R030");
        }
        l.standpunkt(sak, RAAD, sete, "ENIG_MED_MERKNAD").ga("StandpunktRegistrert");
        JsonNode s = sistePunkt(l, sak).at("/medlemmer/" + sete);
        assertThat(s.get("merknad").asString()).isEqualTo("Begrunnet i møtet");
        assertThat(s.hasNonNull("skjedde")).isTrue();
    }

    @Test
    void uten_enighet_kreves_alt_og_saken_loeftes_i_samme_kommando_med_frist() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Ikke enighet", RAAD);
        part(l, sak, RAAD, "KOMMUNE", "UENIG", "Kostnaden må deles").ga("PartsstandpunktRegistrert");
        part(l, sak, RAAD, "SYKEHUS", "ENIG", null).ga("PartsstandpunktRegistrert");
        l.fattVedtak(sak, RAAD).avslaatt("KONSENSUS_KREVES", "R030");
        Map<String, String> posisjoner = Map.of("SYKEHUS", "Ordningen er besluttet nasjonalt");
        bekreft(l, sak, RAAD).avslaatt("UGYLDIG_INNHOLD");
        bekreft(l, sak, RAAD, "uenighetOm", "Kostnadsdelingen").avslaatt("UGYLDIG_INNHOLD");
        bekreft(l, sak, RAAD, "uenighetOm", "Kostnadsdelingen", "frist", "2024-06-01", "nesteUtvalg", OSS)
                .avslaatt("UGYLDIG_INNHOLD");
        bekreft(l, sak, RAAD, "uenighetOm", "Kostnadsdelingen", "frist", "2024-06-01", "posisjoner", posisjoner)
                .avslaatt("UGYLDIG_INNHOLD");
        bekreft(
                        l,
                        sak,
                        RAAD,
                        "uenighetOm",
                        "Kostnadsdelingen",
                        "frist",
                        "2024-02-01",
                        "posisjoner",
                        posisjoner,
                        "nesteUtvalg",
                        OSS)
                .avslaatt("UGYLDIG_INNHOLD");
        bekreft(
                        l,
                        sak,
                        RAAD,
                        "uenighetOm",
                        "Kostnadsdelingen",
                        "frist",
                        "2024-06-01",
                        "posisjoner",
                        posisjoner,
                        "nesteUtvalg",
                        "agder-partnerskapsmote")
                .avslaatt("FEIL_LOEFTEMOTTAKER", "R011");
        l.erI(sak, "UNDER_BEHANDLING");
        bekreft(
                        l,
                        sak,
                        RAAD,
                        "utfall",
                        "IKKE_ENIGHET",
                        "uenighetOm",
                        "Kostnadsdelingen",
                        "frist",
                        "2024-06-01",
                        "posisjoner",
                        posisjoner,
                        "nesteUtvalg",
                        OSS)
                .ga("SamstemmingBekreftet", "KonsensusMangler", "SakLoeftetTilSsu");
        l.erI(sak, "LOEFTET");
        JsonNode b = sistePunkt(l, sak).get("bekreftet");
        assertThat(b.get("uenighetOm").asString()).isEqualTo("Kostnadsdelingen");
        assertThat(b.get("nesteUtvalg").asString()).isEqualTo(OSS);
        assertThat(b.get("frist").asString()).isEqualTo("2024-06-01");
        assertThat(stilling(b, "KOMMUNE").get("begrunnelse").asString()).isEqualTo("Kostnaden må deles");
        assertThat(stilling(b, "SYKEHUS").get("begrunnelse").asString()).isEqualTo("Ordningen er besluttet nasjonalt");
        // Neste stopp står i planen straks.
        JsonNode plan = l.api.hent("/api/v1/saker/" + sak + "/behandlingsplan");
        assertThat(plan.at("/stopp/1/utvalgId").asString()).isEqualTo(OSS);
        assertThat(plan.at("/stopp/1/tilstand").asString()).isEqualTo("AAPENT");
        assertThat(plan.at("/stopp/0/utfall").asString()).isEqualTo("BE");
    }

    @Test
    void den_som_staar_utenfor_stanser_der_modellen_ikke_sier_noe_annet() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Avstår", RAAD);
        l.alleEr("ENIG", sak, RAAD);
        l.standpunkt(sak, RAAD, l.seterFra(RAAD, "SYKEHUS").getFirst(), "AVSTAAR")
                .ga("StandpunktRegistrert");
        bekreft(l, sak, RAAD, "utfall", "ENIGHET_MED_MERKNAD").avslaatt("SAMSTEMMING_AVVIKER");
        bekreft(
                        l,
                        sak,
                        RAAD,
                        "uenighetOm",
                        "Ett medlem står utenfor",
                        "frist",
                        "2024-06-01",
                        "posisjoner",
                        Map.of("KOMMUNE", "Enige", "SYKEHUS", "Ett medlem avstår"),
                        "nesteUtvalg",
                        OSS)
                .ga("SamstemmingBekreftet", "KonsensusMangler", "SakLoeftetTilSsu");
    }

    @Test
    void enighet_uten_merknad_i_en_kommando_registrerer_alle_og_vedtar() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Ett trykk", RAAD);
        String seteMedStandpunkt = l.seterFra(RAAD, "KOMMUNE").getFirst();
        l.standpunkt(sak, RAAD, seteMedStandpunkt, "ENIG").ga("StandpunktRegistrert");
        Svar svar = konstater(l, sak, RAAD);
        assertThat(svar.status()).as("%s", svar.kropp()).isEqualTo(200);
        List<String> hendelser = svar.hendelser();
        assertThat(hendelser).hasSize(11);
        assertThat(hendelser.subList(0, 9)).containsOnly("StandpunktRegistrert");
        assertThat(hendelser.subList(9, 11)).containsExactly("SamstemmingBekreftet", "SakVedtatt");
        l.erI(sak, "VEDTATT");
        JsonNode punkt = sistePunkt(l, sak);
        assertThat(punkt.get("medlemmer")).hasSize(10);
        assertThat(punkt.at("/bekreftet/utfall").asString()).isEqualTo("ENIGHET");
        assertThat(punkt.get("bekreftet").has("hindring")).isFalse();
    }

    @Test
    void enighet_uten_merknad_avslaas_naar_noen_har_sagt_noe_annet() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Forbehold", RAAD);
        l.standpunkt(sak, RAAD, l.seterFra(RAAD, "SYKEHUS").getFirst(), "ENIG_MED_MERKNAD")
                .ga("StandpunktRegistrert");
        Svar svar = konstater(l, sak, RAAD).avslaatt("KONSENSUS_KREVES", "R030");
        assertThat(svar.kropp().get("inndata").toString()).contains("ENIG_MED_MERKNAD");
        // Alt eller ingenting: ingen andre standpunkter ble stående.
        assertThat(sistePunkt(l, sak).get("medlemmer")).hasSize(1);
    }

    @Test
    void kan_saken_ikke_vedtas_her_gis_innstilling_i_samme_kommando() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Prinsipiell", RAAD, "FAGLIG", "PRINSIPIELL");
        List<String> hendelser = konstater(l, sak, RAAD).hendelser();
        assertThat(hendelser.subList(hendelser.size() - 2, hendelser.size()))
                .containsExactly("SamstemmingBekreftet", "InnstillingAvgitt");
        assertThat(sistePunkt(l, sak).at("/bekreftet/hindring").asString()).isEqualTo("MAA_LOEFTES (R047)");
        l.erI(sak, "INNSTILT");
    }

    @Test
    void i_totrinnsmodellen_foeres_enigheten_og_vedtaket_venter() {
        Loep l = i("ostfold").den("2025-01-08");
        String fsu = "ostfold-fsu";
        String sak = l.klarSak("Første trinn", fsu, "FAGLIG");
        l.sikreLeder(fsu, "2025-02-06");
        l.behandle(sak, fsu, l.moeteMed(sak, fsu, "2025-02-06")).ga("SakBehandletIFsu");
        List<String> hendelser = konstater(l, sak, fsu).hendelser();
        assertThat(hendelser.getLast()).isEqualTo("SamstemmingBekreftet");
        assertThat(hendelser).doesNotContain("SakVedtatt");
        assertThat(sistePunkt(l, sak).at("/bekreftet/hindring").asString()).isEqualTo("ANDRE_TRINN_FOR_TIDLIG (R056)");
        l.erI(sak, "UNDER_BEHANDLING");
    }

    @Test
    void mellom_partene_trengs_forankring_ved_siden_av_enigheten() {
        Loep l = i("vestfold").den("2024-01-08");
        String fsu = "vestfold-fsu";
        String sak = l.klarSak("Forankring mangler", fsu, "STRUKTURELL_FAGLIG");
        l.sikreLeder(fsu, "2024-02-13");
        l.behandle(sak, fsu, l.moeteMed(sak, fsu, "2024-02-13")).ga("SakBehandletIFsu");
        konstater(l, sak, fsu);
        JsonNode b = sistePunkt(l, sak).get("bekreftet");
        assertThat(b.get("konsensusregel").asString()).isEqualTo("ENIGHET_MELLOM_PARTENE");
        assertThat(b.get("hindring").asString()).isEqualTo("FORANKRING_MANGLER (R040)");
    }

    @Test
    void observatoerer_har_ord_men_aldri_standpunkt() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Observatører", RAAD);
        String observatoer = l.seter(RAAD, "OBSERVATOER").getFirst();
        String rolle = "rolle=OBSERVATOER; bruker=p-obs; utvalg=" + RAAD;
        l.sak(rolle, sak, "RegistrerUttalelse", "utvalgId", RAAD, "seteId", observatoer, "tekst", "Husk fastlegene")
                .ga("UttalelseRegistrert");
        l.sak(rolle, sak, "RegistrerStandpunkt", "utvalgId", RAAD, "seteId", observatoer, "standpunkt", "ENIG")
                .avslaatt("OBSERVATOER_TELLER_IKKE", "R137");
        l.sak(
                        rolle,
                        sak,
                        "RegistrerPartsstandpunkt",
                        "utvalgId",
                        RAAD,
                        "part",
                        "KOMMUNE",
                        "talsperson",
                        l.seterFra(RAAD, "KOMMUNE").getFirst(),
                        "standpunkt",
                        "ENIG")
                .avslaatt("OBSERVATOER_TELLER_IKKE", "R137");
        konstater(l, sak, RAAD);
        JsonNode punkt = sistePunkt(l, sak);
        assertThat(punkt.at("/uttalelser/0/tekst").asString()).isEqualTo("Husk fastlegene");
        assertThat(punkt.get("medlemmer").has(observatoer)).isFalse();
    }

    @Test
    void talspersonen_taler_bare_for_sin_egen_part() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Feil talsperson", RAAD);
        partVed(l, sak, "SYKEHUS", l.seterFra(RAAD, "KOMMUNE").getFirst()).avslaatt("FULLMAKT_MANGLER", "R041");
        partVed(l, sak, "BRUKER", l.seterFra(RAAD, "KOMMUNE").getFirst()).avslaatt("UGYLDIG_INNHOLD");
        partVed(l, sak, "KOMMUNE", "finnes-ikke").avslaatt("IKKE_FUNNET");
    }

    @Test
    void den_inhabile_forlater_punktet_og_vara_trer_inn() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Habilitet", RAAD);
        String inhabil = l.seterFra(RAAD, "SYKEHUS").getLast();
        l.standpunkt(sak, RAAD, inhabil, "UENIG").ga("StandpunktRegistrert");
        l.sak(sekretariat(), sak, "LaVaraTreInn", "utvalgId", RAAD, "seteId", inhabil, "brukerId", "p-vara")
                .avslaatt("UGYLDIG_TILSTAND");
        l.sak(medlem(RAAD), sak, "MeldHabilitet", "utvalgId", RAAD, "seteId", inhabil, "grunn", "Slektskap")
                .ga("HabilitetMeldt");
        konstater(l, sak, RAAD).avslaatt("HABILITET_UAVKLART");
        l.sak(
                        leder(RAAD),
                        sak,
                        "AvgjoerHabilitet",
                        "utvalgId",
                        RAAD,
                        "seteId",
                        inhabil,
                        "inhabil",
                        true,
                        "begrunnelse",
                        "Nært slektskap")
                .ga("HabilitetAvgjort");
        // Den inhabiles UENIG teller ikke lenger, og et nytt standpunkt fra setet avslås.
        l.standpunkt(sak, RAAD, inhabil, "ENIG").avslaatt("INHABIL");
        l.sak(sekretariat(), sak, "LaVaraTreInn", "utvalgId", RAAD, "seteId", inhabil, "brukerId", "p-vara")
                .ga("VaraTraadteInn");
        l.sak(sekretariat(), sak, "LaVaraTreInn", "utvalgId", RAAD, "seteId", inhabil, "brukerId", "p-vara-2")
                .avslaatt("FINNES_ALLEREDE");
        // Vara sitter nå i setet og teller med: én til må si ja.
        List<String> hendelser = konstater(l, sak, RAAD).hendelser();
        assertThat(hendelser.stream().filter("StandpunktRegistrert"::equals)).hasSize(10);
        assertThat(hendelser.getLast()).isEqualTo("SakVedtatt");
        List<String> slag = new ArrayList<>();
        sistePunkt(l, sak).get("deltakelse").forEach(d -> {
            slag.add(d.get("slag").asString());
            assertThat(d.hasNonNull("skjedde")).isTrue();
        });
        assertThat(slag).containsExactly("HABILITET_MELDT", "FRATRAADTE_INHABIL", "VARA_TRAADTE_INN");
    }

    @Test
    void ett_medlem_kan_tale_for_flere_virksomheter_og_bare_de_som_aksepterer_bindes() {
        Loep l = i("ostfold").den("2025-01-08");
        String raad = "ostfold-pandemiradet";
        String sak = l.klarSak("Aksept per virksomhet", raad, "TILTAK");
        l.sikreLeder(raad, "2025-02-11");
        l.behandle(sak, raad, l.moeteMed(sak, raad, "2025-02-11")).ga("SakBehandletIUnderutvalg");
        List<String> kommuner = l.seterFra(raad, "KOMMUNE");
        String sykehus = l.seterFra(raad, "SYKEHUS").getFirst();
        l.sak(
                        medlem(raad),
                        sak,
                        "RegistrerPartsstandpunkt",
                        "utvalgId",
                        raad,
                        "part",
                        "KOMMUNE",
                        "talsperson",
                        kommuner.getFirst(),
                        "standpunkt",
                        "ENIG",
                        "representerer",
                        List.of("ostfold-kommune-02", "ostfold-kommune-09"))
                .avslaatt("FULLMAKT_MANGLER", "R035");
        l.standpunkt(sak, raad, kommuner.getFirst(), "ENIG").ga("StandpunktRegistrert");
        l.standpunkt(sak, raad, sykehus, "UENIG").ga("StandpunktRegistrert");
        bekreft(l, sak, raad, "utfall", "ENIGHET_MED_MERKNAD").ga("SamstemmingBekreftet");
        Svar vedtak = l.fattVedtak(sak, raad);
        assertThat(vedtak.hendelser()).startsWith("SakVedtatt").contains("VedtakIkkeAkseptert");
    }

    @Test
    void bekreftelsen_forklares_i_sporet() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Forklart", RAAD);
        l.alleEr("ENIG", sak, RAAD);
        bekreft(l, sak, RAAD).ga("SamstemmingBekreftet");
        for (JsonNode linje : l.api.hent("/api/v1/saker/" + sak + "/historikk")) {
            if ("SamstemmingBekreftet".equals(linje.get("navn").asString())) {
                assertThat(linje.at("/forklaring/slag").asString()).isEqualTo("SAMSTEMMING");
                assertThat(linje.at("/forklaring/svar").asString()).isEqualTo("ENIGHET");
                assertThat(linje.at("/forklaring/regel").asString()).isEqualTo("R030");
                assertThat(linje.get("setning").asString()).contains("ENIGHET");
                return;
            }
        }
        throw new AssertionError("Bekreftelsen mangler i sporet");
    }

    @Test
    void gjelder_saken_begge_regioner_loeftes_den_til_begge_strategiske_utvalg() {
        Loep l = i("telemark").den("2024-01-08");
        String fsu = "telemark-fsu-skropelige-eldre";
        String nedre = "telemark-ssu-nedre";
        String sak = l.klarSak("Begge regioner", fsu, "FAGLIG");
        l.sikreLeder(fsu, DAG);
        l.behandle(sak, fsu, l.moeteMed(sak, fsu, DAG)).ga("SakBehandletIFsu");
        part(l, sak, fsu, "KOMMUNE", "UENIG", "Nei").ga("PartsstandpunktRegistrert");
        part(l, sak, fsu, "SYKEHUS", "ENIG", null).ga("PartsstandpunktRegistrert");
        Object[] felt = {
            "uenighetOm", "Ansvaret", "frist", "2024-06-01", "posisjoner", Map.of("SYKEHUS", "Ja"), "nesteUtvalg", nedre
        };
        // Regionen er ikke avklart: ingen rute er åpen, og ingenting blir stående.
        bekreft(l, sak, fsu, felt).avslaatt("FEIL_LOEFTEMOTTAKER", "R011");
        l.erI(sak, "UNDER_BEHANDLING");
        l.sak(leder(fsu), sak, "UtsettSak", "utvalgId", fsu, "grunn", "Region må avklares")
                .ga("SakUtsatt");
        l.sak(
                        sekretariat(),
                        sak,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("FAGLIG", "INGEN"),
                        "gjelder",
                        List.of("SAKEN_GJELDER_NEDRE_TELEMARK", "SAKEN_GJELDER_OEVRE_TELEMARK"))
                .ga("SakKlassifisert");
        l.behandle(sak, fsu, l.moeteMed(sak, fsu, "2024-05-14")).ga("SakBehandletIFsu");
        part(l, sak, fsu, "KOMMUNE", "UENIG", "Nei").ga("PartsstandpunktRegistrert");
        part(l, sak, fsu, "SYKEHUS", "ENIG", null).ga("PartsstandpunktRegistrert");
        bekreft(l, sak, fsu, felt)
                .ga("SamstemmingBekreftet", "KonsensusMangler", "SakLoeftetTilSsu", "SakLoeftetTilSsu");
        assertThat(l.bilde(sak).get("behandlinger").propertyNames())
                .containsExactlyInAnyOrder(nedre, "telemark-ssu-ovre");
    }

    @Test
    void partnerskapsmoetet_loefter_til_partene_uten_neste_utvalg() {
        Loep l = i("agder").den("2024-01-08");
        String pm = "agder-partnerskapsmote";
        String sak = l.klarSak("Uenighet på toppen", pm, "HANDLINGSPLAN");
        l.sikreLeder(pm, DAG);
        l.behandle(sak, pm, l.moeteMed(sak, pm, DAG)).ga("SakBehandletIPartnerskapsmoete");
        part(l, sak, pm, "KOMMUNE", "ENIG", null).ga("PartsstandpunktRegistrert");
        part(l, sak, pm, "SYKEHUS", "UENIG", "Rammen holder ikke").ga("PartsstandpunktRegistrert");
        bekreft(l, sak, pm, "uenighetOm", "Rammen", "frist", "2024-06-01", "posisjoner", Map.of("KOMMUNE", "Ja"))
                .ga("SamstemmingBekreftet", "KonsensusMangler", "SakLoeftetTilPartene");
    }

    @Test
    void der_konsensus_bare_tilstrebes_gis_anbefalingen_med_dissens_og_saken_loeftes_ikke_av_seg_selv() {
        Loep l = i("oslo").den("2024-01-08");
        String moeteplass = "oslo-moteplass-oslo";
        String sykehuset = l.seterFra(moeteplass, "SYKEHUS").getFirst();
        String fastlegen = l.seterFra(moeteplass, "FASTLEGE").getFirst();
        String sak = l.klarSak("Felles anbefaling", moeteplass, "FAGLIG");
        l.utvalg(sekretariat(), moeteplass, "VelgLeder", "seteId", sykehuset);
        l.behandle(sak, moeteplass, l.moeteMed(sak, moeteplass, DAG)).ga("SakBehandletIUnderutvalg");
        l.standpunkt(sak, moeteplass, sykehuset, "ENIG").ga("StandpunktRegistrert");
        l.standpunkt(sak, moeteplass, fastlegen, "UENIG").ga("StandpunktRegistrert");
        bekreft(
                        l,
                        sak,
                        moeteplass,
                        "uenighetOm",
                        "Henvisningspraksis",
                        "frist",
                        "2024-06-01",
                        "posisjoner",
                        Map.of("SYKEHUS", "Enig"))
                .ga("SamstemmingBekreftet");
        l.erI(sak, "UNDER_BEHANDLING");
        l.sak(
                        leder(moeteplass),
                        sak,
                        "AvgiInnstilling",
                        "utvalgId",
                        moeteplass,
                        "innstilling",
                        "Anbefales",
                        "dissens",
                        "Fastlegen er uenig")
                .ga("InnstillingAvgitt");
    }

    @Test
    void utvalg_uten_regel_for_enighet_har_ingenting_aa_bekrefte() {
        Loep l = i("oslo").den("2024-01-08");
        String forum = "oslo-samarbeidsforum-barn-og-unge";
        String sak = l.klarSak("Ingen regel", forum, "FAGLIG");
        l.utvalg(
                sekretariat(),
                forum,
                "VelgLeder",
                "seteId",
                l.seterFra(forum, "SYKEHUS").getFirst());
        l.behandle(sak, forum, l.moeteMed(sak, forum, DAG)).ga("SakBehandletIFsu");
        bekreft(l, sak, forum).avslaatt("RAADGIVENDE_VEDTAR_IKKE", "R067");
        konstater(l, sak, forum).avslaatt("RAADGIVENDE_VEDTAR_IKKE", "R067");
    }

    @Test
    void fristen_for_uenigheten_staar_hos_neste_utvalg_til_det_tar_saken() {
        Loep l = i("agder").den("2024-01-08");
        String sak = iMoete(l, "Frist for uenigheten", RAAD);
        part(l, sak, RAAD, "KOMMUNE", "UENIG", "Nei").ga("PartsstandpunktRegistrert");
        part(l, sak, RAAD, "SYKEHUS", "ENIG", null).ga("PartsstandpunktRegistrert");
        bekreft(
                        l,
                        sak,
                        RAAD,
                        "uenighetOm",
                        "Ansvaret",
                        "frist",
                        "2024-06-01",
                        "posisjoner",
                        Map.of("SYKEHUS", "Ja"),
                        "nesteUtvalg",
                        OSS)
                .ga("SamstemmingBekreftet", "KonsensusMangler", "SakLoeftetTilSsu");
        venter(sak, 1);
        assertThat(jdbc.queryForObject(
                        "select distinct gjelder || ' ' || frist from frist where stroem = ? and slag = 'UENIGHET'",
                        String.class,
                        "sak:" + sak))
                .isEqualTo(OSS + " 2024-06-01");
        l.sikreLeder(OSS, "2024-05-16");
        l.behandle(sak, OSS, l.moeteMed(sak, OSS, "2024-05-16")).ga("SakBehandletISsu");
        venter(sak, 0);
    }

    /** Til fristregisteret har lest loggen. */
    private void venter(String sak, int aapne) {
        long slutt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int naa = -1;
        while (naa != aapne && System.nanoTime() < slutt) {
            naa = jdbc.queryForObject(
                    "select count(distinct gjelder) from frist where stroem = ? and slag = 'UENIGHET'",
                    Integer.class,
                    "sak:" + sak);
        }
        assertThat(naa).isEqualTo(aapne);
    }

    private static String iMoete(Loep l, String tittel, String utvalg, String... egenskaper) {
        String sak = l.klarSak(tittel, utvalg, egenskaper.length == 0 ? new String[] {"FAGLIG"} : egenskaper);
        l.sikreLeder(utvalg, DAG);
        l.behandle(sak, utvalg, l.moeteMed(sak, utvalg, DAG)).ga("SakBehandletIFsu");
        return sak;
    }

    private static Svar part(Loep l, String sak, String utvalg, String part, String standpunkt, String begrunnelse) {
        return l.sak(
                medlem(utvalg),
                sak,
                "RegistrerPartsstandpunkt",
                "utvalgId",
                utvalg,
                "part",
                part,
                "talsperson",
                l.seterFra(utvalg, part).getFirst(),
                "standpunkt",
                standpunkt,
                "begrunnelse",
                begrunnelse,
                "mandat",
                "Fullmakt fra partens ledelse");
    }

    private static Svar partVed(Loep l, String sak, String part, String sete) {
        return l.sak(
                medlem(RAAD),
                sak,
                "RegistrerPartsstandpunkt",
                "utvalgId",
                RAAD,
                "part",
                part,
                "talsperson",
                sete,
                "standpunkt",
                "ENIG");
    }

    private static Svar bekreft(Loep l, String sak, String utvalg, Object... felt) {
        List<Object> alle = new ArrayList<>(List.of("utvalgId", utvalg));
        alle.addAll(List.of(felt));
        return l.sak(leder(utvalg), sak, "BekreftSamstemming", alle.toArray());
    }

    private static Svar konstater(Loep l, String sak, String utvalg) {
        return l.sak(leder(utvalg), sak, "KonstaterEnighet", "utvalgId", utvalg, "vedtak", "Vedtatt som foreslått.");
    }

    private static JsonNode sistePunkt(Loep l, String sak) {
        JsonNode punkter = l.api.hent("/api/v1/saker/" + sak + "/samstemming").get("punkter");
        return punkter.get(punkter.size() - 1);
    }

    private static JsonNode stilling(JsonNode bekreftet, String part) {
        for (JsonNode s : bekreftet.get("stillinger")) {
            if (part.equals(s.get("part").asString())) {
                return s;
            }
        }
        throw new AssertionError(part);
    }
}
