package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saklisten 27/21–34/21 flyttet inn, lest tilbake, og møtet holdt (L07). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InnflyttingTest extends Benk {

    private static final String MOETE = "st-olavs-asu-sak-27-34-2021";
    private static final String ASU = "st-olavs-asu";

    @Test
    @Order(1)
    void forhaandsvisningen_sier_hva_som_vil_skje_og_lagrer_ingenting() throws IOException {
        Long foer = jdbc.queryForObject("select count(*) from hendelse", Long.class);
        Svar svar = send("forhaandsvisning", fil());
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.kropp().get("kanGjennomfoeres").asBoolean()).isTrue();
        assertThat(svar.kropp().at("/kommandoer/LeggTilSaklistepunkt").asInt()).isEqualTo(8);
        assertThat(svar.kropp().at("/kommandoer/LeggInnPause").asInt()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from hendelse", Long.class))
                .isEqualTo(foer);
    }

    @Test
    @Order(2)
    void feil_i_filen_sies_med_sted_og_linje() throws IOException {
        Svar svar = send("gjennomfoer", fil().replace("saksnummer: null", "saksnummer: \"31/21\""));
        svar.avslaatt("UGYLDIG_FIL");
        assertThat(svar.kropp().at("/felt/0/peker").asString()).isEqualTo("/punkter/3/saksnummer");
        assertThat(svar.kropp().at("/felt/0/melding").asString()).startsWith("linje ");
        send("gjennomfoer", fil().replace("minutter: 60", "minutter: 6000")).avslaatt("UGYLDIG_FIL");
        send("gjennomfoer", "punkter: [").avslaatt("UGYLDIG_FIL");
        send("gjennomfoer", fil().replace("utvalg: st-olavs-asu", "utvalg: ostfold-fsu"))
                .avslaatt("UGYLDIG_FIL");
    }

    @Test
    @Order(3)
    void saklisten_leses_tilbake_lik_filen_punkt_for_punkt() throws IOException {
        assertThat(send("gjennomfoer", fil()).status()).isEqualTo(200);
        JsonNode lest = api.hent("/api/v1/moeter/" + MOETE + "/sakliste");
        JsonNode gitt = JsonMapper.shared().valueToTree(new Yaml().<Map<String, Object>>load(fil()));
        assertThat(lest.get("punkter")).hasSize(9);
        for (int i = 0; i < 9; i++) {
            JsonNode g = gitt.at("/punkter/" + i);
            JsonNode l = lest.at("/punkter/" + i);
            assertThat(l.get("rekkefoelge").asInt())
                    .isEqualTo(g.get("rekkefolge").asInt());
            assertThat(l.get("type").asString()).isEqualTo(g.get("type").asString());
            assertThat(tekst(l.get("saksnummer"))).isEqualTo(tekst(g.get("saksnummer")));
            assertThat(l.get("tittel").asString()).isEqualTo(g.get("tittel").asString());
            assertThat(l.get("minutter").asInt()).isEqualTo(g.get("minutter").asInt());
            assertThat(l.get("start").asString()).startsWith(g.get("start").asString());
            assertThat(l.get("slutt").asString()).startsWith(g.get("slutt").asString());
            assertThat(liste(l.path("underpunkter"))).isEqualTo(liste(g.path("underpunkter")));
            assertThat(l.path("forretningsorden").asBoolean(false))
                    .isEqualTo(g.path("forretningsorden").asBoolean(false));
            assertThat(l.get("ansvarlige")).hasSize(g.get("ansvarlige").size());
            for (int a = 0; a < g.get("ansvarlige").size(); a++) {
                JsonNode ga = g.at("/ansvarlige/" + a);
                JsonNode la = l.at("/ansvarlige/" + a);
                assertThat(la.get("rolle").asString()).isEqualTo(ga.get("rolle").asString());
                assertThat(la.path("minutter").asInt(0))
                        .isEqualTo(ga.path("minutter").asInt(0));
                assertThat(tekst(la.get("delesMed"))).isEqualTo(tekst(ga.get("deles_med")));
            }
        }
        assertThat(lest.get("sumMinutter").asInt())
                .isEqualTo(gitt.at("/kontroll/sum_minutter").asInt());
        JsonNode spor = api.hent("/api/v1/saker/" + MOETE + "-sak-3/historikk");
        assertThat(spor.get(0).get("skjedde").asString()).startsWith("2021-04-22");
        assertThat(spor.get(0).get("registrert").asString()).doesNotStartWith("2021");
    }

    @Test
    @Order(4)
    void samme_fil_en_gang_til_gir_ingen_ny_virkning_og_en_endret_avslaas() throws IOException {
        api.ventPaaProsesser();
        Long foer = jdbc.queryForObject("select count(*) from hendelse", Long.class);
        assertThat(send("gjennomfoer", fil()).status()).isEqualTo(200);
        api.ventPaaProsesser();
        assertThat(jdbc.queryForObject("select count(*) from hendelse", Long.class))
                .isEqualTo(foer);
        send("gjennomfoer", fil().replace("tittel: Helseplattformen", "tittel: Noe annet"))
                .avslaatt("KOMMANDO_GJENBRUKT");
    }

    @Test
    @Order(5)
    void L07_moetet_holdes_etter_den_innflyttede_saklisten() {
        Loep l = i("st-olavs").den("2021-03-17");
        List<String> raad = new ArrayList<>();
        for (JsonNode u : api.hent("/api/v1/helsefellesskap/st-olavs").get("utvalg")) {
            boolean fagraad =
                    u.get("navn").asString().toLowerCase(java.util.Locale.ROOT).contains("fagråd");
            if (raad.size() < 4 && fagraad) {
                raad.add(u.get("utvalgId").asString());
            }
        }
        assertThat(raad).hasSize(4);
        for (String r : raad) {
            l.gi(
                            utvalget(ASU),
                            "oppdrag/oppdrag-" + r + "/kommandoer/GiOppdrag",
                            "helsefellesskapId",
                            "st-olavs",
                            "fraUtvalgId",
                            ASU,
                            "tilUtvalgId",
                            r,
                            "beskrivelse",
                            "prioriterte oppgaver")
                    .ga("OppdragGitt");
        }
        l.den("2021-04-06");
        String vedtakssak = MOETE + "-sak-2";
        l.saksframlegg(vedtakssak).ga("SaksdokumentLagtVed");
        l.sak(sekretariat(), vedtakssak, "SettSakPaaSakliste", "moeteId", MOETE, "type", "VEDTAKSSAK")
                .ga("SakSattPaaSakliste");
        l.den("2021-04-07");
        l.moete(sekretariat(), MOETE, "SendInnkalling").ga("InnkallingSendt");
        l.moete(sekretariat(), MOETE, "LaasSakliste").ga("SaklisteLaast");
        l.moete(
                        sekretariat(),
                        MOETE,
                        "LeggTilSaklistepunkt",
                        "punktId",
                        "ny",
                        "type",
                        "ORIENTERINGSSAK",
                        "tittel",
                        "Ny")
                .avslaatt("SAKLISTE_LAAST");
        l.den("2021-04-22");
        String leder = l.utvalg(ASU).at("/ledere/0/seteId").asString();
        l.moete(leder(ASU), MOETE, "AapneMoete", "moeteleder", leder, "tilStede", l.seter(ASU, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(ASU), MOETE, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        l.moete(leder(ASU), MOETE, "LukkMoete").avslaatt("PUNKT_UTEN_UTFALL", "R123");
        l.behandle(vedtakssak, ASU, MOETE).ga("SakBehandletISsu");
        l.alleEr("ENIG", vedtakssak, ASU);
        l.fattVedtak(vedtakssak, ASU).ga("SakVedtatt");
        for (String r : raad) {
            l.gi(
                            utvalget(r),
                            "oppdrag/oppdrag-" + r + "/kommandoer/RapporterOppdrag",
                            "moeteId",
                            MOETE,
                            "rapport",
                            "Status")
                    .ga("OppdragRapportert");
        }
        for (int plass : new int[] {3, 5, 6, 7, 8}) {
            String sak = MOETE + "-sak-" + plass;
            l.behandle(sak, ASU, MOETE).ga("SakBehandletISsu");
            if (plass == 6) {
                l.fattVedtak(sak, ASU).avslaatt("SAKSTYPE_TILLATER_IKKE_VEDTAK", "R123");
            }
            l.sak(leder(ASU), sak, "TaTilOrientering", "utvalgId", ASU, "utfall", "ORIENTERT")
                    .ga("SakTattTilOrientering");
        }
        l.moete(leder(ASU), MOETE, "LukkMoete").ga("MoeteGjennomfoert");
    }

    private Svar send(String modus, String fil) {
        return api.post(
                "/api/v1/import?modus=" + modus,
                fil,
                Map.of("Content-Type", "application/yaml", "Saksgang-Utviklingsaktoer", sekretariat()));
    }

    private static String fil() throws IOException {
        try (InputStream inn = InnflyttingTest.class.getResourceAsStream("/sakliste-stolav-2021.yaml")) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String tekst(JsonNode n) {
        return n == null || n.isNull() ? null : n.asString();
    }

    private static List<String> liste(JsonNode n) {
        List<String> ut = new ArrayList<>();
        n.forEach(e -> ut.add(e.asString()));
        return ut;
    }
}
