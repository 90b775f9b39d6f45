package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rollene er datert som setene og tildelingene: det som sluttet i går, gir ingenting i dag. */
class RollerPaaDatoTest extends Innloggingsbenk {

    private static final String UTVALG = "sor-rogaland-fsu";
    private static final LocalDate I_DAG = LocalDate.now(ZoneId.of("Europe/Oslo"));

    @Test
    void et_sete_som_sluttet_i_gaar_eller_begynner_i_morgen_gir_ingenting() {
        JsonNode sete = json(med(token("sekretariat-sor-rogaland"), "/api/v1/utvalg/" + UTVALG + "/medlemmer"))
                .get("medlemmer")
                .valueStream()
                .filter(m -> m.get("seteId").asString().endsWith("-kommune-5"))
                .findFirst()
                .orElseThrow();
        Person p = bundet(sete.get("brukerId").asString());
        assertThat(roller(p)).containsExactly("MEDLEM");

        gi(
                "FratreMedlem",
                Map.of(
                        "seteId",
                        sete.get("seteId").asString(),
                        "sluttdato",
                        I_DAG.minusDays(1).toString(),
                        "grunn",
                        "ny stilling"));
        assertThat(roller(p)).isEmpty();
        // Tokenet er like gyldig som før; det er rollen som er borte.
        Nettleser.Svar svar = kommando(
                p.token(), "ForeslaaLeder", Map.of("seteId", sete.get("seteId").asString()));
        assertThat(svar.status()).as(svar.kropp()).isEqualTo(403);

        oppnevn(p, sete, "i-morgen", I_DAG.plusDays(1), null);
        assertThat(roller(p)).isEmpty();
        oppnevn(p, sete, "i-dag", I_DAG, I_DAG);
        assertThat(roller(p)).containsExactly("MEDLEM");
        JsonNode rolle = meg(p.token()).get("roller").get(0);
        assertThat(rolle.get("utvalgId").asString()).isEqualTo(UTVALG);
        assertThat(rolle.get("til").asString()).isEqualTo(I_DAG.toString());
    }

    @Test
    void en_tildeling_gis_av_drift_gjelder_i_perioden_og_tas_bort_straks() {
        Person p = ny();
        String drift = token("drift");
        JsonNode sekretariat = gi(drift, p, "SEKRETARIAT", Map.of("helsefellesskapId", "ostfold"), 201);
        gi(
                drift,
                p,
                "REVISOR",
                Map.of(
                        "helsefellesskapId",
                        "ostfold",
                        "fra",
                        I_DAG.minusDays(9).toString(),
                        "til",
                        I_DAG.minusDays(1).toString()),
                201);
        gi(
                drift,
                p,
                "REVISOR",
                Map.of("helsefellesskapId", "ostfold", "fra", I_DAG.plusDays(1).toString()),
                201);
        assertThat(meg(p.token()).get("roller").findValuesAsString("rolle")).containsExactly("SEKRETARIAT");

        Nettleser.Svar slutt = post(
                drift, "/api/v1/drift/rolletildelinger/" + sekretariat.get("id").asString() + "/avslutning", "");
        assertThat(slutt.status()).as(slutt.kropp()).isEqualTo(200);
        assertThat(meg(p.token()).get("roller").isEmpty()).isTrue();
        assertThat(post(
                                drift,
                                "/api/v1/drift/rolletildelinger/"
                                        + sekretariat.get("id").asString() + "/avslutning",
                                "")
                        .kropp())
                .isEqualTo(slutt.kropp());
        JsonNode historien = json(med(drift, "/api/v1/drift/rolletildelinger?bruker=" + p.id()));
        assertThat(historien).hasSize(3);
        assertThat(historien.get(0).get("avsluttetAv").asString()).startsWith("p-");
    }

