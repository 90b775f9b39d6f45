package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Prøveløpene L03, L04 og L08–L10 i livsløpet. */
@TestPropertySource(properties = "saksgang.benk=proeveloep") // Egen database: numre og tall er de som står i løpet.
class ProeveloepAndreTest extends Benk {

    @Test
    void L03_oppgaveoverfoering_maa_til_SSU_og_sekretariatet_spoerres_ved_tvil() {
        Loep l = i("vestfold").den("2022-01-10");
        settIDrift(l, "vestfold-ssu", "SYKEHUS");
        l.den("2022-01-17");
        String sak = l.klarSak(
                "overføre opplæring til kommunene", "vestfold-fsu", "STRUKTURELL_FAGLIG", "OPPGAVEOVERFOERING=NOE");
        String moete = l.moeteMed(sak, "vestfold-fsu", "2022-02-08");
        l.behandle(sak, "vestfold-fsu", moete).ga("SakBehandletIFsu");
        l.fattVedtak(sak, "vestfold-fsu").avslaatt("MAA_LOEFTES", "R046");
        l.loeft(sak, "vestfold-fsu", "KREVES_AV_REGEL", "vestfold-ssu").ga("SakLoeftetTilSsu");

        l.den("2022-02-20");
        String tvil = l.klarSak("felles innkjøp", "vestfold-fsu", "STRUKTURELL_FAGLIG", "OEKONOMISK_KONSEKVENS=NOE");
        String mars = l.moeteMed(tvil, "vestfold-fsu", "2022-03-15");
        l.behandle(tvil, "vestfold-fsu", mars).ga("SakBehandletIFsu");
        l.sak(
                        medlem("vestfold-fsu"),
                        tvil,
                        "BeOmMyndighetsavklaring",
                        "utvalgId",
                        "vestfold-fsu",
                        "spoersmaal",
                        "Kan vi?")
                .ga("MyndighetsavklaringBedtOm");
        l.fattVedtak(tvil, "vestfold-fsu").avslaatt("UAVKLART_MYNDIGHET", "R043");
        l.sak(leder("vestfold-fsu"), tvil, "UtsettSak", "grunn", "Avventer avklaring")
                .ga("SakUtsatt");
        l.erI(tvil, "UTSATT");
        l.den("2022-03-16");
        l.sak(sekretariat(), tvil, "AvklarMyndighet", "kanVedta", false, "begrunnelse", "Økonomisk konsekvens")
                .ga("MyndighetAvklart");
        String april = l.moeteMed(tvil, "vestfold-fsu", "2022-04-05");
        l.behandle(tvil, "vestfold-fsu", april).ga("SakBehandletIFsu");
        l.fattVedtak(tvil, "vestfold-fsu").avslaatt("UTENFOR_MYNDIGHET");
        l.sak(leder("vestfold-fsu"), tvil, "AvgiInnstilling", "innstilling", "SSU bør vedta")
                .ga("InnstillingAvgitt");
        l.loeft(tvil, "vestfold-fsu", "FORBEREDT_FOR_SSU", "vestfold-ssu").ga("SakLoeftetTilSsu");
        String ssu = l.moeteMed(tvil, "vestfold-ssu", "2022-05-10");
        l.behandle(tvil, "vestfold-ssu", ssu).ga("SakBehandletISsu");
        l.alleEr("ENIG", tvil, "vestfold-ssu");
        l.fattVedtak(tvil, "vestfold-ssu").ga("SakVedtatt");
    }

