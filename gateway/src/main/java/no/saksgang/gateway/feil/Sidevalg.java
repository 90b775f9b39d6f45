package no.saksgang.gateway.feil;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Om den som spør, leser sider. En nettleser sier det; en klient som tar imot hva som helst, får JSON. */
public final class Sidevalg {

    private static final List<String> MASKINER = List.of("/api/", "/actuator", "/v3/");

    private Sidevalg() {}

    public static boolean vilHaSide(HttpServletRequest inn) {
        String godtar = inn.getHeader(HttpHeaders.ACCEPT);
        return godtar != null
                && godtar.contains(MediaType.TEXT_HTML_VALUE)
                && MASKINER.stream().noneMatch(inn.getRequestURI()::startsWith);
    }
}
