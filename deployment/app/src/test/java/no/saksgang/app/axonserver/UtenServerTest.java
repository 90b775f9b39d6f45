package no.saksgang.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.saksgang.app.SaksgangApplication;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profilen axonserver med den ekte connectoren, mens ingen server svarer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ActiveProfiles("axonserver")
@DirtiesContext // Ellers leter den etter serveren så lenge de andre testene går.
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"saksgang.data=target/testdata/${random.uuid}", "axon.axonserver.servers=127.0.0.1:1"})
class UtenServerTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcTemplate jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void profilen_velger_connectorens_logg_og_buss_og_ingen_lokal_motor() {
        assertThat(app.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(app.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(app.getBeanNamesForType(EventStorageEngine.class)).isEmpty();
    }

    @Test
    void applikasjonen_er_i_live_men_ikke_klar() throws Exception {
        assertThat(hent("/actuator/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> klar = hent("/actuator/health/readiness");
        assertThat(klar.statusCode()).isEqualTo(503);
        assertThat(JsonMapper.shared().readTree(klar.body()).get("status").asString())
                .isEqualTo("DOWN");
    }

    @Test
    void en_kommando_faar_503_fort_og_ingenting_skrives() throws Exception {
        String noekkel = UUID.randomUUID().toString();
        long start = System.nanoTime();
        HttpResponse<String> svar = http.send(
                HttpRequest.newBuilder(adresse("/api/v1/helsefellesskap/ostfold/saker"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", noekkel)
                        .header("Saksgang-Utviklingsaktoer", "rolle=INNMELDER; virksomhet=ostfold-kommune-01")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"tittel\":\"Sak\",\"innmelder\":\"ostfold-kommune-01\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(svar.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(svar.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = JsonMapper.shared().readTree(svar.body());
        assertThat(problem.get("code").asString()).isEqualTo("LOGG_UTILGJENGELIG");
        assertThat(problem.get("hvaNaa").asString()).contains("Idempotency-Key");
        for (String tabell :
                List.of("hendelse", "kommandologg", "avslagslogg", "doedbrev", "saksregister", "lese_sak")) {
            assertThat(jdbc.queryForObject("select count(*) from " + tabell, Long.class))
                    .as(tabell)
                    .isZero();
        }
    }

    @Test
    void det_som_er_lest_kan_fremdeles_leses() throws Exception {
        assertThat(hent("/api/v1/helsefellesskap").statusCode()).isEqualTo(200);
        assertThat(hent("/api/v1/saker/finnes-ikke").statusCode()).isEqualTo(404);
    }

    @Test
    void en_database_med_egen_logg_nektes() {
        jdbc.update("insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                + " konvolutt, data) values ('h', 'sak:x', 0, 'sak', 'x', '1', 'nå', '{}', '{}')");
        try {
            HikariDataSource kilde = app.getBean(HikariDataSource.class);
            assertThatThrownBy(() -> new SpringApplicationBuilder(SaksgangApplication.class)
                            .profiles("axonserver")
                            .run(
                                    "--spring.datasource.url=" + kilde.getJdbcUrl(),
                                    "--spring.datasource.username=" + kilde.getUsername(),
                                    "--spring.datasource.password=" + kilde.getPassword(),
                                    "--spring.flyway.enabled=false",
                                    "--server.port=0",
                                    "--axon.axonserver.servers=127.0.0.1:1"))
                    .rootCause()
                    .hasMessageContaining("egen hendelseslogg");
        } finally {
            new JdbcTemplate(app.getBean(EmbeddedPostgres.class).getPostgresDatabase())
                    .execute("set session_replication_role = replica; delete from hendelse");
        }
    }

    private HttpResponse<String> hent(String sti) throws Exception {
        return http.send(
                HttpRequest.newBuilder(adresse(sti))
                        .header("Saksgang-Utviklingsaktoer", "rolle=REVISOR; bruker=p-revisor")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI adresse(String sti) {
        return URI.create("http://127.0.0.1:" + port + sti);
    }
}
