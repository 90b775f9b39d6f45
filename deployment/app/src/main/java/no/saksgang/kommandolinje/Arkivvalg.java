package no.saksgang.kommandolinje;

import java.time.Instant;
import java.time.LocalDate;
import no.saksgang.felles.HelsefellesskapId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Det et uttrekk for en periode trenger å vite, utover det hele loggen trenger. */
final class Arkivvalg {

    /** Hva som skrives. */
    enum Form {
        LOG,
        NOARK,
        EINNSYN,
        FIKS
    }

    @Spec(Spec.Target.MIXEE)
    CommandSpec kommando;

    @Option(names = "--format", paramLabel = "log|noark|einnsyn|fiks", defaultValue = "log")
    Form form;

    @Option(names = "--hf", paramLabel = "ID")
    String hf;

    @Option(names = "--from", paramLabel = "DATE")
    LocalDate fra;

    @Option(names = "--to", paramLabel = "DATE")
    LocalDate til;

    @Option(names = "--at", paramLabel = "INSTANT")
    Instant naa;

    @Option(names = "--with-names")
    boolean medNavn;

    @Option(names = "--with-documents")
    boolean medDokumenter;

    HelsefellesskapId helsefellesskap() {
        return new HelsefellesskapId(hf);
    }

    /** @throws ParameterException når valgene ikke hører sammen */
    void kontroller(boolean noekkelut) {
        boolean periode = hf != null || fra != null || til != null;
        if (form == Form.LOG && (periode || naa != null || medNavn || medDokumenter)) {
            throw feil("export.bareUttrekk");
        }
        if (form != Form.LOG && (hf == null || fra == null || til == null || fra.isAfter(til))) {
            throw feil("export.periode");
        }
        if (form != Form.LOG && noekkelut || form != Form.NOARK && (medNavn || medDokumenter)) {
            throw feil("export.valg");
        }
    }

    ParameterException feil(String noekkel) {
        return new ParameterException(kommando.commandLine(), Tekster.t(noekkel));
    }
}
