package no.saksgang.gateway.sider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Filene nettleseren får, er de som er bygget av frontend/, og ingen andre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NettleserfilerTest {

    private static final Path MAPPE = Path.of("src/main/resources/static/assets");
    private static final Set<String> LISENSER = Set.of("MIT", "BSD-0-Clause", "0BSD", "OFL-1.1");

    @Test
    void hver_fil_har_kontrollsummen_i_listen() throws IOException, NoSuchAlgorithmException {
        Map<String, String> filer = new TreeMap<>();
        try (Stream<Path> alle = Files.list(MAPPE)) {
            for (Path p : alle.toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(p));
                filer.put(p.getFileName().toString(), HexFormat.of().formatHex(sum));
            }
        }
        Map<String, String> listen = new TreeMap<>();
        for (String linje : Files.readAllLines(Path.of("src/main/resources/ASSETS.lock"))) {
            String[] del = linje.split("  ", 3);
            listen.put(del[1], del[0]);
            if (!del[2].equals("Saksgang")) {
                for (String pakke : del[2].split(", ")) {
                    String[] p = pakke.split(" ");
                    assertThat(LISENSER).as(pakke).contains(p[2]);
                    assertThat(pakkefil()).contains("\"" + p[0] + "\": \"" + p[1] + "\"");
                }
            }
        }
        assertThat(filer)
                .as("Bygg på nytt med node build.mjs i gateway/frontend")
                .isEqualTo(listen);
    }

    @Test
    void ingenting_hentes_fra_andre() throws IOException {
        for (String fil : new String[] {"saksgang.css", "saksgang.js"}) {
            String innhold = Files.readString(MAPPE.resolve(fil), StandardCharsets.UTF_8);
            assertThat(innhold).as(fil).doesNotContain("@import", "url(http", "url(\"http", "url(//", "eval(");
        }
        assertThat(pakkefil()).doesNotContain("http", "\"^", "\"~");
        assertThat(Files.readString(Path.of("frontend/package-lock.json"))).doesNotContain("\"resolved\"");
    }

    private static String pakkefil() throws IOException {
        return Files.readString(Path.of("frontend/package.json"));
    }
}
