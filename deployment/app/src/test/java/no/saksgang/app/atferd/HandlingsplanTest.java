package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Handlingsplanen fra innspill til avslutning, med status per tiltak, og oppdragene den gir (R097, R189–R193, R196). */
class HandlingsplanTest extends Benk {

    private static final String HF = "vestfold";
    private static final String FSU = "vestfold-fsu";
    private static final String SSU = "vestfold-ssu";
    private static final String PM = "vestfold-partnerskapsmote";

    @Test
    void planen_fra_innspillsrunde_til_avslutning() {
        String id = "vestfold-plan-liv";
        Loep l = i(HF).den("2022-08-20");
        opprett(l, id);
        Svar runde = plan(l, sekretariat(), id, "InviterTilInnspill", "frist", "2022-09-20")
                .ga("InnspillsrundeAapnet");
        assertThat(runde.status()).isEqualTo(200);
        assertThat(api.hent("/api/v1/utvalg/" + FSU + "/varsler").findValuesAsString("tekst"))
                .contains("Gi innspill til handlingsplanen " + id + " innen 2022-09-20.");
        plan(l, utvalget(FSU), id, "GiInnspillTilHandlingsplan", "utvalgId", FSU, "tekst", "Mer om barn og unge")
                .ga("InnspillTilHandlingsplanGitt");
        tiltak(l, id, "t-1", "ansvarligUtvalg", FSU, "2023-06-01").ga("TiltakLagtTil");
        tiltak(l, id, "t-2", "ansvarligVirksomhet", "vestfold-kommune-01", "2023-11-01")
                .ga("TiltakLagtTil");
        plan(
                        l,
                        utvalget(FSU),
                        id,
                        "FastsettHandlingsdel",
                        "utvalgId",
                        FSU,
                        "strategi",
                        "Vår del",
                        "tiltak",
                        List.of("t-1"))
                .ga("HandlingsdelFastsatt");
        l.den("2022-10-10");
        Svar fremmet = plan(l, utvalget(SSU), id, "FremmHandlingsplan", "utvalgId", SSU)
                .ga("HandlingsplanFremmet");
        assertThat(fremmet.kropp().get("advarsler")).isEmpty();
        l.den("2022-11-24");
        plan(l, utvalget(SSU), id, "ReturnerHandlingsplan", "begrunnelse", "Nei")
                .avslaatt("KUN_PARTNERSKAPSMOETE", "R189");
        plan(l, utvalget(PM), id, "ReturnerHandlingsplan", "begrunnelse", "Mangler ett tiltak")
                .ga("HandlingsplanReturnert");
        tiltak(l, id, "t-3", "ansvarligUtvalg", FSU, "2023-12-01").ga("TiltakLagtTil");
        plan(l, utvalget(SSU), id, "FremmHandlingsplan", "utvalgId", SSU).ga("HandlingsplanFremmet");
        plan(l, utvalget(PM), id, "VedtaHandlingsplan", "utvalgId", PM).ga("HandlingsplanVedtatt");

        JsonNode status = status(id, "2023-05-20");
        assertThat(status.get("tilstand").asString()).isEqualTo("VEDTATT");
        assertThat(status.at("/perStatus/NAER_FRIST").asInt()).isEqualTo(1);
        assertThat(status.at("/perStatus/IKKE_PAABEGYNT").asInt()).isEqualTo(2);
        JsonNode foerste = status.get("tiltak").get(0);
        assertThat(foerste.at("/oppdrag/0/utvalg").asString()).isEqualTo(FSU);
        assertThat(foerste.at("/oppdrag/0/tilstand").asString()).isEqualTo("GITT");
        assertThat(foerste.get("deler").get(0).asString()).isEqualTo(FSU);
        assertThat(status.get("tiltak").get(1).get("oppdrag")).isEmpty();

        l.den("2023-03-01");
        l.gi(utvalget(FSU), "oppdrag/" + id + "-t-3/kommandoer/MeldStatusPaaOppdrag", "status", "Halvveis")
                .ga("OppdragStatusMeldt");
        plan(l, utvalget(FSU), id, "MeldTiltakUtfoert", "tiltakId", "t-1", "merknad", "Innført")
                .ga("TiltakUtfoert");
        plan(l, utvalget(FSU), id, "MeldTiltakUtfoert", "tiltakId", "t-1").avslaatt("FINNES_ALLEREDE", "R215");
        status = status(id, "2023-11-15");
        assertThat(status.get("framdrift").asInt()).isEqualTo(33);
        assertThat(status.at("/perStatus/UTFOERT").asInt()).isEqualTo(1);
        assertThat(status.at("/perStatus/FORFALT").asInt()).isEqualTo(1);
        assertThat(status.get("tiltak").get(0).get("utfoert").asString()).isEqualTo("2023-03-01");
        assertThat(status(id, "2023-09-01").at("/perStatus/PAAGAAR").asInt()).isEqualTo(1);

        l.den("2023-06-10");
        plan(
                        l,
                        sekretariat(),
                        id,
                        "ReviderHandlingsplan",
                        "begrunnelse",
                        "Nytt behov",
                        "tiltak",
                        List.of(
                                enkelt("t-1", "ansvarligUtvalg", FSU, "2023-06-01"),
                                enkelt("t-4", "ansvarligUtvalg", FSU, "2023-12-15")))
                .ga("HandlingsplanRevidert");
        JsonNode bilde = bilde(id);
        assertThat(bilde.get("versjoner")).hasSize(2);
        assertThat(bilde.at("/versjoner/0/tiltak")).hasSize(3);
        assertThat(bilde.at("/versjoner/1/begrunnelse").asString()).isEqualTo("Nytt behov");
        assertThat(bilde.at("/innspillsrunder/0/utvalg").toString()).contains(FSU);
        assertThat(bilde.at("/deler/vestfold-fsu/strategi").asString()).isEqualTo("Vår del");
        assertThat(status(id, "2023-09-01").get("versjon").asInt()).isEqualTo(2);

        l.den("2024-01-05");
        plan(l, sekretariat(), id, "AvsluttHandlingsplan", "dato", "2023-12-31").avslaatt("FEIL_PLANPERIODE", "R189");
        plan(l, sekretariat(), id, "AvsluttHandlingsplan").ga("HandlingsplanAvsluttet");
        plan(l, utvalget(FSU), id, "MeldTiltakUtfoert", "tiltakId", "t-4").avslaatt("UGYLDIG_TILSTAND");
    }

