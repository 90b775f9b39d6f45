package no.saksgang.gateway.sider;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.sak.SakQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Saksoversikten (R216): alt den som spør, får se, og det offentlige av resten. */
@Side
class SakerController {

    private static final int PER_SIDE = 25;
    private static final int LENGSTE_SOEK = 200;

    /** Det hun har valgt; null er alle. */
    record Valg(String soek, String utvalg, String tilstand) {}

    private final SakQuery saker;

    SakerController(SakQuery saker) {
        this.saker = saker;
    }

    @GetMapping("/{hf}/saker")
    String oversikt(
            @PathVariable String hf,
            @RequestParam(required = false) String soek,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String tilstand,
            @RequestParam(required = false) String etter,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        Valg valg = new Valg(
                soek == null || soek.isBlank() ? null : soek.substring(0, Math.min(soek.length(), LENGSTE_SOEK)),
                ramme.navn().utvalg().containsKey(utvalg) ? utvalg : null,
                Arrays.stream(Sakstilstand.values()).anyMatch(t -> t.name().equals(tilstand)) ? tilstand : null);
        modell.addAttribute("valg", valg);
        modell.addAttribute("tilstander", List.of(Sakstilstand.values()));
        modell.addAttribute("funnet", finn(hf, valg, etter, leser));
        return "saker";
    }

    /** Et merke som ikke er vårt, gir første side. */
    private SakQuery.Side finn(String hf, Valg v, String etter, Leser leser) {
        try {
            return saker.oversikt(
                    new HelsefellesskapId(hf),
                    new SakQuery.Filter(v.utvalg(), v.tilstand(), null, v.soek(), etter, PER_SIDE, false),
                    leser.innsyn());
        } catch (IllegalArgumentException | DateTimeException e) {
            if (etter == null) {
                throw e;
            }
            return finn(hf, v, null, leser);
        }
    }
}