    @Test
    void L04_pandemiraadet_vedtar_med_aksept_per_virksomhet() {
        String raad = "ostfold-pandemiradet";
        Loep l = i("ostfold").den("2021-03-09");
        String sak = l.gi(
                        leder(raad),
                        "helsefellesskap/ostfold/saker",
                        "tittel",
                        "felles testkapasitet",
                        "innmelder",
                        "ostfold-kommune-01",
                        "innmelderrolle",
                        "leder")
                .ga("SakInnmeldt")
                .id();
        l.den("2021-03-10");
        l.klassifiser(sak, "TILTAK", "HASTER").ga("SakKlassifisert");
        l.tildel(sak, raad).ga("UtvalgTildelt");
        l.saksframlegg(sak).ga("SaksdokumentLagtVed");
        String moete = l.planlegg(raad, "2021-03-11");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2021-03-10").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den("2021-03-11");
        var seter = l.seter(raad, null);
        String lederSete = l.utvalg(raad).at("/ledere/0/seteId").asString();
        l.moete(leder(raad), moete, "AapneMoete", "moeteleder", lederSete, "tilStede", seter)
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(raad), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.behandle(sak, raad, moete).ga("SakBehandletIUnderutvalg");
        List<String> kommuneseter = l.seterFra(raad, "KOMMUNE");
        String sykehussete = l.seterFra(raad, "SYKEHUS").getFirst();
        List<String> enige = new java.util.ArrayList<>();
        for (String sete : kommuneseter.subList(0, kommuneseter.size() - 1)) {
            List<String> hos = finn(l, raad, sete);
            List<String> del = hos.subList(0, Math.min(hos.size(), 4 - enige.size()));
            if (!del.isEmpty()) {
                stem(l, sak, raad, sete, "ENIG", del);
                enige.addAll(del);
            }
        }
        assertThat(enige).hasSize(4);
        String uenig = finn(l, raad, kommuneseter.getLast()).getFirst();
        stem(l, sak, raad, kommuneseter.getLast(), "UENIG", List.of(uenig));
        l.standpunkt(sak, raad, sykehussete, "ENIG").ga("StandpunktRegistrert");
        l.fattVedtak(sak, raad, "bindAlle", true).avslaatt("FLERTALL_BINDER_IKKE", "R035");
        l.fattVedtak(sak, raad).ga("SakVedtatt", "VedtakIkkeAkseptert");
        assertThat(l.bilde(sak).at("/vedtak/bindendeFor")).hasSize(5);
        l.den("2021-03-18");
        l.sak(virksomhet(uenig), sak, "AksepterVedtak", "virksomhetId", uenig).ga("VedtakAkseptert");
        assertThat(l.bilde(sak).at("/vedtak/bindendeFor")).hasSize(6);
        l.moete(leder(raad), moete, "LukkMoete").ga("MoeteGjennomfoert");
        l.moete(sekretariat(), moete, "SkrivReferat", "punkter", List.of(felt("punktId", "1", "tekst", "Vedtatt")))
                .ga("ReferatUtkastLagret");
        l.moete(leder(raad), moete, "GodkjennReferat").ga("ReferatGodkjent");
        assertThat(l.api.hent("/api/v1/moeter/" + moete).get("oversendtTil").toString())
                .contains("ostfold-ssu");
        l.moete(medlem(raad), moete, "BekreftRapportert", "seteId", sykehussete).ga("RapporteringBekreftet");

        l.den("2021-03-20");
        String stor = l.klarSak("felles mottak", raad, "TILTAK", "OEKONOMISK_KONSEKVENS=STOR");
        String april = l.moeteMed(stor, raad, "2021-04-15");
        l.behandle(stor, raad, april).ga("SakBehandletIUnderutvalg");
        l.fattVedtak(stor, raad).avslaatt("MAA_LOEFTES", "R059");
        l.loeft(stor, raad, "KREVES_AV_REGEL", "ostfold-ssu").ga("SakLoeftetTilSsu");
    }

