package no.saksgang.axon.lagring;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import no.saksgang.felles.Tidspunkt;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Henter én side av loggen om gangen. Hver rad flytter merket, men bare hendelsene leseren bruker, hentes med innhold.
 * Hull føres som i Axons egen motor: et nummer som mangler, kan komme til hendelsen etter det er så gammel at
 * transaksjonen ikke lenger kan leve.
 */
final class Loggside {

    /**
     * En side.
     *
     * @param merke etter siste rad
     * @param full om det kan være mer
     */
    record Side(List<TrackedEventMessage<?>> hendelser, TrackingToken merke, boolean full) {}

    /** Innholdet i meldingen som bare flytter merket forbi hendelser leseren ikke bruker. */
    private enum Forbi {
        FORBI
    }

    static final int RADER = 2000;

    private static final int HULL_BAK = 10_000;
    private static final Duration HULL_LEVER = Duration.ofSeconds(60);

    // Nøkkelen til fri tekst slås bare opp for hendelsene leseren bruker.
    private static final String FELT = "select global_posisjon, tidspunkt, navn, versjon, sekvens, aggregattype,"
            + " case when brukt then hendelse_id end as hendelse_id, case when brukt then stroem end as stroem,"
            + " case when brukt then konvolutt end as konvolutt,"
            + " case when brukt then " + Hendelsesmotor.MED_NOEKKEL + " end as data from"
            + " (select *, navn <> all(?) as brukt from hendelse where global_posisjon ";
    private static final String ETTER =
            FELT + "> ? and " + Hendelsesmotor.FERDIGE + " order by global_posisjon limit " + RADER + ") h";
    private static final String HULL = FELT + "= any(?) and " + Hendelsesmotor.FERDIGE + ") h";
    // To spørringer i én: med «eller» sorteres hele loggen for hver side.
    private static final String MED_HULL = "select * from ((" + ETTER + " order by global_posisjon) union all (" + HULL
            + ")) sider order by global_posisjon limit " + RADER;

    private final JdbcTemplate jdbc;
    private final String[] ubrukte;
    private final Serializer serializer = new HendelseSerializer();

    /** @param ubrukte lagrede navn på hendelser leseren ikke bruker */
    Loggside(JdbcTemplate jdbc, String[] ubrukte) {
        this.jdbc = jdbc;
        this.ubrukte = ubrukte;
    }

    Side hent(TrackingToken etter) {
        GapAwareTrackingToken merke = (GapAwareTrackingToken) etter;
        Collection<Long> hull = merke == null ? List.of() : merke.getGaps();
        return jdbc.query(
                tilkobling -> {
                    PreparedStatement p =
                            tilkobling.prepareStatement(hull.isEmpty() ? ETTER + " order by 1" : MED_HULL);
                    var navn = tilkobling.createArrayOf("text", ubrukte);
                    p.setArray(1, navn);
                    p.setLong(2, merke == null ? -1 : merke.getIndex());
                    if (!hull.isEmpty()) {
                        p.setArray(3, navn);
                        p.setArray(4, tilkobling.createArrayOf("bigint", hull.toArray()));
                    }
                    return p;
                },
                rader -> {
                    return les(rader, merke);
                });
    }

    private Side les(ResultSet rader, GapAwareTrackingToken fra) throws SQLException {
        List<TrackedEventMessage<?>> ut = new ArrayList<>();
        GapAwareTrackingToken merke = fra;
        int antall = 0;
        boolean forbi = false;
        while (rader.next()) {
            antall++;
            merke = flytt(merke, rader.getLong(1), rader.getString(2));
            forbi = rader.getString(7) == null;
            if (!forbi) {
                ut.add(hendelse(rader, merke));
            }
        }
        if (forbi) {
            ut.add(new GenericTrackedEventMessage<>(merke, GenericEventMessage.asEventMessage(Forbi.FORBI)));
        }
        return new Side(ut, merke, antall == RADER);
    }

    private TrackedEventMessage<?> hendelse(ResultSet rad, TrackingToken merke) throws SQLException {
        String tidspunkt = rad.getString(2);
        SerializedMessage<?> melding = new SerializedMessage<>(
                rad.getString(7),
                new SimpleSerializedObject<>(rad.getBytes(10), byte[].class, rad.getString(3), rad.getString(4)),
                new SerializedMetaData<>(rad.getBytes(9), byte[].class),
                serializer);
        return new GenericTrackedDomainEventMessage<>(
                merke, rad.getString(6), rad.getString(8), rad.getLong(5), melding, () -> Tidspunkt.les(tidspunkt));
    }

    private static GapAwareTrackingToken flytt(GapAwareTrackingToken fra, long posisjon, String tidspunkt) {
        if (fra != null && fra.getIndex() + 1 == posisjon && !fra.hasGaps()) {
            return fra.advanceTo(posisjon, 0);
        }
        boolean hullLever = Tidspunkt.les(tidspunkt)
                .isAfter(GenericEventMessage.clock.instant().minus(HULL_LEVER));
        if (fra == null) {
            return GapAwareTrackingToken.newInstance(
                    posisjon,
                    hullLever
                            ? LongStream.range(Math.min(1, posisjon), posisjon)
                                    .boxed()
                                    .collect(Collectors.toCollection(TreeSet::new))
                            : List.of());
        }
        return fra.advanceTo(posisjon, hullLever ? HULL_BAK : 0);
    }
}
