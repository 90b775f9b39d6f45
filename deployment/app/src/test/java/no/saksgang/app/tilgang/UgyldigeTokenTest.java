package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Token som ikke holder: samme svar på alle, uten et hint, loggført én gang, og ingenting lagret. */
class UgyldigeTokenTest extends Innloggingsbenk {

    private final Utstederstubb stubb = Utstederstubb.FELLES;

    @Test
    void hvert_ugyldige_token_gir_samme_401_og_setter_ingen_spor() throws Exception {
        // Nøklene er hentet, så det som følger er tokenets feil alene.
        assertThat(med(stubb.token(stubb.menneske().build()), "/api/v1/meg").status())
                .isEqualTo(200);
        Set<String> svar = new HashSet<>();
        for (Map.Entry<String, String> t : ugyldige().entrySet()) {
            String foer = spor();
            for (String sti :
                    List.of("/api/v1/meg", "/api/v1/helsefellesskap", "/api/v1/saker/gjettet-1", "/finnes-ikke")) {
                Nettleser.Svar lest = med(t.getValue(), sti);
                assertThat(lest.status()).as(t.getKey() + " " + sti).isEqualTo(401);
                assertThat(lest.hode("content-type")).startsWith("application/problem+json");
                assertThat(lest.hode("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
                assertThat(lest.hode("set-cookie")).isNull();
                svar.add(lest.kropp());
            }
            Nettleser.Svar skrevet = new Nettleser()
                    .send(HttpRequest.newBuilder(adresse("/api/v1/helsefellesskap/ostfold/saker"))
                            .header("Authorization", "Bearer " + t.getValue())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "ugyldig-token-1")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"tittel\": \"x\"}")));
            assertThat(skrevet.status()).as(t.getKey()).isEqualTo(401);
            svar.add(skrevet.kropp());
            assertThat(spor()).as(t.getKey()).isEqualTo(foer);
        }
        assertThat(svar).singleElement().satisfies(s -> assertThat(s).contains("\"code\":\"TOKEN_UGYLDIG\""));
    }

    @Test
    void et_avvist_token_loggfoeres_en_gang_uten_tokenet() throws Exception {
        ListAppender<ILoggingEvent> fanget = new ListAppender<>();
        fanget.start();
        Logger logg = (Logger) LoggerFactory.getLogger("no.saksgang");
        logg.addAppender(fanget);
        try {
            for (Map.Entry<String, String> t : ugyldige().entrySet()) {
                fanget.list.clear();
                med(t.getValue(), "/api/v1/meg");
                List<String> linjer = List.copyOf(fanget.list).stream()
                        .filter(e -> e.getLoggerName().contains("innlogging"))
                        .map(ILoggingEvent::getFormattedMessage)
                        .toList();
                assertThat(linjer).as(t.getKey()).singleElement().satisfies(l -> assertThat(l)
                        .startsWith("Avviste et token:")
                        .doesNotContain(
                                "person-",
                                t.getValue()
                                        .substring(0, Math.min(20, t.getValue().length()))));
            }
        } finally {
            logg.detachAppender(fanget);
        }
    }

    @Test
    void et_menneske_en_maskin_og_en_organisasjon_slipper_inn_med_gyldig_token() {
        assertThat(meg(stubb.token(stubb.menneske().build()))
                        .get("organisasjon")
                        .asString())
                .isEqualTo(Utstederstubb.ORGNUMMER);
        // En maskin viser ikke nivå.
        assertThat(meg(stubb.token(stubb.maskin().build())).get("innlogget").asBoolean())
                .isTrue();
        assertThat(meg(stubb.token(stubb.maskin().subject(null).build())).get("brukerId"))
                .isEqualTo(meg(stubb.token(stubb.maskin().build())).get("brukerId"));
        assertThat(meg(stubb.token(stubb.maskin().build())).get("roller").isEmpty())
                .isTrue();
    }

    @Test
    void token_i_adressen_er_ingen_innlogging() {
        Nettleser.Svar svar = new Nettleser()
                .hent(adresse("/api/v1/meg?access_token="
                        + stubb.token(stubb.menneske().build())));
        assertThat(json(svar).get("innlogget").asBoolean()).isFalse();
    }

    @Test
    void et_token_stoerre_enn_hodene_faar_vaere_gir_400_uten_noe_mer() {
        Nettleser.Svar svar = med("a".repeat(20_000), "/api/v1/meg");
        assertThat(svar.status()).isEqualTo(400);
        assertThat(svar.kropp()).doesNotContain("Exception", "org.apache");
    }

    @Test
    void en_utsteder_som_ikke_svarer_gir_503_og_stanser_ikke_de_andre() {
        String token = stubb.token(stubb.menneske().issuer(NEDE).build());
        Nettleser.Svar svar = med(token, "/api/v1/meg");
        assertThat(svar.status()).isEqualTo(503);
        assertThat(json(svar).get("code").asString()).isEqualTo("INNLOGGING_UTILGJENGELIG");
        assertThat(svar.hode("retry-after")).isNotNull();
        assertThat(med(stubb.token(stubb.menneske().build()), "/api/v1/meg").status())
                .isEqualTo(200);
    }

    private Map<String, String> ugyldige() throws Exception {
        Instant naa = Instant.now();
        RSAKey annen = Utstederstubb.nyNoekkel("utsteder");
        JWTClaimsSet god = stubb.menneske().build();
        SignedJWT forvekslet = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), god);
        forvekslet.sign(new MACSigner(stubb.noekkel.toRSAPublicKey().getEncoded()));
        String gyldig = stubb.token(god);

        Map<String, String> ut = new LinkedHashMap<>();
        ut.put(
                "utløpt",
                stubb.token(stubb.menneske()
                        .expirationTime(Date.from(naa.minusSeconds(60)))
                        .build()));
        ut.put(
                "ikke gyldig ennå",
                stubb.token(stubb.menneske()
                        .notBeforeTime(Date.from(naa.plusSeconds(120)))
                        .build()));
        ut.put("uten utløp", stubb.token(stubb.menneske().expirationTime(null).build()));
        ut.put(
                "fremmed utsteder",
                stubb.token(stubb.menneske().issuer("https://fremmed.example").build()));
        ut.put("uten utsteder", stubb.token(stubb.menneske().issuer(null).build()));
        ut.put("fremmed nøkkel", Utstederstubb.token(god, annen, JWSAlgorithm.RS256, "at+jwt"));
        ut.put(
                "ukjent nøkkel",
                Utstederstubb.token(god, Utstederstubb.nyNoekkel("ukjent"), JWSAlgorithm.RS256, "at+jwt"));
        ut.put("usignert", new PlainJWT(god).serialize());
        ut.put("signert med den offentlige nøkkelen", forvekslet.serialize());
        ut.put("algoritme utenfor listen", Utstederstubb.token(god, stubb.noekkel, JWSAlgorithm.RS512, "at+jwt"));
        ut.put("endret etter signering", gyldig.substring(0, gyldig.length() - 6) + "AAAAAA");
        ut.put(
                "annet publikum",
                stubb.token(stubb.menneske().audience("en-annen-tjeneste").build()));
        ut.put(
                "uten publikum",
                stubb.token(stubb.menneske().audience((String) null).build()));
        ut.put(
                "id-token",
                Utstederstubb.token(
                        stubb.menneske().audience(Utstederstubb.KLIENT).build(),
                        stubb.noekkel,
                        JWSAlgorithm.RS256,
                        "JWT"));
        ut.put("utloggingstoken", Utstederstubb.token(god, stubb.noekkel, JWSAlgorithm.RS256, "logout+jwt"));
        ut.put(
                "for lavt nivå",
                stubb.token(stubb.menneske().claim("acr", "idporten-loa-low").build()));
        ut.put("uten nivå", stubb.token(stubb.menneske().claim("acr", null).build()));
        ut.put(
                "uten subjekt",
                stubb.token(
                        stubb.menneske().subject(null).claim("client_id", null).build()));
        ut.put(
                "annen organisasjon",
                stubb.token(stubb.maskin()
                        .claim("consumer", Map.of("ID", "0192:310000002"))
                        .build()));
        ut.put(
                "uten organisasjon",
                stubb.token(stubb.maskin().claim("consumer", null).build()));
        ut.put(
                "bundet til en nøkkel som ikke vises",
                stubb.token(stubb.menneske().claim("cnf", Map.of("jkt", "abc")).build()));
        ut.put(
                "for langt",
                stubb.token(stubb.menneske().claim("fyll", "x".repeat(8000)).build()));
        ut.put("tull", "abc");
        ut.put("tull med punktum", "a.b.c");
        return ut;
    }
}
