package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Svar;
import no.saksgang.gateway.tilgang.Gjenstand;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Omfang;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Går til hver adresse i hver rolle, i eget og i fremmed helsefellesskap, og sammenligner svaret med policyen, celle for
 * celle. En adresse uten rad feiler.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {"saksgang.benk=tilgang", "saksgang.grenser.aapent-per-minutt=100000"
        }) // Egen database: kommandoene her endrer det meste.
class TilgangsvandringTest extends Benk {

    private static final Map<String, String> SAMLING = Map.of(
            "sak", "saker",
            "moete", "moeter",
            "utvalg", "utvalg",
            "helsefellesskap", "helsefellesskap",
            "saksnummerserie", "saksnummerserier",
            "oppdrag", "oppdrag",
            "handlingsplan", "handlingsplaner",
            "aarsrapport", "aarsrapporter",
            "publisering", "publiseringer");

    /** Adressene der den som slipper til, likevel kan få vite at det ikke er noe der ennå. */
    private static final Set<String> KAN_VAERE_TOMME = Set.of(
            "/api/v1/saker/{sakId}/saksutskrift",
            "/api/v1/saker/{sakId}/samstemming",
            "/api/v1/saker/{sakId}/kvittering",
            "/api/v1/moeter/{moeteId}/protokoll/{versjon}",
            "/api/v1/moeter/{moeteId}/protokoll/kvittering",
            "/api/v1/moeter/{moeteId}/protokoll.pdf",
            "/api/v1/moeter/{moeteId}/protokoll.docx",
            "/api/v1/saker/{sakId}/saksutskrift.pdf",
            "/api/v1/saker/{sakId}/saksutskrift.docx",
            "/api/v1/offentlig/{id}/moetemapper/{moeteId}/sakliste.pdf",
            "/api/v1/offentlig/{id}/moetemapper/{moeteId}/sakliste.docx",
            "/api/v1/helsefellesskap/{id}/aarsrapporter/{aar}/kvittering",
            "/api/v1/helsefellesskap/{id}/handlingsplaner/{planId}/status",
            "/api/v1/helsefellesskap/{id}/personer/{brukerId}",
            "/api/v1/helsefellesskap/{id}/publisert/{publiseringId}/innhold",
            "/api/v1/offentlig/{id}/moetemapper/{moeteId}",
            "/api/v1/offentlig/{id}/moetesaker/{sakId}",
            "/api/v1/offentlig/{id}/publisert/{publiseringId}",
            "/api/v1/offentlig/{id}/publisert/{publiseringId}/innhold",
            "/{hf}/moeter/{moeteId}/sakliste",
            "/{hf}/publisert/{publiseringId}",
            "/{hf}/saker/{sakId}",
            "/api/v1/helsefellesskap/{id}/kalender/{hemmelighet}/moeter.ics",
            "/api/v1/logg/bevis/{hendelseId}",
            "/api/v1/logg/konsistens",
            "/api/v1/logg/noekkel",
            "/api/v1/logg/sjekkpunkt",
            "/actuator/health/**",
            "/v3/api-docs.yaml");

    private static Tilgangsgrunnlag egen;
    private static Tilgangsgrunnlag fremmed;

    @Autowired
    ApplicationContext app;

    @BeforeEach
    void grunnlag() {
        if (egen == null) {
            egen = new Tilgangsgrunnlag(i("ostfold"), "ostfold");
            fremmed = new Tilgangsgrunnlag(i("sor-rogaland"), "sor-rogaland");
            api.ventPaaProsesser();
        }
    }

    @Test
    @Order(1)
    void hver_adresse_har_en_rad_og_hver_rad_en_adresse() {
        Set<String> adresser = new TreeSet<>();
        adresser().forEach((noekkel, metode) -> adresser.add(noekkel));
        Set<String> rader = new TreeSet<>();
        Tilgangspolicy.regler().forEach(r -> rader.add(r.metode() + " " + r.moenster()));
        assertThat(adresser)
                .as("En ny adresse må få en rad i Tilgangspolicy; uten er den ikke lov for noen")
                .isEqualTo(rader);
    }

