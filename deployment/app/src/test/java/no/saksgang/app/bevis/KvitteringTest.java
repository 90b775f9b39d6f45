package no.saksgang.app.bevis;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.app.loep.Loep;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Kvitteringer hentet over HTTP, etterprøvd etter at applikasjonen og databasen er borte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KvitteringTest {

    private static final String FSU = "ostfold-fsu";

    @TempDir
    static Path mappe;

    private static final Map<String, byte[]> KVITTERINGER = new TreeMap<>();
    private static Forsoek f;
    private static String fremmedNoekkel;

    @BeforeAll
    static void bruk() throws Exception {
        f = new Forsoek(mappe.resolve("data"));
        f.medApplikasjonen(l -> {
            f.sak = l.klarSak("Utskriving av skrøpelige eldre", FSU, "FAGLIG");
            String moete = holdt(l);
            l.moete(
                            sekretariat(),
                            moete,
                            "SkrivReferat",
                            "punkter",
                            List.of(felt("punktId", "1", "tekst", "Ordrett", "vedtak", "Vedtatt")))
                    .ga("ReferatUtkastLagret");
            l.moete(leder(FSU), moete, "GodkjennReferat").ga("ReferatGodkjent");
            String utenReferat = l.planlegg(FSU, "2022-11-24");
            l.gi(
                            sekretariat(),
                            "aarsrapporter/ostfold-2023/kommandoer/OpprettAarsrapport",
                            "helsefellesskapId",
                            "ostfold",
                            "aar",
                            2023)
                    .ga("AarsrapportOpprettet");
            hent(l, "sak", "/api/v1/saker/" + f.sak + "/kvittering");
            hent(l, "summer", "/api/v1/saker/" + f.sak + "/kvittering?innhold=false");
            hent(l, "protokoll", "/api/v1/moeter/" + moete + "/protokoll/kvittering");
            hent(l, "rapport", "/api/v1/helsefellesskap/ostfold/aarsrapporter/2023/kvittering");
            for (String sti : List.of(
                    "/saker/finnes-ikke/kvittering",
                    "/moeter/" + utenReferat + "/protokoll/kvittering",
                    "/helsefellesskap/ostfold/aarsrapporter/1999/kvittering")) {
                assertThat(l.api.hentFil("/api/v1" + sti, "Saksgang-Utviklingsaktoer", sekretariat())
                                .statusCode())
                        .as(sti)
                        .isEqualTo(404);
            }
        });
        fremmedNoekkel = Signeringsnoekkel.lag("saksgang/annen").offentlig().toString();
    }

    @Test
    void hver_kvittering_holder_uten_database() throws Exception {
        assertThat(KVITTERINGER).hasSize(4);
        for (Map.Entry<String, byte[]> k : KVITTERINGER.entrySet()) {
            Forsoek.Svar svar = kontroller(k.getValue());
            assertThat(svar.utgang()).as(k.getKey() + svar.tekst()).isZero();
            assertThat(svar.koder()).isEmpty();
            assertThat(svar.json().get("hendelser").asInt()).isGreaterThan(0);
        }
        JsonNode sak = les(KVITTERINGER.get("sak"));
        assertThat(sak.get("hendelser")).hasSize(4);
        // Fri tekst er kryptert i loggen; kvitteringen har nøkkelen til sin egen.
        assertThat(sak.toString()).doesNotContain("skrøpelige");
        var fil = new no.saksgang.bevis.kvittering.Kvitteringskontroll(null, null, List.of())
                .kontroller(KVITTERINGER.get("sak"))
                .fil();
        assertThat(fil.hendelser().getFirst().lesbart().get("tittel").asString())
                .isEqualTo("Utskriving av skrøpelige eldre");
        assertThat(sak.at("/dokumenter/0/tittel").asString()).isEqualTo("Saksframlegg");
        for (JsonNode h : sak.get("hendelser")) {
            assertThat(h.get("bevis").toString().length()).isLessThan(2000);
        }
    }

    @Test
    void en_kvittering_uten_innhold_roeper_ingenting_og_beviser_det_samme() {
        String summer = new String(KVITTERINGER.get("summer"), StandardCharsets.UTF_8);
        assertThat(summer).doesNotContain("skrøpelige", "SEKRETARIAT", "Saksframlegg");
        JsonNode sak = les(KVITTERINGER.get("sak"));
        JsonNode uten = les(KVITTERINGER.get("summer"));
        assertThat(uten.at("/hendelser/0/blad")).isEqualTo(sak.at("/hendelser/0/blad"));
    }

    @Test
    void en_noekkel_som_ikke_aapner_teksten_avsloeres() throws Exception {
        ObjectNode sak = (ObjectNode) les(KVITTERINGER.get("sak"));
        ObjectNode foerste = (ObjectNode) sak.at("/hendelser/0");
        String noekkel = foerste.get("noekkel").asString();
        foerste.put("noekkel", (noekkel.startsWith("A") ? "B" : "A") + noekkel.substring(1));
        assertThat(kontroller(JsonMapper.shared().writeValueAsBytes(sak)).koder())
                .containsExactly("INNHOLD_ENDRET");
        foerste.put("noekkel", "ikke base64!");
        assertThat(kontroller(JsonMapper.shared().writeValueAsBytes(sak)).koder())
                .containsExactly("INNHOLD_ENDRET");
    }

    @Test
    void uten_en_noekkel_en_stoler_paa_sies_det_fra() throws Exception {
        Path fil = skriv(KVITTERINGER.get("sak"));
        Forsoek.Svar svar = Forsoek.kjoer("receipt", "verify", "--json", fil.toString());
        assertThat(svar.utgang()).isZero();
        assertThat(svar.funn("NOEKKEL_IKKE_OPPGITT").get("advarsel").asBoolean())
                .isTrue();
    }

    @Test
    void hver_endret_byte_gir_et_funn_eller_samme_innhold() throws Exception {
        byte[] ekte = KVITTERINGER.get("protokoll");
        List<Object> innhold = bevist(les(ekte));
        int funnet = 0;
        for (int i = 0; i < ekte.length; i += 7) {
            byte[] endret = ekte.clone();
            endret[i] ^= 1;
            var r = new no.saksgang.bevis.kvittering.Kvitteringskontroll(
                            no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel.les(noekkel()), null, List.of())
                    .kontroller(endret);
            if (r.holder()) {
                assertThat(bevist(les(endret)).equals(innhold))
                        .as("byte %d: %s", i, new String(endret, Math.max(0, i - 20), 40, StandardCharsets.UTF_8))
                        .isTrue();
            } else {
                funnet++;
                assertThat(r.funn()).isNotEmpty();
            }
        }
        assertThat(funnet).isGreaterThan(ekte.length / 7 / 2);
    }

    @Test
    void en_avkortet_kvittering_gir_klar_beskjed_uansett_hvor_den_er_kuttet() throws Exception {
        byte[] ekte = KVITTERINGER.get("sak");
        for (int lengde = 0; lengde < ekte.length - 1; lengde += 97) {
            Forsoek.Svar svar = kontroller(java.util.Arrays.copyOf(ekte, lengde));
            assertThat(svar.utgang()).isEqualTo(1);
            assertThat(svar.koder()).as("%d byte", lengde).containsExactly("AVKORTET");
        }
    }

    @Test
    void det_som_ikke_er_en_kvittering_gir_klar_beskjed() throws Exception {
        for (String s : List.of("{}", "[]", "null", "1", "hei", "{\"format\":\"annet\"}", "\u0000\u0001", "{} {}")) {
            assertThat(kontroller(s.getBytes(StandardCharsets.UTF_8)).koder())
                    .as(s)
                    .containsExactly("SKADET");
        }
        assertThat(Forsoek.kjoer(
                                "receipt",
                                "verify",
                                mappe.resolve("finnes-ikke").toString())
                        .utgang())
                .isEqualTo(3);
    }

    @Test
    void en_fremmed_kvittering_gir_klar_beskjed() throws Exception {
        Path fil = skriv(KVITTERINGER.get("sak"));
        Forsoek.Svar svar = Forsoek.kjoer("receipt", "verify", "--json", fil.toString(), "--key", fremmedNoekkel);
        assertThat(svar.utgang()).isEqualTo(1);
        assertThat(svar.koder()).containsExactly("FREMMED");
        // Også når den later som den er fra oss.
        ObjectNode forkledd = (ObjectNode) les(KVITTERINGER.get("sak"));
        String notat = forkledd.get("sjekkpunkt").asString();
        forkledd.put("sjekkpunkt", notat.replaceFirst("\n\\d+\n", "\n99999\n"));
        assertThat(kontroller(JsonMapper.shared().writeValueAsBytes(forkledd)).koder())
                .contains("SIGNATUR");
    }

    @Test
    void en_utelatt_hendelse_merkes() throws Exception {
        ObjectNode uten = (ObjectNode) les(KVITTERINGER.get("sak"));
        ((tools.jackson.databind.node.ArrayNode) uten.get("hendelser")).remove(1);
        assertThat(kontroller(JsonMapper.shared().writeValueAsBytes(uten)).koder())
                .containsExactly("UFULLSTENDIG");
    }

    @Test
    void en_kvittering_for_noe_annet_enn_den_sier_merkes() throws Exception {
        ObjectNode annen = (ObjectNode) les(KVITTERINGER.get("sak"));
        ((ObjectNode) annen.get("gjelder")).put("id", "sak-en-annen");
        assertThat(kontroller(JsonMapper.shared().writeValueAsBytes(annen)).koder())
                .contains("HOERER_IKKE_TIL");
    }

    @Test
    void et_dokument_kan_holdes_mot_kvitteringen() throws Exception {
        Path kvittering = skriv(KVITTERINGER.get("sak"));
        Path ekte = Files.writeString(mappe.resolve("ekte.txt"), "Saksframlegg til saken.\n");
        Path annet = Files.writeString(mappe.resolve("annet.txt"), "Saksframlegg til en annen sak.\n");
        assertThat(Forsoek.kjoer("receipt", "verify", "--json", kvittering.toString(), "--document", ekte.toString())
                        .utgang())
                .isZero();
        assertThat(Forsoek.kjoer("receipt", "verify", "--json", kvittering.toString(), "--document", annet.toString())
                        .funn("DOKUMENT_UKJENT"))
                .isNotNull();
    }

    @Test
    void sjekkpunktet_kan_holdes_mot_dem_en_har_fra_foer() throws Exception {
        Path kvittering = skriv(KVITTERINGER.get("sak"));
        String fil = f.data.resolve("sjekkpunkter.txt").toString();
        assertThat(Forsoek.kjoer("receipt", "verify", "--json", kvittering.toString(), "--checkpoints", fil)
                        .utgang())
                .isZero();
        Path tom = Files.writeString(mappe.resolve("tom.txt"), "");
        assertThat(Forsoek.kjoer("receipt", "verify", "--json", kvittering.toString(), "--checkpoints", tom.toString())
                        .funn("SJEKKPUNKT_UKJENT"))
                .isNotNull();
    }

    /** Det som er bevist. Base64 kan skrives på mer enn én måte, og er ikke med. */
    private static List<Object> bevist(JsonNode kvittering) {
        List<Object> ut = new ArrayList<>(List.of(kvittering.get("gjelder"), kvittering.get("antall")));
        kvittering.get("hendelser").forEach(h -> {
            ((ObjectNode) h).remove("bevis");
            ut.add(h);
        });
        return ut;
    }

    private static Forsoek.Svar kontroller(byte[] bytes) throws Exception {
        return Forsoek.kjoer("receipt", "verify", "--json", skriv(bytes).toString(), "--key", noekkel());
    }

    private static String noekkel() throws Exception {
        return Files.readString(f.data.resolve("sjekkpunkt.offentlig")).strip();
    }

    private static Path skriv(byte[] bytes) throws Exception {
        return Files.write(mappe.resolve("kvittering.json"), bytes);
    }

    private static JsonNode les(byte[] bytes) {
        return JsonMapper.shared().readTree(bytes);
    }

    private static String holdt(Loep l) {
        l.den("2022-09-16");
        String moete = l.planlegg(FSU, "2022-10-06");
        l.aapne(moete, FSU, "2022-10-06");
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
        return moete;
    }

    /** Til alt i den er signert. */
    private static void hent(Loep l, String navn, String sti) throws Exception {
        long frist = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            var r = l.api.hentFil(sti, "Saksgang-Utviklingsaktoer", sekretariat());
            if (r.statusCode() == 200 && les(r.body()).get("ikkeDekket").asInt() == 0) {
                KVITTERINGER.put(navn, r.body());
                return;
            }
            assertThat(System.nanoTime()).as(sti + " " + r.statusCode()).isLessThan(frist);
            Thread.sleep(100);
        }
    }
}
