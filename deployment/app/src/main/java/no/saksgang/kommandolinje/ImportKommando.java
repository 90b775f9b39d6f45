package no.saksgang.kommandolinje;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.saksgang.axon.lagring.Gjenspilling;
import no.saksgang.bevis.eksport.Eksportslag;
import no.saksgang.bevis.eksport.Importfunn;
import no.saksgang.bevis.eksport.Loggimport;
import no.saksgang.json.Hendelsestyper;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tar en eksport inn i en tom installasjon. */
@Command(name = "import", resourceBundle = Tekster.NAVN)
final class ImportKommando implements Callable<Integer> {

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Parameters(index = "0", paramLabel = "EXPORT")
    Path fil;

    @Option(names = "--keys", paramLabel = "FILE")
    Path noekler;

    @Option(names = "--keep-checkpoints")
    boolean beholdSjekkpunkter;

    @Option(names = "--check-only")
    boolean bareKontroll;

    @Override
    public Integer call() throws Exception {
        krev(fil);
        if (noekler != null) {
            krev(noekler);
        }
        Loggimport inn = new Loggimport(
                fil,
                noekler,
                navn -> Hendelsestyper.medNavn(navn)
                        .map(Hendelsestyper.Type::versjon)
                        .orElse(null),
                // Den i datamappen er den nye installasjonens egen, og signerte ikke det som står i filen.
                kilde.noekkel == null ? null : kilde.noekkel());
        Loggimport.Resultat r = utfoer(inn);
        if (felles.json) {
            felles.json(json(r));
        } else {
            skriv(r);
        }
        return r.iOrden() ? Utgang.OK : Utgang.FUNN;
    }

    private Loggimport.Resultat utfoer(Loggimport inn) throws Exception {
        // Er noe der fra før, røres ingenting, og filen trenger ingen å lese.
        Optional<Loggimport.Resultat> opptatt = bareKontroll || !Eierkilde.finnes(kilde) ? Optional.empty() : opptatt();
        if (opptatt.isPresent()) {
            return opptatt.get();
        }
        Loggimport.Resultat r;
        try (Fremdriftslinje fremdrift = Fremdriftslinje.naarTerminal()) {
            r = inn.kontroller(fremdrift);
        }
        return r.iOrden() && !bareKontroll ? importer(inn) : r;
    }

    private Optional<Loggimport.Resultat> opptatt() throws Exception {
        try (Eierkilde eier = Eierkilde.aapne(kilde, false);
                Connection db = eier.koble()) {
            return Loggimport.opptatt(db);
        }
    }

    private Loggimport.Resultat importer(Loggimport inn) throws Exception {
        try (Eierkilde eier = Eierkilde.aapne(kilde, true)) {
            Flyway.configure()
                    .dataSource(eier.kilde())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (Connection db = eier.koble();
                    Fremdriftslinje fremdrift = Fremdriftslinje.naarTerminal()) {
                return inn.importer(
                        db, beholdSjekkpunkter, (c, r) -> Gjenspilling.sett(c, r.fulgtOpp(), r.hull()), fremdrift);
            }
        }
    }

    private void skriv(Loggimport.Resultat r) {
        for (Importfunn f : r.funn()) {
            StringBuilder linje = new StringBuilder(Tekster.t("funn")).append(Tekster.t("import." + f.kode()));
            if (f.linje() > 0) {
                linje.append(Tekster.t(
                        f.fil() == Eksportslag.LOGG ? "import.linje" : "import.linjeNoekler",
                        Long.toString(f.linje())));
            }
            felles.ut()
                    .println(
                            f.detalj().isEmpty()
                                    ? linje
                                    : linje.append(" (").append(f.detalj()).append(')'));
        }
        if (!r.iOrden()) {
            felles.linje("import.ingenting");
            return;
        }
        felles.linje(bareKontroll ? "import.kontrollert" : "import.tattInn", Long.toString(r.hendelser()), r.kilde());
        felles.linje("verify.rot", r.rot());
        if (noekler == null) {
            felles.linje("import.utenNoekler");
        }
        if (r.parkert() > 0) {
            felles.linje("import.parkert", Long.toString(r.parkert()));
        }
    }

    private Map<String, Object> json(Loggimport.Resultat r) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("ok", r.iOrden());
        m.put("skrevet", r.iOrden() && !bareKontroll);
        m.put("kilde", r.kilde() == null ? "" : r.kilde());
        m.put("hendelser", r.hendelser());
        m.put("rot", r.rot() == null ? "" : r.rot());
        m.put("rader", r.rader());
        m.put("parkert", r.parkert());
        m.put("funn", r.funn());
        return m;
    }

    private static void krev(Path fil) {
        if (!Files.isRegularFile(fil)) {
            throw new Feil(Tekster.t("feil.fil", fil));
        }
    }
}