    @Test
    void samme_noekkel_gir_samme_tildeling_og_aldri_en_annen() {
        Person p = ny();
        String drift = token("drift");
        String noekkel = UUID.randomUUID().toString();
        String en = gi(drift, p.id(), "INNMELDER", Map.of("helsefellesskapId", "ostfold"), noekkel)
                .kropp();
        assertThat(gi(drift, p.id(), "INNMELDER", Map.of("helsefellesskapId", "ostfold"), noekkel)
                        .kropp())
                .isEqualTo(en);
        assertThat(gi(drift, p.id(), "REVISOR", Map.of("helsefellesskapId", "ostfold"), noekkel)
                        .status())
                .isEqualTo(409);
        assertThat(meg(p.token()).get("roller").findValuesAsString("rolle")).containsExactly("INNMELDER");
    }

    @Test
    void sekretariatet_kaller_inn_i_sitt_eget_helsefellesskap_og_gir_ikke_mer() {
        Person p = ny();
        String sekretariat = token("sekretariat-ostfold");
        gi(sekretariat, p, "INVITERT", Map.of("helsefellesskapId", "ostfold", "sakId", "sak-1"), 201);
        JsonNode rolle = meg(p.token()).get("roller").get(0);
        assertThat(rolle.get("rolle").asString()).isEqualTo("INVITERT");
        assertThat(rolle.get("sakId").asString()).isEqualTo("sak-1");

        String foer = spor();
        gi(sekretariat, p, "INVITERT", Map.of("helsefellesskapId", "sor-rogaland", "sakId", "sak-1"), 403);
        gi(sekretariat, p, "SEKRETARIAT", Map.of("helsefellesskapId", "ostfold"), 403);
        gi(sekretariat, p, "DRIFT", Map.of(), 403);
        assertThat(spor()).isEqualTo(foer);
    }

