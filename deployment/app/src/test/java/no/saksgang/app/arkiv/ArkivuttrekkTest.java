package no.saksgang.app.arkiv;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.offentlig.Offentligbenk;
import no.saksgang.gateway.offentlig.Utdragsskjema;
import no.saksgang.kommandolinje.Kjoering;
import no.saksgang.lesemodell.arkiv.Arkivfil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** Uttrekket for en periode: etter skjemaene, likt hver gang, og uten noe skjult i det som er offentlig. */
class ArkivuttrekkTest extends Offentligbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";
    private static final String SKJULT = "xqzskjult";
    private static final String AAPENT = "xqzaapent";

    @TempDir
    Path mappe;

    @Test
    void det_skjulte_staar_i_arkivet_og_ingen_steder_i_det_offentlige() throws Exception {
        Loep l = i(HF).den("2024-01-10");
        String aapen = l.klarSak(AAPENT + "sak", FSU, "FAGLIG");
        String hel = l.klarSak(SKJULT + "sak", FSU, "FAGLIG");
        String medTittel = l.klarSak(SKJULT + "tittel", FSU, "FAGLIG");
        droeft(l, FSU, aapen, "2024-02-13");
        droeft(l, FSU, hel, "2024-02-20");
        l.den("2024-03-01");
        dokument(l, hel, SKJULT + "dokument", "Innhold");
        String dok = dokument(l, aapen, "Saksframlegg", "Innhold");
        String dag = "2024-04-16";
        String moete = innkalt(l, FSU, dag, Map.of(), aapen, hel, medTittel);
        unnta(l, "SAK", hel, "HELE").ga("UnntattFraOffentlighet");
        unnta(l, "SAK", medTittel, "TITTEL", "offentligTittel", AAPENT + "utad").ga("UnntattFraOffentlighet");
        publiser(l, "SAKLISTE", moete, AAPENT + "liste", "1. Rutinen").ga("Publisert");
        publiserDokument(l, aapen, dok, AAPENT + "dokument").ga("Publisert");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den(dag);
        l.moete(leder(FSU), moete, "AapneMoete", "moeteleder", l.lederSete(FSU), "tilStede", l.seter(FSU, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(FSU), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        for (String sak : List.of(aapen, hel)) {
            l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
            l.alleEr("ENIG", sak, FSU);
            l.sak(leder(FSU), sak, "FattVedtak", "utvalgId", FSU, "vedtak", SKJULT + "vedtak " + sak)
                    .ga("SakVedtatt");
        }
        publiser(l, "VEDTAK", aapen, AAPENT + "vedtak", "Rutinen er vedtatt").ga("Publisert");
        ventPaaAlt();

        Path ut = mappe.resolve("uttrekk");
        String svar = kjoer(0, "noark", ut);
        assertThat(svar).contains("registreringer");
        TreeMap<String, String> filer = innhold(ut);
        assertThat(filer.keySet())
                .containsExactlyInAnyOrder(
                        "arkivstruktur.xml",
                        "arkivstruktur.xsd",
                        "loependeJournal.xml",
                        "loependeJournal.xsd",
                        "offentligJournal.xml",
                        "offentligJournal.xsd",
                        "endringslogg.xml",
                        "endringslogg.xsd",
                        "arkivuttrekk.xml",
                        "arkivuttrekk.xsd");
        for (Arkivfil f : Arkivfil.values()) {
            assertThat(f.kontroller(filer.get(f.navn()).getBytes(StandardCharsets.UTF_8)))
                    .as(f.navn())
                    .isEmpty();
            String galt = filer.get(f.navn()).replaceFirst("</(\\w+)>\\s*$", "<tull/></$1>");
            assertThat(f.kontroller(galt.getBytes(StandardCharsets.UTF_8)))
                    .as("galt " + f.navn())
                    .isNotEmpty();
        }

        assertThat(filer.get("arkivstruktur.xml"))
                .contains(SKJULT + "sak", SKJULT + "tittel", SKJULT + "dokument", SKJULT + "vedtak " + hel)
                .contains(AAPENT + "sak", SKJULT + "vedtak " + aapen);
        assertThat(filer.get("loependeJournal.xml")).contains(SKJULT + "sak", SKJULT + "dokument");
        assertThat(filer.get("offentligJournal.xml"))
                .doesNotContain(SKJULT)
                .contains(AAPENT + "sak", AAPENT + "utad", AAPENT + "liste", AAPENT + "dokument", AAPENT + "vedtak")
                .contains("*****");

        Document d = les(filer.get("arkivstruktur.xml"));
        String m = "//*[local-name()='mappe'][*[local-name()='mappeID']='" + moete + "']";
        assertThat(tall(d, m + "/*[local-name()='moetedeltaker']"))
                .isEqualTo(l.seter(FSU, null).size());
        assertThat(tall(d, m + "/*[local-name()='moetedeltaker'][*[local-name()='moetedeltakerFunksjon']='Møteleder']"))
                .isEqualTo(1);
        assertThat(tall(d, m + "/*[local-name()='registrering'][*[local-name()='moeteregistreringstype']='MI']"))
                .isEqualTo(1);
        assertThat(tall(d, m + "/*[local-name()='registrering'][*[local-name()='moeteregistreringstype']='SP']"))
                .isEqualTo(2);
        assertThat(tall(d, "//*[local-name()='dokumentobjekt'][string-length(*[local-name()='sjekksum'])=64]"))
                .isGreaterThanOrEqualTo(2);
        assertThat(filer.get("endringslogg.xml")).contains("moetestatus", "saksstatus");

        Document oversikt = les(filer.get("arkivuttrekk.xml"));
        for (String navn : filer.keySet()) {
            if (!navn.equals("arkivuttrekk.xml")) {
                String sum = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ut.resolve(navn))));
                assertThat(tall(
                                oversikt,
                                "//*[local-name()='fil'][*[local-name()='navn']='" + navn
                                        + "'][*[local-name()='sjekksum']='" + sum + "']"))
                        .as(navn)
                        .isEqualTo(1);
            }
        }
        Path igjen = mappe.resolve("igjen");
        kjoer(0, "noark", igjen);
        assertThat(innhold(igjen)).as("samme posisjon, samme byte").isEqualTo(filer);
        kjoer(0, "noark", mappe.resolve("dok"), "--with-documents");
        try (var alle = Files.list(mappe.resolve("dok/dokumenter"))) {
            for (Path p : alle.toList()) {
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(p))))
                        .isEqualTo(p.getFileName().toString());
            }
        }

        for (String form : List.of("einnsyn", "fiks")) {
            Path json = mappe.resolve(form + ".json");
            kjoer(0, form, json);
            String tekst = Files.readString(json);
            assertThat(JsonMapper.shared().readTree(tekst).isObject()).isTrue();
            assertThat(tekst).as(form).doesNotContain(SKJULT).contains(AAPENT + "sak", AAPENT + "utad");
            Utdragsskjema skjema = Utdragsskjema.valueOf(form.toUpperCase(Locale.ROOT));
            assertThat(bryter(skjema, tekst)).as(form).isEmpty();
            List<String> paakrevd = form.equals("fiks")
                    ? List.of("moetedato", "utvalgNavn", "vedtaksdato")
                    : List.of("moetedato", "offentligTittel", "vedtakstekst");
            for (String felt : paakrevd) {
                assertThat(tekst).contains('"' + felt + '"');
                assertThat(bryter(skjema, tekst.replaceFirst("\"" + felt + "\"", "\"tull\"")))
                        .as("uten " + felt)
                        .isNotEmpty();
            }
        }
        assertThat(Files.readString(mappe.resolve("fiks.json")))
                .contains("no.ks.fiks.politisk.behandling.v1.einnsyn.moeteplan.send", ".einnsyn.vedtak.send");

        assertThat(kjoer(3, "noark", ut)).as("finnes fra før").isNotBlank();
        Path tom = mappe.resolve("tom");
        assertThat(rett(
                        2,
                        "export",
                        "--format",
                        "noark",
                        "--hf",
                        HF,
                        "--from",
                        "2025-01-01",
                        "--to",
                        "2024-01-01",
                        "-o",
                        tom.toString()))
                .contains("--from");
        rett(2, "export", "--format", "log", "--hf", HF, "-o", tom.toString());
        assertThat(tom).doesNotExist();
    }

    private static List<String> bryter(Utdragsskjema skjema, String json) {
        return skjema.kontroller(json.getBytes(StandardCharsets.UTF_8));
    }

    private String kjoer(int utgang, String form, Path ut, String... mer) throws Exception {
        List<String> args = new ArrayList<>(List.of("export", "--format", form, "--hf", HF, "--from", "2024-01-01"));
        args.addAll(List.of("--to", "2099-12-31", "--at", klokke.instant().toString(), "-o", ut.toString()));
        String postgres = superbruker().queryForObject("show data_directory", String.class);
        args.addAll(List.of("--data", Path.of(postgres).getParent().toString()));
        args.addAll(List.of(mer));
        return rett(utgang, args.toArray(String[]::new));
    }

    private static String rett(int utgang, String... args) {
        StringWriter tekst = new StringWriter();
        List<String> alle = new ArrayList<>(List.of(args));
        alle.add("--lang=nb");
        int fikk = Kjoering.kjoer(new PrintWriter(tekst, true), alle.toArray(String[]::new));
        assertThat(fikk).as(tekst.toString()).isEqualTo(utgang);
        return tekst.toString();
    }

    private static TreeMap<String, String> innhold(Path mappe) throws Exception {
        TreeMap<String, String> ut = new TreeMap<>();
        try (var filer = Files.list(mappe)) {
            for (Path f : filer.toList()) {
                ut.put(f.getFileName().toString(), Files.readString(f));
            }
        }
        return ut;
    }

    private static Document les(String xml) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        return f.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static int tall(Document d, String sti) throws Exception {
        XPath x = XPathFactory.newInstance().newXPath();
        return ((Number) x.evaluate("count(" + sti + ")", d, XPathConstants.NUMBER)).intValue();
    }
}
