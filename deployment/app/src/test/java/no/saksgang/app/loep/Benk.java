package no.saksgang.app.loep;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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

    public Loep i(String helsefellesskap) {
        return new Loep(api, helsefellesskap);
    }
}
