package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dårlig inndata gir et tydelig nei med stabil kode, aldri 500, og ingenting lagret. */
class DaarligInndataTest extends Benk {

    private static final String SAKER = "/api/v1/helsefellesskap/finnmark/saker";
    private static final String INNMELDER = "rolle=INNMELDER; virksomhet=finnmark-kommune-01";
    private long foer;

    @BeforeEach
    void foer() {
        api.ventPaaProsesser();
        foer = antall();
    }

    @AfterEach
    void ingenting_er_lagret() {
        assertThat(antall()).isEqualTo(foer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|400|UGYLDIG_JSON",
                "[]|400|UGYLDIG_FELT",
                "`\"tekst\"`|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"tittel\":\"b\",\"innmelder\":\"x\"}|400|UGYLDIG_JSON",
                "{\"tittel\":\"a\",\"innmelder\":\"x\"} {}|400|UGYLDIG_JSON",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"ukjent\":1}|400|UGYLDIG_FELT",
                "{\"tittel\":5,\"innmelder\":\"x\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"opphav\":\"FINNES_IKKE\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"opphav\":0}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"innmelder\":\"Ikke en id!\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\\u0000b\",\"innmelder\":\"x\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\\u0007b\",\"innmelder\":\"x\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"\\ud800\",\"innmelder\":\"x\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"  \",\"innmelder\":\"x\"}|422|UGYLDIG_INNHOLD",
                "{\"innmelder\":\"x\"}|422|UGYLDIG_INNHOLD",
                "{\"tittel\":\"a\"}|422|UGYLDIG_INNHOLD",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"skjedde\":\"2021-02-31T10:00:00Z\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"skjedde\":\"2099-01-01T10:00:00Z\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"skjedde\":\"i går\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"a\",\"innmelder\":\"x\",\"helsefellesskapId\":\"ostfold\"}|400|UGYLDIG_FELT",
                "{\"tittel\":\"Gjelder 17054026641\",\"innmelder\":\"x\"}|422|PASIENTOPPLYSNING"
            })
    void innmeldingen_avvises(String kropp, int status, String kode) {
        Svar svar = api.post(SAKER, kropp, Map.of("Saksgang-Utviklingsaktoer", INNMELDER));
        assertThat(svar.kropp().path("kode").asString(""))
                .as("%s", svar.kropp())
                .isEqualTo(kode);
        assertThat(svar.status()).isEqualTo(status);
        assertThat(svar.header("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).contains("problem+json"));
        assertThat(svar.kropp().path("hvaNaa").asString("")).isNotBlank();
        assertThat(svar.kropp().toString()).doesNotContain("no.saksgang", "java.", "Exception");
    }

    @Test
    void en_tittel_paa_en_megabyte_avvises() {
        innmeldingen_avvises(tittel("x".repeat(1_000_000)), 413, "FOR_STOR");
        innmeldingen_avvises(tittel("x".repeat(501)), 400, "UGYLDIG_FELT");
    }

    @Test
    void bokstaver_skrevet_som_to_tegn_avvises() {
        innmeldingen_avvises(tittel(Normalizer.normalize("Område", Normalizer.Form.NFD)), 400, "UGYLDIG_FELT");
    }

    @Test
    void dato_som_ikke_finnes_avvises() {
        Svar svar = api.post(
                "/api/v1/helsefellesskap/finnmark/kommandoer/SignerSamarbeidsavtale",
                "{\"virksomhetId\":\"finnmark-kommune-01\",\"dato\":\"2021-02-31\"}",
                Map.of("Saksgang-Utviklingsaktoer", sekretariat()));
        svar.avslaatt("UGYLDIG_FELT");
        assertThat(svar.kropp().at("/felt/0/peker").asString()).isEqualTo("/dato");
    }

    @Test
    void headere_som_mangler_eller_er_gale_avvises() {
        String kropp = tittel("Tittel");
        api.post(SAKER, kropp, Map.of()).avslaatt("INNLOGGING_MANGLER");
        api.post(SAKER, kropp, Map.of("Saksgang-Utviklingsaktoer", "rolle=KONGE"))
                .avslaatt("UGYLDIG_AKTOER");
        api.post(SAKER, kropp, med("Idempotency-Key", "kort")).avslaatt("IDEMPOTENSNOEKKEL_MANGLER");
        api.post("/api/v1/helsefellesskap/finnmark/kommandoer/FastsettAarshjul", "{}", med("If-Match", "tre"))
                .avslaatt("UGYLDIG_VERSJON");
        assertThat(api.post(SAKER, kropp, med("Content-Type", "text/plain")).status())
                .isEqualTo(415);
    }

    @Test
    void ukjente_adresser_kommandoer_og_saker_gir_404() {
        api.post("/api/v1/saker/finnes-ikke/kommandoer/UtsettSak", "{\"grunn\":\"x\"}", med("X", "y"));
        api.post("/api/v1/saker/finnes-ikke/kommandoer/AvvisSak", "{\"begrunnelse\":\"x\"}", sekretariatet())
                .avslaatt("IKKE_FUNNET");
        api.post("/api/v1/saker/finnes-ikke/kommandoer/FinnesIkke", "{}", sekretariatet())
                .avslaatt("UKJENT_KOMMANDO");
        api.post("/api/v1/tull/x/kommandoer/AvvisSak", "{}", sekretariatet()).avslaatt("NOT_FOUND");
        assertThat(api.les("/api/v1/saker/finnes-ikke").status()).isEqualTo(404);
        assertThat(api.les("/api/v1/finnes-ikke").kropp().path("kode").asString(""))
                .isEqualTo("NOT_FOUND");
        assertThat(api.les("/api/v1/helsefellesskap/finnmark/saksoversikt?antall=1000")
                        .status())
                .isEqualTo(400);
        assertThat(api.les("/api/v1/helsefellesskap/finnmark/saksoversikt?etter=%21%21")
                        .status())
                .isEqualTo(400);
        assertThat(api.les("/api/v1/helsefellesskap/finnmark/aarsrapporter/ikkeaar")
                        .status())
                .isEqualTo(400);
        assertThat(api.les("/api/v1/saker/Stor%20Bokstav").status()).isEqualTo(422);
    }

    private Map<String, String> med(String header, String verdi) {
        Map<String, String> ut = new HashMap<>();
        ut.put("Saksgang-Utviklingsaktoer", INNMELDER);
        ut.put("Idempotency-Key", UUID.randomUUID().toString());
        ut.put(header, verdi);
        return ut;
    }

    private static Map<String, String> sekretariatet() {
        return Map.of("Saksgang-Utviklingsaktoer", sekretariat());
    }

    private static String tittel(String tittel) {
        return "{\"tittel\":\"" + tittel + "\",\"innmelder\":\"finnmark-kommune-01\"}";
    }

    private long antall() {
        return jdbc.queryForObject("select count(*) from hendelse", Long.class);
    }
}
