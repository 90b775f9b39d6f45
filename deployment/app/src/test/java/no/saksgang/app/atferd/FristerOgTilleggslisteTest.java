package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** To frister per møte, og en egen tilleggsliste for det som kommer etter dem. */
public class FristerOgTilleggslisteTest extends Benk {

    private static final String FSU = "vestfold-fsu";

    @Test
    void paasken_flytter_fristene_og_det_som_kommer_sent_skiller_seg_ut() {
        Loep l = i("vestfold").den("2025-03-10");
        ordning(l, "2025-04-01", "2025-05-31", Map.of()).ga("MoeteordningFastsatt");
        String moete = planlegg(l, "2025-04-24T09:00", "2025-04-24T15:00").id();
        JsonNode frister = moete(l, moete).get("frister");
        assertThat(frister.get("papirfrist").asString()).isEqualTo("2025-04-01T15:00:00");
        assertThat(frister.get("frys").asString()).isEqualTo("2025-04-07T12:00:00");

        String iTide = sak(l, moete, "I tide");
        l.den("2025-04-02");
        String sen = sak(l, moete, "Etter papirfristen");
        l.moete(sekretariat(), moete, "SendInnkalling").ga("InnkallingSendt");
        JsonNode innkalt = moete(l, moete).get("punkter");
        assertThat(innkalt.get(0).get("sakId").asString()).isEqualTo(iTide);
        assertThat(innkalt.get(0).get("sent").asBoolean()).isFalse();
        assertThat(innkalt.get(1).get("sakId").asString()).isEqualTo(sen);
        assertThat(innkalt.get(1).get("sent").asBoolean()).isTrue();
        assertThat(moete(l, moete).get("advarsler").toString()).contains("SENT_INNMELDT");

        l.den("2025-04-08");
        String forSen = l.klarSak("Etter frysen", FSU, "STRUKTURELL_FAGLIG");
        l.settPaaSakliste(forSen, moete, "VEDTAKSSAK").avslaatt("SAKLISTE_FROSSET", "R109");
        String punkt = innkalt.get(0).get("punktId").asString();
        l.moete(sekretariat(), moete, "EndreSaklistepunkt", "punktId", punkt, "tittel", "Omskrevet")
                .avslaatt("SAKLISTE_FROSSET", "R109");
        l.moete(sekretariat(), moete, "FjernSaklistepunkt", "punktId", punkt, "grunn", "x")
                .avslaatt("SAKLISTE_FROSSET", "R109");
        l.sak(sekretariat(), iTide, "TaSakAvSakliste", "utvalgId", FSU, "moeteId", moete, "grunn", "x")
                .avslaatt("SAKLISTE_FROSSET", "R109");
        l.moete(sekretariat(), moete, "FastsettMoetefrister", "frys", "2025-04-20T12:00")
                .avslaatt("SAKLISTE_FROSSET", "R109");
        assertThat(moete(l, moete).get("punkter")).isEqualTo(innkalt);

        l.moete(sekretariat(), moete, "GodkjennSenSak", "sakId", forSen, "begrunnelse", "x")
                .avslaatt("IKKE_TILGANG");
        l.moete(leder("vestfold-ssu"), moete, "GodkjennSenSak", "sakId", forSen, "begrunnelse", "x")
                .avslaatt("IKKE_TILGANG", "R163");
        l.moete(leder(FSU), moete, "GodkjennSenSak", "sakId", forSen).avslaatt("BEGRUNNELSE_MANGLER", "R109");
        l.moete(leder(FSU), moete, "GodkjennSenSak", "sakId", forSen, "begrunnelse", "Kan ikke vente")
                .ga("SenSakGodkjent");
        l.settPaaSakliste(forSen, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");

        JsonNode tillegg = moete(l, moete).get("punkter").get(2);
        assertThat(tillegg.get("sakId").asString()).isEqualTo(forSen);
        assertThat(tillegg.get("rekkefoelge").asInt()).isEqualTo(3);
        assertThat(tillegg.get("tilleggsliste").asInt()).isEqualTo(1);
        assertThat(tillegg.get("tilleggsbokstav").asString()).isEqualTo("A");
        assertThat(tillegg.get("tattInnFordi").asString()).isEqualTo("Kan ikke vente");
        assertThat(nummer(tillegg)).isEqualTo(nummer(innkalt.get(1)) + 1);

        l.moete(sekretariat(), moete, "SendTilleggsliste").avslaatt("UGYLDIG_INNHOLD");
        l.moete(sekretariat(), moete, "SendTilleggsliste", "foelgebrev", "Én sak til.")
                .ga("TilleggslisteSendt");
        l.moete(sekretariat(), moete, "SendTilleggsliste", "foelgebrev", "Én sak til.")
                .avslaatt("UGYLDIG_TILSTAND", "R109");

        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        String sist = l.klarSak("Etter låsing", FSU, "STRUKTURELL_FAGLIG");
        l.settPaaSakliste(sist, moete, "VEDTAKSSAK").avslaatt("SAKLISTE_LAAST", "R109");
        l.moete(leder(FSU), moete, "GodkjennSenSak", "sakId", sist, "begrunnelse", "Haster")
                .ga("SenSakGodkjent");
        l.settPaaSakliste(sist, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        JsonNode m = moete(l, moete);
        assertThat(m.get("tilstand").asString()).isEqualTo("SAKLISTE_LAAST");
        assertThat(m.at("/punkter/3/tilleggsbokstav").asString()).isEqualTo("B");
        assertThat(m.at("/tilleggslister/0/bokstav").asString()).isEqualTo("A");
        assertThat(m.at("/tilleggslister/0/foelgebrev").asString()).isEqualTo("Én sak til.");
        assertThat(m.at("/tilleggslister/0/punkter")).hasSize(1);
        assertThat(m.get("tilleggslister")).hasSize(1);
    }

    @Test
    void uten_moeteordning_har_moetet_ingen_frister() {
        Loep l = i("vestfold").den("2025-07-01");
        String moete = planlegg(l, "2025-09-04T09:00", "2025-09-04T15:00")
                .ga("MoetePlanlagt")
                .id();
        assertThat(moete(l, moete).has("frister")).isFalse();
        l.den("2025-09-01");
        sak(l, moete, "Tre dager før");
        assertThat(moete(l, moete).at("/punkter/0/sent").asBoolean()).isFalse();
    }

    @Test
    void et_moete_som_flyttes_faar_nye_frister_til_det_er_frosset() {
        Loep l = i("vestfold").den("2025-11-03");
        Map<String, Object> kort = felt(
                "papirfrist", felt("dager", 3, "dagart", "ARBEIDSDAG", "klokkeslett", "12:00"),
                "frys", felt("dager", 2, "dagart", "ARBEIDSDAG", "klokkeslett", "12:00"),
                "julaftenErFri", true);
        ordning(l, "2025-12-01", "2026-01-31", kort).ga("MoeteordningFastsatt");
        String moete = planlegg(l, "2025-12-29T09:00", "2025-12-29T15:00")
                .ga("MoetePlanlagt", "MoetefristerFastsatt")
                .id();
        assertThat(moete(l, moete).at("/frister/frys").asString()).isEqualTo("2025-12-22T12:00:00");
        flytt(l, moete, "2025-12-30").ga("MoeteFlyttet", "MoetefristerFastsatt");
        assertThat(moete(l, moete).at("/frister/frys").asString()).isEqualTo("2025-12-23T12:00:00");
        l.moete(
                        sekretariat(),
                        moete,
                        "FastsettMoetefrister",
                        "papirfrist",
                        "2025-12-01T12:00",
                        "frys",
                        "2025-11-04T12:00")
                .avslaatt("UGYLDIG_INNHOLD", "R109");
        l.moete(sekretariat(), moete, "FastsettMoetefrister", "frys", "2025-12-31T12:00")
                .avslaatt("UGYLDIG_INNHOLD", "R109");
        l.den("2025-12-23");
        flytt(l, moete, "2026-01-07").ga("MoeteFlyttet", "MoetefristerFastsatt");
        l.den("2026-01-06");
        flytt(l, moete, "2026-01-20").ga("MoeteFlyttet");
    }

    @Test
    void et_moete_paa_kort_varsel_faar_ikke_en_frist_som_alt_er_passert() {
        Loep l = i("vestfold").den("2025-02-03");
        ordning(l, "2025-02-01", "2025-03-31", Map.of()).ga("MoeteordningFastsatt");
        String moete = planlegg(l, "2025-02-10T09:00", "2025-02-10T15:00").id();
        JsonNode m = moete(l, moete);
        assertThat(m.get("frister").has("frys")).isFalse();
        assertThat(m.get("advarsler").toString()).contains("KORT_VARSEL");
        sak(l, moete, "Kan fortsatt settes opp");
    }

    @Test
    void en_frist_i_fortiden_avslaas_og_ingenting_er_endret() {
        Loep l = i("vestfold").den("2025-08-01");
        String moete = planlegg(l, "2025-10-02T09:00", "2025-10-02T15:00").id();
        JsonNode foer = moete(l, moete);
        l.moete(
                        sekretariat(),
                        moete,
                        "FastsettMoetefrister",
                        "papirfrist",
                        "2025-07-31T12:00",
                        "frys",
                        "2025-09-20T12:00")
                .avslaatt("FRIST_I_FORTIDEN", "R109");
        l.moete(sekretariat(), moete, "FastsettMoetefrister", "frys", "2025-08-01T11:00")
                .avslaatt("FRIST_I_FORTIDEN", "R109");
        assertThat(moete(l, moete)).isEqualTo(foer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-30", "2025-10-26"})
    void halv_tre_natten_klokken_stilles_er_ikke_et_klokkeslett(String natt) {
        Loep l = i("vestfold").den("2025-01-06");
        long foer = antall();
        planlegg(l, natt + "T02:30", natt + "T05:00").avslaatt("UGYLDIG_INNHOLD", "R107");
        planlegg(l, natt + "T01:00", natt + "T02:30").avslaatt("UGYLDIG_INNHOLD", "R107");
        assertThat(antall()).isEqualTo(foer);
        String moete = planlegg(l, natt + "T03:30", natt + "T05:00").id();
        foer = antall();
        l.moete(sekretariat(), moete, "FastsettMoetefrister", "frys", natt + "T02:30")
                .avslaatt("UGYLDIG_INNHOLD", "R107");
        assertThat(antall()).isEqualTo(foer);
    }

    @Test
    void fem_hundre_saker_paa_ett_moete_stanser_ved_grensen_og_ingen_sak_blir_hengende() {
        Loep l = i("vestfold").den("2025-08-01");
        String moete = planlegg(l, "2025-11-06T09:00", "2025-11-06T15:00").id();
        for (int i = 1; i <= 200; i++) {
            l.moete(sekretariat(), moete, "LeggTilSaklistepunkt", punkt(i)).ga("SaklistepunktLagtTil");
        }
        for (int i = 201; i <= 500; i += 50) {
            l.moete(sekretariat(), moete, "LeggTilSaklistepunkt", punkt(i)).avslaatt("UGYLDIG_INNHOLD", "R112");
        }
        String sak = l.klarSak("Én for mye", FSU, "STRUKTURELL_FAGLIG");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK");
        assertThat(moete(l, moete).get("punkter")).hasSize(200);
        JsonNode s = l.api.hent("/api/v1/saker/" + sak);
        assertThat(s.get("tilstand").asString()).isEqualTo("TILDELT");
    }

    private static Object[] punkt(int nr) {
        return new Object[] {"punktId", "p-" + nr, "type", "ORIENTERINGSSAK", "tittel", "Punkt " + nr};
    }

    static no.saksgang.app.loep.Svar ordning(Loep l, String fra, String til, Map<String, Object> ordning) {
        return l.utvalg(
                sekretariat(), FSU, "FastsettMoeteordning", "gjelderFra", fra, "gjelderTil", til, "ordning", ordning);
    }

    private static no.saksgang.app.loep.Svar planlegg(Loep l, String start, String slutt) {
        return l.gi(sekretariat(), "helsefellesskap/vestfold/moeter", "utvalgId", FSU, "start", start, "slutt", slutt);
    }

    private static no.saksgang.app.loep.Svar flytt(Loep l, String moete, String dag) {
        return l.moete(
                sekretariat(),
                moete,
                "FlyttMoete",
                "start",
                dag + "T09:00",
                "slutt",
                dag + "T15:00",
                "grunn",
                "Sykdom");
    }

    private static String sak(Loep l, String moete, String tittel) {
        String sak = l.klarSak(tittel, FSU, "STRUKTURELL_FAGLIG");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        return sak;
    }

    private static JsonNode moete(Loep l, String moete) {
        return l.api.hent("/api/v1/moeter/" + moete);
    }

    private static int nummer(JsonNode punkt) {
        return Integer.parseInt(punkt.get("saksnummer").asString().replaceFirst("/.*", ""));
    }

    private long antall() {
        return jdbc.queryForObject("select count(*) from hendelse", Long.class);
    }
}
