package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.gateway.drift.Driftsport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Årsrapporten er en spørring, en mal, en posisjon og en kontrollsum (R188, R194, R195, R198). */
class AarsrapportTest extends Benk {

    private static final String HF = "ostfold";
    private static final int AAR = 2023;
    private static final String STI = "/api/v1/helsefellesskap/" + HF + "/aarsrapporter/" + AAR;

    @Autowired
    Driftsport drift;

    @Test
    void tallene_er_talt_av_hendelsene_i_aaret() {
        JsonNode foer = rapport("siste");
        Loep l = i(HF).den("2023-01-09");
        String vedtatt = vedtattSak(l);
        String uenig = uenigSak(l);
        String avvist = avvistSak(l.den("2023-09-01"), "2023-09-21");
        l.den("2023-12-31").meldInn("Siste dag i året");
        JsonNode etter = rapport("siste");

        assertThat(vokst(foer, etter, "innmeldt")).isEqualTo(4);
        assertThat(vokst(foer, etter, "avgjort")).isEqualTo(2);
        assertThat(vokst(foer, etter, "aapne")).isEqualTo(2);
        assertThat(vokst(foer, etter, "loeftet")).isEqualTo(1);
        assertThat(vokst(foer, etter, "konsensusManglet")).isEqualTo(1);
        assertThat(vokst(foer, etter, "perUtfall/VEDTATT")).isEqualTo(1);
        assertThat(vokst(foer, etter, "perUtfall/AVVIST")).isEqualTo(1);
        assertThat(vokst(foer, etter, "perLoefteaarsak/KONSENSUS_MANGLER")).isEqualTo(1);
        assertThat(vokst(foer, etter, "perPrioritertGruppe/barn og unge")).isEqualTo(1);
        JsonNode fsu = etter.at("/perUtvalg/ostfold-fsu");
        JsonNode fsuFoer = foer.at("/perUtvalg/ostfold-fsu");
        assertThat(fsu.get("behandlet").asInt() - fsuFoer.path("behandlet").asInt())
                .isEqualTo(2);
        assertThat(fsu.get("avgjort").asInt() - fsuFoer.path("avgjort").asInt()).isEqualTo(1);
        assertThat(fsu.get("loeftet").asInt() - fsuFoer.path("loeftet").asInt()).isEqualTo(1);
        assertThat(fsu.get("konsensusManglet").asInt()
                        - fsuFoer.path("konsensusManglet").asInt())
                .isEqualTo(1);
        assertThat(linje(etter, avvist).get("dager").asInt()).isEqualTo(20);
        assertThat(linje(etter, vedtatt).get("avgjortI").asString()).isEqualTo("ostfold-fsu");
        assertThat(linje(etter, uenig).get("tilstand").asString()).isEqualTo("AAPEN");
        assertThat(linje(etter, uenig).get("liggerHos").get(0).asString()).isEqualTo("ostfold-ssu");
        assertThat(etter.get("saker").findValuesAsString("tittel")).contains("Siste dag i året");
    }

    @Test
    void aaret_slutter_ved_midnatt_i_oslo() {
        Loep l = i("finnmark").den("2016-12-31");
        String gammel = l.meldInn("Siste dag i året");
        l.den("2017-01-01").meldInn("Første dag i neste");
        l.den("2017-01-02");
        l.klassifiser(gammel, "FAGLIG").ga("SakKlassifisert");
        l.sak(sekretariat(), gammel, "AvvisSak", "begrunnelse", "Hører ikke hjemme her")
                .ga("SakAvvist");

        JsonNode aar = api.les("/api/v1/helsefellesskap/finnmark/aarsrapporter/2016?posisjon=siste")
                .er(200)
                .kropp();
        assertThat(aar.get("saker")).hasSize(1);
        assertThat(linje(aar, gammel).get("tilstand").asString()).isEqualTo("AAPEN");
        JsonNode neste = api.les("/api/v1/helsefellesskap/finnmark/aarsrapporter/2017?posisjon=siste")
                .er(200)
                .kropp();
        assertThat(neste.get("saker")).hasSize(2);
        assertThat(neste.at("/tall/innmeldt").asInt()).isEqualTo(1);
        assertThat(linje(neste, gammel).get("dager").asInt()).isEqualTo(2);
        JsonNode etter = api.les("/api/v1/helsefellesskap/finnmark/aarsrapporter/2015?posisjon=siste")
                .er(200)
                .kropp();
        assertThat(etter.get("saker")).isEmpty();
    }

