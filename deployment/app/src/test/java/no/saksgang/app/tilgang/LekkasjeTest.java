package no.saksgang.app.tilgang;

import static no.saksgang.app.loep.Klient.AKTOER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import no.saksgang.gateway.tilgang.Gjenstand;
import no.saksgang.gateway.tilgang.Omfang;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Merker er lagt i det som er skrevet i ett helsefellesskap. Ingen i et annet, og ingen uten innlogging, finner dem igjen: verken i
 * svar, søk, tellinger, feiltekster eller kvitteringer. Adressene kommer fra policyen, så en ny blir med av seg selv.
 */
@TestPropertySource(properties = {"saksgang.benk=lekkasje", "saksgang.grenser.aapent-per-minutt=100000"})
class LekkasjeTest extends Benk {

    private static Tilgangsgrunnlag a;
    private static Tilgangsgrunnlag b;

    @BeforeEach
    void grunnlag() {
        if (a == null) {
            a = new Tilgangsgrunnlag(i("ostfold"), "ostfold");
            b = new Tilgangsgrunnlag(i("sor-rogaland"), "sor-rogaland");
            api.ventPaaProsesser();
        }
    }

    @Test
    void merket_finnes_hos_den_som_skal_se_det() {
        int funn = 0;
        for (Regel r : Tilgangspolicy.regler()) {
            for (String sti : stier(r, a)) {
                funn += api.les(sti, a.rolle(Tilgangsrolle.SEKRETARIAT))
                                .kropp()
                                .toString()
                                .contains(a.merke)
                        ? 1
                        : 0;
            }
        }
        assertThat(funn).as("Uten funn her viser de andre prøvene ingenting").isGreaterThan(12);
    }

