package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** Prøveløpene L01–L06 i livsløpet. L01 går først, så den får årets første saksnummer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "saksgang.benk=proeveloep") // Egen database: numre og tall er de som står i løpet.
class ProeveloepTest extends Benk {

    @Test
    @Order(1)
    void L01_en_faglig_sak_gaar_i_to_trinn_fra_innmelding_til_aarsrapport() {
        Loep l = i("ostfold");
        l.den("2022-01-10");
        String sak = l.meldInn("felles rutine for henvisning");
        l.erI(sak, "INNMELDT");
        l.den("2022-01-12");
        l.klassifiser(sak, "FAGLIG", "PROSEDYRE").ga("SakKlassifisert");
        l.tildel(sak, "ostfold-fsu").ga("UtvalgTildelt");
        l.den("2022-01-13");
        l.saksframlegg(sak).ga("SaksdokumentLagtVed");
        l.den("2022-01-14");
        String moete1 = l.planlegg("ostfold-fsu", "2022-02-03");
        l.settPaaSakliste(sak, moete1, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        var sakliste = l.api.hent("/api/v1/moeter/" + moete1 + "/sakliste");
        assertThat(sakliste.get("punkter").get(0).get("saksnummer").asString()).isEqualTo("1/22");
        l.den("2022-01-19");
        l.moete(sekretariat(), moete1, "SendInnkalling").ga("InnkallingSendt");
        l.moete(sekretariat(), moete1, "LaasSakliste").ga("SaklisteLaast");
        l.den("2022-02-03");
        l.moete(
                        leder("ostfold-fsu"),
                        moete1,
                        "AapneMoete",
                        "moeteleder",
                        "ostfold-fsu-samhandlingssjef-kommunene-1",
                        "tilStede",
                        l.seter("ostfold-fsu", null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder("ostfold-fsu"), moete1, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.behandle(sak, "ostfold-fsu", moete1).ga("SakBehandletIFsu");
        assertThat(l.bilde(sak).at("/moetebehandlinger/0/trinn").asInt()).isEqualTo(1);
        l.fattVedtak(sak, "ostfold-fsu").avslaatt("ANDRE_TRINN_FOR_TIDLIG", "R056");
        l.sak(leder("ostfold-fsu"), sak, "SendTilForankring").ga("SakSendtTilForankring");
        l.erI(sak, "TIL_FORANKRING");
        l.den("2022-03-01");
        for (int i = 1; i <= 5; i++) {
            String kommune = "ostfold-kommune-0" + i;
            l.sak(
                            virksomhet(kommune),
                            sak,
                            "RegistrerForankring",
                            "side",
                            "KOMMUNE",
                            "virksomhetId",
                            kommune,
                            "forankret",
                            true)
                    .ga("ForankringRegistrert");
        }
        l.sak(
                        virksomhet("sykehuset-oestfold"),
                        sak,
                        "RegistrerForankring",
                        "side",
                        "SYKEHUS",
                        "virksomhetId",
                        "sykehuset-oestfold",
                        "forankret",
                        true)
                .ga("ForankringRegistrert");
        l.den("2022-03-10");
        String moete2 = l.planlegg("ostfold-fsu", "2022-03-24");
        l.settPaaSakliste(sak, moete2, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.aapne(moete2, "ostfold-fsu", "2022-03-24");
        l.behandle(sak, "ostfold-fsu", moete2).ga("SakBehandletIFsu");
        assertThat(l.bilde(sak).at("/moetebehandlinger/1/trinn").asInt()).isEqualTo(2);
        l.sak(
                        "rolle=OBSERVATOER; bruker=p-obs; utvalg=ostfold-fsu",
                        sak,
                        "RegistrerStandpunkt",
                        "seteId",
                        "ostfold-fsu-observator-ansattes-organisasjoner-1",
                        "standpunkt",
                        "ENIG")
                .avslaatt("OBSERVATOER_TELLER_IKKE", "R137");
        assertThat(l.seter("ostfold-fsu", "MEDLEM")).hasSize(10);
        l.alleEr("ENIG", sak, "ostfold-fsu");
        l.fattVedtak(sak, "ostfold-fsu").ga("SakVedtatt");
        assertThat(l.bilde(sak).at("/vedtak/bindendeFor")).hasSize(13);
        l.den("2022-03-25");
        l.sak(
                        sekretariat(),
                        sak,
                        "TildelGjennomfoering",
                        "ansvarligVirksomhet",
                        "ostfold-kommune-01",
                        "oppgave",
                        "Innføre rutinen",
                        "frist",
                        "2022-12-01")
                .ga("GjennomfoeringTildelt");
        l.den("2022-11-17");
        l.sak(virksomhet("ostfold-kommune-01"), sak, "MeldGjennomfoert")
                .ga("GjennomfoeringspunktMeldt", "SakGjennomfoert");
        l.den("2023-01-15");
        l.gi(
                        sekretariat(),
                        "aarsrapporter/ostfold-2022/kommandoer/OpprettAarsrapport",
                        "helsefellesskapId",
                        "ostfold",
                        "aar",
                        2022)
                .ga("AarsrapportOpprettet");
        l.den("2023-02-15");
        l.gi(sekretariat(), "aarsrapporter/ostfold-2022/kommandoer/FremmAarsrapport")
                .avslaatt("AARSRAPPORT_UFULLSTENDIG");
        l.gi(
                        utvalget("ostfold-fsu"),
                        "aarsrapporter/ostfold-2022/kommandoer/LeverDelrapport",
                        "utvalgId",
                        "ostfold-fsu",
                        "tekst",
                        "Året i FSU")
                .ga("DelrapportLevert");
        l.den("2023-03-01");
        l.gi(sekretariat(), "aarsrapporter/ostfold-2022/kommandoer/FremmAarsrapport")
                .ga("AarsrapportFremmet");
        l.den("2023-04-20");
        l.gi(
                        utvalget("ostfold-ssu"),
                        "aarsrapporter/ostfold-2022/kommandoer/GodkjennAarsrapport",
                        "utvalgId",
                        "ostfold-ssu")
                .avslaatt("KUN_PARTNERSKAPSMOETE", "R188");
        l.gi(
                        utvalget("ostfold-partnerskapsmote"),
                        "aarsrapporter/ostfold-2022/kommandoer/GodkjennAarsrapport",
                        "utvalgId",
                        "ostfold-partnerskapsmote")
                .ga("AarsrapportGodkjent");
        l.erI(sak, "RAPPORTERT");
        var tall = l.api.hent("/api/v1/helsefellesskap/ostfold/aarsrapporter/2022");
        assertThat(tall.at("/tall/perUtvalg/ostfold-fsu").asInt()).isEqualTo(1);
        assertThat(tall.at("/rapport/tilstand").asString()).isEqualTo("GODKJENT");
        var spor = l.api.hent("/api/v1/saker/" + sak + "/historikk");
        assertThat(spor.findValuesAsString("kode")).contains("ANDRE_TRINN_FOR_TIDLIG", "OBSERVATOER_TELLER_IKKE");
        assertThat(spor.findValuesAsString("navn")).contains("SaksnummerTildelt", "SakVedtatt", "SakRapportert");
    }

    @Test
    @Order(2)
    void L02_uenighet_loeftes_til_SSU_og_planen_maa_i_partnerskapsmoetet() {
        Loep l = i("ostfold").den("2022-04-19");
        String sak = l.klarSak("felles mal for epikrise", "ostfold-fsu", "FAGLIG");
        String foerste = l.moeteMed(sak, "ostfold-fsu", "2022-05-05");
        l.behandle(sak, "ostfold-fsu", foerste).ga("SakBehandletIFsu");
        l.sak(leder("ostfold-fsu"), sak, "UtsettSak", "grunn", "Andre trinn i juni")
                .ga("SakUtsatt");
        String andre = l.moeteMed(sak, "ostfold-fsu", "2022-06-02");
        l.behandle(sak, "ostfold-fsu", andre).ga("SakBehandletIFsu");
        l.seterFra("ostfold-fsu", "KOMMUNE")
                .forEach(s -> l.standpunkt(sak, "ostfold-fsu", s, "ENIG").ga("StandpunktRegistrert"));
        l.seterFra("ostfold-fsu", "SYKEHUS")
                .forEach(s -> l.standpunkt(sak, "ostfold-fsu", s, "UENIG").ga("StandpunktRegistrert"));
        l.fattVedtak(sak, "ostfold-fsu").avslaatt("KONSENSUS_KREVES", "R030");
        l.sak(leder("ostfold-fsu"), sak, "FastslaaManglendeKonsensus").ga("KonsensusMangler");
        l.erI(sak, "KONSENSUS_MANGLER");
        l.loeft(sak, "ostfold-fsu", "KONSENSUS_MANGLER", "ostfold-ssu").ga("SakLoeftetTilSsu");
        l.erI(sak, "LOEFTET");
        String ssu = l.moeteMed(sak, "ostfold-ssu", "2022-09-08");
        l.behandle(sak, "ostfold-ssu", ssu).ga("SakBehandletISsu");
        l.alleEr("ENIG", sak, "ostfold-ssu");
        l.fattVedtak(sak, "ostfold-ssu").ga("SakVedtatt");

        String plan = "handlingsplaner/ostfold-plan-2023/kommandoer/";
        l.den("2022-09-20");
        l.gi(
                        sekretariat(),
                        plan + "OpprettHandlingsplan",
                        "helsefellesskapId",
                        "ostfold",
                        "fra",
                        "2023-01-01",
                        "til",
                        "2023-12-31")
                .ga("HandlingsplanOpprettet");
        l.den("2022-10-13");
        l.gi(utvalget("ostfold-ssu"), plan + "VedtaHandlingsplan", "utvalgId", "ostfold-ssu")
                .avslaatt("KUN_PARTNERSKAPSMOETE", "R189");
        l.gi(utvalget("ostfold-ssu"), plan + "FremmHandlingsplan", "utvalgId", "ostfold-ssu")
                .ga("HandlingsplanFremmet");
        l.den("2022-11-24");
        String pm = "ostfold-partnerskapsmote";
        l.gi(utvalget(pm), plan + "VedtaHandlingsplan", "utvalgId", pm, "fra", "2022-11-01", "til", "2023-12-31")
                .avslaatt("FEIL_PLANPERIODE");
        l.gi(utvalget(pm), plan + "VedtaHandlingsplan", "utvalgId", pm, "fra", "2023-01-01", "til", "2023-12-31")
                .ga("HandlingsplanVedtatt");
    }

    @Test
    @Order(5)
    void L05_raad_fra_SUFF_maa_gis_foer_vedtak() {
        Loep l = i("ostfold").den("2022-02-01");
        String sak = l.klarSak("endret henvisningsskjema", "ostfold-fsu", "FAGLIG", "BEROERER_FASTLEGER");
        l.sak(sekretariat(), sak, "BeOmRaad", "mottaker", "ostfold-suff").ga("RaadBedtOm");
        String moete1 = l.moeteMed(sak, "ostfold-fsu", "2022-03-03");
        l.behandle(sak, "ostfold-fsu", moete1).ga("SakBehandletIFsu");
        l.fattVedtak(sak, "ostfold-fsu").avslaatt("RAAD_IKKE_MOTTATT", "R083");
        l.sak(leder("ostfold-fsu"), sak, "UtsettSak", "grunn", "Venter på råd").ga("SakUtsatt");
        l.den("2022-03-10");
        l.sak(leder("ostfold-suff"), sak, "GiRaad", "utfall", "MAA_TILPASSES").avslaatt("BEGRUNNELSE_MANGLER");
        var tre = Loep.felt("pasient", "liten", "fastleger", "stor", "kommuner", "liten");
        l.sak(
                        leder("ostfold-suff"),
                        sak,
                        "GiRaad",
                        "utfall",
                        "MAA_TILPASSES",
                        "begrunnelse",
                        "For mange felt",
                        "konsekvenser",
                        tre)
                .avslaatt("KONSEKVENSER_MANGLER", "R085");
        l.den("2022-03-11");
        var fire = Loep.felt("pasient", "liten", "fastleger", "stor", "kommuner", "liten", "sykehus", "liten");
        l.sak(
                        leder("ostfold-suff"),
                        sak,
                        "GiRaad",
                        "utfall",
                        "MAA_TILPASSES",
                        "begrunnelse",
                        "For mange felt",
                        "konsekvenser",
                        fire,
                        "tilpasning",
                        "Stryk tre felt")
                .ga("RaadGitt");
        String moete2 = l.moeteMed(sak, "ostfold-fsu", "2022-04-07");
        l.behandle(sak, "ostfold-fsu", moete2).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, "ostfold-fsu");
        l.fattVedtak(sak, "ostfold-fsu").ga("SakVedtatt");
        assertThat(l.bilde(sak).at("/raad/0/utfall").asString()).isEqualTo("MAA_TILPASSES");
    }

    @Test
    @Order(6)
    void L06_FSU_setter_ned_et_tidsbegrenset_underutvalg() {
        Loep l = i("ostfold").den("2022-04-10");
        String sak = l.klarSak("samhandling om rehabilitering", "ostfold-fsu", "FAGLIG");
        String moete1 = l.moeteMed(sak, "ostfold-fsu", "2022-05-12");
        l.behandle(sak, "ostfold-fsu", moete1).ga("SakBehandletIFsu");
        String uu = "ostfold-underutvalg-rehabilitering";
        var kommune = Loep.felt("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "fagperson", "antall", 2);
        var sykehus = Loep.felt("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "fagperson", "antall", 2);
        Object[] felles = {
            "helsefellesskapId",
            "ostfold",
            "nedsattAv",
            "ostfold-fsu",
            "type",
            "UNDERUTVALG",
            "navn",
            "Rehabilitering",
            "sakId",
            sak,
            "mandat",
            List.of("utrede")
        };
        l.utvalg(
                        leder("ostfold-fsu"),
                        uu,
                        "NedsettUnderutvalg",
                        med(felles, "sammensetning", List.of(kommune, sykehus)))
                .avslaatt("VARIGHET_MANGLER", "R015");
        l.utvalg(
                        leder("ostfold-fsu"),
                        uu,
                        "NedsettUnderutvalg",
                        med(felles, "frist", "2022-09-15", "sammensetning", List.of(kommune)))
                .avslaatt("SAMMENSETNING_BRUTT", "R013");
        l.utvalg(
                        leder("ostfold-fsu"),
                        uu,
                        "NedsettUnderutvalg",
                        med(felles, "frist", "2022-09-15", "sammensetning", List.of(kommune, sykehus)))
                .ga("UnderutvalgNedsatt");
        assertThat(l.bilde(sak).get("aapneUtredninger").get(0).asString()).isEqualTo(uu);
        l.sak(leder("ostfold-fsu"), sak, "UtsettSak", "grunn", "Utredes").ga("SakUtsatt");
        String moete2 = l.moeteMed(sak, "ostfold-fsu", "2022-06-16");
        l.behandle(sak, "ostfold-fsu", moete2).ga("SakBehandletIFsu");
        l.fattVedtak(sak, "ostfold-fsu").avslaatt("UTREDNING_IKKE_TILBAKE", "R016");
        l.sak(leder("ostfold-fsu"), sak, "UtsettSak", "grunn", "Utredes").ga("SakUtsatt");
        l.den("2022-09-13");
        l.sak(
                        leder(uu),
                        sak,
                        "RapporterTilbake",
                        "underutvalgId",
                        uu,
                        "rapport",
                        "Utredet",
                        "anbefaling",
                        "Felles team")
                .ga("SakTilbakerapportert");
        String moete3 = l.moeteMed(sak, "ostfold-fsu", "2022-09-22");
        l.behandle(sak, "ostfold-fsu", moete3).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, "ostfold-fsu");
        l.fattVedtak(sak, "ostfold-fsu").ga("SakVedtatt");
        l.den("2022-09-23");
        l.utvalg(utvalget("ostfold-fsu"), uu, "AvviklUtvalg", "grunn", "Oppdraget er løst")
                .ga("UtvalgAvviklet");
    }

    static Object[] med(Object[] felles, Object... mer) {
        Object[] alt = java.util.Arrays.copyOf(felles, felles.length + mer.length);
        System.arraycopy(mer, 0, alt, felles.length, mer.length);
        return alt;
    }
}
