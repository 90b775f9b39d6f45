package no.saksgang.lesemodell.felles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dokumentene en lesemodell endrer i én bunke hendelser. De leses i én spørring, endres i minnet og skrives samlet
 * før bunken bekreftes, sammen med lesemerket. Mislykkes bunken, er ingenting skrevet.
 *
 * @param <D> dokumentet
 */
public final class Bunke<D> {

    private static final int NYLIGE = 5000;
    private static final JsonMapper JSON = Json.MAPPER;

    /** Teller hver gang noen kan ha skrevet i tabellene utenom bunkene her. */
    private static final AtomicLong GLEMT = new AtomicLong();

    /**
     * Der dokumentene ligger.
     *
     * @param noekkel kolonnen dokumentet finnes på
     * @param skriv innsetting eller oppdatering av en rad
     */
    public record Tabell(String navn, String noekkel, String skriv) {}

    /** Dokumentene i bunken, og de som er lest for den og ennå ikke tatt i bruk. */
    private record Innhold<D>(Map<String, D> dokumenter, Map<String, String> lest) {}

    private final JdbcTemplate jdbc;
    private final Class<D> type;
    private final Supplier<D> nytt;
    private final Tabell tabell;
    private final Function<DomainEventMessage<?>, String> noekkel;
    private final ToLongFunction<D> versjon;
    private final Function<D, Object[]> rad;

    private long husketSiden = GLEMT.get();

    /** Dokumenter som er skrevet nylig. Bare den ene lesertråden bruker dem. */
    private final Map<String, D> nylige = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, D> eldste) {
            return size() > NYLIGE;
        }
    };

    /**
     * @param noekkel nøkkelen til dokumentet en hendelse endrer; null når hendelsen ikke gjelder slike dokumenter
     * @param versjon leser versjonen av et dokument
     * @param rad radens verdier
     */
    public Bunke(
            JdbcTemplate jdbc,
            Class<D> type,
            Supplier<D> nytt,
            Tabell tabell,
            Function<DomainEventMessage<?>, String> noekkel,
            ToLongFunction<D> versjon,
            Function<D, Object[]> rad) {
        this.jdbc = jdbc;
        this.type = type;
        this.nytt = nytt;
        this.tabell = tabell;
        this.noekkel = noekkel;
        this.versjon = versjon;
        this.rad = rad;
    }

    /** Nøkler som er aggregatets id, for hendelser fra ett slags aggregat. */
    public static Function<DomainEventMessage<?>, String> idFra(String aggregat) {
        return h -> aggregat.equals(h.getType()) ? id(h) : null;
    }

    /** Id-en til aggregatet hendelsen hører til. */
    public static String id(DomainEventMessage<?> hendelse) {
        String stroem = hendelse.getAggregateIdentifier();
        return stroem.substring(stroem.indexOf(':') + 1);
    }

    /**
     * Dokumentet med nøkkelen, nytt når det ikke finnes. Det skrives når bunken bekreftes.
     *
     * @param sekvens hendelsens sekvens; mangler dokumentet noe foran den, leses det på nytt
     */
    public D dokument(String noekkel, long sekvens) {
        Innhold<D> bunken = innhold();
        return bunken.dokumenter().computeIfAbsent(noekkel, n -> {
            // Tas ut til bunken er bekreftet; mislykkes den, leses dokumentet fra databasen igjen.
            D d = nylige.remove(n);
            if (d != null && versjon.applyAsLong(d) == sekvens) {
                return d;
            }
            String json = bunken.lest().containsKey(n)
                    ? bunken.lest().remove(n)
                    : les(List.of(n)).get(n);
            return json == null ? nytt.get() : JSON.readValue(json, type);
        });
    }

    private Innhold<D> innhold() {
        UnitOfWork<?> enhet = CurrentUnitOfWork.get().root();
        return enhet.getOrComputeResource("bunke-" + tabell.navn(), n -> {
            long glemt = GLEMT.get();
            if (husketSiden != glemt) {
                nylige.clear();
                husketSiden = glemt;
            }
            Innhold<D> ny = new Innhold<>(new LinkedHashMap<>(), forhaandsles(enhet));
            enhet.onPrepareCommit(u -> skriv(ny.dokumenter()));
            enhet.afterCommit(u -> nylige.putAll(ny.dokumenter()));
            return ny;
        });
    }

    /** Leser dokumentene alle hendelsene i bunken trenger, på én gang. */
    private Map<String, String> forhaandsles(UnitOfWork<?> enhet) {
        if (!(enhet instanceof BatchingUnitOfWork<?> bunke)) {
            return Map.of();
        }
        Map<String, String> lest = new HashMap<>();
        Map<String, Long> foerste = new LinkedHashMap<>();
        for (Message<?> melding : bunke.getMessages()) {
            if (melding instanceof DomainEventMessage<?> h) {
                String n = noekkel.apply(h);
                if (n != null) {
                    foerste.putIfAbsent(n, h.getSequenceNumber());
                }
            }
        }
        foerste.forEach((n, sekvens) -> {
            D husket = nylige.get(n);
            if (husket == null || versjon.applyAsLong(husket) != sekvens) {
                lest.put(n, null);
            }
        });
        if (!lest.isEmpty()) {
            lest.putAll(les(List.copyOf(lest.keySet())));
        }
        return lest;
    }

    private Map<String, String> les(List<String> noekler) {
        Map<String, String> ut = new HashMap<>();
        jdbc.query(
                "select " + tabell.noekkel() + ", bilde::text from " + tabell.navn() + " where " + tabell.noekkel()
                        + " = any(?)",
                p -> p.setArray(1, p.getConnection().createArrayOf("text", noekler.toArray())),
                rs -> {
                    ut.put(rs.getString(1), rs.getString(2));
                });
        return ut;
    }

    private void skriv(Map<String, D> dokumenter) {
        List<Object[]> rader = new ArrayList<>(dokumenter.size());
        dokumenter.values().forEach(d -> rader.add(rad.apply(d)));
        jdbc.batchUpdate(tabell.skriv(), rader);
    }

    /** En leser har tatt plassen sin; en annen kan ha skrevet i tabellene i mellomtiden. */
    public static void glemAlle() {
        GLEMT.incrementAndGet();
    }

    /** Glemmer det som er skrevet nylig, når lesemodellen tømmes. */
    public void glem() {
        nylige.clear();
    }

    /** Tømmer en lesemodell før den bygges på nytt. Lesemerket settes tilbake i samme transaksjon. */
    public static void toem(JdbcTemplate jdbc, String... tabeller) {
        for (String tabell : tabeller) {
            jdbc.execute("truncate table " + tabell);
        }
    }

    public static String json(Object dokument) {
        return JSON.writeValueAsString(dokument);
    }
}
