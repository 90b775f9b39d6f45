package no.saksgang.app.atferd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.saksgang.app.dokument.Proevefiler;
import no.saksgang.app.dokument.Proeveskann;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.axon.dokument.Dokumentlager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Saksdokumenter: lagret etter innhold, kontrollert før de lagres, i versjoner som alle kan leses (R088, R109). */
class SaksdokumenterTest extends Benk {

    private static final String STI = "/api/v1/helsefellesskap/ostfold/dokumenter";
    // Gyldige kontrollsifre, men ingen person: dag 32.
    private static final String FOEDSELSNUMMER = nummer("320170");
    private static final String D_NUMMER = nummer("410170");
    private static final String H_NUMMER = nummer("014170");

    @Autowired
    Dokumentlager lager;

    @Test
    void det_som_lastes_opp_kommer_likt_ut_igjen() throws Exception {
        byte[] fil = Proevefiler.pdf("Felles rutine for henvisning");
        JsonNode d = opp("saksframlegg.pdf", "application/pdf", fil).er(201).kropp();
        assertThat(d.get("sha256").asString()).isEqualTo(sha256(fil));
        assertThat(d.get("medietype").asString()).isEqualTo("application/pdf");
        assertThat(d.get("stoerrelse").asInt()).isEqualTo(fil.length);

        String innhold = STI + "/" + d.get("dokumentId").asString() + "/innhold";
        HttpResponse<byte[]> ned = api.hentFil(innhold);
        assertThat(ned.statusCode()).isEqualTo(200);
        assertThat(ned.body()).isEqualTo(fil);
        assertThat(header(ned, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(ned, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(ned, "Content-Disposition")).startsWith("attachment;").contains("saksframlegg.pdf");
        assertThat(header(ned, "ETag")).isEqualTo("\"" + sha256(fil) + "\"");
        assertThat(header(ned, "Content-Security-Policy")).contains("sandbox");

        HttpResponse<byte[]> uendret = api.hentFil(innhold, "If-None-Match", "\"" + sha256(fil) + "\"");
        assertThat(uendret.statusCode()).isEqualTo(304);
        assertThat(uendret.body()).isEmpty();
        assertThat(lager.erHelt(sha256(fil))).isTrue();
        api.les("/api/v1/helsefellesskap/vestfold/dokumenter/"
                        + d.get("dokumentId").asString())
                .avslaatt("IKKE_FUNNET");
    }

    @Test
    void likt_innhold_lagres_en_gang_og_endres_aldri() throws Exception {
        byte[] fil = ("Vedlegg " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        JsonNode en = opp("a.txt", "text/plain", fil).er(201).kropp();
        JsonNode to = opp("b.txt", "text/plain", fil).er(201).kropp();
        assertThat(to.get("sha256")).isEqualTo(en.get("sha256"));
        assertThat(to.get("dokumentId")).isNotEqualTo(en.get("dokumentId"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from dokumentinnhold where sha256 = ?", Long.class, sha256(fil)))
                .isEqualTo(1);
        for (String sql : List.of(
                "update dokumentdel set bytes = 'x' where sha256 = '" + sha256(fil) + "'",
                "delete from dokument where sha256 = '" + sha256(fil) + "'",
                "truncate dokumentdel")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> superbruker().execute(sql))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("aldri");
        }
    }

    @Test
    void samme_noekkel_gir_samme_dokument() {
        String noekkel = UUID.randomUUID().toString();
        byte[] fil = "Samme".getBytes(StandardCharsets.UTF_8);
        JsonNode en = oppMed(noekkel, "a.txt", fil).er(201).kropp();
        assertThat(oppMed(noekkel, "a.txt", fil).er(201).kropp()).isEqualTo(en);
        oppMed(noekkel, "a.txt", "Annet".getBytes(StandardCharsets.UTF_8)).avslaatt("KOMMANDO_GJENBRUKT");
    }

    @Test
    void typen_bestemmes_av_innholdet() {
        assertThat(type("a.docx", Proevefiler.docx("Hei", "sann"))).contains("wordprocessingml");
        assertThat(type("a.xlsx", Proevefiler.xlsx("12"))).contains("spreadsheetml");
        assertThat(type("a.odt", Proevefiler.odt("Hei"))).contains("opendocument.text");
        assertThat(type("a.png", bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 1)))
                .isEqualTo("image/png");
        assertThat(type("a.JPG", bytes(0xFF, 0xD8, 0xFF, 0xE0, 1))).isEqualTo("image/jpeg");
        assertThat(type("a.txt", "Blåbærsyltetøy\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
    }

    @Test
    void en_fil_som_ikke_er_det_den_sier_tas_ikke_imot() {
        long foer = antall();
        byte[] pdf = Proevefiler.pdf("Hei");
        opp("a.docx", "application/octet-stream", pdf)
                .avslaatt("DOKUMENT_ER_NOE_ANNET", "R109")
                .er(422);
        opp("a.pdf", "image/png", pdf).avslaatt("DOKUMENT_ER_NOE_ANNET").er(422);
        opp("a.pdf", "application/pdf", bytes('M', 'Z', 0, 3)).avslaatt("DOKUMENT_ER_NOE_ANNET");
        opp("a.docx", "application/octet-stream", Proevefiler.zip("hei.txt", "hei"))
                .avslaatt("DOKUMENT_ER_NOE_ANNET");
        opp(
                        "a.docx",
                        "application/octet-stream",
                        Proevefiler.zip(
                                "[Content_Types].xml",
                                "<T/>",
                                "word/document.xml",
                                "<d/>",
                                "word/vbaProject.bin",
                                "makro"))
                .avslaatt("DOKUMENT_ER_NOE_ANNET");
        opp("a.txt", "text/plain", "blå".getBytes(StandardCharsets.ISO_8859_1)).avslaatt("DOKUMENT_ER_NOE_ANNET");
        opp("a.pdf.exe", "application/octet-stream", pdf)
                .avslaatt("DOKUMENTTYPE_IKKE_TILLATT", "R109")
                .er(415);
        opp("uten", "application/octet-stream", bytes('M', 'Z', 0, 3)).avslaatt("DOKUMENTTYPE_IKKE_TILLATT");
        opp("a.txt", "text/plain", new byte[0]).avslaatt("UGYLDIG_INNHOLD");
        assertThat(antall()).isEqualTo(foer);
    }

    @Test
    void en_fil_som_ikke_kan_aapnes_tas_ikke_imot() {
        opp("a.pdf", "application/pdf", Proevefiler.pdf("Hemmelig", "passord"))
                .avslaatt("DOKUMENT_KAN_IKKE_LESES", "R109")
                .er(422);
        opp("a.docx", "application/octet-stream", Proevefiler.docx("<w:ulukket>", ""))
                .avslaatt("DOKUMENT_KAN_IKKE_LESES");
    }

    @Test
    void et_for_stort_dokument_stanses_paa_veien_inn() {
        long foer = antall();
        int maks = 26_214_400;
        opp("stor.txt", "text/plain", new byte[maks + 1])
                .avslaatt("DOKUMENT_FOR_STORT", "R109")
                .er(413);
        // Uten varslet lengde: det telles mens det strømmer.
        HttpRequest.BodyPublisher uvarslet =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[maks + 1]));
        api.lastOpp(
                        STI,
                        "stor.txt",
                        "text/plain",
                        uvarslet,
                        Loep.sekretariat(),
                        UUID.randomUUID().toString())
                .avslaatt("DOKUMENT_FOR_STORT")
                .er(413);
        byte[] akkurat = new byte[maks];
        java.util.Arrays.fill(akkurat, (byte) 'a');
        opp("akkurat.txt", "text/plain", akkurat).er(201);
        assertThat(antall()).isEqualTo(foer + 1);
    }

    @Test
    void virus_tas_ikke_imot_og_heller_ikke_noe_naar_skanneren_ikke_svarer() {
        long foer = antall();
        opp("eicar.txt", "text/plain", Proeveskann.EICAR.getBytes(StandardCharsets.US_ASCII))
                .avslaatt("DOKUMENT_SMITTET", "R109")
                .er(422);
        Svar nede = opp("a.txt", "text/plain", Proeveskann.NEDE.getBytes(StandardCharsets.US_ASCII))
                .er(503);
        assertThat(nede.kropp().get("kode").asString()).isEqualTo("VIRUSSKANNER_SVARER_IKKE");
        assertThat(antall()).isEqualTo(foer);
    }

    @Test
    void pasientopplysninger_tas_ikke_imot_i_noen_filtype() {
        long foer = antall();
        for (String nr : List.of(FOEDSELSNUMMER, D_NUMMER, H_NUMMER)) {
            opp("a.txt", "text/plain", ("Gjelder " + nr + ".").getBytes(StandardCharsets.UTF_8))
                    .avslaatt("PASIENTOPPLYSNING", "R088")
                    .er(422);
        }
        String delt = FOEDSELSNUMMER.substring(0, 6) + "-" + FOEDSELSNUMMER.substring(6);
        opp("a.txt", "text/plain", delt.getBytes(StandardCharsets.UTF_8)).avslaatt("PASIENTOPPLYSNING");
        opp("a.pdf", "application/pdf", Proevefiler.pdf("Pasient " + FOEDSELSNUMMER))
                .avslaatt("PASIENTOPPLYSNING");
        opp(
                        "a.docx",
                        "application/octet-stream",
                        Proevefiler.docx("Nr " + FOEDSELSNUMMER.substring(0, 4), FOEDSELSNUMMER.substring(4)))
                .avslaatt("PASIENTOPPLYSNING");
        opp("a.xlsx", "application/octet-stream", Proevefiler.xlsx(FOEDSELSNUMMER))
                .avslaatt("PASIENTOPPLYSNING");
        opp("a.odt", "application/octet-stream", Proevefiler.odt(FOEDSELSNUMMER))
                .avslaatt("PASIENTOPPLYSNING");
        opp(FOEDSELSNUMMER + ".txt", "text/plain", "Hei".getBytes(StandardCharsets.UTF_8))
                .avslaatt("PASIENTOPPLYSNING");
        assertThat(antall()).isEqualTo(foer);
        // Elleve sifre uten gyldige kontrollsifre er ikke noe fødselsnummer.
        opp("a.txt", "text/plain", "Journal 12345678901".getBytes(StandardCharsets.UTF_8))
                .er(201);
    }

    @Test
    void fiendtlige_filnavn_blir_trygge() {
        byte[] fil = "Hei".getBytes(StandardCharsets.UTF_8);
        assertThat(navn("../../etc/passwd.txt", fil)).isEqualTo("passwd.txt");
        assertThat(navn("C:\\Windows\\system32\\con.txt", fil)).isEqualTo("dokument.txt");
        assertThat(navn("faktura\u202Efdp.txt", fil)).isEqualTo("fakturafdp.txt");
        assertThat(navn("a\"; filename=b.html\r\nX: y.txt", fil)).isEqualTo("a__ filename=b.htmlX_ y.txt");
        assertThat(navn("blåbær æøå.TXT", fil)).isEqualTo("blåbær æøå.txt");
        assertThat(navn("uten", fil)).isEqualTo("uten.txt");
        assertThat(navn("...", fil)).isEqualTo("dokument.txt");
        assertThat(navn("x".repeat(400) + ".txt", fil)).hasSize(154);
    }

    @Test
    void navn_noekkel_og_rolle_maa_vaere_paa_plass() {
        byte[] fil = "Hei".getBytes(StandardCharsets.UTF_8);
        api.post(STI, "Hei", java.util.Map.of("Saksgang-Utviklingsaktoer", Loep.sekretariat()))
                .avslaatt("FILNAVN_MANGLER");
        api.lastOpp(STI, "a.txt", "text/plain", fil, "rolle=INNMELDER; bruker=p-1")
                .avslaatt("IKKE_TILGANG")
                .er(403);
        api.lastOpp("/api/v1/helsefellesskap/finnes-ikke/dokumenter", "a.txt", "text/plain", fil, Loep.sekretariat())
                .avslaatt("IKKE_FUNNET");
        oppMed("kort", "a.txt", fil).avslaatt("IDEMPOTENSNOEKKEL_MANGLER");
    }

    @Test
    void en_sak_kan_bare_peke_paa_det_som_er_lagret() {
        Loep l = i("ostfold");
        String sak = l.meldInn("Rutine med dokumenter");
        Object[] oppdiktet = {
            "dokumentId", "dok-finnes-ikke", "type", "VEDLEGG", "tittel", "V", "sha256", "a".repeat(64)
        };
        l.sak(Loep.sekretariat(), sak, "LeggVedSaksdokument", oppdiktet).avslaatt("DOKUMENT_IKKE_LAGRET", "R109");
        JsonNode d = l.lastOpp("Et vedlegg");
        l.sak(
                        Loep.sekretariat(),
                        sak,
                        "LeggVedSaksdokument",
                        "dokumentId",
                        d.get("dokumentId").asString(),
                        "type",
                        "VEDLEGG",
                        "tittel",
                        "V",
                        "sha256",
                        "a".repeat(64))
                .avslaatt("DOKUMENT_IKKE_LAGRET");
        String vestfold = i("vestfold").meldInn("En sak et annet sted");
        i("vestfold").leggVed(vestfold, d, "VEDLEGG", "V", null).avslaatt("DOKUMENT_IKKE_LAGRET");
        assertThat(l.bilde(sak).get("dokumenter")).isEmpty();
        l.leggVed(sak, d, "VEDLEGG", "V", null).ga("SaksdokumentLagtVed");
    }

    @Test
    void en_ny_versjon_erstatter_den_gamle_som_fortsatt_kan_leses() {
        Loep l = i("ostfold");
        String sak = l.meldInn("Rutine i to versjoner");
        JsonNode en = l.lastOpp("Første utkast");
        JsonNode to = l.lastOpp("Andre utkast");
        String idEn = en.get("dokumentId").asString();
        l.leggVed(sak, en, "SAKSFRAMLEGG", "Saksframlegg", null).ga("SaksdokumentLagtVed");
        l.leggVed(sak, to, "SAKSFRAMLEGG", "Saksframlegg", idEn).ga("SaksdokumentLagtVed");
        l.leggVed(sak, l.lastOpp("Tredje"), "SAKSFRAMLEGG", "Saksframlegg", idEn)
                .avslaatt("DOKUMENT_ERSTATTET", "R109");

        JsonNode dokumenter = l.bilde(sak).get("dokumenter");
        assertThat(dokumenter).hasSize(2);
        assertThat(dokumenter.get(0).get("erstattetAv").asString())
                .isEqualTo(to.get("dokumentId").asString());
        assertThat(dokumenter.get(1).get("versjon").asInt()).isEqualTo(2);
        assertThat(dokumenter.get(1).get("erstatter").asString()).isEqualTo(idEn);
        assertThat(new String(api.hentFil(STI + "/" + idEn + "/innhold").body(), StandardCharsets.UTF_8))
                .isEqualTo("Første utkast");
        JsonNode historikk = api.hent("/api/v1/saker/" + sak + "/historikk");
        assertThat(historikk.toString()).contains("som ny versjon av " + idEn);
    }

    private Svar opp(String navn, String type, byte[] fil) {
        return api.lastOpp(STI, navn, type, fil, Loep.sekretariat());
    }

    private Svar oppMed(String noekkel, String navn, byte[] fil) {
        return api.lastOpp(
                STI, navn, "text/plain", HttpRequest.BodyPublishers.ofByteArray(fil), Loep.sekretariat(), noekkel);
    }

    private String type(String navn, byte[] fil) {
        return opp(navn, "application/octet-stream", fil)
                .er(201)
                .kropp()
                .get("medietype")
                .asString();
    }

    private String navn(String navn, byte[] fil) {
        return opp(navn, "text/plain", fil).er(201).kropp().get("filnavn").asString();
    }

    private long antall() {
        return jdbc.queryForObject("select count(*) from dokument", Long.class);
    }

    private static String header(HttpResponse<?> svar, String navn) {
        return svar.headers().firstValue(navn).orElse("");
    }

    private static byte[] bytes(int... verdier) {
        byte[] ut = new byte[verdier.length];
        for (int i = 0; i < ut.length; i++) {
            ut[i] = (byte) verdier[i];
        }
        return ut;
    }

    private static String sha256(byte[] fil) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(fil));
    }

    /** Et nummer med riktige kontrollsifre. */
    private static String nummer(String dato) {
        for (int individ = 100; individ < 1000; individ++) {
            String ni = dato + individ;
            int k1 = kontroll(ni, 3, 7, 6, 1, 8, 9, 4, 5, 2);
            int k2 = k1 > 9 ? 10 : kontroll(ni + k1, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
            if (k1 < 10 && k2 < 10) {
                return ni + k1 + k2;
            }
        }
        throw new AssertionError(dato);
    }

    private static int kontroll(String siffer, int... vekt) {
        int sum = 0;
        for (int i = 0; i < vekt.length; i++) {
            sum += (siffer.charAt(i) - '0') * vekt[i];
        }
        return (11 - sum % 11) % 11;
    }
}
