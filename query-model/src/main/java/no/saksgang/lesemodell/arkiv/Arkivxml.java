package no.saksgang.lesemodell.arkiv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.saksgang.felles.kalender.Arbeidskalender;

/** Skriver XML med innrykk, likt hver gang. Felt uten verdi er ikke med. */
final class Arkivxml {

    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter ut;
    private int dybde;

    Arkivxml(Arkivfil fil) {
        try {
            ut = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            ut.writeStartDocument("UTF-8", "1.0");
            linje();
            ut.writeStartElement(fil.rot());
            ut.writeDefaultNamespace(fil.navnerom());
            ut.writeNamespace("xsi", XSI);
            ut.writeAttribute("xsi", XSI, "schemaLocation", fil.navnerom() + " " + fil.skjema());
            dybde = 1;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Arkivxml start(String navn) {
        return start(navn, null);
    }

    /** @param type {@code xsi:type}, når elementet er av et bestemt slag */
    Arkivxml start(String navn, String type) {
        try {
            linje();
            ut.writeStartElement(navn);
            if (type != null) {
                ut.writeAttribute("xsi", XSI, "type", type);
            }
            dybde++;
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Arkivxml felt(String navn, Object verdi) {
        if (verdi == null || verdi.toString().isEmpty()) {
            return this;
        }
        try {
            linje();
            ut.writeStartElement(navn);
            ut.writeCharacters(lovlig(tekst(verdi)));
            ut.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Arkivxml slutt() {
        try {
            dybde--;
            linje();
            ut.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] ferdig() {
        slutt();
        try {
            ut.writeEndDocument();
            ut.writeCharacters("\n");
            ut.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Den samme identifikatoren hver gang; Noark vil ha en UUID. */
    static String systemId(String slag, String id) {
        return UUID.nameUUIDFromBytes(("saksgang:" + slag + ":" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String tekst(Object verdi) {
        return verdi instanceof LocalDateTime t
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(t.atZone(Arbeidskalender.NORSK_TID))
                : verdi.toString();
    }

    /** Tegn XML ikke kan ha, blir merket for ukjent tegn. */
    static String lovlig(String tekst) {
        StringBuilder ut = new StringBuilder(tekst.length());
        tekst.codePoints()
                .map(c -> c == '\n'
                                || c == '\t'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : c == '\r' ? '\n' : 0xFFFD)
                .forEach(ut::appendCodePoint);
        return ut.toString();
    }

    private void linje() throws XMLStreamException {
        ut.writeCharacters("\n" + "  ".repeat(dybde));
    }
}
