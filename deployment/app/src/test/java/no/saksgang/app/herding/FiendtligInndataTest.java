package no.saksgang.app.herding;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.saksgang.app.loep.Benk;
import no.saksgang.felles.Rolle;
import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alle kommandoer, innflytting og dokumenter med fiendtlig inndata fra en såkornstyrt generator: aldri en feil hos oss, ingenting
 * lagret ved et nei, og ingenting av det som slapp gjennom, stanser en lesemodell. {@code -Dfuzz.antall} og {@code -Dfuzz.frø}
 * gir flere eller andre forsøk.
 */
@TestPropertySource(properties = "saksgang.benk=herding")
class FiendtligInndataTest extends Benk {

    private static final long FROE = Long.getLong("fuzz.froe", 20251125L);
    private static final int ANTALL = Integer.getInteger("fuzz.antall", 12);
    private static final Map<String, String> SAMLINGER = Map.of(
            "sak", "saker",
            "moete", "moeter",
            "utvalg", "utvalg",
            "helsefellesskap", "helsefellesskap",
            "saksnummerserie", "saksnummerserier",
            "oppdrag", "oppdrag",
            "handlingsplan", "handlingsplaner",
            "aarsrapport", "aarsrapporter",
            "publisering", "publiseringer");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random tilfeldig = new Random(FROE);
    private final Forvrenger forvrenger = new Forvrenger(tilfeldig);
    private final Set<String> avvist = new HashSet<>();
    private final Map<Integer, Integer> statuser = new TreeMap<>();
    private final List<String> feilHosOss = new ArrayList<>();

    @AfterEach
    void aldri_en_feil_hos_oss() {
        assertThat(feilHosOss).isEmpty();
    }

    @Test
    void ingen_kommando_gir_feil_hos_oss_og_et_nei_lagrer_ingenting() throws Exception {
        List<String> idene = identifikatorer();
        Fiendtligverdi verdi = new Fiendtligverdi(tilfeldig, idene);
        for (int runde = 0; runde < ANTALL; runde++) {
            for (Kommandotyper.Type t : Kommandotyper.alle()) {
                String json = JsonMapper.shared().writeValueAsString(verdi.kropp(t.klasse(), t.idfelt()));
                byte[] kropp =
                        tilfeldig.nextInt(4) == 0 ? forvrenger.forvreng(json) : json.getBytes(StandardCharsets.UTF_8);
                String id =
                        tilfeldig.nextInt(10) == 0 ? "%2e%2e%2f" + tilfeldig.nextInt() : stroem(idene, t.aggregat());
                post("/api/v1/" + SAMLINGER.get(t.aggregat()) + "/" + id + "/kommandoer/" + t.navn(), kropp, aktoer(t));
            }
        }
        ingenting_er_lagret_for_det_avviste();
        ingen_lesemodell_er_stanset();
        System.out.println("Kommandoer med fiendtlig inndata: " + statuser);
    }

    @Test
    void innflytting_av_oedelagte_filer() throws Exception {
        String fil = Files.readString(Path.of("src/test/resources/sakliste-stolav-2021.yaml"));
        for (int i = 0; i < ANTALL * 15; i++) {
            post(
                    "/api/v1/import?modus=" + (i % 2 == 0 ? "forhaandsvisning" : "gjennomfoer"),
                    forvrenger.forvreng(fil),
                    sekretariat(),
                    "application/yaml");
        }
        for (String fella : List.of(
                "a: &x {b: *x}",
                "versjon: 1\nmote: {null: 1}\npunkter: []",
                "a: &a [x,x,x,x,x,x,x,x,x]\n"
                        + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                        + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: [*c,*c,*c,*c,*c,*c,*c]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
                        + " [\"http://127.0.0.1/\"]]]]",
                "versjon: 1\n? {a: b}\n: c",
                "{".repeat(100_000),
                "- ".repeat(100_000),
                "? ".repeat(50_000),
                "a: " + "9".repeat(300_000),
                "mote: 0o17\npunkter: .inf",
                "")) {
            for (String modus : List.of("forhaandsvisning", "gjennomfoer")) {
                post(
                        "/api/v1/import?modus=" + modus,
                        fella.getBytes(StandardCharsets.UTF_8),
                        sekretariat(),
                        "application/yaml");
            }
        }
        ingen_lesemodell_er_stanset();
        System.out.println("Innflytting med fiendtlig inndata: " + statuser);
    }

    @Test
    void spoersmaal_med_fiendtlige_parametere() throws Exception {
        List<String> verdier = List.of(
                "%00",
                "%27%3B--",
                "-1",
                "99999999999999999999",
                "%F0%9F%91%A9",
                "%C3%28",
                "..%2F..",
                "NaN",
                "1e9",
                "%25",
                "a".repeat(2_000),
                "2025-02-29",
                "%7B%7D",
                "_",
                "%25%5F%5C",
                "%EF%BF%BF");
        List<String> adresser = List.of(
                "/helsefellesskap/ostfold/saksoversikt?soek=%s",
                "/helsefellesskap/ostfold/saksoversikt?etter=%s",
                "/helsefellesskap/ostfold/saksoversikt?tilstand=%s",
                "/helsefellesskap/ostfold/saksoversikt?aar=%s",
                "/helsefellesskap/ostfold/saksoversikt?antall=%s",
                "/helsefellesskap/ostfold/saksoversikt?sorter=%s",
                "/helsefellesskap/%s",
                "/helsefellesskap/%s/dashbord",
                "/helsefellesskap/ostfold/moeteplan/%s",
                "/helsefellesskap/ostfold/aarsrapporter/%s",
                "/helsefellesskap/ostfold/publisert?type=%s",
                "/saker/%s",
                "/saker/%s/historikk",
                "/moeter/%s/sakliste",
                "/utvalg/%s",
                "/utvalg/%s/myndighet?dato=%s",
                "/helsefellesskap?vent=%s");
        for (String adresse : adresser) {
            for (String v : verdier) {
                svar(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1" + adresse.replace("%s", v)))
                        .timeout(Duration.ofSeconds(30))
                        .GET()
                        .build());
            }
        }
        System.out.println("Spørsmål med fiendtlige parametere: " + statuser);
    }

