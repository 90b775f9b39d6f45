package no.saksgang.gateway.papir;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;

/**
 * PDF som er både PDF/A-2a og PDF/UA-1. Datoer og dokument-id kommer fra papiret, skrifter og fargeprofil ligger i programmet,
 * så det samme papiret er de samme bytene hver gang. OpenHTMLtoPDF er bare kjent her.
 */
@Component
public class Pdfskriver implements Papirform {

    private static final String SKRIFT = "Liberation Sans";
    private static final byte[] VANLIG = les("/liberation/LiberationSans-Regular.ttf");
    private static final byte[] FET = les("/liberation/LiberationSans-Bold.ttf");
    private static final byte[] FARGER = les("/papir/sRGB.icc");
    private static final String PRODUSENT = "Saksgang";

    @Override
    public byte[] skriv(Papir papir) {
        PdfRendererBuilder b = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(FARGER)
                .withProducer(PRODUSENT)
                .useFont(() -> new ByteArrayInputStream(VANLIG), SKRIFT, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(FET), SKRIFT, 700, FontStyle.NORMAL, true)
                // Det som står utenfor stilarket, som siden selv, har denne.
                .useFont(() -> new ByteArrayInputStream(VANLIG), "serif", 400, FontStyle.NORMAL, true)
                .useUriResolver((rot, adresse) -> adresse != null && adresse.startsWith("#") ? adresse : null)
                .useExternalResourceAccessControl(
                        (adresse, slag) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(Papirhtml.av(papir), null);
        ByteArrayOutputStream ut = new ByteArrayOutputStream(128 * 1024);
        try (PdfBoxRenderer tegner = b.buildPdfRenderer()) {
            tegner.createPDFWithoutClosing();
            PDDocument d = tegner.getPdfDocument();
            fest(d, papir);
            d.save(ut, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }

    @Override
    public String medietype() {
        return "application/pdf";
    }

    @Override
    public String endelse() {
        return "pdf";
    }

    /** Tid og identitet fra papiret i stedet for fra klokken. */
    private static void fest(PDDocument d, Papir papir) throws IOException {
        Instant tid = Instant.ofEpochSecond(papir.opphav().tid().getEpochSecond());
        PDDocumentInformation info = d.getDocumentInformation();
        Calendar k = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        k.setTimeInMillis(tid.toEpochMilli());
        info.setCreationDate(k);
        info.setModificationDate(k);
        PDMetadata xmp = d.getDocumentCatalog().getMetadata();
        String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tid.atOffset(ZoneOffset.UTC));
        String tekst;
        try (InputStream inn = xmp.createInputStream()) {
            tekst = new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String felt : new String[] {"CreateDate", "ModifyDate", "MetadataDate"}) {
            tekst = tekst.replaceAll("(<xmp:" + felt + ">)[^<]*(</xmp:" + felt + ">)", "$1" + iso + "$2")
                    .replaceAll("(xmp:" + felt + "=\")[^\"]*(\")", "$1" + iso + "$2");
        }
        xmp.importXMPMetadata(tekst.getBytes(StandardCharsets.UTF_8));
        d.setDocumentId(ByteBuffer.wrap(HexFormat.of().parseHex(papir.sha256())).getLong());
    }

    private static byte[] les(String fil) {
        try (InputStream inn = Pdfskriver.class.getResourceAsStream(fil)) {
            if (inn == null) {
                throw new IllegalStateException("Finner ikke " + fil);
            }
            return inn.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
