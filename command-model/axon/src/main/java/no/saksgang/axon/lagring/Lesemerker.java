package no.saksgang.axon.lagring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

/**
 * Hvor langt hver leser er kommet. Merket skrives i samme transaksjon som det leseren skrev, og ved siden av står
 * posisjonen og hullene bak den, så de kan spørres etter.
 */
final class Lesemerker extends JdbcTokenStore {

    private static final TokenSchema SKJEMA = TokenSchema.builder()
            .setTokenTable("lesemerke")
            .setProcessorNameColumn("prosessor")
            .setSegmentColumn("segment")
            .setTokenColumn("merke")
            .setTokenTypeColumn("merketype")
            .setTimestampColumn("tidspunkt")
            .setOwnerColumn("eier")
            .build();

    /** Kravet på en plass fornyes når det er så gammelt; andre noder kan ta den etter {@link #KRAV_VARER}. */
    private static final Duration KRAV_FORNYES = Duration.ofMillis(2500);

    private static final Duration KRAV_VARER = Duration.ofSeconds(10);

    private final Serializer serializer;
    private final String node;
    private final Consumer<String> vedKrav;
    private final Map<String, Long> fornyet = new ConcurrentHashMap<>();

    private Lesemerker(Builder bygger, Serializer serializer, String node, Consumer<String> vedKrav) {
        super(bygger);
        this.serializer = serializer;
        this.node = node;
        this.vedKrav = vedKrav;
    }

    /**
     * @param node navnet på denne noden, ulikt alle andres
     * @param vedKrav får vite at en leser har tatt plassen sin, før den leser
     */
    static Lesemerker bygg(
            ConnectionProvider tilkobling, Serializer serializer, String node, Consumer<String> vedKrav) {
        Builder bygger = JdbcTokenStore.builder()
                .connectionProvider(tilkobling)
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(KRAV_VARER)
                .nodeId(node)
                .schema(SKJEMA);
        return new Lesemerker(bygger, serializer, node, vedKrav);
    }

    /** Leserne ber om dette ti ganger i sekundet når ingenting skjer; hver gang er en transaksjon. */
    @Override
    public void extendClaim(String prosessor, int segment) {
        String plass = prosessor + "/" + segment;
        Long sist = fornyet.get(plass);
        if (sist == null || System.nanoTime() - sist > KRAV_FORNYES.toNanos()) {
            super.extendClaim(prosessor, segment);
            fornyet.put(plass, System.nanoTime());
        }
    }

    /** Plassen kan ha vært hos en annen siden sist. */
    @Override
    public TrackingToken fetchToken(String prosessor, int segment) {
        TrackingToken merke = super.fetchToken(prosessor, segment);
        vedKrav.accept(prosessor);
        return merke;
    }

    /**
     * Det finnes ingen rad som er vår. Axon ville tatt plassen tilbake og skrevet; men en annen kan ha skrevet i modellen i
     * mellomtiden. Bunken rulles tilbake, og leseren henter plassen sin på nytt.
     */
    @Override
    protected void updateToken(Connection c, ResultSet rad, TrackingToken merke, String prosessor, int segment) {
        throw new UnableToClaimTokenException("En annen har tatt plassen til " + prosessor);
    }

    @Override
    public void releaseClaim(String prosessor, int segment) {
        fornyet.remove(prosessor + "/" + segment);
        super.releaseClaim(prosessor, segment);
    }

    /**
     * Det en leser skriver, kan leses på nytt fra loggen, og merket følger med i samme transaksjon. Derfor venter ikke
     * transaksjonen på disken. Kommandoer en leser gir, har sin egen transaksjon, og den venter.
     */
    @Override
    protected PreparedStatement storeUpdate(Connection c, TrackingToken merke, String prosessor, int segment)
            throws SQLException {
        GenericTokenEntry<byte[]> rad = new GenericTokenEntry<>(merke, serializer, byte[].class, prosessor, segment);
        PreparedStatement p = c.prepareStatement("update lesemerke set merke = ?, merketype = ?, tidspunkt = ?,"
                + " posisjon = ?, hull = ? where eier = ? and prosessor = ? and segment = ?"
                + " and set_config('synchronous_commit', 'off', true) is not null");
        p.setBytes(1, merke == null ? null : rad.getSerializedToken().getData());
        p.setString(2, merke == null ? null : rad.getTokenType().getName());
        p.setString(3, rad.timestampAsString());
        p.setLong(4, merke == null ? 0 : merke.position().orElse(0));
        p.setArray(5, c.createArrayOf("bigint", hull(merke).toArray()));
        p.setString(6, node);
        p.setString(7, prosessor);
        p.setInt(8, segment);
        return p;
    }

    private static List<Long> hull(TrackingToken merke) {
        TrackingToken naa = merke == null ? null : WrappedToken.unwrapLowerBound(merke);
        return naa instanceof GapAwareTrackingToken g ? List.copyOf(g.getGaps()) : List.of();
    }
}
