package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.kalender.Kalenderadresse;
import no.saksgang.gateway.person.Epostslag;
import no.saksgang.gateway.person.Epostvalgport;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hva jeg vil ha e-post om, og den hemmelige adressen til kalenderen min. Ingen andre ser eller endrer det. */
@Side
class MinSideController {

    static final String STI = "/{hf}/min-side";

    private static final String KALENDER = "/api/v1/helsefellesskap/{id}/min-kalender";
    private static final Set<String> GJORT = Set.of("EPOST", "BORTE");

    private final Epostvalgport epost;
    private final Kalenderadresse kalender;

    MinSideController(Epostvalgport epost, Kalenderadresse kalender) {
        this.epost = epost;
        this.kalender = kalender;
    }

    @GetMapping(STI)
    String side(
            @PathVariable String hf,
            @RequestParam(required = false) String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", ok != null && GJORT.contains(ok) ? ok : null);
        return vis(hf, ramme, leser, null, modell);
    }

    /**
     * @param paa det det skal sendes e-post om; resten er av
     * @param handling EPOST, KALENDER eller KALENDER_BORT
     */
    @PostMapping(STI)
    String velg(
            @PathVariable String hf,
            @RequestParam(defaultValue = "") String handling,
            @RequestParam(defaultValue = "") List<String> paa,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn) {
        switch (handling) {
            case "EPOST" -> {
                Set<Epostslag> av = EnumSet.allOf(Epostslag.class);
                av.removeIf(s -> paa.contains(s.name()));
                epost.velg(new HelsefellesskapId(hf), krevBruker(leser), av);
                return "redirect:" + inn.getRequestURI() + "?ok=EPOST";
            }
            case "KALENDER" -> {
                krevKalender(ramme);
                // Adressen vises bare nå, så svaret er siden selv.
                return vis(hf, ramme, leser, kalender.gi(hf, leser).adresse(), modell);
            }
            case "KALENDER_BORT" -> {
                krevKalender(ramme);
                kalender.taBort(hf, leser);
                return "redirect:" + inn.getRequestURI() + "?ok=BORTE";
            }
            default -> throw Funn.ikke("Handlingen");
        }
    }

    private static BrukerId krevBruker(Leser leser) {
        if (leser.bruker().id() == null) {
            throw Funn.ikke("Brukeren");
        }
        return leser.bruker().id();
    }

    private static void krevKalender(Ramme ramme) {
        if (!ramme.rekkevidde().naar("POST", KALENDER)) {
            throw Funn.ikke("Kalenderen");
        }
    }

    private String vis(String hf, Ramme ramme, Leser leser, String adresse, Model modell) {
        BrukerId bruker = leser.bruker().id();
        Set<Epostslag> av = bruker == null ? Set.of() : epost.av(new HelsefellesskapId(hf), bruker);
        modell.addAttribute("kjent", bruker != null);
        modell.addAttribute("slag", Arrays.asList(Epostslag.values()));
        modell.addAttribute("av", av);
        modell.addAttribute("harkalender", ramme.rekkevidde().naar("POST", KALENDER));
        modell.addAttribute("gitt", kalender.gitt(hf, leser).orElse(null));
        modell.addAttribute("adresse", adresse);
        return "min-side";
    }
}
