package no.saksgang.app;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sier hvor en går når applikasjonen er klar. */
@Component
class Oppstartstekst {

    private static final Logger LOGG = LoggerFactory.getLogger(Oppstartstekst.class);

    @EventListener
    void klar(ApplicationReadyEvent e) {
        LOGG.info("{}", tekst(e.getApplicationContext().getEnvironment()));
    }

    static String tekst(Environment miljoe) {
        String vert = miljoe.getProperty("server.address", "127.0.0.1");
        String rot = "http://" + (vert.equals("0.0.0.0") ? "127.0.0.1" : vert) + ":"
                + miljoe.getProperty("local.server.port", miljoe.getProperty("server.port", "8080"));
        return String.join(
                "\n",
                List.of(
                        "Saksgang er klar.",
                        "  Helsefellesskapene  " + rot + "/api/v1/helsefellesskap",
                        "  API-beskrivelse     " + rot + "/v3/api-docs",
                        "  Helse               " + rot + "/actuator/health",
                        "  Måltall             " + rot + "/actuator/prometheus (for rollen DRIFT)"));
    }
}
