package no.saksgang.kommandolinje;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.saksgang.app.Modelldrift;
import no.saksgang.lesemodell.bygging.BygningFeil;
import no.saksgang.lesemodell.bygging.Modellbygger;
import no.saksgang.lesemodell.felles.Lesemodeller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Bygger lesemodeller på nytt ved siden av dem som går. */
@Command(name = "rebuild", resourceBundle = Tekster.NAVN)
final class RebuildKommando implements Callable<Integer> {

    static final String BEDT_AV = "kommandolinje";

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Option(names = "--all")
    boolean alle;

    @Parameters(paramLabel = "MODEL", arity = "0..*", completionCandidates = Modellnavn.class)
    List<String> modeller = new ArrayList<>();

    @Override
    @SuppressWarnings("try") // Databasen er oppe så lenge kommandoen varer.
    public Integer call() throws Exception {
        if (alle == !modeller.isEmpty()) {
            throw new ParameterException(felles.kommando.commandLine(), Tekster.t("rebuild.hvilke"));
        }
        List<String> velg = Modellnavn.velg(felles.kommando, alle ? Lesemodeller.ALLE : modeller);
        List<Modellbygger.Resultat> ferdig = new ArrayList<>();
        try (Kilde.Aapen aapen = kilde.aapne();
                Modellbygger.Paagaaende p = new Modellbygger(
                                () -> kilde.ny(true), Modelldrift.loggform(), Modellbygger.Stans.INGEN)
                        .begynn()) {
            for (Modellbygger.Bestilt b : p.bestill(velg, BEDT_AV)) {
                try (Fremdriftslinje linje = Fremdriftslinje.naarTerminal()) {
                    ferdig.add(p.bygg(b, (modell, posisjon, av) -> linje.kom(posisjon, av)));
                }
                if (!felles.json) {
                    skriv(ferdig.getLast());
                }
            }
        } catch (BygningFeil e) {
            return feil(e, ferdig);
        }
        if (felles.json) {
            felles.json(Map.of("ok", true, "modeller", ferdig));
        }
        return Utgang.OK;
    }

    private void skriv(Modellbygger.Resultat r) {
        felles.linje(
                "rebuild.ferdig",
                r.modell(),
                Long.toString(r.posisjon()),
                Long.toString(r.skrevet()),
                Long.toString(r.fjernet()),
                String.format(java.util.Locale.ROOT, "%.1f", r.sekunder()));
    }

    /** Det som er ferdig, er byttet; resten er som før. */
    private int feil(BygningFeil e, List<Modellbygger.Resultat> ferdig) {
        if (e.grunn() == BygningFeil.Grunn.DATABASE) {
            throw e;
        }
        if (felles.json) {
            felles.json(Map.of("ok", false, "kode", e.grunn().name(), "melding", e.getMessage(), "modeller", ferdig));
        } else {
            felles.linje("rebuild." + e.grunn().name(), e.getMessage());
        }
        return Utgang.FUNN;
    }
}
