package no.saksgang.gateway.innlogging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ingen innlogging varer evig, heller ikke en som er i bruk. */
final class Sesjonsgrense extends OncePerRequestFilter {

    private final Duration lengst;

    Sesjonsgrense(Duration lengst) {
        this.lengst = lengst;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest inn, HttpServletResponse ut, FilterChain videre)
            throws ServletException, IOException {
        HttpSession sesjon = inn.getSession(false);
        // Sesjonen får alderen sin av samme klokke.
        if (sesjon != null && System.currentTimeMillis() - sesjon.getCreationTime() > lengst.toMillis()) {
            sesjon.invalidate();
        }
        videre.doFilter(inn, ut);
    }
}
