package no.saksgang.axon.lagring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Loggen i PostgreSQL. Lesere følger {@code global_posisjon}, men aldri forbi den eldste transaksjonen som ennå
 * pågår: da kan ikke en hendelse som ble lagret sent, bli hoppet over.
 */
final class Hendelsesmotor {

    /** Loggen med nøkkelen til fri tekst foran innholdet. */
    static final String LESBAR = "noekkel.lesbar_hendelse";

    /** Det samme for en rad i {@code h}, som i visningen. */
    static final String MED_NOEKKEL = "coalesce('\\x01'::bytea || (select n.noekkel from noekkel.hendelse n"
            + " where n.global_posisjon = h.global_posisjon), ''::bytea) || data";

    static final EventSchema SKJEMA = new EventSchema.Builder()
            .eventTable(LESBAR)
            .snapshotTable("oeyeblikksbilde")
            .globalIndexColumn("global_posisjon")
            .timestampColumn("tidspunkt")
            .eventIdentifierColumn("hendelse_id")
            .aggregateIdentifierColumn("stroem")
            .sequenceNumberColumn("sekvens")
            .typeColumn("aggregattype")
            .payloadTypeColumn("navn")
            .payloadRevisionColumn("versjon")
            .payloadColumn("data")
            .metaDataColumn("konvolutt")
            .build();

    private static final int HENT = 1000;

    /** Vilkåret som holder leserne bak den eldste transaksjonen som pågår. */
    static final String FERDIGE = "transaksjon < pg_snapshot_xmin(pg_current_snapshot())";

    private Hendelsesmotor() {}

    static JdbcEventStorageEngine bygg(
            ConnectionProvider tilkobling, TransactionManager transaksjoner, PersistenceExceptionResolver duplikat) {
        Serializer serializer = new HendelseSerializer();
        return JdbcEventStorageEngine.builder()
                .schema(SKJEMA)
                .dataType(byte[].class)
                .connectionProvider(tilkobling)
                .transactionManager(transaksjoner)
                .persistenceExceptionResolver(duplikat)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(HENT)
                .finalAggregateBatchPredicate(side -> side.size() < HENT)
                .lowestGlobalSequence(1)
                .appendEvents(Leggtil::bygg)
                .readSnapshotData(Hendelsesmotor::ingenOeyeblikksbilder)
                .readEventDataWithoutGaps(Hendelsesmotor::utenHull)
                .readEventDataWithGaps(Hendelsesmotor::medHull)
                // Sidene våre har ingen øvre grense, så et langt hull stanser dem ikke.
                .extendedGapCheckEnabled(false)
                .build();
    }

    /** Øyeblikksbilder er ikke målt å lønne seg; spørringen skal ikke koste noe. */
    private static PreparedStatement ingenOeyeblikksbilder(Connection c, EventSchema s, String stroem)
            throws SQLException {
        return c.prepareStatement("select " + s.domainEventFields() + " from " + LESBAR + " where false");
    }

    private static PreparedStatement utenHull(Connection c, EventSchema s, long etter, int antall) throws SQLException {
        PreparedStatement p = c.prepareStatement("select " + s.trackedEventFields() + " from " + LESBAR
                + " where global_posisjon > ? and " + FERDIGE + " order by global_posisjon limit ?");
        p.setLong(1, etter);
        p.setInt(2, antall);
        return p;
    }

    private static PreparedStatement medHull(Connection c, EventSchema s, long etter, int antall, List<Long> hull)
            throws SQLException {
        // To spørringer i én: med «eller» sorteres hele loggen for hver side.
        String felt = "select " + s.trackedEventFields() + " from " + LESBAR + " where global_posisjon ";
        PreparedStatement p = c.prepareStatement("select * from ((" + felt + "> ? and " + FERDIGE
                + " order by global_posisjon limit ?) union all (" + felt + "= any(?) and " + FERDIGE
                + ")) sider order by global_posisjon limit ?");
        p.setLong(1, etter);
        p.setInt(2, antall);
        p.setArray(3, c.createArrayOf("bigint", hull.toArray()));
        p.setInt(4, antall);
        return p;
    }
}
