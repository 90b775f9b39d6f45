package no.saksgang.gateway.sider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Språket en side vises på: det hun ber om nå, det hun ba om sist, målformen helsefellesskapet bruker, ellers bokmål.
 */
final class Spraakvalg implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String KAPSEL = "spraak";
    static final List<String> SPRAAK = List.of("nb", "nn", "en");

    private static final String VALGT = Spraakvalg.class.getName();

    private final NavnQuery navn;

    Spraakvalg(NavnQuery navn) {
        this.navn = navn;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest inn) {
        if (inn.getAttribute(VALGT) instanceof Locale valgt) {
            return valgt;
        }
        Locale valgt = Locale.of(oensket(inn).or(() -> husket(inn)).orElseGet(() -> maalform(inn)));
        inn.setAttribute(VALGT, valgt);
        return valgt;
    }

    /** Språket settes av adressen, og huskes av {@link #husk}. */
    @Override
    public void setLocale(HttpServletRequest inn, HttpServletResponse ut, Locale spraak) {
        inn.setAttribute(VALGT, spraak);
    }

    /** Husker det hun ba om, i en informasjonskapsel som ikke sier noe annet. */
    static void husk(HttpServletRequest inn, HttpServletResponse ut) {
        oensket(inn)
                .ifPresent(s -> ut.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(KAPSEL, s)
                                .path("/")
                                .httpOnly(true)
                                .secure(inn.isSecure())
                                .sameSite("Lax")
                                .maxAge(Duration.ofDays(365))
                                .build()
                                .toString()));
    }

    private static Optional<String> oensket(HttpServletRequest inn) {
        return Optional.ofNullable(inn.getParameter(PARAMETER)).filter(SPRAAK::contains);
    }

    private static Optional<String> husket(HttpServletRequest inn) {
        return Optional.ofNullable(WebUtils.getCookie(inn, KAPSEL))
                .map(Cookie::getValue)
                .filter(SPRAAK::contains);
    }

    private String maalform(HttpServletRequest inn) {
        String[] ledd = inn.getRequestURI().split("/", 3);
        if (ledd.length < 2 || !ledd[1].matches("[a-z0-9-]{2,60}")) {
            return "nb";
        }
        return av(navn.maalform(new HelsefellesskapId(ledd[1])).orElse(null)).getLanguage();
    }

    /** Språket til en målform. */
    static Locale av(String maalform) {
        return Locale.of("NYNORSK".equals(maalform) ? "nn" : "nb");
    }
}
