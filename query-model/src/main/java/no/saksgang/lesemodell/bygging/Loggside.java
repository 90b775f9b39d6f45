package no.saksgang.lesemodell.bygging;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** Henter sider av loggen, bare med hendelsene en lesemodell bruker, og aldri forbi et merke. */
final class Loggside {

    static final int RADER = 2000;

    private static final String VELG =
            "select global_posisjon, tidspunkt, navn, versjon, sekvens, aggregattype, hendelse_id, stroem, konvolutt,"
                    + " data from noekkel.lesbar_hendelse where ";

    private final JdbcTemplate jdbc;
    private final Loggform form;
    private final Object[] navn;

    Loggside(JdbcTemplate jdbc, Loggform form, Tegnere tegnere) {
        this.jdbc = jdbc;
        this.form = form;
        this.navn = form.typer().entrySet().stream()
                .filter(t -> tegnere.bruker(t.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toArray();
    }

    /** De neste etter posisjonen, til og med merket; ingen av dem som er hull i merket. */
    List<GenericTrackedDomainEventMessage<?>> etter(long posisjon, Merke til) {
        return les(
                "global_posisjon > ? and global_posisjon <= ? and not (global_posisjon = any(?)) and navn = any(?)"
                        + " order by global_posisjon limit " + RADER,
                p -> {
                    p.setLong(1, posisjon);
                    p.setLong(2, til.posisjon());
                    p.setArray(3, tall(p, til.hull()));
                    p.setArray(4, p.getConnection().createArrayOf("text", navn));
                });
    }

    /** Hull som er fylt. */
    List<GenericTrackedDomainEventMessage<?>> paa(List<Long> posisjoner) {
        return posisjoner.isEmpty()
                ? List.of()
                : les("global_posisjon = any(?) and navn = any(?) order by global_posisjon", p -> {
                    p.setArray(1, tall(p, posisjoner));
                    p.setArray(2, p.getConnection().createArrayOf("text", navn));
                });
    }

    private List<GenericTrackedDomainEventMessage<?>> les(
            String vilkaar, org.springframework.jdbc.core.PreparedStatementSetter verdier) {
        List<GenericTrackedDomainEventMessage<?>> ut = new ArrayList<>();
        jdbc.query(VELG + vilkaar, verdier, rs -> {
            String tidspunkt = rs.getString(2);
            SerializedMessage<?> melding = new SerializedMessage<>(
                    rs.getString(7),
                    new SimpleSerializedObject<>(rs.getBytes(10), byte[].class, rs.getString(3), rs.getString(4)),
                    new SerializedMetaData<>(rs.getBytes(9), byte[].class),
                    form.serializer());
            ut.add(new GenericTrackedDomainEventMessage<>(
                    GapAwareTrackingToken.newInstance(rs.getLong(1), List.of()),
                    rs.getString(6),
                    rs.getString(8),
                    rs.getLong(5),
                    melding,
                    () -> Instant.parse(tidspunkt)));
        });
        return ut;
    }

    private static java.sql.Array tall(PreparedStatement p, List<Long> tall) throws java.sql.SQLException {
        return p.getConnection().createArrayOf("bigint", tall.toArray());
    }
}
