package no.saksgang.kommandolinje;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** En mappe som blir til i ett, som {@link Nyfil}: den får navnet sitt når alt i den er skrevet. */
final class Nymappe implements AutoCloseable {

    private final Path maal;
    private final Path midlertidig;

    Nymappe(Path maal) {
        this.maal = maal.toAbsolutePath();
        if (Files.exists(this.maal)) {
            throw new Feil(Tekster.t("feil.finnes", maal));
        }
        try {
            midlertidig = Files.createTempDirectory(
                    this.maal.getParent(),
                    "." + this.maal.getFileName() + ".del",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new Feil(Tekster.t("feil.skrive", maal));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(midlertidig.toFile())));
    }

    Path sti(String navn) throws IOException {
        Path ut = midlertidig.resolve(navn);
        Files.createDirectories(ut.getParent());
        return ut;
    }

    void ferdig() throws IOException {
        Files.move(midlertidig, maal, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(midlertidig);
    }
}
