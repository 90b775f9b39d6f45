package no.saksgang.app.regler;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.felles.Avslagskode;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Hvert avslag i katalogen er fremkalt over HTTP: her eller i testen av det det hører til. */
@TestPropertySource(
        properties = "saksgang.benk=avslagskatalog") // Egen database: her endres utvalg og opprettes helsefellesskap.
class AvslagskatalogTest extends Benk {

    private static final String FSU = "sor-rogaland-fsu";
    private static final String SSU = "sor-rogaland-ssu";

    @Test
    void hvert_avslag_er_fremkalt_av_en_test_over_HTTP() throws IOException {
        StringBuilder tester = new StringBuilder();
        try (Stream<Path> alle = Files.walk(Path.of("src/test/java"))) {
            for (Path f : alle.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                tester.append(Files.readString(f));
            }
        }
        assertThat(Arrays.stream(Avslagskode.values())
                        .map(Avslagskode::name)
                        .filter(k -> tester.indexOf("\"" + k + "\"") < 0))
                .as("Avslag ingen test fremkaller over HTTP")
                .isEmpty();
    }

    @Test
    void avslaget_er_paa_spraket_klienten_ber_om_med_samme_kode() {
        String sak = i("sor-rogaland").den("2026-01-05").meldInn("Avslag på tre språk");
        String sti = "/api/v1/saker/" + sak + "/kommandoer/TildelUtvalg";
        String kropp = "{\"utvalgId\":\"" + FSU + "\"}";
        Svar engelsk = api.post(sti, kropp, Map.of(Klient.AKTOER, sekretariat(), "Accept-Language", "en-GB, nn;q=0.5"))
                .avslaatt("KLASSIFISERING_MANGLER", "R009");
        assertThat(engelsk.kropp().get("title").asString()).isEqualTo("The case is not classified enough");
        assertThat(engelsk.kropp().get("hvaNaa").asString()).isEqualTo("Classify the case.");
        assertThat(engelsk.header("Content-Language")).contains("en, nb");
        Svar bokmaal =
                api.post(sti, kropp, Map.of(Klient.AKTOER, sekretariat())).avslaatt("KLASSIFISERING_MANGLER", "R009");
        assertThat(bokmaal.kropp().get("title").asString()).isEqualTo("Saken er ikke klassifisert nok");
        assertThat(bokmaal.kropp().get("detail")).isEqualTo(engelsk.kropp().get("detail"));
        assertThat(bokmaal.header("Content-Language")).contains("nb");
        assertThat(bokmaal.headere().allValues("Vary")).anyMatch(v -> v.contains("Accept-Language"));
    }