    @Test
    void uten_invitasjon_til_alle_gir_fremming_en_advarsel() {
        String id = "vestfold-plan-uten-runde";
        Loep l = i(HF).den("2022-08-20");
        opprett(l, id);
        plan(l, sekretariat(), id, "InviterTilInnspill", "utvalg", List.of(FSU)).ga("InnspillsrundeAapnet");
        Svar fremmet = plan(l, utvalget(SSU), id, "FremmHandlingsplan", "utvalgId", SSU)
                .ga("HandlingsplanFremmet");
        assertThat(fremmet.kropp().get("advarsler").get(0).asString()).isEqualTo("INNSPILLSRUNDE_MANGLER");
    }

    @Test
    void en_sak_som_hoerer_til_et_tiltak_vises_i_statusen() {
        String id = "vestfold-plan-sak";
        Loep l = i(HF).den("2022-10-10");
        opprett(l, id);
        tiltak(l, id, "t-1", "ansvarligVirksomhet", "vestfold-kommune-01", "2023-12-01")
                .ga("TiltakLagtTil");
        plan(l, utvalget(SSU), id, "FremmHandlingsplan", "utvalgId", SSU).ga("HandlingsplanFremmet");
        plan(l, utvalget(PM), id, "VedtaHandlingsplan", "utvalgId", PM).ga("HandlingsplanVedtatt");
        l.den("2023-02-01");
        String sak = l.meldInn("Rutinen i tiltaket");
        l.sak(
                        sekretariat(),
                        sak,
                        "KlassifiserSak",
                        "egenskaper",
                        Map.of("STRUKTURELL_FAGLIG", "INGEN"),
                        "handlingsplanId",
                        id,
                        "tiltakId",
                        "t-1")
                .ga("SakKlassifisert");
        JsonNode t = status(id, "2023-03-01").get("tiltak").get(0);
        assertThat(t.get("status").asString()).isEqualTo("PAAGAAR");
        assertThat(t.at("/saker/0/sakId").asString()).isEqualTo(sak);
    }

