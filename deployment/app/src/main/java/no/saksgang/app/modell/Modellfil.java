package no.saksgang.app.modell;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Modellfilen, lest og kontrollert mot skjemaet. */
final class Modellfil {

    private static final String SKJEMA = "/helsefellesskap.schema.json";

    private final JsonNode rot;
    private final Map<String, Mark> steder;

    private Modellfil(JsonNode rot, Map<String, Mark> steder) {
        this.rot = rot;
        this.steder = steder;
    }

    JsonNode rot() {
        return rot;
    }

    /** @throws ModellfilFeil når filen ikke er YAML, eller ikke følger skjemaet */
    static Modellfil les(String yaml) {
        Map<String, Mark> steder = new HashMap<>();
        Object innhold;
        try {
            LoaderOptions grenser = new LoaderOptions();
            grenser.setAllowDuplicateKeys(false);
            grenser.setMaxAliasesForCollections(10);
            grenser.setCodePointLimit(20_000_000);
            Yaml leser = new Yaml(new SafeConstructor(grenser));
            Node node = leser.compose(new StringReader(yaml));
            if (node == null) {
                throw new ModellfilFeil(List.of("(linje 1, kolonne 1): filen er tom"));
            }
            merk("", node, steder);
            innhold = leser.load(yaml);
        } catch (MarkedYAMLException e) {
            throw new ModellfilFeil(List.of(sted(e.getProblemMark()) + ": " + e.getProblem()));
        }
        JsonNode rot = JsonMapper.shared().valueToTree(innhold);
        Modellfil fil = new Modellfil(rot, steder);
        List<String> feil = skjema().validate(rot).stream()
                .map(f -> fil.feil(peker(f), f.getMessage()))
                .distinct()
                .toList();
        if (!feil.isEmpty()) {
            throw new ModellfilFeil(feil);
        }
        return fil;
    }

    /** Stedet feilen står; for et felt som ikke skal være der, feltet selv. */
    private static String peker(Error feil) {
        String peker = feil.getInstanceLocation().toString();
        return "additionalProperties".equals(feil.getKeyword()) && feil.getProperty() != null
                ? peker + "/" + feil.getProperty()
                : peker;
    }

    /** En feil på en JSON-peker, med linje og kolonne. */
    String feil(String peker, String tekst) {
        String naermest = peker;
        while (!steder.containsKey(naermest) && naermest.contains("/")) {
            naermest = naermest.substring(0, naermest.lastIndexOf('/'));
        }
        return peker + " " + sted(steder.get(naermest)) + ": " + tekst;
    }

    private static String sted(Mark merke) {
        return merke == null
                ? "(ukjent sted)"
                : "(linje " + (merke.getLine() + 1) + ", kolonne " + (merke.getColumn() + 1) + ")";
    }

    private static void merk(String peker, Node node, Map<String, Mark> steder) {
        steder.put(peker, node.getStartMark());
        if (node instanceof MappingNode m) {
            m.getValue().forEach(t -> {
                String noekkel = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
                merk(peker + "/" + noekkel.replace("~", "~0").replace("/", "~1"), t.getValueNode(), steder);
            });
        } else if (node instanceof SequenceNode s) {
            for (int i = 0; i < s.getValue().size(); i++) {
                merk(peker + "/" + i, s.getValue().get(i), steder);
            }
        }
    }

    private static Schema skjema() {
        try (InputStream inn = Modellfil.class.getResourceAsStream(SKJEMA)) {
            String tekst = new String(inn.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(tekst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