    @Test
    void daarlige_tildelinger_avvises_og_ingenting_lagres() {
        Person p = ny();
        String drift = token("drift");
        String foer = spor();
        gi(drift, p, "MEDLEM", Map.of("helsefellesskapId", "ostfold"), 422);
        gi(drift, p, "PUBLIKUM", Map.of(), 422);
        gi(drift, p, "KEISER", Map.of(), 400);
        gi(drift, p, "SEKRETARIAT", Map.of(), 422);
        gi(drift, p, "SEKRETARIAT", Map.of("helsefellesskapId", "finnes-ikke"), 422);
        gi(drift, p, "UTVALG", Map.of("helsefellesskapId", "ostfold", "utvalgId", UTVALG), 422);
        gi(drift, p, "VIRKSOMHET", Map.of("helsefellesskapId", "ostfold"), 422);
        gi(drift, p, "DRIFT", Map.of("helsefellesskapId", "ostfold"), 422);
        gi(
                drift,
                p,
                "REVISOR",
                Map.of("helsefellesskapId", "ostfold", "til", I_DAG.minusDays(2).toString()),
                422);
        gi(drift, p, "REVISOR", Map.of("helsefellesskapId", "ostfold", "navn", "Kari"), 400);
        gi(drift, p, "REVISOR", Map.of("helsefellesskapId", "ostfold", "fra", "i går"), 400);
        assertThat(post(drift, "/api/v1/drift/rolletildelinger", "null").status())
                .isEqualTo(422);
        assertThat(post(drift, "/api/v1/drift/rolletildelinger", "{").status()).isEqualTo(400);
        assertThat(post(drift, "/api/v1/drift/rolletildelinger", "{\"x\": \"" + "y".repeat(9000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(post(drift, "/api/v1/drift/rolletildelinger/finnes-ikke/avslutning", "")
                        .status())
                .isEqualTo(404);
        // Ingen gir seg selv noe, og bare drift og sekretariat gir noe i det hele tatt.
        String meg = meg(drift).get("brukerId").asString();
        assertThat(gi(drift, meg, "REVISOR", Map.of("helsefellesskapId", "ostfold"), "gir-meg-selv-1")
                        .status())
                .isEqualTo(403);
        gi(token("medlem-ostfold"), p, "INNMELDER", Map.of("helsefellesskapId", "ostfold"), 403);
        gi(token("revisor"), p, "INNMELDER", Map.of("helsefellesskapId", "ostfold"), 403);
        assertThat(new Nettleser().send(ny("{}", "uten-innlogging-1")).status()).isEqualTo(401);
        assertThat(foer.replaceAll("/[^/]*/[^/]*$", "")).isEqualTo(spor().replaceAll("/[^/]*/[^/]*$", ""));
        assertThat(jdbc.queryForObject("select count(*) from rolletildeling where bruker_id = ?", Long.class, p.id()))
                .isZero();
    }

    private record Person(String id, String token) {}

    /** En som aldri har logget inn før. */
    private Person ny() {
        String token =
                Utstederstubb.FELLES.token(Utstederstubb.FELLES.menneske().build());
        return new Person(meg(token).get("brukerId").asString(), token);
    }

    /** En innlogging bundet til et pseudonym som alt har et sete. */
    private Person bundet(String bruker) {
        String subjekt = "person-" + UUID.randomUUID();
        jdbc.update(
                "insert into innlogging (issuer, subject, bruker_id) values (?, ?, ?)",
                Utstederstubb.FELLES.issuer,
                subjekt,
                bruker);
        return new Person(
                bruker,
                Utstederstubb.FELLES.token(
                        Utstederstubb.FELLES.menneske().subject(subjekt).build()));
    }

    private List<String> roller(Person p) {
        return meg(p.token()).get("roller").findValuesAsString("rolle");
    }

    private void oppnevn(Person p, JsonNode som, String sete, LocalDate fra, LocalDate til) {
        Map<String, Object> felt = new java.util.LinkedHashMap<>(Map.of(
                "seteId", UTVALG + "-" + sete,
                "brukerId", p.id(),
                "rolle", som.get("rolle").asString(),
                "funksjon", "MEDLEM",
                "part", "KOMMUNE",
                "virksomhetId", som.get("virksomhetId").asString(),
                "representerer", List.of(som.get("virksomhetId").asString()),
                "beslutningsmyndighet", true,
                "fra", fra.toString()));
        if (til != null) {
            felt.put("til", til.toString());
        }
        gi("OppnevnMedlem", felt);
    }

    /** En kommando sekretariatet gir, og som lesemodellen har sett når den er ferdig. */
    private void gi(String navn, Map<String, Object> felt) {
        Nettleser.Svar svar = kommando(token("sekretariat-sor-rogaland"), navn, felt);
        assertThat(svar.status()).as(svar.kropp()).isEqualTo(200);
        med(token("sekretariat-sor-rogaland"), "/api/v1/utvalg/" + UTVALG + "?vent=" + svar.hode("saksgang-posisjon"));
    }

    private Nettleser.Svar kommando(String token, String navn, Map<String, Object> felt) {
        return post(
                token,
                "/api/v1/utvalg/" + UTVALG + "/kommandoer/" + navn,
                JsonMapper.shared().writeValueAsString(felt));
    }

    private JsonNode gi(String token, Person p, String rolle, Map<String, Object> sted, int ventet) {
        Nettleser.Svar svar = gi(token, p.id(), rolle, sted, UUID.randomUUID().toString());
        assertThat(svar.status()).as(rolle + " " + sted + ": " + svar.kropp()).isEqualTo(ventet);
        return json(svar);
    }

    private Nettleser.Svar gi(String token, String bruker, String rolle, Map<String, Object> sted, String noekkel) {
        Map<String, Object> felt = new java.util.LinkedHashMap<>(sted);
        felt.put("brukerId", bruker);
        felt.put("rolle", rolle);
        return new Nettleser()
                .send(ny(JsonMapper.shared().writeValueAsString(felt), noekkel)
                        .header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder ny(String kropp, String noekkel) {
        return HttpRequest.newBuilder(adresse("/api/v1/drift/rolletildelinger"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", noekkel)
                .POST(HttpRequest.BodyPublishers.ofString(kropp));
    }

    private Nettleser.Svar post(String token, String sti, String kropp) {
        return new Nettleser()
                .send(HttpRequest.newBuilder(adresse(sti))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(kropp)));
    }
}
