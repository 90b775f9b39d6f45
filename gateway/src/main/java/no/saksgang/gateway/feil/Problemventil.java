package no.saksgang.gateway.feil;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/** Det Tomcat selv avviser, før Spring har sett det, får også et problem og ikke en side i HTML. */
public class Problemventil extends ErrorReportValve {

    /** Der applikasjonen legger headerne sine, så ventilen, som Tomcat lager selv, finner dem. */
    private static final String HODER = Problemventil.class.getName() + ".hoder";

    private static final HeaderWriter HSTS = new HstsHeaderWriter();

    @Override
    protected void report(Request foresp, Response svar, Throwable feil) {
        int status = svar.getStatus();
        if (status < 400 || svar.getContentWritten() > 0 || !svar.setErrorReported()) {
            return;
        }
        HttpStatus s = HttpStatus.resolve(status);
        String kode = s == null ? "HTTP_" + status : s.name();
        String json = """
            {"type":"urn:saksgang:problem:%1$s","title":"%2$s","status":%3$d,"kode":"%1$s","code":"%1$s","hvaNaa":"Se /v3/api-docs."}\
            """.formatted(kode, s == null ? "" : s.getReasonPhrase(), status);
        try {
            hoder(foresp, svar);
            svar.setContentType("application/problem+json");
            svar.setCharacterEncoding("UTF-8");
            svar.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            svar.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // Den andre enden er borte; det er ingen å svare.
            return;
        }
    }

    /** De samme som på andre svar. En forespørsel som ikke kunne leses, hører ikke til noen applikasjon, men tjeneren har bare én. */
    private void hoder(Request foresp, Response svar) {
        for (Container c : getContainer().findChildren()) {
            if (c instanceof Context app
                    && app.getServletContext().getAttribute(HODER) instanceof ObjectProvider<?> p) {
                p.stream()
                        .filter(HeaderWriter.class::isInstance)
                        .map(HeaderWriter.class::cast)
                        .forEach(h -> h.writeHeaders(foresp, svar));
                HSTS.writeHeaders(foresp, svar);
                return;
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Oppsett {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemventil(ObjectProvider<HeaderWriter> hoder) {
            return f -> f.addContextCustomizers(c -> {
                ((StandardHost) c.getParent()).setErrorReportValveClass(Problemventil.class.getName());
                c.getServletContext().setAttribute(HODER, hoder);
            });
        }
    }
}
