package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Veien ut til utstederen og tilbake: nivået vi ber om, og siden hun kom fra. */
@Component
class Innloggingsstart implements OAuth2AuthorizationRequestResolver, AuthenticationSuccessHandler {

    static final String STI = "/innlogging/start";

    private static final String TIL = "til";
    private static final String HUSKET = Innloggingsstart.class.getName();

    private final DefaultOAuth2AuthorizationRequestResolver vanlig;
    private final Utstederregister utstedere;
    private final String etterInnlogging;

    Innloggingsstart(Utstederregister utstedere, Innloggingsoppsett oppsett) {
        this.utstedere = utstedere;
        this.etterInnlogging = oppsett.etterInnlogging();
        this.vanlig = new DefaultOAuth2AuthorizationRequestResolver(utstedere, STI);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest inn) {
        OAuth2AuthorizationRequest ut = vanlig.resolve(inn);
        if (ut != null) {
            inn.getSession().setAttribute(HUSKET, trygg(inn.getParameter(TIL)));
        }
        return medNivaa(ut);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest inn, String navn) {
        return medNivaa(vanlig.resolve(inn, navn));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest inn, HttpServletResponse ut, Authentication hvem)
            throws IOException {
        HttpSession sesjon = inn.getSession();
        Object til = sesjon.getAttribute(HUSKET);
        sesjon.removeAttribute(HUSKET);
        ut.sendRedirect(til instanceof String s && !s.isEmpty() ? s : etterInnlogging);
    }

    private OAuth2AuthorizationRequest medNivaa(OAuth2AuthorizationRequest r) {
        if (r == null) {
            return null;
        }
        Utsteder u = utstedere.medNavn(r.getAttribute("registration_id"));
        return OAuth2AuthorizationRequest.from(r)
                .additionalParameters(p -> {
                    p.putAll(u.parametre());
                    if (!u.oensketAcr().isEmpty()) {
                        p.put("acr_values", String.join(" ", u.oensketAcr()));
                    }
                })
                .build();
    }

    /** Bare en sti hos oss; ellers tom. */
    static String trygg(String til) {
        return til != null && til.matches("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/-]*)?")
                ? til
                : "";
    }
}
