package no.saksgang.axon.lagring;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leserne av loggen: hver i sin tråd, med sin plass. Plassen skrives sist i bunken, for en transaksjon som har skrevet,
 * holder de andre leserne tilbake til den er ferdig.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class LeserConfig {

    /** Leserne som finnes. */
    static final String LESERE =
            "${saksgang.lesere:lese-sak,lese-moete,lese-organisasjon,lese-planer,lese-spor,prosesser,frister}";

    private static final String LESEMODELL = "lese-";

    /** Hendelser per bunke når en lesemodell er bak. Målt: større bunker gir færre skrivinger per dokument. */
    private static final String BUNKE = "${saksgang.lesere.bunke:3000}";

    /** Andre lesere gir kommandoer mens bunken pågår; den skal være kort. */
    private static final int KORT_BUNKE = 100;

    @Bean
    ConfigurerModule loggfoelgere(
            DataSource kilde,
            @Value("${axon.axonserver.enabled:false}") boolean axonserver,
            @Value(BUNKE) int bunke,
            @Value(LESERE) List<String> grupper) {
        JdbcTemplate jdbc = new JdbcTemplate(kilde);
        return konfigurer -> konfigurer.eventProcessing(
                p -> grupper.forEach(gruppe -> p.registerEventProcessor(gruppe, (navn, c, mottaker) -> {
                    StreamableMessageSource<TrackedEventMessage<?>> logg =
                            axonserver ? c.eventStore() : new Leserkilde(c.eventStore(), jdbc, mottaker::canHandleType);
                    return leser(navn, c, mottaker, logg, bunke);
                })));
    }

    private static EventProcessor leser(
            String navn,
            Configuration c,
            EventHandlerInvoker mottaker,
            StreamableMessageSource<TrackedEventMessage<?>> logg,
            int bunke) {
        EventProcessingConfiguration felles = c.eventProcessingConfiguration();
        return TrackingEventProcessor.builder()
                .name(navn)
                .eventHandlerInvoker(mottaker)
                .rollbackConfiguration(felles.rollbackConfiguration(navn))
                .errorHandler(felles.errorHandler(navn))
                .messageMonitor(felles.messageMonitor(TrackingEventProcessor.class, navn))
                .spanFactory(c.getComponent(EventProcessorSpanFactory.class))
                .messageSource(logg)
                .tokenStore(felles.tokenStore(navn))
                .transactionManager(felles.transactionManager(navn))
                .storingTokensAfterProcessing()
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(navn.startsWith(LESEMODELL) ? bunke : KORT_BUNKE)
                        // Den som mister plassen til en gjenoppbygging, er tilbake straks den er sluppet.
                        .andTokenClaimInterval(500, TimeUnit.MILLISECONDS)
                        .andEventAvailabilityTimeout(100, TimeUnit.MILLISECONDS))
                .build();
    }
}
