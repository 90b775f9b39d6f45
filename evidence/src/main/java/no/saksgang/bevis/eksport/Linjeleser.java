package no.saksgang.bevis.eksport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Filen, linje for linje, som bytes. */
final class Linjeleser implements AutoCloseable {

    /** Lengre linjer har ingen eksport. */
    private static final int LENGST = 64 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream inn;
    private boolean avkortet;
    private long nummer;
    private long lest;

    Linjeleser(Path fil) throws IOException {
        this.inn = new BufferedInputStream(Files.newInputStream(fil), BUFFER);
    }

    /** @return neste linje uten linjeskiftet; null når filen er slutt */
    byte[] neste() throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream(1024);
        for (int c = inn.read(); c >= 0; c = inn.read()) {
            lest++;
            if (c == '\n') {
                nummer++;
                return b.toByteArray();
            }
            if (b.size() >= LENGST) {
                break;
            }
            b.write(c);
        }
        if (b.size() > 0) {
            avkortet = true;
            nummer++;
            return b.toByteArray();
        }
        return null;
    }

    /** Om siste linje var uten linjeskift, eller for lang. */
    boolean avkortet() {
        return avkortet;
    }

    long nummer() {
        return nummer;
    }

    long lest() {
        return lest;
    }

    @Override
    public void close() throws IOException {
        inn.close();
    }
}
