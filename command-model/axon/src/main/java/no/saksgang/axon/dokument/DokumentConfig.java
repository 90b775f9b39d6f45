package no.saksgang.axon.dokument;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Velger virusskanner. Uten oppsett skannes ingenting, og loggen sier det ved oppstart. */
@Configuration(proxyBeanMethods = false)
class DokumentConfig {

    private static final Logger LOGG = LoggerFactory.getLogger(DokumentConfig.class);

    @Bean
    Virusskann virusskann(
            @Value("${saksgang.dokumenter.virusskann:ingen}") String hvilken,
            @Value("${saksgang.dokumenter.clamav.vert:127.0.0.1}") String vert,
            @Value("${saksgang.dokumenter.clamav.port:3310}") int port,
            @Value("${saksgang.dokumenter.clamav.tidsgrense:20s}") Duration tidsgrense) {
        return switch (hvilken) {
            case "clamav" -> new ClamAvSkann(vert, port, tidsgrense);
            case "ingen" -> {
                LOGG.warn("Dokumenter virusskannes ikke; sett saksgang.dokumenter.virusskann=clamav.");
                yield DokumentConfig::ingen;
            }
            default -> throw new IllegalArgumentException("saksgang.dokumenter.virusskann må være ingen eller clamav");
        };
    }

    private static Optional<String> ingen(InputStream innhold) {
        return Optional.empty();
    }
}
