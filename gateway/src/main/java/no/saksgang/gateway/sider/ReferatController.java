package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.samstemming.SamstemmingQuery;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Referatet fra utkast til godkjent, og rettelser etterpå (R110, R221). */
@Side
class ReferatController {

    static final String STI = "/{hf}/moeter/{moeteId}/referat";

    private final MoeteQuery moeter;
    private final SakQuery saker;
    private final SamstemmingQuery samstemming;
    private final MessageSource tekster;
    private final Skjemagiver giver;

    ReferatController(
            MoeteQuery moeter, SakQuery saker, SamstemmingQuery samstemming, MessageSource tekster, Skjemagiver giver) {
        this.moeter = moeter;
        this.saker = saker;
        this.samstemming = samstemming;
        this.tekster = tekster;
        this.giver = giver;
    }

    @GetMapping(STI)
    String referat(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @RequestParam(defaultValue = "") String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", Referathandling.KOMMANDOER.contains(ok) ? ok : null);
        return vis(krev(hf, moeteId), Skjema.tomt(), ramme, leser, modell);
    }

    @PostMapping(STI)
    String gi(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Skjema skjema = Skjema.med(felt);
        Skjema svar = giver.utfoer(Referathandling.av(skjema, krev(hf, moeteId)), skjema, inn);
        if (svar == null) {
            return "redirect:" + inn.getRequestURI() + "?ok=" + skjema.verdi("kommando");
        }
        ut.setStatus(422);
        return vis(krev(hf, moeteId), svar, ramme, leser, modell);
    }

    private Moetebilde krev(String hf, String moeteId) {
        return moeter.finn(new MoeteId(moeteId))
                .filter(m -> m.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Møtet"));
    }

    private String vis(Moetebilde m, Skjema skjema, Ramme ramme, Leser leser, Model modell) {
        Moetebilde.Rettelaas laas = m.protokoll.rettelaas;
        boolean holdt = m.tilstand.equals(Moetetilstand.GJENNOMFOERT.name());
        boolean godkjent = m.tilstand.equals(Moetetilstand.REFERAT_GODKJENT.name());
        boolean minLaas = laas != null
                && leser.bruker().id() != null
                && laas.brukerId().equals(leser.bruker().id().verdi());
        boolean skriver = holdt && ramme.rekkevidde().kan("SkrivReferat");
        boolean retter = godkjent && minLaas && laas.forslag() == 0;
        // Utkastet skrives på målformen til helsefellesskapet, uansett hvilket språk siden vises på.
        Referatutkast utkast = new Referatutkast(
                m,
                id -> saker.finn(new SakId(id)),
                id -> samstemming
                        .finn(new SakId(id))
                        .map(s -> Standpunktliste.av(s, m.moeteId))
                        .orElse(List.of()),
                ramme.navn(),
                tekster,
                Spraakvalg.av(ramme.navn().maalform()));
        Referatskjema redigering = Referatskjema.av(
                m, skjema, holdt && Referatskjema.gjeldende(m).isEmpty() ? utkast.punkter() : List.of());
        modell.addAttribute("moete", m);
        modell.addAttribute("holdt", holdt);
        modell.addAttribute("godkjent", godkjent);
        modell.addAttribute("laas", laas);
        modell.addAttribute("minLaas", minLaas);
        modell.addAttribute("skriver", skriver);
        modell.addAttribute("retter", retter);
        modell.addAttribute("punkter", redigering.linjer());
        modell.addAttribute("feltene", Referatskjema.FELT);
        modell.addAttribute("sett", redigering.sett());
        modell.addAttribute("skjema", redigering.skjema());
        modell.addAttribute("gjeldende", Referatskjema.gjeldende(m));
        modell.addAttribute(
                "forslag",
                laas == null
                        ? null
                        : m.referater.stream()
                                .filter(r -> laas.forslag() > 0 && r.versjon() == laas.forslag())
                                .findFirst()
                                .orElse(null));
        modell.addAttribute("titler", Referatskjema.titler(m));
        modell.addAttribute("klasser", List.of(Rettelsesklasse.values()));
        return "referat";
    }
}
