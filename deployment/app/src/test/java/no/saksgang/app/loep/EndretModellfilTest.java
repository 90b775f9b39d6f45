package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.modell.ModellfilFeil;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.json.SaksgangJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modellfilen endres mellom oppstarter av den samme installasjonen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndretModellfilTest {

    private static final String FSU = "agder-shr-somatisk-rehabilitering";
    private static final String GRENSE_STANDARD =
            "      fra_standard: [varighet, beslutningsmakt, vedtaksgrense, konsensusregel,";
    private static final String GRENSE_EGEN =
            "      vedtaksgrense: {verdi: {kan_vedta: [PROSEDYRE], skal_loftes: []}, grunnlag: TOLKNING}\n"
                    + "      fra_standard: [varighet, beslutningsmakt, konsensusregel,";

    @TempDir
    Path mappe;

    /** Klokken motoren går etter; prøven flytter den. */
    private volatile Instant naa = Instant.parse("2023-01-01T09:00:00Z");

    @Test
    void en_endret_fil_gir_ny_modell_bare_der_den_er_endret_og_saken_doemmes_av_modellen_som_gjaldt() throws Exception {
        String foerst = toHelsefellesskap();
        String endret = iFagutvalget(foerst, GRENSE_STANDARD, GRENSE_EGEN);
        long lastet;
        long etterRevisjon;
        try (Oppe o = start(foerst)) {
            assertThat(o.modeller("agder")).hasSize(1);
            lastet = o.antall();
        }
        naa = Instant.parse("2023-01-02T09:00:00Z");
        try (Oppe o = start(endret)) {
            assertThat(o.etter(lastet)).containsExactly("SamarbeidsmodellRevidert agder", "UtvalgModellEndret " + FSU);
            assertThat(o.modeller("ostfold")).hasSize(1);
            JsonNode modeller = o.modeller("agder");
            assertThat(modeller).hasSize(2);
            assertThat(modeller.get(1).get("gjelderFra").asString()).isEqualTo("2023-01-02");
            JsonNode fsu = o.api.hent("/api/v1/utvalg/" + FSU);
            assertThat(fsu.at("/opphav/vedtaksgrense").asString()).isEqualTo("ANTATT");
            assertThat(fsu.at("/opphav/varighet").asString()).isEqualTo("STANDARD");
            assertThat(fsu.at("/opphav/niva").asString()).isEqualTo("FAKTA");
            assertThat(fsu.get("kanVedta").toString()).isEqualTo("[\"PROSEDYRE\"]");
            assertThat(modeller.at("/1/opphav/beslutningsmodell").asString()).isEqualTo("ANTATT");
            assertThat(modeller.at("/1/opphav/navn").asString()).isEqualTo("FAKTA");

            naa = Instant.parse("2023-12-31T09:00:00Z");
            Loep l = new Loep(o.api, "agder");
            String gammel = underBehandling(l, FSU, "FAGLIG", "2022-03-10");
            l.fattVedtak(gammel, FSU).ga("SakVedtatt");
            String ny = underBehandling(l, FSU, "FAGLIG", "2023-03-10");
            l.fattVedtak(ny, FSU).avslaatt("UTENFOR_MYNDIGHET");
            assertThat(o.modellFor(gammel, "SakVedtatt")).isEqualTo(1);
            String revisjon = underBehandling(l, "agder-oss", "PRINSIPIELL", "2023-05-10");
            l.fattVedtak(revisjon, "agder-oss").ga("SakVedtatt");
            o.api.ventPaaProsesser();
            etterRevisjon = o.antall();
            // Partene reviderer selv; filen er ikke endret siden, så den tar ikke over igjen.
            o.revider("agder", revisjon);
            assertThat(o.modeller("agder")).hasSize(3);
        }
        try (Oppe o = start(endret)) {
            assertThat(o.etter(etterRevisjon)).containsExactly("SamarbeidsmodellRevidert agder");
        }
        assertThatThrownBy(() -> start(foerst.replaceFirst("verdi: STRATEGISK,", "verdi: STRATEGISKE,")))
                .isInstanceOf(ModellfilFeil.class)
                .hasMessageContaining("STRATEGISK")
                .hasMessageContaining("linje");
        // Tilbake til den første filen, med en kommune til.
        String tilbake =
                foerst.replaceFirst("kommuneparter: \\{verdi: \\{antall: 25,", "kommuneparter: {verdi: {antall: 26,");
        assertThat(tilbake).isNotEqualTo(foerst);
        try (Oppe o = start(tilbake)) {
            assertThat(o.etter(etterRevisjon))
                    .as("Den gale filen etterlot ingenting")
                    .containsExactly(
                            "SamarbeidsmodellRevidert agder",
                            "PartTilfoeyd agder",
                            "SamarbeidsavtaleSignert agder",
                            "SamarbeidsmodellRevidert agder",
                            "UtvalgModellEndret " + FSU);
            assertThat(o.api.hent("/api/v1/utvalg/" + FSU).get("kanVedta").toString())
                    .contains("FAGLIG");
        }
    }

    /** En sak i åpent møte, med alle enige. */
    private static String underBehandling(Loep l, String utvalg, String egenskap, String dag) {
        l.den(java.time.LocalDate.parse(dag).minusDays(40).toString());
        String sak = l.klarSak("Sak til møtet " + dag, utvalg, egenskap);
        l.sikreLeder(utvalg, dag);
        String moete = l.moeteMed(sak, utvalg, dag);
        assertThat(l.behandle(sak, utvalg, moete).status()).isEqualTo(200);
        l.alleEr("ENIG", sak, utvalg);
        return sak;
    }

    private Oppe start(String fil) throws IOException {
        Path modell = mappe.resolve("modell.yaml");
        Files.writeString(modell, fil);
        ConfigurableApplicationContext app = new SpringApplicationBuilder(SaksgangApplication.class)
                .initializers(c -> ((GenericApplicationContext) c)
                        .registerBean("klokke", Clock.class, () -> new Flyttbar(() -> naa)))
                .run(
                        "--server.port=0",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--saksgang.data=" + mappe.resolve("data"),
                        "--saksgang.modell.fil=" + modell);
        return new Oppe(app);
    }

    /** Applikasjonen mens den er oppe. */
    private static final class Oppe implements AutoCloseable {
        private final ConfigurableApplicationContext app;
        private final JdbcTemplate jdbc;
        private final Klient api;

        Oppe(ConfigurableApplicationContext app) {
            this.app = app;
            this.jdbc = app.getBean(JdbcTemplate.class);
            this.api = new Klient(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class), jdbc);
        }

        long antall() {
            return jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        }

        /** Hendelsene etter posisjonen, uten sakene og møtene prøven selv lager. */
        List<String> etter(long posisjon) {
            return jdbc.queryForList(
                    "select regexp_replace(navn, '^.*\\.', '') || ' ' || split_part(stroem, ':', 2) from hendelse"
                            + " where global_posisjon > ? and aggregattype in ('helsefellesskap', 'utvalg')"
                            + " order by global_posisjon",
                    String.class,
                    posisjon);
        }

        JsonNode modeller(String hf) {
            return api.hent("/api/v1/helsefellesskap/" + hf).at("/helsefellesskap/modeller");
        }

        int modellFor(String sak, String hendelse) {
            return jdbc.queryForObject(
                    "select (convert_from(konvolutt, 'UTF8')::jsonb ->> 'modellversjon')::int from hendelse"
                            + " where stroem = ? and navn like ?",
                    Integer.class,
                    "sak:" + sak,
                    "%" + hendelse);
        }

        void revider(String hf, String vedtakssak) {
            Samarbeidsmodell siste = app.getBean(Oppslag.class)
                    .helsefellesskap(new HelsefellesskapId(hf))
                    .modeller()
                    .getLast();
            ObjectNode modell = SaksgangJson.lagret().valueToTree(siste);
            modell.put("versjon", siste.versjon() + 1).put("innkallingsfristDager", 21);
            api.post(
                            "/api/v1/helsefellesskap/" + hf + "/kommandoer/ReviderSamarbeidsmodell",
                            Map.of("modell", modell, "behandletI", "agder-oss", "vedtakssak", vedtakssak),
                            sekretariat())
                    .ga("SamarbeidsmodellRevidert");
        }

        @Override
        public void close() {
            app.close();
        }
    }

    /** En klokke som viser det prøven sier. */
    private static final class Flyttbar extends Clock {
        private final InstantSource kilde;

        Flyttbar(InstantSource kilde) {
            this.kilde = kilde;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId sone) {
            return this;
        }

        @Override
        public Instant instant() {
            return kilde.instant();
        }
    }

    /** Filen med bare agder og ostfold, så hver oppstart går fort. */
    private static String toHelsefellesskap() throws IOException {
        String alt;
        try (InputStream inn = EndretModellfilTest.class.getResourceAsStream("/modell/helsefellesskap.yaml")) {
            alt = new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        }
        int liste = alt.indexOf("\nhelsefellesskap:\n");
        return alt.substring(0, liste) + "\nhelsefellesskap:\n\n" + ett(alt, "agder") + ett(alt, "ostfold");
    }

    private static String ett(String alt, String id) {
        int start = alt.indexOf("\n- id: " + id + "\n") + 1;
        int slutt = alt.indexOf("\n- id: ", start);
        return alt.substring(start, slutt < 0 ? alt.length() : slutt + 1);
    }

    private static String iFagutvalget(String fil, String fra, String til) {
        int sted = fil.indexOf(fra, fil.indexOf("  - id: " + FSU));
        assertThat(sted).isPositive();
        return fil.substring(0, sted) + til + fil.substring(sted + fra.length());
    }
}