    @Test
    void samme_posisjon_gir_de_samme_bytene_uansett_hva_som_kommer_til() throws Exception {
        Loep l = i(HF).den("2023-05-02");
        l.meldInn("Før rapporten");
        HttpResponse<byte[]> foerste = api.hentFil(STI + "?posisjon=siste");
        String posisjon = foerste.headers().firstValue("Saksgang-Posisjon").orElseThrow();
        assertThat(foerste.headers().firstValue("ETag").orElseThrow()).isEqualTo("\"" + sha256(foerste.body()) + "\"");
        assertThat(foerste.headers().firstValue("Saksgang-Mal")).contains("aarsrapport/1");

        // Etterregistrert: det skjedde i rapportåret, men var ikke kjent da rapporten ble trykt.
        String sent = avvistSak(l.den("2023-06-01"), "2023-06-05");
        drift.gjenoppbygg("lese-sak");
        drift.gjenoppbygg("lese-planer");
        HttpResponse<byte[]> andre = api.hentFil(STI + "?posisjon=" + posisjon);
        assertThat(andre.body()).isEqualTo(foerste.body());
        assertThat(new String(andre.body(), StandardCharsets.UTF_8)).doesNotContain(sent);
        byte[] side = api.hentFil(STI + "?posisjon=" + posisjon, "Accept", "text/html")
                .body();
        assertThat(api.hentFil(STI + "?posisjon=" + posisjon, "Accept", "text/html")
                        .body())
                .isEqualTo(side);
        assertThat(new String(side, StandardCharsets.UTF_8))
                .contains("Årsrapport 2023", "Før rapporten", sha256(foerste.body()))
                .doesNotContain(sent);
        assertThat(api.hentFil(STI + "?posisjon=siste").body()).isNotEqualTo(foerste.body());
    }

    @Test
    void en_senere_posisjon_gir_en_liste_over_det_som_er_annerledes() {
        Loep l = i(HF).den("2023-03-01");
        String sak = l.meldInn("Sak som endres");
        String fra = posisjon();
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, "ostfold-fsu").ga("UtvalgTildelt");
        String ny = l.den("2023-03-02").meldInn("Sak som er ny");
        String til = posisjon();
        l.meldInn("Sak etter det igjen");

