package no.saksgang.app.maaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Prosessortid brukt av en prosess og barna dens. Den holder også på en opptatt maskin, der klokketiden ikke gjør det. */
final class Prosessortid {

    /** Kjernens tikk: hundredels sekunder på Linux. */
    private static final double TIKK = 100;

    private Prosessortid() {}

    /** Sekunder brukt av prosessen alene. */
    static double av(long pid) throws IOException {
        return tikk(pid, 11, 13) / TIKK;
    }

    /** Sekunder brukt av databasen: den første prosessen, dem den har startet, og dem som er ferdige. */
    static double avDatabasen(Path data) throws IOException {
        long foerste = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        double sum = tikk(foerste, 11, 15);
        List<ProcessHandle> barn =
                ProcessHandle.of(foerste).orElseThrow().children().toList();
        for (ProcessHandle b : barn) {
            sum += tikk(b.pid(), 11, 13);
        }
        return sum / TIKK;
    }

    private static double tikk(long pid, int fra, int til) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] felt = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int i = fra; i < til; i++) {
                sum += Long.parseLong(felt[i]);
            }
            return sum;
        } catch (NoSuchFileException e) {
            // Den er ferdig, og tiden er ført hos den som startet den.
            return 0;
        }
    }
}
