package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Vi ringer aldri noen på brukerens vegne, så access- og refresh-token fra innloggingen kastes. */
final class IngenTokenlager implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
            String navn, Authentication hvem, HttpServletRequest inn) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient klient, Authentication hvem, HttpServletRequest inn, HttpServletResponse ut) {
        // Kastes.
    }

    @Override
    public void removeAuthorizedClient(
            String navn, Authentication hvem, HttpServletRequest inn, HttpServletResponse ut) {
        // Ingenting å fjerne.
    }
}
