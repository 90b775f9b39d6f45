package no.saksgang.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Svar;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Profilen axonserver mot en ekte Axon Server. Hoppes over når ingen er gitt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIf(value = "no.saksgang.app.axonserver.Serveren#erGitt", disabledReason = "Ingen Axon Server er gitt")
class MedServerTest {

    private static final String INNMELDER = "rolle=INNMELDER; virksomhet=ostfold-kommune-01; bruker=p-1";
    private static final String SEKRETARIAT = "rolle=SEKRETARIAT; bruker=p-2";

    @TempDir
    static Path mappe;

    private static Serveren server;
    private static ConfigurableApplicationContext app;
    private static JdbcTemplate jdbc;
    private static Klient api;

    @BeforeAll
    static void start() throws Exception {
        server = Serveren.start(mappe.resolve("axonserver"));
        app = new SpringApplicationBuilder(SaksgangApplication.class)
                .profiles("axonserver")
                .run(
                        "--server.port=0",
                        "--saksgang.data=" + mappe.resolve("data"),
                        "--axon.axonserver.servers=" + server.adresse(),
                        "--axon.axonserver.token=" + server.token());
        jdbc = app.getBean(JdbcTemplate.class);
        api = new Klient(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class), jdbc);
        ventTilKlar(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stopp() throws Exception {
        if (app != null) {
            app.close();
        }
        if (server != null) {
            server.stopp();
        }
    }

    @Test
    void en_skriving_kan_leses_med_hvem_som_gjorde_det_og_ingenting_staar_i_den_lokale_loggen() {
        Svar svar = meldInn(UUID.randomUUID().toString());
        assertThat(svar.status()).as("%s", svar.kropp()).isEqualTo(201);
        svar.ga("SakInnmeldt");
        String vent = "?vent=" + svar.header("Saksgang-Posisjon").orElseThrow();
        JsonNode sak = api.les("/api/v1/saker/" + svar.id() + vent).kropp();
        assertThat(sak.get("tilstand").asString()).isEqualTo("INNMELDT");
        JsonNode spor =
                api.les("/api/v1/saker/" + svar.id() + "/historikk" + vent).kropp();
        assertThat(spor.findValuesAsString("rolle")).contains("INNMELDER");
        assertThat(jdbc.queryForObject("select count(*) from hendelse", Long.class))
                .isZero();
    }

    @Test
    void samme_noekkel_gir_samme_svar_og_en_virkning_ogsaa_naar_kommandologgen_ikke_rakk_det() {
        String noekkel = UUID.randomUUID().toString();
        Svar foerst = meldInn(noekkel);
        assertThat(meldInn(noekkel).kropp().get("hendelser"))
                .isEqualTo(foerst.kropp().get("hendelser"));
        String klassifisering = UUID.randomUUID().toString();
        Svar klassifisert = klassifiser(foerst.id(), klassifisering, Map.of()).ga("SakKlassifisert");
        // Som om applikasjonen stanset etter at serveren bekreftet, og før databasen gjorde det.
        new JdbcTemplate(app.getBean(EmbeddedPostgres.class).getPostgresDatabase())
                .update("delete from kommandologg where kommando_id in (?, ?)", noekkel, klassifisering);
        Svar igjen = klassifiser(foerst.id(), klassifisering, Map.of());
        assertThat(igjen.kropp().get("hendelser"))
                .isEqualTo(klassifisert.kropp().get("hendelser"));
        assertThat(igjen.kropp().get("versjon").asLong()).isEqualTo(2);
        assertThat(meldInn(noekkel).kropp().get("hendelser"))
                .isEqualTo(foerst.kropp().get("hendelser"));
        assertThat(stroem(foerst.id())).hasSize(2);
    }

    @Test
    void et_avslag_kommer_gjennom_med_kode_og_regel_og_huskes() {
        String sak = meldInn(UUID.randomUUID().toString()).id();
        String noekkel = UUID.randomUUID().toString();
        Svar svar = klassifiser(sak, noekkel, Map.of("Saksgang-Utviklingsaktoer", "rolle=MEDLEM; utvalg=ostfold-fsu"));
        svar.avslaatt("IKKE_TILGANG", "R076");
        assertThat(jdbc.queryForObject("select count(*) from avslagslogg where kommando_id = ?", Long.class, noekkel))
                .isEqualTo(1);
        klassifiser(sak, UUID.randomUUID().toString(), Map.of("If-Match", "\"7\""))
                .avslaatt("VERSJONSKONFLIKT");
        assertThat(stroem(sak)).hasSize(1);
    }

    @Test
    void samtidige_kommandoer_faar_hver_sin_plass_uten_hull() throws Exception {
        String sak = meldInn(UUID.randomUUID().toString()).id();
        List<Future<Svar>> svar = new ArrayList<>();
        try (ExecutorService traader = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                svar.add(traader.submit(() -> klassifiser(sak, UUID.randomUUID().toString(), Map.of())));
            }
        }
        for (Future<Svar> s : svar) {
            s.get().ga("SakKlassifisert");
        }
        assertThat(stroem(sak)).hasSize(41);
        assertThat(new HashSet<>(stroem(sak))).hasSize(41);
    }

