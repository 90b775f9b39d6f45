package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.saksgang.gateway.kommando.Utviklingsaktoer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** Headerne hvert svar har, i tillegg til HSTS over https. */
@Component
class Svarhoder implements HeaderWriter {

    private static final String TILLATELSER =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private final Utstederregister utstedere;

    Svarhoder(Utstederregister utstedere) {
        this.utstedere = utstedere;
    }

    @Override
    public void writeHeaders(HttpServletRequest inn, HttpServletResponse ut) {
        sett(ut, "Content-Security-Policy", csp());
        sett(ut, "X-Content-Type-Options", "nosniff");
        sett(ut, "X-Frame-Options", "DENY");
        sett(ut, "Referrer-Policy", "same-origin");
        sett(ut, "Permissions-Policy", TILLATELSER);
        sett(ut, "Cross-Origin-Opener-Policy", "same-origin");
        sett(ut, "Cross-Origin-Resource-Policy", Aapentvindu.aapent(inn) ? "cross-origin" : "same-origin");
        // Det offentlige kan huskes og spørres om på nytt; det noen ser fordi hun er den hun er, skal ikke huskes.
        sett(ut, HttpHeaders.CACHE_CONTROL, kjent(inn) ? "no-store" : "no-cache");
    }

    /** Utlogging er et skjema hos oss som ender hos utstederen, så den må stå i form-action. */
    private String csp() {
        StringBuilder mottakere = new StringBuilder("'self'");
        utstedere.opprinnelser().forEach(o -> mottakere.append(' ').append(o));
        return "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action " + mottakere
                + "; frame-ancestors 'none'";
    }

    private static boolean kjent(HttpServletRequest inn) {
        return inn.getHeader(HttpHeaders.AUTHORIZATION) != null
                || inn.getHeader(Utviklingsaktoer.HEADER) != null
                || inn.getRequestedSessionId() != null;
    }

    private static void sett(HttpServletResponse ut, String navn, String verdi) {
        if (!ut.containsHeader(navn)) {
            ut.setHeader(navn, verdi);
        }
    }
}
