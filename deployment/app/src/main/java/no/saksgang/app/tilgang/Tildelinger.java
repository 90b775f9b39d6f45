package no.saksgang.app.tilgang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.innlogging.Tildelingsregister;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** De tildelte rollene i PostgreSQL. */
@Component
class Tildelinger implements Tildelingsregister {

    private static final String FELT =
            "id, bruker_id, rolle, helsefellesskap_id, utvalg_id, virksomhet_id, sak_id, fra,"
                    + " til, gitt_av, gitt, avsluttet_av, avsluttet";

    private final JdbcClient jdbc;
    private final Rolleminne minne;

    Tildelinger(JdbcClient jdbc, Rolleminne minne) {
        this.jdbc = jdbc;
        this.minne = minne;
    }

    @Override
    public Optional<Rad> gi(Rad r) {
        Tildeling t = r.tildeling();
        int ny = jdbc.sql("insert into rolletildeling (" + FELT
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null) on conflict (id) do nothing")
                .params(
                        r.id(),
                        r.brukerId().verdi(),
                        t.rolle().name(),
                        verdi(t.helsefellesskapId()),
                        verdi(t.utvalgId()),
                        verdi(t.virksomhetId()),
                        verdi(t.sakId()),
                        r.fra(),
                        r.til(),
                        verdi(r.gittAv()),
                        r.gitt().atOffset(ZoneOffset.UTC))
                .update();
        // De andre nodene hører det fra databasen; her gjelder det før svaret er sendt.
        minne.glem();
        return ny == 1 ? Optional.empty() : finn(r.id());
    }

    @Override
    public Rad avslutt(String id, BrukerId av, Instant naar) {
        jdbc.sql("update rolletildeling set avsluttet_av = ?, avsluttet = ? where id = ? and avsluttet is null")
                .params(verdi(av), naar.atOffset(ZoneOffset.UTC), id)
                .update();
        minne.glem();
        return finn(id).orElseThrow();
    }

    @Override
    public Optional<Rad> finn(String id) {
        return jdbc.sql("select " + FELT + " from rolletildeling where id = ?")
                .param(id)
                .query(Tildelinger::rad)
                .optional();
    }

    @Override
    public List<Rad> alle(BrukerId bruker) {
        return jdbc.sql("select " + FELT + " from rolletildeling where bruker_id = ? order by gitt, id")
                .param(bruker.verdi())
                .query(Tildelinger::rad)
                .list();
    }

    /** De som gjelder dagen og ikke er avsluttet på tidspunktet. */
    List<Rad> gjeldende(BrukerId bruker, LocalDate dag, Instant naar) {
        return jdbc.sql("select " + FELT + " from rolletildeling where bruker_id = ? and fra <= ?"
                        + " and (til is null or til >= ?) and (avsluttet is null or avsluttet > ?) order by gitt, id")
                .params(bruker.verdi(), dag, dag, naar.atOffset(ZoneOffset.UTC))
                .query(Tildelinger::rad)
                .list();
    }

    private static Rad rad(ResultSet r, int nr) throws SQLException {
        return new Rad(
                r.getString("id"),
                new BrukerId(r.getString("bruker_id")),
                new Tildeling(
                        Tilgangsrolle.valueOf(r.getString("rolle")),
                        id(r.getString("helsefellesskap_id"), HelsefellesskapId::new),
                        id(r.getString("utvalg_id"), UtvalgId::new),
                        id(r.getString("virksomhet_id"), VirksomhetId::new),
                        id(r.getString("sak_id"), SakId::new)),
                r.getObject("fra", LocalDate.class),
                r.getObject("til", LocalDate.class),
                id(r.getString("gitt_av"), BrukerId::new),
                tid(r.getTimestamp("gitt")),
                id(r.getString("avsluttet_av"), BrukerId::new),
                tid(r.getTimestamp("avsluttet")));
    }

    private static <T> T id(String tekst, Function<String, T> lag) {
        return tekst == null ? null : lag.apply(tekst);
    }

    private static Instant tid(Timestamp t) {
        return t == null ? null : t.toInstant();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
