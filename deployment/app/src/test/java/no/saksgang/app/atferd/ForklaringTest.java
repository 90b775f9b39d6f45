package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hvorfor: det foreslåtte utvalget, hvert avslag og hvert løft bærer regelen, opplysningene og kilden. */
class ForklaringTest extends Benk {

    @Test
    void forslaget_sier_utvalg_regel_modellversjon_opplysninger_og_kilde() {
        Loep l = i("vestfold").den("2023-01-10");
        String sak = l.meldInn("Felles pasientforløp på tvers");
        l.klassifiser(sak, "STRUKTURELL_FAGLIG").ga("SakKlassifisert");
        JsonNode f = forslag(l, sak);
        assertThat(f.get("utvalgId").asString()).isEqualTo("vestfold-fsu");
        assertThat(f.get("regel").asString()).isEqualTo("R025");
        assertThat(f.get("kilde").asString()).contains("S002");
        assertThat(f.get("modellversjon").asInt()).isEqualTo(1);
        assertThat(f.at("/inndata/egenskaper").asString()).isEqualTo("STRUKTURELL_FAGLIG=INGEN");
        assertThat(f.at("/inndata/vedtaksgrense.opphav").asString()).isEqualTo("FAKTA");
        assertThat(f.has("tildelt")).isFalse();
    }

    @Test
    void graden_flytter_forslaget_til_neste_nivaa_og_sier_hvorfor_ikke_det_under() {
        Loep l = i("vestfold").den("2023-01-10");
        String sak = l.meldInn("Ny oppgavedeling");
        l.klassifiser(sak, "STRUKTURELL_FAGLIG", "OPPGAVEOVERFOERING=NOE").ga("SakKlassifisert");
        JsonNode f = forslag(l, sak);
        assertThat(f.get("utvalgId").asString()).isEqualTo("vestfold-ssu");
        assertThat(f.get("regel").asString()).isIn("R008", "R009");
        assertThat(f.at("/vurdert/vestfold-fsu").asString()).startsWith("R046").contains("OPPGAVEOVERFOERING=NOE");
        assertThat(f.at("/vurdert/vestfold-ssu").asString()).isEqualTo("kan vedta");
    }

    @Test
    void enkelt_fagomraade_delavtale_og_plansak_har_hver_sin_regel() {
        Loep v = i("vestfold").den("2023-01-10");
        String fag = v.meldInn("Sak i ett fag");
        v.klassifiser(fag, "ENKELT_FAGOMRAADE").ga("SakKlassifisert");
        JsonNode f = forslag(v, fag);
        assertThat(f.get("regel").asString()).isEqualTo("R024");
        assertThat(f.get("utvalgId").asString()).startsWith("vestfold-fagutvalg-");
        assertThat(f.get("alternativer")).isNotEmpty();

        Loep m = i("more-og-romsdal").den("2023-01-10");
        String avtale = m.meldInn("Sak etter delavtale");
        m.sak(
                        sekretariat(),
                        avtale,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("FAGLIG", "INGEN"),
                        "delavtale",
                        "delavtale 3")
                .ga("SakKlassifisert");
        JsonNode d = forslag(m, avtale);
        assertThat(d.get("regel").asString()).isEqualTo("R026");
        assertThat(d.at("/inndata/delavtale").asString()).isEqualTo("delavtale 3");

        String plan = v.meldInn("Handlingsplan for neste år");
        v.klassifiser(plan, "HANDLINGSPLAN").ga("SakKlassifisert");
        assertThat(forslag(v, plan).get("utvalgId").asString()).isEqualTo("vestfold-partnerskapsmote");
        assertThat(forslag(v, plan).get("regel").asString()).isEqualTo("R189");
    }

    @Test
    void tildeling_som_ikke_foelger_forslaget_vises_ved_siden_av_det() {
        Loep l = i("vestfold").den("2023-01-10");
        String sak = l.meldInn("Prinsipiell sak som begynner i FSU");
        l.klassifiser(sak, "STRUKTURELL_FAGLIG", "ANSVARSENDRING=STOR").ga("SakKlassifisert");
        l.tildel(sak, "vestfold-fsu").ga("UtvalgTildelt");
        JsonNode f = forslag(l, sak);
        assertThat(f.get("utvalgId").asString()).isEqualTo("vestfold-ssu");
        assertThat(f.get("tildelt").asString()).isEqualTo("vestfold-fsu");
        assertThat(f.get("fulgt").asBoolean()).isFalse();
        JsonNode linje = linje(l, sak, "UtvalgTildelt");
        assertThat(linje.at("/forklaring/slag").asString()).isEqualTo("UTVALGSFORSLAG");
        assertThat(linje.at("/forklaring/svar").asString()).isEqualTo("vestfold-ssu");
    }

    @Test
    void uklassifisert_sak_har_ikke_noe_forslag() {
        Loep l = i("vestfold").den("2023-01-10");
        String sak = l.meldInn("Uklassifisert");
        l.api.ventPaaProsesser();
        var svar = l.api.les("/api/v1/saker/" + sak + "/forslag");
        assertThat(svar.status()).isEqualTo(404);
        assertThat(svar.kropp().get("kode").asString()).isEqualTo("IKKE_FUNNET");
    }

