package no.saksgang.app.offentlig;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Porten: det som ikke skal ut, stanses før det er publisert, i teksten, i dokumentet og i titlene på saklisten. */
class PubliseringsportTest extends Offentligbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    @Test
    void et_navn_paa_vaktlisten_stanser_publiseringen_i_sitt_helsefellesskap() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.meldInn("Sak om vaktliste");
        String rent = dokument(l, sak, "Saksframlegg", "Uten navn");
        String medNavn = dokument(l, sak, "Saksframlegg", "Til stede: VAKT\n Prøvesens, og andre");
        publiserDokument(l, sak, rent, "Om Vakt Prøvesen").ga("Publisert");

        vakt(HF, "", "Vakt Prøvesen").er(201);
        vakt(HF, "", "Vakt  PRØVESEN").er(201);
        assertThat(vaktliste(HF)).hasSize(1);
        publiserDokument(l, sak, rent, "Nå om Vakt Prøvesen")
                .avslaatt("PERSONNAVN", "R218")
                .er(422);
        publiserDokument(l, sak, rent, "Om «vakt-prøvesens» mor").avslaatt("PERSONNAVN");
        publiserDokument(l, sak, medNavn, "Saksframlegg").avslaatt("PERSONNAVN");
        publiserDokument(l, sak, rent, "Om Vakt Prøvesenhaugen").ga("Publisert");
        l.sak(sekretariat(), sak, "SettOffentligTittel", "offentligTittel", "Om Vakt Prøvesen")
                .avslaatt("PERSONNAVN");
        unnta(l, "SAK", sak, "TITTEL", "offentligTittel", "Om Vakt Prøvesen").avslaatt("PERSONNAVN");

        Loep annet = i("fonna").den("2024-03-01");
        String annenSak = annet.meldInn("Sak et annet sted");
        publiserDokument(annet, annenSak, dokument(annet, annenSak, "Saksframlegg", "x"), "Om Vakt Prøvesen")
                .ga("Publisert");

        vakt(HF, "/uttak", "vakt prøvesen").er(204);
        vakt(HF, "/uttak", "vakt prøvesen").er(404);
        publiserDokument(l, sak, rent, "Igjen om Vakt Prøvesen").ga("Publisert");
    }

    @Test
    void vaktlisten_lagrer_ikke_navnet_og_er_bare_sekretariatets() {
        vakt(HF, "", "Lagret Aldrisen").er(201);
        assertThat(jdbc.queryForList("select * from person.navnevakt").toString())
                .doesNotContainIgnoringCase("Lagret Aldrisen")
                .doesNotContainIgnoringCase("aldrisen");
        vakt(HF, "", "Ettord").er(422);
        vakt(HF, "", null).er(422);
        vakt("finnes-ikke", "", "Noen Andre").er(404);
        api.post("/api/v1/helsefellesskap/" + HF + "/navnevakt", Map.of("navn", "Noen Andre"), leder(FSU))
                .er(403);
        assertThat(api.les("/api/v1/helsefellesskap/" + HF + "/navnevakt", null).status())
                .isEqualTo(401);
        vakt(HF, "/uttak", "Lagret Aldrisen").er(204);
    }

    @Test
    void saklisten_publiseres_ikke_med_et_navn_i_titlene_som_vises_punkt_for_punkt() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.klarSak("Klage fra Punkt Navnesen", FSU, "FAGLIG");
        String aapen = innkalt(l, FSU, "2024-04-16", Map.of(), sak);
        vakt(HF, "", "Punkt Navnesen").er(201);
        publiser(l, "SAKLISTE", aapen, "Sakliste", "Listen uten navn").avslaatt("PERSONNAVN", "R218");
        vakt(HF, "/uttak", "Punkt Navnesen").er(204);
        publiser(l, "SAKLISTE", aapen, "Sakliste", "Listen uten navn").ga("Publisert");
    }

    @Test
    void det_som_er_unntatt_staar_ikke_i_det_som_publiseres() {
        Loep l = i(HF).den("2024-03-01");
        String tittel = "Tvisten mellom sykehuset og Prøve kommune";
        String sak = l.klarSak(tittel, FSU, "FAGLIG");
        String moete = innkalt(l, FSU, "2024-05-14", Map.of(), sak);
        unnta(l, "SAK", sak, "TITTEL", "offentligTittel", tittel.toUpperCase(java.util.Locale.ROOT))
                .avslaatt("UNNTATT_STAAR_I_TEKSTEN", "R218");
        unnta(l, "SAK", sak, "TITTEL", "offentligTittel", "En tvist").ga("UnntattFraOffentlighet");
        publiser(l, "SAKLISTE", moete, "Sakliste", "Sak 1: tvisten mellom sykehuset\nog Prøve kommune")
                .avslaatt("UNNTATT_STAAR_I_TEKSTEN", "R218")
                .er(422);
        publiser(l, "SAKLISTE", moete, "Sakliste", "Sak 1: En tvist").ga("Publisert");
        String dok = dokument(l, sak, "Saksframlegg", "Saken: " + tittel);
        publiserDokument(l, sak, dok, "Saksframlegg").avslaatt("UNNTATT_STAAR_I_TEKSTEN");
        publiser(l, "INNSTILLING", sak, tittel, "Vedta").avslaatt("UNNTATT_STAAR_I_TEKSTEN");
        publiser(l, "INNSTILLING", sak, "Innstilling", "Vedta").ga("Publisert");

        unnta(l, "SAK", sak, "HELE").ga("UnntattFraOffentlighet");
        publiser(l, "INNSTILLING", sak, "Innstilling", "Vedta noe annet").avslaatt("FORELDER_SKJULT", "R218");
        unnta(l, "VEDTAK", sak, "HELE").avslaatt("UGYLDIG_INNHOLD", "R218");
        unnta(l, "SAK", sak, "HELE", "paragraf", 99).avslaatt("SKJERMINGSHJEMMEL_MANGLER");
        l.gi(leder(FSU), "publiseringer/sak-" + sak + "/kommandoer/OpphevOffentlighetsunntak", "begrunnelse", "x")
                .avslaatt("IKKE_TILGANG");
    }

    @Test
    void det_som_er_unntatt_eller_staar_paa_vaktlisten_staar_heller_ikke_i_moetestedet_eller_under_eventuelt() {
        Loep l = i(HF).den("2024-03-01");
        String tittel = "Uenigheten om Eksempelbygget";
        String unntatt = l.klarSak(tittel, FSU, "FAGLIG");
        String sak = l.klarSak("En vanlig sak om senger", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-06-11");
        flytt(l, moete, "Rom 2, " + tittel).ga("MoeteFlyttet");
        vakt(HF, "", "Sted Navnesen").er(201);
        unnta(l, "SAK", unntatt, "TITTEL", "offentligTittel", "En uenighet").ga("UnntattFraOffentlighet");

        flytt(l, moete, "Hos Sted Navnesen").avslaatt("PERSONNAVN", "R218").er(422);
        flytt(l, moete, "Rom 3, uenigheten om  eksempelbygget")
                .avslaatt("UNNTATT_STAAR_I_TEKSTEN", "R218")
                .er(422);
        planlegg(l, "Hos Sted Navnesen").avslaatt("PERSONNAVN");
        planlegg(l, "Rom 3, " + tittel).avslaatt("UNNTATT_STAAR_I_TEKSTEN");
        planlegg(l, "Fødselsnummer 01010012356").avslaatt("PASIENTOPPLYSNING");
        planlegg(l, "Rom 3").ga("MoetePlanlagt");

        String holdt = l.moeteMed(sak, FSU, "2024-06-18");
        String ny = l.meldInn("Meldt i møtet");
        eventuelt(l, holdt, ny, "Sak om Sted Navnesen").avslaatt("PERSONNAVN");
        eventuelt(l, holdt, ny, tittel).avslaatt("UNNTATT_STAAR_I_TEKSTEN", "R218");
        // Saken står ikke på listen som ble sendt, men kan være nevnt i møtet.
        publiser(l, "SAKLISTE", holdt, "Sakliste", "Eventuelt: " + tittel).avslaatt("UNNTATT_STAAR_I_TEKSTEN");
        publiser(l, "SAKLISTE", holdt, "Sakliste", "Eventuelt: En uenighet").ga("Publisert");
        vakt(HF, "/uttak", "Sted Navnesen").er(204);
    }

    private static Svar flytt(Loep l, String moete, String sted) {
        return l.moete(
                sekretariat(),
                moete,
                "FlyttMoete",
                "start",
                "2024-06-11T10:00",
                "slutt",
                "2024-06-11T15:00",
                "sted",
                sted,
                "grunn",
                "Rommet");
    }

    private static Svar planlegg(Loep l, String sted) {
        return l.gi(
                sekretariat(),
                "helsefellesskap/" + HF + "/moeter",
                "utvalgId",
                FSU,
                "start",
                "2024-09-10T09:00",
                "slutt",
                "2024-09-10T15:00",
                "sted",
                sted);
    }

    private static Svar eventuelt(Loep l, String moete, String sak, String tittel) {
        return l.moete(
                leder(FSU), moete, "MeldSakTilEventuelt", "sakId", sak, "punktId", "ev-" + sak, "tittel", tittel);
    }

    private Svar vakt(String hf, String sti, String navn) {
        return api.post(
                "/api/v1/helsefellesskap/" + hf + "/navnevakt" + sti,
                navn == null ? Map.of() : Map.of("navn", navn),
                sekretariat());
    }

    private JsonNode vaktliste(String hf) {
        var svar =
                api.hentFil("/api/v1/helsefellesskap/" + hf + "/navnevakt", "Saksgang-Utviklingsaktoer", sekretariat());
        assertThat(svar.statusCode()).isEqualTo(200);
        return tools.jackson.databind.json.JsonMapper.shared().readTree(svar.body());
    }
}
