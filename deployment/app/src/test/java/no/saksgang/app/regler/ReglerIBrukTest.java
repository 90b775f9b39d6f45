package no.saksgang.app.regler;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Regler som vises best ved å bruke dem, og som ikke har et prøveløp for seg. */
@TestPropertySource(properties = "saksgang.benk=regler") // Egen database: her endres utvalg.
class ReglerIBrukTest extends Benk {

    @Test
    void hvem_som_helst_melder_inn_og_opphavet_foelger_saken_til_aarsrapporten() {
        Loep l = i("sor-rogaland").den("2024-02-05");
        for (String rolle : List.of("INNMELDER", "MEDLEM", "OBSERVATOER", "VIRKSOMHET")) {
            l.gi(
                            "rolle=" + rolle + "; virksomhet=sor-rogaland-kommune-02; bruker=p-2",
                            "helsefellesskap/sor-rogaland/saker",
                            "tittel",
                            "Meldt inn av " + rolle,
                            "innmelder",
                            "sor-rogaland-kommune-02",
                            "opphav",
                            "NASJONAL_FOERING")
                    .ga("SakInnmeldt");
        }
        JsonNode tall = l.api.hent("/api/v1/helsefellesskap/sor-rogaland/aarsrapporter/2024")
                .get("tall");
        assertThat(tall.get("innmeldt").asInt()).isEqualTo(4);
        assertThat(tall.toString()).contains("NASJONAL_FOERING");
    }

    @Test
    void utvalg_kan_selv_sette_en_sak_paa_dagsorden_uten_tildeling() {
        String raad = "ostfold-flyktningutvalget";
        Loep l = i("ostfold").den("2025-03-03");
        String sak = l.gi(
                        leder(raad),
                        "helsefellesskap/ostfold/saker",
                        "tittel",
                        "Mottak av flyktninger",
                        "innmelder",
                        "ostfold-kommune-01")
                .ga("SakInnmeldt")
                .id();
        l.klassifiser(sak, "TILTAK", "HASTER").ga("SakKlassifisert");
        String moete = l.planlegg(raad, "2025-03-12");
        l.saksframlegg(sak);
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
    }

    @Test
    void innspill_gis_foer_behandling_og_lokalt_utvalg_kan_gi_det_to_nivaaer_opp() {
        Loep l = i("oslo").den("2025-02-03");
        String sak = l.meldInn("Felles satsing");
        l.klassifiser(sak, "PRINSIPIELL").ga("SakKlassifisert");
        l.tildel(sak, "oslo-partnerskapsmote").ga("UtvalgTildelt");
        l.sak(
                        utvalget("oslo-lsu-diakonhjemmet"),
                        sak,
                        "GiInnspill",
                        "utvalgId",
                        "oslo-lsu-diakonhjemmet",
                        "tekst",
                        "Sektoren trenger dette")
                .ga("InnspillGitt");
        assertThat(l.bilde(sak).at("/innlegg/0/slag").asString()).isEqualTo("INNSPILL");
    }

    @Test
    void FSU_gir_raad_til_et_annet_fagutvalg_og_raadet_binder_ikke() {
        Loep l = i("vestfold").den("2025-02-03");
        String fag = "vestfold-fagutvalg-akuttmedisinsk-kjede";
        String sak = l.meldInn("Råd fra FSU");
        l.klassifiser(sak, "ENKELT_FAGOMRAADE").ga("SakKlassifisert");
        l.tildel(sak, fag).ga("UtvalgTildelt");
        l.sak(sekretariat(), sak, "BeOmRaad", "raadId", "r1", "mottaker", "vestfold-fsu")
                .ga("RaadBedtOm");
        assertThat(l.bilde(sak).get("raad")).hasSize(1);
        l.sak(
                        leder("vestfold-fsu"),
                        sak,
                        "GiRaad",
                        "raadId",
                        "r1",
                        "utfall",
                        "GJENNOMFOERBART",
                        "begrunnelse",
                        "Passer med forløpet",
                        "konsekvenser",
                        Map.of("pasient", "a", "fastleger", "b", "kommuner", "c", "sykehus", "d"))
                .ga("RaadGitt");
        l.erI(sak, "TILDELT");
    }

