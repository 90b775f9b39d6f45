package no.saksgang.app.bevis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.saksgang.app.InnebygdPostgres;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import no.saksgang.bevis.eksport.Eksporttabell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Et helt år skrives ut, tas inn i en tom installasjon, og de to sammenlignes, tabell for tabell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EksportTest {

    private static final String RAPPORT = "/api/v1/helsefellesskap/ostfold/aarsrapporter/2025";

    @TempDir
    static Path mappe;

    /** Står bare i fri tekst. */
    private static final String MERKE = "xqzmerke";

    private static Path fil;
    private static String sak;
    private static Path noekler;
    private static Map<String, String> foer;
    private static Map<String, String> svarene;
    private static String nyttSvar;
    private static String kommandoId;
    private static Set<String> uklassifiserte;
    private static Forsoek.Svar eksport;

    @BeforeAll
    static void et_aar_skrives_ut() throws Exception {
        fil = mappe.resolve("logg.ndjson");
        noekler = mappe.resolve("noekler.ndjson");
        med("gammel", "ostfold:2025", (api, jdbc) -> {
            Loep l = new Loep(api, "ostfold");
            sak = l.klarSak("Utskriving " + MERKE + " av skrøpelige eldre", "ostfold-fsu", "FAGLIG");
            l.fattVedtak(sak, "ostfold-fsu");
            jdbc.update(
                    "insert into avslagslogg (kommando_id, aggregattype, aggregat_id, kommando, kode, regel, detalj,"
                            + " rolle, skjedde, registrert, inndata) values ('k', 'sak', 'x', 'MeldInnSak', 'DUBLETT',"
                            + " 'R001', 'ligner " + MERKE + "', 'SEKRETARIAT', now(), now(), '{\"tittel\": \"" + MERKE
                            + "\", \"grense\": \"3\"}')");
            kommandoId = jdbc.queryForObject(
                    "select kommando_id from kommandologg where kommando like '%MeldInnSak%' limit 1", String.class);
            nyttSvar = jdbc.queryForObject(
                    "select svar from kommandologg where kommando_id = ?", String.class, kommandoId);
            ro(jdbc);
            foer = innhold(jdbc);
            svarene = svar(api, jdbc);
            uklassifiserte = uklassifiserte(jdbc);
            // Applikasjonen går mens loggen skrives ut.
            eksport = Forsoek.kjoer(
                    "export",
                    "--json",
                    "--data",
                    mappe.resolve("gammel").toString(),
                    "-o",
                    fil.toString(),
                    "--keys-output",
                    noekler.toString());
        });
    }

    @Test
    @Order(1)
    void hver_linje_er_en_hendelse_paa_cloudevents_form_og_hver_tabell_har_sin_plass() throws Exception {
        assertThat(eksport.utgang()).as(eksport.tekst()).isZero();
        assertThat(uklassifiserte)
                .as("tabeller som verken skrives ut, regnes ut igjen eller er drift")
                .isEmpty();
        int hendelser = 0;
        for (String linje : Files.readAllLines(fil)) {
            JsonNode e = JsonMapper.shared().readTree(linje);
            assertThat(e.get("specversion").asString()).isEqualTo("1.0");
            assertThat(e.get("id").asString()).isNotEmpty();
            assertThat(e.get("source").asString()).startsWith("saksgang");
            assertThat(e.get("type").asString()).matches("no\\.saksgang\\.[A-Za-z.]+\\.v1");
            assertThat(e.propertyNames()).allMatch(n -> n.matches("[a-z0-9]+"));
            if (e.has("posisjon")) {
                hendelser++;
                assertThat(e.get("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
                assertThat(e.get("skjedde").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            }
        }
        assertThat(hendelser).isEqualTo(eksport.json().get("hendelser").asInt()).isGreaterThan(1000);
        assertThat(mappe.toFile().list()).noneMatch(n -> n.endsWith(".del"));
        assertThat(Files.getPosixFilePermissions(noekler)).hasSize(2);
    }

    @Test
    @Order(2)
    void den_samme_loggen_to_ganger_gir_de_samme_hendelsene() {
        Path igjen = mappe.resolve("igjen.ndjson");
        Forsoek.Svar svar = Forsoek.kjoer(
                "export", "--json", "--data", mappe.resolve("gammel").toString(), "-o", igjen.toString());
        assertThat(svar.utgang()).as(svar.tekst()).isZero();
        assertThat(svar.json().get("rot")).isEqualTo(eksport.json().get("rot"));
        assertThat(Forsoek.kjoer("export", "--data", mappe.resolve("gammel").toString(), "-o", igjen.toString())
                        .utgang())
                .as("en fil som finnes")
                .isEqualTo(3);
    }

    @Test
    @Order(3)
    void en_tom_installasjon_blir_lik_den_gamle() throws Exception {
        Path ny = mappe.resolve("ny");
        Forsoek.Svar import_ = Forsoek.kjoer(
                "import",
                "--json",
                "--data",
                ny.toString(),
                "--key",
                mappe.resolve("gammel/sjekkpunkt.offentlig").toString(),
                "--keys",
                noekler.toString(),
                fil.toString());
        assertThat(import_.utgang()).as(import_.tekst()).isZero();
        assertThat(import_.json().get("rot")).isEqualTo(eksport.json().get("rot"));
        assertThat(verify(ny).get("rot"))
                .isEqualTo(verify(mappe.resolve("gammel")).get("rot"));
        assertThat(verify(ny).get("utenBlad").asLong()).isZero();
        med("ny", "", (api, jdbc) -> {
            ro(jdbc);
            Map<String, String> etter = innhold(jdbc);
            assertThat(etter.keySet()).isEqualTo(foer.keySet());
            foer.forEach(
                    (tabell, sum) -> assertThat(etter.get(tabell)).as(tabell).isEqualTo(sum));
            assertThat(svar(api, jdbc)).isEqualTo(svarene);
            assertThat(jdbc.queryForObject(
                            "select svar from kommandologg where kommando_id = ?", String.class, kommandoId))
                    .isEqualTo(nyttSvar);
            // Livet går videre: nye hendelser, og prosessene følger dem opp.
            Loep l = new Loep(api, "ostfold");
            l.klarSak("Etter flyttingen", "ostfold-fsu", "FAGLIG");
            assertThat(jdbc.queryForObject("select count(*) from doedbrev", Long.class))
                    .isZero();
        });
        assertThat(verify(ny).get("ok").asBoolean()).isTrue();
        Forsoek.Svar igjen = Forsoek.kjoer("import", "--json", "--data", ny.toString(), fil.toString());
        assertThat(igjen.koder()).containsExactly("INSTALLASJON_IKKE_TOM");
        assertThat(igjen.utgang()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void uten_filen_med_noekler_er_teksten_maskert_og_alt_annet_likt() throws Exception {
        assertThat(Files.readString(fil)).doesNotContain(MERKE);
        // Avslaget gjengir tittelen, og står i sin helhet bare sammen med nøklene.
        assertThat(Files.readString(noekler)).contains(MERKE);
        Path uten = mappe.resolve("uten");
        Forsoek.Svar import_ = Forsoek.kjoer("import", "--json", "--data", uten.toString(), fil.toString());
        assertThat(import_.utgang()).as(import_.tekst()).isZero();
        assertThat(import_.json().get("rot")).isEqualTo(eksport.json().get("rot"));
        try (EmbeddedPostgres pg = InnebygdPostgres.start(uten)) {
            JdbcTemplate jdbc = new JdbcTemplate(InnebygdPostgres.eier(uten, pg.getPort()));
            Map<String, String> etter = innhold(jdbc);
            assertThat(etter.get("hendelse")).isEqualTo(foer.get("hendelse"));
            Set<String> medTekst = Set.of("avslagslogg", "varsel");
            Eksporttabell.AAPNE.stream()
                    .map(Eksporttabell::navn)
                    .filter(etter::containsKey)
                    .forEach(t -> assertThat(medTekst.contains(t) ? rader(etter.get(t)) : etter.get(t))
                            .as(t)
                            .isEqualTo(medTekst.contains(t) ? rader(foer.get(t)) : foer.get(t)));
            Eksporttabell.HEMMELIGE.stream()
                    .filter(t -> !t.erstatter() && etter.containsKey(t.navn()))
                    .forEach(t ->
                            assertThat(rader(etter.get(t.navn()))).as(t.navn()).isEqualTo("0"));
        }
        med("uten", "", (api, jdbc) -> {
            ro(jdbc);
            assertThat(api.hent("/api/v1/saker/" + sak).get("tittel").asString())
                    .isEqualTo("[maskert]");
            List<String> synlige = new ArrayList<>(tabeller(jdbc));
            synlige.remove("flyway_schema_history");
            for (String tabell : synlige) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from " + tabell + " t where to_jsonb(t)::text like ?",
                                Long.class,
                                "%" + MERKE + "%"))
                        .as(tabell)
                        .isZero();
            }
        });
        // Teksten kan ikke leses, og ingen maskering sier hvorfor: det skal etterprøvingen si.
        assertThat(Forsoek.kjoer("verify", "--json", "--data", uten.toString()).koder())
                .containsOnly("NOEKKEL_MANGLER");
    }

    private static String rader(String sum) {
        return sum.substring(0, sum.indexOf(' '));
    }

    private static JsonNode verify(Path data) {
        return Forsoek.kjoer("verify", "--json", "--data", data.toString()).json();
    }

    private interface Bruk {
        void med(Klient api, JdbcTemplate jdbc) throws Exception;
    }

    private static void med(String navn, String demo, Bruk bruk) throws Exception {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(SaksgangApplication.class)
                .run(
                        "--server.port=0",
                        "--saksgang.data=" + mappe.resolve(navn),
                        "--saksgang.utviklingsaktoer=true",
                        "--saksgang.demo=" + demo,
                        "--logging.level.root=error")) {
            int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
            JdbcTemplate jdbc = app.getBean(JdbcTemplate.class);
            bruk.med(new Klient(port, jdbc), jdbc);
        }
    }

    /** Til alle leserne er framme, og ingen frister står for tur. */
    private static void ro(JdbcTemplate jdbc) throws InterruptedException {
        long frist = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        int rolig = 0;
        while (rolig < 10) {
            assertThat(System.nanoTime()).as("ble aldri ro").isLessThan(frist);
            boolean framme = Boolean.TRUE.equals(jdbc.queryForObject(
                    "select count(*) >= 7 and min(posisjon) >= (select max(global_posisjon) from hendelse)"
                            + " from lesemerke where prosessor not like '\\_\\_%'",
                    Boolean.class));
            boolean forfalt = Boolean.TRUE.equals(jdbc.queryForObject(
                    "select exists (select from frist where not foert and neste_forsoek <= now())", Boolean.class));
            rolig = framme && !forfalt ? rolig + 1 : 0;
            Thread.sleep(100);
        }
    }

    /** Kontrollsum av alt leserne og prosessene har ført, og det de ikke kunne ført igjen. */
    private static Map<String, String> innhold(JdbcTemplate jdbc) {
        Map<String, String> ut = new TreeMap<>();
        for (String tabell : tabeller(jdbc)) {
            if (Set.of("sjekkpunkt", "lese_posisjon", "noekkel.lesbar_hendelse").contains(tabell)
                    || Eksporttabell.DRIFT.contains(tabell)) {
                continue;
            }
            String rad =
                    switch (tabell) {
                        // Når det prøves igjen, og i hvilken transaksjon, er installasjonens eget.
                        case "frist" -> "(to_jsonb(t) - 'neste_forsoek' - 'forsoek')::text";
                        case "hendelse" -> "(to_jsonb(t) - 'transaksjon')::text";
                        default -> "to_jsonb(t)::text";
                    };
            ut.put(
                    tabell,
                    jdbc.queryForObject(
                            "select count(*) || ' rader ' || md5(coalesce(string_agg(md5(" + rad + "), '' order by "
                                    + rad + "), '')) from " + tabell + " t",
                            String.class));
        }
        return ut;
    }

    private static Set<String> uklassifiserte(JdbcTemplate jdbc) {
        Set<String> ut = new TreeSet<>(tabeller(jdbc));
        ut.removeIf(t -> t.startsWith("lese_"));
        ut.removeAll(Eksporttabell.UTLEDET);
        ut.removeAll(Eksporttabell.DRIFT);
        Eksporttabell.AAPNE.forEach(t -> ut.remove(t.navn()));
        Eksporttabell.HEMMELIGE.forEach(t -> ut.remove(t.navn()));
        return ut;
    }

    private static List<String> tabeller(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v') and"
                        + " n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'",
                String.class);
    }

    /** Det en bruker ser: rapporten slik den ble godkjent, og oversiktene. */
    private static Map<String, String> svar(Klient api, JdbcTemplate jdbc) {
        Map<String, String> ut = new TreeMap<>();
        Long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        for (String sti : List.of(
                RAPPORT,
                RAPPORT + "?posisjon=" + slutt,
                "/api/v1/helsefellesskap/ostfold/saksoversikt?aar=2025",
                "/api/v1/helsefellesskap/ostfold/moeteplan/2025")) {
            var svar = api.hentFil(sti, "Accept", "application/json");
            assertThat(svar.statusCode()).as(sti).isEqualTo(200);
            ut.put(sti, new String(svar.body(), StandardCharsets.UTF_8));
        }
        var side = api.hentFil(RAPPORT + "?posisjon=" + slutt, "Accept", "text/html");
        ut.put("rapporten som side", new String(side.body(), StandardCharsets.UTF_8));
        return ut;
    }
}
