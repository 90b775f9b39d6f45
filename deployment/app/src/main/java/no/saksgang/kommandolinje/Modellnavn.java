package no.saksgang.kommandolinje;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.lesemodell.felles.Lesemodeller;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Lesemodellene, for den som fullfører med tabulator, og for den som skriver feil. */
final class Modellnavn extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    Modellnavn() {
        super(Lesemodeller.ALLE);
    }

    /** Hver én gang. */
    static List<String> velg(CommandSpec kommando, List<String> navn) {
        for (String n : navn) {
            if (!Lesemodeller.ALLE.contains(n)) {
                throw new ParameterException(
                        kommando.commandLine(), Tekster.t("models.ukjent", n, String.join(", ", Lesemodeller.ALLE)));
            }
        }
        return navn.stream().distinct().toList();
    }
}
