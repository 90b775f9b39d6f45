package no.saksgang.format;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All Java in the repository has one format. {@code -Dformat.write=true} writes it. */
class FormatTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final boolean WRITE = Boolean.getBoolean("format.write");
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void all_java_is_formatted() throws IOException {
        List<Path> sources = sources();
        assertFalse(sources.isEmpty(), "No sources found under " + ROOT);
        List<Path> unformatted = sources.parallelStream()
                .filter(FormatTest::differs)
                .map(ROOT::relativize)
                .sorted()
                .toList();
        assertTrue(
                WRITE || unformatted.isEmpty(),
                () -> "Run mvn -q -pl deployment/format test -Dformat.write=true to format " + unformatted);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !ROOT.relativize(f).toString().matches("(.*/)?(target|node_modules|data)/.*"))
                    .toList();
        }
    }

    private static boolean differs(Path file) {
        try {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return false;
            }
            if (WRITE) {
                Files.writeString(file, formatted);
            }
            return true;
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot parse " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
