package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.saksgang.felles.Id;
import no.saksgang.gateway.sider.Side;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Den ene siden innloggingen trenger: hvem en vil logge inn hos, eller hvem en er og en knapp for å logge ut. */
@Side
public class InnloggingController {

    static final String STI = "/innlogging";

    /** @param tittel utstederen slik den skal vises */
    record Lenke(String tittel, String adresse) {}

    /**
     * @param hvor helsefellesskapet, utvalget, virksomheten eller saken rollen gjelder
     * @param adresse forsiden til helsefellesskapet, eller siden til driften; null når rollen ikke har noen
     */
    record Rolle(Tilgangsrolle rolle, String navn, List<String> hvor, String adresse) {}

    private final Brukerkilde kilde;
    private final Utstederregister utstedere;
    private final NavnQuery navn;

    InnloggingController(Brukerkilde kilde, Utstederregister utstedere, NavnQuery navn) {
        this.kilde = kilde;
        this.utstedere = utstedere;
        this.navn = navn;
    }

    @GetMapping(path = STI, produces = MediaType.TEXT_HTML_VALUE)
    String side(@RequestParam(required = false) String til, HttpServletRequest inn, Model modell) {
        Bruker bruker = kilde.hvem(inn);
        List<NavnQuery.Linje> alle = bruker.tildelinger().isEmpty() ? List.of() : navn.alle();
        modell.addAttribute("bruker", bruker);
        modell.addAttribute(
                "roller", bruker.tildelinger().stream().map(t -> rolle(t, alle)).toList());
        modell.addAttribute(
                "lenker",
                utstedere.alle().stream()
                        .filter(Utsteder::forMennesker)
                        .map(u -> new Lenke(u.tittel(), lenke(u, Innloggingsstart.trygg(til))))
                        .toList());
        return "innlogging";
    }

    private static String lenke(Utsteder u, String til) {
        String start = Innloggingsstart.STI + "/" + u.navn();
        return til.isEmpty() ? start : start + "?til=" + UriUtils.encodeQueryParam(til, "UTF-8");
    }

    private static Rolle rolle(Tildeling t, List<NavnQuery.Linje> alle) {
        String hf = t.helsefellesskapId() == null ? null : t.helsefellesskapId().verdi();
        return new Rolle(
                t.rolle(),
                alle.stream()
                        .filter(l -> l.id().equals(hf))
                        .map(NavnQuery.Linje::navn)
                        .findFirst()
                        .orElse(null),
                Stream.<Id>of(t.utvalgId(), t.virksomhetId(), t.sakId())
                        .filter(Objects::nonNull)
                        .map(Id::verdi)
                        .toList(),
                hf != null ? "/" + hf : t.rolle() == Tilgangsrolle.DRIFT ? "/drift" : null);
    }
}