    @Test
    void inviterte_belyser_saken_men_teller_ikke() {
        String fsu = "vestfold-fsu";
        Loep l = i("vestfold").den("2025-03-03");
        l.sikreLeder(fsu, "2025-04-02");
        String sak = l.klarSak("Sak med invitert fagperson", fsu, "STRUKTURELL_FAGLIG");
        String moete = l.planlegg(fsu, "2025-04-02");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(
                        sekretariat(),
                        moete,
                        "InviterFagperson",
                        "sakId",
                        sak,
                        "rolle",
                        "kreftkoordinator",
                        "virksomhetId",
                        "vestfold-kommune-01")
                .ga("FagpersonInvitert");
        l.aapne(moete, fsu, "2025-04-02");
        l.behandle(sak, fsu, moete).ga("SakBehandletIFsu");
        l.sak(
                        "rolle=INVITERT; bruker=p-invitert",
                        sak,
                        "RegistrerStandpunkt",
                        "utvalgId",
                        fsu,
                        "seteId",
                        l.seter(fsu, "MEDLEM").getFirst(),
                        "standpunkt",
                        "ENIG")
                .avslaatt("OBSERVATOER_TELLER_IKKE");
        assertThat(l.api.hent("/api/v1/moeter/" + moete)
                        .get("inviterte")
                        .get(0)
                        .get("rolle")
                        .asString())
                .isEqualTo("kreftkoordinator");
    }

