package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Innlogging i nettleser gjennom hele OpenID Connect-vekslingen, mot en ekte utsteder. */
class InnloggingTest extends Innloggingsbenk {

    private static final String MELD_INN =
            "{\"tittel\": \"Felles rutine\", \"innmelder\": \"ostfold-kommune-01\", \"innmelderrolle\":"
                    + " \"kommuneoverlege\"}";

    @Test
    void innlogging_gaar_med_kode_pkce_state_og_nonce_og_gir_rollene_setene_gir() {
        Nettleser n = new Nettleser();
        Nettleser.Svar side = n.loggInn(app(), "moeteleder-ostfold");
        assertThat(side.status()).isEqualTo(200);
        assertThat(side.kropp()).contains("Du er logget inn", "Møteleder", "Østfold");
        String ut = n.veien.getFirst().toString();
        assertThat(ut)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("acr_values=idporten-loa-substantial%20idporten-loa-high");
        URI tilbake = n.veien.stream()
                .filter(u -> u.getPath().equals("/innlogging/svar/lokal"))
                .findFirst()
                .orElseThrow();
        assertThat(tilbake.getQuery()).contains("code=", "state=").doesNotContain("token");

        JsonNode meg = json(n.hent(adresse("/api/v1/meg")));
        assertThat(meg.get("innlogget").asBoolean()).isTrue();
        assertThat(meg.get("utlogging").asString()).isEqualTo("/utlogging");
        assertThat(meg.at("/csrf/header").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(meg.get("roller").findValuesAsString("rolle")).contains("MOETELEDER", "UTVALG");
        assertThat(meg.get("roller")).allSatisfy(r -> {
            assertThat(r.get("helsefellesskapId").asString()).isEqualTo("ostfold");
            assertThat(r.get("utvalgId").asString()).startsWith("ostfold-");
        });
    }

    @Test
    void et_svar_fra_utstederen_kan_ikke_brukes_to_ganger() {
        Nettleser n = new Nettleser();
        URI svar = n.tilSvaret(app(), "medlem-ostfold").videre();
        assertThat(n.hent(svar).status()).isEqualTo(302);
        String foer = spor();

        Nettleser.Svar igjen = n.hent(svar);
        assertThat(igjen.status()).isEqualTo(401);
        assertThat(igjen.kropp()).as("en side for den som leser sider").contains("<h1", "Du må logge inn");
        // Den innloggede er fortsatt innlogget; en annen som har sett adressen, er det ikke.
        assertThat(json(n.hent(adresse("/api/v1/meg"))).get("innlogget").asBoolean())
                .isTrue();
        Nettleser tyv = new Nettleser();
        assertThat(tyv.hent(svar).status()).isEqualTo(401);
        assertThat(json(tyv.hent(adresse("/api/v1/meg"))).get("innlogget").asBoolean())
                .isFalse();
        assertThat(spor()).isEqualTo(foer);
    }

    @Test
    void et_svar_som_hoerer_til_en_annen_nettleser_avvises() {
        URI offerets = new Nettleser().tilSvaret(app(), "drift").videre();
        Nettleser annen = new Nettleser();
        annen.tilSvaret(app(), "innmelder-ostfold");
        assertThat(annen.hent(offerets).status()).isEqualTo(401);
        assertThat(json(annen.hent(adresse("/api/v1/meg"))).get("innlogget").asBoolean())
                .isFalse();
    }

    @Test
    void den_som_logger_inn_paa_for_lavt_nivaa_slipper_ikke_inn() {
        Nettleser n = new Nettleser();
        String foer = spor();
        Nettleser.Svar svar = n.loggInn(app(), "lavt-nivaa");
        assertThat(svar.status()).isEqualTo(401);
        assertThat(svar.kropp()).contains("<h1", "Du må logge inn");
        assertThat(svar.kropp()).doesNotContainIgnoringCase("acr").doesNotContain("loa");
        assertThat(json(n.hent(adresse("/api/v1/meg"))).get("innlogget").asBoolean())
                .isFalse();
        assertThat(spor()).isEqualTo(foer);
    }

    @Test
    void sesjonen_skifter_navn_ved_innlogging_og_kapselen_er_lukket() {
        Nettleser n = new Nettleser();
        Nettleser.Svar start = n.hent(adresse("/innlogging/start/lokal"));
        String kapsel = start.hode("set-cookie");
        assertThat(kapsel).startsWith("saksgang=").contains("HttpOnly", "SameSite=Lax", "Path=/");
        String foer = kapsel(n);
        n.loggInn(app(), "medlem-ostfold");
        String etter = kapsel(n);
        assertThat(etter).isNotEqualTo(foer);
        // Den som plantet den gamle kapselen, er ikke logget inn.
        Nettleser.Svar plantet = new Nettleser()
                .send(HttpRequest.newBuilder(adresse("/api/v1/meg")).header("Cookie", "saksgang=" + foer));
        assertThat(json(plantet).get("innlogget").asBoolean()).isFalse();
    }

    @Test
    void en_skriving_fra_nettleseren_krever_csrf_token_og_et_bearer_token_gjoer_det_ikke() {
        Nettleser n = new Nettleser();
        n.loggInn(app(), "innmelder-ostfold");
        String foer = spor();
        Nettleser.Svar uten = n.send(meldInn("csrf-uten-token"));
        assertThat(uten.status()).isEqualTo(403);
        assertThat(json(uten).get("code").asString()).isEqualTo("CSRF_MANGLER");
        assertThat(n.send(meldInn("csrf-feil-token").header("X-CSRF-TOKEN", "gjettet"))
                        .status())
                .isEqualTo(403);
        assertThat(spor()).isEqualTo(foer);

        String csrf = json(n.hent(adresse("/api/v1/meg"))).at("/csrf/token").asString();
        Nettleser.Svar med = n.send(meldInn("csrf-med-token").header("X-CSRF-TOKEN", csrf));
        assertThat(med.status()).as(med.kropp()).isEqualTo(201);
        Nettleser.Svar maskin = new Nettleser()
                .send(meldInn("csrf-bearer-1").header("Authorization", "Bearer " + token("innmelder-ostfold")));
        assertThat(maskin.status()).as(maskin.kropp()).isEqualTo(201);
        // Det er samme person, og hun er et pseudonym i loggen.
        List<String> brukere = jdbc.queryForList(
                "select distinct convert_from(h.konvolutt, 'UTF8')::jsonb ->> 'brukerId' from hendelse h"
                        + " join kommandologg k on k.stroem = h.stroem"
                        + " where k.kommando_id in ('csrf-med-token', 'csrf-bearer-1')",
                String.class);
        assertThat(brukere).singleElement().satisfies(b -> assertThat(b).matches("p-[0-9a-f-]{36}"));
    }

    @Test
    void utlogging_gaar_gjennom_utstederen_og_ender_begge_sesjonene() {
        Nettleser n = new Nettleser();
        n.loggInn(app(), "sekretariat-ostfold");
        String gammel = kapsel(n);
        Nettleser.Svar side = n.hent(adresse("/innlogging"));
        // Et bilde på en annen side kan ikke logge noen ut.
        assertThat(n.hent(adresse("/utlogging")).status()).isNotEqualTo(302);
        assertThat(n.skjema(adresse("/utlogging"), Map.of()).status()).isEqualTo(403);

        n.veien.clear();
        Nettleser.Svar ut =
                n.foelg(n.skjema(adresse("/utlogging"), Map.of("_csrf", Nettleser.skjult(side.kropp()))), null);
        assertThat(n.veien.getFirst().toString())
                .startsWith(issuer() + "/connect/logout?")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(ut.fra()).isEqualTo(adresse("/innlogging"));
        assertThat(ut.kropp()).contains("Du er ikke logget inn");
        Nettleser.Svar etter = new Nettleser()
                .send(HttpRequest.newBuilder(adresse("/api/v1/meg")).header("Cookie", "saksgang=" + gammel));
        assertThat(json(etter).get("innlogget").asBoolean()).isFalse();
        // Utstederen spør på nytt hvem hun er.
        assertThat(n.foelg(n.hent(adresse("/innlogging/start/lokal")), null).kropp())
                .contains("TESTINNLOGGING");
    }

    @Test
    void etter_innlogging_gaar_hun_dit_hun_skulle_men_aldri_til_et_annet_sted() {
        assertThat(endte("?til=/api/v1/helsefellesskap")).isEqualTo(adresse("/api/v1/helsefellesskap"));
        for (String til : List.of("//ond.example", "https://ond.example/", "/\\ond.example", "ond")) {
            assertThat(endte("?til=" + java.net.URLEncoder.encode(til, java.nio.charset.StandardCharsets.UTF_8)))
                    .as(til)
                    .isEqualTo(adresse("/innlogging"));
        }
    }

    @Test
    void hvert_svar_har_sikkerhetshodene() {
        Nettleser n = new Nettleser();
        for (String sti : List.of(
                "/innlogging",
                "/api/v1/meg",
                "/api/v1/helsefellesskap",
                "/v3/api-docs",
                "/actuator/health",
                "/innlogging/start/lokal",
                "/innlogging/start/finnes-ikke",
                "/innlogging/svar/lokal?code=x&state=y",
                "/finnes-ikke",
                "/api/v1/saker;x=1/finnes-ikke",
                "/api/v1/saker/finnes-ikke")) {
            Nettleser.Svar svar = n.hent(adresse(sti));
            assertThat(svar.status()).as(sti).isLessThan(500);
            assertThat(svar.hode("content-security-policy"))
                    .as(sti)
                    .startsWith(
                            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action"
                                    + " 'self' http")
                    .endsWith("; frame-ancestors 'none'")
                    .contains(issuer())
                    .doesNotContain("unsafe");
            assertThat(svar.hode("x-content-type-options")).as(sti).isEqualTo("nosniff");
            assertThat(svar.hode("referrer-policy")).as(sti).isEqualTo("same-origin");
            assertThat(svar.hode("permissions-policy")).as(sti).contains("camera=()");
            assertThat(svar.hode("server")).as(sti).isNull();
        }
    }

    private HttpRequest.Builder meldInn(String noekkel) {
        return HttpRequest.newBuilder(adresse("/api/v1/helsefellesskap/ostfold/saker"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", noekkel)
                .POST(HttpRequest.BodyPublishers.ofString(MELD_INN));
    }

    private URI endte(String tillegg) {
        Nettleser n = new Nettleser();
        return n.foelg(n.tilSvaret(app(), "medlem-ostfold", tillegg), null).fra();
    }

    private static String kapsel(Nettleser n) {
        return n.kapsler.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("saksgang"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
