package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Rekkevidde;
import no.saksgang.lesemodell.endring.EndringQuery;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** Bygger rammen av forespørselen. */
@Component
class Rammebygger {

    private record Valg(String tekst, String under, boolean aapent) {}

    /** Menyen; det som ikke er åpent, står der for den som når det. */
    private static final List<Valg> MENY = List.of(
            new Valg("meny.moeter", "/moeteplan", true),
            new Valg("meny.saker", "/saker", true),
            new Valg("meny.vedtak", "/vedtak", true),
            new Valg("meny.kommer", "/kommer-til-behandling", true),
            new Valg("meny.utvalg", "/utvalg", true),
            new Valg("meny.innmelding", "/innmelding", false),
            new Valg("meny.dashbord", "/dashbord", false),
            new Valg("meny.innboks", "/innboks", false),
            new Valg("meny.koeliste", "/koeliste", false),
            new Valg("meny.oppfoelging", "/oppfoelging", false),
            new Valg("meny.handlingsplan", "/handlingsplan", false),
            new Valg("meny.revisjon", "/revisjon", false));

    /** Sidene som følger med, og hva de følger. */
    private static final Map<String, String> LEVENDE = Map.ofEntries(
            Map.entry("/{hf}/moeter/{moeteId}/sakliste", "/moeter/{moeteId}"),
            Map.entry(SaklisteredigeringController.STI, "/moeter/{moeteId}"),
            Map.entry(MoetemodusController.STI, "/moeter/{moeteId}"),
            Map.entry("/{hf}/moeter/{moeteId}/referat", "/moeter/{moeteId}"),
            Map.entry("/{hf}/saker/{sakId}", "/saker/{sakId}"),
            Map.entry("/{hf}/saker/{sakId}/dokumenter", "/saker/{sakId}"),
            Map.entry("/{hf}/innboks/{sakId}", "/saker/{sakId}"),
            Map.entry("/{hf}/oppfoelging/{sakId}", "/saker/{sakId}"),
            Map.entry("/{hf}/innboks", "/helsefellesskap/{id}"),
            Map.entry("/{hf}/koeliste", "/helsefellesskap/{id}"),
            Map.entry("/{hf}/oppfoelging", "/helsefellesskap/{id}"));

    private static final String API = "/api/v1";

    /** Variablene i adressene til API-et, og hva de heter i adressene til sidene. */
    private static final Map<String, String> VARIABLER =
            Map.of("{moeteId}", "moeteId", "{sakId}", "sakId", "{id}", "hf");

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{2,60}");

    private final NavnQuery navn;
    private final LocaleResolver spraak;
    private final EndringQuery endringer;

    Rammebygger(NavnQuery navn, LocaleResolver spraak, EndringQuery endringer) {
        this.navn = navn;
        this.spraak = spraak;
        this.endringer = endringer;
    }

    Ramme bygg(HttpServletRequest inn) {
        NavnQuery.Navn hf = helsefellesskap(inn);
        Bruker bruker = Bruker.i(inn);
        Rekkevidde rekkevidde = new Rekkevidde(bruker, hf == null ? null : hf.id());
        String sti = inn.getRequestURI();
        List<Ramme.Lenke> meny = new ArrayList<>();
        if (hf != null) {
            for (Valg v : MENY) {
                String adresse = "/" + hf.id() + v.under();
                if (v.aapent() || rekkevidde.naar("GET", "/{hf}" + v.under())) {
                    meny.add(new Ramme.Lenke(v.tekst(), adresse, sti.equals(adresse)));
                }
            }
        } else if (rekkevidde.naar("GET", DriftSideController.STI)) {
            meny.add(new Ramme.Lenke("meny.drift", DriftSideController.STI, sti.equals(DriftSideController.STI)));
        }
        return new Ramme(hf, sti, spraakvalg(inn), meny, bruker.innlogget(), rekkevidde, levende(inn, rekkevidde));
    }

    /**
     * Posisjonen er den lesemodellene har nå, før siden leser dem; det som kommer imens, meldes når den kobler til. Et svar på
     * et skjema følger ikke med: det viser det hun skrev.
     */
    private String levende(HttpServletRequest inn, Rekkevidde rekkevidde) {
        String gjenstand = inn.getMethod().equals("GET")
                ? LEVENDE.get(String.valueOf(inn.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                : null;
        Leser leser = Leser.av(inn);
        if (gjenstand == null
                || leser == null
                || leser.bareOffentlig()
                || !rekkevidde.naar("GET", API + gjenstand + "/endringer")) {
            return null;
        }
        Map<?, ?> v = (Map<?, ?>) inn.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String sti = gjenstand;
        for (Map.Entry<String, String> e : VARIABLER.entrySet()) {
            sti = sti.replace(e.getKey(), String.valueOf(v.get(e.getValue())));
        }
        return API + sti + "/endringer?fra=" + endringer.naa().posisjon();
    }

    /** Om adressen sier hvilket helsefellesskap siden gjelder. */
    static boolean gjelderEtt(HttpServletRequest inn) {
        return inn.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> v
                && v.containsKey("hf");
    }

    private NavnQuery.Navn helsefellesskap(HttpServletRequest inn) {
        return inn.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> v
                        && v.get("hf") instanceof String id
                        && ID.matcher(id).matches()
                ? navn.finn(new HelsefellesskapId(id)).orElse(null)
                : null;
    }

    private List<Ramme.Spraak> spraakvalg(HttpServletRequest inn) {
        Locale naa = spraak.resolveLocale(inn);
        // Etter et skjema som ikke gikk, er adressen der skjemaet står.
        String spoerring = inn.getMethod().equals("POST") ? null : inn.getQueryString();
        return Spraakvalg.SPRAAK.stream()
                .map(s -> new Ramme.Spraak(
                        s,
                        UriComponentsBuilder.fromPath(inn.getRequestURI())
                                .query(spoerring)
                                .replaceQueryParam(Spraakvalg.PARAMETER, s)
                                .build(true)
                                .toUriString(),
                        naa.getLanguage().equals(s)))
                .toList();
    }
}
