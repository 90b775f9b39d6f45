package no.saksgang.app.maaling;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.saksgang.kommandolinje.Kjoering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uttrekket etter Noark 5 for året med 500 saker, fra kommandolinjen: fra starten til mappen er hel. Den tregeste av tre. */
final class Uttrekkstid {

    private static final int GANGER = 3;

    private final Path data;
    private final String helsefellesskap;

    Uttrekkstid(Path data, String helsefellesskap) {
        this.data = data;
        this.helsefellesskap = helsefellesskap;
    }

    void maal(Resultater ut) throws Exception {
        double lengst = 0;
        long stoerrelse = 0;
        int registreringer = 0;
        for (int i = 0; i < GANGER; i++) {
            Path mappe = data.resolveSibling(data.getFileName() + "-uttrekk-" + i);
            StringWriter svar = new StringWriter();
            long start = System.nanoTime();
            int utgang = Kjoering.kjoer(
                    new PrintWriter(svar, true),
                    "export",
                    "--format=noark",
                    "--hf=" + helsefellesskap,
                    "--from=" + Rapporttid.AAR + "-01-01",
                    "--to=" + Rapporttid.AAR + "-12-31",
                    "--data=" + data,
                    "--output=" + mappe,
                    "--json");
            lengst = Math.max(lengst, (System.nanoTime() - start) / 1e9);
            if (utgang != 0) {
                throw new IllegalStateException(svar.toString());
            }
            JsonNode tall = JsonMapper.shared().readTree(svar.toString());
            registreringer = tall.get("registreringer").asInt();
            if (registreringer < Rapporttid.SAKER) {
                throw new IllegalStateException("Uttrekket mangler vedtak: " + tall);
            }
            try (var filer = Files.list(mappe)) {
                stoerrelse = filer.mapToLong(f -> f.toFile().length()).sum();
            }
            Maalekjoering.slett(mappe);
        }
        ut.tall(
                "Noark extract of a year with 500 cases, slowest of 3: time, entries, bytes",
                String.format(Locale.ROOT, "%.2f s, %d, %d", lengst, registreringer, stoerrelse));
    }
}
