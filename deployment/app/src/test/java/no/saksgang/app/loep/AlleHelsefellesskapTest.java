package no.saksgang.app.loep;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Hvert helsefellesskap på sin egen modell: én sak til rapportert, og én uten enighet løftet langs egen rute. */
@TestPropertySource(properties = "saksgang.benk=alle") // Egen database: her telles alle sakene i året.
class AlleHelsefellesskapTest extends Benk {

    @Test
    void alle_19_er_der_med_utvalgene_sine() {
        JsonNode alle = new Klient(port, jdbc).hent("/api/v1/helsefellesskap");
        List<JsonNode> fraModellen = new ArrayList<>();
        // Andre prøver oppretter egne helsefellesskap.
        alle.forEach(h -> {
            if (!h.get("helsefellesskapId").asString().startsWith("nytt-")) {
                fraModellen.add(h);
            }
        });
        assertThat(fraModellen).hasSize(19);
        int utvalg = 0;
        for (JsonNode h : fraModellen) {
            assertThat(h.get("utvalg")).isNotEmpty();
            utvalg += h.get("utvalg").size();
        }
        assertThat(utvalg).isGreaterThanOrEqualTo(172);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innlandet",
                "ostfold",
                "vestre-viken",
                "vestfold",
                "telemark",
                "agder",
                "oslo",
                "ahus-regionen",
                "sor-rogaland",
                "forde",
                "bergen",
                "fonna",
                "st-olavs",
                "nordre-trondelag",
                "more-og-romsdal",
                "troms-og-ofoten",
                "finnmark",
                "lofoten-vesteralen-salten",
                "helgeland"
            })
    void en_sak_blir_rapportert_og_en_uten_enighet_loeftes(String hf) {
        Loep l = i(hf).den("2024-01-02");
        Modell modell = new Modell(l);
        String beslutter = modell.beslutter();
        String sak = l.klarSak("Saken som blir vedtatt", beslutter, modell.egenskaper(beslutter));
        drivTilBehandling(l, sak, beslutter, modell, 1);
        l.alleEr("ENIG", sak, beslutter);
        l.fattVedtak(sak, beslutter).ga("SakVedtatt");
        JsonNode vedtatt = l.bilde(sak);
        assertThat(vedtatt.get("tilstand").asString()).isEqualTo("VEDTATT");
        assertThat(vedtatt.at("/vedtak/bindendeFor")).isNotEmpty();

        String uenig = l.klarSak("Saken uten enighet", beslutter, modell.egenskaper(beslutter));
        if ("telemark".equals(hf)) {
            // Fagutvalgene der løfter til det strategiske utvalget i sakens region.
            l.sak(
                            sekretariat(),
                            uenig,
                            "KlassifiserSak",
                            "egenskaper",
                            Map.of("FAGLIG", "INGEN"),
                            "gjelder",
                            List.of("SAKEN_GJELDER_NEDRE_TELEMARK"))
                    .ga("SakKlassifisert");
        }
        String naa = beslutter;
        List<String> vei = new ArrayList<>(List.of(naa));
        int runde = 4;
        while (!modell.ruter(naa).isEmpty()) {
            drivTilBehandling(l, uenig, naa, modell, runde);
            l.alleEr("ENIG", uenig, naa);
            l.standpunkt(
                            uenig,
                            naa,
                            l.seter(naa, "MEDLEM").stream()
                                    .filter(modell.teller(naa)::contains)
                                    .findFirst()
                                    .orElseThrow(),
                            "UENIG")
                    .ga("StandpunktRegistrert");
            l.fattVedtak(uenig, naa).avslaatt("KONSENSUS_KREVES");
            l.sak(leder(naa), uenig, "FastslaaManglendeKonsensus", "utvalgId", naa)
                    .ga("KonsensusMangler");
            String til = modell.ruter(naa).getFirst();
            Svar loeft = til.equals("PARTENE")
                    ? l.loeft(uenig, naa, "KONSENSUS_MANGLER")
                    : l.loeft(uenig, naa, "KONSENSUS_MANGLER", til);
            assertThat(loeft.status()).as("%s", loeft.kropp()).isEqualTo(200);
            assertThat(loeft.hendelser()).hasSize(1);
            if (til.equals("PARTENE")) {
                assertThat(loeft.hendelser()).containsExactly("SakLoeftetTilPartene");
                break;
            }
            naa = l.bilde(uenig).get("behandlinger").propertyNames().iterator().next();
            vei.add(naa);
            runde += 3;
        }
        assertThat(l.bilde(uenig).get("konsensusManglet").asBoolean()).isTrue();
        assertThat(l.bilde(uenig).get("loeft")).hasSize(vei.size());
        assertThat(modell.nivaa(vei.getLast())).isEqualTo("PARTNERSKAPSMOETE");

        rapporter(l, modell);
        l.erI(sak, "RAPPORTERT");
        JsonNode tall = l.api.hent("/api/v1/helsefellesskap/" + hf + "/aarsrapporter/2024")
                .get("tall");
        assertThat(tall.get("innmeldt").asInt()).isEqualTo(2);
        assertThat(tall.get("avgjort").asInt()).isEqualTo(1);
        assertThat(tall.get("rapportert").asInt()).isEqualTo(1);
        assertThat(tall.get("loeft").asInt()).isEqualTo(vei.size());
        JsonNode oversikt = l.api.hent("/api/v1/helsefellesskap/" + hf + "/saksoversikt?aar=2024")
                .get("saker");
        assertThat(oversikt.findValuesAsString("sakId")).containsExactlyInAnyOrder(sak, uenig);
        JsonNode spor = l.api.hent("/api/v1/saker/" + uenig + "/historikk");
        assertThat(spor.findValuesAsString("kode")).contains("KONSENSUS_KREVES");
        assertThat(spor.findValuesAsString("setning"))
                .allSatisfy(s -> assertThat(s).isNotBlank());
        JsonNode plan = l.api.hent("/api/v1/helsefellesskap/" + hf + "/moeteplan/2024");
        assertThat(plan.get("moeter").size()).isGreaterThanOrEqualTo(1 + vei.size());
    }

    /** Så mange møter som modellen krever før vedtak kan fattes, med forankring der det trengs. */
    private static void drivTilBehandling(Loep l, String sak, String utvalg, Modell modell, int maaned) {
        modell.settIDrift(utvalg);
        boolean droeftetFoer = !l.bilde(sak).get("moetebehandlinger").isEmpty();
        if (modell.totrinn() && !droeftetFoer) {
            l.sikreLeder(utvalg, dag(maaned));
            String foerste = l.moeteMed(sak, utvalg, dag(maaned));
            l.behandle(sak, utvalg, foerste);
            l.sak(leder(utvalg), sak, "UtsettSak", "utvalgId", utvalg, "grunn", "Andre trinn")
                    .ga("SakUtsatt");
        }
        l.sikreLeder(utvalg, dag(maaned + 1));
        String moete = l.moeteMed(sak, utvalg, dag(maaned + 1));
        Svar svar = l.behandle(sak, utvalg, moete);
        assertThat(svar.hendelser()).hasSize(1);
        assertThat(svar.hendelser().getFirst()).startsWith("SakBehandletI");
        JsonNode sakliste = l.api.hent("/api/v1/moeter/" + moete + "/sakliste");
        assertThat(sakliste.at("/punkter/0/sakId").asString()).isEqualTo(sak);
        assertThat(sakliste.at("/punkter/0/saksnummer").asString()).isNotBlank();
        if (modell.forankring(utvalg)) {
            modell.parter().forEach((part, virksomhet) -> l.sak(
                            sekretariat(),
                            sak,
                            "RegistrerForankring",
                            "utvalgId",
                            utvalg,
                            "side",
                            part,
                            "virksomhetId",
                            virksomhet,
                            "forankret",
                            true)
                    .ga("ForankringRegistrert"));
        }
    }

    private static String dag(int maaned) {
        int aar = 2024 + (maaned - 1) / 12;
        return java.time.LocalDate.of(aar, (maaned - 1) % 12 + 1, 11)
                .plusDays(3)
                .toString();
    }

    private static void rapporter(Loep l, Modell modell) {
        String sti = "aarsrapporter/" + l.helsefellesskap + "-2024/kommandoer/";
        l.den("2025-06-01");
        modell.settIDrift(modell.partnerskapsmoete());
        l.gi(sekretariat(), sti + "OpprettAarsrapport", "helsefellesskapId", l.helsefellesskap, "aar", 2024)
                .ga("AarsrapportOpprettet");
        JsonNode rapport = l.api.hent("/api/v1/helsefellesskap/" + l.helsefellesskap + "/aarsrapporter/2024")
                .get("rapport");
        for (JsonNode u : rapport.get("pliktigeDelrapporter")) {
            l.gi(utvalget(u.asString()), sti + "LeverDelrapport", "utvalgId", u.asString(), "tekst", "Året")
                    .ga("DelrapportLevert");
        }
        for (JsonNode u : rapport.get("pliktigeSelvevalueringer")) {
            l.gi(utvalget(u.asString()), sti + "LeverSelvevaluering", "utvalgId", u.asString(), "tekst", "Evaluert")
                    .ga("SelvevalueringLevert");
        }
        l.gi(sekretariat(), sti + "FremmAarsrapport").ga("AarsrapportFremmet");
        String pm = modell.partnerskapsmoete();
        l.gi(utvalget(pm), sti + "GodkjennAarsrapport", "utvalgId", pm).ga("AarsrapportGodkjent");
    }

    /** Det testen må vite om modellen, lest av API-et. */
    private static final class Modell {
        private final Loep l;
        private final JsonNode detalj;

        Modell(Loep l) {
            this.l = l;
            this.detalj = l.api.hent("/api/v1/helsefellesskap/" + l.helsefellesskap);
        }

        JsonNode utvalg(String id) {
            for (JsonNode u : detalj.get("utvalg")) {
                if (id.equals(u.get("utvalgId").asString())) {
                    return u;
                }
            }
            throw new AssertionError(id);
        }

        /** Et fagutvalg som vedtar, helst ett i drift; ellers lokalt eller strategisk. */
        String beslutter() {
            for (String nivaa : List.of("FAGLIG", "LOKALT", "STRATEGISK")) {
                for (boolean iDrift : new boolean[] {true, false}) {
                    for (JsonNode u : detalj.get("utvalg")) {
                        boolean passer = nivaa.equals(u.get("nivaa").asString())
                                && u.get("beslutningsmakt").toString().contains("VEDTAR")
                                && !u.get("kanVedta").isEmpty()
                                && (!iDrift
                                        || "I_DRIFT".equals(u.get("tilstand").asString()))
                                && !"AVVIKLET".equals(u.get("tilstand").asString());
                        if (passer) {
                            String id = u.get("utvalgId").asString();
                            settIDrift(id);
                            return id;
                        }
                    }
                }
            }
            throw new AssertionError("Ingen vedtar i " + l.helsefellesskap);
        }

        String[] egenskaper(String utvalg) {
            Set<String> valg = new LinkedHashSet<>();
            String foerste = utvalg(utvalg).get("kanVedta").get(0).asString();
            valg.add(foerste);
            if ("vestfold".equals(l.helsefellesskap) && !foerste.equals("ENKELT_FAGOMRAADE")) {
                valg.add("STRUKTURELL_FAGLIG");
            }
            return valg.stream()
                    .map(e -> Set.of("STRATEGISK_BETYDNING", "OEKONOMISK_KONSEKVENS", "ADMINISTRATIV_KONSEKVENS")
                                    .contains(e)
                            ? e + "=NOE"
                            : e)
                    .toArray(String[]::new);
        }

        /** Rutene ved manglende konsensus uten åpne vilkår. */
        List<String> ruter(String utvalg) {
            List<String> ut = new ArrayList<>();
            for (JsonNode r : utvalg(utvalg).get("eskalering")) {
                boolean grunn = r.get("grunner").toString().contains("KONSENSUS_MANGLER")
                        || r.get("grunner").toString().contains("ALLE");
                if (grunn && r.get("naar") == null) {
                    ut.add(r.get("til").asString());
                }
            }
            if (ut.isEmpty() && !utvalg(utvalg).get("eskalering").isEmpty()) {
                ut.add(utvalg(utvalg).get("eskalering").get(0).get("til").asString());
            }
            return ut;
        }

        void settIDrift(String utvalg) {
            String tilstand = l.utvalg(utvalg).get("tilstand").asString();
            if (List.of("I_DRIFT", "FUNGERER_MIDLERTIDIG").contains(tilstand)) {
                return;
            }
            if ("FORESLAATT".equals(tilstand)) {
                Map<String, Object> plass = Map.of("funksjon", "MEDLEM", "rolle", "representant", "antall", 8);
                l.utvalg(
                                sekretariat(),
                                utvalg,
                                "VedtaSammensetning",
                                "vedtattAv",
                                partnerskapsmoete(),
                                "seter",
                                List.of(med(plass, "KOMMUNE"), med(plass, "SYKEHUS")))
                        .ga("SammensetningVedtatt");
            }
            if (!"NEDSATT".equals(tilstand)) {
                String overordnet = strategisk(utvalg);
                l.utvalg(
                                sekretariat(),
                                utvalg,
                                "NedsettUtvalg",
                                "mandat",
                                List.of("etter modellen"),
                                "vedtattAv",
                                overordnet)
                        .ga("UtvalgNedsatt");
            }
            ProeveloepAndreTest.oppnevn(l, utvalg, "SYKEHUS");
            l.utvalg(sekretariat(), utvalg, "KonstituerUtvalg").ga("UtvalgKonstituert");
            l.api.ventPaaProsesser();
        }

        private static Map<String, Object> med(Map<String, Object> plass, String part) {
            Map<String, Object> ny = new java.util.HashMap<>(plass);
            ny.put("part", part);
            return ny;
        }

        private String strategisk(String utvalg) {
            if (!"FAGLIG".equals(nivaa(utvalg))) {
                return null;
            }
            for (JsonNode u : detalj.get("utvalg")) {
                if ("STRATEGISK".equals(u.get("nivaa").asString())) {
                    return u.get("utvalgId").asString();
                }
            }
            throw new AssertionError();
        }

        String nivaa(String utvalg) {
            return utvalg(utvalg).get("nivaa").asString();
        }

        String partnerskapsmoete() {
            for (JsonNode u : detalj.get("utvalg")) {
                if ("PARTNERSKAPSMOETE".equals(u.get("nivaa").asString())
                        && !"AVVIKLET".equals(u.get("tilstand").asString())) {
                    return u.get("utvalgId").asString();
                }
            }
            for (JsonNode u : detalj.get("utvalg")) {
                if ("PARTNERSKAPSMOETE".equals(u.get("nivaa").asString())) {
                    return u.get("utvalgId").asString();
                }
            }
            throw new AssertionError();
        }

        boolean totrinn() {
            return detalj.at("/helsefellesskap/modeller/0/beslutningsmodell")
                    .asString()
                    .startsWith("TO_TRINN");
        }

        boolean forankring(String utvalg) {
            return "ENIGHET_MELLOM_PARTENE"
                    .equals(utvalg(utvalg).get("konsensusregel").asString());
        }

        List<String> teller(String utvalg) {
            String parter =
                    detalj.at("/helsefellesskap/modeller/0/konsensusparter").toString();
            List<String> ut = new ArrayList<>();
            for (JsonNode s : l.utvalg(utvalg).get("seter")) {
                if (parter.contains("\"" + s.get("part").asString() + "\"")) {
                    ut.add(s.get("seteId").asString());
                }
            }
            return ut;
        }

        Map<String, String> parter() {
            Map<String, String> ut = new java.util.LinkedHashMap<>();
            for (JsonNode p : detalj.at("/helsefellesskap/parter")) {
                ut.putIfAbsent(p.get("part").asString(), p.get("virksomhetId").asString());
            }
            return ut;
        }
    }
}
