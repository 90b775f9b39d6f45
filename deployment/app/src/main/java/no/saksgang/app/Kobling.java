package no.saksgang.app;

import no.saksgang.axon.Feilaarsak;
import no.saksgang.axon.Kommandosender;
import no.saksgang.axon.Loggsted;
import no.saksgang.axon.Myndighetsoppslag;
import no.saksgang.axon.aggregat.Stroem;
import no.saksgang.axon.dokument.Dokumentlager;
import no.saksgang.felles.DokumentId;
import no.saksgang.gateway.feil.Utilgjengelig;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.gateway.lesing.Myndighetsport;
import no.saksgang.gateway.tilgang.Eier;
import no.saksgang.gateway.tilgang.Eierport;
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
    Eierport eierport(Loggsted loggsted, Dokumentlager dokumenter) {
        return (aggregat, id) -> aggregat.equals("dokument")
                ? dokumenter.finn(new DokumentId(id)).map(d -> new Eier(d.helsefellesskapId(), null))
                : loggsted.tilhoerighet(Stroem.navn(aggregat, id))
                        .map(t -> new Eier(t.helsefellesskapId(), t.utvalgId()));
    }

    @Bean
    Myndighetsport myndighetsport(Myndighetsoppslag oppslag) {
        return oppslag::svar;
    }
}
