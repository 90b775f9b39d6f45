package no.saksgang.kommandolinje;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * En fil som blir til i ett: den skrives ved siden av, bare for eieren, og får navnet sitt når den er hel og på disken. Avbrytes
 * det, står ingenting igjen.
 */
final class Nyfil implements AutoCloseable {

    private final Path maal;
    private final Path midlertidig;
    private final FileChannel kanal;
    private final OutputStream ut;

    Nyfil(Path maal) {
        this.maal = maal.toAbsolutePath();
        if (Files.exists(this.maal)) {
            throw new Feil(Tekster.t("feil.finnes", maal));
        }
        try {
            midlertidig = Files.createTempFile(
                    this.maal.getParent(),
                    "." + this.maal.getFileName() + ".",
                    ".del",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            midlertidig.toFile().deleteOnExit();
            kanal = FileChannel.open(midlertidig, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Feil(Tekster.t("feil.skrive", maal));
        }
        ut = new BufferedOutputStream(Channels.newOutputStream(kanal), 1 << 16);
    }

    OutputStream ut() {
        return ut;
    }

    void ferdig() throws IOException {
        ut.flush();
        kanal.force(true);
        Files.move(midlertidig, maal, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        kanal.close();
        Files.deleteIfExists(midlertidig);
    }
}
