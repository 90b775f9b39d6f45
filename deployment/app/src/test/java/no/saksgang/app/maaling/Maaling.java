package no.saksgang.app.maaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Kjører målingen i en egen prosess med 512 MB og feiler når en grense brytes. Navnet slutter ikke på Test, så den
 * kjøres bare når noen ber om den. Med {@code -Dmaaling.del=bevis}, {@code gjenoppbygging} eller {@code sider} måles bare det.
 */
class Maaling {

    @Test
    void grensene_holder() throws Exception {
        List<String> kall = new ArrayList<>(List.of(
                java(),
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Maalekjoering.class.getName()));
        if (System.getProperty("maaling.del") != null) {
            kall.add(System.getProperty("maaling.del"));
        }
        Process maaling = new ProcessBuilder(kall).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(maaling::destroy));
        try (BufferedReader linjer =
                new BufferedReader(new InputStreamReader(maaling.getInputStream(), StandardCharsets.UTF_8))) {
            linjer.lines().forEach(System.out::println);
        }
        assertThat(maaling.waitFor()).as("En grense er brutt; se tabellen").isZero();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
