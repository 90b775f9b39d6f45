package no.saksgang.lesemodell.arkiv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Filene i et uttrekk, og skjemaet hver av dem skal følge. Skjemaene er våre, skrevet etter feltlistene i Noark 5 v5.5. */
public enum Arkivfil {
    ARKIVSTRUKTUR("arkivstruktur", "arkiv"),
    LOEPENDE_JOURNAL("loependeJournal", "loependeJournal"),
    OFFENTLIG_JOURNAL("offentligJournal", "offentligJournal"),
    ENDRINGSLOGG("endringslogg", "endringslogg"),
    ARKIVUTTREKK("arkivuttrekk", "arkivuttrekk");

    private static final String NAVNEROM = "http://www.arkivverket.no/standarder/noark5/";
    private static final int MEST = 20;

    private final String stamme;
    private final String rot;

    Arkivfil(String stamme, String rot) {
        this.stamme = stamme;
        this.rot = rot;
    }

    public String navn() {
        return stamme + ".xml";
    }

    public String skjema() {
        return stamme + ".xsd";
    }

    String rot() {
        return rot;
    }

    String navnerom() {
        return NAVNEROM + stamme;
    }

    /** Skjemaet, som følger med i uttrekket. */
    public byte[] skjemabytes() {
        try (var inn = Arkivfil.class.getResourceAsStream(skjema())) {
            return inn.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Det som ikke er etter skjemaet, med linjenummer; tom når alt er det. */
    public List<String> kontroller(byte[] xml) {
        List<String> feil = new ArrayList<>();
        try {
            SchemaFactory fabrikk = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            fabrikk.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            fabrikk.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            URL kilde = Arkivfil.class.getResource(skjema());
            Schema s = fabrikk.newSchema(kilde);
            Validator v = s.newValidator();
            v.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            v.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            v.setErrorHandler(new Samler(feil));
            v.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            feil.add(e.getMessage());
        }
        return feil;
    }

    private record Samler(List<String> feil) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            if (feil.size() < MEST) {
                feil.add("linje " + e.getLineNumber() + ": " + e.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