    @Test
    void serveren_drepes_og_kommer_igjen_og_hver_bekreftet_kommando_finnes_en_gang() throws Exception {
        if (!server.kanDrepes()) {
            System.out.println("Axon Server restart NOT tried: only AXONSERVER_JAR can be killed");
            return;
        }
        Map<String, String> bekreftet = new HashMap<>();
        try (ExecutorService traader = Executors.newFixedThreadPool(1)) {
            Future<?> drap = traader.submit(() -> {
                Thread.sleep(1500);
                server.drep();
                Thread.sleep(1000);
                server.start();
                return null;
            });
            List<String> ubekreftet = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String noekkel = UUID.randomUUID().toString();
                Svar svar = meldInn(noekkel);
                if (svar.status() == 201) {
                    bekreftet.put(noekkel, svar.id());
                } else {
                    assertThat(svar.status()).as("%s", svar.kropp()).isEqualTo(503);
                    ubekreftet.add(noekkel);
                    Thread.sleep(20);
                }
            }
            drap.get();
            ventTilKlar(Duration.ofMinutes(2));
            assertThat(ubekreftet).as("Noen traff nedetiden").isNotEmpty();
            for (String noekkel : ubekreftet) {
                bekreftet.put(noekkel, tilDetLykkes(noekkel).ga("SakInnmeldt").id());
            }
        }
        for (String sak : bekreftet.values()) {
            assertThat(stroem(sak)).hasSize(1);
        }
        long posisjon = Long.parseLong(tilDetLykkes(UUID.randomUUID().toString())
                .header("Saksgang-Posisjon")
                .orElseThrow());
        // Leserne venter opptil et minutt mellom forsøkene når serveren har vært borte lenge.
        long frist = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (api.les("/api/v1/helsefellesskap?vent=" + posisjon).status() != 200) {
            assertThat(System.nanoTime()).isLessThan(frist);
        }
        for (String sak : bekreftet.values()) {
            assertThat(api.les("/api/v1/saker/" + sak + "?vent=" + posisjon).status())
                    .isEqualTo(200);
        }
        System.out.println(
                "Axon Server killed and restarted: " + bekreftet.size() + " commands acknowledged, each stored once");
    }

    /** Som en klient: samme nøkkel på nytt så lenge svaret er 503. */
    private static Svar tilDetLykkes(String noekkel) throws InterruptedException {
        long frist = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Svar svar = meldInn(noekkel);
        while (svar.status() == 503 && System.nanoTime() < frist) {
            Thread.sleep(200);
            svar = meldInn(noekkel);
        }
        return svar;
    }

    private static Svar meldInn(String noekkel) {
        return api.post(
                "/api/v1/helsefellesskap/ostfold/saker",
                "{\"tittel\":\"Sak\",\"innmelder\":\"ostfold-kommune-01\"}",
                Map.of("Idempotency-Key", noekkel, "Saksgang-Utviklingsaktoer", INNMELDER));
    }

    private static Svar klassifiser(String sak, String noekkel, Map<String, String> ekstra) {
        Map<String, String> headere = new HashMap<>();
        headere.put("Idempotency-Key", noekkel);
        headere.put("Saksgang-Utviklingsaktoer", SEKRETARIAT);
        headere.putAll(ekstra);
        return api.post(
                "/api/v1/saker/" + sak + "/kommandoer/KlassifiserSak",
                "{\"egenskaper\":{\"FAGLIG\":\"INGEN\"}}",
                headere);
    }

    private static List<Long> stroem(String sak) {
        return app.getBean(EventStore.class)
                .readEvents("sak:" + sak)
                .asStream()
                .map(m -> m.getSequenceNumber())
                .toList();
    }

    private static void ventTilKlar(Duration lengst) throws InterruptedException {
        long frist = System.nanoTime() + lengst.toNanos();
        while (api.les("/actuator/health/readiness").status() != 200) {
            assertThat(System.nanoTime()).as("Ble ikke klar").isLessThan(frist);
            Thread.sleep(200);
        }
    }
}
