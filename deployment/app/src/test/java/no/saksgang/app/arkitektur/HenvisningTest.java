package no.saksgang.app.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Det sidene i docs viser til, finnes: testene som skal bære påstandene, og lenkene mellom sidene. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HenvisningTest {

    private static final Path ROT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
    private static final Pattern LENKE = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void testene_som_navngis_finnes() throws IOException {
        Set<String> finnes;
        try (Stream<Path> alle = Files.walk(ROT)) {
            finnes = alle.filter(p -> p.toString().contains("/src/test/"))
                    .map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".java"))
                    .map(n -> n.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        List<String> mangler = new ArrayList<>();
        for (Path side : sider()) {
            Matcher m = TEST.matcher(Files.readString(side));
            while (m.find()) {
                if (!finnes.contains(m.group(1))) {
                    mangler.add(side.getFileName() + ": " + m.group(1));
                }
            }
        }
        assertThat(mangler).isEmpty();
        assertThat(finnes).hasSizeGreaterThan(100);
    }

    @Test
    void lenkene_mellom_sidene_foerer_fram() throws IOException {
        List<String> brutt = new ArrayList<>();
        int antall = 0;
        for (Path side : sider()) {
            Matcher m = LENKE.matcher(Files.readString(side));
            while (m.find()) {
                if (m.group(1).contains(":")) {
                    continue;
                }
                antall++;
                if (!Files.exists(side.resolveSibling(m.group(1)))) {
                    brutt.add(side + ": " + m.group(1));
                }
            }
        }
        assertThat(brutt).isEmpty();
        assertThat(antall).isGreaterThan(20);
    }

    private static List<Path> sider() throws IOException {
        try (Stream<Path> docs = Files.walk(ROT.resolve("docs"));
                Stream<Path> topp = Files.list(ROT)) {
            return Stream.concat(docs, topp)
                    .filter(p -> p.toString().endsWith(".md") && !p.endsWith("CHANGELOG.md"))
                    .toList();
        }
    }
}
