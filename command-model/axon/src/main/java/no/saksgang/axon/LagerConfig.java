package no.saksgang.axon;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ladede aggregater huskes på én node. Med flere noder kan et gammelt bilde avslå uten at den unike nøkkelen
 * oppdager det; da settes {@code saksgang.aggregatlager=false}.
 */
@Configuration(proxyBeanMethods = false)
class LagerConfig {

    @Bean
    Cache aggregatlager(@Value("${saksgang.aggregatlager:true}") boolean paa) {
        return paa ? new WeakReferenceCache() : NoCache.INSTANCE;
    }
}
