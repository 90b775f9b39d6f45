package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gal organisering avslås med egen kode og regel, og ingenting er halvgjort. Naboen, som er riktig, går gjennom. */
class DaarligOrganiseringTest extends Benk {

    private Organisasjon o;

    @BeforeEach
    void eget_helsefellesskap() {
        o = Organisasjon.opprett(i(Organisasjon.nyId()));
        o.settIDrift(o.pm);
        o.settIDrift(o.ssu);
        o.settIDrift(o.fsu);
        o.l.den("2022-03-01");
    }

    @Test
    void et_sete_besatt_to_ganger() {
        String kommune = o.parter.getFirst();
        nei(() -> o.oppnevn(o.fsu, kommune), "SETE_BESATT", "R135", 409);
        nei(
                () -> o.oppnevn(
                        o.fsu,
                        o.parter.get(1),
                        "brukerId",
                        "p-" + Organisasjon.sete(o.fsu, kommune),
                        "seteId",
                        "annet-sete"),
                "SETE_BESATT",
                "R135",
                409);
        assertThat(o.l.seter(o.fsu, null)).hasSize(4);
        o.l.utvalg(
                        sekretariat(),
                        o.fsu,
                        "FratreMedlem",
                        "seteId",
                        Organisasjon.sete(o.fsu, kommune),
                        "sluttdato",
                        "2022-02-28",
                        "grunn",
                        "Ny jobb")
                .ga("MedlemFratraadt");
        o.oppnevn(o.fsu, kommune).ga("MedlemOppnevnt");
    }

    @Test
    void et_medlem_fra_en_part_utenfor_avtalen() {
        String utenfor = o.hf + "-kommune-3";
        ledig();
        nei(() -> o.oppnevn(o.fsu, utenfor), "PART_UTENFOR_AVTALEN", "R033", 409);
        nei(() -> o.oppnevn(o.fsu, "en-ukjent-kommune"), "PART_UTENFOR_AVTALEN", "R033", 409);
        o.hf("SignerSamarbeidsavtale", "virksomhetId", utenfor, "dato", "2022-03-01")
                .ga("SamarbeidsavtaleSignert");
        o.oppnevn(o.fsu, utenfor).ga("MedlemOppnevnt");
        nei(
                () -> o.hf("SignerSamarbeidsavtale", "virksomhetId", "en-ukjent-kommune", "dato", "2022-03-01"),
                "PART_UTENFOR_AVTALEN",
                "R002",
                409);
    }

    @Test
    void flere_seter_enn_sammensetningen_har() {
        nei(
                () -> o.oppnevn(o.fsu, o.parter.getFirst(), "seteId", "et-sete-til", "brukerId", "p-ny"),
                "SAMMENSETNING_BRUTT",
                "R135",
                409);
    }

    @Test
    void en_modell_som_loefter_i_ring() {
        Organisasjon ny = Organisasjon.utenModell(i(Organisasjon.nyId()));
        var ring = ny.modell(
                1,
                "2020-01-01",
                List.of(
                        ny.utvalg(ny.pm, "PARTNERSKAPSMOETE", null, "PARTENE", ny.fsu),
                        ny.utvalg(ny.ssu, "STRATEGISK", ny.pm, ny.pm),
                        ny.utvalg(ny.fsu, "FAGLIG", ny.ssu, ny.ssu)));
        nei(() -> ny.hf("VedtaSamarbeidsmodell", "modell", ring), "MODELL_I_RING", "R011", 409);
        ny.hf("VedtaSamarbeidsmodell", "modell", ny.modell(1, "2020-01-01")).ga("SamarbeidsmodellVedtatt");
    }

