package no.saksgang.app.loep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.app.SaksgangApplication;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kommandoene i docs/walkthrough.md, kjørt i et skall mot en ny installasjon, og svarene siden viser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GjennomgangTest {

    private static final Path SIDE = Path.of("../../docs/walkthrough.md");
    private static final Pattern BLOKK = Pattern.compile("```(bash|json)\\n(.*?)```", Pattern.DOTALL);
    private static final String SKILLE = "@@@ neste @@@";

    /** Kommandoer, og svaret siden viser etter dem; null når den ikke viser noe. */
    private record Steg(String kommandoer, String svar) {}

    @TempDir
    Path mappe;

    @Test
    void siden_gjoer_det_den_sier() throws Exception {
        List<Steg> alle = steg(Files.readString(SIDE));
        assertThat(alle).hasSizeGreaterThan(10);
        assertThat(alle).filteredOn(s -> s.svar() != null).hasSizeGreaterThan(10);
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(SaksgangApplication.class)
                .run(
                        "--server.port=0",
                        "--saksgang.data=" + mappe.resolve("data"),
                        "--saksgang.utviklingsaktoer=false",
                        "--saksgang.innlogging.lokal=true",
                        "--saksgang.innlogging.lokal-port=0")) {
            String port = app.getEnvironment().getRequiredProperty("local.server.port");
            String[] svar = kjoer(alle, port, utsteder(port)).split(SKILLE);
            for (int i = 0; i < alle.size(); i++) {
                if (alle.get(i).svar() != null) {
                    String siste = svar[i].strip().lines().reduce((a, b) -> b).orElse("");
                    JsonNode faktisk = JsonMapper.shared().readTree(siste);
                    krev(
                            JsonMapper.shared().readTree(alle.get(i).svar()),
                            faktisk,
                            alle.get(i).kommandoer() + "\n" + siste);
                }
            }
        }
    }

    @Test
    void et_svar_som_ikke_stemmer_oppdages() {
        assertThatThrownBy(() -> krev(json("{\"a\": 1}"), json("{\"a\": 2}"), ""))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> krev(json("[1, 3]"), json("[3, 2, 1]"), "")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> krev(json("{\"a\": \"x-…\"}"), json("{\"a\": \"y-1\"}"), ""))
                .isInstanceOf(AssertionError.class);
        krev(json("{\"a\": [\"x-…\", {\"b\": 1}]}"), json("{\"a\": [\"x-7\", 0, {\"b\": 1, \"c\": 2}], \"d\": 0}"), "");
    }

    /** Der innloggingen begynner, viser applikasjonen hvor utstederen er. */
    private static String utsteder(String port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI dit = URI.create(http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/innlogging/start/lokal"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow());
            return "http://" + dit.getAuthority();
        }
    }

    private String kjoer(List<Steg> alle, String port, String utsteder) throws Exception {
        StringBuilder skript = new StringBuilder();
        alle.forEach(s ->
                skript.append(s.kommandoer()).append("\necho '").append(SKILLE).append("'\n"));
        Path fil = mappe.resolve("gjennomgang.sh");
        Files.writeString(
                fil,
                skript.toString()
                        .replace("127.0.0.1:8080", "127.0.0.1:" + port)
                        .replace("http://127.0.0.1:8089", utsteder));
        Path ut = mappe.resolve("ut.txt");
        Process bash = new ProcessBuilder("bash", fil.toString())
                .directory(mappe.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ut.toFile())
                .start();
        if (!bash.waitFor(120, TimeUnit.SECONDS)) {
            bash.descendants().forEach(ProcessHandle::destroyForcibly);
            bash.destroyForcibly();
            throw new AssertionError("Siden ble stående og vente. Så langt:\n" + Files.readString(ut));
        }
        return Files.readString(ut);
    }

    private static List<Steg> steg(String side) {
        List<Steg> ut = new ArrayList<>();
        Matcher m = BLOKK.matcher(side);
        while (m.find()) {
            if (m.group(1).equals("bash")) {
                ut.add(new Steg(m.group(2), null));
            } else {
                assertThat(ut).as("Et svar uten kommandoer foran").isNotEmpty();
                Steg forrige = ut.removeLast();
                ut.add(new Steg(forrige.kommandoer(), m.group(2)));
            }
        }
        return ut;
    }

    /** Felt som ikke vises, er uten betydning; lister skal ha de viste elementene i samme rekkefølge. */
    private static void krev(JsonNode vist, JsonNode faktisk, String hvor) {
        assertThat(stemmer(vist, faktisk)).as("%s\nskulle hatt %s", hvor, vist).isTrue();
    }

    private static boolean stemmer(JsonNode vist, JsonNode faktisk) {
        if (vist.isObject()) {
            return faktisk.isObject()
                    && vist.properties().stream()
                            .allMatch(f -> faktisk.has(f.getKey()) && stemmer(f.getValue(), faktisk.get(f.getKey())));
        }
        if (vist.isArray()) {
            int naa = 0;
            for (JsonNode f : faktisk) {
                if (naa < vist.size() && stemmer(vist.get(naa), f)) {
                    naa++;
                }
            }
            return faktisk.isArray() && naa == vist.size();
        }
        if (vist.isString() && vist.asString().contains("…")) {
            String moenster = Pattern.quote(vist.asString()).replace("…", "\\E.*\\Q");
            return faktisk.isString() && faktisk.asString().matches(moenster);
        }
        return vist.equals(faktisk);
    }

    private static JsonNode json(String tekst) {
        return JsonMapper.shared().readTree(tekst);
    }
}
