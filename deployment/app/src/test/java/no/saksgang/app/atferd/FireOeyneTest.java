package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Den som har skrevet, godkjenner ikke; den som godkjenner, har lest akkurat det som ble sendt. */
class FireOeyneTest extends Klokkebenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    /** Den som la ved saksframlegget, er {@code p-sekretaer}. */
    private static final String AVSENDER = "rolle=SEKRETARIAT; bruker=p-avsender";

    private static final String GODKJENNER = "rolle=SEKRETARIAT; bruker=p-godkjenner";

    private String sendt(Loep l, Object... mer) {
        String sak = l.klarSak("Fire øyne", FSU, "FAGLIG");
        sak(AVSENDER, sak, "SendTilGodkjenning", mer).ga("SendtTilGodkjenning");
        return sak;
    }

    private JsonNode godkjenning(Loep l, String sak) {
        return l.bilde(sak).at("/godkjenninger/0");
    }

    private List<Map<String, String>> alleVersjonene(Loep l, String sak) {
        List<Map<String, String>> ut = new ArrayList<>();
        godkjenning(l, sak)
                .get("dokumenter")
                .forEach(d -> ut.add(Map.of(
                        "dokumentId",
                        d.get("dokumentId").asString(),
                        "sha256",
                        d.get("sha256").asString())));
        return ut;
    }

    private int tilGodkjenning() {
        return api.hent("/api/v1/helsefellesskap/" + HF + "/dashbord")
                .at("/venting/tilGodkjenning")
                .asInt();
    }

    @Test
    void ingen_som_har_skrevet_kan_godkjenne_heller_ikke_i_en_annen_rolle_eller_for_en_annen() {
        Loep l = idag(HF);
        int foer = tilGodkjenning();
        String sak = sendt(l, "medforfattere", List.of("p-med"));
        List<Map<String, String>> lest = alleVersjonene(l, sak);
        assertThat(lest).hasSize(1);
        assertThat(tilGodkjenning()).isEqualTo(foer + 1);
        for (String skrev : List.of(
                AVSENDER,
                sekretariat(),
                "rolle=SEKRETARIAT; bruker=p-med",
                "rolle=MOETELEDER; bruker=p-avsender; utvalg=" + FSU)) {
            sak(skrev, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest).avslaatt("FIRE_OEYNE", "R221");
            sak(skrev, sak, "AvslaaGodkjenning", "begrunnelse", "Nei").avslaatt("FIRE_OEYNE", "R221");
        }
        sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest, "paaVegneAv", "p-avsender")
                .avslaatt("FIRE_OEYNE");
        sak(leder("ostfold-suff"), sak, "GodkjennSaksframlegg", "gjennomgaatt", lest)
                .avslaatt("IKKE_TILGANG");
        assertThat(strom("sak", sak)).doesNotContain("SaksframleggGodkjent", "GodkjenningAvslaatt");

        sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest, "paaVegneAv", "p-fjerde")
                .ga("SaksframleggGodkjent");
        JsonNode g = godkjenning(l, sak);
        assertThat(g.get("tilstand").asString()).isEqualTo("GODKJENT");
        assertThat(g.get("forfattere").toString()).contains("p-avsender", "p-med", "p-sekretaer");
        assertThat(g.get("godkjenner").asString()).isEqualTo("p-godkjenner");
        assertThat(g.at("/gjennomgaatt/0/sha256").asString())
                .isEqualTo(lest.getFirst().get("sha256"));
        assertThat(tilGodkjenning()).isEqualTo(foer);
    }

    @Test
    void det_som_krysses_av_maa_vaere_akkurat_det_som_ble_sendt() {
        Loep l = idag(HF);
        String sak = l.klarSak("Kryss av", FSU, "FAGLIG");
        l.leggVed(sak, l.lastOpp("Vedlegg.\n"), "VEDLEGG", "Vedlegg", null).ga("SaksdokumentLagtVed");
        sak(AVSENDER, sak, "SendTilGodkjenning", "dokumenter", List.of("dok-ukjent"))
                .avslaatt("IKKE_FUNNET");
        sak(AVSENDER, sak, "SendTilGodkjenning").ga("SendtTilGodkjenning");
        List<Map<String, String>> lest = alleVersjonene(l, sak);
        assertThat(lest).hasSize(2);
        Map<String, String> feilSum = Map.of("dokumentId", lest.getFirst().get("dokumentId"), "sha256", "0".repeat(64));
        for (List<Map<String, String>> galt :
                List.of(List.<Map<String, String>>of(), lest.subList(0, 1), List.of(feilSum, lest.get(1)))) {
            sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", galt).avslaatt("IKKE_GJENNOMGAATT", "R221");
        }
        assertThat(strom("sak", sak)).doesNotContain("SaksframleggGodkjent");
        sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest).ga("SaksframleggGodkjent");
        sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest).avslaatt("UGYLDIG_TILSTAND");
    }

    @Test
    void godkjenningen_faller_bort_naar_teksten_endres_enten_den_er_gitt_eller_ventes_paa() {
        Loep l = idag(HF);
        for (boolean gitt : List.of(true, false)) {
            String sak = sendt(l);
            List<Map<String, String>> lest = alleVersjonene(l, sak);
            if (gitt) {
                sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest)
                        .ga("SaksframleggGodkjent");
            }
            // Et nytt vedlegg endrer ikke det som ble lest.
            l.leggVed(sak, l.lastOpp("Nytt vedlegg.\n"), "VEDLEGG", "Vedlegg", null)
                    .ga("SaksdokumentLagtVed");
            String gammel = lest.getFirst().get("dokumentId");
            l.leggVed(sak, l.lastOpp("Ny tekst " + gitt + "\n"), "SAKSFRAMLEGG", "Saksframlegg", gammel)
                    .ga("SaksdokumentLagtVed", "GodkjenningBortfalt");
            assertThat(godkjenning(l, sak).get("tilstand").asString()).isEqualTo("BORTFALT");
            sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", lest).avslaatt("UGYLDIG_TILSTAND");
            sak(AVSENDER, sak, "SendTilGodkjenning").ga("SendtTilGodkjenning");
        }
    }

    @Test
    void forfatteren_trekker_tilbake_foer_det_er_godkjent_og_saken_settes_ikke_paa_saklisten_imens() {
        Loep l = idag(HF);
        String sak = sendt(l);
        String moete = l.planlegg(FSU, om(40).toString());
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").avslaatt("GODKJENNING_VENTER", "R221");
        sak(AVSENDER, sak, "SendTilGodkjenning").avslaatt("GODKJENNING_VENTER");
        sak(GODKJENNER, sak, "TrekkFraGodkjenning").avslaatt("IKKE_TILGANG");
        sak(AVSENDER, sak, "TrekkFraGodkjenning").ga("GodkjenningTrukket");
        sak(GODKJENNER, sak, "GodkjennSaksframlegg", "gjennomgaatt", alleVersjonene(l, sak))
                .avslaatt("UGYLDIG_TILSTAND");
        sak(AVSENDER, sak, "SendTilGodkjenning").ga("SendtTilGodkjenning");
        sak(GODKJENNER, sak, "AvslaaGodkjenning").avslaatt("BEGRUNNELSE_MANGLER");
        sak(GODKJENNER, sak, "AvslaaGodkjenning", "begrunnelse", "Økonomien mangler")
                .ga("GodkjenningAvslaatt");
        sak(AVSENDER, sak, "TrekkFraGodkjenning").avslaatt("UGYLDIG_TILSTAND");
        assertThat(l.bilde(sak).at("/godkjenninger/1/merknad").asString()).isEqualTo("Økonomien mangler");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
    }
}
