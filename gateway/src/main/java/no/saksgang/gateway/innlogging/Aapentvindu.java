package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Hva andres nettsider kan lese: det åpne API-et, uten innlogging. Alt annet er det bare våre egne sider som kan lese
 * (CORS).
 */
final class Aapentvindu {

    private static final String AAPENT = "/api/v1/offentlig";

    private Aapentvindu() {}

    static CorsConfigurationSource kilde() {
        CorsConfiguration enhver = new CorsConfiguration();
        enhver.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        enhver.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        enhver.setAllowedHeaders(List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_NONE_MATCH));
        enhver.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER));
        enhver.setAllowCredentials(false);
        enhver.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource kilde = new UrlBasedCorsConfigurationSource();
        kilde.registerCorsConfiguration(AAPENT, enhver);
        kilde.registerCorsConfiguration(AAPENT + "/**", enhver);
        return kilde;
    }

    static boolean aapent(HttpServletRequest inn) {
        String sti = inn.getRequestURI();
        return sti != null && (sti.equals(AAPENT) || sti.startsWith(AAPENT + "/"));
    }
}