    @Test
    void saksbehandleren_kan_vaere_en_koordinator_utenfor_sekretariatet() {
        Loep l = i("st-olavs").den("2025-02-03");
        String sak = l.meldInn("Forberedes av regionkoordinator");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, "st-olavs-asu").ga("UtvalgTildelt");
        l.sak(
                        sekretariat(),
                        sak,
                        "TildelSaksbehandler",
                        "brukerId",
                        "p-koordinator",
                        "virksomhetId",
                        "st-olavs-kommune-03")
                .ga("SaksbehandlerTildelt");
        assertThat(l.bilde(sak).get("saksbehandler").asString()).isEqualTo("p-koordinator");
    }

    @Test
    void orienterings_og_droeftingssaker_avsluttes_uten_vedtak() {
        String asu = "st-olavs-asu";
        Loep l = i("st-olavs").den("2025-02-03");
        l.sikreLeder(asu, "2025-03-19");
        String orientering = l.klarSak("Nytt fra departementet", asu, "FAGLIG");
        String droefting = l.klarSak("Scenarier for beredskap", asu, "FAGLIG");
        String moete = l.planlegg(asu, "2025-03-19");
        l.settPaaSakliste(orientering, moete, "ORIENTERINGSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(droefting, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        l.aapne(moete, asu, "2025-03-19");
        l.behandle(orientering, asu, moete).ga("SakBehandletISsu");
        l.fattVedtak(orientering, asu).avslaatt("SAKSTYPE_TILLATER_IKKE_VEDTAK", "R123");
        l.sak(leder(asu), orientering, "TaTilOrientering", "utvalgId", asu, "utfall", "ORIENTERT")
                .ga("SakTattTilOrientering");
        l.behandle(droefting, asu, moete).ga("SakBehandletISsu");
        l.sak(leder(asu), droefting, "TaTilOrientering", "utvalgId", asu, "utfall", "DROEFTET")
                .ga("SakTattTilOrientering");
        l.erI(orientering, "TATT_TIL_ORIENTERING");
        l.erI(droefting, "TATT_TIL_ORIENTERING");
        l.moete(leder(asu), moete, "LukkMoete").ga("MoeteGjennomfoert");
    }

    @Test
    void agendaen_for_aaret_viser_sakene_moete_for_moete() {
        String ssu = "fonna-ssu";
        Loep l = i("fonna").den("2025-01-06");
        String sak = l.klarSak("Til agendaen", ssu, "PRINSIPIELL");
        String moete = l.planlegg(ssu, "2025-03-26");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        JsonNode agenda = l.api.hent("/api/v1/utvalg/" + ssu + "/agenda/2025");
        assertThat(agenda).hasSize(1);
        assertThat(agenda.at("/0/saker/0/sakId").asString()).isEqualTo(sak);
        assertThat(agenda.at("/0/saker/0/saksnummer").asString()).isNotBlank();
        assertThat(agenda.at("/0/innkallingSendt").isMissingNode()).isTrue();
        assertThat(l.api.hent("/api/v1/utvalg/" + ssu + "/agenda/2024")).isEmpty();
    }

    @Test
    void prosedyre_uten_foering_gir_advarsel_der_mandatet_sier_foeringer() {
        String fsu = "forde-fagleg-samarbeidsutval";
        Loep l = i("forde").den("2025-02-03");
        String uten = l.meldInn("Ny prosedyre");
        l.klassifiser(uten, "FAGLIG", "PROSEDYRE").ga("SakKlassifisert");
        l.tildel(uten, fsu).ga("UtvalgTildelt");
        assertThat(l.bilde(uten).get("advarsler").toString()).contains("FOERING_MANGLER");
        String vanlig = l.meldInn("Ingen prosedyre");
        l.klassifiser(vanlig, "FAGLIG").ga("SakKlassifisert");
        l.tildel(vanlig, fsu).ga("UtvalgTildelt");
        assertThat(l.bilde(vanlig).get("advarsler")).isEmpty();
    }

    @Test
    void rapporten_sier_hvor_ofte_en_brukerrepresentant_var_til_stede() {
        String asu = "st-olavs-asu";
        Loep l = i("st-olavs").den("2023-01-09");
        l.sikreLeder(asu, "2023-03-15");
        String sak = l.klarSak("Med brukerrepresentant", asu, "FAGLIG");
        String moete = l.moeteMed(sak, asu, "2023-03-15");
        l.behandle(sak, asu, moete).ga("SakBehandletISsu");
        JsonNode tall = l.api.hent("/api/v1/helsefellesskap/st-olavs/aarsrapporter/2023")
                .get("tall");
        assertThat(tall.get("behandlet").asInt()).isEqualTo(1);
        assertThat(tall.get("behandletMedBruker").asInt()).isEqualTo(1);
    }

    @Test
    void delt_sekretariat_laaser_saklisten_naar_begge_sider_er_ferdige() {
        String asu = "st-olavs-asu";
        Loep l = i("st-olavs").den("2025-08-04");
        String sak = l.klarSak("Ferdigstilles av begge sider", asu, "FAGLIG");
        String moete = l.planlegg(asu, "2025-09-17");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2025-09-01").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "FerdigstillSakliste", "side", "KOMMUNE").ga("SaklisteFerdigstiltAvSide");
        assertThat(l.api.hent("/api/v1/moeter/" + moete).get("laast").asBoolean())
                .isFalse();
        l.moete(sekretariat(), moete, "FerdigstillSakliste", "side", "SYKEHUS")
                .ga("SaklisteFerdigstiltAvSide", "SaklisteLaast");
        assertThat(l.api.hent("/api/v1/moeter/" + moete).get("laast").asBoolean())
                .isTrue();
    }

    @Test
    void lederen_av_et_fagraad_blir_observatoer_i_strategisk_utvalg() {
        String fagraad = "st-olavs-fagrad-helseberedskap";
        Loep l = i("st-olavs").den("2025-03-03");
        String lederen = l.seterFra(fagraad, "KOMMUNE").getLast();
        Loep v = l.den("2025-03-03");
        if (v.utvalg(sekretariat(), fagraad, "VelgLeder", "seteId", lederen).status() != 200) {
            lederen = l.seterFra(fagraad, "SYKEHUS").getLast();
            assertThat(v.utvalg(sekretariat(), fagraad, "VelgLeder", "seteId", lederen)
                            .hendelser())
                    .contains("LederValgt");
        }
        String bruker = null;
        for (JsonNode s : l.utvalg(fagraad).get("seter")) {
            bruker = lederen.equals(s.get("seteId").asString())
                    ? s.get("brukerId").asString()
                    : bruker;
        }
        boolean observerer = false;
        for (JsonNode s : l.utvalg("st-olavs-asu").get("seter")) {
            observerer |= bruker.equals(s.get("brukerId").asString())
                    && "OBSERVATOER".equals(s.get("funksjon").asString());
        }
        assertThat(observerer).as("%s observerer i ASU", bruker).isTrue();
    }

    @Test
    void medlemslisten_viser_roller_og_pseudonymer_og_hvem_som_er_fratraadt() {
        String fsu = "sor-rogaland-fsu";
        Loep l = i("sor-rogaland").den("2025-03-03");
        String sete = l.seterFra(fsu, "KOMMUNE").getLast();
        l.utvalg(sekretariat(), fsu, "FratreMedlem", "seteId", sete, "sluttdato", "2025-03-31", "grunn", "Ny stilling")
                .ga("MedlemFratraadt");
        for (JsonNode s : l.utvalg(fsu).get("seter")) {
            assertThat(s.get("rolle").asString()).isNotBlank();
            assertThat(s.get("brukerId").asString()).startsWith("p-");
            assertThat(s.has("navn")).isFalse();
            if (sete.equals(s.get("seteId").asString())) {
                assertThat(s.get("til").asString()).isEqualTo("2025-03-31");
            }
        }
    }

    @Test
    void forberedelse_kan_bekreftes_og_er_frivillig() {
        String fsu = "vestfold-fsu";
        Loep l = i("vestfold").den("2025-10-01");
        String moete = l.planlegg(fsu, "2025-11-12");
        l.utvalg(
                        medlem(fsu),
                        fsu,
                        "BekreftForberedelse",
                        "seteId",
                        l.seter(fsu, "MEDLEM").getFirst(),
                        "moeteId",
                        moete)
                .ga("ForberedelseBekreftet");
    }

    @Test
    void hovedbestillingen_gis_for_et_aar_og_rapporteres() {
        Loep l = i("ahus-regionen").den("2025-01-20");
        String sti = "oppdrag/hovedbestilling-2025/kommandoer/";
        l.gi(
                        utvalget("ahus-regionen-su"),
                        sti + "GiOppdrag",
                        "helsefellesskapId",
                        "ahus-regionen",
                        "type",
                        "HOVEDBESTILLING",
                        "fraUtvalgId",
                        "ahus-regionen-su",
                        "tilUtvalgId",
                        "ahus-regionen-fagrad-1",
                        "dato",
                        "2025-01-20",
                        "beskrivelse",
                        "Årets bestilling",
                        "frist",
                        "2025-12-01")
                .ga("OppdragGitt");
        l.gi(utvalget("ahus-regionen-fagrad-1"), sti + "RapporterOppdrag", "rapport", "Levert")
                .ga("OppdragRapportert");
        assertThat(l.api.hent("/api/v1/helsefellesskap/ahus-regionen/oppdrag").toString())
                .contains("\"aar\":2025")
                .contains("RAPPORTERT");
    }

    @Test
    void emneord_for_pasientgrupper_og_fokusomraader_deler_inn_aarsrapporten() {
        String su = "ahus-regionen-su";
        Loep l = i("ahus-regionen").den("2023-01-09");
        l.sikreLeder(su, "2023-03-15");
        String sak = l.klarSak("Felles fokusområde", su, "PRINSIPIELL");
        l.sak(
                        sekretariat(),
                        sak,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("PRINSIPIELL", "INGEN"),
                        "prioriterteGrupper",
                        List.of("barn og unge", "digital hjemmeoppfølging"))
                .ga("SakKlassifisert");
        String moete = l.moeteMed(sak, su, "2023-03-15");
        l.behandle(sak, su, moete).ga("SakBehandletISsu");
        l.alleEr("ENIG", sak, su);
        l.fattVedtak(sak, su).ga("SakVedtatt");
        JsonNode grupper = l.api.hent("/api/v1/helsefellesskap/ahus-regionen/aarsrapporter/2023")
                .at("/tall/perPrioritertGruppe");
        assertThat(grupper.get("barn og unge").asInt()).isEqualTo(1);
        assertThat(grupper.get("digital hjemmeoppfølging").asInt()).isEqualTo(1);
    }

    @Test
    void en_arena_kan_ikke_ha_vedtakssaker() {
        Loep l = i("agder").den("2025-02-03");
        String arena = "agder-samarbeidsmote-oso";
        String sak = l.klarSak("Tema for samarbeidsmøtet", arena, "FAGLIG");
        String moete = l.planlegg(arena, "2025-04-09");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").avslaatt("RAADGIVENDE_VEDTAR_IKKE", "R027");
        l.settPaaSakliste(sak, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        assertThat(l.api.hent("/api/v1/helsefellesskap/agder/moeteplan/2025")
                        .get("moeter")
                        .toString())
                .contains(arena);
    }

    @Test
    void utvalget_paa_pause_beholder_koeen_og_tar_ikke_saker_til_moete() {
        String utvalg = "st-olavs-fagrad-legesamarbeid";
        Loep s = i("st-olavs").den("2025-01-06");
        String sak = s.klarSak("I kø under pausen", utvalg, "FAGLIG");
        String moete = s.planlegg(utvalg, "2025-05-07");
        s.utvalg(utvalget("st-olavs-asu"), utvalg, "SettUtvalgPaaPause", "grunn", "Nye representanter")
                .ga("UtvalgSattPaaPause");
        s.settPaaSakliste(sak, moete, "VEDTAKSSAK").avslaatt("UTVALG_IKKE_I_DRIFT", "R022");
        s.erI(sak, "TILDELT");
        s.utvalg(utvalget("st-olavs-asu"), utvalg, "GjenopptaUtvalg").avslaatt("UTVALG_IKKE_I_DRIFT", "R022");
    }

    @Test
    void foering_og_evaluering_staar_i_sporet_til_utvalget() {
        Loep l = i("ostfold").den("2025-02-03");
        l.utvalg(utvalget("ostfold-ssu"), "ostfold-ssu", "GiFoering", "foeringId", "f-1", "tekst", "Barn og unge først")
                .ga("FoeringGitt");
        l.utvalg(utvalget("ostfold-fsu"), "ostfold-fsu", "GiFoering", "foeringId", "f-2", "tekst", "Vi vil også")
                .avslaatt("IKKE_TILGANG", "R048");
        l.utvalg(sekretariat(), "ostfold-fsu", "EvaluerUtvalg", "konklusjon", "Videreføres")
                .ga("UtvalgEvaluert");
    }

    @Test
    void den_som_gjennomfoerer_vedtaket_kan_vaere_et_fagraad_og_fristen_staar_paa_saken() {
        String su = "ahus-regionen-su";
        Loep l = i("ahus-regionen").den("2025-01-06");
        l.sikreLeder(su, "2025-03-05");
        String sak = l.klarSak("Felles opplæring", su, "PRINSIPIELL");
        String moete = l.moeteMed(sak, su, "2025-03-05");
        l.behandle(sak, su, moete).ga("SakBehandletISsu");
        l.alleEr("ENIG", sak, su);
        l.fattVedtak(sak, su).ga("SakVedtatt");
        l.sak(
                        sekretariat(),
                        sak,
                        "TildelGjennomfoering",
                        "punktId",
                        "p1",
                        "ansvarligUtvalg",
                        "ahus-regionen-fagrad-1",
                        "oppgave",
                        "Lage kurs",
                        "frist",
                        "2025-10-01")
                .ga("GjennomfoeringTildelt");
        l.erI(sak, "UNDER_GJENNOMFOERING");
        assertThat(l.api.hent("/api/v1/helsefellesskap/ahus-regionen/dashbord").toString())
                .contains("ahus-regionen-fagrad-1");
    }

    @Test
    void saksoversikten_soekes_paa_tittel_utvalg_tilstand_og_aar() {
        Loep l = i("fonna").den("2025-02-03");
        String sak = l.meldInn("Epikriser på nynorsk");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, "fonna-ssu").ga("UtvalgTildelt");
        String sti = "/api/v1/helsefellesskap/fonna/saksoversikt?";
        for (String filter : List.of("soek=epikrise", "utvalg=fonna-ssu", "tilstand=TILDELT", "aar=2025")) {
            assertThat(l.api.hent(sti + filter).get("saker").findValuesAsString("sakId"))
                    .as(filter)
                    .contains(sak);
        }
        assertThat(l.api.hent(sti + "aar=2024").get("saker").findValuesAsString("sakId"))
                .doesNotContain(sak);
    }

    @Test
    void en_feil_rettes_med_ny_opplysning_og_den_gamle_staar() {
        Loep l = i("fonna").den("2025-02-03");
        String sak = l.meldInn("Tittel med skrivefeil");
        l.sak(
                        sekretariat(),
                        sak,
                        "KorrigerOpplysning",
                        "felt",
                        "tittel",
                        "gammelVerdi",
                        "Tittel med skrivefeil",
                        "nyVerdi",
                        "Tittel uten skrivefeil",
                        "begrunnelse",
                        "Skrivefeil")
                .ga("OpplysningKorrigert");
        assertThat(l.bilde(sak).get("tittel").asString()).isEqualTo("Tittel uten skrivefeil");
        assertThat(l.api.hent("/api/v1/saker/" + sak + "/historikk").toString())
                .contains("Tittel med skrivefeil")
                .contains("R221");
    }

    @Test
    void moeteplanen_kontrollerer_antall_halvaar_og_ukedag() {
        Loep l = i("vestfold").den("2025-01-06");
        String sti = "helsefellesskap/vestfold/kommandoer/FastsettMoeteplan";
        l.gi(
                        sekretariat(),
                        sti,
                        "utvalgId",
                        "vestfold-fsu",
                        "aar",
                        2025,
                        "datoer",
                        List.of("2025-01-14", "2025-02-11", "2025-03-11", "2025-04-08"))
                .avslaatt("FOR_FAA_MOETER", "R102");
        l.gi(
                        sekretariat(),
                        sti,
                        "utvalgId",
                        "vestfold-fsu",
                        "aar",
                        2025,
                        "datoer",
                        List.of("2025-02-11", "2025-05-13", "2025-09-13", "2025-11-11"))
                .ga("MoeteplanFastsatt");
        assertThat(l.api.hent("/api/v1/helsefellesskap/vestfold/moeteplan/2025").at("/datoer/vestfold-fsu"))
                .hasSize(4);
        assertThat(l.api.hent("/api/v1/helsefellesskap/vestfold/dashbord").toString())
                .contains("UVANLIG_MOETEDAG");
    }

    @Test
    void medlem_i_tvil_spoer_sekretariatet() {
        Loep l = i("vestfold").den("2025-02-03");
        String sak = l.meldInn("Tvil om myndighet");
        l.klassifiser(sak, "STRUKTURELL_FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, "vestfold-fsu").ga("UtvalgTildelt");
        l.sak(
                        medlem("vestfold-fsu"),
                        sak,
                        "BeOmMyndighetsavklaring",
                        "utvalgId",
                        "vestfold-fsu",
                        "spoersmaal",
                        "Kan vi avgjøre dette?")
                .ga("MyndighetsavklaringBedtOm");
        l.sak(sekretariat(), sak, "AvklarMyndighet", "kanVedta", true, "begrunnelse", "Innenfor mandatet")
                .ga("MyndighetAvklart");
    }
}
