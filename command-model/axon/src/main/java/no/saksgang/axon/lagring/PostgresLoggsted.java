package no.saksgang.axon.lagring;

import java.util.List;
import java.util.Optional;
import no.saksgang.axon.Loggsted;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kvittering.KvittertHendelse;
import no.saksgang.felles.UtvalgId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loggen i samme database som kommandologgen; de bekreftes i samme transaksjon. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class PostgresLoggsted implements Loggsted {

    private final JdbcClient jdbc;

    PostgresLoggsted(JdbcClient jdbc) {
        this.jdbc = jdbc;
        if (jdbc.sql("select exists (select 1 from lesemerke where merketype like '%GlobalSequenceTrackingToken')")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException("Lesemodellene i databasen følger en logg i Axon Server. Start med profilen"
                    + " axonserver, eller bruk en tom database.");
        }
    }

    @Override
    public Optional<Tilhoerighet> tilhoerighet(String stroem) {
        return jdbc.sql("select hendelse_helsefellesskap(konvolutt) as hf, case aggregattype when 'moete' then"
                        + " convert_from(data, 'UTF8')::jsonb ->> 'utvalgId' end as utvalg from hendelse"
                        + " where stroem = ? order by sekvens limit 1")
                .param(stroem)
                .query((rs, n) -> new Tilhoerighet(
                        new HelsefellesskapId(rs.getString("hf")),
                        rs.getString("utvalg") == null ? null : new UtvalgId(rs.getString("utvalg"))))
                .optional();
    }

    @Override
    public Skrevet les(String stroem, long fraSekvens, int antall) {
        record Rad(long posisjon, String hendelseId, String navn) {}
        List<Rad> rader = jdbc.sql("select global_posisjon as posisjon, hendelse_id, navn from hendelse"
                        + " where stroem = ? and sekvens >= ? and sekvens < ? order by sekvens")
                .params(stroem, fraSekvens, fraSekvens + antall)
                .query(Rad.class)
                .list();
        return new Skrevet(
                rader.isEmpty() ? 0 : rader.getLast().posisjon(),
                rader.stream()
                        .map(r -> new KvittertHendelse(r.hendelseId(), r.navn()))
                        .toList());
    }

    @Override
    public long slutt() {
        return jdbc.sql("select coalesce(max(global_posisjon), 0) from hendelse")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<String> utfoertSvar(String stroem, String kommandoId) {
        return Optional.empty();
    }
}
