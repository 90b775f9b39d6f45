package no.saksgang.app.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.saksgang.felles.Avslagskode;
import no.saksgang.json.Hendelsestyper;
import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Oppslagssidene skrives av koden og sammenlignes i bygget. {@code -Ddocs.skriv=true} skriver dem på nytt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferanseTest {

    private static final Path ROT = Path.of("../..");

    @Test
    void hendelsene_er_som_siden_sier() throws IOException {
        StringBuilder ut = new StringBuilder("# Events\n\nWritten by the build from the code.\n");
        String aggregat = "";
        for (Hendelsestyper.Type t : Hendelsestyper.alle()) {
            if (!t.aggregat().equals(aggregat)) {
                aggregat = t.aggregat();
                ut.append("\n## ")
                        .append(aggregat)
                        .append("\n\n| Event | Version | What happened | Fields |\n|---|---|---|---|\n");
            }
            ut.append("| `")
                    .append(t.navn())
                    .append("` | ")
                    .append(t.versjon())
                    .append(" | ")
                    .append(forklaring(aggregat, "event", t.klasse().getSimpleName()))
                    .append(" | ")
                    .append(felt(t.klasse()))
                    .append(" |\n");
        }
        sammenlign("events.md", ut.toString());
    }

    @Test
    void kommandoene_er_som_siden_sier() throws IOException {
        StringBuilder ut = new StringBuilder("# Commands\n\nWritten by the build from the code.\n");
        String aggregat = "";
        for (Kommandotyper.Type t : Kommandotyper.alle()) {
            if (!t.aggregat().equals(aggregat)) {
                aggregat = t.aggregat();
                ut.append("\n## ")
                        .append(aggregat)
                        .append("\n\n| Command | Roles | What it asks | Fields |\n|---|---|---|---|\n");
            }
            ut.append("| `")
                    .append(t.navn())
                    .append("` | ")
                    .append(
                            t.roller().isEmpty()
                                    ? "anyone"
                                    : t.roller().stream().map(Enum::name).collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(forklaring(aggregat, "command", t.navn()))
                    .append(" | ")
                    .append(felt(t.klasse()))
                    .append(" |\n");
        }
        sammenlign("commands.md", ut.toString());
    }

    @Test
    void avslagene_er_som_siden_sier() throws IOException {
        StringBuilder ut = new StringBuilder("# Refusals\n\n"
                + "Written by the build from the code.\n\n"
                + "| Code | Rule | What was not done, and why | What to do |\n"
                + "|---|---|---|---|\n");
        for (Avslagskode k : Avslagskode.values()) {
            ut.append("| `")
                    .append(k)
                    .append("` | ")
                    .append(k.regel())
                    .append(" | ")
                    .append(k.tittel())
                    .append(" | ")
                    .append(k.hvaNaa())
                    .append(" |\n");
        }
        sammenlign("refusals.md", ut.toString());
    }

    @Test
    void tilgangen_er_som_siden_sier() throws IOException {
        sammenlign("access.md", Tilgangstabell.tekst());
    }

    private static String felt(Class<?> post) {
        return Arrays.stream(post.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    /** Setningen som står over posten i kilden. */
    private static String forklaring(String aggregat, String slag, String navn) throws IOException {
        String stor = Character.toUpperCase(aggregat.charAt(0)) + aggregat.substring(1);
        String kilde = Files.readString(ROT.resolve("command-model/api/src/main/java/no/saksgang/" + aggregat + "/"
                + slag + "/" + stor + (slag.equals("event") ? "Event" : "Command") + ".java"));
        Matcher m = Pattern.compile("/\\*\\* ([^*]+) \\*/\\s+@\\w+(?:\\([^)]*\\))?\\s+record " + navn + "\\(")
                .matcher(kilde);
        assertThat(m.find()).as("Forklaring mangler over " + navn).isTrue();
        return m.group(1)
                .replaceAll("\\s+", " ")
                .replace("{@code ", "`")
                .replace("}", "`")
                .trim();
    }

    private static void sammenlign(String navn, String innhold) throws IOException {
        Path fil = ROT.resolve("docs/reference").resolve(navn);
        if (Boolean.getBoolean("docs.skriv")) {
            Files.writeString(fil, innhold);
        }
        assertThat(fil).as("Kjør én gang med -Ddocs.skriv=true").exists();
        assertThat(Files.readString(fil))
                .as("Utdatert: kjør med -Ddocs.skriv=true")
                .isEqualTo(innhold);
    }
}
