package no.saksgang.app.tilgang;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * En utsteder prøven selv eier, så den kan utstede det en ærlig utsteder ikke gjør. Den krever {@code private_key_jwt} slik
 * HelseID og ID-porten gjør det.
 */
final class Utstederstubb {

    static final String PUBLIKUM = "saksgang-api";
    static final String KLIENT = "saksgang-klient";
    static final String ORGNUMMER = "310000001";
    static final String HOEYT = "idporten-loa-high";

    static final Utstederstubb FELLES = new Utstederstubb();

    final RSAKey noekkel = nyNoekkel("utsteder");
    final RSAKey klientnoekkel = nyNoekkel("klient");
    final Path noekkelfil;
    final String issuer;
    /** Hvorfor siste veksling ble avvist; tom når den gikk bra. */
    volatile String avvist = "";

    private final HttpServer tjener;
    private final Map<String, Map<String, String>> koder = new ConcurrentHashMap<>();

    private Utstederstubb() {
        try {
            tjener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer = "http://127.0.0.1:" + tjener.getAddress().getPort() + "/stubb";
            noekkelfil = Files.createTempFile("klientnoekkel", ".jwk");
            Files.writeString(noekkelfil, klientnoekkel.toJSONString());
            noekkelfil.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tjener.createContext("/", this::svar);
        tjener.start();
    }

    JWTClaimsSet.Builder menneske() {
        return maskin().subject("person-" + UUID.randomUUID())
                .claim("acr", HOEYT)
                .claim("client_id", "en-klient");
    }

    JWTClaimsSet.Builder maskin() {
        Instant naa = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(PUBLIKUM)
                .subject("system-1")
                .claim("client_id", "system-1")
                .claim("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + ORGNUMMER))
                .issueTime(Date.from(naa))
                .expirationTime(Date.from(naa.plusSeconds(120)));
    }

    String token(JWTClaimsSet innhold) {
        return token(innhold, noekkel, JWSAlgorithm.RS256, "at+jwt");
    }

    static String token(JWTClaimsSet innhold, RSAKey noekkel, JWSAlgorithm algoritme, String type) {
        try {
            SignedJWT t = new SignedJWT(
                    new JWSHeader.Builder(algoritme)
                            .keyID(noekkel.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    innhold);
            t.sign(new RSASSASigner(noekkel));
            return t.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static RSAKey nyNoekkel(String navn) {
        try {
            return new RSAKeyGenerator(2048).keyID(navn).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private void svar(HttpExchange x) throws IOException {
        String sti = x.getRequestURI().getPath();
        if (sti.endsWith("/openid-configuration")) {
            json(x, 200, beskrivelse());
        } else if (sti.endsWith("/jwks")) {
            json(x, 200, new JWKSet(noekkel).toJSONObject(true));
        } else if (sti.endsWith("/authorize")) {
            Map<String, String> felt = felt(x.getRequestURI().getRawQuery());
            String kode = UUID.randomUUID().toString();
            koder.put(kode, felt);
            x.getResponseHeaders()
                    .add("Location", felt.get("redirect_uri") + "?code=" + kode + "&state=" + felt.get("state"));
            x.sendResponseHeaders(302, -1);
        } else if (sti.endsWith("/token")) {
            veksle(x);
        } else {
            x.sendResponseHeaders(404, -1);
        }
        x.close();
    }

    private Map<String, Object> beskrivelse() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/jwks",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"pairwise"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"},
                "token_endpoint_auth_methods_supported",
                new String[] {"private_key_jwt"});
    }

    private void veksle(HttpExchange x) throws IOException {
        Map<String, String> felt = felt(new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> spurt = koder.remove(felt.getOrDefault("code", ""));
        avvist = feil(felt, spurt);
        if (!avvist.isEmpty()) {
            json(x, 400, Map.of("error", "invalid_client"));
            return;
        }
        String idToken = token(
                menneske()
                        .audience(KLIENT)
                        .claim("nonce", spurt.get("nonce"))
                        .claim("pid", "00000000000")
                        .build(),
                noekkel,
                JWSAlgorithm.RS256,
                "JWT");
        json(x, 200, Map.of("access_token", "ubrukt", "token_type", "Bearer", "expires_in", 60, "id_token", idToken));
    }

    private String feil(Map<String, String> felt, Map<String, String> spurt) {
        try {
            if (spurt == null) {
                return "ukjent kode";
            }
            String utfordring = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(felt.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII)));
            if (!utfordring.equals(spurt.get("code_challenge"))) {
                return "PKCE";
            }
            SignedJWT bevis = SignedJWT.parse(felt.getOrDefault("client_assertion", ""));
            JWTClaimsSet c = bevis.getJWTClaimsSet();
            if (!bevis.verify(new RSASSAVerifier(klientnoekkel.toRSAPublicKey()))) {
                return "signatur";
            }
            boolean holder = c.getAudience().equals(java.util.List.of(issuer))
                    && c.getIssuer().equals(KLIENT)
                    && c.getSubject().equals(KLIENT)
                    && c.getJWTID() != null
                    && !c.getExpirationTime().after(Date.from(Instant.now().plusSeconds(61)));
            return holder ? "" : "bevis " + c;
        } catch (ParseException | JOSEException | java.security.NoSuchAlgorithmException e) {
            return e.toString();
        }
    }

    private static Map<String, String> felt(String tekst) {
        return Arrays.stream(tekst.split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange x, int status, Object innhold) throws IOException {
        byte[] kropp = JsonMapper.shared().writeValueAsBytes(innhold);
        x.getResponseHeaders().add("Content-Type", "application/json");
        x.sendResponseHeaders(status, kropp.length);
        x.getResponseBody().write(kropp);
    }
}
