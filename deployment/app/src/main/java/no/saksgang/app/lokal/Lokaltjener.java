package no.saksgang.app.lokal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Tjeneren bak den lokale utstederen: Springs egen, med alt en ekte har av PKCE, nonce, engangskoder og utlogging. Bare
 * legitimasjonen er borte; en bruker viser seg ved å velge navn. Lever i sin egen sammenheng, på sin egen port, og er
 * ikke en del av applikasjonens.
 */
@EnableWebSecurity
class Lokaltjener {

    @Bean
    TomcatServletWebServerFactory tjener(Lokaloppsett oppsett) {
        TomcatServletWebServerFactory t = new TomcatServletWebServerFactory(oppsett.port());
        t.setAddress(InetAddress.getLoopbackAddress());
        t.getSettings().getSession().getCookie().setName("saksgang-testinnlogging");
        t.getSettings().getSession().getCookie().setHttpOnly(true);
        return t;
    }

    /** Står på roten: uten en tjener der kalles heller ikke filtrene. */
    @Bean
    ServletRegistrationBean<Velgerside> velgerside() {
        return new ServletRegistrationBean<>(new Velgerside(), "/");
    }

    @Bean
    SecurityFilterChain kjede(HttpSecurity http) {
        return http.oauth2AuthorizationServer(s -> s.oidc(o -> {}))
                .authorizeHttpRequests(a -> a.anyRequest().authenticated())
                .authenticationProvider(new BareNavn())
                .formLogin(f -> f.loginPage(Velgerside.STI).permitAll())
                .build();
    }

    @Bean
    RegisteredClientRepository klienter(Lokaloppsett oppsett) {
        return new Lokalklienter(oppsett);
    }

    @Bean
    AuthorizationServerSettings innstillinger(Lokaloppsett oppsett) {
        return AuthorizationServerSettings.builder().issuer(oppsett.issuer()).build();
    }

    /** Nye nøkler ved hver start: ingen kan ta med seg et token fra i går. */
    @Bean
    JWKSource<SecurityContext> noekler() throws JOSEException {
        RSAKey noekkel = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        return new ImmutableJWKSet<>(new JWKSet(noekkel));
    }

    /** Passordene er ingen hemmelighet, og lages ikke om. */
    @Bean
    PasswordEncoder passord() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence passord) {
                return passord.toString();
            }

            @Override
            public boolean matches(CharSequence passord, String lagret) {
                return lagret.contentEquals(passord);
            }
        };
    }

    /** For tokenene utstederen selv får tilbake ved utlogging. */
    @Bean
    JwtDecoder dekoder(JWKSource<SecurityContext> noekler) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(noekler);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> innhold() {
        return k -> {
            Demobruker bruker = Demobruker.finn(k.getPrincipal().getName()).orElseThrow();
            k.getClaims().claim("acr", bruker.acr());
            k.getClaims().claim("client_id", k.getRegisteredClient().getClientId());
            if (bruker.rolle() == Tilgangsrolle.VIRKSOMHET) {
                k.getClaims().claim("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:310000001"));
            }
            if (OAuth2TokenType.ACCESS_TOKEN.equals(k.getTokenType())) {
                k.getClaims().audience(List.of(Lokaloppsett.PUBLIKUM));
                k.getJwsHeader().type("at+jwt");
            }
        };
    }

    /** Godtar den som finnes, uten passord. */
    private static final class BareNavn implements AuthenticationProvider {

        /** Uten dette vet ikke utstederen når hun logget inn (auth_time). */
        private static final List<GrantedAuthority> VIST =
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));

        @Override
        public Authentication authenticate(Authentication a) {
            return Demobruker.finn(a.getName())
                    .map(b -> UsernamePasswordAuthenticationToken.authenticated(b.navn(), null, VIST))
                    .orElseThrow(() -> new BadCredentialsException("Ukjent testbruker"));
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
