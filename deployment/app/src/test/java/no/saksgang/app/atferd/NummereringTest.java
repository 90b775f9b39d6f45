package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Numre trekkes når de er sanne, uten hull, også når noe avslås og når mange trekker samtidig. */
@TestPropertySource(properties = "saksgang.benk=nummerering") // Egen database: her lukkes nummerår.
public class NummereringTest extends Benk {

    private static final String FSU = "ostfold-fsu";
    private static final String SSU = "ostfold-ssu";

    @Test
    void aatte_traader_gir_numre_uten_hull_og_uten_gjentakelser() throws Exception {
        Loep l = i("ostfold").den("2023-01-10");
        String moete = l.planlegg(SSU, "2023-05-04");
        List<Callable<Integer>> oppgaver = new ArrayList<>();
        for (int traad = 0; traad < 8; traad++) {
            int nr = traad;
            oppgaver.add(() -> {
                Loep egen = new Loep(new no.saksgang.app.loep.Klient(port, jdbc), "ostfold").den("2023-01-10");
                int avslag = 0;
                for (int n = 0; n < 15; n++) {
                    String punkt = "p-" + nr + "-" + n;
                    tildel(egen, SSU, 2023, moete, punkt, null).ga("SaksnummerTildelt");
                    tildel(egen, SSU, 2023, moete, punkt, null).ga();
                    Svar nei = tildel(egen, SSU, 2023, moete, punkt + "-x", "1/23");
                    nei.avslaatt("SAKSNUMMER_BRUKT", "R114");
                    avslag++;
                    if (n % 5 == 4) {
                        frigi(egen, SSU, 2023, punkt).ga("SaksnummerFrigitt");
                        tildel(egen, SSU, 2023, moete, punkt + "-ny", null).ga("SaksnummerTildelt");
                    }
                }
                return avslag;
            });
        }
        tildel(l, SSU, 2023, moete, "den-foerste", null).ga("SaksnummerTildelt");
        try (ExecutorService traader = Executors.newFixedThreadPool(8)) {
            int avslag = 0;
            for (Future<Integer> f : traader.invokeAll(oppgaver)) {
                avslag += f.get();
            }
            assertThat(avslag).isEqualTo(120);
        }
        List<Integer> numre = loepenumre(l, SSU, 2023, "SAKSNUMMER");
        assertThat(numre)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 121).boxed().toList());
        Long trukket = jdbc.queryForObject(
                "select count(*) from hendelse where stroem = 'saksnummerserie:ostfold-ssu-2023'"
                        + " and navn = 'saksnummerserie.SaksnummerTildelt'",
                Long.class);
        assertThat(trukket).isEqualTo(121 + 24);
    }

    @Test
    void et_nummer_som_ikke_ble_innkalt_er_det_neste_som_brukes() {
        Loep l = i("ostfold").den("2024-01-10");
        String moete = l.planlegg(FSU, "2024-03-14");
        String a = sak(l, moete, "A");
        String b = sak(l, moete, "B");
        String c = sak(l, moete, "C");
        assertThat(List.of(nummer(l, moete, a), nummer(l, moete, b), nummer(l, moete, c)))
                .containsExactly("1/24", "2/24", "3/24");
        l.sak(sekretariat(), b, "TaSakAvSakliste", "utvalgId", FSU, "moeteId", moete, "grunn", "Trukket opp igjen")
                .ga("SakTattAvSakliste");
        String d = sak(l, moete, "D");
        assertThat(nummer(l, moete, d)).isEqualTo("2/24");
        frigi(l, FSU, 2024, punkt(l, moete, a).get("punktId").asString()).avslaatt("NUMMER_I_BRUK", "R114");

        String avlyses = l.planlegg(FSU, "2024-04-18");
        String e = sak(l, avlyses, "E");
        assertThat(nummer(l, avlyses, e)).isEqualTo("4/24");
        l.moete(sekretariat(), avlyses, "AvlysMoete", "grunn", "For få saker").ga("MoeteAvlyst");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-02-20").ga("InnkallingSendt");
        l.sak(sekretariat(), c, "TaSakAvSakliste", "utvalgId", FSU, "moeteId", moete, "grunn", "Etter innkalling")
                .ga("SakTattAvSakliste");
        l.api.ventPaaProsesser();
        String f = sak(l, moete, "F");
        assertThat(nummer(l, moete, f)).isEqualTo("4/24");
        assertThat(loepenumre(l, FSU, 2024, "SAKSNUMMER")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void et_punkt_som_avslaas_gir_ikke_hull() {
        Loep l = i("vestfold").den("2024-01-10");
        String fsu = "vestfold-fsu";
        String moete = l.planlegg(fsu, "2024-03-14");
        for (int n = 1; n <= 200; n++) {
            l.moete(
                            sekretariat(),
                            moete,
                            "LeggTilSaklistepunkt",
                            "punktId",
                            "p-" + n,
                            "type",
                            "ORIENTERINGSSAK",
                            "tittel",
                            "Punkt")
                    .ga("SaklistepunktLagtTil");
        }
        String sak = l.klarSak("Én for mye", fsu, "STRUKTURELL_FAGLIG");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(l.api.hent("/api/v1/saker/" + sak).get("tilstand").asString())
                .isEqualTo("TILDELT");
        assertThat(loepenumre(l, fsu, 2024, "SAKSNUMMER")).isEmpty();
        String neste = l.planlegg(fsu, "2024-04-18");
        l.settPaaSakliste(sak, neste, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(nummer(l, neste, sak)).isEqualTo("1/24");
    }

    @Test
    void moetet_og_vedtakene_faar_numre_naar_de_er_holdt_og_aaret_lukkes_uttrykkelig() {
        Loep l = i("ostfold").den("2022-01-10");
        String vedtas = l.klarSak("Vedtas", FSU, "HASTER", "FAGLIG");
        String utsettes = l.klarSak("Utsettes", FSU, "FAGLIG");
        String foerste = l.planlegg(FSU, "2022-02-10");
        String andre = l.planlegg(FSU, "2022-03-10");
        for (String s : List.of(vedtas, utsettes)) {
            l.settPaaSakliste(s, foerste, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        }
        l.aapne(foerste, FSU, "2022-02-10");
        for (String s : List.of(vedtas, utsettes)) {
            l.behandle(s, FSU, foerste).ga("SakBehandletIFsu");
            l.sak(leder(FSU), s, "UtsettSak", "utvalgId", FSU, "grunn", "Andre trinn")
                    .ga("SakUtsatt");
        }
        assertThat(l.api.hent("/api/v1/moeter/" + foerste + "/nummer").has("moetenummer"))
                .isFalse();
        l.moete(leder(FSU), foerste, "LukkMoete").ga("MoeteGjennomfoert");
        assertThat(l.api.hent("/api/v1/moeter/" + foerste + "/nummer")
                        .get("moetenummer")
                        .asString())
                .isEqualTo("1/2022");
        assertThat(loepenumre(l, FSU, 2022, "VEDTAKSNUMMER")).isEmpty();

        l.den("2022-02-15");
        for (String s : List.of(vedtas, utsettes)) {
            l.settPaaSakliste(s, andre, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        }
        l.aapne(andre, FSU, "2022-03-10");
        l.behandle(vedtas, FSU, andre).ga("SakBehandletIFsu");
        l.alleEr("ENIG", vedtas, FSU);
        l.fattVedtak(vedtas, FSU).ga("SakVedtatt");
        l.behandle(utsettes, FSU, andre).ga("SakBehandletIFsu");
        l.sak(leder(FSU), utsettes, "UtsettSak", "utvalgId", FSU, "grunn", "Igjen")
                .ga("SakUtsatt");
        lukk(l, FSU, 2022, List.of(), null).avslaatt("NUMMERPERIODE_IKKE_FERDIG", "R114");
        l.den("2023-01-05");
        lukk(l, FSU, 2022, List.of(utsettes), "Overføres").avslaatt("NUMMERPERIODE_IKKE_FERDIG", "R114");
        l.moete(leder(FSU), andre, "LukkMoete").ga("MoeteGjennomfoert");
        JsonNode numre = l.api.hent("/api/v1/saker/" + vedtas + "/numre");
        assertThat(numre.toString()).contains("\"nummer\":\"1/2022\"");
        assertThat(loepenumre(l, FSU, 2022, "VEDTAKSNUMMER")).containsExactly(1);
        assertThat(loepenumre(l, FSU, 2022, "MOETENUMMER")).containsExactly(1, 2);

        lukk(l, FSU, 2022, List.of(), null).avslaatt("UAVGJORTE_SAKER", "R114");
        lukk(l, FSU, 2022, List.of(utsettes), null).avslaatt("BEGRUNNELSE_MANGLER", "R114");
        lukk(l, FSU, 2022, List.of(utsettes, vedtas), "Begge").avslaatt("UGYLDIG_INNHOLD", "R114");
        lukk(l, FSU, 2022, List.of(utsettes), "Tas opp igjen i 2023").ga("NummerperiodeLukket");
        lukk(l, FSU, 2022, List.of(utsettes), "Tas opp igjen i 2023").ga();
        tildel(l, FSU, 2022, andre, "for-sent", null).avslaatt("NUMMERPERIODE_LUKKET", "R114");
        JsonNode aar = aar(l, FSU, 2022);
        assertThat(aar.get("lukket").asBoolean()).isTrue();
        assertThat(aar.at("/overfoert/0").asString()).isEqualTo(utsettes);
        assertThat(aar.get("ubrukte")).isEmpty();
        String sent = l.planlegg(FSU, "2022-12-01");
        l.settPaaSakliste(utsettes, sent, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(l.api.hent("/api/v1/saker/" + utsettes).get("tilstand").asString())
                .isEqualTo("UTSATT");
    }

    @Test
    void en_serie_gjelder_ett_utvalg_og_ett_aar() {
        Loep l = i("ostfold").den("2025-01-10");
        String moete = l.planlegg(FSU, "2025-03-13");
        serie(l, "ostfold-fsu-2026", FSU, 2025, moete).avslaatt("UGYLDIG_INNHOLD", "R114");
        serie(l, "ostfold-fsu-2026", FSU, 2026, moete).avslaatt("UGYLDIG_INNHOLD", "R114");
        serie(l, "ostfold-ssu-2025", SSU, 2025, moete).avslaatt("UGYLDIG_INNHOLD", "R114");
        serie(l, "ostfold-fsu-2025", FSU, 2025, moete).ga("SaksnummerTildelt");
    }

    @Test
    void innmeldte_saker_faar_nummer_naar_saksjournalen_er_aapnet() {
        Loep l = i("sor-rogaland").den("2025-02-03");
        String foer = l.meldInn("Før journalen");
        l.api.ventPaaProsesser();
        journal(l, "sor-rogaland-saksjournal-2024", 2025).avslaatt("UGYLDIG_INNHOLD", "R114");
        journal(l, "sor-rogaland-saksjournal-2025", 2025).ga("SaksjournalAapnet");
        journal(l, "sor-rogaland-saksjournal-2025", 2025).ga();
        String a = l.meldInn("A");
        l.gi("rolle=INNMELDER; bruker=p-1", "helsefellesskap/sor-rogaland/saker", "tittel", "", "innmelder", "x")
                .avslaatt("UGYLDIG_INNHOLD");
        String b = l.meldInn("B");
        String annetAar = l.den("2024-12-31").meldInn("I fjor");
        JsonNode journal = l.api.hent("/api/v1/helsefellesskap/sor-rogaland/saksjournal/2025");
        assertThat(journal.get("numre")).hasSize(2);
        assertThat(journal.at("/numre/0/nummer").asString()).isEqualTo("2025/1");
        assertThat(journal.at("/numre/0/sakId").asString()).isEqualTo(a);
        assertThat(journal.at("/numre/1/sakId").asString()).isEqualTo(b);
        assertThat(l.api.hent("/api/v1/saker/" + foer + "/numre")).isEmpty();
        assertThat(l.api.hent("/api/v1/saker/" + annetAar + "/numre")).isEmpty();
    }

    private static Svar tildel(Loep l, String utvalg, int aar, String moete, String punkt, String oensket) {
        return l.gi(
                sekretariat(),
                "saksnummerserier/" + utvalg + "-" + aar + "/kommandoer/TildelSaksnummer",
                "helsefellesskapId",
                l.helsefellesskap,
                "utvalgId",
                utvalg,
                "aar",
                aar,
                "moeteId",
                moete,
                "punktId",
                punkt,
                "oensketSaksnummer",
                oensket);
    }

    private static Svar serie(Loep l, String serie, String utvalg, int aar, String moete) {
        return l.gi(
                sekretariat(),
                "saksnummerserier/" + serie + "/kommandoer/TildelSaksnummer",
                "helsefellesskapId",
                l.helsefellesskap,
                "utvalgId",
                utvalg,
                "aar",
                aar,
                "moeteId",
                moete,
                "punktId",
                "punkt-" + serie);
    }

    private static Svar frigi(Loep l, String utvalg, int aar, String punkt) {
        return l.gi(
                sekretariat(),
                "saksnummerserier/" + utvalg + "-" + aar + "/kommandoer/FrigiSaksnummer",
                "helsefellesskapId",
                l.helsefellesskap,
                "punktId",
                punkt,
                "grunn",
                "Ikke ført");
    }

    private static Svar lukk(Loep l, String utvalg, int aar, List<String> overfoeres, String begrunnelse) {
        l.api.ventPaaProsesser();
        return l.gi(
                sekretariat(),
                "saksnummerserier/" + utvalg + "-" + aar + "/kommandoer/LukkNummerperiode",
                "helsefellesskapId",
                l.helsefellesskap,
                "utvalgId",
                utvalg,
                "aar",
                aar,
                "overfoeres",
                overfoeres,
                "begrunnelse",
                begrunnelse);
    }

    private static Svar journal(Loep l, String serie, int aar) {
        return l.gi(
                sekretariat(),
                "saksnummerserier/" + serie + "/kommandoer/AapneSaksjournal",
                "helsefellesskapId",
                l.helsefellesskap,
                "aar",
                aar);
    }

    private static String sak(Loep l, String moete, String tittel) {
        String sak = l.klarSak(tittel, FSU, "FAGLIG");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        return sak;
    }

    private static JsonNode punkt(Loep l, String moete, String sak) {
        for (JsonNode p : l.api.hent("/api/v1/moeter/" + moete).get("punkter")) {
            if (sak.equals(p.path("sakId").asString(""))) {
                return p;
            }
        }
        throw new AssertionError(sak + " står ikke på " + moete);
    }

    private static String nummer(Loep l, String moete, String sak) {
        return punkt(l, moete, sak).get("saksnummer").asString();
    }

    private static JsonNode aar(Loep l, String utvalg, int aar) {
        return l.api.hent("/api/v1/utvalg/" + utvalg + "/numre/" + aar);
    }

    private static List<Integer> loepenumre(Loep l, String utvalg, int aar, String slag) {
        List<Integer> ut = new ArrayList<>();
        aar(l, utvalg, aar).get("numre").forEach(n -> {
            if (slag.equals(n.get("slag").asString())) {
                ut.add(n.get("loepenummer").asInt());
            }
        });
        return ut;
    }
}
