package no.saksgang.app.papir;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Møtets papirer i én pakke, og saksoversikten som regneark. */
class PakkeOgRegnearkTest extends Benk {

    private static final String FSU = "ostfold-fsu";
    private static final String SEKRETAER = "rolle=SEKRETARIAT; helsefellesskap=ostfold; bruker=p-sekretaer";

    @Test
    void pakken_har_papirene_og_dokumentene_med_trygge_navn_og_er_den_samme_hver_gang() throws IOException {
        Loep l = i("ostfold").den("2024-02-01");
        String en = l.klarSak("../../Ålesund: «rutine» <b>& mer</b>", FSU, "FAGLIG");
        l.leggVed(en, l.lastOpp("Det første vedlegget.\n"), "VEDLEGG", "Vedlegg ../../etc/passwd", null)
                .ga("SaksdokumentLagtVed");
        l.leggVed(en, l.lastOpp("Det andre vedlegget.\n"), "VEDLEGG", "Vedlegg ../../etc/passwd", null)
                .ga("SaksdokumentLagtVed");
        String to = l.klarSak("Den andre saken", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-03-12");
        l.settPaaSakliste(en, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(to, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-02-27").ga("InnkallingSendt");
        api.hent("/api/v1/moeter/" + moete);

        String sti = "/api/v1/moeter/" + moete + "/papirer.zip";
        HttpResponse<byte[]> svar = api.hentFil(sti);
        assertThat(svar.statusCode()).isEqualTo(200);
        assertThat(svar.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, byte[]> filer = filer(svar.body());
        assertThat(filer.keySet()).allMatch(n -> n.matches("([a-z0-9-]+/)?[a-z0-9-]+\\.(pdf|txt)"));
        assertThat(filer.keySet().stream().map(n -> n.replaceAll(".*/", "")))
                .anyMatch(n -> n.startsWith("innkalling"))
                .anyMatch(n -> n.startsWith("sakliste"))
                .anyMatch(n -> n.startsWith("saksframlegg"));
        List<String> mapper = filer.keySet().stream()
                .filter(n -> n.contains("/"))
                .map(n -> n.substring(0, n.indexOf('/')))
                .distinct()
                .toList();
        assertThat(mapper).hasSize(2);
        assertThat(mapper.get(0)).startsWith("01-aalesund-rutine");
        assertThat(filer.entrySet().stream()
                        .filter(e -> e.getKey().endsWith(".txt") && e.getKey().contains("/"))
                        .map(e -> new String(e.getValue(), StandardCharsets.UTF_8)))
                .contains("Det første vedlegget.\n", "Det andre vedlegget.\n");
        String liste = new String(filer.get("00-innhold.txt"), StandardCharsets.UTF_8);
        assertThat(filer.keySet()).allMatch(n -> n.startsWith("00-") || liste.contains(n));
        assertThat(liste).contains("«rutine» <b>& mer</b>");
        assertThat(tekst(filer.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("sakliste"))
                        .findFirst()
                        .orElseThrow()
                        .getValue()))
                .contains("Den andre saken");

        assertThat(api.hentFil(sti).body()).isEqualTo(svar.body());
        String posisjon = svar.headers().firstValue("Saksgang-Posisjon").orElseThrow();
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        Map<String, byte[]> da =
                filer(api.hentFil(sti + "?posisjon=" + posisjon).body());
        assertThat(da.keySet()).isEqualTo(filer.keySet());
        da.forEach((navn, bytes) -> assertThat(bytes).as(navn).isEqualTo(filer.get(navn)));
    }

    @Test
    void pakken_er_bare_for_dem_som_ser_moetet() {
        Loep l = i("ostfold").den("2024-02-01");
        String moete = l.moeteMed(l.klarSak("Hemmelig inntil videre", FSU, "FAGLIG"), FSU, "2024-05-14");
        String sti = "/api/v1/moeter/" + moete + "/papirer.zip";
        assertThat(api.hentAapent(sti).statusCode()).isEqualTo(401);
        assertThat(api.les(sti, "rolle=MEDLEM; bruker=p-medlem; helsefellesskap=ostfold; utvalg=ostfold-ssu")
                        .status())
                .isEqualTo(404);
        assertThat(api.les(sti, "rolle=SEKRETARIAT; bruker=p-annen; helsefellesskap=sor-rogaland")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saksoversikten_leses_av_andre_programmer_og_en_formel_er_tekst() throws IOException {
        Loep l = i("ostfold").den("2019-02-01");
        List<String> titler = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            titler.add("Regnearksak " + i + " med æøå; \"anførsel\"");
        }
        titler.add("=HYPERLINK(\"x\")");
        titler.add("+1");
        titler.add("@sum");
        titler.forEach(l::meldInn);
        api.hent("/api/v1/helsefellesskap/ostfold/saksoversikt");

        String sti = "/api/v1/helsefellesskap/ostfold/saksoversikt";
        HttpResponse<byte[]> csv = hent(sti + ".csv?aar=2019");
        String tekst = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(tekst).startsWith("\uFEFFID;Sak;Tilstand;");
        List<CSVRecord> rader = CSVParser.parse(
                        new StringReader(tekst.substring(1)),
                        CSVFormat.DEFAULT.builder().setDelimiter(';').get())
                .getRecords();
        assertThat(rader).hasSize(titler.size() + 1);
        List<String> lest = rader.stream().skip(1).map(r -> r.get(1)).toList();
        assertThat(lest)
                .contains(titler.get(0), titler.get(204), "'=HYPERLINK(\"x\")", "'+1", "'@sum")
                .noneMatch(t -> t.startsWith("="));
        assertThat(rader.get(1).get(2)).isEqualTo("Innmeldt");
        assertThat(rader.get(1).get(4)).isEqualTo("2019-02-01");

        try (XSSFWorkbook bok = new XSSFWorkbook(
                new ByteArrayInputStream(hent(sti + ".xlsx?aar=2019&lang=nn").body()))) {
            XSSFSheet ark = bok.getSheetAt(0);
            assertThat(ark.getSheetName()).isEqualTo("Saksoversikt");
            assertThat(ark.getLastRowNum()).isEqualTo(titler.size());
            List<String> iArket = new ArrayList<>();
            for (Row r : ark) {
                assertThat(r.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                iArket.add(r.getCell(1).getStringCellValue());
            }
            assertThat(iArket).containsAll(titler);
            assertThat(ark.getRow(0).getCell(6).getStringCellValue()).isEqualTo("Avgjord i");
            assertThat(ark.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2019, 2, 1));
        }
        // De samme filtrene og de samme feilene som i oversikten.
        assertThat(new String(hent(sti + ".csv?aar=2019&soek=Regnearksak").body(), StandardCharsets.UTF_8).lines())
                .hasSize(206);
        api.les(sti + ".csv?tilstand=FINNES_IKKE").er(400).avslaatt("UGYLDIG_PARAMETER");
        api.les(sti + ".xlsx?aar=12").er(400).avslaatt("UGYLDIG_PARAMETER");
        api.les("/api/v1/helsefellesskap/finnes-ikke/saksoversikt.csv").er(404).avslaatt("IKKE_FUNNET");
        // Publikum ser ingen av dem: ingen er offentlige.
        HttpResponse<byte[]> aapent = api.hentAapent(sti + ".csv?aar=2019");
        assertThat(aapent.statusCode()).isEqualTo(200);
        assertThat(new String(aapent.body(), StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(api.les(sti + ".xlsx", SEKRETAER).status()).isEqualTo(200);
    }

    private HttpResponse<byte[]> hent(String sti) {
        HttpResponse<byte[]> r = api.hentFil(sti);
        assertThat(r.statusCode())
                .as(sti + " " + new String(r.body(), 0, Math.min(300, r.body().length), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return r;
    }

    private static Map<String, byte[]> filer(byte[] zip) throws IOException {
        Map<String, byte[]> ut = new LinkedHashMap<>();
        try (ZipInputStream inn = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = inn.getNextEntry(); e != null; e = inn.getNextEntry()) {
                assertThat(ut.put(e.getName(), inn.readAllBytes()))
                        .as("to filer heter det samme")
                        .isNull();
            }
        }
        return ut;
    }

    private static String tekst(byte[] pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(d);
        }
    }
}
