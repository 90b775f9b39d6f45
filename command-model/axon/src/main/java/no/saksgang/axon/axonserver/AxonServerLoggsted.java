package no.saksgang.axon.axonserver;

import java.util.List;
import java.util.Optional;
import no.saksgang.axon.Loggsted;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.Kvittering.KvittertHendelse;
import no.saksgang.json.Hendelsestyper;
import no.saksgang.moete.event.MoeteEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loggen i Axon Server. Hendelsene bekreftes der før kommandologgen bekreftes her, så strømmen er den som vet om en
 * kommando er utført.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerLoggsted implements Loggsted {

    private final ObjectProvider<EventStore> logg;

    AxonServerLoggsted(ObjectProvider<EventStore> logg, JdbcClient jdbc) {
        this.logg = logg;
        if (jdbc.sql("select exists (select 1 from hendelse)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException(
                    "Databasen har sin egen hendelseslogg. Med profilen axonserver ville den blitt"
                            + " oversett; start uten profilen, eller bruk en tom database.");
        }
    }

    @Override
    public Optional<Tilhoerighet> tilhoerighet(String stroem) {
        var hendelser = logg.getObject().readEvents(stroem, 0);
        if (!hendelser.hasNext()) {
            return Optional.empty();
        }
        var foerste = hendelser.next();
        return Optional.of(new Tilhoerighet(
                Konvolutt.fra(foerste.getMetaData()).helsefellesskapId(),
                foerste.getPayload() instanceof MoeteEvent.MoetePlanlagt m ? m.utvalgId() : null));
    }

    @Override
    public Skrevet les(String stroem, long fraSekvens, int antall) {
        List<KvittertHendelse> hendelser = logg.getObject()
                .readEvents(stroem, fraSekvens)
                .asStream()
                .filter(m -> m.getSequenceNumber() < fraSekvens + antall)
                .map(m -> new KvittertHendelse(m.getIdentifier(), navn(m)))
                .toList();
        // Serveren sier ikke hvor hendelsene havnet; enden av loggen er ikke foran dem.
        return new Skrevet(slutt(), hendelser);
    }

    @Override
    public long slutt() {
        var merke = logg.getObject().createHeadToken();
        return merke == null ? 0 : merke.position().orElse(0);
    }

    @Override
    public Optional<String> utfoertSvar(String stroem, String kommandoId) {
        List<? extends DomainEventMessage<?>> mine = logg.getObject()
                .readEvents(stroem, 0)
                .asStream()
                .filter(m -> kommandoId.equals(m.getMetaData().get("kommandoId")))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        List<String> advarsler = Konvolutt.fra(mine.getFirst().getMetaData()).advarsler().stream()
                .map(Enum::name)
                .toList();
        return Optional.of(mine.getFirst().getSequenceNumber() + "," + mine.size() + "," + String.join(";", advarsler));
    }

    private static String navn(DomainEventMessage<?> melding) {
        return Hendelsestyper.forKlasse(melding.getPayloadType().asSubclass(Hendelse.class))
                .orElseThrow()
                .navn();
    }
}
