package no.saksgang.app.bygging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.kommandolinje.Kjoering;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lesemodeller bygd på nytt mens de går. Egen database: radene tukles med. */
@TestPropertySource(properties = "saksgang.benk=bygging")
class GjenoppbyggingTest extends Benk {

    @Autowired
    Posisjonsventer venter;

    private static final String DRIFT = "rolle=DRIFT; bruker=p-drift";
    private static final String BYGG = "/api/v1/drift/gjenoppbygginger";
    private static final long LAAS = 720_612_215;

    private record Linje(int utgang, JsonNode json, String tekst) {}

    @AfterEach
    void ingenting_halvferdig_blir_staaende() {
        vent(() -> jdbc.queryForObject("select count(*) from pg_class where relpersistence = 't'", Integer.class) == 0);
        assertThat(jdbc.queryForList("select eier from lesemerke where eier like 'gjenoppbygging%'"))
                .isEmpty();
        assertThat(jdbc.queryForList("select 1 from modellbygg where tilstand = 'PAAGAAR'"))
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from pg_locks where objid = " + LAAS, Integer.class))
                .isZero();
    }

    @Test
    void bygges_mens_kommandoer_og_lesinger_gaar_uten_et_feilet_eller_tomt_svar() throws Exception {
        Loep l = i("ostfold");
        String foerste = l.meldInn("Den første");
        api.hent("/api/v1/saker/" + foerste);
        api.hent("/api/v1/saker/" + foerste + "/historikk");
        AtomicBoolean ferdig = new AtomicBoolean();
        AtomicInteger lest = new AtomicInteger();
        AtomicInteger gitt = new AtomicInteger(1);
        ConcurrentLinkedQueue<String> galt = new ConcurrentLinkedQueue<>();
        List<Future<?>> alle = new ArrayList<>();
        int runder = 0;
        try (ExecutorService basseng = Executors.newFixedThreadPool(3)) {
            alle.add(basseng.submit(() -> skriv(ferdig, gitt, galt)));
            alle.add(basseng.submit(() -> les(ferdig, lest, foerste, galt)));
            alle.add(basseng.submit(() -> lesSist(ferdig, lest, galt)));
            for (; runder < 3; runder++) {
                Svar svar = api.post(BYGG, Map.of(), DRIFT).er(202);
                assertThat(svar.kropp()).hasSize(Lesemodeller.ALLE.size());
                ventPaaBygging();
            }
            ferdig.set(true);
        }
        for (Future<?> f : alle) {
            f.get();
        }
        assertThat(galt).isEmpty();
        assertThat(lest.get()).isGreaterThan(50);
        assertThat(gitt.get()).isGreaterThan(20);
        JsonNode bygg = api.les(BYGG, DRIFT).er(200).kropp();
        for (int i = 0; i < runder * Lesemodeller.ALLE.size(); i++) {
            JsonNode b = bygg.get(i);
            assertThat(b.get("tilstand").asString()).as("%s", b).isEqualTo("FERDIG");
            assertThat(b.get("skrevet").asLong() + b.get("fjernet").asLong())
                    .as("Det som gikk, var som loggen sa: %s", b)
                    .isZero();
            assertThat(b.get("bedtAv").asString()).isEqualTo("p-drift");
        }
        api.hent("/api/v1/saker/" + foerste);
        Linje verify = linje("verify", "--models", "--json");
        verify.json().get("modeller").forEach(m -> {
            assertThat(m.get("funn")).as("%s", m).isEmpty();
            if (!List.of(Lesemodeller.MOETE, Lesemodeller.PLANER)
                    .contains(m.get("modell").asString())) {
                assertThat(m.get("rader").asLong()).as("%s", m).isPositive();
            }
        });
        assertThat(verify.json().get("modeller")).hasSize(Lesemodeller.ALLE.size());
    }