    @Test
    @Order(2)
    void den_som_svarer_ulikt_etter_hvem_som_spoer_tar_imot_leseren() {
        adresser().forEach((noekkel, metode) -> {
            Regel r = Tilgangspolicy.regel(noekkel.split(" ")[0], noekkel.split(" ")[1])
                    .orElseThrow();
            List<Class<?>> tar = List.of(metode.getMethod().getParameterTypes());
            // Sidene om den som spør, selv, leser forespørselen.
            boolean tarImot = tar.contains(Leser.class) || tar.contains(HttpServletRequest.class);
            assertThat(tarImot || !r.filtreres()).as(noekkel).isTrue();
        });
    }

    @Test
    @Order(3)
    void hver_lesing_er_som_cellen_sier() {
        List<String> avvik = new ArrayList<>();
        int celler = 0;
        for (Regel r : Tilgangspolicy.regler()) {
            if (!r.metode().equals("GET")) {
                continue;
            }
            for (String sti :
                    r.gjenstand() == Gjenstand.VARSELMOTTAKER ? List.<String>of() : Tilgangsstier.av(r, egen)) {
                for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
                    Omfang omfang = r.roller().omfang(rolle);
                    celler += 2;
                    sjekk(avvik, r, sti, rolle, "egen", egen.rolle(rolle), ventet(r, rolle, omfang, true));
                    sjekk(avvik, r, sti, rolle, "fremmed", fremmed.rolle(rolle), ventet(r, rolle, omfang, false));
                }
            }
        }
        assertThat(celler).isGreaterThan(1500);
        assertThat(avvik).isEmpty();
    }

    @Test
    @Order(4)
    void det_skjermede_dokumentet_er_bare_for_dem_som_behandler_saken() {
        String sti = "/api/v1/helsefellesskap/ostfold/dokumenter/" + egen.en("SKJERMET") + "/innhold";
        for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
            int ventet = Tilgangspolicy.serSkjermet(rolle)
                    ? 200
                    : rolle == Tilgangsrolle.PUBLIKUM ? 401 : rolle == Tilgangsrolle.DRIFT ? 403 : 404;
            assertThat(api.les(sti, egen.rolle(rolle)).status()).as("%s", rolle).isEqualTo(ventet);
            String sak = api.les("/api/v1/saker/" + egen.en("SAK"), egen.rolle(rolle))
                    .kropp()
                    .toString();
            assertThat(sak.contains(egen.en("SKJERMET"))).as("%s", rolle).isEqualTo(ventet == 200);
        }
    }

    @Test
    @Order(4)
    void varslene_ser_bare_mottakeren_og_de_som_ser_alt() {
        Map<String, Set<Tilgangsrolle>> mottakere = Map.of(
                "utvalg/ostfold-fsu",
                Set.of(Tilgangsrolle.MOETELEDER, Tilgangsrolle.UTVALG, Tilgangsrolle.MEDLEM, Tilgangsrolle.OBSERVATOER),
                "virksomheter/ostfold-kommune-01",
                Set.of(Tilgangsrolle.VIRKSOMHET),
                "seter/" + egen.en("SETE"),
                Set.of(),
                "helsefellesskap/ostfold",
                Set.of());
        mottakere.forEach((mottaker, roller) -> {
            for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
                boolean ser =
                        roller.contains(rolle) || rolle == Tilgangsrolle.SEKRETARIAT || rolle == Tilgangsrolle.REVISOR;
                int nei = rolle == Tilgangsrolle.PUBLIKUM ? 401 : 403;
                String sti = "/api/v1/" + mottaker + "/varsler";
                assertThat(api.les(sti, egen.rolle(rolle)).status())
                        .as(rolle + " " + mottaker)
                        .isEqualTo(ser ? 200 : nei);
                Svar fremmedSvar = api.les(sti, fremmed.rolle(rolle));
                if (fremmedSvar.status() == 200) {
                    assertThat(fremmedSvar.kropp()).as(rolle + " " + mottaker).isEmpty();
                    assertThat(mottaker).startsWith("virksomheter/");
                } else {
                    assertThat(fremmedSvar.status()).isEqualTo(nei);
                }
            }
        });
        String bruker = api.hent("/api/v1/utvalg/ostfold-fsu")
                .get("seter")
                .valueStream()
                .filter(s -> s.get("seteId").asString().equals(egen.en("SETE")))
                .map(s -> s.get("brukerId").asString())
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(api.les(
                                "/api/v1/seter/" + egen.en("SETE") + "/varsler",
                                "rolle=MEDLEM; helsefellesskap=ostfold; utvalg=ostfold-fsu; bruker=" + bruker)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void det_som_skrives_utenom_kommandoene_foelger_ogsaa_radene() {
        for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
            int nei = rolle == Tilgangsrolle.PUBLIKUM ? 401 : 403;
            String sak = "{\"tittel\":\"x\",\"innmelder\":\"ostfold-kommune-01\"}";
            int meldtInn = skriv("/api/v1/helsefellesskap/ostfold/saker", sak, egen.rolle(rolle));
            boolean kan = rolle != Tilgangsrolle.PUBLIKUM
                    && rolle != Tilgangsrolle.DRIFT
                    && rolle != Tilgangsrolle.REVISOR
                    && rolle != Tilgangsrolle.INVITERT;
            assertThat(meldtInn).as("%s", rolle).isEqualTo(kan ? 201 : nei);
            assertThat(skriv("/api/v1/helsefellesskap/ostfold/saker", sak, fremmed.rolle(rolle)))
                    .as("%s", rolle)
                    .isEqualTo(nei);
            assertThat(skriv("/api/v1/helsefellesskap/ostfold/moeter", "{}", fremmed.rolle(rolle)))
                    .as("%s", rolle)
                    .isEqualTo(nei);
            assertThat(skriv("/api/v1/import", "{}", egen.rolle(rolle)))
                    .as("%s", rolle)
                    .isEqualTo(rolle == Tilgangsrolle.SEKRETARIAT ? 200 : nei);
            assertThat(skriv("/api/v1/drift/lesemodeller/lese-sak/gjenoppbygging", "", egen.rolle(rolle)))
                    .as("%s", rolle)
                    .isEqualTo(rolle == Tilgangsrolle.DRIFT ? 202 : nei);
            for (Tilgangsgrunnlag g : List.of(egen, fremmed)) {
                boolean sekretariat = rolle == Tilgangsrolle.SEKRETARIAT && g == egen;
                assertThat(
                                g.rolle(rolle) == null
                                        ? 401
                                        : api.lastOpp(
                                                        "/api/v1/helsefellesskap/ostfold/dokumenter",
                                                        "a.txt",
                                                        "text/plain",
                                                        "Tekst".getBytes(StandardCharsets.UTF_8),
                                                        g.rolle(rolle))
                                                .status())
                        .as("%s", rolle)
                        .isEqualTo(sekretariat ? 201 : nei);
            }
        }
    }

    @Test
    @Order(4)
    void skjemaene_foelger_ogsaa_radene() {
        for (Regel r : Tilgangspolicy.regler()) {
            if (!r.metode().equals("POST") || !r.moenster().startsWith("/{hf}")) {
                continue;
            }
            String sti = Tilgangsstier.av(r, egen).getFirst();
            for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
                int nei = rolle == Tilgangsrolle.PUBLIKUM ? 401 : 403;
                boolean kan = r.roller().omfang(rolle) != Omfang.NEI;
                // Et tomt skjema fra den som slipper til, er galt utfylt eller ukjent; det er ikke nektet. Et uten felt
                // er riktig.
                int tomt = sti.endsWith("/revisjon") ? 302 : 422;
                assertThat(skjema(sti, egen.rolle(rolle)))
                        .as(rolle + " " + sti)
                        .isIn(kan ? List.of(404, tomt) : List.of(nei));
                assertThat(skjema(sti, fremmed.rolle(rolle)))
                        .as("fremmed " + rolle + " " + sti)
                        .isEqualTo(kan && hemmelig(r.gjenstand()) ? 404 : nei);
            }
        }
    }

    private int skjema(String sti, String aktoer) {
        Map<String, String> hoder =
                new java.util.HashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (aktoer != null) {
            hoder.put("Saksgang-Utviklingsaktoer", aktoer);
        }
        return api.post(sti, "kommando=ukjent", hoder).status();
    }

    private int skriv(String sti, String kropp, String aktoer) {
        return api.post(sti, kropp, aktoer == null ? Map.of() : Map.of("Saksgang-Utviklingsaktoer", aktoer))
                .status();
    }

    @Test
    @Order(4)
    void det_fremmede_svares_paa_som_om_det_ikke_fantes() {
        for (Regel r : Tilgangspolicy.regler()) {
            if (!r.metode().equals("GET")
                    || !hemmelig(r.gjenstand())
                    || r.roller().omfang(Tilgangsrolle.PUBLIKUM) != Omfang.NEI
                    || r.roller().omfang(Tilgangsrolle.REVISOR) == Omfang.NEI) {
                continue;
            }
            for (String sti :
                    r.gjenstand() == Gjenstand.VARSELMOTTAKER ? List.<String>of() : Tilgangsstier.av(r, egen)) {
                String id = egen.en(r.gjenstand().name());
                Svar finnes = api.les(sti, fremmed.rolle(Tilgangsrolle.REVISOR));
                Svar finnesIkke = api.les(sti.replace(id, "finnes-ikke"), fremmed.rolle(Tilgangsrolle.REVISOR));
                assertThat(finnes.status()).as(sti).isEqualTo(404);
                assertThat(finnesIkke.status()).as(sti).isEqualTo(404);
                assertThat(finnes.kropp().toString().replace(id, "finnes-ikke"))
                        .isEqualTo(finnesIkke.kropp().toString());
                assertThat(finnes.headere().map().keySet())
                        .isEqualTo(finnesIkke.headere().map().keySet());
            }
        }
    }

    @Test
    @Order(5)
    void hver_kommando_er_som_cellen_sier() {
        List<String> avvik = new ArrayList<>();
        int celler = 0;
        for (Kommandotyper.Type type : Kommandotyper.alle()) {
            String sti = "/api/v1/" + SAMLING.get(type.aggregat()) + "/" + maal(type.aggregat()) + "/kommandoer/"
                    + type.navn();
            for (Tilgangsrolle rolle : Tilgangsrolle.values()) {
                celler += 2;
                boolean kan = Tilgangspolicy.kommando(type, rolle) != Omfang.NEI;
                Svar svar = gi(sti, egen.rolle(rolle));
                int status = svar.status();
                boolean nektet = status == 401
                        || (status == 403 && svar.kropp().toString().contains("kan ikke gi"))
                        || (status == 403 && svar.kropp().toString().contains("ikke gir tilgang"))
                        || (status == 403 && svar.kropp().toString().contains("Ingen av rollene"));
                if (nektet == kan || status >= 500) {
                    avvik.add("egen " + rolle + " " + type.navn() + " ga " + status + " " + svar.kropp());
                }
                Svar annens = gi(sti, fremmed.rolle(rolle));
                boolean ok =
                        switch (rolle) {
                            case PUBLIKUM -> annens.status() == 401;
                            case DRIFT -> annens.status() == 403;
                            default -> Set.of(400, 403, 404).contains(annens.status());
                        };
                if (!ok) {
                    avvik.add("fremmed " + rolle + " " + type.navn() + " ga " + annens.status() + " " + annens.kropp());
                }
            }
        }
        assertThat(celler).isGreaterThan(2500);
        assertThat(avvik).isEmpty();
    }

    @Test
    @Order(6)
    void en_kommando_til_det_fremmede_svares_paa_som_om_det_ikke_fantes() {
        for (Kommandotyper.Type type : Kommandotyper.alle()) {
            if (Set.of("utvalg", "helsefellesskap", "saksnummerserie").contains(type.aggregat())
                    || List.of(type.klasse().getRecordComponents()).stream()
                            .anyMatch(k -> k.getName().equals("helsefellesskapId"))
                    || type.aggregat().equals("publisering")) {
                continue;
            }
            String sti = "/api/v1/" + SAMLING.get(type.aggregat()) + "/%s/kommandoer/" + type.navn();
            String id = maal(type.aggregat());
            Svar finnes = gi(sti.formatted(id), fremmed.rolle(Tilgangsrolle.SEKRETARIAT));
            Svar finnesIkke = gi(sti.formatted("finnes-ikke"), fremmed.rolle(Tilgangsrolle.SEKRETARIAT));
            assertThat(finnes.kropp().toString().replace(id, "finnes-ikke"))
                    .as(type.navn())
                    .isEqualTo(finnesIkke.kropp().toString());
            assertThat(finnes.status()).isEqualTo(finnesIkke.status());
        }
    }

    private void sjekk(
            List<String> avvik, Regel r, String sti, Tilgangsrolle rolle, String hvor, String aktoer, int ventet) {
        Svar svar = api.les(sti, aktoer);
        boolean kanVaereTom = ventet == 200
                && (KAN_VAERE_TOMME.contains(r.moenster()) || r.moenster().endsWith("/differanse"));
        boolean ok = kanVaereTom
                ? svar.status() != 401 && svar.status() != 403 && svar.status() != 500
                : svar.status() == ventet;
        if (!ok) {
            avvik.add(hvor + " " + rolle + " " + sti + ": ventet " + ventet + ", fikk " + svar.status() + " "
                    + svar.kropp().path("detail").asString(""));
        }
    }

    private static int ventet(Regel r, Tilgangsrolle rolle, Omfang omfang, boolean egen) {
        if (omfang == Omfang.OFFENTLIG
                || omfang == Omfang.INSTALLASJONEN
                || (omfang != Omfang.NEI && r.gjenstand() == Gjenstand.DRIFT)) {
            return 200;
        } else if (omfang == Omfang.NEI) {
            return rolle == Tilgangsrolle.PUBLIKUM ? 401 : 403;
        } else if (egen || r.roller().omfang(Tilgangsrolle.PUBLIKUM) == Omfang.OFFENTLIG) {
            return 200;
        }
        return hemmelig(r.gjenstand()) ? 404 : 403;
    }

    private static boolean hemmelig(Gjenstand g) {
        return switch (g) {
            case SAK, MOETE, PUBLISERING, DOKUMENT, HANDLINGSPLAN, OPPDRAG, AARSRAPPORT -> true;
            default -> false;
        };
    }

    private static String maal(String aggregat) {
        return switch (aggregat) {
            case "sak" -> egen.en("SAK");
            case "moete" -> egen.en("MOETE");
            case "utvalg" -> egen.en("UTVALG");
            case "helsefellesskap" -> egen.hf;
            case "saksnummerserie" -> egen.hf + "-fsu-2024";
            case "oppdrag" -> egen.en("OPPDRAG");
            case "handlingsplan" -> egen.en("HANDLINGSPLAN");
            case "aarsrapport" -> egen.en("AARSRAPPORT");
            case "publisering" -> egen.en("PUBLISERING");
            default -> throw new AssertionError("Ukjent aggregat " + aggregat);
        };
    }

    private Svar gi(String sti, String aktoer) {
        return api.post(sti, "{}", aktoer == null ? Map.of() : Map.of("Saksgang-Utviklingsaktoer", aktoer));
    }

    private Map<String, HandlerMethod> adresser() {
        Map<String, HandlerMethod> ut = new java.util.TreeMap<>();
        app.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(m -> m.getHandlerMethods().entrySet().stream())
                .forEach(e -> noekler(e.getKey()).forEach(n -> ut.put(n, e.getValue())));
        return ut;
    }

    private static List<String> noekler(RequestMappingInfo info) {
        List<String> ut = new ArrayList<>();
        for (String moenster : info.getPatternValues()) {
            if (moenster.equals("/error")) {
                continue; // Nås bare når noe annet har feilet.
            }
            var metoder = info.getMethodsCondition().getMethods();
            if (metoder.isEmpty()) {
                ut.add("GET " + moenster);
            }
            metoder.forEach(m -> ut.add(m + " " + moenster));
        }
        return ut;
    }
}
