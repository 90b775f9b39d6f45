package no.saksgang.app.offentlig;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Det åpne API-et: navnene, og at det viser det som er publisert når det er det, og ellers ingenting. */
@ExtendWith(OutputCaptureExtension.class)
class OffentligApiTest extends Offentligbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    private static final Map<String, String> FORM = Map.of(
            "moetemapper", "Moetemappe",
            "vedtak", "Vedtak",
            "saklister", "Moetedokument",
            "protokoller", "Moetedokument",
            "aarsrapporter", "Moetedokument",
            "handlingsplaner", "Moetedokument",
            "kommer-til-behandling", "Moetesak",
            "enheter", "Enhet");

    @Test
    void et_moete_fra_plan_til_protokoll_med_navnene_til_eInnsyn() {
        Loep l = i(HF).den("2024-01-10");
        String sak = l.klarSak("Felles rutine for utskriving", FSU, "FAGLIG");
        droeft(l, FSU, sak, "2024-02-13");
        l.den("2024-03-01");
        String dok = dokument(l, sak, "Saksframlegg om utskriving", "Rutinen");
        String dag = "2024-04-16";
        String moete = l.planlegg(FSU, dag);
        JsonNode planlagt = hent(HF, "/moetemapper/" + moete);
        stemmer("Moetemappe", planlagt);
        assertThat(planlagt.get("moetesak")).isEmpty();
        assertThat(planlagt.get("moetenummer").asString()).isEqualTo(dag);
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-04-02").ga("InnkallingSendt");
        assertThat(hent(HF, "/moetemapper/" + moete).get("moetesak"))
                .as("sendt, men ikke publisert")
                .isEmpty();

        publiser(l, "SAKLISTE", moete, "Sakliste 16. april", "1. Rutinen").ga("Publisert");
        publiserDokument(l, sak, dok, "Saksframlegg").ga("Publisert");
        publiser(l, "INNSTILLING", sak, "Innstilling", "Rutinen vedtas").ga("Publisert");
        hold(l, FSU, moete, dag, "Vedtatt", sak);
        publiser(l, "VEDTAK", sak, "Rutine for utskriving", "Rutinen er vedtatt")
                .ga("Publisert");
        publiser(l, "PROTOKOLL", moete, "Protokoll 16. april", "Rutinen ble vedtatt")
                .ga("Publisert");

        JsonNode m = hent(HF, "/moetemapper/" + moete);
        stemmer("Moetemappe", m);
        assertThat(verdier(m.get("moetedokument"), "moetedokumenttype")).containsExactly("sakliste", "moeteprotokoll");
        JsonNode s = rad(m.get("moetesak"), "saksmappe", sak);
        assertThat(s.get("offentligTittel").asString()).isEqualTo("Felles rutine for utskriving");
        assertThat(s.get("moetesakstype").asString()).isEqualTo("politisk");
        assertThat(s.get("moetesakssekvensnummer").asInt()).isPositive();
        assertThat(s.get("moetesaksaar").asInt()).isEqualTo(2024);
        assertThat(s.at("/innstilling/tekstInnhold").asString()).isEqualTo("Rutinen vedtas");
        assertThat(s.at("/vedtak/vedtakstekst").asString()).isEqualTo("Rutinen er vedtatt");
        assertThat(s.at("/vedtak/dato").asString()).isEqualTo(dag);
        assertThat(s.at("/vedtak/votering").isMissingNode()).isTrue();
        String fil =
                s.at("/utredning/utredningsdokument/0/dokumentobjekt/0/url").asString();
        assertThat(new String(api.hentAapent(fil).body(), StandardCharsets.UTF_8))
                .startsWith("Rutinen ");
        String protokoll = m.at("/moetedokument/1/dokumentbeskrivelse/0/dokumentobjekt/0/url")
                .asString();
        assertThat(new String(api.hentAapent(protokoll).body(), StandardCharsets.UTF_8))
                .isEqualTo("Rutinen ble vedtatt");
        assertThat(hent(HF, "/moetesaker/" + sak).get("items")).hasSize(1);
        FORM.forEach((samling, form) -> hent(HF, "/" + samling).get("items").forEach(x -> stemmer(form, x)));
        assertThat(verdier(hent(HF, "/vedtak?utvalg=" + FSU).get("items"), "saksmappe"))
                .contains(sak);
        assertThat(hent(HF, "/vedtak?utvalg=ostfold-ssu").toString()).doesNotContain(sak);
        api.les("/api/v1/offentlig/" + HF + "/vedtak?utvalg=bergen-fsu", null).avslaatt("UGYLDIG_PARAMETER");
        api.les("/api/v1/offentlig/finnes-ikke/vedtak", null)
                .avslaatt("IKKE_FUNNET")
                .er(404);
        api.les("/api/v1/offentlig/bergen/moetemapper/" + moete, null).er(404);
        api.les("/api/v1/offentlig/bergen/moetesaker/" + sak, null).er(404);
    }

    @Test
    void sperrefristen_loeper_ut_uten_at_noe_skjer() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.meldInn("Sak med sperrefrist");
        String dok = dokument(l, sak, "Saksframlegg", "Innhold");
        Instant fra = klokke.instant().plusSeconds(86_400);
        publiserDokument(l, sak, dok, "Kommer i morgen", "offentligFra", fra.toString())
                .ga("Publisert");
        String sti = "/publisert/" + id("SAKSDOKUMENT", dok);
        aapent(HF, sti).er(404);
        aapent(HF, sti + "/innhold").er(404);
        klokken(2);
        JsonNode p = hent(HF, sti);
        assertThat(p.get("offentligTittel").asString()).isEqualTo("Kommer i morgen");
        assertThat(api.hentAapent("/api/v1/offentlig/" + HF + sti + "/innhold").statusCode())
                .isEqualTo(200);
    }

    @Test
    void naar_perioden_er_over_er_saken_offentlig_av_seg_selv() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.klarSak("Forhandlinger om senger", FSU, "FAGLIG");
        String dok = dokument(l, sak, "Saksframlegg", "Innhold");
        String moete = innkalt(l, FSU, "2024-05-14", Map.of(), sak);
        publiser(l, "SAKLISTE", moete, "Sakliste", "Se sakene").ga("Publisert");
        publiserDokument(l, sak, dok, "Saksframlegg").ga("Publisert");
        l.sak(sekretariat(), sak, "SettOffentligTittel", "offentligTittel", "Om senger")
                .ga("OffentligTittelSatt");
        String fra = klokke.dato().toString();
        String til = klokke.dato().plusDays(3).toString();
        unnta(l, "SAK", sak, "HELE", "fra", fra, "til", til).ga("UnntattFraOffentlighet");

        JsonNode skjult = hent(HF, "/moetemapper/" + moete);
        stemmer("Moetemappe", skjult);
        assertThat(skjult.toString()).doesNotContain("senger").doesNotContain(sak);
        JsonNode plass = rad(skjult.get("moetesak"), "offentligTittel", "Unntatt offentlighet");
        assertThat(plass.at("/skjerming/skjermingshjemmel").asString()).isEqualTo("offentleglova § 23");
        assertThat(skjult.get("moetedokument"))
                .as("saklisten er eldre enn unntaket, og kan si det som nå er unntatt")
                .isEmpty();
        aapent(HF, "/publisert/" + id("SAKLISTE", moete)).er(404);
        aapent(HF, "/publisert/" + id("SAKSDOKUMENT", dok)).er(404);
        aapent(HF, "/moetesaker/" + sak).er(404);
        long foer = jdbc.queryForObject("select count(*) from hendelse", Long.class);

        klokken(4);
        JsonNode synlig = hent(HF, "/moetemapper/" + moete);
        assertThat(rad(synlig.get("moetesak"), "saksmappe", sak)
                        .get("offentligTittel")
                        .asString())
                .isEqualTo("Om senger");
        assertThat(synlig.get("moetedokument")).hasSize(1);
        hent(HF, "/publisert/" + id("SAKSDOKUMENT", dok));
        assertThat(jdbc.queryForObject(
                        "select count(*) from hendelse where navn like 'publisering.%' and global_posisjon > ?",
                        Long.class, foer))
                .isZero();
    }

    @Test
    void en_unntatt_tittel_erstattes_overalt_og_opphevelse_viser_den_igjen() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.klarSak("Den fulle tittelen", FSU, "FAGLIG");
        String moete = innkalt(l, FSU, "2024-06-11", Map.of(), sak);
        publiser(l, "SAKLISTE", moete, "Sakliste", "Den fulle tittelen").ga("Publisert");
        unnta(l, "SAK", sak, "TITTEL", "offentligTittel", "En sak", "tilleggshjemmel", "fvl. § 13")
                .ga("UnntattFraOffentlighet");
        JsonNode m = hent(HF, "/moetemapper/" + moete);
        assertThat(m.toString()).doesNotContain("Den fulle");
        JsonNode s = rad(m.get("moetesak"), "saksmappe", sak);
        assertThat(s.get("offentligTittel").asString()).isEqualTo("En sak");
        assertThat(s.at("/skjerming/skjermingshjemmel").asString()).isEqualTo("offentleglova § 23 jf. fvl. § 13");
        publiser(l, "SAKLISTE", moete, "Sakliste", "En sak").ga("Publisert");
        assertThat(hent(HF, "/moetemapper/" + moete).get("moetedokument")).hasSize(1);
        gi(l, "sak-" + sak, "OpphevOffentlighetsunntak", "begrunnelse", "Ikke lenger grunn")
                .ga("OffentlighetsunntakOpphevet");
        assertThat(rad(hent(HF, "/moetemapper/" + moete).get("moetesak"), "saksmappe", sak)
                        .get("offentligTittel")
                        .asString())
                .isEqualTo("Den fulle tittelen");
    }

    @Test
    void kommer_til_behandling_viser_bare_saker_sekretariatet_har_gitt_en_offentlig_tittel() {
        Loep l = i(HF).den("2024-03-01");
        String uten = l.klarSak("Ingen har tatt stilling til denne", FSU, "FAGLIG");
        String med = l.klarSak("Den fulle", FSU, "FAGLIG");
        l.sak(sekretariat(), med, "SettOffentligTittel", "offentligTittel", "Den offentlige")
                .ga("OffentligTittelSatt");
        JsonNode koe = hent(HF, "/kommer-til-behandling?utvalg=" + FSU);
        JsonNode s = rad(koe.get("items"), "saksmappe", med);
        stemmer("Moetesak", s);
        assertThat(s.get("offentligTittel").asString()).isEqualTo("Den offentlige");
        assertThat(s.has("moetemappe")).isFalse();
        assertThat(koe.toString())
                .doesNotContain(uten)
                .doesNotContain("tatt stilling")
                .doesNotContain("Den fulle");
        unnta(l, "SAK", med, "HELE").ga("UnntattFraOffentlighet");
        assertThat(hent(HF, "/kommer-til-behandling").toString()).doesNotContain(med);
    }

    @Test
    void et_skjult_moete_tar_med_seg_alt_under() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.klarSak("Sak i et skjult møte", FSU, "FAGLIG");
        String moete = innkalt(l, FSU, "2024-09-10", Map.of(), sak);
        publiser(l, "SAKLISTE", moete, "Sakliste", "Listen").ga("Publisert");
        assertThat(hent(HF, "/saklister").toString()).contains(moete);
        unnta(l, "MOETE", moete, "HELE", "til", klokke.dato().plusDays(1).toString())
                .ga("UnntattFraOffentlighet");
        aapent(HF, "/moetemapper/" + moete).er(404);
        aapent(HF, "/publisert/" + id("SAKLISTE", moete)).er(404);
        for (String sti : List.of("/saklister", "/moetemapper?limit=100", "/feed/saklister.atom")) {
            assertThat(new String(raa(sti).body(), StandardCharsets.UTF_8)).doesNotContain(moete);
        }
        aapent(HF, "/moetesaker/" + sak).er(404);
        klokken(2);
        hent(HF, "/moetemapper/" + moete);
        hent(HF, "/moetesaker/" + sak);
    }

    @Test
    void kjeden_viser_hva_som_avloeste_hva_men_ikke_det_avloeste() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.meldInn("Sak med tre utgaver");
        String dok = dokument(l, sak, "Saksframlegg", "Innhold");
        publiserDokument(l, sak, dok, "Første utgave").ga("Publisert");
        publiserDokument(l, sak, dok, "Andre utgave").ga("Publisert");
        publiserDokument(
                        l,
                        sak,
                        dok,
                        "Tredje, senere",
                        "offentligFra",
                        klokke.instant().plusSeconds(90_000).toString())
                .ga("Publisert");
        JsonNode p = hent(HF, "/publisert/" + id("SAKSDOKUMENT", dok));
        assertThat(p.get("offentligTittel").asString()).isEqualTo("Andre utgave");
        assertThat(p.get("kjede")).hasSize(2);
        assertThat(p.at("/kjede/0/erstattetAv").asInt()).isEqualTo(2);
        assertThat(p.at("/kjede/1/erstatter").asInt()).isEqualTo(1);
        assertThat(p.at("/kjede/1/erstattetAv").isMissingNode()).isTrue();
        assertThat(p.toString()).doesNotContain("Første").doesNotContain("Tredje");
    }

    @Test
    void det_som_er_trukket_svarer_410_med_grunnen() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.meldInn("Sak som trekkes");
        String dok = dokument(l, sak, "Saksframlegg", "Innhold");
        String id = id("SAKSDOKUMENT", dok);
        publiserDokument(l, sak, dok, "Skulle ikke ut").ga("Publisert");
        gi(l, id, "Avpubliser", "begrunnelse", "Feil vedlegg").ga("Avpublisert");
        for (String sti : List.of("/publisert/" + id, "/publisert/" + id + "/innhold")) {
            JsonNode borte = aapent(HF, sti).er(410).avslaatt("TRUKKET_TILBAKE").kropp();
            assertThat(borte.toString()).contains("Feil vedlegg").doesNotContain("Skulle ikke ut");
        }
        JsonNode grav = rad(hent(HF, "/trukket").get("items"), "id", id);
        assertThat(grav.get("deleted").asBoolean()).isTrue();
        assertThat(grav.get("begrunnelse").asString()).isEqualTo("Feil vedlegg");
        unnta(l, "SAK", sak, "HELE").ga("UnntattFraOffentlighet");
        aapent(HF, "/publisert/" + id).er(404);
    }

    @Test
    void handlingsplanen_publiseres_naar_den_er_vedtatt() {
        Loep l = i("fonna").den("2024-03-01");
        publiser(l, "HANDLINGSPLAN", "fonna-plan-ukjent", "Plan", "Planen").avslaatt("IKKE_FUNNET");
        String plan = "fonna-plan-2030";
        l.gi(
                        sekretariat(),
                        "handlingsplaner/" + plan + "/kommandoer/OpprettHandlingsplan",
                        "helsefellesskapId",
                        "fonna",
                        "fra",
                        "2030-01-01",
                        "til",
                        "2030-12-31")
                .ga("HandlingsplanOpprettet");
        publiser(l, "HANDLINGSPLAN", plan, "Handlingsplan 2030", "Planen").avslaatt("UGYLDIG_TILSTAND", "R218");
    }

    @Test
    void feedene_leses_av_et_annet_bibliotek() throws Exception {
        Loep l = i(HF).den("2024-03-01");
        String en = innkalt(l, FSU, "2024-04-16", Map.of());
        String to = innkalt(l, FSU, "2024-05-14", Map.of());
        publiser(l, "SAKLISTE", en, "Sakliste <april> & mer", "Tekst med \"tegn\" æøå")
                .ga("Publisert");
        publiser(l, "SAKLISTE", to, "Sakliste mai i feed", "Listen").ga("Publisert");
        gi(l, id("SAKLISTE", to), "Avpubliser", "begrunnelse", "Feil liste").ga("Avpublisert");
        ventPaaAlt();
        HttpResponse<byte[]> svar = raa("/feed/saklister.atom");
        assertThat(svar.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        List<Item> innslag =
                new RssReader().read(new ByteArrayInputStream(svar.body())).toList();
        assertThat(innslag).extracting(i -> i.getTitle().orElse("")).contains("Sakliste <april> & mer");
        Item april = innslag.stream()
                .filter(i -> i.getTitle().orElse("").startsWith("Sakliste <april>"))
                .findFirst()
                .orElseThrow();
        assertThat(april.getGuid()).contains("urn:saksgang:" + id("SAKLISTE", en) + ":1");
        assertThat(april.getLink().orElse("")).contains("/publisert/" + id("SAKLISTE", en));
        assertThat(april.getPubDate()).isPresent();
        assertThat(new String(svar.body(), StandardCharsets.UTF_8))
                .contains("deleted-entry", "Feil liste")
                .doesNotContain("Sakliste mai i feed");
        for (String f : List.of("protokoller", "vedtak")) {
            new RssReader()
                    .read(new ByteArrayInputStream(
                            raa("/feed/" + f + ".atom?utvalg=" + FSU).body()))
                    .forEach(i -> assertThat(i.getGuid().orElse("")).startsWith("urn:saksgang:" + f.substring(0, 6)));
        }
    }

    @Test
    void sidene_dekker_alt_en_gang() {
        Loep l = i("sor-rogaland").den("2024-03-01");
        for (int m = 1; m <= 7; m++) {
            l.planlegg("sor-rogaland-fsu", "2031-0" + m + "-10");
        }
        ventPaaAlt();
        List<String> sett = new ArrayList<>();
        String sti = "/api/v1/offentlig/sor-rogaland/moetemapper?fra=2031-01-01&til=2031-12-31&limit=3";
        int sider = 0;
        while (sti != null) {
            JsonNode side = api.les(sti, null).er(200).kropp();
            sett.addAll(verdier(side.get("items"), "moetedato"));
            sti = side.has("next") ? side.get("next").asString() : null;
            sider++;
        }
        assertThat(sider).isEqualTo(3);
        assertThat(sett).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        for (String galt : List.of("limit=0", "limit=101", "limit=x", "startingAfter=tull", "fra=2031-13-01")) {
            assertThat(api.les("/api/v1/offentlig/sor-rogaland/moetemapper?" + galt, null)
                            .status())
                    .as(galt)
                    .isEqualTo(400);
        }
    }

    @Test
    void ingen_foelges_og_svarene_kan_huskes(CapturedOutput logg) {
        HttpResponse<byte[]> foerst = raa("/moetemapper");
        String merke = foerst.headers().firstValue("ETag").orElseThrow();
        assertThat(foerst.headers().firstValue("Cache-Control").orElse("")).startsWith("public, max-age=60");
        var igjen = api.hentAapent("/api/v1/offentlig/" + HF + "/moetemapper", "If-None-Match", merke);
        assertThat(igjen.statusCode()).isEqualTo(304);
        assertThat(igjen.headers().firstValue("Cache-Control")).isPresent();
        for (String sti : List.of("/moetemapper", "/vedtak", "/trukket", "/feed/vedtak.atom", "/publisert/x-y")) {
            var svar = api.hentAapent(
                    "/api/v1/offentlig/" + HF + sti,
                    "User-Agent",
                    "SporMegIkke/7",
                    "Cookie",
                    "JSESSIONID=sporet-oekt",
                    "X-Forwarded-For",
                    "192.0.2.77");
            assertThat(svar.headers().map().keySet())
                    .extracting(String::toLowerCase)
                    .doesNotContain("set-cookie");
            assertThat(svar.headers().firstValue("Vary").orElse("")).doesNotContainIgnoringCase("cookie");
        }
        assertThat(logg.getAll())
                .doesNotContain("SporMegIkke")
                .doesNotContain("sporet-oekt")
                .doesNotContain("192.0.2.77");
        assertThat(jdbc.queryForList(
                        "select count(*) from hendelse where convert_from(konvolutt, 'UTF8') like '%SporMegIkke%'",
                        Long.class))
                .containsExactly(0L);
    }

    private HttpResponse<byte[]> raa(String sti) {
        ventPaaAlt();
        HttpResponse<byte[]> svar = api.hentAapent("/api/v1/offentlig/" + HF + sti);
        assertThat(svar.statusCode()).as(sti).isEqualTo(200);
        return svar;
    }

    private static JsonNode rad(JsonNode items, String felt, String verdi) {
        for (JsonNode i : items) {
            if (verdi.equals(i.path(felt).asString(""))) {
                return i;
            }
        }
        throw new AssertionError(verdi + " er ikke i " + items);
    }

    /** Ingen felt uten navn i skjemaet, og alle de som skal være der. */
    private static void stemmer(String form, JsonNode svar) {
        try (var fil = OffentligApiTest.class.getResourceAsStream("/offentlig/einnsyn.schema.json")) {
            var skjema =
                    (tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(fil);
            skjema.put("$ref", "#/$defs/" + form);
            var feil = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(skjema)
                    .validate(svar);
            assertThat(feil).as(form + ": " + svar).isEmpty();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
