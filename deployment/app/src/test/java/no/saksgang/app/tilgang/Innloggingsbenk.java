package no.saksgang.app.tilgang;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import no.saksgang.app.loep.Benk;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hele applikasjonen med den lokale utstederen, uten utviklingsheaderen. Én oppstart deles av prøvene av innlogging. */
@TestPropertySource(
        properties = {
            "saksgang.utviklingsaktoer=false",
            "saksgang.innlogging.lokal=true",
            "saksgang.innlogging.lokal-port=0"
        })
abstract class Innloggingsbenk extends Benk {

    /** En utsteder vi stoler på, som aldri svarer. */
    static final String NEDE = "http://127.0.0.1:1/nede";

    @DynamicPropertySource
    static void utstedere(DynamicPropertyRegistry r) {
        String stubb = "saksgang.innlogging.utstedere[0].";
        r.add(stubb + "navn", () -> "stubb");
        r.add(stubb + "issuer", () -> Utstederstubb.FELLES.issuer);
        r.add(stubb + "publikum", () -> Utstederstubb.PUBLIKUM);
        r.add(stubb + "klient-id", () -> Utstederstubb.KLIENT);
        r.add(stubb + "noekkelfil", Utstederstubb.FELLES.noekkelfil::toString);
        r.add(stubb + "godkjente-acr", () -> "idporten-loa-substantial," + Utstederstubb.HOEYT);
        r.add(stubb + "orgnummer-claim", () -> "consumer.ID");
        r.add(stubb + "organisasjoner", () -> Utstederstubb.ORGNUMMER);
        r.add(stubb + "parametre.ui_locales", () -> "nb");
        r.add(stubb + "parametre.authorization_details", () -> "[{\"type\": \"tjeneste\"}]");
        r.add("saksgang.innlogging.utstedere[1].navn", () -> "nede");
        r.add("saksgang.innlogging.utstedere[1].issuer", () -> NEDE);
        r.add("saksgang.innlogging.utstedere[1].publikum", () -> Utstederstubb.PUBLIKUM);
    }

    String app() {
        return "http://127.0.0.1:" + port;
    }

    URI adresse(String sti) {
        return URI.create(app() + sti);
    }

    /** Utstederen slik den selv sier den heter, funnet ved å begynne en innlogging. */
    String issuer() {
        URI dit = new Nettleser().hent(adresse("/innlogging/start/lokal")).videre();
        return dit.getScheme() + "://" + dit.getAuthority();
    }

    String token(String bruker) {
        String par = Base64.getEncoder()
                .encodeToString((bruker + ":demo").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Nettleser.Svar svar = new Nettleser()
                .send(HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                        .header("Authorization", "Basic " + par)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(svar.kropp()).get("access_token").asString();
    }

    Nettleser.Svar med(String token, String sti) {
        return new Nettleser().send(HttpRequest.newBuilder(adresse(sti)).header("Authorization", "Bearer " + token));
    }

    JsonNode meg(String token) {
        return json(med(token, "/api/v1/meg"));
    }

    static JsonNode json(Nettleser.Svar svar) {
        return JsonMapper.shared().readTree(svar.kropp());
    }

    /** Alt som kan ha blitt lagret: en avvist forespørsel skal ikke øke noe av det. */
    String spor() {
        return jdbc.queryForList(
                        "select (select count(*) from hendelse) || '/' || (select count(*) from kommandologg) || '/'"
                            + " || (select count(*) from avslagslogg) || '/' || (select count(*) from innlogging) ||"
                            + " '/' || (select count(*) from rolletildeling)",
                        String.class)
                .getFirst();
    }
}
