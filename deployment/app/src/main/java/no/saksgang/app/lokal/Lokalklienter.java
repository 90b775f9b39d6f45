package no.saksgang.app.lokal;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Applikasjonen er én klient; hver testbruker er også en, så et token kan hentes med én linje. */
final class Lokalklienter implements RegisteredClientRepository {

    private final Lokaloppsett oppsett;

    Lokalklienter(Lokaloppsett oppsett) {
        this.oppsett = oppsett;
    }

    @Override
    public RegisteredClient findByClientId(String id) {
        return id.equals(Lokaloppsett.KLIENT)
                ? applikasjonen()
                : Demobruker.finn(id).map(Lokalklienter::bruker).orElse(null);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient klient) {
        throw new UnsupportedOperationException("Klientene er faste");
    }

    private RegisteredClient applikasjonen() {
        return RegisteredClient.withId(Lokaloppsett.KLIENT)
                .clientId(Lokaloppsett.KLIENT)
                .clientSecret(oppsett.hemmelighet())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(oppsett.app() + "/innlogging/svar/" + Lokaloppsett.NAVN)
                .postLogoutRedirectUri(oppsett.app() + "/innlogging")
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient bruker(Demobruker b) {
        return RegisteredClient.withId(b.navn())
                .clientId(b.navn())
                .clientSecret(Demobruker.PASSORD)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .build())
                .build();
    }
}