    @Test
    void L08_ledelsen_roterer_og_saken_loeftes_fra_sektor() {
        String forum = "oslo-diakonhjemmet-samarbeidsforum-somatikk";
        String lsu = "oslo-lsu-diakonhjemmet";
        Loep l = i("oslo").den("2021-04-10");
        String sak = l.klarSak("felles utskrivningsteam", forum, "FAGLIG", "PRINSIPIELL");
        String moete = l.moeteMed(sak, forum, "2021-05-04");
        l.behandle(sak, forum, moete).ga("SakBehandletIFsu");
        l.fattVedtak(sak, forum).avslaatt("RAADGIVENDE_VEDTAR_IKKE", "R067");
        l.sak(leder(forum), sak, "AvgiInnstilling", "innstilling", "Utvalget bør vedta")
                .ga("InnstillingAvgitt");
        l.loeft(sak, forum, "FORBEREDT_FOR_SSU", lsu).ga("SakLoeftetTilLokaltUtvalg");
        String juni = l.moeteMed(sak, lsu, "2021-06-15");
        List<Map<String, Object>> sju = new java.util.ArrayList<>();
        for (int n = 1; n <= 7; n++) {
            sju.add(felt("virksomhetId", "part-" + n, "andel", n == 7 ? "0.142858" : "0.142857"));
        }
        l.gi(
                        utvalget(lsu),
                        "helsefellesskap/oslo/kommandoer/OpprettSekretariat",
                        "form",
                        "LOKALT",
                        "utvalgId",
                        lsu,
                        "stillingsprosent",
                        50,
                        "varighetMaaneder",
                        36,
                        "kostnadsfordeling",
                        tall(sju))
                .ga("SekretariatOpprettet");
        l.behandle(sak, lsu, juni).ga("SakBehandletILokaltUtvalg");
        l.fattVedtak(sak, lsu).avslaatt("MAA_LOEFTES", "R047");
        l.loeft(sak, lsu, "KREVES_AV_REGEL", "oslo-ssu").ga("SakLoeftetTilSsu");
        l.den("2022-08-01");
        settIDrift(l, "oslo-ssu", "SYKEHUS");
        String ssu = l.moeteMed(sak, "oslo-ssu", "2022-08-25");
        l.behandle(sak, "oslo-ssu", ssu).ga("SakBehandletISsu");
        l.alleEr("ENIG", sak, "oslo-ssu");
        l.fattVedtak(sak, "oslo-ssu").ga("SakVedtatt");
        l.den("2023-08-15");
        String fraSykehus = l.seterFra(lsu, "SYKEHUS").getFirst();
        String fraBydel = seteUtenfor(l, lsu, "SYKEHUS");
        l.utvalg(utvalget(lsu), lsu, "VelgLeder", "seteId", fraSykehus).avslaatt("ROTASJON_BRUTT");
        l.utvalg(utvalget(lsu), lsu, "VelgLeder", "seteId", fraBydel).ga("LederValgt", "LedelseRotert");
    }

    @Test
    void L09_telemark_har_to_strategiske_utvalg() {
        String fsu = "telemark-fsu-barn-og-unge";
        String nedre = "telemark-ssu-nedre";
        String oevre = "telemark-ssu-ovre";
        Loep l = i("telemark").den("2021-08-20");
        String sak = l.klarSak("felles barneteam", fsu, "FAGLIG", "STRATEGISK_BETYDNING=STOR");
        String moete = l.moeteMed(sak, fsu, "2021-09-14");
        l.behandle(sak, fsu, moete).ga("SakBehandletIFsu");
        l.loeft(sak, fsu, "KREVES_AV_REGEL").avslaatt("FEIL_LOEFTEMOTTAKER", "R011");
        l.sak(leder(fsu), sak, "UtsettSak", "grunn", "Region må avklares").ga("SakUtsatt");
        regioner(l, sak, "SAKEN_GJELDER_NEDRE_TELEMARK");
        String senere = l.moeteMed(sak, fsu, "2021-09-15");
        l.behandle(sak, fsu, senere).ga("SakBehandletIFsu");
        l.loeft(sak, fsu, "KREVES_AV_REGEL", oevre).avslaatt("FEIL_LOEFTEMOTTAKER", "R011");
        l.sak(leder(fsu), sak, "UtsettSak", "grunn", "Gjelder begge").ga("SakUtsatt");
        regioner(l, sak, "SAKEN_GJELDER_NEDRE_TELEMARK", "SAKEN_GJELDER_OEVRE_TELEMARK");
        String tredje = l.moeteMed(sak, fsu, "2021-09-16");
        l.behandle(sak, fsu, tredje).ga("SakBehandletIFsu");
        l.loeft(sak, fsu, "KREVES_AV_REGEL", nedre, oevre).ga("SakLoeftetTilSsu", "SakLoeftetTilSsu");
        String m1 = l.moeteMed(sak, nedre, "2021-10-12");
        assertThat(l.api.hent("/api/v1/moeter/" + m1)
                        .at("/punkter/0/saksnummer")
                        .asString())
                .isEqualTo("01-21");
        l.behandle(sak, nedre, m1).ga("SakBehandletISsu");
        l.alleEr("ENIG", sak, nedre);
        l.fattVedtak(sak, nedre).ga("DelvedtakFattet");
        assertThat(l.bilde(sak).at("/behandlinger/" + nedre + "/tilstand").asString())
                .isEqualTo("UNDER_BEHANDLING");
        l.fattVedtak(sak, nedre, "endelig", true).avslaatt("DELVEDTAK_MANGLER", "R011");
        String m2 = l.moeteMed(sak, oevre, "2021-10-19");
        l.behandle(sak, oevre, m2).ga("SakBehandletISsu");
        l.alleEr("ENIG", sak, oevre);
        l.fattVedtak(sak, oevre).ga("DelvedtakFattet", "SakVedtatt");

        l.den("2021-09-20");
        String uenig = l.klarSak("felles legevakt", fsu, "FAGLIG", "STRATEGISK_BETYDNING=STOR");
        regioner(l, uenig, "SAKEN_GJELDER_NEDRE_TELEMARK", "SAKEN_GJELDER_OEVRE_TELEMARK");
        String m3 = l.moeteMed(uenig, fsu, "2021-10-05");
        l.behandle(uenig, fsu, m3).ga("SakBehandletIFsu");
        l.loeft(uenig, fsu, "KREVES_AV_REGEL").ga("SakLoeftetTilSsu", "SakLoeftetTilSsu");
        String m4 = l.moeteMed(uenig, oevre, "2021-11-09");
        l.behandle(uenig, oevre, m4).ga("SakBehandletISsu");
        l.standpunkt(uenig, oevre, l.seter(oevre, "MEDLEM").getFirst(), "UENIG").ga("StandpunktRegistrert");
        l.sak(leder(oevre), uenig, "FastslaaManglendeKonsensus", "utvalgId", oevre)
                .ga("KonsensusMangler");
        l.loeft(uenig, oevre, "KONSENSUS_MANGLER", "telemark-partnerskapsmote").ga("SakLoeftetTilPartnerskapsmoete");
    }

