package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saklisten 27/21–34/21 bygget opp med kommandoer, uten klokkeslett. Tidene i filen skal komme av minuttene, og
 * numrene av serien.
 */
class SaklisteMedKommandoerTest extends Benk {

    private static final String UTVALG = "nordre-trondelag-asu";

    @Test
    void saklisten_bygget_med_kommandoer_er_lik_filen_med_tidene_regnet_ut() throws IOException {
        JsonNode fil = fil();
        Loep l = i("nordre-trondelag").den("2021-03-01");
        String moete = l.gi(
                        sekretariat(),
                        "helsefellesskap/nordre-trondelag/moeter",
                        "utvalgId",
                        UTVALG,
                        "start",
                        "2021-04-22T" + fil.at("/mote/start").asString(),
                        "slutt",
                        "2021-04-22T" + fil.at("/mote/slutt").asString())
                .ga("MoetePlanlagt")
                .id();
        for (JsonNode punkt : fil.get("punkter")) {
            leggTil(l, moete, punkt);
        }
        l.den("2021-04-06");
        l.moete(sekretariat(), moete, "SendInnkalling").ga("InnkallingSendt");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");

        JsonNode lest = api.hent("/api/v1/moeter/" + moete + "/sakliste");
        assertThat(lest.get("punkter")).hasSize(fil.get("punkter").size());
        for (int i = 0; i < lest.get("punkter").size(); i++) {
            lik(lest.at("/punkter/" + i), fil.at("/punkter/" + i));
        }
        assertThat(lest.get("sumMinutter").asInt())
                .isEqualTo(fil.at("/kontroll/sum_minutter").asInt());
        assertThat(lest.get("laast").asBoolean()).isTrue();
    }

    private void leggTil(Loep l, String moete, JsonNode p) {
        boolean sak = !p.path("forretningsorden").asBoolean(false)
                && List.of("VEDTAKSSAK", "ORIENTERINGSSAK")
                        .contains(p.get("type").asString());
        if ("PAUSE".equals(p.get("type").asString())) {
            l.moete(
                            sekretariat(),
                            moete,
                            "LeggInnPause",
                            "punktId",
                            "pause",
                            "tittel",
                            p.get("tittel").asString(),
                            "minutter",
                            p.get("minutter").asInt())
                    .ga("PauseLagtInn");
        } else if (sak) {
            settPaa(l, moete, p);
        } else {
            utenSak(l, moete, p);
        }
    }

    /** En sak meldes inn, klassifiseres og settes på saklisten; nummeret kommer av seg selv. */
    private void settPaa(Loep l, String moete, JsonNode p) {
        String sak = l.klarSak(p.get("tittel").asString(), UTVALG, "FAGLIG");
        l.sak(
                        sekretariat(),
                        sak,
                        "SettSakPaaSakliste",
                        "moeteId",
                        moete,
                        "type",
                        p.get("type").asString(),
                        "minutter",
                        p.get("minutter").asInt(),
                        "ansvarlige",
                        ansvarlige(p),
                        "underpunkter",
                        liste(p.get("underpunkter")),
                        "opplegg",
                        opplegg(p.path("opplegg")))
                .ga("SakSattPaaSakliste");
        api.ventPaaProsesser();
    }

    /** Godkjenning og eventuelt har nummer i serien, men ingen sak. Det første nummeret følger med fra før. */
    private void utenSak(Loep l, String moete, JsonNode p) {
        String punktId = "punkt-" + p.get("rekkefolge").asInt();
        boolean foerst = p.get("rekkefolge").asInt() == 1;
        l.gi(
                        sekretariat(),
                        "saksnummerserier/" + UTVALG + "-2021/kommandoer/TildelSaksnummer",
                        "helsefellesskapId",
                        "nordre-trondelag",
                        "utvalgId",
                        UTVALG,
                        "aar",
                        2021,
                        "moeteId",
                        moete,
                        "punktId",
                        punktId,
                        "oensketSaksnummer",
                        foerst ? p.get("saksnummer").asString() : null)
                .ga("SaksnummerTildelt");
        l.moete(
                        sekretariat(),
                        moete,
                        "LeggTilSaklistepunkt",
                        "punktId",
                        punktId,
                        "type",
                        p.get("type").asString(),
                        "saksnummer",
                        p.get("saksnummer").asString(),
                        "tittel",
                        p.get("tittel").asString(),
                        "minutter",
                        p.get("minutter").asInt(),
                        "ansvarlige",
                        ansvarlige(p),
                        "underpunkter",
                        liste(p.get("underpunkter")),
                        "forretningsorden",
                        p.path("forretningsorden").asBoolean(false))
                .ga("SaklistepunktLagtTil");
    }

