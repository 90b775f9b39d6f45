package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.gateway.drift.Driftsport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Prosessene P01–P15 over HTTP: hva som følger av seg selv, én gang. P04 og P15 står også i FristerSkyterTest. */
class ProsesserTest extends Benk {

    @Autowired
    Driftsport drift;

    @Autowired
    EventProcessingConfiguration lesere;

    private List<String> varsler(String adresse, String formaal) {
        List<String> ut = new ArrayList<>();
        for (JsonNode v : api.hent("/api/v1/" + adresse + "/varsler?antall=200")) {
            if (formaal.equals(v.get("formaal").asString())) {
                ut.add(v.get("tekst").asString());
            }
        }
        return ut;
    }

    private List<String> rapporteringer(String sete) {
        return varsler("seter/" + sete, "RAPPORTERING").stream()
                .filter(t -> t.contains("2022-04-26"))
                .toList();
    }

    @Test
    void P01_P02_P06_moetet_gir_nummer_innkalling_til_hvert_sete_og_rapporteringspunkt_per_medlem() {
        Loep l = i("vestfold").den("2022-03-01");
        String sak = l.klarSak("Sak med innkalling", "vestfold-fsu", "STRUKTURELL_FAGLIG");
        String moete = l.planlegg("vestfold-fsu", "2022-04-26");
        l.settPaaSakliste(sak, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        JsonNode punkt = l.api.hent("/api/v1/moeter/" + moete).get("punkter").get(0);
        assertThat(punkt.get("saksnummer").asString()).matches("[1-9][0-9]*/22");
        String sete = l.seter("vestfold-fsu", "MEDLEM").getFirst();
        int foer = varsler("seter/" + sete, "INNKALLING").size();
        l.moete(
                        sekretariat(),
                        moete,
                        "InviterFagperson",
                        "sakId",
                        sak,
                        "rolle",
                        "jordmor",
                        "virksomhetId",
                        "vestfold-kommune-02")
                .ga("FagpersonInvitert");
        assertThat(varsler("virksomheter/vestfold-kommune-02", "INVITASJON")).isEmpty();
        l.aapne(moete, "vestfold-fsu", "2022-04-26");
        l.seter("vestfold-fsu", null).forEach(s -> assertThat(varsler("seter/" + s, "INNKALLING"))
                .as(s)
                .hasSize(foer + 1)
                .anyMatch(t -> t.contains("2022-04-26")));
        assertThat(varsler("virksomheter/vestfold-kommune-02", "INVITASJON"))
                .singleElement()
                .asString()
                .contains(sak);

        l.behandle(sak, "vestfold-fsu", moete).ga("SakBehandletIFsu");
        l.sak(leder("vestfold-fsu"), sak, "TaTilOrientering").ga("SakTattTilOrientering");
        assertThat(rapporteringer(sete)).isEmpty();
        l.moete(leder("vestfold-fsu"), moete, "LukkMoete").ga("MoeteGjennomfoert");
        l.seter("vestfold-fsu", "MEDLEM")
                .forEach(s -> assertThat(rapporteringer(s)).as(s).hasSize(1));
        l.seter("vestfold-fsu", "OBSERVATOER")
                .forEach(s -> assertThat(rapporteringer(s)).as(s).isEmpty());
        l.moete("rolle=MEDLEM; bruker=p-medlem; utvalg=vestfold-fsu", moete, "BekreftRapportert", "seteId", sete)
                .ga("RapporteringBekreftet");
        JsonNode kvittert = l.api.hent("/api/v1/seter/" + sete + "/varsler");
        assertThat(kvittert.get(0).get("kvittert")).isNotNull();
        assertThat(jdbc.queryForObject(
                        "select count(*) from varsel where aggregat_id = ? and formaal = 'RAPPORTERING'"
                                + " and kvittert is not null",
                        Long.class,
                        moete))
                .isEqualTo(1);
        // Den som meldte inn saken, får vite hva det ble av den.
        assertThat(varsler("virksomheter/vestfold-kommune-01", "SAKSUTSKRIFT"))
                .filteredOn(t -> t.contains(sak))
                .singleElement()
                .asString()
                .contains(sak)
                .contains("DROEFTET");
    }

    @Test
    void P03_raad_er_en_oppgave_i_det_raadgivende_utvalget_og_svaret_gaar_til_forslagsstiller() {
        Loep l = i("ostfold").den("2022-02-01");
        String sak = l.klarSak("Råd gir varsel", "ostfold-fsu", "FAGLIG");
        l.sak(sekretariat(), sak, "BeOmRaad", "mottaker", "ostfold-suff", "frist", "2022-03-01")
                .ga("RaadBedtOm");
        assertThat(varsler("utvalg/ostfold-suff", "RAAD_OENSKET"))
                .filteredOn(t -> t.contains(sak))
                .singleElement()
                .asString()
                .contains("2022-03-01");
        assertThat(varsler("virksomheter/ostfold-kommune-01", "RAAD_GITT")).noneMatch(t -> t.contains(sak));
        l.sak(
                        leder("ostfold-suff"),
                        sak,
                        "GiRaad",
                        "utfall",
                        "GJENNOMFOERBART",
                        "begrunnelse",
                        "Ser bra ut",
                        "konsekvenser",
                        Map.of("pasient", "a", "fastleger", "b", "kommuner", "c", "sykehus", "d"))
                .ga("RaadGitt");
        assertThat(varsler("virksomheter/ostfold-kommune-01", "RAAD_GITT"))
                .filteredOn(t -> t.contains(sak))
                .hasSize(1);
    }

    @Test
    void P04_et_underutvalg_faar_saken_til_utredning_med_frist() {
        Loep l = i("ostfold").den("2023-02-10");
        String sak = l.klarSak("Til utredning", "ostfold-fsu", "FAGLIG");
        String moete = l.moeteMed(sak, "ostfold-fsu", "2023-03-16");
        l.behandle(sak, "ostfold-fsu", moete).ga("SakBehandletIFsu");
        l.gi(
                        leder("ostfold-fsu"),
                        "utvalg/ostfold-prosess-underutvalg/kommandoer/NedsettUnderutvalg",
                        "helsefellesskapId",
                        "ostfold",
                        "nedsattAv",
                        "ostfold-fsu",
                        "type",
                        "UNDERUTVALG",
                        "navn",
                        "Underutvalg for prosesser",
                        "mandat",
                        List.of("Utrede saken"),
                        "frist",
                        "2023-09-15",
                        "sakId",
                        sak,
                        "sammensetning",
                        List.of(
                                Map.of("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "k", "antall", 1),
                                Map.of("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "s", "antall", 1)))
                .ga("UnderutvalgNedsatt");
        assertThat(l.bilde(sak).get("forpliktelser").toString()).contains("utredning:ostfold-prosess-underutvalg");
        assertThat(varsler("utvalg/ostfold-prosess-underutvalg", "UTREDNING"))
                .singleElement()
                .asString()
                .contains("2023-09-15");
        assertThat(jdbc.queryForObject(
                        "select count(*) from frist where stroem = ? and slag = 'UTREDNING' and frist = '2023-09-15'",
                        Long.class,
                        "sak:" + sak))
                .isEqualTo(1);
    }

    @Test
    void P05_mottakende_utvalg_og_sekretariatet_varsles_om_loeft_med_neste_moete() {
        Loep l = i("vestfold").den("2022-01-17");
        String sak = l.klarSak("Løftes", "vestfold-fsu", "STRUKTURELL_FAGLIG", "OPPGAVEOVERFOERING=NOE");
        l.planlegg("vestfold-ssu", "2022-06-14");
        l.planlegg("vestfold-ssu", "2022-03-15");
        String moete = l.moeteMed(sak, "vestfold-fsu", "2022-02-08");
        l.behandle(sak, "vestfold-fsu", moete).ga("SakBehandletIFsu");
        l.loeft(sak, "vestfold-fsu", "KREVES_AV_REGEL", "vestfold-ssu").ga("SakLoeftetTilSsu");
        assertThat(varsler("utvalg/vestfold-ssu", "SAK_LOEFTET"))
                .filteredOn(t -> t.contains(sak))
                .singleElement()
                .asString()
                .contains("2022-03-15");
        assertThat(varsler("helsefellesskap/vestfold", "SAK_LOEFTET"))
                .filteredOn(t -> t.contains(sak))
                .hasSize(1);
    }

    /** Det dashbordet sier om hvem som har gjort seg kjent med planen. */
    private JsonNode kunngjoering(String plan) {
        api.ventPaaProsesser();
        for (JsonNode k : api.hent("/api/v1/helsefellesskap/fonna/dashbord").get("kunngjoeringer")) {
            if (k.get("gjelder").asString().equals(plan)) {
                return k;
            }
        }
        throw new AssertionError(plan);
    }

    @Test
    void den_som_melder_inn_faar_vite_at_saken_er_mottatt_en_gang() {
        Loep l = i("fonna").den("2022-10-01");
        String sak = l.meldInn("Mottas med kvittering");
        String annen = l.meldInn("En annen sak");
        assertThat(varsler("virksomheter/fonna-kommune-01", "MOTTATT"))
                .filteredOn(t -> t.contains(sak))
                .containsExactly("Saken «Mottas med kvittering» er mottatt og har fått id-en " + sak + ".");
        assertThat(varsler("virksomheter/fonna-kommune-02", "MOTTATT"))
                .noneMatch(t -> t.contains(sak) || t.contains(annen));
    }

    @Test
    void P09_tiltak_gir_oppdrag_til_utvalget_og_varsel_til_virksomheten() {
        Loep l = i("fonna").den("2022-10-01");
        String plan = "handlingsplaner/fonna-plan-prosess/kommandoer/";
        l.gi(
                        sekretariat(),
                        plan + "OpprettHandlingsplan",
                        "helsefellesskapId",
                        "fonna",
                        "fra",
                        "2023-01-01",
                        "til",
                        "2023-12-31")
                .ga("HandlingsplanOpprettet");
        l.gi(
                        sekretariat(),
                        plan + "LeggTilTiltak",
                        "tiltak",
                        Map.of(
                                "tiltakId",
                                "t-1",
                                "maal",
                                "Felles rutine",
                                "ansvarligVirksomhet",
                                "fonna-kommune-01",
                                "frist",
                                "2023-06-01"))
                .ga("TiltakLagtTil");
        assertThat(varsler("virksomheter/fonna-kommune-01", "TILTAK")).isEmpty();
        String ssu = utvalgPaa("fonna", "STRATEGISK");
        String topp = utvalgPaa("fonna", "PARTNERSKAPSMOETE");
        l.gi(utvalget(ssu), plan + "FremmHandlingsplan", "utvalgId", ssu).ga("HandlingsplanFremmet");
        l.gi(
                        utvalget(topp),
                        plan + "VedtaHandlingsplan",
                        "utvalgId",
                        topp,
                        "moetedato",
                        "2022-10-01",
                        "fra",
                        "2023-01-01",
                        "til",
                        "2023-12-31")
                .ga("HandlingsplanVedtatt");
        assertThat(varsler("virksomheter/fonna-kommune-01", "TILTAK")).hasSize(1);
        assertThat(varsler("utvalg/" + ssu, "KUNNGJOERING"))
                .containsExactly("Handlingsplanen fonna-plan-prosess er vedtatt.");
        String bekreft = "helsefellesskap/fonna/kommandoer/BekreftKunngjoering";
        assertThat(kunngjoering("fonna-plan-prosess").get("bekreftet").asInt()).isZero();
        assertThat(kunngjoering("fonna-plan-prosess").get("mangler").toString()).contains(ssu, topp);
        l.gi(utvalget(topp), bekreft, "utvalgId", ssu, "handlingsplanId", "fonna-plan-prosess")
                .avslaatt("IKKE_TILGANG");
        l.gi(utvalget(ssu), bekreft, "utvalgId", ssu).avslaatt("UGYLDIG_INNHOLD", "R226");
        l.gi(utvalget(ssu), bekreft, "utvalgId", ssu, "modellversjon", 99).avslaatt("IKKE_FUNNET", "R226");
        l.gi(utvalget(ssu), bekreft, "utvalgId", ssu, "handlingsplanId", "fonna-plan-prosess")
                .ga("KunngjoeringBekreftet");
        l.gi(utvalget(ssu), bekreft, "utvalgId", ssu, "handlingsplanId", "fonna-plan-prosess")
                .ga();
        assertThat(kunngjoering("fonna-plan-prosess").get("bekreftet").asInt()).isEqualTo(1);
        assertThat(kunngjoering("fonna-plan-prosess").get("mangler").toString())
                .contains(topp)
                .doesNotContain(ssu);
    }

    @Test
    void P10_en_part_som_trer_ut_bindes_ikke_av_det_som_vedtas_siden_og_sekretariatet_varsles() {
        Loep l = i("innlandet").den("2022-05-01");
        int foer = varsler("helsefellesskap/innlandet", "AVTALE_ENDRET").size();
        l.gi(
                        sekretariat(),
                        "helsefellesskap/innlandet/kommandoer/MeldUtPart",
                        "virksomhetId",
                        "innlandet-kommune-01",
                        "sluttdato",
                        "2022-06-01")
                .ga("PartUttraadt");
        assertThat(varsler("helsefellesskap/innlandet", "AVTALE_ENDRET")).hasSize(foer + 1);
    }

    @Test
    void P14_fagraadet_som_droeftet_saken_gjennomfoerer_vedtaket_etter_mandatet() {
        Loep l = i("ahus-regionen").den("2022-02-01");
        String fagraad = "ahus-regionen-fagrad-1";
        String over = "ahus-regionen-su";
        String sak = l.klarSak("Fra fagrådet", fagraad, "FAGLIG", "PRINSIPIELL=STOR");
        String moete = l.moeteMed(sak, fagraad, "2022-03-03");
        l.behandle(sak, fagraad, moete).ga("SakBehandletIFsu");
        l.loeft(sak, fagraad, "KREVES_AV_REGEL", over).ga("SakLoeftetTilSsu");
        String utenFagraad = l.klarSak("Rett til SU", over, "FAGLIG");
        for (String s : List.of(sak, utenFagraad)) {
            vedta(l, s, over, s.equals(sak) ? "2022-04-20" : "2022-04-21");
        }
        // Sju fagråd gjennomfører vedtak; ett av dem har drøftet den ene saken. Den andre tildeler sekretariatet.
        assertThat(l.bilde(sak).at("/gjennomfoering/0/ansvarligUtvalg").asString())
                .isEqualTo(fagraad);
        assertThat(varsler("utvalg/" + fagraad, "GJENNOMFOERING"))
                .singleElement()
                .asString()
                .contains(sak);
        l.erI(utenFagraad, "VEDTATT");
        assertThat(l.bilde(utenFagraad).get("gjennomfoering")).isEmpty();
    }

    private static void vedta(Loep l, String sak, String utvalg, String moetedag) {
        String moete = l.moeteMed(sak, utvalg, moetedag);
        l.behandle(sak, utvalg, moete);
        l.alleEr("ENIG", sak, utvalg);
        l.fattVedtak(sak, utvalg).ga("SakVedtatt");
    }

    @Test
    void en_prosessleser_som_begynner_forfra_sender_ingenting_to_ganger() {
        Loep l = i("telemark").den("2022-02-01");
        String sak = l.klarSak("Gjenspilles ikke", "telemark-fsu-barn-og-unge", "FAGLIG");
        String moete = l.planlegg("telemark-fsu-barn-og-unge", "2022-04-26");
        l.settPaaSakliste(sak, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        l.aapne(moete, "telemark-fsu-barn-og-unge", "2022-04-26");
        api.ventPaaProsesser();
        List<Long> foer = tall();
        assertThat(foer).allMatch(t -> t > 0);

        assertThat(drift.gjenoppbygg("prosesser")).isTrue();
        ventPaaForfra();
        assertThat(tall()).isEqualTo(foer);

        // Også om merket er borte, så leseren ikke vet at den leser på nytt.
        StreamingEventProcessor p = lesere.eventProcessor("prosesser", StreamingEventProcessor.class)
                .orElseThrow();
        p.shutDown();
        assertThat(jdbc.update("delete from lesemerke where prosessor = 'prosesser'"))
                .isEqualTo(1);
        p.start();
        ventPaaForfra();
        assertThat(tall()).isEqualTo(foer);
        assertThat(jdbc.queryForObject("select count(*) from doedbrev where gruppe = 'prosesser'", Long.class))
                .isZero();
    }

    private List<Long> tall() {
        return List.of("hendelse", "varsel", "kommandologg", "prosessert").stream()
                .map(t -> jdbc.queryForObject("select count(*) from " + t, Long.class))
                .toList();
    }

    private void ventPaaForfra() {
        Klokkebenk.sov(500);
        Klokkebenk.innen(Duration.ofSeconds(60), "prosessene er ferdige", () -> {
            long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
            return drift.lesere().stream()
                    .anyMatch(x -> "prosesser".equals(x.navn()) && x.gaar() && x.posisjon() >= slutt);
        });
        Klokkebenk.sov(1000);
    }

    private String utvalgPaa(String helsefellesskap, String nivaa) {
        for (JsonNode u : api.hent("/api/v1/helsefellesskap/" + helsefellesskap).get("utvalg")) {
            if (nivaa.equals(u.get("nivaa").asString())) {
                return u.get("utvalgId").asString();
            }
        }
        throw new AssertionError("Ingen " + nivaa + " i " + helsefellesskap);
    }
}
