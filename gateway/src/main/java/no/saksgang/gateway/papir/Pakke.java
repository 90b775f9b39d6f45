package no.saksgang.gateway.papir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** En zip der det samme innholdet er de samme bytene: fast rekkefølge, og ingen klokke. */
final class Pakke {

    /** Den tidligste tiden formatet har. */
    private static final LocalDateTime TID = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Pakke() {}

    /** Pakker om en zip et bibliotek har laget; {@code foerst} kommer først når den er med. */
    static byte[] fast(byte[] zip, String foerst) {
        SortedMap<String, byte[]> innhold = new TreeMap<>();
        try (ZipInputStream inn = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = inn.getNextEntry(); e != null; e = inn.getNextEntry()) {
                innhold.put(e.getName(), inn.readAllBytes());
            }
            ByteArrayOutputStream ut = new ByteArrayOutputStream(zip.length);
            try (ZipOutputStream z = new ZipOutputStream(ut)) {
                byte[] f = innhold.remove(foerst);
                if (f != null) {
                    legg(z, foerst, f);
                }
                for (Map.Entry<String, byte[]> e : innhold.entrySet()) {
                    legg(z, e.getKey(), e.getValue());
                }
            }
            return ut.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void legg(ZipOutputStream z, String navn, byte[] innhold) throws IOException {
        aapne(z, navn).write(innhold);
        z.closeEntry();
    }

    /** Åpner en fil i pakken; den som skriver, lukker den med {@link ZipOutputStream#closeEntry()}. */
    static OutputStream aapne(ZipOutputStream z, String navn) throws IOException {
        ZipEntry e = new ZipEntry(navn);
        // Lokal tid: tidssonen til maskinen er ikke med.
        e.setTimeLocal(TID);
        z.putNextEntry(e);
        return z;
    }
}
