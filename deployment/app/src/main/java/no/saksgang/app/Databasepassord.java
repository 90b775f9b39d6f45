package no.saksgang.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passordene til rollene i den innebygde databasen, i en fil bare eieren kan lese. Laget én gang, av tilfeldige tall.
 */
record Databasepassord(Path data, String superbruker, String eier, String app, String revisor) {

    private static final String FIL = "database-passord.properties";

    /** Passordene i mappen, laget nå om de ikke finnes. */
    static Databasepassord i(Path data) throws IOException {
        Path fil = data.resolve(FIL);
        if (!Files.exists(fil)) {
            skriv(fil, new Databasepassord(data, nytt(), nytt(), nytt(), nytt()));
        }
        Properties p = new Properties();
        try (Reader r = Files.newBufferedReader(fil)) {
            p.load(r);
        }
        return new Databasepassord(
                data,
                verdi(p, fil, "postgres"),
                verdi(p, fil, Databaseroller.EIER),
                verdi(p, fil, Databaseroller.APP),
                verdi(p, fil, Databaseroller.REVISOR));
    }

    static boolean finnes(Path data) {
        return Files.exists(data.resolve(FIL));
    }

    private static void skriv(Path fil, Databasepassord passord) throws IOException {
        Properties p = new Properties();
        p.setProperty("postgres", passord.superbruker);
        p.setProperty(Databaseroller.EIER, passord.eier);
        p.setProperty(Databaseroller.APP, passord.app);
        p.setProperty(Databaseroller.REVISOR, passord.revisor);
        Path ny = lukket(fil.resolveSibling(FIL + ".ny"));
        try (Writer w = Files.newBufferedWriter(ny)) {
            p.store(w, "Passordene til den innebygde databasen");
        }
        Files.move(ny, fil, StandardCopyOption.ATOMIC_MOVE);
    }

    /** En tom fil bare eieren kan lese, også før noe er skrevet i den. */
    static Path lukket(Path fil) throws IOException {
        Files.deleteIfExists(fil);
        return Files.createFile(
                fil, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String nytt() {
        byte[] b = new byte[24];
        new SecureRandom().nextBytes(b);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(b);
    }

    private static String verdi(Properties p, Path fil, String navn) {
        String v = p.getProperty(navn, "");
        if (v.isBlank()) {
            throw new IllegalStateException(fil + " mangler passordet til " + navn);
        }
        return v;
    }

    @Override
    public String toString() {
        return "Databasepassord[skjult]";
    }
}