    @Test
    void en_modell_som_loefter_til_ingen() {
        Organisasjon ny = Organisasjon.utenModell(i(Organisasjon.nyId()));
        var ukjent = ny.modell(
                1,
                "2020-01-01",
                List.of(
                        ny.utvalg(ny.pm, "PARTNERSKAPSMOETE", null, "PARTENE"),
                        ny.utvalg(ny.ssu, "STRATEGISK", ny.pm, "finnes-ikke"),
                        ny.utvalg(ny.fsu, "FAGLIG", ny.ssu, ny.ssu)));
        nei(() -> ny.hf("VedtaSamarbeidsmodell", "modell", ukjent), "MODELL_UTEN_MOTTAKER", "R011", 409);
        var ingen = ny.modell(
                1,
                "2020-01-01",
                List.of(
                        ny.utvalg(ny.pm, "PARTNERSKAPSMOETE", null, "PARTENE"),
                        ny.utvalg(ny.ssu, "STRATEGISK", ny.pm, ny.pm),
                        ny.utvalg(ny.fsu, "FAGLIG", ny.ssu)));
        nei(() -> ny.hf("VedtaSamarbeidsmodell", "modell", ingen), "MODELL_UTEN_MOTTAKER", "R011", 409);
        var halv = felt("versjon", 1, "gjelderFra", "2020-01-01", "utvalg", List.of(Map.of("utvalgId", ny.pm)));
        nei(() -> ny.hf("VedtaSamarbeidsmodell", "modell", halv), "UGYLDIG_INNHOLD", "", 422);
        ny.hf("VedtaSamarbeidsmodell", "modell", ny.modell(1, "2020-01-01")).ga("SamarbeidsmodellVedtatt");
    }

    @Test
    void andeler_som_ikke_summerer_til_en() {
        nei(() -> delt("0.5", "0.4"), "KOSTNADSFORDELING_UFULLSTENDIG", "R202", 409);
        nei(() -> delt("1.2", "-0.2"), "KOSTNADSFORDELING_UFULLSTENDIG", "R202", 409);
        delt("0.6", "0.4").ga("SekretariatOpprettet");
    }

    @Test
    void et_underutvalg_med_frist_i_fortiden() {
        nei(() -> underutvalg("2022-02-28"), "FRIST_I_FORTIDEN", "R015", 422);
        nei(() -> underutvalg("2022-03-01"), "FRIST_I_FORTIDEN", "R015", 422);
        assertThat(api.les("/api/v1/utvalg/" + o.hf + "-under").status()).isEqualTo(404);
        underutvalg("2022-03-02").ga("UnderutvalgNedsatt");
    }

    @Test
    void en_periode_som_slutter_foer_den_begynner() {
        ledig();
        String part = o.parter.get(1);
        nei(() -> o.oppnevn(o.fsu, part, "fra", "2022-03-01", "til", "2022-02-28"), "PERIODE_SNUDD", "R171", 422);
        nei(
                () -> o.l.utvalg(
                        sekretariat(),
                        o.ssu,
                        "VelgLeder",
                        "seteId",
                        Organisasjon.sete(o.ssu, o.parter.get(2)),
                        "fra",
                        "2022-03-01",
                        "til",
                        "2022-02-01"),
                "PERIODE_SNUDD",
                "R164",
                422);
        nei(
                () -> o.l.utvalg(sekretariat(), o.fsu, "TildelMyndighet", "fra", "2022-03-01", "til", "2022-02-01"),
                "PERIODE_SNUDD",
                "R034",
                422);
        nei(() -> o.hf("MeldUtPart", "virksomhetId", part, "sluttdato", "2019-12-31"), "PERIODE_SNUDD", "R033", 422);
        o.oppnevn(o.fsu, part, "fra", "2022-03-01", "til", "2022-03-01").ga("MedlemOppnevnt");
    }

    @Test
    void ledere_som_overlapper() {
        // Kommune 1 leder 2020 og 2021; ny leder fra sykehuset er valgt fra 2022.
        velgLeder(o.parter.get(2), "2022-01-01").ga("LederValgt", "LedelseRotert");
        nei(() -> velgLeder(o.parter.getFirst(), "2023-06-01"), "LEDERE_OVERLAPPER", "R164", 409);
        nei(() -> velgLeder(o.parter.get(3), "2021-06-01"), "LEDERE_OVERLAPPER", "R164", 409);
        nei(() -> velgLeder(o.parter.get(3), "2024-01-01"), "ROTASJON_BRUTT", "R165", 409);
        velgLeder(o.parter.getFirst(), "2024-01-01").ga("LederValgt", "LedelseRotert");
    }

