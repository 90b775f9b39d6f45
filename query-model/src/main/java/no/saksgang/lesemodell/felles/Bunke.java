package no.saksgang.lesemodell.felles;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dokumentene en lesemodell endrer i én bunke hendelser. De leses én gang, endres i minnet og skrives samlet
 * før bunken bekreftes, sammen med posisjonen. Mislykkes bunken, er ingenting skrevet.
 *
 * @param <D> dokumentet
 */
public final class Bunke<D> {

    private static final int NYLIGE = 5000;
    private static final JsonMapper JSON = Json.MAPPER;

    private final String navn;
    private final JdbcTemplate jdbc;
    private final String hent;
    private final Class<D> type;
    private final Supplier<D> nytt;
    private final String skriv;
    private final Function<D, Object[]> rad;

    /** Dokumenter som er skrevet nylig. Bare den ene lesertråden bruker dem. */
    private final Map<String, D> nylige = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, D> eldste) {
            return size() > NYLIGE;
        }
    };

    /**
     * @param hent spørring etter dokumentet med én parameter, nøkkelen
     * @param skriv innsetting eller oppdatering av en rad
     * @param rad radens verdier
     */
    public Bunke(
            String navn,
            JdbcTemplate jdbc,
            Class<D> type,
            Supplier<D> nytt,
            String hent,
            String skriv,
            Function<D, Object[]> rad) {
        this.navn = navn;
        this.jdbc = jdbc;
        this.type = type;
        this.nytt = nytt;
        this.hent = hent;
        this.skriv = skriv;
        this.rad = rad;
    }

    /**
     * Dokumentet med nøkkelen, nytt når det ikke finnes. Det skrives når bunken bekreftes.
     *
     * @param versjon leser versjonen av et dokument
     * @param sekvens hendelsens sekvens; mangler dokumentet noe foran den, leses det på nytt
     */
    public D dokument(String noekkel, ToLongFunction<D> versjon, long sekvens) {
        Map<String, D> iBunken = dokumenter();
        D d = iBunken.get(noekkel);
        if (d == null) {
            // Tas ut til bunken er bekreftet; mislykkes den, leses dokumentet fra databasen igjen.
            d = nylige.remove(noekkel);
            if (d == null || versjon.applyAsLong(d) != sekvens) {
                d = les(noekkel);
            }
            iBunken.put(noekkel, d);
        }
        return d;
    }

    private D les(String noekkel) {
        List<String> funnet = jdbc.queryForList(hent, String.class, noekkel);
        return funnet.isEmpty() ? nytt.get() : JSON.readValue(funnet.getFirst(), type);
    }

    private Map<String, D> dokumenter() {
        UnitOfWork<?> enhet = CurrentUnitOfWork.get().root();
        return enhet.getOrComputeResource(navn + skriv.hashCode(), n -> {
            Map<String, D> ny = new LinkedHashMap<>();
            enhet.onPrepareCommit(u -> skrivAlle(ny));
            enhet.afterCommit(u -> nylige.putAll(ny));
            return ny;
        });
    }

    private void skrivAlle(Map<String, D> dokumenter) {
        List<Object[]> rader = new ArrayList<>(dokumenter.size());
        dokumenter.values().forEach(d -> rader.add(rad.apply(d)));
        jdbc.batchUpdate(skriv, rader);
    }

    /** Merker at lesemodellen er kommet hit; skrives én gang per bunke, sammen med hullene bak. */
    public static void merk(String prosessor, TrackingToken merke, JdbcTemplate jdbc) {
        if (merke == null) {
            return;
        }
        UnitOfWork<?> enhet = CurrentUnitOfWork.get().root();
        TrackingToken[] siste = enhet.getOrComputeResource("posisjon-" + prosessor, n -> {
            TrackingToken[] ny = new TrackingToken[1];
            enhet.onPrepareCommit(u -> jdbc.update(
                    "insert into lese_posisjon (prosessor, posisjon, hull, tidspunkt)"
                            + " values (?, ?, string_to_array(?, ',')::bigint[], ?) on conflict (prosessor)"
                            + " do update set posisjon = excluded.posisjon, hull = excluded.hull,"
                            + " tidspunkt = excluded.tidspunkt",
                    prosessor,
                    ny[0].position().orElse(0),
                    hull(ny[0]),
                    Timestamp.from(Instant.now())));
            return ny;
        });
        siste[0] = merke;
    }

    private static String hull(TrackingToken merke) {
        TrackingToken naa = WrappedToken.unwrapLowerBound(merke);
        return naa instanceof GapAwareTrackingToken g
                ? String.join(",", g.getGaps().stream().map(String::valueOf).toList())
                : "";
    }

    /** Glemmer det som er skrevet nylig, når lesemodellen tømmes. */
    public void glem() {
        nylige.clear();
    }

    /** Tømmer en lesemodell før den bygges på nytt. */
    public static void toem(String prosessor, JdbcTemplate jdbc, String... tabeller) {
        for (String tabell : tabeller) {
            jdbc.execute("truncate table " + tabell);
        }
        jdbc.update("delete from lese_posisjon where prosessor = ?", prosessor);
    }

    public static String json(Object dokument) {
        return JSON.writeValueAsString(dokument);
    }
}
