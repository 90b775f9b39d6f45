package no.saksgang.gateway.papir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Hvert slags papir, på begge målformer, holder PDF/A-2a og PDF/UA-1 og er de samme bytene hver gang. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfTest {

    private static final Pdfskriver PDF = new Pdfskriver();

    record Ett(String navn, Papir papir) {
        @Override
        public String toString() {
            return navn;
        }
    }

    static List<Ett> papirer() {
        return List.of("BOKMAAL", "NYNORSK").stream()
                .flatMap(m ->
                        Proevepapirer.alle(m).entrySet().stream().map(e -> new Ett(e.getKey() + " " + m, e.getValue())))
                .toList();
    }

    @BeforeAll
    static void vera() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("papirer")
    void holder_arkivstandarden_og_er_tilgjengelig(Ett ett) throws Exception {
        byte[] pdf = PDF.skriv(ett.papir());
        bilder(ett, pdf);
        for (PDFAFlavour krav : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            ValidationResult r = valider(pdf, krav);
            assertThat(r.isCompliant())
                    .as(ett + " " + krav + " " + r.getFailedChecks())
                    .isTrue();
            assertThat(r.getTotalAssertions()).as("faktisk prøvd").isGreaterThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("papirer")
    void er_de_samme_bytene_hver_gang(Ett ett) throws Exception {
        assertThat(sum(PDF.skriv(ett.papir()))).isEqualTo(sum(PDF.skriv(ett.papir())));
    }

    @Test
    void en_annen_posisjon_er_et_annet_papir() throws Exception {
        Papir p = Proevepapirer.alle("BOKMAAL").get("innkalling");
        Papir senere = new Papir(
                p.maalform(),
                p.avsender(),
                p.organ(),
                p.tittel(),
                p.ingress(),
                p.blokker(),
                new Papir.Opphav(4712L, null, p.opphav().tid(), p.opphav().adresse()));
        assertThat(sum(PDF.skriv(senere))).isNotEqualTo(sum(PDF.skriv(p)));
        assertThat(senere.sha256()).isNotEqualTo(p.sha256());
    }

    @Test
    void en_pdf_uten_merking_faller_for_begge_standardene() throws Exception {
        byte[] tom;
        try (PDDocument d = new PDDocument()) {
            d.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var ut = new java.io.ByteArrayOutputStream();
            d.save(ut);
            tom = ut.toByteArray();
        }
        assertThat(valider(tom, PDFAFlavour.PDFA_2_A).isCompliant()).isFalse();
        assertThat(valider(tom, PDFAFlavour.PDFUA_1).isCompliant()).isFalse();
    }

    @Test
    void bokstavene_kommer_ut_igjen_og_det_som_ligner_kode_er_tekst() throws Exception {
        String innkalling = tekst("innkalling");
        assertThat(innkalling)
                .contains("Rådhuset, møterom Ørnen", "Røst kommune")
                .contains("onsdag 2. desember 2026 kl. 09.00–11.30")
                .contains("<b>Beredskap</b>")
                .contains("Unntatt offentlighet, offl. § 24 tredje ledd")
                .contains("Loggposisjon 4711 · SHA-256 ")
                .contains("Side 1 av ");
        assertThat(innkalling.replaceAll("\\s+", " ")).contains(Proevepapirer.SAMISK);
        assertThat(tekst("sakliste-offentlig"))
                .containsOnlyOnce("Unntatt offentlighet")
                .contains("offl. § 13, jf. fvl. § 13", "Utgave sakliste-1, utgave 2");
    }

    @Test
    void tretti_saker_tar_under_ett_sekund_naar_den_er_varm() throws Exception {
        Papir p = Moetepapirer.innkalling(
                Proevepapirer.moete(30), "BOKMAAL", "/api/v1/moeter/m/innkalling.pdf?posisjon=1");
        PDF.skriv(p);
        PDF.skriv(p);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long foer = System.nanoTime();
            PDF.skriv(p);
            best = Math.min(best, System.nanoTime() - foer);
        }
        System.out.println("PDF med 30 saker: " + best / 1_000_000 + " ms");
        assertThat(best / 1_000_000).isLessThan(1000);
    }

    private static String tekst(String slag) throws IOException {
        try (PDDocument d =
                Loader.loadPDF(PDF.skriv(Proevepapirer.alle("BOKMAAL").get(slag)))) {
            return new PDFTextStripper().getText(d);
        }
    }

    private static ValidationResult valider(byte[] pdf, PDFAFlavour krav) throws Exception {
        try (PDFAParser leser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), krav);
                PDFAValidator kontroll = Foundries.defaultInstance().createValidator(krav, false)) {
            return kontroll.validate(leser);
        }
    }

    /** Med -Dpapir.bilder=mappe legges hver side der, for øyet. */
    private static void bilder(Ett ett, byte[] pdf) throws IOException {
        String mappe = System.getProperty("papir.bilder");
        if (mappe != null) {
            String navn = ett.navn().replace(' ', '-');
            Files.createDirectories(Path.of(mappe));
            Files.write(Path.of(mappe, navn + ".pdf"), pdf);
            try (PDDocument d = Loader.loadPDF(pdf)) {
                PDFRenderer r = new PDFRenderer(d);
                for (int i = 0; i < d.getNumberOfPages(); i++) {
                    ImageIO.write(
                            r.renderImageWithDPI(i, 80),
                            "png",
                            Path.of(mappe, navn + "-" + (i + 1) + ".png").toFile());
                }
            }
        }
    }

    private static String sum(byte[] b) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(b));
    }
}