    @Test
    void en_rad_noen_har_tuklet_med_finnes_med_tabell_og_noekkel_og_rettes() {
        Loep l = i("ostfold");
        String endret = l.meldInn("Endres");
        String borte = l.meldInn("Blir borte");
        api.hent("/api/v1/saker/" + borte);
        superbruker()
                .update(
                        "update lese_sak set bilde = jsonb_set(bilde, '{tittel}', '\"Forfalsket\"') where sak_id = ?",
                        endret);
        superbruker().update("delete from lese_sak where sak_id = ?", borte);
        superbruker()
                .update(
                        "insert into lese_spor select 'oppdiktet', posisjon, aggregattype, aggregat_id, sekvens +"
                            + " 1000, helsefellesskap_id, sak_id, navn, setning, skjedde, registrert, rolle,"
                            + " virksomhet_id, bruker_id, utvalg_id, modellversjon, regler, advarsler, kommando_id,"
                            + " aarsak_id, korrelasjon_id, forklaring from lese_spor where aggregat_id = ? and sekvens"
                            + " = 1",
                        endret);
        assertThat(api.les("/api/v1/saker/" + endret).kropp().get("tittel").asString())
                .isEqualTo("Forfalsket");

        Linje funn = linje("verify", "--models", "--json");
        assertThat(funn.utgang()).isEqualTo(1);
        assertThat(funn.json().get("ok").asBoolean()).isFalse();
        assertThat(funn.json().get("modeller").findValues("noekkel").stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(endret, borte, "oppdiktet");
        assertThat(linje("verify", "--models", "--lang=nb").tekst())
                .contains(
                        "lese-sak: tabellen lese_sak, raden " + endret + " er ikke det loggen sier",
                        "lese-sak: tabellen lese_sak mangler raden " + borte,
                        "lese-spor: tabellen lese_spor har raden oppdiktet, som loggen ikke gir",
                        "IKKE det loggen sier");

        api.post("/api/v1/drift/lesemodeller/lese-sak/gjenoppbygging", Map.of(), DRIFT)
                .er(202);
        ventPaaBygging();
        JsonNode bygg = api.les(BYGG, DRIFT).kropp().get(0);
        assertThat(bygg.get("modell").asString()).isEqualTo("lese-sak");
        assertThat(bygg.get("skrevet").asLong()).isEqualTo(2);
        Linje retting = linje("rebuild", "lese-spor", "--json");
        assertThat(retting.utgang()).as(retting.tekst()).isZero();
        assertThat(retting.json().get("modeller").get(0).get("fjernet").asLong())
                .isEqualTo(1);

        assertThat(api.hent("/api/v1/saker/" + endret).get("tittel").asString()).isEqualTo("Endres");
        l.sak(
                        "rolle=SEKRETARIAT; bruker=p-sek; helsefellesskap=ostfold",
                        endret,
                        "SettOffentligTittel",
                        "offentligTittel",
                        "Etterpå")
                .ga("OffentligTittelSatt");
        api.hent("/api/v1/saker/" + endret);
        Linje etter = linje("verify", "--models", "--json");
        assertThat(etter.json().get("modeller").findValues("noekkel"))
                .as(etter.tekst())
                .isEmpty();
    }

    @Test
    void nodene_som_husker_roller_varsles_naar_et_utvalg_byttes_inn() throws Exception {
        i("ostfold");
        api.ventPaaProsesser();
        superbruker()
                .update("update lese_utvalg set bilde = jsonb_set(bilde, '{navn}', '\"Forfalsket\"') where utvalg_id ="
                        + " 'ostfold-fsu'");
        try (Connection lytter = postgres.getPostgresDatabase().getConnection();
                var s = lytter.createStatement()) {
            s.execute("listen saksgang_roller");
            PGConnection pg = lytter.unwrap(PGConnection.class);
            pg.getNotifications(200);
            api.post("/api/v1/drift/lesemodeller/lese-organisasjon/gjenoppbygging", Map.of(), DRIFT)
                    .er(202);
            assertThat(pg.getNotifications(20_000)).isNotNull().isNotEmpty();
            ventPaaBygging();
        }
        assertThat(jdbc.queryForObject(
                        "select bilde ->> 'navn' from lese_utvalg where utvalg_id = 'ostfold-fsu'", String.class))
                .isNotEqualTo("Forfalsket");
    }

    @Test
    void to_samtidig_avvises_og_den_som_ikke_finnes_likesaa() throws Exception {
        try (Connection annen = postgres.getPostgresDatabase().getConnection();
                var s = annen.createStatement()) {
            s.execute("select pg_advisory_lock(" + LAAS + ")");
            Svar svar = api.post(BYGG, Map.of(), DRIFT).avslaatt("GJENOPPBYGGING_PAAGAAR");
            assertThat(svar.status()).isEqualTo(409);
            assertThat(svar.kropp().get("hvaNaa").asString()).contains("avbryt");
            Linje linje = linje("rebuild", "--all", "--json");
            assertThat(linje.utgang()).isEqualTo(1);
            assertThat(linje.json().get("kode").asString()).isEqualTo("PAAGAAR");
        }
        vent(() -> jdbc.queryForObject("select count(*) from pg_locks where objid = " + LAAS, Integer.class) == 0);
        api.post("/api/v1/drift/lesemodeller/lese-finnes-ikke/gjenoppbygging", Map.of(), DRIFT)
                .avslaatt("IKKE_FUNNET");
        api.post(BYGG + "/123456/avbrudd", Map.of(), DRIFT).avslaatt("IKKE_FUNNET");
        assertThat(linje("rebuild", "lese-finnes-ikke").utgang()).isEqualTo(2);
        assertThat(linje("rebuild").utgang()).isEqualTo(2);
        api.post(BYGG, Map.of(), "rolle=SEKRETARIAT; bruker=p-sek; helsefellesskap=ostfold")
                .er(403);
    }

    @Test
    void en_som_avbrytes_eller_feiler_lar_modellen_staa() throws Exception {
        i("ostfold").meldInn("Noe å tegne");
        api.ventPaaProsesser();
        ventPaaSpor();
        String foer = sum();
        try (Connection annen = postgres.getPostgresDatabase().getConnection();
                var s = annen.createStatement()) {
            annen.setAutoCommit(false);
            s.execute("lock table lese_spor in access exclusive mode");
            long id = api.post("/api/v1/drift/lesemodeller/lese-spor/gjenoppbygging", Map.of(), DRIFT)
                    .er(202)
                    .kropp()
                    .get(0)
                    .get("byggId")
                    .asLong();
            assertThat(api.les(BYGG, DRIFT).kropp().get(0).get("tilstand").asString())
                    .isEqualTo("PAAGAAR");
            api.post(BYGG + "/" + id + "/avbrudd", Map.of(), DRIFT).er(202);
            annen.rollback();
        }
        ventPaaBygging();
        assertThat(api.les(BYGG, DRIFT).kropp().get(0).get("tilstand").asString())
                .isEqualTo("AVBRUTT");
        assertThat(sum()).isEqualTo(foer);

        // Databasen bryter tilkoblingen midt i.
        try (Connection annen = postgres.getPostgresDatabase().getConnection();
                var s = annen.createStatement()) {
            annen.setAutoCommit(false);
            s.execute("lock table lese_spor in access exclusive mode");
            api.post("/api/v1/drift/lesemodeller/lese-spor/gjenoppbygging", Map.of(), DRIFT)
                    .er(202);
            vent(() -> superbruker()
                            .queryForObject(
                                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where query like"
                                            + " 'create temporary table lese_spor%' and pid <> pg_backend_pid()",
                                    Integer.class)
                    == 1);
            annen.rollback();
        }
        ventPaaBygging();
        assertThat(api.les(BYGG, DRIFT).kropp().get(0).get("tilstand").asString())
                .isEqualTo("FEILET");
        assertThat(sum()).isEqualTo(foer);
        assertThat(api.les("/api/v1/drift/lesemodeller", DRIFT).kropp().valueStream())
                .allMatch(m -> m.get("gaar").asBoolean());
    }

    @Test
    void modellene_vises_med_posisjon_etterslep_rader_og_stoerrelse() {
        i("ostfold").meldInn("En til");
        api.ventPaaProsesser();
        Linje svar = linje("models", "--json");
        assertThat(svar.utgang()).isZero();
        assertThat(svar.json().get("modeller")).hasSize(Lesemodeller.ALLE.size());
        svar.json().get("modeller").forEach(m -> {
            assertThat(m.get("posisjon").asLong()).isPositive();
            assertThat(m.get("etterslep").asLong()).isBetween(0L, 100L);
            assertThat(m.get("byte").asLong()).isGreaterThan(8000);
        });
        assertThat(svar.json().get("modeller").get(0).get("rader").asLong()).isPositive();
        assertThat(linje("models", "--lang=en").tekst()).contains("lese-sak", "behind", "rows", "KiB");
    }

    private void skriv(AtomicBoolean ferdig, AtomicInteger gitt, ConcurrentLinkedQueue<String> galt) {
        Loep l = new Loep(new Klient(port, jdbc), "ostfold");
        while (!ferdig.get()) {
            try {
                String sak = l.meldInn("Sak " + gitt.incrementAndGet());
                l.sak(
                                "rolle=SEKRETARIAT; bruker=p-sek; helsefellesskap=ostfold",
                                sak,
                                "SettOffentligTittel",
                                "offentligTittel",
                                "Åpen")
                        .ga("OffentligTittelSatt");
            } catch (AssertionError e) {
                galt.add("skriv: " + e.getMessage());
            }
        }
    }

    private void les(AtomicBoolean ferdig, AtomicInteger lest, String sak, ConcurrentLinkedQueue<String> galt) {
        Klient k = new Klient(port, jdbc);
        while (!ferdig.get()) {
            for (String sti : List.of(
                    "/api/v1/saker/" + sak,
                    "/api/v1/saker/" + sak + "/historikk",
                    "/api/v1/helsefellesskap/ostfold/saksoversikt",
                    "/api/v1/utvalg/ostfold-fsu")) {
                Svar svar = k.les(sti);
                lest.incrementAndGet();
                if (svar.status() != 200
                        || svar.kropp().isEmpty()
                        || svar.kropp().path("saker").isArray()
                                && svar.kropp().get("saker").isEmpty()) {
                    galt.add(sti + ": " + svar.status() + " " + svar.kropp());
                }
            }
        }
    }

    /** Den som nettopp skrev, venter på sin egen skriving, og finner den. */
    private void lesSist(AtomicBoolean ferdig, AtomicInteger lest, ConcurrentLinkedQueue<String> galt) {
        Klient k = new Klient(port, jdbc);
        Loep l = new Loep(k, "ostfold");
        while (!ferdig.get()) {
            String sak = l.meldInn("Leses straks");
            Long posisjon = jdbc.queryForObject(
                    "select max(global_posisjon) from hendelse where stroem = ?", Long.class, "sak:" + sak);
            Svar svar = k.les("/api/v1/saker/" + sak + "?vent=" + posisjon);
            lest.incrementAndGet();
            if (svar.status() != 200) {
                galt.add(sak + ": " + svar.status() + " " + svar.kropp());
            }
        }
    }

    private String sum() {
        return jdbc.queryForObject(
                "select md5(string_agg(md5(s::text), '' order by hendelse_id)) from lese_spor s", String.class);
    }

    private void ventPaaSpor() {
        Long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        assertThat(venter.vent(List.of("lese-spor"), slutt, Duration.ofSeconds(20)))
                .isTrue();
    }

    private void ventPaaBygging() {
        vent(() -> jdbc.queryForObject("select count(*) from pg_locks where objid = " + LAAS, Integer.class) == 0);
    }

    private static void vent(java.util.function.BooleanSupplier vilkaar) {
        long frist = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!vilkaar.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Ventet for lenge").isLessThan(frist);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String data() {
        return Path.of(superbruker().queryForObject("show data_directory", String.class))
                .getParent()
                .toString();
    }

    private Linje linje(String... args) {
        StringWriter ut = new StringWriter();
        Locale foer = Locale.getDefault();
        try {
            List<String> alle = new ArrayList<>(List.of(args));
            alle.addAll(List.of("--data", data()));
            int utgang = Kjoering.kjoer(new PrintWriter(ut), alle.toArray(String[]::new));
            String tekst = ut.toString();
            return new Linje(
                    utgang,
                    tekst.startsWith("{")
                            ? JsonMapper.shared().readTree(tekst)
                            : JsonMapper.shared().nullNode(),
                    tekst);
        } finally {
            Locale.setDefault(foer);
        }
    }
}
