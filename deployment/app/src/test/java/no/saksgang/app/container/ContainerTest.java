package no.saksgang.app.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Oppskriften og compose-filen lest strengt, og hver påstand i dem holdt mot applikasjonen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContainerTest {

    static final Path ROT = Path.of("../..");
    private static final Path MAPPE = ROT.resolve("deployment/container");
    private static final Path RESSURSER = Path.of("src/main/resources");

    static final Map<String, String> PASSORD = Map.of(
            "SAKSGANG_POSTGRES_PASSORD",
            "p",
            "SAKSGANG_EIER_PASSORD",
            "e",
            "SAKSGANG_APP_PASSORD",
            "a",
            "SAKSGANG_REVISOR_PASSORD",
            "r");

    private final Containerfil oppskrift = Containerfil.les(lesFil(MAPPE.resolve("Containerfile")));
    private final Sammensetning compose = Sammensetning.les(lesFil(MAPPE.resolve("compose.yaml")));

    @Test
    void ingenting_i_oppskriften_krever_et_skall() {
        for (Containerfil.Trinn trinn : oppskrift.trinn()) {
            trinn.instrukser().stream()
                    .filter(i ->
                            Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK").contains(i.ord()))
                    .forEach(i -> assertThat(i.exec())
                            .as("linje %s", i.linje())
                            .first()
                            .isEqualTo("java"));
        }
    }

    @Test
    void bildet_kjoerer_som_et_tall_som_ikke_er_root() {
        assertThat(oppskrift.siste().siste("USER").tekst()).matches("[1-9][0-9]{3,}:0");
    }

    @Test
    void det_som_kopieres_fra_bygget_er_det_bygget_lager_og_slipper_gjennom_filteret() throws IOException {
        String jar = "deployment/app/target/" + finalName() + ".jar";
        List<Containerfil.Instruks> kopier = oppskrift.trinn().stream()
                .flatMap(t -> t.alle("COPY").stream())
                .filter(i -> !i.flagg().containsKey("from"))
                .toList();
        assertThat(kopier)
                .singleElement()
                .satisfies(i -> assertThat(i.deler()).first().isEqualTo(jar));
        assertThat(Files.readAllLines(ROT.resolve(".dockerignore"))).contains("*", "!" + jar);
    }

    @Test
    void det_som_kopieres_mellom_trinn_finnes_i_trinnet_det_kommer_fra() {
        for (Containerfil.Instruks i : oppskrift.siste().alle("COPY")) {
            assertThat(oppskrift.trinn().stream().map(Containerfil.Trinn::navn))
                    .contains(i.flagg().get("from"));
        }
    }

    @Test
    void porten_er_applikasjonens_i_oppskrift_og_compose() {
        Map<String, Object> yaml = Sammensetning.kart(yaml("application.yaml").get("server"));
        String port = yaml.get("port").toString();
        assertThat(oppskrift.siste().siste("EXPOSE").tekst()).isEqualTo(port);
        assertThat(compose.liste("saksgang", "ports"))
                .allMatch(p -> p.endsWith(":" + port))
                .allMatch(p -> p.startsWith("127.0.0.1:"));
    }

    @Test
    void compose_bygger_denne_oppskriften_fra_roten() throws IOException {
        Map<String, Object> bygg =
                Sammensetning.kart(compose.tjenester().get("saksgang").get("build"));
        Path kontekst = MAPPE.resolve(bygg.get("context").toString());
        assertThat(kontekst.toRealPath()).isEqualTo(ROT.toRealPath());
        assertThat(kontekst.resolve(bygg.get("dockerfile").toString())).isRegularFile();
    }

    @Test
    void hver_miljoevariabel_blir_lest_av_applikasjonen() {
        Set<String> lest = Stream.concat(Innstillinger.egne(ROT).stream(), Innstillinger.rammeverkets().stream())
                .map(Innstillinger::miljoenavn)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lest).contains("SAKSGANG_UTVIKLINGSAKTOER", "SAKSGANG_MODELL_FIL");
        assertThat(lest).containsAll(oppskrift.siste().miljoe().keySet());
        assertThat(lest).containsAll(compose.miljoe("saksgang", PASSORD).keySet());
    }

    @Test
    void hver_innstilling_i_applikasjonens_filer_blir_lest_av_noen() throws IOException {
        Set<String> lest = Stream.concat(Innstillinger.egne(ROT).stream(), Innstillinger.rammeverkets().stream())
                .map(Innstillinger::flat)
                .collect(Collectors.toSet());
        List<String> ukjente = new ArrayList<>();
        try (Stream<Path> filer = Files.list(RESSURSER)) {
            for (Path fil : filer.filter(f -> f.getFileName().toString().matches("application.*\\.yaml"))
                    .toList()) {
                blader("", yaml(fil.getFileName().toString())).stream()
                        .filter(n -> !kjent(Innstillinger.flat(n), lest))
                        .forEach(n -> ukjente.add(fil.getFileName() + ": " + n));
            }
        }
        assertThat(ukjente).isEmpty();
    }

    @Test
    void bildet_starter_i_produksjon_og_compose_slaar_det_ikke_av() {
        assertThat(oppskrift.siste().miljoe())
                .containsEntry("SPRING_PROFILES_ACTIVE", "produksjon")
                .containsEntry("SERVER_ADDRESS", "0.0.0.0");
        assertThat(RESSURSER.resolve("application-produksjon.yaml")).isRegularFile();
        assertThat(compose.miljoe("saksgang", PASSORD))
                .doesNotContainKeys("SPRING_PROFILES_ACTIVE", "SAKSGANG_UTVIKLINGSAKTOER");
    }

    @Test
    void passordene_har_ingen_forvalgt_verdi_og_er_like_paa_begge_sider() throws IOException {
        assertThat(lesFil(MAPPE.resolve("compose.yaml")).lines().filter(l -> l.matches(".*(PASSWORD|PASSORD): .*")))
                .hasSize(6)
                .allMatch(l -> l.contains(":?choose a password}"));
        Map<String, String> app = compose.miljoe("saksgang", PASSORD);
        Map<String, String> base = compose.miljoe("postgres", PASSORD);
        assertThat(app.get("SPRING_DATASOURCE_URL"))
                .startsWith("jdbc:postgresql://postgres:5432/" + base.get("POSTGRES_DB"));
        assertThat(app)
                .containsEntry("SPRING_DATASOURCE_USERNAME", "saksgang_app")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", base.get("SAKSGANG_APP_PASSORD"))
                .containsEntry("SPRING_FLYWAY_USER", "saksgang_eier")
                .containsEntry("SPRING_FLYWAY_PASSWORD", base.get("SAKSGANG_EIER_PASSORD"));
        String skript = lesFil(RESSURSER.resolve("db/roller.sql"));
        base.keySet().stream().filter(n -> n.startsWith("SAKSGANG_")).forEach(n -> assertThat(skript)
                .containsPattern("\\\\getenv [a-z_]+ " + n));
        for (String v : compose.liste("postgres", "volumes")) {
            String fra = v.split(":")[0];
            if (fra.startsWith("..")) {
                assertThat(MAPPE.resolve(fra).toRealPath())
                        .isEqualTo(RESSURSER.resolve("db/roller.sql").toRealPath());
            } else {
                assertThat(compose.volumer()).contains(fra);
            }
        }
    }

    @Test
    void kontrollen_ser_feil_i_oppskrift_og_compose() {
        assertThatThrownBy(() -> Containerfil.les("FROM a\nENTRYPONT [\"java\"]"))
                .hasMessageContaining("Linje 2");
        assertThatThrownBy(() -> Containerfil.les("FROM a\nRUN apt-get update")
                        .siste()
                        .siste("RUN")
                        .exec())
                .hasMessageContaining("skall");
        assertThatThrownBy(() -> Sammensetning.les("services: {a: {image: b, enviroment: {}}}"))
                .hasMessageContaining("enviroment");
        assertThatThrownBy(() -> Sammensetning.les("services: {a: {image: b}, a: {image: c}}"))
                .hasMessageContaining("duplicate");
        assertThatThrownBy(() -> Sammensetning.les(
                        "services: {a: {image: b, depends_on: {c: {condition: service_healthy}}}, c: {image: d}}"))
                .hasMessageContaining("frisk");
    }

    /** Kart som logging.level har frie navn under seg. */
    private static boolean kjent(String navn, Set<String> lest) {
        if (lest.contains(navn)) {
            return true;
        }
        return lest.stream()
                .anyMatch(l -> navn.startsWith(l + ".") && FRIE.stream().anyMatch(navn::startsWith));
    }

    /** Navnet etter dette er fritt; e-postens gis videre til biblioteket som sender. */
    private static final Set<String> FRIE = Set.of(
            "logging.level.",
            "management.endpoint.health.group.",
            "axon.eventhandling.processors.",
            "spring.mail.properties.");

    private static List<String> blader(String foran, Map<String, Object> kart) {
        List<String> ut = new ArrayList<>();
        kart.forEach((n, v) -> {
            if (v instanceof Map<?, ?>) {
                ut.addAll(blader(foran + n + ".", Sammensetning.kart(v)));
            } else {
                ut.add(foran + n);
            }
        });
        return ut;
    }

    private static Map<String, Object> yaml(String navn) {
        return new Yaml().load(lesFil(RESSURSER.resolve(navn)));
    }

    private static String finalName() throws IOException {
        return Files.readString(Path.of("pom.xml")).replaceAll("(?s).*<finalName>(.*?)</finalName>.*", "$1");
    }

    static String lesFil(Path fil) {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
