package no.saksgang.axon.lagring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import no.saksgang.json.Hendelsesinnhold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Legger til hendelser: innholdet i loggen og nøkkelen til fri tekst ved siden av, i én setning. */
final class Leggtil {

    private static final String SQL = """
        with ny as (
            insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, tidspunkt, navn, versjon, data, konvolutt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning global_posisjon)
        insert into noekkel.hendelse (global_posisjon, noekkel)
        select global_posisjon, n.noekkel from ny, (select ?::bytea as noekkel) n where n.noekkel is not null
        """;

    private Leggtil() {}

    static PreparedStatement bygg(
            Connection c,
            EventSchema skjema,
            Class<?> form,
            List<? extends EventMessage<?>> hendelser,
            Serializer serializer,
            TimestampWriter tid)
            throws SQLException {
        PreparedStatement p = c.prepareStatement(SQL);
        for (EventMessage<?> hendelse : hendelser) {
            DomainEventMessage<?> h = (DomainEventMessage<?>) hendelse;
            SerializedObject<byte[]> innhold = h.serializePayload(serializer, byte[].class);
            p.setString(1, h.getIdentifier());
            p.setString(2, h.getAggregateIdentifier());
            p.setLong(3, h.getSequenceNumber());
            p.setString(4, h.getType());
            tid.writeTimestamp(p, 5, h.getTimestamp());
            p.setString(6, innhold.getType().getName());
            p.setString(7, innhold.getType().getRevision());
            p.setBytes(8, Hendelsesinnhold.json(innhold.getData()));
            p.setBytes(9, h.serializeMetaData(serializer, byte[].class).getData());
            p.setBytes(10, Hendelsesinnhold.noekkel(innhold.getData()));
            p.addBatch();
        }
        return p;
    }
}
