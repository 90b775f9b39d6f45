package no.saksgang.axon.dokument;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Teksten i et dokument, så den kan kontrolleres. Bilder har ingen, heller ikke bilder inne i en PDF. */
final class Tekstuttrekk {

    private static final int MAKS_SIDER = 3000;
    private static final long MAKS_UTPAKKET = 200L * 1024 * 1024;
    private static final Pattern KONTORTEKST = Pattern.compile("word/(document|header\\d*|footer\\d*|comments|footnotes"
            + "|endnotes)\\.xml|xl/sharedStrings\\.xml|xl/comments\\d*\\.xml|xl/worksheets/[^/]+\\.xml|content\\.xml"
            + "|styles\\.xml|docProps/(core|custom)\\.xml|meta\\.xml");

    /** Der en tekst slutter; alt annet henger sammen, også når programmet har delt ordet i biter. */
    private static final Set<String> SKILLE =
            Set.of("p", "h", "tc", "tab", "br", "s", "si", "c", "v", "is", "table-cell");

    private Tekstuttrekk() {}

    /** @throws IOException når filen ikke lar seg lese som typen */
    static void les(Path fil, Medietype type, Consumer<String> tekst) throws IOException {
        switch (type) {
            case TXT -> tekst.accept(Files.readString(fil, StandardCharsets.UTF_8));
            case PDF -> tekst.accept(pdf(fil));
            case DOCX, XLSX, ODT -> kontordokument(fil, tekst);
            case PNG, JPEG -> {
                // Ingen tekst å lese.
            }
        }
    }

    private static String pdf(Path fil) throws IOException {
        try (PDDocument dokument = Loader.loadPDF(fil.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MAKS_SIDER);
            return stripper.getText(dokument);
        }
    }

    private static void kontordokument(Path fil, Consumer<String> tekst) throws IOException {
        long[] igjen = {MAKS_UTPAKKET};
        try (ZipFile zip = new ZipFile(fil.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry e : zip.stream()
                    .filter(e -> KONTORTEKST.matcher(e.getName()).matches())
                    .toList()) {
                try (InputStream inn = new Begrenset(zip.getInputStream(e), igjen)) {
                    tekst.accept(xml(inn));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("Ugyldig XML", e);
        }
    }

    private static String xml(InputStream inn) throws XMLStreamException {
        XMLInputFactory fabrikk = XMLInputFactory.newDefaultFactory();
        fabrikk.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrikk.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader leser = fabrikk.createXMLStreamReader(inn);
        StringBuilder ut = new StringBuilder();
        try {
            while (leser.hasNext()) {
                int slag = leser.next();
                if (slag == XMLStreamConstants.CHARACTERS || slag == XMLStreamConstants.CDATA) {
                    ut.append(leser.getText());
                } else if (slag == XMLStreamConstants.END_ELEMENT && SKILLE.contains(leser.getLocalName())) {
                    ut.append('\n');
                }
            }
        } finally {
            leser.close();
        }
        return ut.toString();
    }

    /** Stanser en fil som pakker seg ut til mer enn noen kunne ment. */
    private static final class Begrenset extends FilterInputStream {
        private final long[] igjen;

        Begrenset(InputStream inn, long[] igjen) {
            super(inn);
            this.igjen = igjen;
        }

        @Override
        public int read() throws IOException {
            byte[] en = new byte[1];
            return read(en, 0, 1) < 0 ? -1 : en[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int fra, int antall) throws IOException {
            int n = super.read(b, fra, antall);
            igjen[0] -= Math.max(0, n);
            if (igjen[0] < 0) {
                throw new IOException("Pakker seg ut til mer enn " + MAKS_UTPAKKET + " byte");
            }
            return n;
        }
    }
}
