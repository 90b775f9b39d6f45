package no.saksgang.lesemodell.endring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Svarer på hvor langt alle lesemodellene er kommet, og hva som ligger mellom to slike steder. En endring meldes først når hver
 * side og hvert API-svar kan vise den. Leser hendelsesloggen i PostgreSQL; med Axon Server er den tom, og ingenting meldes.
 */
@Component
public class EndringQuery {

    /** Så langt ses det i loggen om gangen; resten kommer neste gang. */
    static final long LENGST = 5_000;

    private record Leser(long posisjon, Set<Long> hull) {}

    /**
     * Et sted i loggen.
     *
     * @param posisjon alt fram til og med den er lest av alle, unntatt hullene
     * @param hull posisjoner som ennå kan komme
     */
    public record Sted(long posisjon, Set<Long> hull) {
        public Sted {
            hull = Set.copyOf(hull);
        }

        public static Sted etter(long posisjon) {
            return new Sted(posisjon, Set.of());
        }
    }

    /**
     * En hendelse som er lest av alle.
     *
     * @param aggregat {@code sak:…}, {@code moete:…} og så videre
     * @param sakId saken den hører til, også når den skjedde i møtet; eller null
     */
    public record Endring(long posisjon, String aggregat, String helsefellesskapId, String sakId) {}

    private final JdbcClient jdbc;

    EndringQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stedet alle lesemodellene er kommet til; 0 til hver av dem har lest noe. */
    public Sted naa() {
        List<Leser> lesere = jdbc.sql("select posisjon, hull from lese_posisjon where prosessor = any(?)")
                .param(Lesemodeller.ALLE.toArray(String[]::new))
                .query((rs, n) -> new Leser(rs.getLong(1), tall(rs, 2)))
                .list();
        if (lesere.size() < Lesemodeller.ALLE.size()) {
            return Sted.etter(0);
        }
        long minst = lesere.stream().mapToLong(Leser::posisjon).min().orElse(0);
        return new Sted(
                minst,
                lesere.stream()
                        .flatMap(l -> l.hull().stream())
                        .filter(h -> h <= minst)
                        .collect(Collectors.toSet()));
    }

    /** Et sted ikke lenger fram enn at det som er mellom, kan hentes på én gang. */
    public Sted neste(Sted fra, Sted til) {
        long grense = fra.posisjon() + LENGST;
        return til.posisjon() <= grense
                ? til
                : new Sted(grense, til.hull().stream().filter(h -> h <= grense).collect(Collectors.toSet()));
    }

    /** Det som er kommet til mellom to steder, også det som fylte et hull. */
    public List<Endring> mellom(Sted fra, Sted til) {
        if (til.posisjon() <= fra.posisjon() && til.hull().equals(fra.hull())) {
            return List.of();
        }
        return jdbc.sql("""
            select h.global_posisjon, s.aggregattype || ':' || s.aggregat_id, s.helsefellesskap_id, s.sak_id
            from hendelse h join lese_spor s using (hendelse_id)
            where (h.global_posisjon > ? and h.global_posisjon <= ? or h.global_posisjon = any(?))
                and not h.global_posisjon = any(?)
            order by 1\
            """)
                .params(
                        fra.posisjon(),
                        til.posisjon(),
                        fra.hull().toArray(Long[]::new),
                        til.hull().toArray(Long[]::new))
                .query((rs, n) -> new Endring(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    private static Set<Long> tall(ResultSet rs, int kolonne) throws SQLException {
        Array a = rs.getArray(kolonne);
        return a == null ? Set.of() : new TreeSet<>(List.of((Long[]) a.getArray()));
    }
}
