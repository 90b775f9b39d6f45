package no.saksgang.app.lokal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;

/** «Velg testbruker»: én knapp per oppdiktet bruker, og stor skrift om at dette ikke er ekte. */
final class Velgerside extends HttpServlet {

    static final String STI = "/velg";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest inn, HttpServletResponse ut) throws IOException {
        if (!inn.getRequestURI().equals(STI)) {
            ut.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CsrfToken csrf = (CsrfToken) inn.getAttribute(CsrfToken.class.getName());
        String knapper = Demobruker.ALLE.stream()
                .map(b -> "<p><button name=\"username\" value=\"%s\">%s</button> %s</p>"
                        .formatted(b.navn(), b.navn(), b.tittel()))
                .collect(Collectors.joining("\n"));
        ut.setContentType("text/html;charset=UTF-8");
        ut.getWriter().write("""
            <!DOCTYPE html>
            <html lang="nb">
            <head><meta charset="utf-8"><title>TESTINNLOGGING – velg testbruker</title></head>
            <body><main>
            <h1>TESTINNLOGGING – ikke ekte</h1>
            <p><strong>Her velger enhver hvem hun vil være. Siden finnes bare under utvikling.</strong></p>
            <h2>Velg testbruker</h2>
            <form method="post" action="%s">
            <input type="hidden" name="%s" value="%s">
            %s
            </form>
            </main></body>
            </html>
            """.formatted(STI, csrf.getParameterName(), csrf.getToken(), knapper));
    }
}
