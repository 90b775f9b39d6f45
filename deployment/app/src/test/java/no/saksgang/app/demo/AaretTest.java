package no.saksgang.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.modell.Modeller;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.kontroll.Loggkontroll;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.planer.AarsrapportQuery;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Et helt år i hvert av de 19 helsefellesskapene, på ekte PostgreSQL med egen base. Rekkefølgen betyr noe: først
 * årene, så det som skal gjelde for hele loggen.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "saksgang.data=target/testdata/aaret-${random.uuid}")
class AaretTest {

    private static final int AAR = 2025;

    @Autowired
    Kommandoport port;

    @Autowired
    Oppslag oppslag;

    @Autowired
    Prosessventer venter;

    @Autowired
    Dokumentlegger dokumenter;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EventStorageEngine logg;

    @Autowired
    Driftsport drift;

    @Autowired
    Posisjonsventer posisjoner;

    @Autowired
    AarsrapportQuery rapporter;

    private final Map<HelsefellesskapId, Future<Aarsresultat>> aarene = new ConcurrentHashMap<>();
    private ExecutorService traader;

    /** To år om gangen: det ene venter på disken mens det andre regner. */
    @BeforeAll
    void sett_i_gang() throws IOException {
        traader = Executors.newFixedThreadPool(2);
        alle().forEach(id -> aarene.put(id, traader.submit(() -> kjoer(id))));
    }

    @AfterAll
    void avslutt() {
        traader.shutdownNow();
    }

    private Aarsresultat kjoer(HelsefellesskapId id) {
        long start = System.nanoTime();
        Aarsresultat r = new Aarsgenerator(port, oppslag, venter, dokumenter).kjoer(id, AAR, 1, linje -> {});
        System.out.printf(
                "%s: %d saker, %d møter, %d kommandoer, %d ms%n",
                id, r.antallSaker(), r.moeterHoldt(), r.kommandoer(), (System.nanoTime() - start) / 1_000_000);
        return r;
    }

    static Stream<HelsefellesskapId> alle() throws IOException {
        return Modeller.alle().stream().map(Modeller.Modell::id);
    }

    @ParameterizedTest
    @MethodSource("alle")
    @Order(1)
    void aaret_gaar_fra_moeteplan_til_godkjent_aarsrapport_og_neste_handlingsplan(HelsefellesskapId id)
            throws Exception {
        Aarsresultat r = aarene.get(id).get();
        assertThat(r.antallSaker()).isGreaterThanOrEqualTo(60);
        ventPaaLesemodellene();
        AarsrapportQuery.Aarsrapport rapport = rapporter.finn(id, AAR);
        assertThat(rapport.rapport().tilstand).isEqualTo("PUBLISERT");
        assertThat(rapport.tall().avgjort()).isGreaterThanOrEqualTo(30);
        assertThat(rapport.tall().loeft()).isGreaterThanOrEqualTo(8);
        assertThat(rapport.tall().rapportert()).isGreaterThanOrEqualTo(15);
        assertThat(rapporter.planer(id, "HANDLINGSPLAN")).anySatisfy(p -> {
            assertThat(p.tilstand).isEqualTo("VEDTATT");
            assertThat(p.fra.getYear()).isEqualTo(AAR + 1);
        });
    }

    @Test
    @Order(2)
    void loggen_er_sann_fra_ende_til_annen_og_har_alt_et_aar_skal_ha() {
        Loggkontroll kontroll = new Loggkontroll();
        Map<HelsefellesskapId, Aarskrav> krav = new HashMap<>();
        try (var hendelser = logg.readEvents(null, false)) {
            hendelser.forEach(h -> {
                Hendelse hendelse = (Hendelse) h.getPayload();
                Konvolutt konvolutt = Konvolutt.fra(h.getMetaData());
                kontroll.ta(hendelse, konvolutt);
                krav.computeIfAbsent(konvolutt.helsefellesskapId(), id -> new Aarskrav())
                        .ta(hendelse);
            });
        }
        assertThat(kontroll.brudd()).isEmpty();
        assertThat(kontroll.borte()).isEmpty();
        assertThat(krav).hasSize(19);
        krav.forEach((id, k) -> k.krev(id, oppslag));
    }

    @Test
    @Order(3)
    void lesemodellen_sier_det_samme_om_hvor_sakene_er_som_motoren() {
        record Rad(String id, String tilstand, String utvalg) {}
        List<Rad> rader = jdbc.query(
                "select sak_id, tilstand, array_to_string(utvalg, ',') as utvalg from lese_sak",
                (rs, n) -> new Rad(rs.getString(1), rs.getString(2), rs.getString(3)));
        assertThat(rader).hasSizeGreaterThan(19 * 60);
        assertThat(rader).allSatisfy(r -> {
            var fakta = oppslag.sak(new no.saksgang.felles.SakId(r.id()));
            assertThat(r.tilstand()).as(r.id()).isEqualTo(fakta.tilstand().name());
        });
    }

    @Test
    @Order(4)
    void ingen_leser_har_parkert_noe_og_en_gjenoppbygging_gir_det_samme() {
        assertThat(drift.doedbrev()).isEmpty();
        Map<String, String> foer = innhold();
        assertThat(foer).containsKeys("lese_sak", "lese_hoering", "lese_samstemming", "lese_behandlingsplan");
        // Ingenting er unntatt offentlighet i året; de to prøves i OffentligApiTest.
        Set<String> tomme = Set.of("lese_sak_skjerming", "lese_unntak");
        assertThat(foer.entrySet().stream()
                        .filter(e -> e.getValue().startsWith("0 rader") && !tomme.contains(e.getKey())))
                .as("lesemodeller året ikke prøver")
                .isEmpty();
        Long varsler = jdbc.queryForObject("select count(*) from varsel", Long.class);
        Lesemodeller.ALLE.forEach(
                navn -> assertThat(drift.gjenoppbygg(navn)).as(navn).isTrue());
        ventPaaLesemodellene();
        assertThat(innhold()).isEqualTo(foer);
        assertThat(jdbc.queryForObject("select count(*) from varsel", Long.class))
                .as("varsler etter en gjenoppbygging")
                .isEqualTo(varsler);
    }

    @Test
    @Order(5)
    void det_samme_aaret_lages_ikke_to_ganger() {
        Long foer = jdbc.queryForObject("select count(*) from hendelse", Long.class);
        new Demo(port, oppslag, venter, dokumenter, "ostfold:" + AAR + ",bergen:" + AAR, 8080).run(null);
        assertThat(jdbc.queryForObject("select count(*) from hendelse", Long.class))
                .isEqualTo(foer);
    }

    private void ventPaaLesemodellene() {
        Long slutt = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
        assertThat(posisjoner.vent(Lesemodeller.ALLE, slutt, Duration.ofSeconds(60)))
                .isTrue();
    }

    /** Kontrollsum av hver lesemodell: alle tabeller leserne fører, unntatt plassen deres i loggen. */
    private Map<String, String> innhold() {
        List<String> tabeller = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_name like 'lese\\_%' and table_name <> 'lese_posisjon'",
                String.class);
        Map<String, String> ut = new TreeMap<>();
        for (String tabell : tabeller) {
            ut.put(
                    tabell,
                    jdbc.queryForObject(
                            "select count(*) || ' rader ' || md5(coalesce(string_agg(md5(t::text), '' order by"
                                    + " t::text), '')) from " + tabell + " t",
                            String.class));
        }
        return ut;
    }
}