    @Test
    void gale_opplysninger_avslaas_og_ingenting_blir_igjen() {
        String id = "vestfold-plan-gal";
        Loep l = i(HF).den("2022-08-20");
        plan(
                        l,
                        sekretariat(),
                        id,
                        "OpprettHandlingsplan",
                        "helsefellesskapId",
                        HF,
                        "fra",
                        "2023-12-31",
                        "til",
                        "2023-01-01")
                .avslaatt("FEIL_PLANPERIODE", "R189");
        opprett(l, id);
        plan(l, sekretariat(), id, "InviterTilInnspill", "frist", "2022-08-19").avslaatt("FRIST_I_FORTIDEN", "R097");
        plan(l, sekretariat(), id, "InviterTilInnspill", "utvalg", List.of("ostfold-fsu"))
                .avslaatt("UTVALG_UTENFOR_HELSEFELLESSKAP", "R001");
        tiltak(l, id, "t-1", "ansvarligUtvalg", FSU, "2024-01-01").avslaatt("FEIL_PLANPERIODE", "R233");
        tiltak(l, id, "t-1", "ansvarligVirksomhet", "ostfold-kommune-01", "2023-06-01")
                .avslaatt("IKKE_FUNNET", "R002");
        plan(l, utvalget(FSU), id, "FremmHandlingsplan", "utvalgId", FSU).avslaatt("IKKE_TILGANG", "R192");
        plan(l, utvalget(SSU), id, "FremmHandlingsplan")
                .avslaatt("UGYLDIG_INNHOLD")
                .er(422);
        plan(l, "rolle=UTVALG; bruker=p-1", id, "VedtaHandlingsplan")
                .avslaatt("UGYLDIG_INNHOLD")
                .er(422);
        plan(l, utvalget(FSU), id, "FastsettHandlingsdel", "utvalgId", FSU, "strategi", "s", "tiltak", List.of("t-9"))
                .avslaatt("IKKE_I_HANDLINGSPLAN", "R055");
        assertThat(bilde(id).get("tiltak")).isEmpty();
        api.les("/api/v1/helsefellesskap/vestfold/handlingsplaner/finnes-ikke/status")
                .avslaatt("IKKE_FUNNET");
        api.les("/api/v1/helsefellesskap/ostfold/handlingsplaner/" + id + "/status")
                .avslaatt("IKKE_FUNNET");
    }

    @Test
    void hovedbestillingen_gis_rapporteres_og_avsluttes_i_aaret() {
        Loep l = i(HF).den("2023-01-15");
        String sti = "oppdrag/vestfold-hovedbestilling-2023/kommandoer/";
        Object[] bestilling = {
            "helsefellesskapId",
            HF,
            "type",
            "HOVEDBESTILLING",
            "fraUtvalgId",
            SSU,
            "tilUtvalgId",
            FSU,
            "beskrivelse",
            "Årets bestilling",
            "frist",
            "2024-02-01"
        };
        l.gi(utvalget(SSU), sti + "GiOppdrag", bestilling).avslaatt("UGYLDIG_INNHOLD", "R196");
        bestilling[11] = "2023-12-01";
        l.gi(utvalget(SSU), sti + "GiOppdrag", bestilling).ga("OppdragGitt");
        l.den("2023-06-01");
        l.gi(utvalget(FSU), sti + "MeldStatusPaaOppdrag", "status", "I rute").ga("OppdragStatusMeldt");
        l.gi(utvalget(SSU), sti + "RapporterOppdrag", "rapport", "Ferdig").avslaatt("IKKE_TILGANG", "R163");
        l.den("2023-11-01");
        String moete = i("ostfold").den("2023-10-01").planlegg("ostfold-fsu", "2023-11-01");
        l.gi(utvalget(FSU), sti + "RapporterOppdrag", "moeteId", moete, "rapport", "Ferdig")
                .avslaatt("UGYLDIG_INNHOLD", "R122");
        l.gi(utvalget(FSU), sti + "RapporterOppdrag", "rapport", "Ferdig").ga("OppdragRapportert");
        l.gi(utvalget(SSU), sti + "AvsluttOppdrag", "merknad", "Takk").ga("OppdragAvsluttet");
        l.gi(utvalget(SSU), sti + "AvsluttOppdrag").avslaatt("UGYLDIG_TILSTAND", "R122");
    }

    private static void opprett(Loep l, String id) {
        plan(
                        l,
                        sekretariat(),
                        id,
                        "OpprettHandlingsplan",
                        "helsefellesskapId",
                        HF,
                        "fra",
                        "2023-01-01",
                        "til",
                        "2023-12-31")
                .ga("HandlingsplanOpprettet");
    }

    private static Svar tiltak(Loep l, String plan, String id, String ansvar, String hvem, String frist) {
        return plan(l, sekretariat(), plan, "LeggTilTiltak", "tiltak", enkelt(id, ansvar, hvem, frist));
    }

    private static Map<String, Object> enkelt(String id, String ansvar, String hvem, String frist) {
        return felt(
                "tiltakId",
                id,
                "maal",
                "Felles rutine",
                ansvar,
                hvem,
                "frist",
                frist,
                "emneord",
                List.of("barn og unge"));
    }

    private static Svar plan(Loep l, String aktoer, String id, String kommando, Object... felt) {
        return l.gi(aktoer, "handlingsplaner/" + id + "/kommandoer/" + kommando, felt);
    }

    private JsonNode status(String id, String dato) {
        return api.hent("/api/v1/helsefellesskap/vestfold/handlingsplaner/" + id + "/status?dato=" + dato);
    }

    private JsonNode bilde(String id) {
        for (JsonNode p : api.hent("/api/v1/helsefellesskap/vestfold/handlingsplaner")) {
            if (id.equals(p.get("planId").asString())) {
                return p;
            }
        }
        throw new AssertionError(id);
    }
}
