package no.saksgang.app;

import no.saksgang.axon.Feilaarsak;
import no.saksgang.axon.Kommandosender;
import no.saksgang.axon.Myndighetsoppslag;
import no.saksgang.gateway.feil.Utilgjengelig;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.gateway.lesing.Myndighetsport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kobler rommene. */
@Configuration(proxyBeanMethods = false)
class Kobling {

    @Bean
    Kommandoport kommandoport(Kommandosender sender) {
        return sender::send;
    }

    @Bean
    Utilgjengelig utilgjengelig() {
        return Feilaarsak::utilgjengelig;
    }

    @Bean
    Myndighetsport myndighetsport(Myndighetsoppslag oppslag) {
        return oppslag::svar;
    }
}
