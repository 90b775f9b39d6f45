package no.saksgang.app.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.kommando.Kommandoport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Demonstrasjonsår ved start: {@code saksgang.demo=ostfold:2025}, flere med komma, og frø som tredje ledd. Et år
 * som alt er der, lages ikke igjen.
 */
@Component
@Order(20)
class Demo implements ApplicationRunner {

    private static final Logger LOGG = LoggerFactory.getLogger(Demo.class);
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+):(\\d{4})(?::(\\d{1,18}))?");

    private final Aarsgenerator generator;
    private final String oensket;
    private final int port;

    Demo(
            Kommandoport kommandoport,
            Oppslag oppslag,
            Prosessventer venter,
            Dokumentlegger dokumenter,
            @Value("${saksgang.demo:}") String oensket,
            @Value("${server.port:8080}") int port) {
        this.generator = new Aarsgenerator(kommandoport, oppslag, venter, dokumenter);
        this.oensket = oensket;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (String ett : oensket.split(",")) {
            if (!ett.isBlank()) {
                lag(ett.strip());
            }
        }
    }

    private void lag(String ett) {
        Matcher m = FORM.matcher(ett);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "saksgang.demo er «" + ett + "»; formen er helsefellesskap:år, som ostfold:2025");
        }
        HelsefellesskapId id = new HelsefellesskapId(m.group(1));
        int aar = Integer.parseInt(m.group(2));
        long froe = m.group(3) == null ? 1 : Long.parseLong(m.group(3));
        if (generator.finnes(id, aar)) {
            LOGG.info("Demonstrasjonsåret {} {} er alt i dataene. {}", id, aar, steder(id, aar));
            return;
        }
        LOGG.info("Lager demonstrasjonsåret {} {} med frø {}", id, aar, froe);
        Aarsresultat r = generator.kjoer(id, aar, froe, LOGG::info);
        LOGG.info(
                "{} saker, {} møter holdt og {} avlyst, {} kommandoer. {}",
                r.antallSaker(),
                r.moeterHoldt(),
                r.moeterAvlyst(),
                r.kommandoer(),
                steder(id, aar));
    }

    private String steder(HelsefellesskapId id, int aar) {
        String rot = "http://127.0.0.1:" + port + "/api/v1/helsefellesskap/" + id;
        return "Se " + rot + "/saksoversikt?aar=" + aar + " , " + rot + "/moeteplan/" + aar + " og " + rot
                + "/aarsrapporter/" + aar;
    }
}
