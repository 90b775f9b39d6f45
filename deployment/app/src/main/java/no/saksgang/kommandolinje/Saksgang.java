package no.saksgang.kommandolinje;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Begynnelsen. Språket må være valgt før hjelpeteksten bygges. */
@Command(
        name = "saksgang",
        resourceBundle = Tekster.NAVN,
        mixinStandardHelpOptions = true,
        versionProvider = Versjon.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StatusKommando.class,
            ModelsKommando.class,
            RebuildKommando.class,
            ReplayKommando.class,
            AsOfKommando.class,
            VerifyKommando.class,
            ReceiptKommando.class,
            DoctorKommando.class,
            ExportKommando.class,
            ImportKommando.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        })
public final class Saksgang {

    /** Språkene det finnes tekster på. */
    enum Spraak {
        NB,
        EN
    }

    /** Lest før noe annet; står her for hjelpens skyld. */
    @Option(names = "--lang", paramLabel = "nb|en", scope = ScopeType.INHERIT)
    Spraak spraak;

    /** Databasen kan være tatt ned før kommandoen merker at den er avbrutt. */
    private static volatile boolean avbrytes;

    private Saksgang() {}

    public static void main(String[] args) {
        // Databasen og biblioteket bak logger ellers på standard ut.
        System.setProperty("logback.configurationFile", "no/saksgang/kommandolinje/logback-stille.xml");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> avbrytes = true));
        System.exit(kjoer(args));
    }

    static int kjoer(String... args) {
        Locale.setDefault(Tekster.spraak(args, System.getenv()));
        return linje().execute(args);
    }

    static CommandLine linje() {
        return new CommandLine(Saksgang.class, new Fabrikk())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((feil, linje, tolket) -> {
                    if (!avbrytes) {
                        linje.getErr().println(Feil.tekst(feil));
                    }
                    return Utgang.NAAR_IKKE;
                });
    }

    /** Den ytterste kommandoen har ingen oppførsel, men picocli vil ha et objekt. */
    private static final class Fabrikk implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == Saksgang.class
                    ? type.cast(new Saksgang())
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
