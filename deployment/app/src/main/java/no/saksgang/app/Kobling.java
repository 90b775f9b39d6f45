package no.saksgang.app;

import java.time.LocalDate;
import no.saksgang.axon.Feilaarsak;
import no.saksgang.axon.Hvaomoppslag;
import no.saksgang.axon.Kommandosender;
import no.saksgang.axon.Loggsted;
import no.saksgang.axon.Myndighetsoppslag;
import no.saksgang.axon.aggregat.Stroem;
import no.saksgang.axon.dokument.Dokumentlager;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.hvaom.Hvaomsvar;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.gateway.feil.Utilgjengelig;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.gateway.lesing.Hvaomport;
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
    Hvaomport hvaomport(Hvaomoppslag oppslag) {
        return new Hvaomport() {
            @Override
            public Samarbeidsmodell modell(HelsefellesskapId id, Integer versjon) {
                return oppslag.modell(id, versjon);
            }

            @Override
            public Hvaomsvar regn(HelsefellesskapId id, LocalDate fra, LocalDate til, Samarbeidsmodell annen) {
                return oppslag.regn(id, fra, til, annen);
            }
        };
    }

    @Bean
    Myndighetsport myndighetsport(Myndighetsoppslag oppslag) {
        return oppslag::svar;
    }
}
