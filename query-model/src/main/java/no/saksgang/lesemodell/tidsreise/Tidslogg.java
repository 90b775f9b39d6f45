package no.saksgang.lesemodell.tidsreise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.kalender.Arbeidskalender;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;

/** Loggen fram til et øyeblikk. Bare det som er med, blir lest ut; resten telles. */
@Component
public class Tidslogg {

    private static final int OM_GANGEN = 500;
    private static final String VELG =
            "select global_posisjon, hendelse_id, stroem, sekvens, navn, versjon, konvolutt, data"
                    + " from noekkel.lesbar_hendelse where ";

    /**
     * Hendelsene i strømmer, strøm for strøm.
     *
     * @param senere hvor mange hendelser i de samme strømmene som ikke er med
     */
    public record Utsnitt(List<Logghendelse> hendelser, int senere) {}

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    public Tidslogg(JdbcTemplate jdbc, @Qualifier("eventSerializer") Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Siste posisjon i loggen. */
    public long slutt() {
        return jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
    }

    /** Den siste hendelsen som ikke står lenger fram enn posisjonen. */
    public Optional<Logghendelse> sist(long posisjon) {
        return les(
                        VELG
                                + "global_posisjon = (select max(global_posisjon) from hendelse where global_posisjon"
                                + " <= ?)",
                        p -> p.setLong(1, posisjon),
                        Oeyeblikk.NAA)
                .hendelser()
                .stream()
                .findFirst();
    }

    /** Hele strømmen. */
    public List<Logghendelse> stroem(String stroem) {
        return les(VELG + "stroem = ? order by sekvens", p -> p.setString(1, stroem), Oeyeblikk.NAA)
                .hendelser();
    }

    public Utsnitt stroemmer(Collection<String> stroemmer, Oeyeblikk o) {
        return iBiter(stroemmer, VELG + "stroem = any(?) order by stroem, sekvens", null, o);
    }

    /** Bare hendelser med disse lagrede navnene. */
    Utsnitt stroemmer(Collection<String> stroemmer, List<String> navn, Oeyeblikk o) {
        return iBiter(stroemmer, VELG + "stroem = any(?) and navn = any(?) order by stroem, sekvens", navn, o);
    }

    int antall(String stroem, List<String> navn) {
        return jdbc.queryForObject(
                "select count(*) from hendelse where stroem = ? and navn = any(string_to_array(?, ','))",
                Integer.class,
                stroem,
                String.join(",", navn));
    }

    private Utsnitt iBiter(Collection<String> stroemmer, String sql, List<String> navn, Oeyeblikk o) {
        List<String> alle = List.copyOf(stroemmer);
        List<Logghendelse> ut = new ArrayList<>();
        int senere = 0;
        for (int i = 0; i < alle.size(); i += OM_GANGEN) {
            Object[] biten =
                    alle.subList(i, Math.min(alle.size(), i + OM_GANGEN)).toArray();
            Utsnitt u = les(
                    sql,
                    p -> {
                        p.setArray(1, p.getConnection().createArrayOf("text", biten));
                        if (navn != null) {
                            p.setArray(2, p.getConnection().createArrayOf("text", navn.toArray()));
                        }
                    },
                    o);
            ut.addAll(u.hendelser());
            senere += u.senere();
        }
        return new Utsnitt(ut, senere);
    }

    /** Punkter andre møter har tatt med fra dette. */
    List<Logghendelse> tattMedFra(String moeteId) {
        return les(
                        VELG + "navn = 'moete.PunktTattMed' and hendelse_felt(lagret, 'fraMoeteId') = ?"
                                + " order by global_posisjon",
                        p -> p.setString(1, moeteId),
                        Oeyeblikk.NAA)
                .hendelser();
    }

    /** Strømmene av et slag i helsefellesskapet som hadde begynt, i den rekkefølgen de ble kjent. */
    public List<String> begynt(HelsefellesskapId id, String aggregattype, Oeyeblikk o) {
        return begynt(id, aggregattype, null, o);
    }

    /** @param aar bare de som begynte det året, etter norsk tid; null er alle */
    List<String> begynt(HelsefellesskapId id, String aggregattype, Integer aar, Oeyeblikk o) {
        List<String> ut = new ArrayList<>();
        jdbc.query(
                "select global_posisjon, stroem, konvolutt from hendelse where sekvens = 0"
                        + " and hendelse_helsefellesskap(konvolutt) = ? and aggregattype = ? order by global_posisjon",
                rs -> {
                    Konvolutt k = konvolutt(rs.getBytes(3));
                    boolean riktigAar = aar == null
                            || k.skjedde().atZone(Arbeidskalender.NORSK_TID).getYear() == aar;
                    if (riktigAar && o.harMed(k, rs.getLong(1))) {
                        ut.add(rs.getString(2));
                    }
                },
                id.verdi(),
                aggregattype);
        return ut;
    }

    private Utsnitt les(String sql, PreparedStatementSetter verdier, Oeyeblikk o) {
        List<Logghendelse> ut = new ArrayList<>();
        int[] senere = {0};
        jdbc.query(sql, verdier, rs -> {
            Konvolutt k = konvolutt(rs.getBytes("konvolutt"));
            if (o.harMed(k, rs.getLong("global_posisjon"))) {
                ut.add(hendelse(rs, k));
            } else {
                senere[0]++;
            }
        });
        return new Utsnitt(ut, senere[0]);
    }

    private Logghendelse hendelse(ResultSet rs, Konvolutt k) throws SQLException {
        Hendelse hendelse = serializer.deserialize(new SimpleSerializedObject<>(
                rs.getBytes("data"), byte[].class, rs.getString("navn"), rs.getString("versjon")));
        return new Logghendelse(
                rs.getLong("global_posisjon"),
                rs.getString("hendelse_id"),
                rs.getString("stroem"),
                rs.getLong("sekvens"),
                hendelse,
                k);
    }

    private Konvolutt konvolutt(byte[] lagret) {
        MetaData metadata = serializer.deserialize(
                new SimpleSerializedObject<>(lagret, byte[].class, MetaData.class.getName(), null));
        return Konvolutt.fra(metadata);
    }
}
