package no.saksgang.app.tidsreise;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Saklisten som innkalt, holdt og referert. Hver visning står der den ble festet, uansett hva som kommer senere. */
class TreVisningerTest extends Benk {

    private static final String FSU = "ostfold-fsu";
    private static final String KOLLEGA = "rolle=SEKRETARIAT; virksomhet=sekretariatet; bruker=p-kollega";

    private Loep l;
    private String moete;
    private String a;
    private String b;
    private String c;

    /** Innkalt med a, b og c; b flyttes og får ny tittel, c faller ut, a behandles ikke ferdig. */
    private void moetet(String dag) {
        l = i("ostfold");
        String foer = java.time.LocalDate.parse(dag).minusDays(30).toString();
        l.den(foer);
        String sakA = l.klarSak("Avtale med leverandør", FSU, "FAGLIG");
        String sakB = l.klarSak("Andre sak", FSU, "FAGLIG");
        String sakC = l.klarSak("Tredje sak", FSU, "FAGLIG");
        moete = l.planlegg(FSU, dag);
        l.settPaaSakliste(sakA, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(sakB, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(sakC, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        a = punkt(sakA);
        b = punkt(sakB);
        c = punkt(sakC);
        l.moete(
                        sekretariat(),
                        moete,
                        "SendInnkalling",
                        "skjerminger",
                        List.of(felt("punktId", a, "offentligTittel", "Avtale", "hjemmel", "offl. § 13")))
                .ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "EndreSaklistepunkt", "punktId", b, "plass", 1, "tittel", "Andre sak, ny tittel")
                .hendelser();
        l.sak(sekretariat(), sakC, "TaSakAvSakliste", "moeteId", moete).hendelser();
        api.ventPaaProsesser();
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den(dag);
        l.moete(leder(FSU), moete, "AapneMoete", "moeteleder", l.lederSete(FSU), "tilStede", l.seter(FSU, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(FSU), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        for (String s : List.of(sakA, sakB)) {
            l.behandle(s, FSU, moete).ga("SakBehandletIFsu");
            l.sak(leder(FSU), s, "UtsettSak", "utvalgId", FSU, "grunn", "Trenger mer tid")
                    .ga("SakUtsatt");
        }
        api.ventPaaProsesser();
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
    }

    private String punkt(String sak) {
        for (JsonNode p : api.hent("/api/v1/moeter/" + moete).get("punkter")) {
            if (p.get("sakId") != null && sak.equals(p.get("sakId").asString())) {
                return p.get("punktId").asString();
            }
        }
        throw new AssertionError("Saken står ikke på listen");
    }

    @Test
    void hver_visning_er_festet_til_sin_hendelse_og_forskjellene_staar_ved_punktet() {
        l = i("ostfold").den("2023-01-02");
        moete = l.planlegg(FSU, "2023-02-02");
        JsonNode tom = hent("");
        assertThat(tom.has("innkalt")).isFalse();
        assertThat(tom.has("holdt")).isFalse();
        assertThat(tom.has("referert")).isFalse();
        assertThat(tom.get("rader")).isEmpty();

        moetet("2023-03-02");
        JsonNode foerReferat = hent("");
        assertThat(foerReferat.at("/innkalt/festet/navn").asString()).isEqualTo("InnkallingSendt");
        assertThat(foerReferat.at("/innkalt/antallPunkter").asInt()).isEqualTo(3);
        assertThat(foerReferat.at("/holdt/festet/navn").asString()).isEqualTo("MoeteGjennomfoert");
        assertThat(foerReferat.at("/holdt/antallPunkter").asInt()).isEqualTo(2);
        assertThat(foerReferat.at("/innkalt/festet/posisjon").asLong())
                .isLessThan(foerReferat.at("/holdt/festet/posisjon").asLong());
        assertThat(foerReferat.has("referert")).isFalse();
        assertThat(forskjeller(foerReferat, c)).containsExactly("FALT_UT");
        assertThat(forskjeller(foerReferat, b)).contains("FLYTTET", "NY_TITTEL");
        assertThat(rad(foerReferat, b).at("/innkalt/tittel").asString()).isEqualTo("Andre sak");
        assertThat(rad(foerReferat, b).at("/holdt/tittel").asString()).isEqualTo("Andre sak, ny tittel");
        assertThat(rad(foerReferat, a).at("/innkalt/dokumenter")).hasSize(1);

        skriv(null, Map.of(a, "Drøftet og utsatt")).ga("ReferatUtkastLagret");
        assertThat(hent("").has("referert")).isFalse();
        l.moete(leder(FSU), moete, "GodkjennReferat").ga("ReferatGodkjent");
        JsonNode alle = hent("");
        assertThat(alle.at("/referert/festet/navn").asString()).isEqualTo("ReferatGodkjent");
        assertThat(alle.at("/referert/protokollversjon").asInt()).isEqualTo(1);
        assertThat(rad(alle, a).at("/referert/tekst").asString()).isEqualTo("Drøftet og utsatt");
        assertThat(forskjeller(alle, b)).contains("IKKE_REFERERT");
        assertThat(forskjeller(alle, a)).doesNotContain("IKKE_REFERERT", "RETTET");
        // De to første har ikke flyttet på seg.
        assertThat(alle.get("innkalt")).isEqualTo(foerReferat.get("innkalt"));
        assertThat(alle.get("holdt")).isEqualTo(foerReferat.get("holdt"));
        for (JsonNode r : foerReferat.get("rader")) {
            assertThat(rad(alle, r.get("punktId").asString()).get("holdt")).isEqualTo(r.get("holdt"));
        }
    }

    @Test
    void en_rettet_protokoll_viser_baade_det_godkjente_og_det_rettede() {
        moetet("2023-05-11");
        skriv(null, Map.of(a, "Drøftet", b, "Godkjent tekst")).ga("ReferatUtkastLagret");
        l.moete(leder(FSU), moete, "GodkjennReferat").ga("ReferatGodkjent");
        String foer = Instant.now().toString();
        l.den("2023-06-01");
        l.moete(sekretariat(), moete, "TaRettelaas", "klasse", "SAKLIG_FEIL", "begrunnelse", "Feil vedtak")
                .ga("ReferatRettelaasTatt");
        l.moete(
                        sekretariat(),
                        moete,
                        "ForeslaaRettelse",
                        "punkter",
                        punkter(Map.of(a, "Drøftet", b, "Rettet tekst")),
                        "basertPaa",
                        1)
                .ga("ReferatRettelseForeslaatt");
        assertThat(hent("").at("/referert/protokollversjon").asInt()).isEqualTo(1);
        l.moete(KOLLEGA, moete, "GodkjennRettelse").ga("ReferatRettelseGodkjent");

        JsonNode naa = hent("");
        assertThat(naa.at("/referert/festet/navn").asString()).isEqualTo("ReferatRettelseGodkjent");
        assertThat(naa.at("/referert/protokollversjon").asInt()).isEqualTo(2);
        assertThat(naa.at("/tidligereReferert/0/protokollversjon").asInt()).isEqualTo(1);
        assertThat(rad(naa, b).at("/referert/tekst").asString()).isEqualTo("Rettet tekst");
        assertThat(forskjeller(naa, b)).contains("RETTET");
        assertThat(forskjeller(naa, a)).doesNotContain("RETTET");
        JsonNode rettet = null;
        for (JsonNode f : rad(naa, b).get("forskjeller")) {
            rettet = "RETTET".equals(f.get("slag").asString()) ? f : rettet;
        }
        assertThat(rettet.get("foer").asString()).isEqualTo("Godkjent tekst\nUtsatt");
        assertThat(rettet.get("etter").asString()).isEqualTo("Rettet tekst\nUtsatt");
        // Det vi visste før rettelsen, og det som var sant da møtet var holdt.
        JsonNode da = hent("&kjent=" + foer);
        assertThat(da.at("/referert/protokollversjon").asInt()).isEqualTo(1);
        assertThat(rad(da, b).at("/referert/tekst").asString()).isEqualTo("Godkjent tekst");
        assertThat(hent("&sann=2023-05-31").at("/referert/protokollversjon").asInt())
                .isEqualTo(1);
        assertThat(hent("&sann=2023-05-10").has("holdt")).isFalse();
        assertThat(api.les("/api/v1/moeter/" + moete + "/slik-det-var?utgave=FULL&kjent=" + foer)
                        .er(200)
                        .kropp()
                        .at("/bilde/protokoll/gjeldendeVersjon")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void dagens_skjerming_gjelder_ogsaa_i_gamle_visninger() {
        moetet("2023-08-31");
        skriv(null, Map.of(a, "Pris fra leverandør", b, "Helt åpent")).ga("ReferatUtkastLagret");
        l.moete(leder(FSU), moete, "GodkjennReferat").ga("ReferatGodkjent");
        String innkalt = hent("").at("/innkalt/festet/posisjon").asString();
        JsonNode offentlig =
                api.les("/api/v1/moeter/" + moete + "/tre-visninger").er(200).kropp();
        assertThat(offentlig.toString()).doesNotContain("leverandør");
        assertThat(rad(offentlig, a).at("/innkalt/tittel").asString()).isEqualTo("Avtale");
        assertThat(rad(offentlig, b).at("/referert/tekst").asString()).isEqualTo("Helt åpent");
        assertThat(offentlig.at("/tilgang/naa/0/hjemmel").asString()).isEqualTo("offl. § 13");
        assertThat(api.les("/api/v1/moeter/" + moete + "/slik-det-var?posisjon=" + innkalt)
                        .er(200)
                        .kropp()
                        .toString())
                .doesNotContain("leverandør");
        // Også det som var åpent da: saken skjules i dag, og bildet fra før er skjult med den.
        JsonNode rad = rad(hent(""), b);
        String sakB = rad.get("sakId").asString();
        String foer = Instant.now().toString();
        assertThat(aapent(sakB, foer).at("/bilde/sak/tittel").asString()).isEqualTo("Andre sak");
        l.gi(
                        sekretariat(),
                        "publiseringer/sak-" + sakB + "/kommandoer/SkjulForOffentligheten",
                        "type",
                        "SAK",
                        "objektId",
                        sakB,
                        "paragraf",
                        13,
                        "begrunnelse",
                        "Taushetsplikt")
                .ga("SkjultForOffentligheten");
        JsonNode skjult = aapent(sakB, foer);
        assertThat(skjult.at("/bilde/sak/tittel").asString()).isEqualTo("Unntatt offentlighet");
        assertThat(skjult.at("/bilde/sak/dokumenter/0/tittel").asString()).isEqualTo("Unntatt offentlighet");
        assertThat(skjult.at("/tilgang/da")).isEmpty();
        assertThat(skjult.at("/tilgang/naa/0/del").asString()).isEqualTo("SAK");
        assertThat(api.les("/api/v1/saker/" + sakB + "/slik-det-var?utgave=FULL&kjent=" + foer)
                        .er(200)
                        .kropp()
                        .at("/bilde/sak/tittel")
                        .asString())
                .isEqualTo("Andre sak");
        JsonNode moetet = api.les("/api/v1/moeter/" + moete + "/tre-visninger?kjent=" + foer)
                .er(200)
                .kropp();
        assertThat(rad(moetet, b).at("/innkalt/tittel").asString()).isEqualTo("Unntatt offentlighet");
        assertThat(moetet.toString()).doesNotContain("Helt åpent");
        JsonNode oversikt = api.les("/api/v1/helsefellesskap/ostfold/saksoversikt/slik-det-var?kjent=" + foer)
                .er(200)
                .kropp();
        for (JsonNode linje : oversikt.get("bilde")) {
            if (sakB.equals(linje.get("sakId").asString())) {
                assertThat(linje.get("tittel").asString()).isEqualTo("Unntatt offentlighet");
            }
        }
    }

    private JsonNode aapent(String sak, String kjent) {
        return api.les("/api/v1/saker/" + sak + "/slik-det-var?kjent=" + kjent)
                .er(200)
                .kropp();
    }

    private no.saksgang.app.loep.Svar skriv(Integer basertPaa, Map<String, String> tekster) {
        return l.moete(sekretariat(), moete, "SkrivReferat", "punkter", punkter(tekster), "basertPaa", basertPaa);
    }

    private static List<Map<String, Object>> punkter(Map<String, String> tekster) {
        List<Map<String, Object>> ut = new ArrayList<>();
        tekster.forEach((id, tekst) -> ut.add(felt("punktId", id, "tekst", tekst, "vedtak", "Utsatt")));
        return ut;
    }

    private JsonNode hent(String spoerring) {
        return api.les("/api/v1/moeter/" + moete + "/tre-visninger?utgave=FULL" + spoerring)
                .er(200)
                .kropp();
    }

    private static JsonNode rad(JsonNode svar, String punktId) {
        for (JsonNode r : svar.get("rader")) {
            if (punktId.equals(r.get("punktId").asString())) {
                return r;
            }
        }
        throw new AssertionError("Fant ikke " + punktId);
    }

    private static List<String> forskjeller(JsonNode svar, String punktId) {
        return rad(svar, punktId).get("forskjeller").findValuesAsString("slag");
    }
}
