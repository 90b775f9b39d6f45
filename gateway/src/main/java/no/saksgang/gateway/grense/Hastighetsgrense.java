package no.saksgang.gateway.grense;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import no.saksgang.gateway.feil.HttpFeil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Den som ikke er logget inn, og den som prøver seg med ugyldige innlogginger, får spørre et visst antall ganger i minuttet fra én
 * adresse. Adressen holdes bare i minnet, i to minutter, og skrives aldri noe sted. Innloggede er ikke begrenset: bak én kommunal
 * adresse sitter mange. Helsesjekken er utenom.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Hastighetsgrense extends OncePerRequestFilter {

    private static final Logger LOGG = LoggerFactory.getLogger(Hastighetsgrense.class);
    private static final int MAKS_ADRESSER = 100_000;

    /** Én bøtte for spørsmål uten innlogging og én for innlogginger som ikke holdt. */
    private record Adresse(Bucket aapen, Bucket ugyldig) {}

    private final int perMinutt;
    private final HandlerExceptionResolver problemer;
    private final HeaderWriter hoder;
    private final Cache<String, Adresse> adresser = Caffeine.newBuilder()
            .maximumSize(MAKS_ADRESSER)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    // En som maser skal ikke få fylle loggen.
    private final Bucket logglinjer = boette(1);

    Hastighetsgrense(
            @Value("${saksgang.grenser.aapent-per-minutt:600}") int perMinutt,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problemer,
            HeaderWriter hoder) {
        this.perMinutt = perMinutt;
        this.problemer = problemer;
        this.hoder = hoder;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest foresp) {
        return foresp.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest foresp, HttpServletResponse svar, FilterChain kjede)
            throws ServletException, IOException {
        Adresse adresse = adresser.get(
                nett(foresp.getRemoteAddr()), _ -> new Adresse(boette(perMinutt), boette(Math.max(1, perMinutt / 10))));
        boolean medInnlogging = medInnlogging(foresp);
        if (medInnlogging && adresse.ugyldig().getAvailableTokens() == 0) {
            nei(foresp, svar, Duration.ofMinutes(1));
            return;
        }
        if (!medInnlogging) {
            ConsumptionProbe proeve = adresse.aapen().tryConsumeAndReturnRemaining(1);
            if (!proeve.isConsumed()) {
                nei(foresp, svar, Duration.ofNanos(proeve.getNanosToWaitForRefill()));
                return;
            }
        }
        kjede.doFilter(foresp, svar);
        if (medInnlogging && svar.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            adresse.ugyldig().tryConsume(1);
        }
    }

    private void nei(HttpServletRequest foresp, HttpServletResponse svar, Duration vent) {
        if (logglinjer.tryConsume(1)) {
            LOGG.warn("En adresse har spurt mer enn {} ganger på et minutt uten innlogging og får 429", perMinutt);
        }
        // Svaret når aldri fram til filteret som ellers setter dem.
        hoder.writeHeaders(foresp, svar);
        svar.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(vent.toSeconds() + 1));
        problemer.resolveException(
                foresp,
                svar,
                null,
                new HttpFeil(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "FOR_MANGE_FORESPOERSLER",
                        "For mange forespørsler fra denne adressen",
                        "Vent til tiden i Retry-After, eller logg inn."));
    }

    /** En oppdiktet informasjonskapsel hjelper ikke. Et token som ikke holder, tar av den andre bøtten. */
    private static boolean medInnlogging(HttpServletRequest foresp) {
        return foresp.getHeader(HttpHeaders.AUTHORIZATION) != null
                || foresp.getHeader("Saksgang-Utviklingsaktoer") != null
                || (foresp.getSession(false) != null
                        && foresp.getSession(false).getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null);
    }

    /** En IPv6-bruker har gjerne et helt /64 for seg selv. */
    private static String nett(String adresse) {
        if (!adresse.contains(":")) {
            return adresse;
        }
        try {
            return Arrays.toString(Arrays.copyOf(InetAddress.getByName(adresse).getAddress(), 8));
        } catch (UnknownHostException e) {
            return adresse;
        }
    }

    private static Bucket boette(int perMinutt) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinutt)
                        .refillGreedy(perMinutt, Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
