package no.saksgang.gateway.sider;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Tekstene og språket. En tekst som mangler, er en feil og ikke en tekst på et annet språk. */
@Configuration(proxyBeanMethods = false)
class Sideoppsett {

    /** Tekstfilene; hver finnes på bokmål, nynorsk og engelsk. */
    static final List<String> TEKSTER = List.of(
            "tekster/felles",
            "tekster/offentlig",
            "tekster/sak",
            "tekster/moete",
            "tekster/referat",
            "tekster/oppfoelging",
            "tekster/planer",
            "tekster/utvalg",
            "tekster/revisjon",
            "tekster/soek",
            "tekster/dashbord",
            "tekster/hjelp",
            "tekster/import",
            "tekster/drift",
            "tekster/minside",
            "tekster/koder");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource tekster = new ResourceBundleMessageSource();
        tekster.setBasenames(TEKSTER.toArray(String[]::new));
        tekster.setDefaultEncoding(StandardCharsets.UTF_8.name());
        tekster.setFallbackToSystemLocale(false);
        return tekster;
    }

    @Bean
    LocaleResolver localeResolver(NavnQuery navn) {
        return new Spraakvalg(navn);
    }
}
