package no.saksgang.gateway.papir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.saksgang.gateway.papir.Papir.Blokk;
import no.saksgang.gateway.papir.Papir.Celle;
import no.saksgang.gateway.papir.Papir.Kolonne;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.stereotype.Component;

/**
 * DOCX til å arbeide videre i, av det samme innholdet som PDF-en. Overskrifter, lister og tabellhoder er det de heter i
 * tekstbehandleren, så innholdsfortegnelse, skjermleser og egne maler virker. Tid kommer fra papiret, så det samme papiret er de
 * samme bytene hver gang. Apache POI er bare kjent her.
 */
@Component
public class Docxskriver implements Papirform {

    static final String MEDIETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String STILER = les("/papir/stiler.xml");
    private static final String PUNKT = "\u2022";
    private static final int A4_BREDDE = 11_906;
    private static final int A4_HOEYDE = 16_838;
    private static final int MARG = 1_304;
    private static final int TEKSTBREDDE = A4_BREDDE - 2 * MARG;
    private static final int LEDETEKST = 27;

    @Override
    public byte[] skriv(Papir papir) {
        try (XWPFDocument d = new XWPFDocument();
                ByteArrayOutputStream ut = new ByteArrayOutputStream(32 * 1024)) {
            new Skriving(d, papir).skriv();
            d.write(ut);
            return Pakke.fast(ut.toByteArray(), "[Content_Types].xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String medietype() {
        return MEDIETYPE;
    }

    @Override
    public String endelse() {
        return "docx";
    }

    /** Ett dokument mens det skrives. */
    private static final class Skriving {
        private final XWPFDocument d;
        private final Papir p;
        private final Papirtekst ord;
        private BigInteger liste;

        Skriving(XWPFDocument d, Papir p) {
            this.d = d;
            this.p = p;
            this.ord = Papirtekst.paa(p.maalform());
        }

        void skriv() {
            stiler();
            egenskaper();
            side();
            String sum = p.sha256();
            bunntekst(sum);
            avsnitt(p.organ() == null ? "Organ" : "Avsender", p.avsender());
            if (p.organ() != null) {
                avsnitt("Organ", p.organ());
            }
            avsnitt("Heading1", p.tittel());
            if (p.ingress() != null) {
                avsnitt("Subtitle", p.ingress());
            }
            p.blokker().forEach(this::blokk);
            avsnitt("Heading3", ord.tekst("opphav.tittel"));
            avsnitt("Opphav", Papirhtml.opphav(p, ord));
            avsnitt("Opphav", ord.tekst("opphav.sum", sum));
        }

        private void stiler() {
            try {
                d.createStyles()
                        .setStyles(StylesDocument.Factory.parse(STILER.replace("#spraak", p.spraak() + "-NO"))
                                .getStyles());
            } catch (XmlException e) {
                throw new IllegalStateException("stiler.xml kan ikke leses", e);
            }
        }

        private void egenskaper() {
            POIXMLProperties.CoreProperties e = d.getProperties().getCoreProperties();
            e.setTitle(rent(p.tittel()));
            e.setCreator(rent(p.organ() == null ? p.avsender() : p.avsender() + ", " + p.organ()));
            e.setIdentifier(p.opphav().adresse());
            Optional<Date> tid = Optional.of(Date.from(p.opphav().tid()));
            e.setCreated(tid);
            e.setModified(tid);
            d.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Saksgang");
        }

        private void side() {
            CTSectPr s = d.getDocument().getBody().addNewSectPr();
            CTPageSz format = s.addNewPgSz();
            format.setW(BigInteger.valueOf(A4_BREDDE));
            format.setH(BigInteger.valueOf(A4_HOEYDE));
            CTPageMar m = s.addNewPgMar();
            m.setLeft(BigInteger.valueOf(MARG));
            m.setRight(BigInteger.valueOf(MARG));
            m.setTop(BigInteger.valueOf(MARG));
            m.setBottom(BigInteger.valueOf(MARG));
            m.setHeader(BigInteger.valueOf(MARG / 2));
            m.setFooter(BigInteger.valueOf(MARG / 2));
            m.setGutter(BigInteger.ZERO);
        }

        private void bunntekst(String sum) {
            XWPFParagraph f = d.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            f.setStyle("Footer");
            f.createRun().setText(rent(Papirhtml.fotlinje(p, ord, sum)));
            f.createRun().addTab();
            f.createRun().setText(ord.tekst("side") + " ");
            felt(f, "PAGE");
            f.createRun().setText(" " + ord.tekst("av") + " ");
            felt(f, "NUMPAGES");
        }

        /** Tallet settes av tekstbehandleren når dokumentet åpnes. */
        private static void felt(XWPFParagraph f, String felt) {
            var enkelt = f.getCTP().addNewFldSimple();
            enkelt.setInstr(felt);
            enkelt.addNewR().addNewT().setStringValue("1");
        }

        private void blokk(Blokk b) {
            switch (b) {
                case Blokk.Overskrift o -> avsnitt("Heading" + o.nivaa(), o.tekst());
                case Blokk.Avsnitt a -> avsnittene("Normal", a.tekst());
                case Blokk.Merknad m -> avsnitt("Merknad", m.tekst());
                case Blokk.Ramme r -> {
                    avsnitt("Rammenavn", r.navn());
                    avsnittene("Ramme", r.tekst());
                }
                case Blokk.Liste l ->
                    l.punkter().forEach(x -> {
                        XWPFParagraph a = avsnitt("ListBullet", x);
                        a.setNumID(liste());
                    });
                case Blokk.Fakta f -> {
                    XWPFTable t = tabell(f.par().size(), f.navn(), List.of(LEDETEKST, 100 - LEDETEKST));
                    for (int i = 0; i < f.par().size(); i++) {
                        XWPFTableRow rad = t.getRow(i);
                        rad.setCantSplitRow(true);
                        celle(rad.getCell(0), "Cellehode", f.par().get(i).navn(), null, false);
                        celle(rad.getCell(1), "Celle", f.par().get(i).verdi(), null, false);
                    }
                    luft();
                }
                case Blokk.Tabell t -> {
                    tabell(t);
                    luft();
                }
            }
        }

        private void tabell(Blokk.Tabell t) {
            boolean sum = !t.sum().isEmpty();
            XWPFTable ut = tabell(
                    1 + t.rader().size() + (sum ? 1 : 0),
                    t.navn(),
                    t.kolonner().stream().map(Kolonne::bredde).toList());
            XWPFTableRow hode = ut.getRow(0);
            hode.setRepeatHeader(true);
            hode.setCantSplitRow(true);
            for (int k = 0; k < t.kolonner().size(); k++) {
                celle(
                        hode.getCell(k),
                        "Cellehode",
                        t.kolonner().get(k).navn(),
                        null,
                        t.kolonner().get(k).tall());
            }
            for (int r = 0; r < t.rader().size(); r++) {
                XWPFTableRow rad = ut.getRow(r + 1);
                rad.setCantSplitRow(true);
                List<Celle> celler = t.rader().get(r);
                for (int k = 0; k < celler.size(); k++) {
                    celle(
                            rad.getCell(k),
                            "Celle",
                            celler.get(k).tekst(),
                            celler.get(k).merke(),
                            t.kolonner().get(k).tall());
                }
            }
            if (sum) {
                XWPFTableRow rad = ut.getRow(1 + t.rader().size());
                for (int k = 0; k < t.sum().size(); k++) {
                    celle(
                            rad.getCell(k),
                            "Cellehode",
                            t.sum().get(k),
                            null,
                            t.kolonner().get(k).tall());
                }
            }
        }

        private XWPFTable tabell(int rader, String navn, List<Integer> prosent) {
            XWPFTable t = d.createTable(rader, prosent.size());
            t.removeBorders();
            t.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CBD6");
            t.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CBD6");
            t.setWidth(TEKSTBREDDE);
            t.getCTTbl().getTblPr().addNewTblCaption().setVal(rent(navn));
            var rutenett = t.getCTTbl().getTblGrid();
            if (rutenett == null) {
                rutenett = t.getCTTbl().addNewTblGrid();
            }
            while (rutenett.sizeOfGridColArray() < prosent.size()) {
                rutenett.addNewGridCol();
            }
            for (int k = 0; k < prosent.size(); k++) {
                int bredde = TEKSTBREDDE * prosent.get(k) / 100;
                rutenett.getGridColArray(k).setW(BigInteger.valueOf(bredde));
                for (int r = 0; r < rader; r++) {
                    t.getRow(r).getCell(k).setWidth(Integer.toString(bredde));
                }
            }
            return t;
        }

        private static void celle(XWPFTableCell c, String stil, String tekst, String merke, boolean tall) {
            XWPFParagraph a = c.getParagraphs().getFirst();
            a.setStyle(stil);
            if (tall) {
                a.setAlignment(ParagraphAlignment.RIGHT);
            }
            linjer(a, tekst);
            if (merke != null) {
                a.createRun().setText(" ");
                XWPFRun m = a.createRun();
                m.setStyle("Merke");
                m.setText(rent(merke));
            }
        }

        private XWPFParagraph avsnitt(String stil, String tekst) {
            XWPFParagraph a = d.createParagraph();
            a.setStyle(stil);
            linjer(a, tekst);
            return a;
        }

        private void avsnittene(String stil, String tekst) {
            tekst.lines().filter(l -> !l.isBlank()).forEach(l -> avsnitt(stil, l.strip()));
        }

        /** Uten et avsnitt etter tabellen henger den neste sammen med den. */
        private void luft() {
            XWPFParagraph a = d.createParagraph();
            a.setStyle("Celle");
        }

        private BigInteger liste() {
            if (liste == null) {
                XWPFNumbering n = d.createNumbering();
                CTAbstractNum mal = CTAbstractNum.Factory.newInstance();
                mal.setAbstractNumId(BigInteger.ONE);
                CTLvl nivaa = mal.addNewLvl();
                nivaa.setIlvl(BigInteger.ZERO);
                nivaa.addNewNumFmt().setVal(STNumberFormat.BULLET);
                nivaa.addNewLvlText().setVal(PUNKT);
                var innrykk = nivaa.addNewPPr().addNewInd();
                innrykk.setLeft(BigInteger.valueOf(360));
                innrykk.setHanging(BigInteger.valueOf(240));
                liste = n.addNum(n.addAbstractNum(new XWPFAbstractNum(mal)));
            }
            return liste;
        }

        private static void linjer(XWPFParagraph a, String tekst) {
            XWPFRun r = a.createRun();
            List<String> linjer = tekst.lines().toList();
            for (int i = 0; i < linjer.size(); i++) {
                if (i > 0) {
                    r.addBreak();
                }
                r.setText(rent(linjer.get(i)), i);
            }
        }
    }

    /** Uten tegn XML ikke tillater. */
    private static String rent(String t) {
        return t.codePoints()
                .filter(c -> c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || (c >= 0x10000 && c <= 0x10FFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String les(String fil) {
        try (InputStream inn = Docxskriver.class.getResourceAsStream(fil)) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
