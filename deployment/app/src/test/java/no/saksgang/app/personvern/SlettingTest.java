package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** En person slettes: navnet er borte overalt, og loggen er som den var. */
class SlettingTest extends Personbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping adresser;

    @Test
    void navnet_er_borte_fra_svar_soek_dokumenter_og_tabeller_og_loggen_er_som_den_var() {
        Loep l = i(HF).den("2023-01-16");
        String id = ny("p-");
        String navn = "Bjørnhild Åsmundrud";
        registrer(HF, id, navn, "epost", "bjornhild@eksempel.no", "telefon", "+47 900 00 123")
                .er(200);
        String sak = l.meldInn("Klage fra Bjørnhild Åsmundruds fastlege");
        String annen = l.meldInn("Felles rutine for henvisning");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, FSU).ga("UtvalgTildelt");
        l.sak(Loep.medlem(FSU), sak, "GiInnspill", "utvalgId", FSU, "tekst", "Ring BJØRNHILD  ÅSMUNDRUD på 90000123")
                .ga("InnspillGitt");
        JsonNode dok =
                l.lastOpp("Saksframlegg. Pasientombudet møtte Bjornhild Aasmundrud? Nei: Bjørnhild Åsmundrud.\n");
        l.leggVed(sak, dok, "SAKSFRAMLEGG", "Framlegg om Åsmundrud, Bjørnhild", null)
                .ga("SaksdokumentLagtVed");
        api.lastOpp(
                        "/api/v1/helsefellesskap/" + HF + "/dokumenter",
                        "Bjørnhild Åsmundrud.txt",
                        "text/plain",
                        "Uten navn i seg".getBytes(StandardCharsets.UTF_8),
                        sekretariat(HF))
                .er(201);
        api.ventPaaProsesser();
        ventPaaLesemodellene();
        assertThat(adresserMed("Åsmundrud", sak, dok.get("dokumentId").asString(), id))
                .as("Ellers prøver testen ingenting")
                .contains("/api/v1/saker/{sakId}", "/api/v1/helsefellesskap/{id}/personer/{brukerId}");
        assertThat(soek("Åsmundrud")).isNotEmpty();
        assertThat(tabellerMed("Åsmundrud"))
                .contains("person.person", "public.lese_sak")
                .doesNotContain("public.hendelse");

        Map<String, Object> foer = logg();
        long antallSpor = spor(sak);
        JsonNode svar = slett(HF, id).er(200).kropp();
        assertThat(svar.get("varRegistrert").asBoolean()).isTrue();
        assertThat(svar.get("maskerteHendelser").asInt()).isEqualTo(3);
        assertThat(svar.get("maskerteDokumenter").asInt()).isEqualTo(2);
        assertThat(svar.get("gjenstaar")).isEmpty();
        ventPaaLesemodellene();

        assertThat(logg()).as("Hendelsene, rekkefølgen og bytene").isEqualTo(foer);
        assertThat(spor(sak)).isEqualTo(antallSpor);
        assertThat(adresserMed("Åsmundrud", sak, dok.get("dokumentId").asString(), id))
                .isEmpty();
        assertThat(soek("Åsmundrud")).isEmpty();
        assertThat(tabellerMed("Åsmundrud")).isEmpty();
        assertThat(tabellerMed("smundrud@")).isEmpty();
        assertThat(tabellerMed("bjornhild@eksempel.no")).isEmpty();
        assertThat(l.bilde(sak).get("tittel").asString()).isEqualTo("[maskert]");
        assertThat(l.bilde(annen).get("tittel").asString()).isEqualTo("Felles rutine for henvisning");
        assertThat(api.les("/api/v1/helsefellesskap/" + HF + "/dokumenter/"
                                + dok.get("dokumentId").asString() + "/innhold")
                        .status())
                .isEqualTo(410);
        // Saken lever videre.
        l.klassifiser(sak, "FAGLIG", "PRINSIPIELL").ga("SakKlassifisert");
    }

    @Test
    void samme_noekkel_gir_samme_svar_og_en_annen_sletting_gjenbrukes_ikke() {
        String id = ny("p-");
        registrer(HF, id, "Turid Nøkkelbu").er(200);
        Map<String, String> hode =
                Map.of("Idempotency-Key", ny("noekkel-"), "Saksgang-Utviklingsaktoer", sekretariat(HF));
        String kropp = "{\"grunn\":\"KRAV_FRA_PERSONEN\"}";
        Svar en = api.post(person(HF, id) + "/sletting", kropp, hode).er(200);
        assertThat(api.post(person(HF, id) + "/sletting", kropp, hode).er(200).kropp())
                .isEqualTo(en.kropp());
        assertThat(api.post(person(HF, "p-en-annen") + "/sletting", kropp, hode)
                        .kropp()
                        .get("code")
                        .asString())
                .isEqualTo("KOMMANDO_GJENBRUKT");
        assertThat(api.les(person(HF, id) + "?formaal=KONTROLL", sekretariat(HF))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void bare_sekretariatet_i_eget_helsefellesskap_kan_registrere_se_og_slette() {
        String id = ny("p-");
        registrer(HF, id, "Guri Ståhl").er(200);
        String fremmed = sekretariat("agder");
        assertThat(api.les(person(HF, id) + "?formaal=KONTROLL", fremmed).status())
                .isEqualTo(403);
        assertThat(api.les(person("agder", id) + "?formaal=KONTROLL", fremmed).status())
                .isEqualTo(404);
        assertThat(api.les(person(HF, id) + "?formaal=KONTROLL", null).status()).isEqualTo(401);
        for (String rolle : List.of("MEDLEM", "REVISOR", "DRIFT", "INNMELDER")) {
            String aktoer = "rolle=" + rolle + "; helsefellesskap=" + HF + "; bruker=p-x";
            assertThat(api.les(person(HF, id) + "?formaal=KONTROLL", aktoer).status())
                    .as(rolle)
                    .isEqualTo(403);
            assertThat(api.post(person(HF, id) + "/sletting", Map.of("grunn", "FEILFOERT"), aktoer)
                            .status())
                    .as(rolle)
                    .isEqualTo(403);
        }
        assertThat(api.les(person(HF, id), sekretariat(HF)).status()).isEqualTo(400);
        assertThat(api.les(person(HF, id) + "?formaal=KONTROLL", sekretariat(HF))
                        .er(200)
                        .kropp()
                        .get("navn")
                        .asString())
                .isEqualTo("Guri Ståhl");
    }

    @Test
    void aa_rette_en_person_roerer_ingen_hendelse() {
        String id = ny("p-");
        registrer(HF, id, "Feil Navnesen").er(200);
        Map<String, Object> foer = logg();
        registrer(HF, id, "Riktig Navnesen", "spraak", "nn").er(200);
        assertThat(logg()).isEqualTo(foer);
        assertThat(tabellerMed("Feil Navnesen")).isEmpty();
    }

    private Map<String, Object> logg() {
        return superbruker()
                .queryForMap(
                        "select count(*) as antall, md5(string_agg(hendelse_id || stroem || sekvens || navn ||"
                            + " tidspunkt || encode(konvolutt, 'hex') || encode(data, 'hex'), ',' order by"
                            + " global_posisjon)) as alt, (select count(*) from bevis_blad b where not exists (select"
                            + " 1 from hendelse h where h.hendelse_id = b.hendelse_id)) as uten_hendelse from hendelse"
                            + " where hendelse_helsefellesskap(konvolutt) = ?",
                        HF);
    }

    private long spor(String sak) {
        return jdbc.queryForObject("select count(*) from lese_spor where sak_id = ?", Long.class, sak);
    }

    private List<String> soek(String ord) {
        String q = URLEncoder.encode(ord, StandardCharsets.UTF_8);
        JsonNode side = api.les("/api/v1/helsefellesskap/" + HF + "/saksoversikt?soek=" + q, sekretariat(HF))
                .er(200)
                .kropp();
        return tekst(side.get("saker"), "sakId");
    }

    /** Alle adressene en kan hente, med sak, dokument og person satt inn, og hvilke av dem som nevner ordet. */
    private List<String> adresserMed(String ord, String sak, String dokument, String person) {
        List<String> ut = new ArrayList<>();
        adresser.getHandlerMethods().keySet().forEach(info -> {
            boolean get = info.getMethodsCondition().getMethods().stream()
                    .anyMatch(m -> m.name().equals("GET"));
            for (String moenster :
                    get && info.getPathPatternsCondition() != null ? info.getPatternValues() : List.<String>of()) {
                String sti = moenster.replace("{sakId}", sak)
                        .replace("{dokumentId}", dokument)
                        .replace("{brukerId}", person)
                        .replace("{aar}", "2023")
                        .replace("{samling}", "saker")
                        .replaceAll("/saker/\\{id}", "/saker/" + sak)
                        .replaceAll("/utvalg/\\{(id|utvalgId)}", "/utvalg/" + HF + "-fsu")
                        .replace("{id}", HF)
                        .replaceAll("\\{[^}]+}", "ukjent")
                        // Strømmen står ellers åpen i minutter.
                        .replaceAll("/endringer$", "/endringer?lengst=0");
                for (String aktoer : List.of(sekretariat(HF), REVISOR.formatted(HF), "rolle=DRIFT")) {
                    HttpResponse<byte[]> svar = api.hentFil(
                            sti + (sti.contains("personer") ? "?formaal=KONTROLL" : ""),
                            "Saksgang-Utviklingsaktoer",
                            aktoer);
                    assertThat(svar.statusCode()).as(sti).isNotEqualTo(500);
                    if (new String(svar.body(), StandardCharsets.UTF_8).contains(ord)) {
                        ut.add(moenster);
                    }
                }
            }
        });
        return ut.stream().distinct().toList();
    }
}
