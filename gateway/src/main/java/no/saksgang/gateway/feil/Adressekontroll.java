package no.saksgang.gateway.feil;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Adresser og parametere med tegn som ingen skriver: et nei ved døren, i stedet for hos den som tilfeldigvis ikke tåler dem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Adressekontroll extends OncePerRequestFilter {

    private final HandlerExceptionResolver problemer;

    Adressekontroll(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problemer) {
        this.problemer = problemer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest foresp, HttpServletResponse svar, FilterChain kjede)
            throws ServletException, IOException {
        String hva = ugyldig(foresp);
        if (hva == null) {
            kjede.doFilter(foresp, svar);
            return;
        }
        problemer.resolveException(
                foresp,
                svar,
                null,
                new HttpFeil(
                        HttpStatus.BAD_REQUEST,
                        "UGYLDIG_PARAMETER",
                        hva + " har styretegn eller ugyldige tegn",
                        "Rett adressen."));
    }

    private static String ugyldig(HttpServletRequest foresp) {
        try {
            if (!lesbar(URLDecoder.decode(foresp.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8))) {
                return "Adressen";
            }
            for (Map.Entry<String, String[]> p : foresp.getParameterMap().entrySet()) {
                if (!lesbar(p.getKey())) {
                    return "Et parameternavn";
                }
                for (String verdi : p.getValue()) {
                    if (!lesbar(verdi)) {
                        return "Parameteren " + p.getKey();
                    }
                }
            }
            return null;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "Adressen";
        }
    }

    /** U+FFFD er det som er igjen av byte som ikke var UTF-8. */
    private static boolean lesbar(String tekst) {
        return tekst.codePoints()
                .noneMatch(c -> c == 0xFFFD
                        || Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }
}
