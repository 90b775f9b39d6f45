package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Utvalget fra det settes ned til det avvikles, over HTTP (livsløp 4). */
class UtvalgetsLivsloepTest extends Benk {

    private Organisasjon o;

    @BeforeEach
    void eget_helsefellesskap() {
        o = Organisasjon.opprett(i(Organisasjon.nyId()));
        o.settIDrift(o.pm);
        o.settIDrift(o.ssu);
        o.l.den("2020-02-01");
    }

    @Test
    void fra_nedsatt_til_avviklet_med_sakene_over_til_den_som_avloeser() {
        String nytt = o.hf + "-fagutvalg";
        Object[] nedsett = {"helsefellesskapId", o.hf, "navn", "Fagutvalget", "nivaa", "FAGLIG"};
        o.l.utvalg(utvalget(o.ssu), nytt, "NedsettUtvalg", nedsett).avslaatt("MANDAT_MANGLER", "R014");
        o.l.utvalg(utvalget(o.pm), nytt, "NedsettUtvalg", med(nedsett, "mandat", List.of("fag")))
                .avslaatt("IKKE_TILGANG", "R021");
        o.l.utvalg(utvalget(o.ssu), nytt, "NedsettUtvalg", med(nedsett, "mandat", List.of("fag")))
                .ga("UtvalgNedsatt");
        var plasser = List.of(
                felt("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "kommunerepresentant", "antall", 2),
                felt("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "sykehusrepresentant", "antall", 2));
        o.l.utvalg(utvalget(o.ssu), nytt, "VedtaSammensetning", "seter", plasser)
                .ga("SammensetningVedtatt");
        o.parter.forEach(p -> o.oppnevn(nytt, p).ga("MedlemOppnevnt"));
        String k1 = Organisasjon.sete(nytt, o.parter.getFirst());
        o.l.utvalg(sekretariat(), nytt, "KonstituerUtvalg").avslaatt("UTVALG_IKKE_I_DRIFT", "R128");
        o.l.utvalg(sekretariat(), nytt, "ForeslaaLeder", "seteId", k1).ga("LederForeslaatt");
        o.l.utvalg(utvalget(nytt), nytt, "KonstituerUtvalg").ga("LederValgt", "UtvalgKonstituert");

        o.l.den("2020-03-01");
        o.l.utvalg(leder(o.ssu), nytt, "ReviderMandat", "mandat", List.of("fag", "prosedyrer"))
                .ga("MandatRevidert");
        o.l.utvalg(leder(o.ssu), nytt, "TildelMyndighet", "fra", "2020-03-01", "til", "2024-02-29")
                .ga("MyndighetTildelt");
        o.l.utvalg(
                        leder(nytt),
                        nytt,
                        "EvaluerUtvalg",
                        "konklusjon",
                        "Nyttig",
                        "anbefaling",
                        "Fortsett",
                        "ekstern",
                        true)
                .ga("UtvalgEvaluert");
        o.l.utvalg(leder(nytt), nytt, "SettUtvalgPaaPause", "grunn", "Re-etableres")
                .ga("UtvalgSattPaaPause");
        String sak = o.l.klarSak("felles rutine", nytt, "FAGLIG");
        String moete = o.l.planlegg(nytt, "2020-05-06");
        o.l.settPaaSakliste(sak, moete, "VEDTAKSSAK").avslaatt("UTVALG_IKKE_I_DRIFT");
        o.l.den("2020-06-01");
        o.l.utvalg(leder(nytt), nytt, "GjenopptaUtvalg").avslaatt("UTVALG_IKKE_I_DRIFT", "R022");
        fratre(nytt, o.parter.get(1), "2020-05-31").ga("MedlemFratraadt");
        o.oppnevn(nytt, o.parter.get(1)).ga("MedlemOppnevnt");
        o.l.utvalg(leder(nytt), nytt, "GjenopptaUtvalg").ga("UtvalgGjenopptatt");

        o.l.utvalg(utvalget(nytt), nytt, "AvviklUtvalg", "grunn", "x").avslaatt("IKKE_TILGANG", "R020");
        o.l.utvalg(utvalget(o.ssu), nytt, "AvviklUtvalg", "grunn", "x").avslaatt("AAPNE_SAKER", "R020");
        o.l.utvalg(utvalget(o.ssu), nytt, "AvviklUtvalg", "grunn", "x", "avloestAv", o.fsu)
                .avslaatt("UTVALG_IKKE_I_DRIFT", "R229");
        o.settIDrift(o.fsu);
        o.l.utvalg(utvalget(o.ssu), nytt, "AvviklUtvalg", "grunn", "Ny modell", "avloestAv", o.fsu)
                .ga("UtvalgAvviklet");
        assertThat(o.l.bilde(sak).get("behandlinger").propertyNames()).containsExactly(o.fsu);

        JsonNode u = o.l.utvalg(nytt);
        assertThat(u.get("tilstand").asString()).isEqualTo("AVVIKLET");
        assertThat(u.at("/historie/tilstander").findValuesAsString("tilstand"))
                .containsExactly("NEDSATT", "I_DRIFT", "PAA_PAUSE", "I_DRIFT", "AVVIKLET");
        assertThat(u.at("/historie/evalueringer/0/anbefaling").asString()).isEqualTo("Fortsett");
        JsonNode mandat = api.hent("/api/v1/utvalg/" + nytt + "/mandat?dato=2020-02-15");
        assertThat(mandat.at("/gjeldende/punkter")).hasSize(1);
        assertThat(mandat.get("historikk")).hasSize(2);
        assertThat(api.hent("/api/v1/helsefellesskap/" + o.hf + "/mandater?dato=2020-03-01")
                        .toString())
                .contains("prosedyrer");
    }

    @Test
    void medlemslisten_viser_hvem_som_satt_den_dagen() {
        String ssu = "/api/v1/utvalg/" + o.ssu + "/medlemmer?dato=";
        fratre(o.ssu, o.parter.get(1), "2020-06-30").ga("MedlemFratraadt");
        assertThat(api.hent(ssu + "2020-06-30").get("medlemmer")).hasSize(4);
        JsonNode juli = api.hent(ssu + "2020-07-01").get("medlemmer");
        assertThat(juli).hasSize(3);
        assertThat(juli.findValuesAsString("verv")).containsExactly("LEDER");
        assertThat(juli.toString()).doesNotContain("navn");
        assertThat(api.hent("/api/v1/helsefellesskap/" + o.hf + "/medlemsoversikt?dato=2020-07-01"))
                .hasSize(3);
        api.les(ssu + "1.7.2020").avslaatt("UGYLDIG_PARAMETER");
        api.les("/api/v1/utvalg/finnes-ikke/medlemmer").avslaatt("IKKE_FUNNET");
    }

    @Test
    void varaen_foelger_setet_ogsaa_naar_personen_skifter() {
        String sete = Organisasjon.sete(o.ssu, o.parter.get(1));
        o.l.utvalg(sekretariat(), o.ssu, "OppnevnVara", "seteId", sete, "brukerId", "p-vara")
                .ga("VaraOppnevnt");
        fratre(o.ssu, o.parter.get(1), "2020-02-28").ga("MedlemFratraadt");
        o.l.den("2020-03-01");
        o.oppnevn(o.ssu, o.parter.get(1), "brukerId", "p-ny").ga("MedlemOppnevnt");
        String moete = o.l.planlegg(o.ssu, "2020-04-15");
        o.l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2020-03-25").ga("InnkallingSendt");
        o.l.moete(sekretariat(), moete, "MeldForfall", "seteId", sete, "grunn", "Reise")
                .ga("ForfallMeldt");
        o.l.moete(sekretariat(), moete, "InnkallVara", "seteId", sete, "brukerId", "p-en-annen")
                .avslaatt("FEIL_OPPNEVNER", "R135");
        o.l.moete(sekretariat(), moete, "InnkallVara", "seteId", sete, "brukerId", "p-vara")
                .ga("VaraInnkalt");
        JsonNode medlem = api.hent("/api/v1/utvalg/" + o.ssu + "/medlemmer?dato=2020-04-15")
                .get("medlemmer");
        assertThat(medlem.toString()).contains("p-ny", "p-vara");
    }

    @Test
    void ledelsen_gaar_mellom_sidene_og_mellom_sykehusene() {
        // Kommune 1 leder 2020 og 2021.
        JsonNode foer = api.hent("/api/v1/utvalg/" + o.ssu + "/rotasjon");
        assertThat(foer.at("/neste/side").asString()).isEqualTo("SYKEHUS");
        assertThat(foer.at("/neste/fra").asString()).isEqualTo("2022-01-01");
        assertThat(foer.at("/neste/virksomheter")).hasSize(2);
        String nord = o.parter.get(2);
        String soer = o.parter.get(3);
        o.l.den("2022-01-01");
        roter("SYKEHUS", nord, "2021-06-01").avslaatt("ROTASJON_BRUTT", "R166");
        roter("KOMMUNE", null, "2022-01-01").avslaatt("ROTASJON_BRUTT", "R165");
        roter("SYKEHUS", nord, "2022-01-01").ga("LedelseRotert");
        velgLeder(soer).avslaatt("ROTASJON_BRUTT", "R166");
        velgLeder(nord).ga("LederValgt");
        o.l.den("2024-01-01");
        velgLeder(o.parter.getFirst()).ga("LederValgt", "LedelseRotert");
        o.l.den("2026-01-01");
        roter("SYKEHUS", nord, "2026-01-01").avslaatt("ROTASJON_BRUTT", "R167");
        assertThat(api.hent("/api/v1/utvalg/" + o.ssu + "/rotasjon")
                        .at("/neste/virksomheter/0")
                        .asString())
                .isEqualTo(soer);
        roter("SYKEHUS", soer, "2026-01-01").ga("LedelseRotert");
        velgLeder(soer).ga("LederValgt");
        JsonNode perioder = api.hent("/api/v1/utvalg/" + o.ssu + "/rotasjon").get("perioder");
        assertThat(perioder.findValuesAsString("side")).containsExactly("KOMMUNE", "SYKEHUS", "KOMMUNE", "SYKEHUS");
        assertThat(perioder.findValuesAsString("virksomhetId"))
                .containsExactly(o.parter.getFirst(), nord, o.parter.getFirst(), soer);
    }

    @Test
    void et_underutvalg_rapporterer_tilbake_foer_det_avvikles() {
        o.settIDrift(o.fsu);
        String sak = o.l.klarSak("rehabilitering", o.fsu, "FAGLIG");
        String moete = o.l.moeteMed(sak, o.fsu, "2020-04-15");
        o.l.behandle(sak, o.fsu, moete).ga("SakBehandletIFsu");
        String under = o.hf + "-under";
        o.l.utvalg(
                        leder(o.fsu),
                        under,
                        "NedsettUnderutvalg",
                        "helsefellesskapId",
                        o.hf,
                        "nedsattAv",
                        o.fsu,
                        "type",
                        "FAGGRUPPE",
                        "navn",
                        "Faggruppen",
                        "mandat",
                        List.of("utrede"),
                        "frist",
                        "2020-08-01",
                        "sakId",
                        sak,
                        "droeftetIMoete",
                        moete,
                        "sammensetning",
                        List.of(
                                felt("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "fagperson", "antall", 1),
                                felt("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "fagperson", "antall", 1)))
                .ga("UnderutvalgNedsatt");
        o.l.api.ventPaaProsesser();
        o.l.fattVedtak(sak, o.fsu).avslaatt("UTREDNING_IKKE_TILBAKE", "R016");
        o.l.utvalg(utvalget(o.fsu), under, "AvviklUtvalg", "grunn", "For tidlig")
                .avslaatt("AAPNE_SAKER", "R016");
        o.l.sak(
                        leder(under),
                        sak,
                        "RapporterTilbake",
                        "underutvalgId",
                        under,
                        "rapport",
                        "Utredet",
                        "anbefaling",
                        "Felles team")
                .ga("SakTilbakerapportert");
        o.l.utvalg(utvalget(o.fsu), under, "AvviklUtvalg", "grunn", "Utredet").ga("UtvalgAvviklet");
        assertThat(api.hent("/api/v1/helsefellesskap/" + o.hf + "/aarshjul/2020")
                        .toString())
                .contains("UTREDNINGSFRIST", "2020-08-01");
    }

    @Test
    void honoraret_foelger_avtale_sats_og_oppmoete() {
        o.hf(
                        "FastsettHonorarsats",
                        "part",
                        "FASTLEGE",
                        "perTime",
                        new BigDecimal("1000"),
                        "timerPerMoete",
                        5,
                        "betaler",
                        o.parter.get(1),
                        "gjelderFra",
                        "2020-01-01",
                        "status",
                        "VEDTATT")
                .ga("HonorarsatsFastsatt");
        observatoer("bruker", "BRUKER", "brukerutvalget").ga("ObservatoerOppnevnt");
        observatoer("fastlege", "FASTLEGE", "allmennlegeutvalget").ga("ObservatoerOppnevnt");
        observatoer("ansatt", "ANSATT", "tillitsvalgte").ga("ObservatoerOppnevnt");
        observatoer("annen-bruker", "BRUKER", "brukerutvalget").ga("ObservatoerOppnevnt");
        Object[] avtale = {
            "seteId", "bruker", "fra", "2020-01-01", "til", "2022-12-31", "honorar", new BigDecimal("400")
        };
        o.l.utvalg(sekretariat(), o.ssu, "InngaaHonoraravtale", avtale).avslaatt("AVTALE_UFULLSTENDIG", "R172");
        o.l.utvalg(
                        sekretariat(),
                        o.ssu,
                        "InngaaHonoraravtale",
                        med(avtale, "timer", 4, "betaler", o.parter.get(2), "frikjoep", "avklart med arbeidsgiver"))
                .ga("HonoraravtaleInngaatt");
        String sak = o.l.klarSak("orientering", o.ssu, "PRINSIPIELL");
        String moete = o.l.planlegg(o.ssu, "2020-04-15");
        o.l.settPaaSakliste(sak, moete, "ORIENTERINGSSAK").ga("SakSattPaaSakliste");
        o.l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2020-03-25").ga("InnkallingSendt");
        o.l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        o.l.den("2020-04-15");
        List<String> tilStede = new ArrayList<>(o.l.seter(o.ssu, "MEDLEM"));
        tilStede.addAll(List.of("bruker", "fastlege", "ansatt"));
        o.l.moete(leder(o.ssu), moete, "AapneMoete", "moeteleder", o.l.lederSete(o.ssu), "tilStede", tilStede)
                .ga("MoeteAapnet", "OppropGjennomfoert");
        honorar("bruker", moete).avslaatt("UGYLDIG_TILSTAND", "R205");
        o.l.moete(leder(o.ssu), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        o.l.moete(leder(o.ssu), moete, "LukkMoete").ga("MoeteGjennomfoert");

        honorar("bruker", moete).ga("HonorarBeregnet");
        honorar("bruker", moete).ga();
        honorar("fastlege", moete).ga("HonorarBeregnet");
        honorar("ansatt", moete).ga("HonorarBeregnet");
        honorar("annen-bruker", moete).avslaatt("IKKE_TIL_STEDE", "R205");
        JsonNode g = api.hent("/api/v1/helsefellesskap/" + o.hf + "/honorargrunnlag/2020");
        assertThat(betaler(g, o.parter.get(2)).get("sum").decimalValue()).isEqualByComparingTo("1600");
        assertThat(betaler(g, o.parter.get(1)).get("sum").decimalValue()).isEqualByComparingTo("5000");
        assertThat(g.toString()).contains("tillitsvalgtrollen");
        assertThat(g.get("uavklarte").findValuesAsString("seteId")).containsExactly("annen-bruker");
        assertThat(api.hent("/api/v1/helsefellesskap/" + o.hf + "/honorargrunnlag/2021")
                        .get("betalere"))
                .isEmpty();
    }

    @Test
    void valg_er_enstemmige_eller_gjort_av_et_eget_valgorgan() {
        String sete = Organisasjon.sete(o.ssu, o.parter.getFirst());
        Object[] valg = {"seteId", sete, "verv", "representant i prosjektet"};
        o.l.utvalg(leder(o.ssu), o.ssu, "VelgRepresentant", med(valg, "enstemmig", false))
                .avslaatt("KONSENSUS_KREVES", "R069");
        o.l.utvalg(leder(o.ssu), o.ssu, "VelgRepresentant", med(valg, "enstemmig", true))
                .ga("RepresentantValgt");
        o.l.utvalg(
                        leder(o.ssu),
                        o.ssu,
                        "VelgRepresentant",
                        med(valg, "enstemmig", false, "valgorgan", "rekrutteringsutvalget", "innstilling", "PKO-leder"))
                .ga("RepresentantValgt");
        assertThat(o.l.utvalg(o.ssu).at("/historie/valg/1/valgorgan").asString())
                .isEqualTo("rekrutteringsutvalget");
    }

    @Test
    void det_gamle_utvalget_virker_til_det_nye_er_i_drift() {
        String nytt = o.hf + "-nytt-ssu";
        o.l.utvalg(
                        utvalget(o.pm),
                        nytt,
                        "NedsettUtvalg",
                        "helsefellesskapId",
                        o.hf,
                        "navn",
                        "Nytt strategisk utvalg",
                        "nivaa",
                        "STRATEGISK",
                        "mandat",
                        List.of("strategi"))
                .ga("UtvalgNedsatt");
        o.l.utvalg(leder(o.pm), o.ssu, "LaFungereMidlertidig", "paaVegneAv", o.pm)
                .avslaatt("UGYLDIG_TILSTAND", "R185");
        o.l.utvalg(leder(o.pm), o.ssu, "LaFungereMidlertidig", "paaVegneAv", nytt)
                .ga("UtvalgFungererMidlertidig");
        String sak = o.l.klarSak("i overgangen", o.ssu, "PRINSIPIELL");
        String moete = o.l.moeteMed(sak, o.ssu, "2020-05-13");
        o.l.behandle(sak, o.ssu, moete).ga("SakBehandletISsu");
        o.l.alleEr("ENIG", sak, o.ssu);
        o.l.fattVedtak(sak, o.ssu).ga("SakVedtatt");
        o.settIDrift(nytt);
        o.l.utvalg(utvalget(nytt), o.ssu, "AvviklUtvalg", "avloestAv", nytt, "grunn", "Avløst")
                .ga("UtvalgAvviklet");
    }

    @Test
    void lederen_av_et_fagraad_observerer_i_strategisk_utvalg_saa_lenge_vervet_varer() {
        Organisasjon f = Organisasjon.utenModell(i(Organisasjon.nyId()));
        Map<String, Object> ssu = f.utvalg(f.ssu, "STRATEGISK", f.pm, f.pm);
        List<Object> plasser = new ArrayList<>((List<?>) ssu.get("sammensetning"));
        plasser.add(felt("funksjon", "OBSERVATOER", "part", "SYKEHUS", "rolle", "fagradsleder", "antall", 5));
        ssu.put("sammensetning", plasser);
        Map<String, Object> fagraad = f.utvalg(f.fsu, "FAGLIG", f.ssu, f.ssu);
        fagraad.put("navn", "Fagråd for prøving");
        f.hf(
                        "VedtaSamarbeidsmodell",
                        "modell",
                        f.modell(
                                1,
                                "2020-01-01",
                                List.of(f.utvalg(f.pm, "PARTNERSKAPSMOETE", null, "PARTENE"), ssu, fagraad)))
                .ga("SamarbeidsmodellVedtatt");
        f.settIDrift(f.ssu);
        f.settIDrift(f.fsu);
        f.l.api.ventPaaProsesser();
        String observatoer = f.ssu + "-leder-" + f.fsu;
        JsonNode alle = api.hent("/api/v1/utvalg/" + f.ssu + "/medlemmer?dato=2020-06-01")
                .get("medlemmer");
        assertThat(alle.findValuesAsString("seteId")).contains(observatoer);
        assertThat(alle.toString()).contains("p-" + Organisasjon.sete(f.fsu, f.parter.getFirst()));
        f.l.den("2020-09-01");
        f.l.utvalg(
                        sekretariat(),
                        f.fsu,
                        "FratreMedlem",
                        "seteId",
                        Organisasjon.sete(f.fsu, f.parter.getFirst()),
                        "sluttdato",
                        "2020-08-31",
                        "grunn",
                        "Ny jobb")
                .ga("MedlemFratraadt");
        assertThat(api.hent("/api/v1/utvalg/" + f.ssu + "/medlemmer?dato=2020-09-01")
                        .get("medlemmer")
                        .findValuesAsString("seteId"))
                .doesNotContain(observatoer);
        f.l.utvalg(sekretariat(), f.fsu, "VelgLeder", "seteId", Organisasjon.sete(f.fsu, f.parter.get(1)))
                .ga("LederValgt");
        JsonNode ny = api.hent("/api/v1/utvalg/" + f.ssu + "/medlemmer?dato=2020-09-01")
                .get("medlemmer");
        assertThat(ny.findValuesAsString("seteId")).contains(observatoer);
        assertThat(ny.toString()).contains("p-" + Organisasjon.sete(f.fsu, f.parter.get(1)));
    }

    @Test
    void fastlege_og_bruker_oppnevnes_av_organet_modellen_nevner() {
        Loep troms = i("troms-og-ofoten").den("2022-03-01");
        Object[] fastlege = {"seteId", "troms-fastlege-" + o.hf, "rolle", "fastlege", "part", "FASTLEGE"};
        // Den antatte plassen viker for den virkelige.
        String utvalg = "troms-og-ofoten-fsu-rekruttering";
        for (JsonNode s : troms.utvalg(utvalg).get("seter")) {
            if ("FASTLEGE".equals(s.get("part").asString())) {
                troms.utvalg(
                                sekretariat(),
                                utvalg,
                                "FratreMedlem",
                                "seteId",
                                s.get("seteId").asString(),
                                "sluttdato",
                                "2022-02-28",
                                "grunn",
                                "Antatt plass")
                        .ga("MedlemFratraadt");
            }
        }
        troms.utvalg(sekretariat(), utvalg, "OppnevnObservatoer", fastlege).avslaatt("FEIL_OPPNEVNER", "R144");
        troms.utvalg(sekretariat(), utvalg, "OppnevnObservatoer", med(fastlege, "oppnevntAv", "Troms legeforening"))
                .ga("ObservatoerOppnevnt");

        Loep telemark = i("telemark").den("2022-03-01");
        Object[] bruker = {
            "seteId", "telemark-bruker-" + o.hf, "rolle", "bruker-ny", "part", "BRUKER", "oppnevntAv", "FFO Telemark"
        };
        String planlagt = "telemark-fsu-flere-kroniske-lidelser";
        telemark.utvalg(
                        utvalget("telemark-ssu-nedre"),
                        planlagt,
                        "NedsettUtvalg",
                        "mandat",
                        List.of("flere kroniske lidelser"))
                .ga("UtvalgNedsatt");
        telemark.utvalg(sekretariat(), planlagt, "OppnevnObservatoer", bruker).avslaatt("FEIL_OPPNEVNER", "R158");
        telemark.utvalg(
                        sekretariat(),
                        planlagt,
                        "BeOmOppnevning",
                        "part",
                        "BRUKER",
                        "rolle",
                        "brukerrepresentant",
                        "organ",
                        "FFO Telemark")
                .ga("OppnevningBedtOm");
        telemark.utvalg(sekretariat(), planlagt, "OppnevnObservatoer", bruker).ga("ObservatoerOppnevnt");
    }

    private Svar observatoer(String sete, String part, String oppnevntAv) {
        return o.l.utvalg(
                sekretariat(),
                o.ssu,
                "OppnevnObservatoer",
                "seteId",
                sete,
                "rolle",
                "representant",
                "part",
                part,
                "oppnevntAv",
                oppnevntAv);
    }

    private Svar honorar(String sete, String moete) {
        return o.l.utvalg(sekretariat(), o.ssu, "BeregnHonorar", "seteId", sete, "moeteId", moete);
    }

    private Svar velgLeder(String part) {
        return o.l.utvalg(sekretariat(), o.ssu, "VelgLeder", "seteId", Organisasjon.sete(o.ssu, part));
    }

    private Svar roter(String side, String virksomhet, String fra) {
        return o.l.utvalg(
                leder(o.ssu), o.ssu, "RoterLedelse", "tilPart", side, "tilVirksomhet", virksomhet, "fra", fra);
    }

    private Svar fratre(String utvalg, String part, String sluttdato) {
        return o.l.utvalg(
                sekretariat(),
                utvalg,
                "FratreMedlem",
                "seteId",
                Organisasjon.sete(utvalg, part),
                "sluttdato",
                sluttdato,
                "grunn",
                "Ny jobb");
    }

    private static JsonNode betaler(JsonNode grunnlag, String id) {
        for (JsonNode b : grunnlag.get("betalere")) {
            if (id.equals(b.get("betaler").asString())) {
                return b;
            }
        }
        throw new AssertionError(id + " betaler ikke: " + grunnlag);
    }

    private static Object[] med(Object[] felles, Object... mer) {
        Object[] alt = java.util.Arrays.copyOf(felles, felles.length + mer.length);
        System.arraycopy(mer, 0, alt, felles.length, mer.length);
        return alt;
    }
}