    @Test
    void avslag_baerer_opplysningene_som_avgjorde_i_svaret_og_i_sporet() {
        Loep l = i("vestfold").den("2023-01-10");
        String sak = l.klarSak("Sak over grensen", "vestfold-fsu", "STRUKTURELL_FAGLIG", "OEKONOMISK_KONSEKVENS=STOR");
        l.sikreLeder("vestfold-fsu", "2023-02-14");
        String moete = l.moeteMed(sak, "vestfold-fsu", "2023-02-14");
        l.behandle(sak, "vestfold-fsu", moete).ga("SakBehandletIFsu");
        var svar = l.fattVedtak(sak, "vestfold-fsu").avslaatt("MAA_LOEFTES", "R045");
        assertThat(svar.kropp().at("/inndata/vakt").asString()).isEqualTo("V10");
        assertThat(svar.kropp()
                        .at("/inndata/skalLoeftesFra.OEKONOMISK_KONSEKVENS")
                        .asString())
                .isEqualTo("STOR");
        assertThat(svar.kropp().at("/inndata/vedtaksgrense.opphav").asString()).isEqualTo("FAKTA");

        JsonNode linje = linje(l, sak, "FattVedtak");
        assertThat(linje.get("kode").asString()).isEqualTo("MAA_LOEFTES");
        assertThat(linje.get("regler").get(0).asString()).isEqualTo("R045");
        assertThat(linje.at("/inndata/egenskaper").asString())
                .contains("OEKONOMISK_KONSEKVENS=STOR", "STRUKTURELL_FAGLIG");
        assertThat(linje.at("/inndata/sakstilstand").asString()).isEqualTo("UNDER_BEHANDLING");

        l.sak(
                        "rolle=INNMELDER; virksomhet=vestfold-kommune-01; bruker=p-1",
                        sak,
                        "FattVedtak",
                        "vedtak",
                        "Hemmelig tekst")
                .avslaatt("IKKE_TILGANG");
        JsonNode rolle = siste(l, sak, "FattVedtak");
        assertThat(rolle.at("/inndata/rolle").asString()).isEqualTo("INNMELDER");
        assertThat(rolle.get("inndata").toString()).doesNotContain("Hemmelig");
    }

    @Test
    void loeft_baerer_regel_aarsak_og_vilkaaret_paa_ruten() {
        Loep l = i("vestfold").den("2023-01-10");
        String sak = l.klarSak("Oppgaver flyttes", "vestfold-fsu", "STRUKTURELL_FAGLIG", "OPPGAVEOVERFOERING=NOE");
        l.sikreLeder("vestfold-fsu", "2023-03-07");
        String moete = l.moeteMed(sak, "vestfold-fsu", "2023-03-07");
        l.behandle(sak, "vestfold-fsu", moete).ga("SakBehandletIFsu");
        l.loeft(sak, "vestfold-fsu", "KREVES_AV_REGEL", "vestfold-ssu").ga("SakLoeftetTilSsu");
        JsonNode f = linje(l, sak, "SakLoeftetTilSsu").get("forklaring");
        assertThat(f.get("slag").asString()).isEqualTo("LOEFT");
        assertThat(f.get("regel").asString()).isEqualTo("R046");
        assertThat(f.get("svar").asString()).isEqualTo("vestfold-ssu");
        assertThat(f.at("/inndata/aarsak").asString()).isEqualTo("KREVES_AV_REGEL");
        assertThat(f.at("/inndata/rute.vestfold-ssu.grunner").asString()).contains("OPPGAVEOVERFOERING");
        assertThat(f.at("/inndata/rute.vestfold-ssu.naar").asString()).isEqualTo("ALLTID");
        assertThat(f.get("kilde").asString()).contains("FAKTA");
    }

    @Test
    void vilkaaret_paa_ruten_staar_i_forklaringen_der_modellen_har_et() {
        Loep l = i("telemark").den("2023-01-10");
        String fsu = "telemark-fsu-barn-og-unge";
        String sak = l.meldInn("Sak for nedre Telemark");
        l.sak(
                        sekretariat(),
                        sak,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("PRINSIPIELL", "INGEN"),
                        "gjelder",
                        List.of("SAKEN_GJELDER_NEDRE_TELEMARK"))
                .ga("SakKlassifisert");
        JsonNode forslag = forslag(l, sak);
        assertThat(forslag.get("utvalgId").asString()).isEqualTo("telemark-ssu-nedre");
        l.tildel(sak, fsu).ga("UtvalgTildelt");
        l.sak(leder(fsu), sak, "LoeftSak", "fraUtvalgId", fsu, "aarsak", "KREVES_AV_REGEL")
                .ga("SakLoeftetTilSsu");
        JsonNode f = linje(l, sak, "SakLoeftetTilSsu").get("forklaring");
        assertThat(f.at("/inndata/rute.telemark-ssu-nedre.naar").asString()).isEqualTo("SAKEN_GJELDER_NEDRE_TELEMARK");
        assertThat(f.at("/inndata/gjelder").asString()).isEqualTo("SAKEN_GJELDER_NEDRE_TELEMARK");
    }

    private static JsonNode forslag(Loep l, String sak) {
        return l.api.hent("/api/v1/saker/" + sak + "/forslag");
    }

    private static JsonNode linje(Loep l, String sak, String navn) {
        return linjer(l, sak, navn).getFirst();
    }

    private static JsonNode siste(Loep l, String sak, String navn) {
        return linjer(l, sak, navn).getLast();
    }

    private static List<JsonNode> linjer(Loep l, String sak, String navn) {
        List<JsonNode> ut = new ArrayList<>();
        for (JsonNode linje : l.api.hent("/api/v1/saker/" + sak + "/historikk")) {
            if (navn.equals(linje.get("navn").asString())) {
                ut.add(linje);
            }
        }
        assertThat(ut).as(navn).isNotEmpty();
        return ut;
    }
}
