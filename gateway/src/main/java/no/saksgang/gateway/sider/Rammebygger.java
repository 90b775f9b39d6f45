package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Rekkevidde;
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
            new Valg("meny.innboks", "/innboks", false),
            new Valg("meny.koeliste", "/koeliste", false),
            new Valg("meny.oppfoelging", "/oppfoelging", false),
            new Valg("meny.handlingsplan", "/handlingsplan", false),
            new Valg("meny.revisjon", "/revisjon", false));

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{2,60}");

    private final NavnQuery navn;
    private final LocaleResolver spraak;

    Rammebygger(NavnQuery navn, LocaleResolver spraak) {
        this.navn = navn;
        this.spraak = spraak;
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
        }
        return new Ramme(hf, sti, spraakvalg(inn), meny, bruker.innlogget(), rekkevidde);
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
