package no.saksgang.gateway.innlogging;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;

/** Den utstederen sier det er, og resten av det utstederen sa. Lever bare så lenge forespørselen. */
record Identitet(String issuer, String subject, Map<String, Object> claims, boolean sesjon) {

    /** Den som er logget inn i denne forespørselen; null når ingen er det. */
    static Identitet naa() {
        Authentication a = SecurityContextHolder.getContext().getAuthentication();
        if (a instanceof OAuth2AuthenticationToken o && o.getPrincipal() instanceof OidcUser u) {
            return new Identitet(u.getIssuer().toString(), u.getSubject(), u.getClaims(), true);
        }
        return a != null && a.getPrincipal() instanceof Jwt t
                ? new Identitet(t.getClaimAsString("iss"), Tokenkontroll.subjekt(t), t.getClaims(), false)
                : null;
    }

    @Override
    public String toString() {
        return "Identitet fra " + issuer;
    }
}
