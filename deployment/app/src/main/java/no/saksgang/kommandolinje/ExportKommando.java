package no.saksgang.kommandolinje;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import no.saksgang.bevis.eksport.Loggeksport;
import no.saksgang.json.Fritekst;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Skriver hele loggen til en fil, eller et uttrekk for en periode. */
@Command(name = "export", resourceBundle = Tekster.NAVN)
final class ExportKommando implements Callable<Integer> {

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "export.output",
            required = true)
    Path ut;

    @Option(names = "--keys-output", paramLabel = "FILE")
    Path noekkelut;

    @Mixin
    Arkivvalg arkiv;

    @Override
    public Integer call() throws Exception {
        arkiv.kontroller(noekkelut != null);
        return arkiv.form == Arkivvalg.Form.LOG ? logg() : new Arkiveksport(felles, kilde, arkiv, ut).skriv();
    }

    private int logg() throws Exception {
        Loggeksport.Resultat r;
        try (Nyfil logg = new Nyfil(ut);
                Nyfil noekler = noekkelut == null ? null : new Nyfil(noekkelut);
                Fremdriftslinje fremdrift = Fremdriftslinje.naarTerminal()) {
            if (noekkelut == null) {
                try (Kilde.Aapen aapen = kilde.aapne()) {
                    r = new Loggeksport(aapen.db(), Fritekst.felt()).skriv(logg.ut(), null, fremdrift);
                }
            } else {
                // Revisor ser ikke navn og nøkler.
                try (Eierkilde eier = Eierkilde.aapne(kilde, false);
                        Connection db = eier.koble()) {
                    r = new Loggeksport(db, Fritekst.felt()).skriv(logg.ut(), noekler.ut(), fremdrift);
                }
                noekler.ferdig();
            }
            logg.ferdig();
        } catch (Loggeksport.Travelt e) {
            throw new Feil(Tekster.t("export.travelt"));
        }
        if (felles.json) {
            felles.json(json(r));
        } else {
            felles.linje("export.skrevet", ut, Long.toString(r.hendelser()));
            felles.linje("verify.rot", r.rot());
            felles.linje(r.noekler() ? "export.medNoekler" : "export.utenNoekler", noekkelut);
            if (r.parkert() > 0) {
                felles.linje("export.parkert", Long.toString(r.parkert()));
            }
        }
        return Utgang.OK;
    }

    private Map<String, Object> json(Loggeksport.Resultat r) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("fil", ut.toString());
        m.put("noekkelfil", noekkelut == null ? "" : noekkelut.toString());
        m.put("eksport", r.eksport());
        m.put("hendelser", r.hendelser());
        m.put("rot", r.rot());
        m.put("rader", r.rader());
        m.put("parkert", r.parkert());
        return m;
    }
}
