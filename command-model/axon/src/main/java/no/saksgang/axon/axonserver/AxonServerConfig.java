package no.saksgang.axon.axonserver;

import no.saksgang.axon.Feilaarsak;
import no.saksgang.axon.aggregat.Stroem;
import no.saksgang.felles.Kommando;
import no.saksgang.json.Kommandotyper;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Det connectoren må vite om våre kommandoer. Selve bussen og loggen setter den sammen selv. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerConfig {

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return new MeldingSerializer();
    }

    /** Alle kommandoer til en strøm går til samme node, så de sjelden kappes om den. */
    @Bean
    RoutingStrategy ruting() {
        return melding -> {
            Kommando kommando = (Kommando) melding.getPayload();
            return Stroem.navn(
                    Kommandotyper.aggregatFor(kommando), kommando.aggregatId().verdi());
        };
    }

    /** Et avslag må kunne sendes til noden som spurte. */
    @Bean
    ConfigurerModule feilMellomNoder() {
        return konfigurer -> konfigurer.onInitialize(
                c -> c.onStart(() -> c.getComponent(CommandBus.class).registerHandlerInterceptor((enhet, kjede) -> {
                    try {
                        return kjede.proceed();
                    } catch (Exception feil) {
                        String tekst = Feilaarsak.tekst(feil).orElse(null);
                        if (tekst == null) {
                            throw feil;
                        }
                        throw new CommandExecutionException(feil.getMessage(), feil, tekst);
                    }
                })));
    }
}