    private static void lik(JsonNode lest, JsonNode gitt) {
        assertThat(lest.get("rekkefoelge").asInt())
                .isEqualTo(gitt.get("rekkefolge").asInt());
        assertThat(lest.get("type").asString()).isEqualTo(gitt.get("type").asString());
        assertThat(tekst(lest.get("saksnummer"))).isEqualTo(tekst(gitt.get("saksnummer")));
        assertThat(lest.get("tittel").asString()).isEqualTo(gitt.get("tittel").asString());
        assertThat(lest.get("minutter").asInt()).isEqualTo(gitt.get("minutter").asInt());
        assertThat(lest.get("klokkeslettSatt").asBoolean())
                .as("tidene er regnet ut")
                .isFalse();
        assertThat(lest.get("start").asString()).startsWith(gitt.get("start").asString());
        assertThat(lest.get("slutt").asString()).startsWith(gitt.get("slutt").asString());
        assertThat(liste(lest.path("underpunkter"))).isEqualTo(liste(gitt.path("underpunkter")));
        assertThat(lest.path("forretningsorden").asBoolean(false))
                .isEqualTo(gitt.path("forretningsorden").asBoolean(false));
        assertThat(lest.get("ansvarlige")).hasSize(gitt.get("ansvarlige").size());
        for (int a = 0; a < gitt.get("ansvarlige").size(); a++) {
            JsonNode g = gitt.at("/ansvarlige/" + a);
            JsonNode l = lest.at("/ansvarlige/" + a);
            assertThat(l.get("rolle").asString()).isEqualTo(g.get("rolle").asString());
            assertThat(l.path("minutter").asInt(0)).isEqualTo(g.path("minutter").asInt(0));
            assertThat(tekst(l.get("delesMed"))).isEqualTo(tekst(g.get("deles_med")));
        }
    }

    private static List<Map<String, Object>> ansvarlige(JsonNode p) {
        List<Map<String, Object>> ut = new ArrayList<>();
        for (JsonNode a : p.get("ansvarlige")) {
            Map<String, Object> en = new LinkedHashMap<>();
            en.put("rolle", a.get("rolle").asString());
            if (a.path("minutter").isNumber()) {
                en.put("minutter", a.get("minutter").asInt());
            }
            if (a.path("deles_med").isString()) {
                en.put("delesMed", a.get("deles_med").asString());
            }
            ut.add(en);
        }
        return ut;
    }

    private static Map<String, Object> opplegg(JsonNode o) {
        return o.isObject()
                ? Map.of(
                        "innleggMinutter",
                        o.get("innlegg_minutter").asInt(),
                        "spoersmaalMinutter",
                        o.get("sporsmal_minutter").asInt(),
                        "per",
                        o.get("per").asString(),
                        "antallInnlegg",
                        o.get("antall_innlegg").asInt())
                : null;
    }

    private static JsonNode fil() throws IOException {
        try (InputStream inn = SaklisteMedKommandoerTest.class.getResourceAsStream("/sakliste-stolav-2021.yaml")) {
            String tekst = new String(inn.readAllBytes(), StandardCharsets.UTF_8);
            return JsonMapper.shared().valueToTree(new Yaml().<Map<String, Object>>load(tekst));
        }
    }

    private static String tekst(JsonNode n) {
        return n == null || n.isNull() || n.isMissingNode() ? null : n.asString();
    }

    private static List<String> liste(JsonNode n) {
        List<String> ut = new ArrayList<>();
        n.forEach(e -> ut.add(e.asString()));
        return ut;
    }
}
