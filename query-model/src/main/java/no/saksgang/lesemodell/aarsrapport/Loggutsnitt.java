package no.saksgang.lesemodell.aarsrapport;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Loggen fram til en posisjon. Det som er lest en gang, er likt neste gang, uansett hva som kommer til. */
@Component
class Loggutsnitt {

    private static final Duration LENGST = Duration.ofSeconds(5);
    private static final int HENT = 2000;

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    Loggutsnitt(JdbcTemplate jdbc, @Qualifier("eventSerializer") Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Siste posisjon i loggen. */
    long siste() {
        return jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
    }

    /**
     * Venter til ingen transaksjon som kan ha tatt et nummer fram til nå, fortsatt pågår. Etterpå kommer det aldri
     * mer på denne posisjonen eller før den.
     *
     * @return usant når en transaksjon holdt på for lenge
     */
    boolean erAvsluttet() {
        String neste = jdbc.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text", String.class);
        long frist = System.nanoTime() + LENGST.toNanos();
        while (!Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8", Boolean.class, neste))) {
            if (System.nanoTime() > frist) {
                return false;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Strømmene som begynte med denne hendelsen i helsefellesskapet. */
    List<String> stroemmer(HelsefellesskapId id, String foersteHendelse, long posisjon) {
        return jdbc.queryForList(
                "select stroem from hendelse where hendelse_helsefellesskap(konvolutt) = ? and navn = ?"
                        + " and navn in ('sak.SakInnmeldt', 'aarsrapport.AarsrapportOpprettet')"
                        + " and global_posisjon <= ? order by stroem",
                String.class,
                id.verdi(),
                foersteHendelse,
                posisjon);
    }

    /** Hendelsene i strømmene, strøm for strøm, fram til posisjonen. */
    void les(List<String> stroemmer, long posisjon, BiConsumer<Hendelse, Konvolutt> leser) {
        jdbc.query(
                c -> {
                    var p = c.prepareStatement("select navn, versjon, konvolutt, data from noekkel.lesbar_hendelse"
                            + " where stroem = any(?) and global_posisjon <= ? order by stroem, sekvens");
                    p.setArray(1, c.createArrayOf("text", stroemmer.toArray()));
                    p.setLong(2, posisjon);
                    p.setFetchSize(HENT);
                    return p;
                },
                rad -> {
                    Hendelse hendelse = serializer.deserialize(new SimpleSerializedObject<>(
                            rad.getBytes(4), byte[].class, rad.getString(1), rad.getString(2)));
                    MetaData metadata = serializer.deserialize(new SimpleSerializedObject<>(
                            rad.getBytes(3), byte[].class, MetaData.class.getName(), null));
                    leser.accept(hendelse, Konvolutt.fra(metadata));
                });
    }
}
