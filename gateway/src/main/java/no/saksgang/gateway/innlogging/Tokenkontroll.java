package no.saksgang.gateway.innlogging;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** Det et token må inneholde, etter at signaturen er prøvd. */
final class Tokenkontroll {

    static final Duration SLINGRING = Duration.ofSeconds(30);

    private static final Pattern ORGNUMMER = Pattern.compile("(?:^|\\D)(\\d{9})$");

    private Tokenkontroll() {}

    /** For et bearer-token: riktig utsteder, vårt publikum, ikke utløpt, høyt nok nivå. */
    static List<OAuth2TokenValidator<Jwt>> bearer(Utsteder u, Clock klokke) {
        JwtTimestampValidator tid = new JwtTimestampValidator(SLINGRING);
        tid.setClock(klokke);
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        List<OAuth2TokenValidator<Jwt>> ut = new ArrayList<>(List.of(
                type,
                tid,
                new JwtIssuerValidator(u.issuer()),
                krav("exp", t -> t.getExpiresAt() != null),
                krav("aud", t -> t.getAudience() != null && t.getAudience().contains(u.publikum())),
                krav("sub", t -> subjekt(t) != null)));
        ut.addAll(felles(u));
        return ut;
    }

    /** For bearer-token og id-token: nivået og organisasjonen. */
    static List<OAuth2TokenValidator<Jwt>> felles(Utsteder u) {
        return List.of(
                krav(
                        u.acrClaim(),
                        t -> u.godkjenteAcr().isEmpty()
                                || erMaskin(t)
                                || u.godkjenteAcr()
                                        .contains(String.valueOf(t.getClaims().get(u.acrClaim())))),
                krav(
                        "organisasjon",
                        t -> u.organisasjoner().isEmpty()
                                || orgnummer(u, t.getClaims())
                                        .filter(u.organisasjoner()::contains)
                                        .isPresent()));
    }

    /** Den tokenet gjelder: et menneske har {@code sub}, en maskin kan ha bare {@code client_id}. */
    static String subjekt(Jwt token) {
        String sub = token.getSubject();
        return sub == null || sub.isBlank() ? token.getClaimAsString("client_id") : sub;
    }

    /** En klient som handler for seg selv (RFC 9068 § 2.2) har ikke vist legitimasjon på noe nivå. */
    static boolean erMaskin(Jwt token) {
        String klient = token.getClaimAsString("client_id");
        return klient != null && klient.equals(subjekt(token));
    }

    /** Organisasjonsnummeret, også når det står som {@code 0192:999888777} eller inne i en liste. */
    static Optional<String> orgnummer(Utsteder u, Map<String, Object> claims) {
        if (u.orgnummerClaim() == null || u.orgnummerClaim().isBlank()) {
            return Optional.empty();
        }
        Object verdi = claims.get(u.orgnummerClaim());
        if (verdi == null) {
            verdi = claims;
            for (String ledd : u.orgnummerClaim().split("\\.")) {
                verdi = foerste(verdi) instanceof Map<?, ?> m ? m.get(ledd) : null;
            }
        }
        Matcher m = ORGNUMMER.matcher(String.valueOf(foerste(verdi)));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static Object foerste(Object verdi) {
        return verdi instanceof Collection<?> c ? c.stream().findFirst().orElse(null) : verdi;
    }

    private static OAuth2TokenValidator<Jwt> krav(String felt, java.util.function.Predicate<Jwt> holder) {
        OAuth2Error feil = new OAuth2Error("invalid_token", felt, null);
        return t -> holder.test(t) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(feil);
    }
}
