package no.saksgang.app;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Spør databasen hva rollen applikasjonen kjører som, kan gjøre. I produksjon nektes start når den kan for mye. */
@Component
class Rollekontroll {

    private static final Logger LOGG = LoggerFactory.getLogger(Rollekontroll.class);

    private static final String SQL = """
        select current_user::text as rolle,
               (select rolsuper from pg_roles where rolname = current_user)
               or has_table_privilege('hendelse', 'UPDATE, DELETE, TRUNCATE, TRIGGER')
               or pg_has_role((select relowner from pg_class where oid = 'hendelse'::regclass), 'member') as for_mye
        """;

    private final JdbcTemplate jdbc;
    private final Environment miljoe;

    Rollekontroll(JdbcTemplate jdbc, Environment miljoe) {
        this.jdbc = jdbc;
        this.miljoe = miljoe;
    }

    @EventListener(ApplicationStartedEvent.class)
    void kontroller() {
        Map<String, Object> svar = jdbc.queryForMap(SQL);
        if (!Boolean.TRUE.equals(svar.get("for_mye"))) {
            return;
        }
        String feil = "Databaserollen " + svar.get("rolle") + " kan endre, slette eller eie hendelsesloggen. Kjør"
                + " db/roller.sql, og la applikasjonen bruke saksgang_app (spring.datasource.username) og migreringene"
                + " saksgang_eier (spring.flyway.user).";
        if (miljoe.acceptsProfiles(Profiles.of("produksjon"))) {
            throw new IllegalStateException(feil);
        }
        LOGG.warn("{}", feil);
    }
}