    private void post(String sti, byte[] kropp, String aktoer) throws Exception {
        post(sti, kropp, aktoer, "application/json");
    }

    private void post(String sti, byte[] kropp, String aktoer, String type) throws Exception {
        String noekkel = UUID.nameUUIDFromBytes((sti + tilfeldig.nextLong()).getBytes(StandardCharsets.UTF_8))
                .toString();
        int status = svar(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti))
                .header("Content-Type", type)
                .header("Idempotency-Key", noekkel)
                .header("Saksgang-Utviklingsaktoer", aktoer)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(kropp))
                .build());
        if (status >= 400) {
            avvist.add(noekkel);
        }
    }

    private int svar(HttpRequest forespoersel) throws IOException, InterruptedException {
        HttpResponse<String> r = http.send(forespoersel, HttpResponse.BodyHandlers.ofString());
        String hva = forespoersel.method() + " " + forespoersel.uri() + " ga " + r.statusCode() + " " + r.body()
                + " (frø " + FROE + ")";
        statuser.merge(r.statusCode(), 1, Integer::sum);
        if (r.statusCode() >= 500) {
            feilHosOss.add(hva);
            return r.statusCode();
        }
        assertThat(r.body()).as(hva).doesNotContain("no.saksgang.", "java.lang", "org.postgresql", "Exception");
        if (r.statusCode() >= 400 && r.headers().firstValue("Content-Type").isPresent()) {
            assertThat(r.headers().firstValue("Content-Type").orElse(""))
                    .as(hva)
                    .contains("problem+json");
            assertThat(JsonMapper.shared().readTree(r.body()).path("kode").asString(""))
                    .as(hva)
                    .isNotBlank();
        }
        return r.statusCode();
    }

    private void ingenting_er_lagret_for_det_avviste() {
        List<String> lagret = new ArrayList<>(jdbc.queryForList(
                "select distinct convert_from(konvolutt, 'UTF8')::jsonb ->> 'kommandoId' from hendelse", String.class));
        lagret.addAll(jdbc.queryForList("select kommando_id from kommandologg", String.class));
        assertThat(lagret).doesNotContainAnyElementsOf(avvist);
        assertThat(avvist).hasSizeGreaterThan(500);
    }

    private void ingen_lesemodell_er_stanset() {
        api.ventPaaProsesser();
        api.hent("/api/v1/helsefellesskap");
        assertThat(jdbc.queryForList(
                        "select gruppe || ' ' || navn || ' ' || coalesce(aarsak, '') from doedbrev", String.class))
                .as("frø %d", FROE)
                .isEmpty();
    }

    private String aktoer(Kommandotyper.Type t) {
        Rolle rolle = t.roller().isEmpty() || tilfeldig.nextInt(10) == 0
                ? Rolle.values()[tilfeldig.nextInt(Rolle.values().length - 1)]
                : t.roller().get(tilfeldig.nextInt(t.roller().size()));
        if (rolle == Rolle.PROSESS) {
            rolle = Rolle.SEKRETARIAT;
        }
        return "rolle=" + rolle + "; virksomhet=ostfold-kommune-01; bruker=p-1; utvalg=ostfold-fsu";
    }

    private List<String> identifikatorer() {
        List<String> ut = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ut.add(api.post(
                            "/api/v1/helsefellesskap/ostfold/saker",
                            Map.of("tittel", "Sak " + i, "innmelder", "ostfold-kommune-01"),
                            "rolle=INNMELDER; virksomhet=ostfold-kommune-01")
                    .id());
        }
        for (int i = 1; i < 4; i++) {
            ut.add(api.post(
                            "/api/v1/helsefellesskap/ostfold/moeter",
                            Map.of(
                                    "utvalgId",
                                    "ostfold-fsu",
                                    "start",
                                    "2026-12-0" + i + "T09:00:00",
                                    "slutt",
                                    "2026-12-0" + i + "T12:00:00"),
                            sekretariat())
                    .id());
        }
        ut.addAll(jdbc.queryForList(
                "select distinct split_part(stroem, ':', 2) from hendelse where stroem like '%ostfold%'",
                String.class));
        ut.add("ostfold-kommune-01");
        ut.add("finnes-ikke");
        return ut;
    }

    private String stroem(List<String> idene, String aggregat) {
        List<String> egne = jdbc.queryForList(
                "select distinct split_part(stroem, ':', 2) from hendelse where aggregattype ilike ? and (stroem like"
                        + " '%ostfold%' or aggregattype ilike 'sak')",
                String.class, aggregat);
        String id = egne.isEmpty() || tilfeldig.nextInt(5) == 0
                ? idene.get(tilfeldig.nextInt(idene.size()))
                : egne.get(tilfeldig.nextInt(egne.size()));
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
