package no.saksgang.app.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Små, ekte filer av typene som tas imot. */
public final class Proevefiler {

    private Proevefiler() {}

    public static byte[] pdf(String tekst) {
        return pdf(tekst, null);
    }

    public static byte[] pdf(String tekst, String passord) {
        try (PDDocument d = new PDDocument();
                ByteArrayOutputStream ut = new ByteArrayOutputStream()) {
            PDPage side = new PDPage();
            d.addPage(side);
            try (PDPageContentStream s = new PDPageContentStream(d, side)) {
                s.beginText();
                s.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                s.newLineAtOffset(50, 700);
                s.showText(tekst);
                s.endText();
            }
            if (passord != null) {
                d.protect(new StandardProtectionPolicy(passord, passord, new AccessPermission()));
            }
            d.save(ut);
            return ut.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Et tekstdokument der ordbehandleren har delt avsnittet i to løp. */
    public static byte[] docx(String foer, String etter) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + foer + "</w:t></w:r><w:r><w:t>" + etter
                        + "</w:t></w:r></w:p></w:body></w:document>");
    }

    public static byte[] xlsx(String celle) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook/>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c><v>" + celle + "</v></c></row></sheetData></worksheet>");
    }

    public static byte[] odt(String tekst) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<o:document-content xmlns:o='o' xmlns:text='t'><text:p>" + tekst + "</text:p></o:document-content>");
    }

    public static byte[] zip(String... navnOgInnhold) {
        try (ByteArrayOutputStream ut = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(ut)) {
            for (int i = 0; i < navnOgInnhold.length; i += 2) {
                zip.putNextEntry(new ZipEntry(navnOgInnhold[i]));
                zip.write(navnOgInnhold[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            return ut.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
