package no.saksgang.app.bevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.saksgang.kommandolinje.Saksgang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kommandolinjen som egen prosess, også i en ekte terminal ({@code script} lager den). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KommandolinjeTest {

    private static final String BLANK = "\u001b[K";

    @TempDir
    static Path mappe;

    private static Forsoek f;

    @BeforeAll
    static void bruk() throws Exception {
        f = Forsoek.brukt(mappe.resolve("data"));
    }

    @Test
    void hjelpen_er_paa_norsk_og_engelsk_og_nevner_utgangskodene() {
        for (String kommando : List.of(
                "verify",
                "status",
                "doctor",
                "receipt make",
                "receipt verify",
                "export",
                "import",
                "rebuild",
                "models",
                "replay",
                "as-of")) {
            List<String> nb = new ArrayList<>(List.of(kommando.split(" ")));
            nb.addAll(List.of("--help", "--lang", "nb"));
            Forsoek.Svar norsk = Forsoek.kjoer(nb.toArray(String[]::new));
            assertThat(norsk.utgang()).isZero();
            assertThat(norsk.tekst()).contains("Bruk: saksgang " + kommando, "Valg:", "Svar som JSON", "3   Databasen");
            nb.set(nb.size() - 1, "en");
            assertThat(Forsoek.kjoer(nb.toArray(String[]::new)).tekst())
                    .contains("Usage: saksgang " + kommando, "Options:", "Answer as JSON", "3   The database");
        }
        assertThat(Forsoek.kjoer("--help").tekst()).contains("Kommandoer:", "verify", "receipt", "doctor", "status");
    }

    @Test
    void feil_bruk_gir_to_og_det_som_ikke_kan_naas_gir_tre() {
        assertThat(Forsoek.kjoer("finnes-ikke").utgang()).isEqualTo(2);
        assertThat(Forsoek.kjoer("verify", "--tull").utgang()).isEqualTo(2);
        assertThat(Forsoek.kjoer("receipt", "make", "-o", "x").utgang()).isEqualTo(2);
        Forsoek.Svar ingen =
                Forsoek.kjoer("verify", "--data", mappe.resolve("tom").toString());
        assertThat(ingen.utgang()).isEqualTo(3);
        assertThat(ingen.tekst()).contains("finner ingen database");
        assertThat(mappe.resolve("tom")).doesNotExist();
        assertThat(Forsoek.kjoer("status", "--url", "jdbc:postgresql://127.0.0.1:1/x", "--user", "x")
                        .utgang())
                .isEqualTo(3);
        assertThat(Forsoek.kjoer("verify", "--data", f.data.toString(), "--key", "tull")
                        .utgang())
                .isEqualTo(3);
    }

    @Test
    void skriptet_som_fullfoerer_kommandoer_er_gyldig() throws Exception {
        Forsoek.Svar svar = Forsoek.kjoer("generate-completion");
        assertThat(svar.utgang()).isZero();
        Path skript = Files.writeString(mappe.resolve("saksgang_completion"), svar.tekst());
        Process bash = new ProcessBuilder(
                        "bash", "-c", ". " + skript + " && complete -p saksgang && type _complete_saksgang")
                .redirectErrorStream(true)
                .start();
        String ut = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(ut).isZero();
        assertThat(svar.tekst()).contains("verify", "--checkpoints", "--without-content");
    }

    @Test
    void status_og_doctor_sier_hvordan_det_staar_til() {
        Forsoek.Svar status = Forsoek.kjoer("status", "--json", "--data", f.data.toString());
        assertThat(status.utgang()).isZero();
        long hendelser = status.json().get("hendelser").asLong();
        assertThat(hendelser).isGreaterThan(100);
        assertThat(status.json().get("blader").asLong()).isEqualTo(hendelser);
        assertThat(status.json().get("signert").asLong()).isEqualTo(hendelser);
        assertThat(status.json().get("lesere").size()).isGreaterThan(3);
        assertThat(Forsoek.kjoer("status", "--data", f.data.toString()).tekst()).contains("Hendelser: " + hendelser);
        Forsoek.Svar doctor = Forsoek.kjoer("doctor", "--json", "--data", f.data.toString());
        assertThat(doctor.json().get("ok").asBoolean()).as(doctor.tekst()).isTrue();
        assertThat(doctor.utgang()).isZero();
    }

    @Test
    void historien_spilles_om_igjen_setning_for_setning_og_hele_loggen_lar_seg_lese() {
        String data = f.data.toString();
        Forsoek.Svar en = Forsoek.kjoer("replay", f.sak, "--json", "--data", data);
        assertThat(en.utgang()).as(en.tekst()).isZero();
        assertThat(en.json().get("stroem").asString()).isEqualTo("sak:" + f.sak);
        assertThat(en.json().get("hendelser").get(0).get("navn").asString()).isEqualTo("SakInnmeldt");
        assertThat(en.json().get("hendelser").get(0).get("setning").asString()).contains("skrøpelige eldre");
        assertThat(Forsoek.kjoer("replay", "sak:" + f.sak, "--lang=en", "--data", data)
                        .tekst())
                .contains("recorded", "ble meldt inn av");
        assertThat(Forsoek.kjoer("replay", "sak-finnes-ikke", "--data", data).utgang())
                .isEqualTo(1);
        assertThat(Forsoek.kjoer("replay", "--data", data).utgang()).isEqualTo(2);
        assertThat(Forsoek.kjoer("replay", f.sak, "--all", "--data", data).utgang())
                .isEqualTo(2);
        Forsoek.Svar alle = Forsoek.kjoer("replay", "--all", "--json", "--data", data);
        assertThat(alle.utgang()).as(alle.tekst()).isZero();
        assertThat(alle.json().get("hendelser").asLong()).isGreaterThan(100);
        assertThat(alle.json().get("ulest").asLong()).isZero();
    }

    @Test
    void en_sak_vises_slik_den_var_og_et_tidspunkt_som_ikke_kan_vaere_avvises() {
        String data = f.data.toString();
        Forsoek.Svar historie = Forsoek.kjoer("replay", f.sak, "--json", "--data", data);
        String foerst = historie.json().get("hendelser").get(0).get("posisjon").asString();
        Forsoek.Svar da =
                Forsoek.kjoer("as-of", "sak", f.sak, "--position", foerst, "--full", "--json", "--data", data);
        assertThat(da.utgang()).as(da.tekst()).isZero();
        assertThat(da.json().get("hendelser").asInt()).isEqualTo(1);
        assertThat(da.json().get("senere").asInt()).isPositive();
        assertThat(da.json().get("bilde").get("sak").get("tittel").asString()).contains("skrøpelige eldre");
        Forsoek.Svar naa = Forsoek.kjoer("as-of", "sak", f.sak, "--json", "--data", data);
        assertThat(naa.json().get("senere").asInt()).isZero();
        assertThat(naa.json().get("tilgang").get("utgave").asString()).isEqualTo("OFFENTLIG");
        assertThat(Forsoek.kjoer("as-of", "utvalg", "ostfold-fsu", "--lang=en", "--data", data)
                        .tekst())
                .contains("ostfold-fsu:", "recorded");
        Forsoek.Svar tidlig =
                Forsoek.kjoer("as-of", "sak", f.sak, "--known-at", "2001-01-01", "--json", "--data", data);
        assertThat(tidlig.utgang()).isEqualTo(1);
        assertThat(tidlig.json().get("kode").asString()).isEqualTo("FOER_FOERSTE_HENDELSE");
        assertThat(Forsoek.kjoer("as-of", "sak", "sak-finnes-ikke", "--data", data)
                        .utgang())
                .isEqualTo(1);
        for (String tid : List.of("2999-01-01", "2025-03-30T02:30", "2025-10-26T02:30", "tull")) {
            Forsoek.Svar svar = Forsoek.kjoer("as-of", "sak", f.sak, "--true-at", tid, "--data", data);
            assertThat(svar.utgang()).as(tid).isEqualTo(2);
        }
        assertThat(Forsoek.kjoer("as-of", "tull", f.sak, "--data", data).utgang())
                .isEqualTo(2);
    }

    @Test
    void en_gjenoppbygging_vises_i_terminalen_og_avbrutt_er_modellen_som_foer() throws Exception {
        kreverTerminal();
        Forsoek stor = f.kopi(mappe.resolve("bygging"));
        stor.tukle(c -> {
            Forsoek.sql(
                    c,
                    "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                            + " konvolutt, data) select 'm-' || g, 'sak:m-' || g, 0, aggregattype, navn, versjon,"
                            + " tidspunkt, konvolutt, data from generate_series(1, 60000) g, (select * from hendelse"
                            + " where navn = 'sak.SakInnmeldt' order by global_posisjon limit 1) h");
            Forsoek.sql(
                    c,
                    "update lesemerke set posisjon = (select max(global_posisjon) from hendelse) where prosessor ="
                            + " 'lese-spor'");
        });
        String[] kommando = {"rebuild", "lese-spor", "--lang=en", "--data", stor.data.toString()};
        Prosess p = Prosess.iTerminal(kommando);
        assertThat(p.til("s left")).contains("[", "%", "/s");
        p.ctrlC();
        String etter = p.resten();
        assertThat(p.utgang()).as(etter).isEqualTo(130);
        assertThat(etter).doesNotContain("built to position");
        for (int i = 0; i < 100 && Files.exists(stor.data.resolve("postgres/postmaster.pid")); i++) {
            Thread.sleep(100);
        }
        stor.tukle(c -> {
            assertThat(tall(c, "select count(*) from lese_spor where hendelse_id like 'm-%'"))
                    .isZero();
            assertThat(tall(c, "select count(*) from lese_spor")).isPositive();
            assertThat(tall(c, "select count(*) from pg_class where relpersistence = 't'"))
                    .isZero();
            assertThat(tall(c, "select count(*) from lesemerke where eier like 'gjenoppbygging%'"))
                    .isZero();
        });
        Prosess hel = Prosess.iTerminal(kommando);
        String ut = hel.resten();
        assertThat(hel.utgang()).as(ut).isZero();
        assertThat(ut).contains("100 %", "built to position", "60000 rows were written");
    }

    private static long tall(Connection c, String sql) throws SQLException {
        try (var s = c.createStatement();
                var rs = s.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    @Test
    void doctor_finner_en_aapen_noekkel_og_et_vern_som_er_slaatt_av() throws Exception {
        Forsoek syk = f.kopi(mappe.resolve("syk"));
        syk.tukle(c -> {});
        Files.setPosixFilePermissions(
                syk.data.resolve("sjekkpunkt.noekkel"),
                java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Forsoek.Svar svar = Forsoek.kjoer("doctor", "--data", syk.data.toString());
        assertThat(svar.utgang()).isEqualTo(1);
        assertThat(svar.tekst()).contains("FEIL  Bare eieren kan lese den hemmelige nøkkelen");
    }

    @Test
    void i_en_terminal_vises_fremdriften_og_i_et_roer_ikke() throws Exception {
        kreverTerminal();
        Prosess terminal = Prosess.iTerminal("verify", "--lang=nb", "--data", f.data.toString());
        String ut = terminal.resten();
        assertThat(terminal.utgang()).as(ut).isZero();
        assertThat(ut).contains("[##", "100 %", "/s", "s igjen", "I orden: loggen er den som ble signert.");
        Prosess roer = Prosess.iRoer("verify", "--lang=nb", "--data", f.data.toString());
        String rent = roer.resten();
        assertThat(roer.utgang()).as(rent).isZero();
        assertThat(rent).contains("I orden").doesNotContain(BLANK, "igjen");
    }

    @Test
    void kan_avbrytes_uten_at_noe_blir_staaende_halvgjort() throws Exception {
        kreverTerminal();
        Forsoek stor = f.kopi(mappe.resolve("stor"));
        stor.tukle(c -> Forsoek.sql(
                c,
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                    + " konvolutt, data) select 'm-' || g, 'maaling:' || g, 0, 'maaling', 'maaling.X', '1', tidspunkt,"
                    + " konvolutt, data from generate_series(1, 300000) g, (select * from hendelse order by"
                    + " global_posisjon desc limit 1) h"));
        Prosess p = Prosess.iTerminal("verify", "--lang=en", "--data", stor.data.toString());
        String foer = p.til("s left");
        assertThat(foer).contains("[", "%");
        p.ctrlC();
        String etter = p.resten();
        assertThat(p.utgang()).as(etter).isEqualTo(130);
        assertThat(etter).doesNotContain("All is well", "NOT well", "Cannot go on");
        for (int i = 0; i < 100 && Files.exists(stor.data.resolve("postgres/postmaster.pid")); i++) {
            Thread.sleep(100);
        }
        assertThat(stor.data.resolve("postgres/postmaster.pid")).doesNotExist();
        Forsoek.Svar status = Forsoek.kjoer("status", "--json", "--data", stor.data.toString());
        assertThat(status.json().get("hendelser").asLong()).isGreaterThan(300_000);
        eksporten_kan_avbrytes(stor);
    }

    /** En fil som ikke er hel, har verken navnet eller innholdet av en som er det. */
    private static void eksporten_kan_avbrytes(Forsoek stor) throws Exception {
        Path til = Files.createDirectory(mappe.resolve("eksport"));
        Path fil = til.resolve("logg.ndjson");
        Path noekler = til.resolve("noekler.ndjson");
        String[] kommando = {
            "export",
            "--lang=en",
            "--data",
            stor.data.toString(),
            "-o",
            fil.toString(),
            "--keys-output",
            noekler.toString()
        };
        Prosess p = Prosess.iTerminal(kommando);
        assertThat(p.til("s left")).contains("[", "%");
        p.ctrlC();
        assertThat(p.resten()).doesNotContain("Wrote");
        assertThat(p.utgang()).isEqualTo(130);
        assertThat(til).isEmptyDirectory();
        // Strømmen går: ingen får ryddet.
        p = Prosess.iTerminal(kommando);
        p.til("s left");
        p.prosess().descendants().forEach(ProcessHandle::destroyForcibly);
        p.resten();
        assertThat(fil).doesNotExist();
        assertThat(noekler).doesNotExist();
        try (var rester = Files.list(til)) {
            for (Path rest : rester.toList()) {
                Forsoek.Svar svar = Forsoek.kjoer("import", "--json", "--check-only", rest.toString());
                assertThat(svar.utgang()).as(svar.tekst()).isEqualTo(1);
                assertThat(svar.koder()).containsAnyOf("FIL_AVKORTET", "FIL_FREMMED");
            }
        }
    }

    private static void kreverTerminal() {
        boolean finnes = Files.isExecutable(Path.of("/usr/bin/script"));
        if (!finnes) {
            System.err.println("HOPPET OVER: /usr/bin/script mangler, så det finnes ingen terminal å prøve i.");
        }
        assumeTrue(finnes);
    }

    /** Kommandolinjen slik den startes, med utdata etter hvert. */
    private record Prosess(Process prosess, BufferedReader ut) {

        static Prosess iTerminal(String... args) throws IOException {
            // Startes bygget i bakgrunnen, er Ctrl-C slått av for alt det starter.
            return start(List.of(
                    "env", "--default-signal=INT", "script", "-qfec", String.join(" ", kommando(args)), "/dev/null"));
        }

        static Prosess iRoer(String... args) throws IOException {
            return start(kommando(args));
        }

        private static List<String> kommando(String... args) {
            List<String> k = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    Saksgang.class.getName()));
            k.addAll(List.of(args));
            return k;
        }

        private static Prosess start(List<String> kommando) throws IOException {
            ProcessBuilder b = new ProcessBuilder(kommando).redirectErrorStream(true);
            b.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            b.environment().remove("JAVA_TOOL_OPTIONS");
            Process p = b.start();
            return new Prosess(
                    p, new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8)));
        }

        String til(String tekst) throws IOException {
            StringBuilder lest = new StringBuilder();
            for (int c = ut.read(); c >= 0; c = ut.read()) {
                lest.append((char) c);
                if (lest.indexOf(tekst, Math.max(0, lest.length() - tekst.length())) >= 0) {
                    return lest.toString();
                }
            }
            throw new AssertionError("Sluttet uten «" + tekst + "»: " + lest);
        }

        String resten() throws IOException {
            StringBuilder lest = new StringBuilder();
            for (int c = ut.read(); c >= 0; c = ut.read()) {
                lest.append((char) c);
            }
            return lest.toString();
        }

        void ctrlC() throws IOException {
            prosess.getOutputStream().write(3);
            prosess.getOutputStream().flush();
        }

        int utgang() throws InterruptedException {
            assertThat(prosess.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return prosess.exitValue();
        }
    }
}
