package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import no.saksgang.lesemodell.planer.AarsrapportQuery;
import no.saksgang.lesemodell.planer.Planbilde;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Årsrapporten for ett år: tallene, delrapportene, og veien til den er godkjent og publisert (R188, R194–R198). */
@Side
class AarsrapportSideController {

    static final String STI = "/{hf}/aarsrapporter/{aar}";

    private static final Set<String> KOMMANDOER = Set.of(
            "OpprettAarsrapport",
            "LeverDelrapport",
            "LeverSelvevaluering",
            "FremmAarsrapport",
            "GodkjennAarsrapport",
            "ReturnerAarsrapport",
            "PubliserAarsrapport");

    private final AarsrapportQuery rapporter;
    private final Skjemagiver giver;

    AarsrapportSideController(AarsrapportQuery rapporter, Skjemagiver giver) {
        this.rapporter = rapporter;
        this.giver = giver;
    }

    @GetMapping(STI)
    String rapport(
            @PathVariable String hf,
            @PathVariable int aar,
            @RequestParam(required = false) String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", ok != null && KOMMANDOER.contains(ok) ? ok : null);
        return vis(hf, aar, Skjema.tomt(), ramme, modell);
    }

    @PostMapping(STI)
    String gi(
            @PathVariable String hf,
            @PathVariable int aar,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Skjema skjema = Skjema.med(felt);
        Planbilde rapport = rapporter.finn(new HelsefellesskapId(hf), aar).rapport();
        Skjema svar = giver.utfoer(valg(skjema, hf, aar, rapport, ramme), skjema, inn);
        if (svar == null) {
            return "redirect:" + inn.getRequestURI() + "?ok=" + skjema.verdi("kommando");
        }
        ut.setStatus(422);
        return vis(hf, aar, svar, ramme, modell);
    }

    private static Kommandoskjema.Valg valg(Skjema s, String hf, int aar, Planbilde rapport, Ramme ramme) {
        Kommandoskjema k = Kommandoskjema.av(s);
        switch (s.verdi("kommando")) {
            case "OpprettAarsrapport" -> {
                return k.med("helsefellesskapId", hf).med("aar", aar).til("aarsrapport", hf + "-aarsrapport-" + aar);
            }
            case "LeverDelrapport", "LeverSelvevaluering" ->
                k.krev("utvalgId", "innboks.utvalgmangler").krev("tekst", "aarsrapport.tekstmangler");
            case "GodkjennAarsrapport" ->
                k.med("utvalgId", partnerskapsmoetet(ramme)).med("sha256");
            case "ReturnerAarsrapport" -> k.krev("begrunnelse", "felles.begrunnelsemangler");
            case "FremmAarsrapport" -> k.med("merknad");
            case "PubliserAarsrapport" -> {
                // Bare rapporten.
            }
            default -> throw Funn.ikke("Skjemaet");
        }
        if (rapport == null) {
            throw Funn.ikke("Årsrapporten");
        }
        return k.til("aarsrapport", rapport.planId);
    }

    static String partnerskapsmoetet(Ramme ramme) {
        return ramme.navn().utvalg().values().stream()
                .filter(u -> "PARTNERSKAPSMOETE".equals(u.nivaa()))
                .map(NavnQuery.Utvalg::id)
                .findFirst()
                .orElseThrow(() -> Funn.ikke("Partnerskapsmøtet"));
    }

    private String vis(String hf, int aar, Skjema skjema, Ramme ramme, Model modell) {
        if (aar < 1990 || aar > 2200) {
            throw Funn.ikke("Årsrapporten");
        }
        AarsrapportQuery.Aarsrapport r = rapporter.finn(new HelsefellesskapId(hf), aar);
        modell.addAttribute("aar", aar);
        modell.addAttribute("tall", r.tall());
        modell.addAttribute("rapport", r.rapport());
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("avgjoer", ramme.rekkevidde().kan("GodkjennAarsrapport", partnerskapsmoetet(ramme)));
        modell.addAttribute("delrapporter", deler(r.rapport(), true));
        modell.addAttribute("selvevalueringer", deler(r.rapport(), false));
        return "aarsrapport";
    }

    /** Utvalgene som skal levere, og dem som har levert likevel. */
    private static List<String> deler(Planbilde rapport, boolean delrapport) {
        if (rapport == null) {
            return List.of();
        }
        List<String> ut = new ArrayList<>(delrapport ? rapport.pliktigeDelrapporter : rapport.pliktigeSelvevalueringer);
        (delrapport ? rapport.delrapporter : rapport.selvevalueringer)
                .keySet().stream().filter(u -> !ut.contains(u)).forEach(ut::add);
        return ut;
    }
}
