package no.saksgang.app.offentlig;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.saksgang.app.loep.Loep;
import no.saksgang.felles.Rolle;
import no.saksgang.gateway.tilgang.Omfang;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.json.Hendelsesinnhold;
import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * En markør i hvert fritekstfelt og hvert dokument som ikke er offentlig, og i hvert som er det. Ingen av de skjulte står i
 * noe svar den som ikke er innlogget kan få; hver åpen adresse viser en offentlig. Både felt og adresser finnes av seg selv.
 */
class SkjulteMarkoererTest extends Offentligbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";
    private static final String PM = "ostfold-partnerskapsmote";

    /** Avslutter det som holdes på med, eller gjør det offentlig; de gis for seg eller sist. */
    private static final Set<String> SIST = Set.of("TrekkSak", "AvvisSak", "AvlysMoete", "OverfoerSak", "ReturnerSak");

    /** Adresser som bare har navn fra modellen, og ikke noe som publiseres. */
    private static final Set<String> UTEN_INNHOLD = Set.of(
            "/api/v1/offentlig",
            "/api/v1/offentlig/{id}/enheter",
            "/api/v1/offentlig/{id}/feed/moeter.ics",
            "/{hf}/moeteplan",
            "/{hf}/utvalg",
            "/{hf}/utvalg/{utvalgId}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping adresser;

    private final String tilfeldig = UUID.randomUUID().toString().substring(0, 8);
    private final String skjult = "skjult" + tilfeldig + "x";
    private final String offentlig = "offentlig" + tilfeldig + "x";
    private final Set<String> kommandoer = new TreeSet<>();
    private final Set<String> saker = new LinkedHashSet<>();
    private final Set<String> moeter = new LinkedHashSet<>();
    private final Set<String> publiseringer = new LinkedHashSet<>();
    private final Set<String> dokumenter = new LinkedHashSet<>();
    private final Set<String> planer = new LinkedHashSet<>();
    private final Map<String, String> skjermedeDokumenter = new HashMap<>();
    private final Map<String, String> kjenner = new HashMap<>();
    private Markoerfyller fyller;
    private int offentlige;

    @Test
    void ingenting_som_er_skjult_staar_i_noe_aapent_svar() {
        Loep l = i(HF).den("2024-03-01");
        byggSkjult(l);
        byggOffentlig(l);
        assertThat(fyller.antall()).as("markører plantet").isGreaterThan(150);
        assertThat(kommandoer).as("kommandoer som bar markører").hasSizeGreaterThan(30);
        assertThat(iLoggen(skjult)).as("markører som kom i loggen").isGreaterThan(60);
        ventPaaAlt();

        AapneSvar aapne = new AapneSvar(adresser, api, kjente());
        List<AapneSvar.Svar> svar = aapne.hent(m -> true, parametre());
        Predicate<String> hvilke = m -> m.startsWith("/{hf}")
                ? aapenForAlle(m)
                : m.startsWith("/api/v1/offentlig")
                        || m.contains("/publisert")
                        || m.endsWith("/koeliste")
                        || m.endsWith("/saksoversikt")
                        || m.endsWith("/soek")
                        || m.endsWith("/innkalling")
                        || m.contains("/agenda");
        assertThat(svar).hasSizeGreaterThan(100);
        assertThat(svar)
                .filteredOn(s -> s.kropp().toLowerCase(Locale.ROOT).contains(skjult))
                .extracting(s -> s.adresse() + " " + s.status() + ": " + rundt(s.kropp()))
                .as("svar med noe skjult")
                .isEmpty();
        Set<String> viser = new TreeSet<>();
        svar.stream()
                .filter(s -> s.status() == 200 && s.kropp().contains(offentlig))
                .forEach(s -> viser.add(s.moenster()));
        Set<String> skalVise = new TreeSet<>(aapne.moenstre(hvilke));
        skalVise.removeAll(UTEN_INNHOLD);
        assertThat(viser).as("adresser som viser det offentlige").containsAll(skalVise);
    }

    private static boolean aapenForAlle(String side) {
        return Tilgangspolicy.regel("GET", side)
                .filter(r -> r.roller().omfang(Tilgangsrolle.PUBLIKUM) == Omfang.OFFENTLIG)
                .isPresent();
    }

    // Det skjulte

    private void byggSkjult(Loep l) {
        fyller = new Markoerfyller(skjult, kjenner, klokke.dato().plusDays(30));
        String unntatt = sak(l);
        String fritt = sak(l);
        String iMoetet = sak(l);
        String medTittel = sak(l);
        String upublisert = sak(l);
        String aapen = l.klarSak(pub(), FSU, "FAGLIG");
        saker.add(aapen);
        String skjermet = sak(l);
        String dag = "2024-04-16";
        String moete = moete(l, dag);
        for (String sak : List.of(fritt, iMoetet, upublisert)) {
            unnta(l, "SAK", sak, "HELE", "begrunnelse", fyller.neste(), "tilleggshjemmel", "fvl. § 13")
                    .ga("UnntattFraOffentlighet");
        }
        kjenner(fritt, moete);
        String plan = "ostfold-plan-" + tilfeldig;
        planer.add(plan);
        for (String sak : List.of(unntatt, medTittel, upublisert, skjermet, iMoetet)) {
            l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
            l.tildel(sak, FSU).ga("UtvalgTildelt");
            skjermedeDokumenter.put(sak, dokument(l, sak, fyller.neste(), fyller.neste()));
        }
        dokumenter.addAll(skjermedeDokumenter.values());
        l.klassifiser(fritt, "FAGLIG").ga("SakKlassifisert");
        l.tildel(fritt, FSU).ga("UtvalgTildelt");
        fei(l, "sak", fritt, "SettOffentligTittel");
        fei(l, "sak", fritt, "SettOffentligTittel");
        fei(l, "handlingsplan", plan);
        fei(l, "handlingsplan", plan);
        fei(l, "oppdrag", "oppdrag-" + tilfeldig);
        fei(l, "aarsrapport", HF + "-2019");

        // Publisert før det ble unntatt, under en sak og et møte som så blir det.
        String dok = dokument(l, unntatt, fyller.neste(), fyller.neste());
        dokumenter.add(dok);
        publiserDokument(l, unntatt, dok, fyller.neste()).ga("Publisert");
        publiser(l, "INNSTILLING", unntatt, fyller.neste(), fyller.neste()).ga("Publisert");
        l.sak(sekretariat(), unntatt, "SettOffentligTittel", "offentligTittel", fyller.neste())
                .ga("OffentligTittelSatt");
        publiseringer.add(id("SAKSDOKUMENT", dok));
        publiseringer.add(id("INNSTILLING", unntatt));

        droeft(l, FSU, unntatt, "2024-03-26");
        l.den("2024-03-28");

        // Et møte som er unntatt, med sakene på listen.
        for (String sak : List.of(unntatt, upublisert, iMoetet)) {
            l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        }
        kjenner(unntatt, moete);
        fei(l, "moete", moete, "SendInnkalling", "LaasSakliste", "AapneMoete", "FjernSaklistepunkt", "FlyttMoete");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-04-02").ga("InnkallingSendt");
        publiser(l, "SAKLISTE", moete, fyller.neste(), fyller.neste()).ga("Publisert");
        publiseringer.add(id("SAKLISTE", moete));
        unnta(l, "MOETE", moete, "HELE", "begrunnelse", fyller.neste(), "tilleggshjemmel", "fvl. § 13")
                .ga("UnntattFraOffentlighet");
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den(dag);
        l.moete(leder(FSU), moete, "AapneMoete", "moeteleder", l.lederSete(FSU), "tilStede", l.seter(FSU, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(FSU), moete, "GodkjennInnkallingOgSakliste", "merknad", fyller.neste())
                .ga("InnkallingOgSaklisteGodkjent");
        l.behandle(unntatt, FSU, moete).ga("SakBehandletIFsu");
        l.behandle(iMoetet, FSU, moete).ga("SakBehandletIFsu");
        kjenner(iMoetet, moete);
        fei(l, "sak", iMoetet, "SettOffentligTittel");
        fei(l, "moete", moete, "LukkMoete", "UtsettPunkt");
        for (String sete : l.seter(FSU, "MEDLEM")) {
            l.standpunkt(unntatt, FSU, sete, "ENIG");
        }
        l.sak(leder(FSU), unntatt, "FattVedtak", "utvalgId", FSU, "vedtak", fyller.neste())
                .ga("SakVedtatt");
        l.behandle(upublisert, FSU, moete).ga("SakBehandletIFsu");
        l.sak(leder(FSU), upublisert, "UtsettSak", "grunn", fyller.neste()).ga("SakUtsatt");
        kjenner(unntatt, moete);
        fei(l, "sak", unntatt, "SettOffentligTittel");
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
        l.moete(sekretariat(), moete, "SkrivReferat", "punkter", List.of(felt("punktId", "1", "tekst", fyller.neste())))
                .ga("ReferatUtkastLagret");
        fei(l, "moete", moete);

        // Et åpent møte der noe ved listen ikke er det.
        l.den("2024-05-01");
        String aapent = innkaltMed(l, medTittel, skjermet);
        publiser(l, "SAKLISTE", aapent, "Tidlig " + fyller.neste(), fyller.neste())
                .ga("Publisert");
        publiseringer.add(id("SAKLISTE", aapent));
        unnta(l, "SAK", unntatt, "HELE", "begrunnelse", fyller.neste()).ga("UnntattFraOffentlighet");
        unnta(l, "SAK", medTittel, "TITTEL", "offentligTittel", "En tittel utad", "begrunnelse", fyller.neste())
                .ga("UnntattFraOffentlighet");
        skjulVed(l, aapen);
        for (String sak : List.of(fritt, iMoetet, unntatt, medTittel, upublisert, skjermet)) {
            for (String siste : SIST) {
                gi(l, Kommandotyper.medNavn(siste).orElseThrow(), siste.endsWith("Moete") ? moete : sak);
            }
        }
    }

    /** Sperrefrist, tilbaketrekking og avløsning: tittel, tekst og fil er der, men ikke nå. */
    private void skjulVed(Loep l, String sak) {
        String sperret = fil(l, sak);
        publiserDokument(
                        l,
                        sak,
                        sperret,
                        fyller.neste(),
                        "offentligFra",
                        klokke.instant().plusSeconds(864_000).toString())
                .ga("Publisert");
        String trukket = fil(l, sak);
        publiserDokument(l, sak, trukket, fyller.neste()).ga("Publisert");
        gi(l, id("SAKSDOKUMENT", trukket), "Avpubliser", "begrunnelse", pub()).ga("Avpublisert");
        String avloest = fil(l, sak);
        publiserDokument(l, sak, avloest, fyller.neste()).ga("Publisert");
        String sladdet = l.lastOpp(pub()).get("dokumentId").asString();
        publiserDokument(
                        l,
                        sak,
                        avloest,
                        pub(),
                        "variant",
                        "OFFENTLIG",
                        "dokumentId",
                        sladdet,
                        "unntak",
                        List.of(felt("del", "INNHOLD", "paragraf", 13)))
                .ga("Publisert");
        String unntatt = fil(l, sak);
        publiserDokument(l, sak, unntatt, fyller.neste()).ga("Publisert");
        unnta(l, "SAKSDOKUMENT", unntatt, "HELE", "sakId", sak).ga("UnntattFraOffentlighet");
    }

    private String fil(Loep l, String sak) {
        String dok = dokument(l, sak, fyller.neste(), fyller.neste());
        dokumenter.add(dok);
        publiseringer.add(id("SAKSDOKUMENT", dok));
        return dok;
    }

    private String innkaltMed(Loep l, String medTittel, String skjermet) {
        String moete = innkalt(
                l,
                FSU,
                "2024-06-11",
                Map.of(
                        skjermet,
                        felt(
                                "hjemmel",
                                "offentleglova § 14",
                                "offentligTittel",
                                "Skjermet punkt",
                                "dokumenter",
                                List.of(skjermedeDokumenter.get(skjermet)))),
                medTittel,
                skjermet);
        moeter.add(moete);
        return moete;
    }

    private String sak(Loep l) {
        Map<String, Object> felt = fyller.fyll(
                Kommandotyper.medNavn("MeldInnSak").orElseThrow(),
                felt("innmelder", HF + "-kommune-01", "helsefellesskapId", HF),
                0);
        felt.put("skjedde", "2024-03-01T10:00:00+01:00");
        felt.remove("sakId");
        var svar = api.post(
                "/api/v1/helsefellesskap/" + HF + "/saker",
                felt,
                "rolle=INNMELDER; virksomhet=" + HF + "-kommune-01; bruker=p-innmelder");
        String id = svar.ga("SakInnmeldt").id();
        kommandoer.add("MeldInnSak");
        saker.add(id);
        return id;
    }

    private String moete(Loep l, String dag) {
        String id = l.gi(
                        sekretariat(),
                        "helsefellesskap/" + HF + "/moeter",
                        "utvalgId",
                        FSU,
                        "start",
                        dag + "T09:00",
                        "slutt",
                        dag + "T15:00",
                        "sted",
                        fyller.neste())
                .ga("MoetePlanlagt")
                .id();
        moeter.add(id);
        return id;
    }

    private void kjenner(String sak, String moete) {
        List<String> seter = i(HF).seter(FSU, "MEDLEM");
        Map<String, String> ut = kjenner;
        ut.put("SakId", sak);
        ut.put("MoeteId", moete);
        ut.put("UtvalgId", FSU);
        ut.put("tilUtvalgId", FSU);
        ut.put("fraUtvalgId", PM);
        ut.put("SeteId", seter.getFirst());
        ut.put("VirksomhetId", HF + "-kommune-01");
        ut.put("BrukerId", "p-medlem");
        ut.put("HelsefellesskapId", HF);
        ut.put("id", FSU);
    }

    /** Hver kommando aggregatet har. */
    private void fei(Loep l, String aggregat, String id, String... uten) {
        Set<String> ikke = new TreeSet<>(List.of(uten));
        for (Kommandotyper.Type type : Kommandotyper.alle()) {
            if (type.aggregat().equals(aggregat) && !ikke.contains(type.navn()) && !SIST.contains(type.navn())) {
                gi(l, type, id);
            }
        }
    }

    /** I hver rolle som kan gi den, til en slipper gjennom. Et avslag er ikke galt: markøren er da bare ikke der. */
    private void gi(Loep l, Kommandotyper.Type type, String id) {
        for (int forsoek = 0; forsoek < 3; forsoek++) {
            Map<String, Object> felt = new HashMap<>(fyller.fyll(type, Map.of(), forsoek));
            felt.put("skjedde", "2024-04-16T11:00:00+02:00");
            for (Rolle rolle : type.roller()) {
                if (rolle != Rolle.PROSESS && gikk(type, id, felt, aktoer(rolle))) {
                    return;
                }
            }
        }
    }

    private boolean gikk(Kommandotyper.Type type, String id, Map<String, Object> felt, String aktoer) {
        String samling = SAMLING.getOrDefault(type.aggregat(), type.aggregat());
        var svar = api.post("/api/v1/" + samling + "/" + id + "/kommandoer/" + type.navn(), felt, aktoer);
        assertThat(svar.status()).as(type.navn()).isLessThan(500);
        if (svar.status() < 300) {
            kommandoer.add(type.navn());
        }
        return svar.status() < 300;
    }

    private static String aktoer(Rolle rolle) {
        return switch (rolle) {
            case MOETELEDER -> leder(FSU);
            case MEDLEM -> medlem(FSU);
            case UTVALG -> utvalget(FSU);
            case VIRKSOMHET -> virksomhet(HF + "-kommune-01");
            default -> "rolle=" + rolle + "; bruker=p-x; virksomhet=" + HF + "-kommune-01";
        };
    }

    private static final Map<String, String> SAMLING = Map.of(
            "sak", "saker",
            "moete", "moeter",
            "handlingsplan", "handlingsplaner",
            "aarsrapport", "aarsrapporter",
            "publisering", "publiseringer");

    // Det offentlige

    private String pub() {
        return offentlig + offentlige++;
    }

    private void byggOffentlig(Loep l) {
        l.den("2024-07-01");
        String sak = l.klarSak(pub(), FSU, "FAGLIG");
        droeft(l, FSU, sak, "2024-08-06");
        l.den("2024-08-10");
        String dok = dokument(l, sak, "Saksframlegg", pub());
        String dag = "2024-09-10";
        String moete = innkalt(l, FSU, dag, Map.of(), sak);
        publiser(l, "SAKLISTE", moete, pub(), pub()).ga("Publisert");
        publiserDokument(l, sak, dok, pub()).ga("Publisert");
        publiser(l, "INNSTILLING", sak, pub(), pub()).ga("Publisert");
        hold(l, FSU, moete, dag, "Vedtatt", sak);
        publiser(l, "VEDTAK", sak, pub(), pub()).ga("Publisert");
        publiser(l, "PROTOKOLL", moete, pub(), pub()).ga("Publisert");
        l.den("2024-10-01");
        String koe = l.klarSak(pub(), FSU, "FAGLIG");
        l.sak(sekretariat(), koe, "SettOffentligTittel", "offentligTittel", pub())
                .ga("OffentligTittelSatt");
        String plan = "ostfold-plan-aapen-" + tilfeldig;
        String rapport = aarsrapport(l);
        handlingsplan(l, plan);
        publiser(l, "HANDLINGSPLAN", plan, pub(), pub()).ga("Publisert");
        publiser(l, "AARSRAPPORT", rapport, pub(), pub()).ga("Publisert");
        saker.addAll(List.of(sak, koe));
        moeter.add(moete);
        dokumenter.add(dok);
        publiseringer.addAll(List.of(
                id("SAKLISTE", moete),
                id("PROTOKOLL", moete),
                id("VEDTAK", sak),
                id("INNSTILLING", sak),
                id("SAKSDOKUMENT", dok),
                id("HANDLINGSPLAN", plan),
                id("AARSRAPPORT", rapport)));
    }

    private void handlingsplan(Loep l, String plan) {
        String sti = "handlingsplaner/" + plan + "/kommandoer/";
        l.gi(
                        sekretariat(),
                        sti + "OpprettHandlingsplan",
                        "helsefellesskapId",
                        HF,
                        "fra",
                        "2025-01-01",
                        "til",
                        "2025-12-31")
                .ga("HandlingsplanOpprettet");
        l.gi(
                        sekretariat(),
                        sti + "LeggTilTiltak",
                        "tiltak",
                        felt(
                                "tiltakId",
                                "t-1",
                                "maal",
                                "Mål",
                                "beskrivelse",
                                "Tiltak",
                                "ansvarligUtvalg",
                                FSU,
                                "frist",
                                "2025-10-01"))
                .ga("TiltakLagtTil");
        l.gi(utvalget("ostfold-ssu"), sti + "FremmHandlingsplan", "utvalgId", "ostfold-ssu")
                .ga("HandlingsplanFremmet");
        l.gi(utvalget(PM), sti + "VedtaHandlingsplan", "utvalgId", PM).ga("HandlingsplanVedtatt");
    }

    private String aarsrapport(Loep l) {
        String rapport = HF + "-2020";
        String sti = "aarsrapporter/" + rapport + "/kommandoer/";
        l.gi(sekretariat(), sti + "OpprettAarsrapport", "helsefellesskapId", HF, "aar", 2020)
                .ga("AarsrapportOpprettet");
        JsonNode r = api.hent("/api/v1/helsefellesskap/" + HF + "/aarsrapporter/2020")
                .get("rapport");
        for (JsonNode u : r.get("pliktigeDelrapporter")) {
            l.gi(utvalget(u.asString()), sti + "LeverDelrapport", "utvalgId", u.asString(), "tekst", "Året");
        }
        for (JsonNode u : r.path("pliktigeSelvevalueringer")) {
            l.gi(utvalget(u.asString()), sti + "LeverSelvevaluering", "utvalgId", u.asString(), "tekst", "Året");
        }
        l.gi(sekretariat(), sti + "FremmAarsrapport").ga("AarsrapportFremmet");
        l.gi(utvalget(PM), sti + "GodkjennAarsrapport", "utvalgId", PM).ga("AarsrapportGodkjent");
        return rapport;
    }

    // Letingen

    private Map<String, Collection<String>> kjente() {
        Map<String, Collection<String>> ut = new HashMap<>();
        List<String> alt = new ArrayList<>(List.of(HF, FSU, PM));
        alt.addAll(saker);
        alt.addAll(moeter);
        ut.put("", alt);
        ut.put("id", List.of(HF, FSU));
        ut.put("hf", List.of(HF));
        ut.put("sakId", saker);
        ut.put("moeteId", moeter);
        ut.put("publiseringId", publiseringer);
        ut.put("dokumentId", dokumenter);
        ut.put("planId", planer);
        ut.put("utvalgId", List.of(FSU, PM));
        ut.put("aar", List.of("2019", "2020", "2024"));
        ut.put("versjon", List.of("1"));
        return ut;
    }

    private Map<String, Collection<String>> parametre() {
        return Map.of(
                "utvalg", List.of(FSU),
                "utgave", List.of("FULL", "OFFENTLIG"),
                "variant", List.of("full", "offentlig"),
                "soek", soekes(),
                "limit", List.of("1", "100"),
                "type", List.of("SAKSDOKUMENT", "VEDTAK"));
    }

    /** Et søk etter det skjulte skal ikke finne noe, heller ikke noe som ligner; et etter det offentlige skal finne det. */
    private List<String> soekes() {
        return Stream.concat(
                        Stream.of(skjult + "1", "skjult"),
                        IntStream.range(0, offentlige).mapToObj(n -> offentlig + n))
                .toList();
    }

    /** Markørene i det loggen har, også i fri tekst, som er kryptert der. */
    private long iLoggen(String tekst) {
        Pattern markoer = Pattern.compile(tekst + "[0-9]+");
        Set<String> funnet = new TreeSet<>();
        jdbc.query("select data from noekkel.lesbar_hendelse", rs -> {
            byte[] innhold = rs.getBytes(1);
            String lagret = new String(Hendelsesinnhold.json(innhold), StandardCharsets.UTF_8);
            markoer.matcher(lagret + Hendelsesinnhold.tekster(innhold))
                    .results()
                    .forEach(m -> funnet.add(m.group()));
        });
        return funnet.size();
    }

    private String rundt(String kropp) {
        int plass = kropp.toLowerCase(Locale.ROOT).indexOf(skjult);
        return plass < 0 ? "" : kropp.substring(Math.max(0, plass - 120), Math.min(kropp.length(), plass + 60));
    }
}
