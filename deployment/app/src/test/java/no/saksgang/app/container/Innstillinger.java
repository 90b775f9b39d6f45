package no.saksgang.app.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Innstillingene noen leser: våre egne, slik kilden nevner dem, og rammeverkets, slik det selv beskriver dem. */
final class Innstillinger {

    private static final Pattern EGEN = Pattern.compile("\\$\\{(saksgang[a-z.-]+)|\"(saksgang\\.[a-z.-]+)\"");

    private Innstillinger() {}

    static Set<String> egne(Path rot) {
        Set<String> ut = new TreeSet<>();
        for (String rom : new String[] {"command-model/axon", "query-model", "gateway", "deployment/app"}) {
            try (Stream<Path> filer = Files.walk(rot.resolve(rom).resolve("src/main/java"))) {
                for (Path fil :
                        filer.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher m = EGEN.matcher(Files.readString(fil));
                    while (m.find()) {
                        ut.add(m.group(1) == null ? m.group(2) : m.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ut;
    }

    static Set<String> rammeverkets() {
        Set<String> ut = new TreeSet<>();
        try {
            for (URL url : java.util.Collections.list(
                    Innstillinger.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream inn = url.openStream()) {
                    JsonMapper.shared().readTree(inn).get("properties").forEach(p -> {
                        boolean fjernet =
                                "error".equals(p.at("/deprecation/level").asString(""));
                        if (!fjernet) {
                            ut.add(p.get("name").asString());
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut;
    }

    /** Navnet på miljøvariabelen som setter innstillingen. */
    static String miljoenavn(String innstilling) {
        return innstilling.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Formen uten bindestreker, som rammeverket sammenligner med. */
    static String flat(String innstilling) {
        return innstilling.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
