package no.saksgang.gateway.innlogging;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/**
 * Veksler koden i token. Klienten viser seg med en hemmelighet eller med {@code private_key_jwt} (RFC 7523); beviset varer
 * ett minutt og er stilet til utstederen, slik ID-porten og HelseID krever.
 */
@Component
class Klientbevis {

    private final Map<String, JWK> noekler = new ConcurrentHashMap<>();
    private final Utstederregister utstedere;

    Klientbevis(Utstederregister utstedere) {
        this.utstedere = utstedere;
        // En nøkkel som mangler, skal stanse oppstarten, ikke den første innloggingen.
        utstedere.alle().stream().filter(Utsteder::medNoekkel).forEach(u -> noekler.put(u.navn(), les(u)));
    }

    RestClientAuthorizationCodeTokenResponseClient veksler() {
        NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest> bevis =
                new NimbusJwtClientAuthenticationParametersConverter<>(this::noekkel);
        bevis.setJwtClientAssertionCustomizer(k -> {
            k.getHeaders().type("client-authentication+jwt");
            k.getClaims()
                    .audience(List.of(utstedere
                            .medNavn(k.getAuthorizationGrantRequest()
                                    .getClientRegistration()
                                    .getRegistrationId())
                            .issuer()));
        });
        RestClientAuthorizationCodeTokenResponseClient ut = new RestClientAuthorizationCodeTokenResponseClient();
        ut.addParametersConverter(bevis);
        return ut;
    }

    private JWK noekkel(ClientRegistration r) {
        return noekler.get(r.getRegistrationId());
    }

    private static JWK les(Utsteder u) {
        try {
            JWK noekkel = JWK.parse(Files.readString(Path.of(u.noekkelfil())));
            if (!noekkel.isPrivate()) {
                throw new IllegalStateException("noekkelfil for " + u.navn() + " har ingen privat nøkkel");
            }
            return noekkel;
        } catch (IOException e) {
            throw new UncheckedIOException("noekkelfil for " + u.navn() + " kan ikke leses", e);
        } catch (ParseException e) {
            throw new IllegalStateException("noekkelfil for " + u.navn() + " er ikke en JWK");
        }
    }
}
