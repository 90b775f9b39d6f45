package no.saksgang.axon.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Hva en fil er, lest av innholdet alene. Bare typene i {@link Medietype} kjennes igjen; et kontordokument med
 * makroer er ingen av dem.
 */
final class Innholdstype {

    private static final int MAKS_OPPFOERINGER = 10_000;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Innholdstype() {}

    static Optional<Medietype> av(Path fil) throws IOException {
        byte[] hode;
        try (InputStream inn = Files.newInputStream(fil)) {
            hode = inn.readNBytes(8);
        }
        if (starter(hode, PDF)) {
            return Optional.of(Medietype.PDF);
        } else if (starter(hode, PNG)) {
            return Optional.of(Medietype.PNG);
        } else if (starter(hode, JPEG)) {
            return Optional.of(Medietype.JPEG);
        } else if (starter(hode, ZIP)) {
            return kontordokument(fil);
        }
        return erTekst(fil) ? Optional.of(Medietype.TXT) : Optional.empty();
    }

    private static Optional<Medietype> kontordokument(Path fil) throws IOException {
        try (ZipFile zip = new ZipFile(fil.toFile(), StandardCharsets.UTF_8)) {
            boolean makro = zip.stream()
                    .anyMatch(
                            e -> e.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"));
            if (makro || zip.size() > MAKS_OPPFOERINGER) {
                return Optional.empty();
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return zip.getEntry("word/document.xml") != null
                        ? Optional.of(Medietype.DOCX)
                        : zip.getEntry("xl/workbook.xml") != null ? Optional.of(Medietype.XLSX) : Optional.empty();
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype == null || zip.getEntry("content.xml") == null) {
                return Optional.empty();
            }
            try (InputStream inn = zip.getInputStream(mimetype)) {
                String navn = new String(inn.readNBytes(100), StandardCharsets.US_ASCII).trim();
                return navn.equals(Medietype.ODT.navn) ? Optional.of(Medietype.ODT) : Optional.empty();
            }
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Gyldig UTF-8 uten andre styretegn enn linjeskift, tabulator og sideskift. */
    private static boolean erTekst(Path fil) throws IOException {
        var leser = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStreamReader inn = new InputStreamReader(Files.newInputStream(fil), leser)) {
            char[] bit = new char[8192];
            for (int n = inn.read(bit); n > 0; n = inn.read(bit)) {
                for (int i = 0; i < n; i++) {
                    char c = bit[i];
                    if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean starter(byte[] hode, byte[] merke) {
        for (int i = 0; i < merke.length; i++) {
            if (i >= hode.length || hode[i] != merke[i]) {
                return false;
            }
        }
        return true;
    }
}
