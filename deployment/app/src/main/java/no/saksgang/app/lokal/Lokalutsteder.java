package no.saksgang.app.lokal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import no.saksgang.gateway.innlogging.Tildelingsregister;
import no.saksgang.gateway.innlogging.Utsteder;
import no.saksgang.lesemodell.organisasjon.MedlemQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Starter den lokale utstederen sammen med applikasjonen når {@code saksgang.innlogging.lokal} er på. */
@Configuration(proxyBeanMethods = false)
@Profile("!produksjon")
@ConditionalOnProperty("saksgang.innlogging.lokal")
class Lokalutsteder {

    private static final Logger LOGG = LoggerFactory.getLogger(Lokalutsteder.class);

    @Bean
    Lokaloppsett lokaloppsett(@Value("${saksgang.innlogging.lokal-port:8089}") int port, Environment miljoe) {
        return new Lokaloppsett(
                port == 0 ? ledig() : port, () -> miljoe.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    Gaaende gaaende(Lokaloppsett oppsett) {
        AnnotationConfigServletWebServerApplicationContext tjener =
                new AnnotationConfigServletWebServerApplicationContext();
        tjener.registerBean(Lokaloppsett.class, () -> oppsett);
        tjener.register(Lokaltjener.class);
        tjener.refresh();
        return new Gaaende(tjener);
    }

    @Bean
    Utsteder lokal(Lokaloppsett oppsett) {
        return new Utsteder(
                Lokaloppsett.NAVN,
                "TESTINNLOGGING (ikke ekte)",
                oppsett.issuer(),
                Lokaloppsett.PUBLIKUM,
                Lokaloppsett.KLIENT,
                oppsett.hemmelighet(),
                null,
                List.of("openid"),
                List.of("idporten-loa-substantial", Demobruker.HOEYT),
                List.of(),
                null,
                "consumer.ID",
                null,
                null,
                null,
                null);
    }

    @Bean
    Demoroller demoroller(Tildelingsregister tildelinger, MedlemQuery medlemmer, Clock klokke, Lokaloppsett oppsett) {
        return new Demoroller(tildelinger, medlemmer, klokke, oppsett.issuer());
    }

    @Bean
    Velkomst velkomst(Demoroller roller, Lokaloppsett oppsett) {
        return new Velkomst(roller, oppsett);
    }

    /** Tjeneren så lenge den går. */
    record Gaaende(AnnotationConfigServletWebServerApplicationContext tjener) implements AutoCloseable {

        @Override
        public void close() {
            tjener.close();
        }
    }

    /** Gir rollene, og sier høyt hvem en kan være. */
    record Velkomst(Demoroller roller, Lokaloppsett oppsett) {

        @EventListener(ApplicationReadyEvent.class)
        void klar() {
            roller.tildel();
            LOGG.warn("{}", tekst());
        }

        private String tekst() {
            String brukere = Demobruker.ALLE.stream()
                    .map(b -> "  %-36s %s".formatted(b.navn(), b.tittel()))
                    .collect(Collectors.joining("\n"));
            return "TESTINNLOGGING er på: enhver velger hvem hun vil være. Bruk det bare til utvikling.\n"
                    + brukere + "\n  I nettleseren       " + oppsett.app() + "/innlogging\n"
                    + "  Et token            curl -s -u sekretariat-ostfold:" + Demobruker.PASSORD
                    + " -d grant_type=client_credentials " + oppsett.issuer() + "/oauth2/token";
        }
    }

    private static int ledig() {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
