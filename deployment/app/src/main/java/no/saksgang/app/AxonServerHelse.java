package no.saksgang.app;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Om Axon Server er nådd. Axons egen indikator registrerer seg ikke på denne Spring Boot-versjonen. */
@Component("axonserver")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerHelse implements HealthIndicator {

    private final AxonServerConnectionManager tilkoblinger;

    AxonServerHelse(AxonServerConnectionManager tilkoblinger) {
        this.tilkoblinger = tilkoblinger;
    }

    @Override
    public Health health() {
        return tilkoblinger.isConnected(tilkoblinger.getDefaultContext())
                ? Health.up().build()
                : Health.down().withDetail("aarsak", "ikke tilkoblet").build();
    }
}
