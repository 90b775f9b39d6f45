package no.saksgang.gateway.herding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.gateway.importering.Importmaal;
import no.saksgang.gateway.kommando.Kommandomaal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer leter etter inndata som får bindingen av kommandoer og innflyttingen til å feile på annet vis enn med et nei. Den ser hvilke
 * veier gjennom koden hver inndata tar, og bygger videre på dem som fant nye. {@code -Dfuzz.sekunder} gir den lengre tid.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DekningsstyrtTest {

    private static final int SEKUNDER = Integer.getInteger("fuzz.sekunder", 8);
    private static final Pattern KJOERT = Pattern.compile("Done (\\d+) runs");

    @TempDir
    Path mappe;

    @Test
    void bindingen_av_kommandoer_svarer_alltid() throws Exception {
        Files.writeString(
                korpus().resolve("a"), "\u0000\u0001{\"tittel\":\"Løft\",\"innmelder\":\"ostfold-kommune-01\"}");
        Files.writeString(
                korpus().resolve("b"),
                "\u0000\u0009{\"fra\":\"2025-01-01\",\"liste\":[{\"a\":1}],\"skjedde\":\"2025-01-01T00:00:00Z\"}");
        assertThat(let(Kommandomaal.class, SEKUNDER)).isGreaterThan(1_000);
    }

    @Test
    void innflyttingen_svarer_alltid() throws Exception {
        Files.copy(
                Path.of("../deployment/app/src/test/resources/sakliste-stolav-2021.yaml"), korpus().resolve("stolav"));
        Files.writeString(korpus().resolve("a"), "versjon: 1\nmote: {id: m-1, utvalg: u}\npunkter: []\n");
        assertThat(let(Importmaal.class, SEKUNDER)).isGreaterThan(100);
    }

    @Test
    void den_finner_en_feil_som_er_plantet() throws Exception {
        Files.writeString(korpus().resolve("a"), "SA");
        assertThat(kjoer(Plantetmaal.class, 60)).contains("plantet").doesNotContain("Done");
    }

    private int let(Class<?> maal, int sekunder) throws Exception {
        String ut = kjoer(maal, sekunder);
        Matcher m = KJOERT.matcher(ut);
        assertThat(ut).doesNotContain("== Java Exception", "== libFuzzer crashing input");
        assertThat(m.find()).as(ut).isTrue();
        System.out.println(maal.getSimpleName() + ": " + m.group() + " på " + sekunder + " s");
        return Integer.parseInt(m.group(1));
    }

    private String kjoer(Class<?> maal, int sekunder) throws IOException, InterruptedException {
        Path ordbok = Files.writeString(
                mappe.resolve("ordbok"),
                "\"\\\"tittel\\\":\"\n"
                        + "\"L\\xC3\\x98FT\"\n"
                        + "\"\\xC3\\xA6\\xC3\\xB8\\xC3\\xA5\"\n"
                        + "\"{}\"\n"
                        + "\"[]\"\n"
                        + "\"2025-02-29\"\n"
                        + "\"&a *a\"\n"
                        + "\"null\"\n");
        List<String> kommando = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                // Skjemaet som pakkes med applikasjonen, er det som står i docs.
                Path.of("../docs/reference").toAbsolutePath()
                        + java.io.File.pathSeparator
                        + System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + maal.getName(),
                "--instrumentation_includes=no.saksgang.**",
                "--custom_hook_includes=no.saksgang.**",
                "--reproducer_path=" + mappe,
                "-seed=20251125",
                "-max_len=4096",
                "-timeout=20",
                "-max_total_time=" + sekunder,
                "-artifact_prefix=" + mappe + "/",
                "-dict=" + ordbok,
                korpus().toString()));
        Process p = new ProcessBuilder(kommando)
                .directory(mappe.toFile())
                .redirectErrorStream(true)
                .start();
        String ut = new String(p.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(p.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return ut;
    }

    private Path korpus() throws IOException {
        return Files.createDirectories(mappe.resolve("korpus"));
    }
}
