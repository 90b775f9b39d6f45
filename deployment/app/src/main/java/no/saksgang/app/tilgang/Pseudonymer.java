package no.saksgang.app.tilgang;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.saksgang.felles.BrukerId;
import no.saksgang.gateway.innlogging.Brukerregister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Første innlogging gir et tilfeldig pseudonym; det er det eneste resten av systemet får vite. */
@Component
class Pseudonymer implements Brukerregister {

    private static final Logger LOGG = LoggerFactory.getLogger(Pseudonymer.class);

    private final JdbcClient jdbc;
    private final ObjectProvider<Pseudonymvalg> valg;

    /** Bindingen endres aldri, men slettes sammen med personen; {@link Rollevarsel} sier fra. */
    private final Cache<Innlogging, BrukerId> husket = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private record Innlogging(String issuer, String subject) {}

    Pseudonymer(JdbcClient jdbc, ObjectProvider<Pseudonymvalg> valg) {
        this.jdbc = jdbc;
        this.valg = valg;
    }

    @Override
    public BrukerId bruker(String issuer, String subject) {
        return husket.get(new Innlogging(issuer, subject), _ -> finn(issuer, subject)
                .orElseGet(() -> bind(issuer, subject, nytt(issuer, subject))));
    }

    /** En binding er slettet. */
    void glem() {
        husket.invalidateAll();
    }

    /** Binder innloggingen til pseudonymet; er den alt bundet, gjelder det. */
    private BrukerId bind(String issuer, String subject, BrukerId bruker) {
        int ny = jdbc.sql("insert into innlogging (issuer, subject, bruker_id) values (?, ?, ?) on conflict do nothing")
                .params(issuer, subject, bruker.verdi())
                .update();
        if (ny == 1) {
            LOGG.info("Ny bruker {}", bruker);
        }
        return finn(issuer, subject).orElseThrow();
    }

    private BrukerId nytt(String issuer, String subject) {
        return valg.stream()
                .flatMap(v -> v.velg(issuer, subject).stream())
                .findFirst()
                .orElseGet(() -> new BrukerId("p-" + UUID.randomUUID()));
    }

    private Optional<BrukerId> finn(String issuer, String subject) {
        return jdbc.sql("select bruker_id from innlogging where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((r, i) -> new BrukerId(r.getString(1)))
                .optional();
    }
}