        JsonNode d =
                api.les(STI + "/differanse?fra=" + fra + "&til=" + til).er(200).kropp();
        assertThat(d.get("saker").findValuesAsString("sakId")).containsExactlyInAnyOrder(sak, ny);
        JsonNode endret = d.get("saker").get(0);
        assertThat(endret.get("hva").asString()).isEqualTo("ENDRET");
        assertThat(endret.at("/felt/0/felt").asString()).isEqualTo("liggerHos");
        assertThat(endret.at("/felt/0/etter/0").asString()).isEqualTo("ostfold-fsu");
        assertThat(d.get("saker").get(1).get("hva").asString()).isEqualTo("NY");
        assertThat(d.get("tall").findValuesAsString("felt"))
                .contains("innmeldt", "aapne")
                .doesNotContain("avgjort");
        assertThat(d.get("fraSha256").asString())
                .isNotEqualTo(d.get("tilSha256").asString());
        JsonNode lik =
                api.les(STI + "/differanse?fra=" + til + "&til=" + til).er(200).kropp();
        assertThat(lik.get("saker")).isEmpty();
        assertThat(lik.get("tall")).isEmpty();
    }

    @Test
    void det_som_fremmes_er_det_som_godkjennes_og_bare_av_partnerskapsmoetet() {
        Loep l = i(HF).den("2024-02-01");
        String sti = "aarsrapporter/ostfold-2023/kommandoer/";
        l.gi(sekretariat(), sti + "OpprettAarsrapport", "helsefellesskapId", HF, "aar", AAR)
                .ga("AarsrapportOpprettet");
        l.gi(sekretariat(), sti + "FremmAarsrapport").avslaatt("AARSRAPPORT_UFULLSTENDIG", "R195");
        l.gi(utvalget("ostfold-fsu"), sti + "LeverDelrapport", "utvalgId", "ostfold-fsu", "tekst", "Året <i> FSU")
                .ga("DelrapportLevert");
        l.gi(sekretariat(), sti + "FremmAarsrapport", "posisjon", Long.MAX_VALUE)
                .avslaatt("UGYLDIG_INNHOLD", "R198");
        l.gi(sekretariat(), sti + "FremmAarsrapport").ga("AarsrapportFremmet");
        JsonNode innhold = api.hent(STI).at("/rapport/innhold");
        String sha = innhold.get("sha256").asString();
        l.den("2023-11-30").meldInn("Sent registrert");

        String pm = "ostfold-partnerskapsmote";
        l.den("2024-04-20");
        l.gi(utvalget("ostfold-ssu"), sti + "GodkjennAarsrapport", "utvalgId", "ostfold-ssu")
                .avslaatt("KUN_PARTNERSKAPSMOETE", "R188");
        l.gi(utvalget("ostfold-ssu"), sti + "ReturnerAarsrapport", "begrunnelse", "Nei")
                .avslaatt("KUN_PARTNERSKAPSMOETE", "R188");
        l.gi(utvalget(pm), sti + "GodkjennAarsrapport", "utvalgId", pm, "sha256", "0".repeat(64))
                .avslaatt("RAPPORT_ENDRET", "R188");
        l.gi(utvalget(pm), sti + "ReturnerAarsrapport", "begrunnelse", "Mangler noe")
                .ga("AarsrapportReturnert");
        l.gi(utvalget(pm), sti + "GodkjennAarsrapport", "utvalgId", pm).avslaatt("UGYLDIG_TILSTAND");
        l.gi(
                        sekretariat(),
                        sti + "FremmAarsrapport",
                        "posisjon",
                        innhold.get("posisjon").asLong())
                .ga("AarsrapportFremmet");
        l.gi(utvalget(pm), sti + "GodkjennAarsrapport", "utvalgId", pm, "sha256", sha)
                .ga("AarsrapportGodkjent");

        JsonNode trykt = api.les(STI + "?posisjon=" + innhold.get("posisjon").asLong())
                .er(200)
                .kropp();
        assertThat(trykt.at("/delrapporter/ostfold-fsu").asString()).isEqualTo("Året <i> FSU");
        assertThat(api.les(STI + "?posisjon=" + innhold.get("posisjon").asLong())
                        .header("ETag"))
                .contains("\"" + sha + "\"");
        byte[] side = api.hentFil(STI + "?posisjon=" + innhold.get("posisjon").asLong(), "Accept", "text/html")
                .body();
        assertThat(new String(side, StandardCharsets.UTF_8))
                .contains("Året &lt;i&gt; FSU")
                .doesNotContain("<i>");
    }

    @Test
    void gale_posisjoner_er_feil_i_forespoerselen() {
        api.les(STI + "?posisjon=999999999999").avslaatt("UGYLDIG_PARAMETER").er(400);
        api.les(STI + "?posisjon=-1").avslaatt("UGYLDIG_PARAMETER").er(400);
        api.les(STI + "?posisjon=i+fjor").avslaatt("UGYLDIG_PARAMETER").er(400);
        api.les(STI + "/differanse?fra=10&til=5").avslaatt("UGYLDIG_PARAMETER").er(400);
        api.les(STI + "/differanse?fra=siste").avslaatt("UGYLDIG_PARAMETER").er(400);
        api.les("/api/v1/helsefellesskap/finnes-ikke/aarsrapporter/2023?posisjon=1")
                .avslaatt("IKKE_FUNNET")
                .er(404);
        assertThat(api.les(STI + "?posisjon=0")
                        .er(200)
                        .kropp()
                        .at("/tall/innmeldt")
                        .asInt())
                .isZero();
    }

    @Test
    void femhundre_saker_paa_under_to_sekunder() {
        Loep l = i("finnmark").den("2018-02-01");
        String mal = avvistSak(l, "2018-08-01");
        api.ventPaaProsesser();
        jdbc.update(
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                    + " konvolutt, data) select gen_random_uuid()::text, 'sak:maalt-' || i, sekvens, aggregattype,"
                    + " navn, versjon, tidspunkt, konvolutt, convert_to(replace(convert_from(data, 'UTF8'), ?,"
                    + " 'maalt-' || i), 'UTF8') from hendelse, generate_series(1, 499) i where stroem = ? order by i,"
                    + " sekvens",
                mal,
                "sak:" + mal);
        String sti = "/api/v1/helsefellesskap/finnmark/aarsrapporter/2018?posisjon=siste";
        api.les(sti).er(200);
        long start = System.nanoTime();
        JsonNode r = api.les(sti).er(200).kropp();
        double sekunder = (System.nanoTime() - start) / 1e9;
        assertThat(r.at("/tall/innmeldt").asInt()).isEqualTo(500);
        assertThat(r.at("/tall/behandlingstid/median").asDouble()).isEqualTo(181);
        assertThat(sekunder).isLessThan(2);
        System.out.printf("Årsrapport med 500 saker: %.2f s%n", sekunder);
    }

    private String vedtattSak(Loep l) {
        String sak = l.klarSak("Felles rutine som blir vedtatt", "ostfold-fsu", "FAGLIG");
        l.sak(
                        sekretariat(),
                        sak,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("FAGLIG", "INGEN"),
                        "prioriterteGrupper",
                        List.of("barn og unge"))
                .ga("SakKlassifisert");
        toTrinn(l, sak, "2023-02-14", "2023-03-21");
        l.alleEr("ENIG", sak, "ostfold-fsu");
        l.fattVedtak(sak, "ostfold-fsu").ga("SakVedtatt");
        return sak;
    }

    private String uenigSak(Loep l) {
        String sak = l.klarSak("Sak uten enighet", "ostfold-fsu", "FAGLIG");
        toTrinn(l, sak, "2023-04-18", "2023-05-23");
        l.alleEr("UENIG", sak, "ostfold-fsu");
        l.sak(leder("ostfold-fsu"), sak, "FastslaaManglendeKonsensus", "utvalgId", "ostfold-fsu")
                .ga("KonsensusMangler");
        l.loeft(sak, "ostfold-fsu", "KONSENSUS_MANGLER", "ostfold-ssu").ga("SakLoeftetTilSsu");
        return sak;
    }

    private void toTrinn(Loep l, String sak, String foerste, String andre) {
        String en = l.moeteMed(sak, "ostfold-fsu", foerste);
        l.behandle(sak, "ostfold-fsu", en).ga("SakBehandletIFsu");
        l.sak(leder("ostfold-fsu"), sak, "UtsettSak", "grunn", "Andre trinn").ga("SakUtsatt");
        String to = l.moeteMed(sak, "ostfold-fsu", andre);
        l.behandle(sak, "ostfold-fsu", to).ga("SakBehandletIFsu");
    }

    private static String avvistSak(Loep l, String avvistDag) {
        String sak = l.meldInn("Sak som avvises " + UUID.randomUUID());
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.den(avvistDag);
        l.sak(sekretariat(), sak, "AvvisSak", "begrunnelse", "Hører ikke hjemme her")
                .ga("SakAvvist");
        return sak;
    }

    private JsonNode rapport(String posisjon) {
        return api.les(STI + "?posisjon=" + posisjon).er(200).kropp();
    }

    private String posisjon() {
        return api.les(STI + "?posisjon=siste")
                .er(200)
                .header("Saksgang-Posisjon")
                .orElseThrow();
    }

    private static int vokst(JsonNode foer, JsonNode etter, String felt) {
        return etter.at("/tall/" + felt).asInt(0) - foer.at("/tall/" + felt).asInt(0);
    }

    private static JsonNode linje(JsonNode rapport, String sak) {
        for (JsonNode s : rapport.get("saker")) {
            if (sak.equals(s.get("sakId").asString())) {
                return s;
            }
        }
        return JsonMapper.shared().missingNode();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
