package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import no.saksgang.gateway.kommando.Utviklingsaktoer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Sesjon for mennesker og bearer-token for maskiner, på de samme adressene. Kjeden fastslår hvem som spør og avviser
 * bevis som ikke holder; hva hver enkelt får gjøre og se, avgjøres av tilgangspolicyen.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(Innloggingsoppsett.class)
class Sikkerhetskjede {

    static final String UTLOGGING = "/utlogging";

    @Bean
    SecurityFilterChain kjede(
            HttpSecurity http,
            Innloggingsoppsett oppsett,
            Utstederregister utstedere,
            Innloggingsfeil feil,
            Svarhoder hoder,
            Innloggingsstart start,
            Klientbevis klientbevis,
            @Value("${saksgang.utviklingsaktoer:false}") boolean utvikling) {
        BearerTokenResolver token = new Tokenleser(oppsett.maksToken());
        OidcUserService bareIdToken = new OidcUserService();
        bareIdToken.setRetrieveUserInfo(r -> false);
        OidcClientInitiatedLogoutSuccessHandler utlogget = new OidcClientInitiatedLogoutSuccessHandler(utstedere);
        utlogget.setPostLogoutRedirectUri("{baseUrl}" + InnloggingController.STI);
        utlogget.setDefaultTargetUrl(InnloggingController.STI);
        http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .addFilterBefore(new Sesjonsgrense(oppsett.lengsteSesjon()), SecurityContextHolderFilter.class)
                .oauth2Login(l -> l.clientRegistrationRepository(utstedere)
                        .authorizedClientRepository(new IngenTokenlager())
                        .loginPage(InnloggingController.STI)
                        .loginProcessingUrl("/innlogging/svar/*")
                        .authorizationEndpoint(e -> e.authorizationRequestResolver(start))
                        .tokenEndpoint(e -> e.accessTokenResponseClient(klientbevis.veksler()))
                        .userInfoEndpoint(e -> e.oidcUserService(bareIdToken))
                        .successHandler(start)
                        .failureHandler(feil::innlogging)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(feil::innlogging);
                                return filter;
                            }
                        }))
                .oauth2ResourceServer(r -> r.bearerTokenResolver(token)
                        .authenticationManagerResolver(new JwtIssuerAuthenticationManagerResolver(utstedere::bearer))
                        .authenticationEntryPoint(feil::token)
                        .accessDeniedHandler(feil.csrf())
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(feil::token);
                                return filter;
                            }
                        }))
                .logout(l -> l.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(org.springframework.http.HttpMethod.POST, UTLOGGING))
                        .logoutSuccessHandler(utlogget))
                .cors(c -> c.configurationSource(Aapentvindu.kilde()))
                .csrf(c -> c.requireCsrfProtectionMatcher(r -> trengerCsrf(r, utvikling)))
                .exceptionHandling(e -> e.accessDeniedHandler(feil.csrf()).authenticationEntryPoint(feil::token))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(h -> h.defaultsDisabled()
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .addHeaderWriter(hoder));
        return http.build();
    }

    @Bean
    RequestRejectedHandler forkleddeAdresser(Innloggingsfeil feil) {
        return feil.adresse();
    }

    /** Bare nettleseren sender noe av seg selv: informasjonskapselen. Uten sesjon er det ingenting å misbruke. */
    private static boolean trengerCsrf(HttpServletRequest r, boolean utvikling) {
        boolean leser =
                switch (r.getMethod()) {
                    case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
                    default -> false;
                };
        return !leser && r.getSession(false) != null && !(utvikling && r.getHeader(Utviklingsaktoer.HEADER) != null);
    }

    /** Tokenet fra Authorization, aldri fra adressen eller et skjema. */
    private record Tokenleser(int maks, DefaultBearerTokenResolver vanlig) implements BearerTokenResolver {

        private Tokenleser(int maks) {
            this(maks, new DefaultBearerTokenResolver());
        }

        @Override
        public String resolve(HttpServletRequest inn) {
            String token = vanlig.resolve(inn);
            if (token != null && token.length() > maks) {
                throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("for langt"));
            }
            return token;
        }
    }
}