    @Test
    void L10_lofoten_er_i_overgang_og_mangler_et_nivaa() {
        String fsu = "lofoten-vesteralen-salten-fsu";
        String ssu = "lofoten-vesteralen-salten-ssu";
        String gammelt = "lofoten-vesteralen-salten-overordnet-samarbeidsutvalg";
        String pm = "lofoten-vesteralen-salten-partnerskapsmote";
        Loep l = i("lofoten-vesteralen-salten").den("2021-09-01");
        String sak = l.meldInn("felles prosedyre");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, fsu).ga("UtvalgTildelt");
        assertThat(l.bilde(sak).get("behandlinger").propertyNames())
                .containsExactly("lofoten-vesteralen-salten-samhandlingssekretariatet");
        String iGammelt = l.klarSak("strategi for digitale tjenester", gammelt, "PRINSIPIELL");
        String moete = l.moeteMed(iGammelt, gammelt, "2021-09-23");
        l.behandle(iGammelt, gammelt, moete).ga("SakBehandletISsu");
        l.den("2021-09-23");
        settIDrift(l, ssu, null);
        l.den("2021-09-24");
        l.utvalg(utvalget(ssu), gammelt, "AvviklUtvalg", "avloestAv", ssu, "grunn", "Avløst")
                .ga("UtvalgAvviklet");
        l.api.ventPaaProsesser();
        l.fattVedtak(iGammelt, gammelt).avslaatt("UTVALG_IKKE_I_DRIFT", "R128");
        assertThat(l.bilde(iGammelt).get("behandlinger").propertyNames()).containsExactly(ssu);
        assertThat(l.api.hent("/api/v1/saker/" + iGammelt + "/historikk").findValuesAsString("navn"))
                .contains("SakOverfoert");
        l.den("2021-10-05");
        Object[] fastlege = {
            "seteId", ssu + "-fastlege-ny", "rolle", "fastlege", "funksjon", "MEDLEM", "part", "FASTLEGE"
        };
        l.utvalg(utvalget(ssu), ssu, "OppnevnMedlem", fastlege).avslaatt("FEIL_OPPNEVNER", "R157");
        l.utvalg(utvalget(ssu), ssu, "OppnevnMedlem", ProeveloepTest.med(fastlege, "oppnevntAv", "kommunale medlemmer"))
                .ga("MedlemOppnevnt");
        l.den("2021-10-12");
        l.utvalg(utvalget(pm), fsu, "NedsettUtvalg", "mandat", List.of("faglige saker"), "vedtattAv", pm)
                .avslaatt("IKKE_TILGANG", "R021");
        l.utvalg(utvalget(ssu), fsu, "NedsettUtvalg", "mandat", List.of("faglige saker"), "vedtattAv", ssu)
                .ga("UtvalgNedsatt");
        l.den("2021-10-20");
        oppnevn(l, fsu, "KOMMUNE");
        l.utvalg(sekretariat(), fsu, "KonstituerUtvalg").ga("UtvalgKonstituert");
        l.api.ventPaaProsesser();
        assertThat(l.bilde(sak).get("behandlinger").propertyNames()).containsExactly(fsu);
    }

    /** Nedsetter ved behov, oppnevner ett sete fra hver side, velger leder og konstituerer. */
    static void settIDrift(Loep l, String utvalg, String lederside) {
        if (!"NEDSATT".equals(l.utvalg(utvalg).get("tilstand").asString())) {
            l.utvalg(sekretariat(), utvalg, "NedsettUtvalg", "mandat", List.of("etter modellen"))
                    .ga("UtvalgNedsatt");
        }
        oppnevn(l, utvalg, lederside == null ? "KOMMUNE" : lederside);
        l.utvalg(sekretariat(), utvalg, "KonstituerUtvalg").ga("UtvalgKonstituert");
    }

    static void oppnevn(Loep l, String utvalg, String lederside) {
        var hf = l.api.hent("/api/v1/helsefellesskap/" + l.helsefellesskap).get("helsefellesskap");
        for (String part : List.of("KOMMUNE", "SYKEHUS")) {
            String v = null;
            for (var p : hf.get("parter")) {
                v = v == null && part.equals(p.get("part").asString())
                        ? p.get("virksomhetId").asString()
                        : v;
            }
            l.utvalg(
                            sekretariat(),
                            utvalg,
                            "OppnevnMedlem",
                            "seteId",
                            utvalg + "-" + part.toLowerCase(java.util.Locale.ROOT) + "-1",
                            "rolle",
                            "representant-" + part.toLowerCase(java.util.Locale.ROOT),
                            "funksjon",
                            "MEDLEM",
                            "part",
                            part,
                            "virksomhetId",
                            v,
                            "representerer",
                            List.of(v),
                            "beslutningsmyndighet",
                            true)
                    .ga("MedlemOppnevnt");
        }
        String s = lederside.toLowerCase(java.util.Locale.ROOT);
        String annen = "kommune".equals(s) ? "sykehus" : "kommune";
        l.utvalg(sekretariat(), utvalg, "VelgLeder", "seteId", utvalg + "-" + s + "-1")
                .ga("LederValgt");
        l.utvalg(sekretariat(), utvalg, "VelgNestleder", "seteId", utvalg + "-" + annen + "-1")
                .ga("NestlederValgt");
    }

    private static void stem(Loep l, String sak, String utvalg, String sete, String standpunkt, List<String> hos) {
        l.sak(
                        medlem(utvalg),
                        sak,
                        "RegistrerStandpunkt",
                        "utvalgId",
                        utvalg,
                        "seteId",
                        sete,
                        "standpunkt",
                        standpunkt,
                        "representerer",
                        hos,
                        "merknad",
                        "ENIG".equals(standpunkt) ? null : "Begrunnet i møtet")
                .ga("StandpunktRegistrert");
    }

    private static void regioner(Loep l, String sak, String... regioner) {
        l.sak(
                        sekretariat(),
                        sak,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("FAGLIG", "INGEN", "STRATEGISK_BETYDNING", "STOR"),
                        "gjelder",
                        List.of(regioner))
                .ga("SakKlassifisert");
    }

    private static List<String> finn(Loep l, String utvalg, String sete) {
        List<String> ut = new java.util.ArrayList<>();
        l.utvalg(utvalg).get("seter").forEach(s -> {
            if (sete.equals(s.get("seteId").asString())) {
                s.get("representerer").forEach(v -> ut.add(v.asString()));
            }
        });
        return ut;
    }

    private static String seteUtenfor(Loep l, String utvalg, String part) {
        for (var s : l.utvalg(utvalg).get("seter")) {
            boolean kommuneside =
                    List.of("KOMMUNE", "BYDEL", "ETAT").contains(s.get("part").asString());
            if (kommuneside && "MEDLEM".equals(s.get("funksjon").asString())) {
                return s.get("seteId").asString();
            }
        }
        throw new AssertionError("Ingen utenfor " + part);
    }

    private static List<Map<String, Object>> tall(List<Map<String, Object>> andeler) {
        andeler.forEach(
                a -> a.put("andel", new java.math.BigDecimal(a.get("andel").toString())));
        return andeler;
    }
}
