package no.saksgang.app.regler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Hver av reglene R001–R234 har en rad: hvor den bor og hvilke tester som viser den, eller hvorfor den ikke er
 * motorens. En rad som viser til noe som ikke finnes, eller en kilde som ikke nevner regelen, stanser bygget.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglertabellTest {

    private static final Path ROT = Path.of("../..");
    private static final Pattern REGELNUMMER = Pattern.compile("R(\\d{3})(?:[–-]R?(\\d{3}))?");

    /** En rad i tabellen. */
    record Regel(String tittel, String gjelder, List<String> hvor, List<String> tester, String ikkeMotorens) {}

    /** En motsigelse i kildene og valget motoren tok. */
    record Motsigelse(String tema, String gjelder, String valg, String bytte) {}

    private final Map<String, List<Path>> kilder = kilder("src/main");
    private final Map<String, List<Path>> tester = kilder("src/test");

    @Test
    void hver_regel_har_en_rad() throws IOException {
        assertThat(regler().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 234)
                        .mapToObj("R%03d"::formatted)
                        .toList());
        regler().forEach((nummer, r) -> {
            if (r.ikkeMotorens() == null) {
                assertThat(r.hvor()).as(nummer + " bor ingen steder").isNotEmpty();
                assertThat(r.tester()).as(nummer + " vises ikke av noen test").isNotEmpty();
            } else {
                assertThat(r.hvor()).as(nummer + " er både motorens og ikke").isEmpty();
                assertThat(r.ikkeMotorens()).hasSizeGreaterThan(20);
            }
        });
    }

    @Test
    void stedene_finnes_og_nevner_regelen() throws IOException {
        List<String> feil = new ArrayList<>();
        for (var rad : regler().entrySet()) {
            for (String sted : rad.getValue().hvor()) {
                List<Path> filer =
                        sted.contains("/") ? List.of(ROT.resolve(sted)) : kilder.getOrDefault(sted, List.of());
                if (filer.isEmpty() || !Files.exists(filer.getFirst())) {
                    feil.add(rad.getKey() + ": " + sted + " finnes ikke");
                } else if (!sted.contains("/") && !nevnt(filer).contains(rad.getKey())) {
                    feil.add(rad.getKey() + ": " + sted + " nevner ikke regelen");
                }
            }
        }
        assertThat(feil).isEmpty();
    }

    @Test
    void testene_finnes() throws IOException {
        List<String> feil = new ArrayList<>();
        for (var rad : regler().entrySet()) {
            for (String test : rad.getValue().tester()) {
                String[] del = test.split("#");
                if (del.length != 2 || !tester.containsKey(del[0])) {
                    feil.add(rad.getKey() + ": testklassen i " + test + " finnes ikke");
                } else if (!erTest(tester.get(del[0]), del[1])) {
                    feil.add(rad.getKey() + ": testen " + test + " finnes ikke");
                }
            }
        }
        assertThat(feil).isEmpty();
    }

    @Test
    void koden_viser_bare_til_regler_som_finnes() throws IOException {
        List<String> feil = new ArrayList<>();
        for (var kilde : kilder.entrySet()) {
            nevnt(kilde.getValue()).stream()
                    .filter(r -> r.compareTo("R234") > 0 || r.equals("R000"))
                    .forEach(r -> feil.add(kilde.getKey() + " nevner " + r));
        }
        assertThat(feil).isEmpty();
    }

    @Test
    void siden_er_som_tabellen_sier() throws IOException {
        StringBuilder ut = new StringBuilder("""
            # Rules

            Written by the build. Every rule found in the sources, where it lives in the engine and the tests that show it, or why it is
            not the engine's business. A place that does not exist or does not name the rule, and a test that does not exist, stop the build.

            | Rule | | For | Lives in | Shown by |
            |---|---|---|---|---|
            """);
        regler().forEach((nummer, r) -> ut.append("| ")
                .append(nummer)
                .append(" | ")
                .append(r.tittel())
                .append(" | ")
                .append(r.gjelder())
                .append(" | ")
                .append(r.ikkeMotorens() == null ? kode(r.hvor()) : "*Not the engine's:* " + r.ikkeMotorens())
                .append(" | ")
                .append(r.tester().stream()
                        .map(t -> "`" + t.replace("#", "` ").replace('_', ' '))
                        .collect(Collectors.joining("<br>")))
                .append(" |\n"));
        ut.append("""

            ## Contradictions in the sources

            Which reading was chosen, for whom, and how to switch.

            | | Subject | For | Chosen | To switch |
            |---|---|---|---|---|
            """);
        motsigelser().forEach((nummer, m) -> ut.append("| ")
                .append(nummer)
                .append(" | ")
                .append(m.tema())
                .append(" | ")
                .append(m.gjelder())
                .append(" | ")
                .append(m.valg())
                .append(" | ")
                .append(m.bytte())
                .append(" |\n"));
        Path side = ROT.resolve("docs/rules.md");
        if (Boolean.getBoolean("docs.skriv")) {
            Files.writeString(side, ut.toString());
        }
        assertThat(side).as("Kjør én gang med -Ddocs.skriv=true").exists();
        assertThat(Files.readString(side))
                .as("Utdatert: kjør med -Ddocs.skriv=true")
                .isEqualTo(ut.toString());
    }

    @Test
    void hver_motsigelse_har_et_valg() throws IOException {
        assertThat(motsigelser().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 51)
                        .mapToObj("M%02d"::formatted)
                        .toList());
        motsigelser().values().forEach(m -> {
            assertThat(m.valg()).isNotBlank();
            assertThat(m.bytte()).isNotBlank();
        });
    }

    private static boolean erTest(List<Path> filer, String metode) throws IOException {
        Pattern test = Pattern.compile(
                "@(Test|ParameterizedTest|TestFactory)\\b[^;{}]*?\\bvoid " + Pattern.quote(metode) + "\\(");
        for (Path fil : filer) {
            // En kommentar eller tekst mellom merket og metoden kan ha klammer; de hører ikke med i mønsteret.
            String kilde = Files.readString(fil).replaceAll("(?s)strings = \\{.*?}", "");
            if (test.matcher(kilde).find()) {
                return true;
            }
        }
        return false;
    }

    private static String kode(List<String> steder) {
        return steder.stream().map(s -> "`" + s + "`").collect(Collectors.joining(", "));
    }

    /** Regelnumrene en kilde nevner, også de som ligger inne i et spenn som R114–R117. */
    private static TreeSet<String> nevnt(List<Path> filer) throws IOException {
        TreeSet<String> ut = new TreeSet<>();
        for (Path fil : filer) {
            Matcher m = REGELNUMMER.matcher(Files.readString(fil));
            while (m.find()) {
                int fra = Integer.parseInt(m.group(1));
                int til = m.group(2) == null ? fra : Integer.parseInt(m.group(2));
                IntStream.rangeClosed(fra, til).mapToObj("R%03d"::formatted).forEach(ut::add);
            }
        }
        return ut;
    }

    private static Map<String, List<Path>> kilder(String gren) {
        Map<String, List<Path>> ut = new LinkedHashMap<>();
        for (String rom : List.of("command-model", "query-model", "gateway", "deployment")) {
            try (Stream<Path> alle = Files.walk(ROT.resolve(rom))) {
                alle.filter(f -> f.toString().endsWith(".java") && f.toString().contains(gren))
                        .forEach(f -> ut.computeIfAbsent(
                                        f.getFileName().toString().replace(".java", ""), n -> new ArrayList<>())
                                .add(f));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return ut;
    }

    private static Map<String, Regel> regler() throws IOException {
        Map<String, Regel> ut = new LinkedHashMap<>();
        les("regler.yaml")
                .forEach((nummer, r) -> ut.put(
                        nummer,
                        new Regel(
                                (String) r.get("tittel"),
                                (String) r.get("gjelder"),
                                liste(r.get("hvor")),
                                liste(r.get("tester")),
                                (String) r.get("ikkeMotorens"))));
        return ut;
    }

    private static Map<String, Motsigelse> motsigelser() throws IOException {
        Map<String, Motsigelse> ut = new LinkedHashMap<>();
        les("motsigelser.yaml")
                .forEach((nummer, m) -> ut.put(
                        nummer,
                        new Motsigelse(
                                (String) m.get("tema"), (String) m.get("gjelder"), (String) m.get("valg"), (String)
                                        m.get("bytte"))));
        return ut;
    }

    @SuppressWarnings("unchecked")
    private static List<String> liste(Object verdi) {
        return verdi == null ? List.of() : (List<String>) verdi;
    }

    private static Map<String, Map<String, Object>> les(String navn) throws IOException {
        try (InputStream inn = ReglertabellTest.class.getResourceAsStream("/regler/" + navn)) {
            return new Yaml().load(inn);
        }
    }
}
