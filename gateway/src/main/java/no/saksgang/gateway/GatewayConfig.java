package no.saksgang.gateway;

import no.saksgang.felles.Id;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Svarenes JSON: identifikatorer er tekst. */
@Configuration(proxyBeanMethods = false)
class GatewayConfig {

    @Bean
    JacksonModule identifikatorerSomTekst() {
        return new SimpleModule("identifikatorer").addSerializer(Id.class, new IdTekst());
    }

    private static final class IdTekst extends StdSerializer<Id> {
        IdTekst() {
            super(Id.class);
        }

        @Override
        public void serialize(Id verdi, JsonGenerator ut, SerializationContext kontekst) {
            ut.writeString(verdi.verdi());
        }
    }
}