    @Test
    void ingen_i_et_annet_helsefellesskap_ser_merket_i_noe_svar() {
        for (Regel r : Tilgangspolicy.regler()) {
            List<String> stier = new ArrayList<>(stier(r, a));
            stier.addAll(stier(r, b));
            for (String sti : stier) {
                for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
                    Svar svar = api.les(sti, b.rolle(rolle));
                    assertThat(svar.kropp() + " " + svar.headere().map())
                            .as(rolle + " " + sti)
                            .doesNotContain(a.merke)
                            .doesNotContain(a.en("UVURDERT"));
                    // At saken finnes, kan være offentlig, men bare der noe er det.
                    if (!sti.contains(a.en("SAK")) && r.roller().omfang(Tilgangsrolle.PUBLIKUM) == Omfang.NEI) {
                        assertThat(svar.kropp().toString())
                                .as(rolle + " " + sti)
                                .doesNotContain(a.en("SAK"));
                    }
                }
            }
        }
    }

    @Test
    void medlemmet_i_et_annet_utvalg_ser_bare_det_offentlige_i_eget_helsefellesskap() {
        String annet = "rolle=MEDLEM; bruker=p-x; helsefellesskap=ostfold; utvalg=ostfold-suff";
        for (Regel r : Tilgangspolicy.regler()) {
            if (r.gjenstand() == Gjenstand.HANDLINGSPLAN || r.gjenstand() == Gjenstand.AARSRAPPORT) {
                continue;
            }
            for (String sti : stier(r, a)) {
                assertThat(api.les(sti, annet).kropp().toString()).as(sti).doesNotContain(a.merke);
            }
        }
    }

    @Test
    void soek_treffer_ikke_det_den_som_soeker_ikke_ser() {
        String soek = "/api/v1/helsefellesskap/ostfold/saksoversikt?soek=" + a.merke;
        assertThat(saker(soek, a.rolle(Tilgangsrolle.SEKRETARIAT))).isEqualTo(3);
        assertThat(saker(soek, a.rolle(Tilgangsrolle.MEDLEM))).isEqualTo(2);
        assertThat(saker(soek, a.rolle(Tilgangsrolle.INVITERT))).isEqualTo(1);
        assertThat(saker(soek, b.rolle(Tilgangsrolle.SEKRETARIAT))).isZero();
        assertThat(saker(soek, b.rolle(Tilgangsrolle.REVISOR))).isZero();
        assertThat(saker(soek, a.rolle(Tilgangsrolle.DRIFT))).isZero();
        assertThat(saker(soek, null)).isZero();
        JsonNode aapent = api.les("/api/v1/helsefellesskap/ostfold/saksoversikt?soek=%C3%A5pen", null)
                .kropp()
                .get("saker");
        assertThat(aapent).hasSize(1);
        assertThat(aapent.get(0).get("tittel").asString()).isEqualTo("Åpen i køen");
    }

    @Test
    void tellingene_er_bare_av_eget_helsefellesskap() {
        String dashbord = "/api/v1/helsefellesskap/sor-rogaland/dashbord";
        JsonNode foer = api.les(dashbord, b.rolle(Tilgangsrolle.SEKRETARIAT)).kropp();
        i("ostfold").meldInn("En til");
        api.hent("/api/v1/helsefellesskap/ostfold/saksoversikt");
        assertThat(api.les(dashbord, b.rolle(Tilgangsrolle.SEKRETARIAT)).kropp().get("sakerPerTilstand"))
                .isEqualTo(foer.get("sakerPerTilstand"));
    }

    @Test
    void en_kommando_som_viser_til_noe_fremmed_faar_samme_svar_som_om_det_ikke_fantes() {
        Map<String, String> referanser = Map.of(
                "saker/" + b.en("SAK") + "/kommandoer/LeggVedSaksdokument",
                "{\"dokumentId\":\"%s\",\"type\":\"VEDLEGG\",\"tittel\":\"x\",\"sha256\":\"x\",\"medietype\":\"x\",\"stoerrelse\":1}",
                "moeter/" + b.en("MOETE") + "/kommandoer/TaMedPunkt",
                "{\"fraMoeteId\":\"%s\",\"fraPunktId\":\"p-1\"}",
                "saker/" + b.en("SAK") + "/kommandoer/KlassifiserSak",
                "{\"egenskaper\":{\"FAGLIG\":\"INGEN\"},\"handlingsplanId\":\"%s\",\"tiltakId\":\"t\"}",
                "publiseringer/saksdokument-x/kommandoer/Publiser",
                "{\"type\":\"SAKSDOKUMENT\",\"objektId\":\"x\",\"sakId\":\"%s\",\"variant\":\"FULL\",\"offentligTittel\":\"x\"}");
        Map<String, String> fremmed = Map.of(
                "LeggVedSaksdokument", a.en("SKJERMET"),
                "TaMedPunkt", a.en("MOETE"),
                "KlassifiserSak", a.en("HANDLINGSPLAN"),
                "Publiser", a.en("SAK"));
        referanser.forEach((sti, kropp) -> {
            String id = fremmed.get(sti.substring(sti.lastIndexOf('/') + 1));
            Svar finnes =
                    gi("/api/v1/" + sti, kropp.formatted(id), UUID.randomUUID().toString());
            Svar finnesIkke = gi(
                    "/api/v1/" + sti,
                    kropp.formatted("finnes-ikke"),
                    UUID.randomUUID().toString());
            assertThat(finnes.status()).as("%s", finnes.kropp()).isEqualTo(404);
            assertThat(finnes.kropp().toString().replace(id, "finnes-ikke"))
                    .isEqualTo(finnesIkke.kropp().toString());
        });
    }

    @Test
    void en_noekkel_brukt_av_en_annen_gir_ikke_den_annens_kvittering() {
        String noekkel = UUID.randomUUID().toString();
        String kropp = "{\"tittel\":\"Samme\",\"innmelder\":\"%s-kommune-01\"}";
        Svar hosA = api.post(
                "/api/v1/helsefellesskap/ostfold/saker",
                kropp.formatted("ostfold"),
                Map.of(AKTOER, a.rolle(Tilgangsrolle.SEKRETARIAT), "Idempotency-Key", noekkel));
        assertThat(hosA.status()).isEqualTo(201);
        Svar hosB = gi("/api/v1/helsefellesskap/sor-rogaland/saker", kropp.formatted("sor-rogaland"), noekkel);
        hosB.avslaatt("KOMMANDO_GJENBRUKT");
        assertThat(hosB.kropp().toString()).doesNotContain(hosA.id()).doesNotContain("MeldInnSak");
        Svar paaIden = gi("/api/v1/saker/" + hosA.id() + "/kommandoer/AvvisSak", "{\"begrunnelse\":\"x\"}", noekkel);
        assertThat(paaIden.status()).isEqualTo(404);
    }

    @Test
    void et_svar_gjenbrukes_ikke_for_en_som_ser_noe_annet() {
        String sti = "/api/v1/helsefellesskap/ostfold/saksoversikt";
        var alt = api.hentFil(sti, AKTOER, a.rolle(Tilgangsrolle.SEKRETARIAT));
        assertThat(alt.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("private"));
        String merke = alt.headers().firstValue("ETag").orElseThrow();
        assertThat(api.hentFil(sti, AKTOER, a.rolle(Tilgangsrolle.SEKRETARIAT), "If-None-Match", merke)
                        .statusCode())
                .isEqualTo(304);
        assertThat(api.hentFil(sti, AKTOER, b.rolle(Tilgangsrolle.SEKRETARIAT), "If-None-Match", merke)
                        .statusCode())
                .isEqualTo(200);
    }

    private int saker(String sti, String aktoer) {
        return api.les(sti, aktoer).er(200).kropp().get("saker").size();
    }

    private Svar gi(String sti, String kropp, String noekkel) {
        return api.post(sti, kropp, Map.of(AKTOER, b.rolle(Tilgangsrolle.SEKRETARIAT), "Idempotency-Key", noekkel));
    }

    private static List<String> stier(Regel r, Tilgangsgrunnlag g) {
        return r.metode().equals("GET") ? Tilgangsstier.av(r, g) : List.of();
    }
}
