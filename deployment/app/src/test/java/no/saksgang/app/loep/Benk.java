package no.saksgang.app.loep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.saksgang.app.SaksgangApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hele applikasjonen på ekte PostgreSQL, brukt over HTTP. Én oppstart deles av alle løpene. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "saksgang.data=target/testdata/${random.uuid}")
public abstract class Benk {

    @LocalServerPort
    public int port;

    /** Med rollen applikasjonen har. */
    @Autowired
    public JdbcTemplate jdbc;

    @Autowired
    public EmbeddedPostgres postgres;

    public Klient api;

    @BeforeEach
    public void klient() {
        api = new Klient(port, jdbc);
    }

    /** For det applikasjonen selv ikke får gjøre. */
    public JdbcTemplate superbruker() {
        return new JdbcTemplate(postgres.getPostgresDatabase());
    }

    /** Bygger lesemodellen på nytt over HTTP, og venter til den er byttet. */
    protected void byggPaaNytt(String modell) {
        long foer = jdbc.queryForObject("select coalesce(max(bygg_id), 0) from modellbygg", Long.class);
        api.post("/api/v1/drift/lesemodeller/" + modell + "/gjenoppbygging", Map.of(), "rolle=DRIFT; bruker=p-drift")
                .er(202);
        Instant frist = Instant.now().plusSeconds(60);
        List<String> tilstand;
        do {
            assertThat(Instant.now()).as("%s bygget på nytt", modell).isBefore(frist);
            // Byggingen deler maskinen med den som spør.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            tilstand = jdbc.queryForList(
                    "select tilstand from modellbygg where modell = ? and bygg_id > ? and tilstand <> 'PAAGAAR'",
                    String.class,
                    modell,
                    foer);
        } while (tilstand.isEmpty());
        assertThat(tilstand).containsExactly("FERDIG");
    }

    public Loep i(String helsefellesskap) {
        return new Loep(api, helsefellesskap);
    }
}
