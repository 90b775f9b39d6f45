package no.saksgang.app.papir;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Papirene hentet over HTTP: rett innhold, de samme bytene fra samme posisjon, og bare for dem som skal ha dem. */
class PapirTest extends Benk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    @Test
    void papirene_fra_et_moete_er_de_samme_bytene_fra_samme_posisjon_ogsaa_naar_loggen_har_vokst() throws Exception {
        Loep l = i(HF).den("2024-02-01");
        String sak = l.klarSak("Øyeblikkelig hjelp i Čáhppesnjárga", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-03-12");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        String utkast = tekst(hent("/api/v1/moeter/" + moete + "/innkalling.pdf"));
        assertThat(utkast).contains("Innkallingen er ikke sendt");

        l.den("2024-02-27")
                .moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-02-27")
                .ga("InnkallingSendt");
        HttpResponse<byte[]> foer = hent("/api/v1/moeter/" + moete + "/innkalling.pdf");
        String posisjon = foer.headers().firstValue("Saksgang-Posisjon").orElseThrow();
        assertThat(tekst(foer))
                .contains("Innkalling til møte", "Øyeblikkelig hjelp i Čáhppesnjárga", "Loggposisjon " + posisjon)
                .doesNotContain("Innkallingen er ikke sendt")
                .doesNotContain("p-leder");

        l.klarSak("Noe annet som skjer etterpå", FSU, "FAGLIG");
        assertThat(hent("/api/v1/moeter/" + moete + "/innkalling.pdf").body())
                .as("det som skjer i andre saker, endrer ikke papiret")
                .isEqualTo(foer.body());

        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        assertThat(hent("/api/v1/moeter/" + moete + "/innkalling.pdf?posisjon=" + posisjon)
                        .body())
                .as("samme posisjon, samme bytes")
                .isEqualTo(foer.body());
        HttpResponse<byte[]> senere = hent("/api/v1/moeter/" + moete + "/innkalling.pdf");
        assertThat(senere.body()).as("møtet er kommet lenger").isNotEqualTo(foer.body());
        assertThat(api.hentFil(
                                "/api/v1/moeter/" + moete + "/innkalling.pdf",
                                "If-None-Match",
                                senere.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(tekst(hent("/api/v1/moeter/" + moete + "/innkalling.pdf?maalform=NYNORSK")))
                .contains("Kalla inn til møtet");
        assertThat(tekst(hent("/api/v1/moeter/" + moete + "/sakliste.pdf"))).contains("Sakliste", "Vedtakssak");
        assertThat(tekst(hent("/api/v1/saker/" + sak + "/saksframlegg.pdf")))
                .contains("Saksframlegg", "Saksdokumenter");

        HttpResponse<byte[]> docx = api.hentFil("/api/v1/moeter/" + moete + "/innkalling.docx?posisjon=" + posisjon);
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(docx.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .endsWith(".docx\"");
        assertThat(api.hentFil("/api/v1/moeter/" + moete + "/innkalling.docx?posisjon=" + posisjon)
                        .body())
                .isEqualTo(docx.body());
        try (XWPFDocument d = new XWPFDocument(new ByteArrayInputStream(docx.body()));
                XWPFWordExtractor ut = new XWPFWordExtractor(d)) {
            assertThat(ut.getText()).contains("Øyeblikkelig hjelp i Čáhppesnjárga", "Loggposisjon " + posisjon);
        }
        assertThat(api.hentFil("/api/v1/moeter/" + moete + "/innkalling.odt").statusCode())
                .isNotEqualTo(200);

        assertThat(api.hentFil("/api/v1/moeter/" + moete + "/protokoll.pdf").statusCode())
                .isEqualTo(404);
        assertThat(api.hentFil("/api/v1/saker/" + sak + "/saksutskrift.pdf").statusCode())
                .isEqualTo(404);
        for (String feil : List.of("posisjon=0", "posisjon=999999999", "posisjon=x", "maalform=TYSK")) {
            assertThat(api.hentFil("/api/v1/moeter/" + moete + "/innkalling.pdf?" + feil)
                            .statusCode())
                    .as(feil)
                    .isEqualTo(400);
        }
        assertThat(api.hentFil("/api/v1/moeter/" + moete + "/innkalling.pdf?posisjon=1")
                        .statusCode())
                .as("før møtet fantes")
                .isEqualTo(404);
    }

    @Test
    void den_som_ikke_er_logget_inn_faar_bare_det_som_er_publisert() throws Exception {
        Loep l = i(HF).den("2024-02-01");
        String sak = l.klarSak("Hemmelig inntil videre", FSU, "FAGLIG");
        String moete = l.moeteMed(sak, FSU, "2024-05-14");
        for (String sti : List.of(
                "/api/v1/moeter/" + moete + "/innkalling.pdf",
                "/api/v1/moeter/" + moete + "/sakliste.pdf",
                "/api/v1/moeter/" + moete + "/sakliste.docx",
                "/api/v1/moeter/" + moete + "/protokoll.pdf",
                "/api/v1/saker/" + sak + "/saksframlegg.pdf",
                "/api/v1/helsefellesskap/" + HF + "/aarsrapporter/2024/rapport.pdf")) {
            HttpResponse<byte[]> r = api.hentAapent(sti);
            assertThat(r.statusCode()).as(sti).isEqualTo(401);
            assertThat(new String(r.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Hemmelig");
        }
        assertThat(api.hentAapent("/api/v1/offentlig/" + HF + "/moetemapper/" + moete + "/sakliste.pdf")
                        .statusCode())
                .as("ikke publisert")
                .isEqualTo(404);
        assertThat(api.les(
                                "/api/v1/moeter/" + moete + "/innkalling.pdf",
                                "rolle=MOETELEDER; bruker=p-leder; helsefellesskap=ostfold; utvalg=ostfold-ssu")
                        .status())
                .as("et annet utvalg")
                .isEqualTo(404);
    }

    @Test
    void aarsrapporten_er_de_samme_bytene_fra_samme_posisjon() throws Exception {
        i(HF).den("2024-02-01").klarSak("Sak til rapporten", FSU, "FAGLIG");
        api.ventPaaProsesser();
        String sti = "/api/v1/helsefellesskap/" + HF + "/aarsrapporter/2024/rapport.pdf";
        HttpResponse<byte[]> foer = hent(sti);
        String posisjon = foer.headers().firstValue("Saksgang-Posisjon").orElseThrow();
        assertThat(tekst(foer)).contains("Årsrapport 2024", "Sak til rapporten");
        i(HF).den("2024-02-02").klarSak("En sak som kom senere", FSU, "FAGLIG");
        assertThat(hent(sti + "?posisjon=" + posisjon).body()).isEqualTo(foer.body());
        assertThat(tekst(hent(sti))).contains("En sak som kom senere");
    }

    private HttpResponse<byte[]> hent(String sti) {
        HttpResponse<byte[]> r = api.hentFil(sti);
        assertThat(r.statusCode())
                .as(sti + " " + new String(r.body(), 0, Math.min(300, r.body().length)))
                .isEqualTo(200);
        assertThat(r.headers().firstValue("Content-Type")).contains("application/pdf");
        return r;
    }

    private static String tekst(HttpResponse<byte[]> svar) throws IOException {
        try (PDDocument d = Loader.loadPDF(svar.body())) {
            return new PDFTextStripper().getText(d);
        }
    }
}
