package no.saksgang.axon.lagring;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import no.saksgang.axon.Leserkrav;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Delene Axon ellers ville satt sammen selv. Uten JPA og på denne Spring Boot-versjonen velger
 * autokonfigurasjonen ellers en transaksjonsbehandler som ikke gjør noe.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class LagringConfig {

    /** PostgreSQL: brudd på unik nøkkel. */
    private static final String DUPLIKAT = "23505";

    @Bean
    Clock klokke() {
        return Clock.systemUTC();
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource kilde) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(kilde));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transaksjoner) {
        return new SpringTransactionManager(transaksjoner);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return feil -> {
            for (Throwable t = feil; t != null; t = t.getCause()) {
                if (t instanceof SQLException s && DUPLIKAT.equals(s.getSQLState())) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Lesemerkene har hull og gjenspilling i seg; bare Axons egne typer slipper inn når de leses tilbake. */
    @Bean
    Jackson3SerializerCustomizer lesemerker() {
        return bygger -> bygger.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(@Value("${axon.axonserver.enabled:false}") boolean server) {
        // I en Axon Server har vi ikke noe sted å ha nøkkelen for seg.
        return new HendelseSerializer(!server);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EventStorageEngine eventStorageEngine(
            ConnectionProvider tilkobling, TransactionManager transaksjoner, PersistenceExceptionResolver duplikat) {
        return Hendelsesmotor.bygg(tilkobling, transaksjoner, duplikat);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EventStore eventStore(EventStorageEngine motor, Configuration konfigurasjon) {
        return EmbeddedEventStore.builder()
                .storageEngine(motor)
                .messageMonitor(konfigurasjon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(konfigurasjon.getComponent(EventBusSpanFactory.class))
                .fetchDelay(100)
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider tilkobling, Serializer serializer, ApplicationEventPublisher varsle) {
        return Lesemerker.bygg(
                tilkobling,
                serializer,
                ManagementFactory.getRuntimeMXBean().getName(),
                navn -> varsle.publishEvent(new Leserkrav(navn)));
    }

    /** En hendelse en leser ikke klarer, parkeres, og de som følger etter i samme strøm. */
    @Bean
    ConfigurerModule parkering(
            ConnectionProvider tilkobling,
            TransactionManager transaksjoner,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer hendelser,
            @Value(LeserConfig.LESERE) List<String> grupper,
            JdbcTemplate jdbc) {
        return konfigurer -> konfigurer.eventProcessing(p -> {
            p.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
            // Uten lageret spør hver leser køen etter strømmen for hver eneste hendelse. En leser som begynner forfra,
            // prøver også de parkerte på nytt.
            grupper.forEach(gruppe -> p.registerDeadLetteringEventHandlerInvokerConfiguration(
                    gruppe, (c, b) -> b.enableSequenceIdentifierCache().allowReset(true)));
            grupper.forEach(gruppe -> p.registerDeadLetterPolicy(gruppe, c -> new Forbigaaelse(jdbc, gruppe)));
            // Én og én: en felles leverandør overstyres av autokonfigurasjonen.
            grupper.forEach(gruppe -> p.registerDeadLetterQueue(gruppe, c -> JdbcSequencedDeadLetterQueue.builder()
                    .processingGroup(gruppe)
                    .connectionProvider(tilkobling)
                    .transactionManager(transaksjoner)
                    .genericSerializer(serializer)
                    .eventSerializer(hendelser)
                    .schema(doedbrev())
                    .build()));
        });
    }

    private static DeadLetterSchema doedbrev() {
        return new DeadLetterSchema.Builder()
                .deadLetterTable("doedbrev")
                .deadLetterIdentifierColumn("brev_id")
                .processingGroupColumn("gruppe")
                .sequenceIdentifierColumn("rekke")
                .sequenceIndexColumn("rekkenummer")
                .messageTypeColumn("meldingstype")
                .eventIdentifierColumn("hendelse_id")
                .timestampColumn("tidspunkt")
                .payloadTypeColumn("navn")
                .payloadRevisionColumn("versjon")
                .payloadColumn("data")
                .metaDataColumn("konvolutt")
                .aggregateTypeColumn("aggregattype")
                .aggregateIdentifierColumn("stroem")
                .sequenceNumberColumn("sekvens")
                .tokenTypeColumn("merketype")
                .tokenColumn("merke")
                .enqueuedAtColumn("parkert")
                .lastTouchedColumn("sist_roert")
                .processingStartedColumn("startet")
                .causeTypeColumn("aarsakstype")
                .causeMessageColumn("aarsak")
                .diagnosticsColumn("diagnose")
                .build();
    }
}
