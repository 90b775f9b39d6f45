package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ett felt i én hendelse er borte, resten av saken er som før, og en gjenoppbygging gir det samme. */
class MaskeringTest extends Personbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    @Test
    void bare_den_ene_hendelsen_blir_maskert_og_gjenoppbygging_gir_det_samme() {
        Loep l = i(HF).den("2023-03-06");
        String sak = l.meldInn("Rutine som blir");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, FSU).ga("UtvalgTildelt");
        Svar innspill = innspill(l, sak, "Snakket med Sigrun Løvetann i går");
        innspill(l, sak, "Et innspill som blir");
        String hendelse =
                innspill.kropp().get("hendelser").get(0).get("hendelseId").asString();
        api.ventPaaProsesser();
        ventPaaLesemodellene();
        assertThat(tabellerMed("Løvetann")).isNotEmpty().doesNotContain("public.hendelse");

        JsonNode svar =
                masker(List.of(hendelse, "finnes-ikke"), ny("noekkel-")).er(200).kropp();
        assertThat(svar.get("maskerteHendelser").asInt()).isEqualTo(1);
        assertThat(svar.get("kanIkkeMaskeres").get(0).asString()).isEqualTo("finnes-ikke");
        ventPaaLesemodellene();

        assertThat(tabellerMed("Løvetann")).isEmpty();
        assertThat(l.bilde(sak).get("tittel").asString()).isEqualTo("Rutine som blir");
        assertThat(tabellerMed("Et innspill som blir")).isNotEmpty();
        Map<String, String> en = lesemodellene();
        assertThat(masker(List.of(hendelse), ny("noekkel-"))
                        .er(200)
                        .kropp()
                        .get("maskerteHendelser")
                        .asInt())
                .isZero();
        byggPaaNytt("lese-sak");
        assertThat(lesemodellene()).isEqualTo(en);
        assertThat(superbruker()
                        .queryForObject(
                                "select count(*) from maskering where gjelder = ? and slag = 'HENDELSE'",
                                Long.class,
                                hendelse))
                .isEqualTo(1);
        l.klassifiser(sak, "FAGLIG", "PRINSIPIELL").ga("SakKlassifisert");
    }

    @Test
    void en_hendelse_fra_foer_krypteringen_leses_som_foer_og_sies_ikke_aa_kunne_maskeres() {
        Loep l = i(HF).den("2023-03-06");
        String mal = l.meldInn("Mal");
        String gammel = "sak-" + UUID.randomUUID();
        String hendelse = UUID.randomUUID().toString();
        superbruker()
                .update(
                        "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                            + " konvolutt, data) select ?, ?, 0, aggregattype, navn, versjon, tidspunkt, konvolutt,"
                            + " convert_to(((convert_from(data, 'UTF8')::jsonb || jsonb_build_object('sakId', ?,"
                            + " 'tittel', 'Gammel tittel'))::text), 'UTF8') from hendelse where stroem = ? and sekvens"
                            + " = 0",
                        hendelse,
                        "sak:" + gammel,
                        gammel,
                        "sak:" + mal);
        ventPaaLesemodellene();
        assertThat(l.bilde(gammel).get("tittel").asString()).isEqualTo("Gammel tittel");
        assertThat(kanIkke(masker(List.of(hendelse), ny("noekkel-")).er(200).kropp(), hendelse))
                .isTrue();
        assertThat(l.bilde(gammel).get("tittel").asString()).isEqualTo("Gammel tittel");
    }

    @Test
    void det_andres_helsefellesskap_kan_ikke_maskeres_herfra() {
        Loep l = i("bergen").den("2023-03-06");
        String sak = l.meldInn("Sak i Bergen");
        String hendelse =
                jdbc.queryForObject("select hendelse_id from hendelse where stroem = ?", String.class, "sak:" + sak);
        assertThat(masker(List.of(hendelse), ny("noekkel-"))
                        .er(200)
                        .kropp()
                        .get("maskerteHendelser")
                        .asInt())
                .isZero();
        assertThat(l.bilde(sak).get("tittel").asString()).isEqualTo("Sak i Bergen");
    }

    @Test
    void grunnen_er_en_kode_og_ukjente_felt_avvises() {
        for (String kropp : List.of(
                "{\"hendelser\":[],\"grunn\":\"Fordi Kari ba om det\"}",
                "{\"hendelser\":[],\"grunn\":\"FEILFOERT\",\"x\":1}",
                "[]",
                "null",
                "{\"hendelser\":[null],\"grunn\":\"FEILFOERT\"}")) {
            assertThat(api.post(
                                    "/api/v1/helsefellesskap/" + HF + "/maskeringer",
                                    kropp,
                                    Map.of("Saksgang-Utviklingsaktoer", sekretariat(HF)))
                            .status())
                    .as(kropp)
                    .isEqualTo(400);
        }
    }

    @Test
    void papirene_har_ikke_med_det_som_er_maskert_heller_ikke_fra_en_posisjon_foer_maskeringen() throws Exception {
        Loep l = i(HF).den("2023-03-06");
        String sak = l.klarSak("Spørsmål fra Torbjørg Kvann", FSU, "FAGLIG");
        String moete = l.moeteMed(sak, FSU, "2023-06-13");
        api.ventPaaProsesser();
        List<String> papirer = List.of(
                "/api/v1/saker/" + sak + "/saksframlegg.pdf",
                "/api/v1/moeter/" + moete + "/innkalling.pdf",
                "/api/v1/moeter/" + moete + "/sakliste.pdf");
        Map<String, String> foer = new TreeMap<>();
        for (String papir : papirer) {
            HttpResponse<byte[]> svar = papir(papir);
            assertThat(ord(svar)).as(papir).contains("Kvann");
            foer.put(papir, svar.headers().firstValue("Saksgang-Posisjon").orElseThrow());
        }
        List<String> hendelser = jdbc.queryForList(
                "select hendelse_id from hendelse where stroem = ? or stroem = ?",
                String.class,
                "sak:" + sak,
                "moete:" + moete);
        masker(hendelser, ny("noekkel-")).er(200);
        ventPaaLesemodellene();
        for (String papir : papirer) {
            assertThat(ord(papir(papir))).as(papir).doesNotContain("Kvann").contains("[maskert]");
            String fra = papir + "?posisjon=" + foer.get(papir);
            assertThat(ord(papir(fra))).as(fra).doesNotContain("Kvann").contains("[maskert]");
            assertThat(papir(fra).body()).as(fra).isEqualTo(papir(fra).body());
        }
    }

    private HttpResponse<byte[]> papir(String sti) {
        HttpResponse<byte[]> svar = api.hentFil(sti);
        assertThat(svar.statusCode()).as(sti).isEqualTo(200);
        return svar;
    }

    private static String ord(HttpResponse<byte[]> svar) throws IOException {
        try (PDDocument d = Loader.loadPDF(svar.body())) {
            return new PDFTextStripper().getText(d);
        }
    }

    private static Svar innspill(Loep l, String sak, String tekst) {
        return l.sak(Loep.medlem(FSU), sak, "GiInnspill", "utvalgId", FSU, "tekst", tekst)
                .ga("InnspillGitt");
    }

    private Svar masker(List<String> hendelser, String noekkel) {
        return api.post(
                "/api/v1/helsefellesskap/" + HF + "/maskeringer",
                "{\"hendelser\":[\"" + String.join("\",\"", hendelser) + "\"],\"grunn\":\"TAUSHETSPLIKT\"}",
                Map.of("Idempotency-Key", noekkel, "Saksgang-Utviklingsaktoer", sekretariat(HF)));
    }

    private static boolean kanIkke(JsonNode svar, String hendelse) {
        return svar.get("kanIkkeMaskeres").toString().contains(hendelse);
    }

    private Map<String, String> lesemodellene() {
        Map<String, String> ut = new TreeMap<>();
        for (String tabell : List.of("lese_sak", "lese_spor", "lese_behandlingsplan", "lese_moete")) {
            ut.put(
                    tabell,
                    jdbc.queryForObject(
                            "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + tabell + " t",
                            String.class));
        }
        return ut;
    }
}
