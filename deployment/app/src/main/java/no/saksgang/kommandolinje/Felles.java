package no.saksgang.kommandolinje;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Valgene alle kommandoene har. */
final class Felles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec(Spec.Target.MIXEE)
    CommandSpec kommando;

    @Option(names = "--json")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean hjelp;

    PrintWriter ut() {
        return kommando.commandLine().getOut();
    }

    void linje(String noekkel, Object... verdier) {
        ut().println(Tekster.t(noekkel, verdier));
    }

    void json(Map<String, ?> svar) {
        ut().println(JSON.writeValueAsString(svar));
    }
}
