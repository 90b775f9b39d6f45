package no.saksgang.bevis.sjekkpunkt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Sjekkpunktene i en fil utenfor databasen, det ene etter det andre. Den som rår over databasen, rår ikke over den; legg
 * den der bare tilføying er mulig.
 */
public final class Sjekkpunktfil {

    private static final String SIGNATUR = "\u2014 ";

    private final Path fil;

    public Sjekkpunktfil(Path fil) {
        this.fil = fil;
    }

    public Path sti() {
        return fil;
    }

    /** Legger notatet sist, og venter til det er på disken. */
    public void leggTil(String notat) throws IOException {
        Files.createDirectories(fil.toAbsolutePath().getParent());
        try (FileChannel ut = FileChannel.open(fil, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // Ble forrige tilføyelse avbrutt, står det nye for seg selv.
            String skille = Files.size(fil) > 0 && !Files.readString(fil).endsWith("\n\n") ? "\n\n\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((skille + notat + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                ut.write(bytes);
            }
            ut.force(false);
        }
    }

    /** Notatene i filen. Et notat som ble avbrutt midt i, er ikke med. */
    public List<String> les() throws IOException {
        List<String> ut = new ArrayList<>();
        if (!Files.exists(fil)) {
            return ut;
        }
        StringBuilder notat = new StringBuilder();
        boolean signert = false;
        for (String linje : Files.readString(fil).split("\n", -1)) {
            if (signert && linje.isEmpty()) {
                ut.add(notat.toString());
                notat.setLength(0);
                signert = false;
            } else if (linje.isEmpty() && notat.toString().endsWith("\n\n")) {
                notat.setLength(0);
            } else {
                notat.append(linje).append('\n');
                signert |= linje.startsWith(SIGNATUR);
            }
        }
        return ut;
    }
}