    @Test
    void en_leder_som_ikke_kan_lede() {
        o.l.utvalg(
                        sekretariat(),
                        o.ssu,
                        "OppnevnObservatoer",
                        "seteId",
                        "observatoer-1",
                        "rolle",
                        "representant",
                        "part",
                        "KS")
                .ga("ObservatoerOppnevnt");
        nei(
                () -> o.l.utvalg(sekretariat(), o.ssu, "VelgLeder", "seteId", "observatoer-1"),
                "LEDER_IKKE_VALGBAR",
                "R163",
                409);
    }

    @Test
    void et_utvalg_gir_ikke_seg_selv_myndighet_eller_mandat() {
        nei(
                () -> o.l.utvalg(leder(o.fsu), o.fsu, "TildelMyndighet", "fra", "2022-03-01", "til", "2026-02-28"),
                "IKKE_TILGANG",
                "R034",
                403);
        nei(
                () -> o.l.utvalg(leder(o.fsu), o.fsu, "ReviderMandat", "mandat", List.of("alt")),
                "IKKE_TILGANG",
                "R021",
                403);
        o.l.utvalg(leder(o.ssu), o.fsu, "TildelMyndighet", "fra", "2022-03-01", "til", "2026-02-28")
                .ga("MyndighetTildelt");
    }

    /** Avslått med kode og regel, og loggen er som før. */
    private void nei(Supplier<Svar> kommando, String kode, String regel, int status) {
        api.ventPaaProsesser();
        long foer = antall();
        Svar svar = kommando.get();
        svar.avslaatt(kode, regel);
        assertThat(svar.status()).isEqualTo(status);
        assertThat(svar.kropp().path("hvaNaa").asString("")).isNotBlank();
        api.ventPaaProsesser();
        assertThat(antall()).as("loggen er som før").isEqualTo(foer);
    }

    private long antall() {
        return jdbc.queryForObject("select count(*) from hendelse", Long.class);
    }

    private Svar velgLeder(String part, String fra) {
        return o.l.utvalg(sekretariat(), o.ssu, "VelgLeder", "seteId", Organisasjon.sete(o.ssu, part), "fra", fra);
    }

    /** Gir plass til ett medlem til fra kommunesiden. */
    private void ledig() {
        o.l.utvalg(
                        sekretariat(),
                        o.fsu,
                        "FratreMedlem",
                        "seteId",
                        Organisasjon.sete(o.fsu, o.parter.get(1)),
                        "sluttdato",
                        "2022-01-31",
                        "grunn",
                        "Ny jobb")
                .ga("MedlemFratraadt");
    }

    private Svar delt(String... andeler) {
        return o.hf(
                "OpprettSekretariat",
                "form",
                "FELLES",
                "stillingsprosent",
                100,
                "kostnadsfordeling",
                List.of(
                        felt("virksomhetId", o.parter.getFirst(), "andel", new BigDecimal(andeler[0])),
                        felt("virksomhetId", o.parter.getLast(), "andel", new BigDecimal(andeler[1]))));
    }

    private Svar underutvalg(String frist) {
        return o.l.utvalg(
                leder(o.fsu),
                o.hf + "-under",
                "NedsettUnderutvalg",
                "helsefellesskapId",
                o.hf,
                "nedsattAv",
                o.fsu,
                "type",
                "ARBEIDSGRUPPE",
                "navn",
                "Under",
                "mandat",
                List.of("utrede"),
                "frist",
                frist,
                "sammensetning",
                List.of(
                        felt("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "fagperson", "antall", 1),
                        felt("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "fagperson", "antall", 1)));
    }
}
