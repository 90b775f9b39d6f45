package no.saksgang.gateway.papir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.saksgang.gateway.papir.Papir.Blokk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hvert slags papir som DOCX: LibreOffice åpner det og viser alt som står i papiret, og det er de samme bytene hver gang. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocxTest {

    private static final Docxskriver DOCX = new Docxskriver();

    static List<PdfTest.Ett> papirer() {
        return PdfTest.papirer();
    }

    @Test
    void libreoffice_aapner_alle_og_viser_alt_som_staar_der(@TempDir Path mappe) throws Exception {
        Map<String, Papir> alle = new TreeMap<>();
        for (PdfTest.Ett ett : papirer()) {
            String navn = ett.navn().replace(' ', '-');
            alle.put(navn, ett.papir());
            Files.write(mappe.resolve(navn + ".docx"), DOCX.skriv(ett.papir()));
        }
        gjoerOm(mappe, alle.keySet().stream().map(n -> n + ".docx").toList());
        for (Map.Entry<String, Papir> e : alle.entrySet()) {
            Path fil = mappe.resolve(e.getKey() + ".pdf");
            assertThat(fil).as("LibreOffice åpner ikke " + e.getKey()).exists();
            try (PDDocument d = Loader.loadPDF(fil.toFile())) {
                String vist = tett(new PDFTextStripper().getText(d));
                assertThat(alt(e.getValue())).as(e.getKey()).isNotEmpty().allSatisfy(t -> assertThat(vist)
                        .contains(tett(t)));
                assertThat(vist).contains(tett("Side 1 av " + d.getNumberOfPages()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papirer")
    void overskrifter_lister_og_tabeller_er_det_de_heter(PdfTest.Ett ett) throws Exception {
        Papir p = ett.papir();
        try (XWPFDocument d = les(DOCX.skriv(p))) {
            assertThat(stil(d, "Heading1")).containsExactly(p.tittel());
            assertThat(stil(d, "Heading2")).isEqualTo(overskrifter(p, 2));
            List<String> tredje = new ArrayList<>(overskrifter(p, 3));
            tredje.add(Papirtekst.paa(p.maalform()).tekst("opphav.tittel"));
            assertThat(stil(d, "Heading3")).isEqualTo(tredje);
            for (String stil : d.getParagraphs().stream()
                    .map(XWPFParagraph::getStyle)
                    .distinct()
                    .toList()) {
                assertThat(d.getStyles().styleExist(stil)).as(stil).isTrue();
            }
            List<Blokk.Tabell> tabeller = bare(p, Blokk.Tabell.class);
            List<Blokk.Fakta> fakta = bare(p, Blokk.Fakta.class);
            assertThat(d.getTables()).hasSize(tabeller.size() + fakta.size());
            List<XWPFTable> medHode = d.getTables().stream()
                    .filter(t -> t.getRow(0).isRepeatHeader())
                    .toList();
            assertThat(medHode).hasSameSizeAs(tabeller);
            for (int i = 0; i < medHode.size(); i++) {
                assertThat(medHode.get(i).getNumberOfRows())
                        .isEqualTo(1
                                + tabeller.get(i).rader().size()
                                + (tabeller.get(i).sum().isEmpty() ? 0 : 1));
            }
            assertThat(d.getParagraphs().stream().filter(a -> a.getNumID() != null))
                    .hasSize(bare(p, Blokk.Liste.class).stream()
                            .mapToInt(l -> l.punkter().size())
                            .sum());
            assertThat(d.getStyle().toString()).contains("w:val=\"" + p.spraak() + "-NO\"");
            assertThat(d.getProperties().getCoreProperties().getTitle()).isEqualTo(p.tittel());
            assertThat(d.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(p.opphav().tid().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @MethodSource("papirer")
    void er_de_samme_bytene_hver_gang(PdfTest.Ett ett) throws Exception {
        byte[] en = DOCX.skriv(ett.papir());
        Thread.sleep(5);
        assertThat(DOCX.skriv(ett.papir())).isEqualTo(en);
    }

    @Test
    void det_som_ligner_kode_er_tekst_og_tegn_xml_ikke_kan_ha_er_borte() throws Exception {
        Papir p = Proevepapirer.alle("BOKMAAL").get("innkalling");
        List<Blokk> blokker = new ArrayList<>(p.blokker());
        blokker.add(new Blokk.Avsnitt("A\u0000B\u0007C\uFFFF <w:br/> &amp; ]]> \uD83D\uDE00"));
        Papir slemt = new Papir(
                p.maalform(), p.avsender(), p.organ(), "<b>Tittel</b>\u0001", p.ingress(), blokker, p.opphav());
        try (XWPFDocument d = les(DOCX.skriv(slemt))) {
            assertThat(stil(d, "Heading1")).containsExactly("<b>Tittel</b>");
            assertThat(stil(d, "Normal")).contains("ABC <w:br/> &amp; ]]> \uD83D\uDE00");
        }
    }

    private static void gjoerOm(Path mappe, List<String> filer) throws IOException, InterruptedException {
        List<String> kommando = new ArrayList<>(List.of(
                soffice(),
                "--headless",
                "-env:UserInstallation=" + mappe.resolve("profil").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                mappe.toString()));
        filer.forEach(f -> kommando.add(mappe.resolve(f).toString()));
        Process p = new ProcessBuilder(kommando)
                .redirectErrorStream(true)
                .redirectOutput(mappe.resolve("logg").toFile())
                .start();
        assertThat(p.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(p.exitValue()).as(Files.readString(mappe.resolve("logg"))).isZero();
    }

    private static String soffice() {
        return Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice")
                .filter(s -> Files.isExecutable(Path.of(s)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("Prøven trenger LibreOffice, og det er ikke på maskinen. Installer det"
                                + " (Debian og Ubuntu: apt-get install libreoffice-writer-nogui)."));
    }

    /** Alle tekstene i papiret. */
    private static List<String> alt(Papir p) {
        List<String> ut = new ArrayList<>(List.of(p.avsender(), p.tittel()));
        for (Blokk b : p.blokker()) {
            switch (b) {
                case Blokk.Overskrift o -> ut.add(o.tekst());
                case Blokk.Avsnitt a -> ut.addAll(a.tekst().lines().toList());
                case Blokk.Merknad m -> ut.add(m.tekst());
                case Blokk.Ramme r -> {
                    ut.add(r.navn());
                    ut.addAll(r.tekst().lines().toList());
                }
                case Blokk.Liste l -> ut.addAll(l.punkter());
                case Blokk.Fakta f ->
                    f.par().forEach(x -> {
                        ut.add(x.navn());
                        ut.addAll(x.verdi().lines().toList());
                    });
                case Blokk.Tabell t -> {
                    t.kolonner().forEach(k -> ut.add(k.navn()));
                    t.rader()
                            .forEach(r ->
                                    r.forEach(c -> ut.addAll(c.tekst().lines().toList())));
                    ut.addAll(t.sum());
                }
            }
        }
        return ut.stream().filter(t -> !t.isBlank()).toList();
    }

    private static String tett(String t) {
        return t.replaceAll("\\s+", "");
    }

    private static <B extends Blokk> List<B> bare(Papir p, Class<B> slag) {
        return p.blokker().stream().filter(slag::isInstance).map(slag::cast).toList();
    }

    private static List<String> overskrifter(Papir p, int nivaa) {
        return bare(p, Blokk.Overskrift.class).stream()
                .filter(o -> o.nivaa() == nivaa)
                .map(Blokk.Overskrift::tekst)
                .toList();
    }

    private static List<String> stil(XWPFDocument d, String stil) {
        return d.getParagraphs().stream()
                .filter(a -> stil.equals(a.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static XWPFDocument les(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
