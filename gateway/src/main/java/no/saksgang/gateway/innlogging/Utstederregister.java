package no.saksgang.gateway.innlogging;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

/**
 * Utstederne vi stoler på. Beskrivelsen hentes første gang den trengs, så applikasjonen starter også når en utsteder er
 * nede; da feiler innloggingen, ikke oppstarten.
 */
@Component
class Utstederregister implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    static final String SVARSTI = "/innlogging/svar/{registrationId}";

    private static final Logger LOGG = LoggerFactory.getLogger(Utstederregister.class);
    private static final int TIDSGRENSE_MS = 5000;
    private static final int MAKS_NOEKLER = 256 * 1024;
    private static final int MAKS_GRUNN = 300;
    private static final long PAUSE_MS = 10_000;

    private final Map<String, Kjent> etterNavn = new LinkedHashMap<>();
    private final Map<String, Kjent> etterIssuer = new LinkedHashMap<>();
    private final Clock klokke;

    /** @param egne utstedere applikasjonen selv har startet */
    Utstederregister(Innloggingsoppsett oppsett, List<Utsteder> egne, Clock klokke) {
        this.klokke = klokke;
        Stream.concat(oppsett.utstedere().stream(), egne.stream()).forEach(u -> {
            Kjent k = new Kjent(u);
            etterNavn.put(u.navn(), k);
            etterIssuer.put(u.issuer(), k);
        });
    }

    Collection<Utsteder> alle() {
        return etterNavn.values().stream().map(k -> k.utsteder).toList();
    }

    Optional<Utsteder> medIssuer(String issuer) {
        return Optional.ofNullable(etterIssuer.get(issuer)).map(k -> k.utsteder);
    }

    Utsteder medNavn(String navn) {
        return etterNavn.get(navn).utsteder;
    }

    /** Stedene et skjema hos oss kan ende hos: utstederne, og der de logger ut. */
    Collection<String> opprinnelser() {
        return etterNavn.values().stream()
                .filter(k -> k.utsteder.forMennesker())
                .flatMap(k -> k.opprinnelser().stream())
                .distinct()
                .toList();
    }

    @Override
    public ClientRegistration findByRegistrationId(String navn) {
        Kjent k = etterNavn.get(navn);
        return k == null || !k.utsteder.forMennesker() ? null : k.registrering();
    }

    /** Den som prøver bearer-token fra utstederen; null når vi ikke stoler på den. */
    AuthenticationManager bearer(String issuer) {
        Kjent k = etterIssuer.get(issuer);
        return k == null || !k.utsteder.forMaskiner() ? null : k.bearer();
    }

    /** Prøver id-token. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registrering) {
        return etterNavn.get(registrering.getRegistrationId()).idToken();
    }

    private final class Kjent {
        private final Utsteder utsteder;
        private ClientRegistration registrering;
        private JwtDecoder idToken;
        private AuthenticationManager bearer;
        private long ikkeFoer;

        private Kjent(Utsteder utsteder) {
            this.utsteder = utsteder;
        }

        synchronized ClientRegistration registrering() {
            if (registrering == null) {
                if (klokke.millis() < ikkeFoer) {
                    throw new AuthenticationServiceException(utsteder.navn() + " svarte ikke");
                }
                try {
                    registrering = hent();
                } catch (RuntimeException e) {
                    ikkeFoer = klokke.millis() + PAUSE_MS;
                    String grunn = String.valueOf(e.getMessage());
                    LOGG.warn(
                            "Beskrivelsen av {} kunne ikke hentes: {}",
                            utsteder,
                            grunn.substring(0, Math.min(MAKS_GRUNN, grunn.length())));
                    throw new AuthenticationServiceException(utsteder.navn() + " svarte ikke", e);
                }
            }
            return registrering;
        }

        synchronized List<String> opprinnelser() {
            List<String> ut = new ArrayList<>(List.of(utsteder.opprinnelse()));
            if (registrering != null) {
                Map<String, Object> om = registrering.getProviderDetails().getConfigurationMetadata();
                if (om.get("end_session_endpoint") instanceof String s) {
                    ut.add(Utsteder.opprinnelse(s));
                }
            }
            return ut;
        }

        private ClientRegistration hent() {
            ClientAuthenticationMethod metode = utsteder.medNoekkel()
                    ? ClientAuthenticationMethod.PRIVATE_KEY_JWT
                    : utsteder.klientHemmelighet() == null
                            ? ClientAuthenticationMethod.NONE
                            : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
            return ClientRegistrations.fromIssuerLocation(utsteder.issuer())
                    .registrationId(utsteder.navn())
                    .clientName(utsteder.tittel())
                    .clientId(utsteder.forMennesker() ? utsteder.klientId() : utsteder.publikum())
                    .clientSecret(utsteder.klientHemmelighet())
                    .clientAuthenticationMethod(metode)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}" + SVARSTI)
                    .scope(utsteder.omfang())
                    .build();
        }

        synchronized JwtDecoder idToken() {
            if (idToken == null) {
                OidcIdTokenValidator oidc = new OidcIdTokenValidator(registrering());
                oidc.setClockSkew(Tokenkontroll.SLINGRING);
                oidc.setClock(klokke);
                List<OAuth2TokenValidator<Jwt>> krav = new ArrayList<>(Tokenkontroll.felles(utsteder));
                krav.addFirst(oidc);
                idToken = dekoder(krav);
            }
            return idToken;
        }

        synchronized AuthenticationManager bearer() {
            if (bearer == null) {
                bearer = new JwtAuthenticationProvider(dekoder(Tokenkontroll.bearer(utsteder, klokke)))::authenticate;
            }
            return bearer;
        }

        private JwtDecoder dekoder(List<OAuth2TokenValidator<Jwt>> krav) {
            NimbusJwtDecoder d = NimbusJwtDecoder.withJwkSource(noekler())
                    .jwsAlgorithms(a -> a.addAll(utsteder.algoritmer()))
                    .build();
            d.setJwtValidator(new DelegatingOAuth2TokenValidator<>(krav));
            return d;
        }

        /** Husker nøklene, og spør ikke oftere enn hvert halve minutt om noen viser til en ukjent. */
        private JWKSource<SecurityContext> noekler() {
            try {
                return JWKSourceBuilder.create(
                                URI.create(registrering().getProviderDetails().getJwkSetUri())
                                        .toURL(),
                                new DefaultResourceRetriever(TIDSGRENSE_MS, TIDSGRENSE_MS, MAKS_NOEKLER))
                        .retrying(true)
                        .build();
            } catch (MalformedURLException e) {
                throw new AuthenticationServiceException(utsteder.navn() + " har ingen nøkler", e);
            }
        }
    }
}
