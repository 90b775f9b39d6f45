package no.saksgang.gateway.sider;

import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.bevis.Bevisport;
import no.saksgang.gateway.bevis.Revisjonsport;
import no.saksgang.gateway.person.Personport;
import no.saksgang.gateway.tilgang.Eierport;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Revisors side: det siste signerte sjekkpunktet, etterprøving av hele loggen med det som er funnet, og hvem som har lest det
 * som er vernet. Funn i andre helsefellesskap vises bare med posisjonen i loggen.
 */
@Side
class RevisjonController {

    static final String STI = "/{hf}/revisjon";

    private static final int LESINGER = 25;

    private final Bevisport bevis;
    private final Revisjonsport revisjon;
    private final Personport personer;
    private final Eierport eiere;

    RevisjonController(Bevisport bevis, Revisjonsport revisjon, Personport personer, Eierport eiere) {
        this.bevis = bevis;
        this.revisjon = revisjon;
        this.personer = personer;
        this.eiere = eiere;
    }

    @GetMapping(STI)
    String vis(@PathVariable String hf, Model modell) {
        Revisjonsport.Status status = revisjon.status();
        modell.addAttribute("sjekkpunkt", bevis.sisteSjekkpunkt().orElse(null));
        modell.addAttribute("noekkel", bevis.noekkel().orElse(null));
        modell.addAttribute("status", status);
        modell.addAttribute(
                "funn",
                status.resultat() == null
                        ? List.of()
                        : status.resultat().funn().stream()
                                .map(f -> er(hf, f) ? f : f.utenSted())
                                .toList());
        modell.addAttribute("lesinger", personer.leselogg(new HelsefellesskapId(hf), null, LESINGER));
        return "revisjon";
    }

    /** Går det en, er det den som vises; ingen trenger to samtidig. */
    @PostMapping(STI)
    String start(@PathVariable String hf) {
        revisjon.start();
        return "redirect:/" + hf + "/revisjon";
    }

    private boolean er(String hf, Revisjonsport.Funn f) {
        int skille = f.stroem() == null ? -1 : f.stroem().indexOf(':');
        return skille > 0
                && eiere.finn(f.stroem().substring(0, skille), f.stroem().substring(skille + 1))
                        .filter(e -> e.helsefellesskapId().verdi().equals(hf))
                        .isPresent();
    }
}
