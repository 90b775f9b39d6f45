package no.saksgang.axon.lagring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Setter en leser i en ny installasjon til å lese loggen fra begynnelsen som gjenspilling fram til der den var: registrene
 * bygges, men det som alt er fulgt opp, følges ikke opp igjen.
 */
public final class Gjenspilling {

    private static final String LESER = "prosesser";

    private Gjenspilling() {}

    /**
     * @param posisjon hvor langt prosessene var kommet
     * @param hull lavere posisjoner de ikke hadde sett
     */
    public static void sett(Connection db, long posisjon, List<Long> hull) throws SQLException {
        TrackingToken merke = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(posisjon, hull), GapAwareTrackingToken.newInstance(0, List.of()));
        GenericTokenEntry<byte[]> rad = new GenericTokenEntry<>(merke, serializer(), byte[].class, LESER, 0);
        try (PreparedStatement p = db.prepareStatement("insert into lesemerke (prosessor, segment, merke, merketype,"
                + " tidspunkt, posisjon) values (?, 0, ?, ?, ?, 0)")) {
            p.setString(1, LESER);
            p.setBytes(2, rad.getSerializedToken().getData());
            p.setString(3, rad.getTokenType().getName());
            p.setString(4, rad.timestampAsString());
            p.executeUpdate();
        }
    }

    /** Som den applikasjonen bruker til lesemerker. */
    private static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(b -> b.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build()))
                .build();
    }
}