    @Test
    void innmelding_og_klassifisering() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        l.gi("rolle=INNMELDER; bruker=p-1", "helsefellesskap/sor-rogaland/saker", "tittel", "", "innmelder", "x")
                .avslaatt("UGYLDIG_INNHOLD");
        l.gi(
                        "rolle=INNMELDER; bruker=p-1",
                        "helsefellesskap/sor-rogaland/saker",
                        "tittel",
                        "Om pasienten 01010012356",
                        "innmelder",
                        "sor-rogaland-kommune-01")
                .avslaatt("PASIENTOPPLYSNING");
        String sak = l.meldInn("Avslag på innmelding");
        l.tildel(sak, FSU).avslaatt("KLASSIFISERING_MANGLER", "R009");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, "ostfold-fsu").avslaatt("UTVALG_UTENFOR_HELSEFELLESSKAP");
        l.sak(leder(FSU), sak, "BehandleSak", "utvalgId", FSU).avslaatt("UGYLDIG_TILSTAND");
        l.sak(leder(FSU), sak, "TildelUtvalg", "utvalgId", FSU).avslaatt("IKKE_TILGANG");
    }

    @Test
    void forberedelse() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        String sak = l.meldInn("Avslag på forberedelse");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, FSU).ga("UtvalgTildelt");
        l.sak(sekretariat(), sak, "BeOmRaad", "raadId", "r1", "mottaker", SSU).avslaatt("RAADGIVER_FEIL");
        l.loeft(sak, FSU, "KONSENSUS_MANGLER", SSU).avslaatt("LOEFTEGRUNN_MANGLER");
        String moete = l.planlegg(FSU, "2026-03-04");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").avslaatt("SAKSDOKUMENT_MANGLER");
        l.saksframlegg(sak);
        String annet = l.planlegg(FSU, "2026-03-05");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.sak(leder(FSU), sak, "BehandleSak", "utvalgId", FSU, "moeteId", moete).avslaatt("MOETE_IKKE_AAPNET");
        l.aapne(annet, FSU, "2026-03-05");
        l.sak(leder(FSU), sak, "BehandleSak", "utvalgId", FSU, "moeteId", annet).avslaatt("IKKE_PAA_SAKLISTE");
    }

    @Test
    void sakliste() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        String moete = l.planlegg(FSU, "2026-03-11");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2026-03-09").avslaatt("FOR_KORT_FRIST");
        punkt(l, moete, "a", "ORIENTERINGSSAK", "901/26", "09:00", "09:20").ga("SaklistepunktLagtTil");
        punkt(l, moete, "a", "ORIENTERINGSSAK", "902/26", "09:00", "09:20").avslaatt("FINNES_ALLEREDE");
        punkt(l, moete, "b", "ORIENTERINGSSAK", "901/26", "09:00", "09:20").avslaatt("SAKSNUMMER_BRUKT");
        punkt(l, moete, "b", "VEDTAKSSAK", "902/26", "09:10", "09:30").ga("SaklistepunktLagtTil");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2026-02-11").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "LaasSakliste").avslaatt("FEIL_REKKEFOELGE");
        l.moete(sekretariat(), moete, "LaasSakliste", "avvikGodkjent", true).avslaatt("TIDSROM_OVERLAPPER");
        l.moete(sekretariat(), moete, "EndreSaklistepunkt", "punktId", "b", "start", "09:20", "slutt", "09:50")
                .ga("SaklistepunktEndret");
        l.moete(sekretariat(), moete, "LaasSakliste", "avvikGodkjent", true).avslaatt("TIDSROM_STEMMER_IKKE");
    }

    @Test
    void honorar_for_en_som_ikke_moette() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        String moete = l.planlegg(FSU, "2026-06-10");
        punkt(l, moete, "orientering", "ORIENTERINGSSAK", null, null, null).ga("SaklistepunktLagtTil");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2026-05-20").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den("2026-06-10");
        l.sikreLeder(FSU, "2026-06-10");
        String lederSete = l.lederSete(FSU);
        List<String> seter = l.seter(FSU, null);
        String borte = seter.stream()
                .filter(s -> !s.equals(lederSete))
                .reduce((a, b) -> b)
                .orElseThrow();
        l.moete(
                        leder(FSU),
                        moete,
                        "AapneMoete",
                        "moeteleder",
                        lederSete,
                        "tilStede",
                        seter.stream().filter(s -> !s.equals(borte)).toList())
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(FSU), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
        l.utvalg(sekretariat(), FSU, "BeregnHonorar", "seteId", borte, "moeteId", moete)
                .avslaatt("IKKE_TIL_STEDE", "R205");
    }

    @Test
    void behandling_i_moetet() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        String sak = l.klarSak("Avslag i møtet", FSU, "FAGLIG");
        String annen = l.klarSak("Avslag på vedtak", FSU, "FAGLIG", "FORBEDRING_INNEN_HANDLINGSPLAN");
        String moete = l.planlegg(FSU, "2026-04-15");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(annen, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2026-03-30").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den("2026-04-15");
        List<String> seter = l.seter(FSU, null);
        List<String> medlemmer = l.seter(FSU, "MEDLEM");
        String lederSete = l.utvalg(FSU).at("/ledere/0/seteId").asString();
        String borte = medlemmer.stream()
                .filter(s -> !s.equals(lederSete))
                .reduce((a, b) -> b)
                .orElseThrow();
        l.moete(
                        leder(FSU),
                        moete,
                        "AapneMoete",
                        "moeteleder",
                        lederSete,
                        "tilStede",
                        seter.stream().filter(s -> !s.equals(borte)).toList())
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.behandle(annen, FSU, moete).ga("SakBehandletIFsu");
        l.fattVedtak(sak, FSU).avslaatt("INNKALLING_IKKE_GODKJENT", "R115");
        l.moete(leder(FSU), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.standpunkt(sak, FSU, borte, "ENIG").avslaatt("FULLMAKT_MANGLER", "R038");
        String inhabil = medlemmer.stream()
                .filter(s -> !s.equals(lederSete) && !s.equals(borte))
                .findFirst()
                .orElseThrow();
        l.sak(medlem(FSU), sak, "MeldHabilitet", "utvalgId", FSU, "seteId", inhabil, "grunn", "Egen klinikk")
                .ga("HabilitetMeldt");
        l.fattVedtak(sak, FSU).avslaatt("HABILITET_UAVKLART");
        l.sak(
                        utvalget(FSU),
                        sak,
                        "AvgjoerHabilitet",
                        "utvalgId",
                        FSU,
                        "seteId",
                        inhabil,
                        "inhabil",
                        true,
                        "begrunnelse",
                        "Leder enheten saken gjelder")
                .ga("HabilitetAvgjort");
        l.standpunkt(sak, FSU, inhabil, "ENIG").avslaatt("INHABIL");
        medlemmer.stream()
                .filter(s -> !s.equals(inhabil) && !s.equals(borte))
                .forEach(s -> l.standpunkt(sak, FSU, s, "ENIG").ga("StandpunktRegistrert"));
        l.sak(leder(FSU), sak, "FastslaaManglendeKonsensus", "utvalgId", FSU).avslaatt("KONSENSUS_FINNES");
        l.fattVedtak(annen, FSU).avslaatt("IKKE_I_HANDLINGSPLAN", "R055");
    }

    @Test
    void funksjonstid_og_forankring() {
        String fsu = "vestfold-fsu";
        Loep l = i("vestfold").den("2026-01-05");
        String sak = l.klarSak("Uten forankring", fsu, "STRUKTURELL_FAGLIG");
        String moete = l.planlegg(fsu, "2026-05-06");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2026-04-15").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den("2026-05-06");
        String ikkeLeder = l.seter(fsu, "MEDLEM").getLast();
        l.moete(leder(fsu), moete, "AapneMoete", "moeteleder", ikkeLeder, "tilStede", l.seter(fsu, null))
                .avslaatt("FUNKSJONSTID_UTLOEPT", "R163");
        l.sikreLeder(fsu, "2026-05-06");
        l.moete(leder(fsu), moete, "AapneMoete", "moeteleder", l.lederSete(fsu), "tilStede", l.seter(fsu, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(fsu), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.behandle(sak, fsu, moete).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, fsu);
        l.fattVedtak(sak, fsu).avslaatt("FORANKRING_MANGLER", "R040");
    }

    @Test
    void organisasjon() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        l.utvalg(utvalget(SSU), FSU, "TildelMyndighet", "fra", "2000-01-01", "til", "2026-05-01")
                .ga("MyndighetTildelt");
        String sak = l.klarSak("Vedtak etter at myndigheten er utløpt", FSU, "FAGLIG");
        String moete = l.moeteMed(sak, FSU, "2026-05-20");
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, FSU);
        l.fattVedtak(sak, FSU).avslaatt("MYNDIGHET_UTLOEPT", "R034");
        l.utvalg(utvalget(SSU), FSU, "ForlengMyndighet", "til", "2029-12-31").ga("MyndighetForlenget");
        l.fattVedtak(sak, FSU).ga("SakVedtatt");
        String sete = l.seter(FSU, "MEDLEM").getFirst();
        l.utvalg(sekretariat(), FSU, "InngaaHonoraravtale", "seteId", sete).avslaatt("AVTALE_UFULLSTENDIG", "R172");
        l.klarSak("Åpen sak når utvalget legges ned", FSU, "FAGLIG");
        l.api.ventPaaProsesser();
        l.utvalg(utvalget(SSU), FSU, "AvviklUtvalg", "grunn", "Ikke lenger behov")
                .avslaatt("AAPNE_SAKER");
        l.gi(
                        sekretariat(),
                        "helsefellesskap/sor-rogaland/kommandoer/FastsettMoeteplan",
                        "utvalgId",
                        SSU,
                        "aar",
                        2026,
                        "datoer",
                        List.of("2026-02-03"))
                .avslaatt("FOR_FAA_MOETER", "R100");
        l.gi(
                        sekretariat(),
                        "helsefellesskap/sor-rogaland/kommandoer/OpprettSekretariat",
                        "form",
                        "FELLES",
                        "stillingsprosent",
                        100,
                        "kostnadsfordeling",
                        List.of(
                                Map.of("virksomhetId", "sor-rogaland-kommune-01", "andel", 0.5),
                                Map.of("virksomhetId", "sor-rogaland-kommune-02", "andel", 0.4)))
                .avslaatt("KOSTNADSFORDELING_UFULLSTENDIG", "R202");
    }

    @Test
    void nytt_helsefellesskap_og_nye_utvalg() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        String id = "nytt-" + UUID.randomUUID().toString().substring(0, 8);
        l.gi(
                        sekretariat(),
                        "helsefellesskap/" + id + "/kommandoer/OpprettHelsefellesskap",
                        "navn",
                        "Nytt",
                        "maalform",
                        "BOKMAAL",
                        "helseregion",
                        "HELSE_VEST",
                        "parter",
                        List.of(felt(
                                "virksomhetId",
                                id + "-kommune",
                                "navn",
                                "Kommune",
                                "part",
                                "KOMMUNE",
                                "antatt",
                                false)))
                .avslaatt("PART_IKKE_TILSLUTTET", "R002");
        l.gi(
                        sekretariat(),
                        "helsefellesskap/" + id + "/kommandoer/OpprettHelsefellesskap",
                        "navn",
                        "Nytt",
                        "maalform",
                        "BOKMAAL",
                        "helseregion",
                        "HELSE_VEST",
                        "parter",
                        List.of(
                                felt(
                                        "virksomhetId",
                                        id + "-kommune",
                                        "navn",
                                        "Kommune",
                                        "part",
                                        "KOMMUNE",
                                        "antatt",
                                        false),
                                felt(
                                        "virksomhetId",
                                        id + "-sykehus",
                                        "navn",
                                        "Sykehus",
                                        "part",
                                        "SYKEHUS",
                                        "antatt",
                                        false)))
                .ga("HelsefellesskapOpprettet");
        l.gi(
                        sekretariat(),
                        "helsefellesskap/" + id + "/kommandoer/VedtaSamarbeidsmodell",
                        "modell",
                        felt(
                                "versjon",
                                1,
                                "gjelderFra",
                                "2026-01-01",
                                "konsensusparter",
                                List.of("KOMMUNE", "SYKEHUS"),
                                "beslutningsmodell",
                                "ETT_TRINN",
                                "utvalg",
                                List.of()))
                .avslaatt("MODELL_UFULLSTENDIG", "R005");
        String utvalg = "sor-rogaland-utvalg-" + id;
        l.utvalg(
                        utvalget(SSU),
                        utvalg,
                        "NedsettUtvalg",
                        "helsefellesskapId",
                        "sor-rogaland",
                        "navn",
                        "Uten mandat",
                        "nivaa",
                        "FAGLIG",
                        "vedtattAv",
                        SSU)
                .avslaatt("MANDAT_MANGLER", "R014");
        l.utvalg(
                        leder(FSU),
                        utvalg,
                        "NedsettUnderutvalg",
                        "helsefellesskapId",
                        "sor-rogaland",
                        "nedsattAv",
                        FSU,
                        "type",
                        "FAGGRUPPE",
                        "navn",
                        "Faggruppe",
                        "mandat",
                        List.of("Utrede"),
                        "frist",
                        "2026-12-01",
                        "sammensetning",
                        List.of(
                                felt("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "fagperson", "antall", 1),
                                felt("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "fagperson", "antall", 1)))
                .avslaatt("IKKE_DROEFTET", "R019");
    }

    @Test
    void gammel_versjon() {
        Loep l = i("sor-rogaland").den("2026-01-05");
        String sak = l.meldInn("To som skriver samtidig");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        api.post(
                        "/api/v1/saker/" + sak + "/kommandoer/AvvisSak",
                        "{\"begrunnelse\": \"Feil sted\"}",
                        Map.of("Saksgang-Utviklingsaktoer", sekretariat(), "If-Match", "\"1\""))
                .avslaatt("VERSJONSKONFLIKT");
        l.erI(sak, "INNMELDT");
    }

    private static no.saksgang.app.loep.Svar punkt(
            Loep l, String moete, String punkt, String type, String nummer, String start, String slutt) {
        return l.moete(
                sekretariat(),
                moete,
                "LeggTilSaklistepunkt",
                "punktId",
                punkt,
                "type",
                type,
                "saksnummer",
                nummer,
                "tittel",
                "Punkt " + punkt,
                "minutter",
                20,
                "start",
                start,
                "slutt",
                slutt);
    }
}
