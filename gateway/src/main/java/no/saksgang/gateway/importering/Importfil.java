package no.saksgang.gateway.importering;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** En sakliste til innflytting, lest som YAML (JSON er YAML) og kontrollert mot skjemaet. */
final class Importfil {

    private static final Schema SKJEMA = skjema();

    private final JsonNode rot;
    private final Map<String, Mark> steder;

    private Importfil(JsonNode rot, Map<String, Mark> steder) {
        this.rot = rot;
        this.steder = steder;
    }

    static Importfil les(String tekst) {
        try {
            LoaderOptions grenser = new LoaderOptions();
            grenser.setAllowDuplicateKeys(false);
            grenser.setMaxAliasesForCollections(10);
            grenser.setNestingDepthLimit(30);
            Yaml yaml = new Yaml(new SafeConstructor(grenser));
            // Et alias kan peke på seg selv, eller folde ut til mer enn noen har minne til. En sakliste trenger ingen.
            for (Event e : yaml.parse(new java.io.StringReader(tekst))) {
                if (e instanceof AliasEvent) {
                    throw ugyldig("Linje " + (e.getStartMark().getLine() + 1) + ": alias (*) er ikke tillatt");
                }
            }
            Map<String, Mark> steder = new HashMap<>();
            Node node = yaml.compose(new java.io.StringReader(tekst));
            if (!(node instanceof MappingNode)) {
                throw ugyldig("Filen må være et objekt med versjon, mote og punkter");
            }
            merk("", node, steder);
            return new Importfil(JsonMapper.shared().valueToTree(yaml.load(tekst)), steder);
        } catch (MarkedYAMLException e) {
            Mark m = e.getProblemMark();
            throw ugyldig((m == null ? "" : "Linje " + (m.getLine() + 1) + ", kolonne " + (m.getColumn() + 1) + ": ")
                    + e.getProblem());
        } catch (YAMLException e) {
            throw ugyldig("Filen er ikke gyldig YAML eller JSON");
        }
    }

    JsonNode rot() {
        return rot;
    }

    List<Importering.Funn> skjemafeil() {
        return SKJEMA.validate(rot).stream()
                .map(f -> funn(f.getInstanceLocation().toString(), f.getMessage(), true))
                .toList();
    }

    Importering.Funn funn(String peker, String melding, boolean hindrer) {
        String naermest = peker;
        while (!steder.containsKey(naermest) && naermest.contains("/")) {
            naermest = naermest.substring(0, naermest.lastIndexOf('/'));
        }
        Mark m = steder.get(naermest);
        return new Importering.Funn(peker, m == null ? null : m.getLine() + 1, melding, hindrer);
    }

    private static void merk(String peker, Node node, Map<String, Mark> steder) {
        steder.put(peker, node.getStartMark());
        if (node instanceof MappingNode m) {
            m.getValue().forEach(t -> {
                if (!(t.getKeyNode() instanceof ScalarNode s) || !s.getTag().equals(Tag.STR)) {
                    throw ugyldig(
                            "Linje " + (t.getKeyNode().getStartMark().getLine() + 1) + ": et feltnavn må være tekst");
                }
                merk(peker + "/" + s.getValue(), t.getValueNode(), steder);
            });
        } else if (node instanceof SequenceNode s) {
            for (int i = 0; i < s.getValue().size(); i++) {
                merk(peker + "/" + i, s.getValue().get(i), steder);
            }
        }
    }

    private static HttpFeil ugyldig(String melding) {
        return new HttpFeil(HttpStatus.BAD_REQUEST, "UGYLDIG_FIL", melding, "Rett filen og send på nytt.");
    }

    private static Schema skjema() {
        try (InputStream inn = Importfil.class.getResourceAsStream("/sakliste-import.schema.json")) {
            String tekst = new String(inn.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(tekst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
