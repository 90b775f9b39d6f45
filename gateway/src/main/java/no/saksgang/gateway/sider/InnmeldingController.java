package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.saksgang.gateway.kommando.Kommandogiver;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meld inn en sak (R075): et kort skjema for den som har noe å ta opp. */
@Side
class InnmeldingController {

    static final String STI = "/{hf}/innmelding";

    private final Skjemagiver giver;

    InnmeldingController(Skjemagiver giver) {
        this.giver = giver;
    }

    @GetMapping(STI)
    String skjema(
            @ModelAttribute("ramme") Ramme ramme,
            @RequestParam(required = false) String meldt,
            Leser leser,
            Model modell) {
        List<String> virksomheter = virksomheter(ramme, leser);
        modell.addAttribute("meldt", meldt != null && meldt.matches("sak-[0-9a-f-]{36}") ? meldt : null);
        return vis(
                Skjema.med(virksomheter.size() == 1 ? Map.of("innmelder", virksomheter.getFirst()) : Map.of()),
                virksomheter,
                ramme,
                modell);
    }

    @PostMapping(STI)
    String meldInn(
            @PathVariable String hf,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Skjema skjema = Skjema.med(felt);
        Map<String, String> mangler = new LinkedHashMap<>();
        if (skjema.verdi("tittel").isBlank()) {
            mangler.put("tittel", "innmelding.tittelmangler");
        }
        if (!ramme.navn().virksomheter().containsKey(skjema.verdi("innmelder"))) {
            mangler.put("innmelder", "innmelding.innmeldermangler");
        }
        Skjema svar = mangler.isEmpty() ? send(hf, skjema, inn) : skjema.mangler(mangler);
        if (svar == null) {
            return "redirect:/" + hf + "/innmelding?meldt=" + Kommandogiver.nyId("sak-", hf, skjema.verdi("noekkel"));
        }
        ut.setStatus(422);
        return vis(svar, virksomheter(ramme, leser), ramme, modell);
    }

    private Skjema send(String hf, Skjema s, HttpServletRequest inn) {
        Map<String, Object> kommando = new HashMap<>();
        kommando.put("helsefellesskapId", hf);
        kommando.put("tittel", s.verdi("tittel").strip());
        kommando.put("innmelder", s.verdi("innmelder"));
        if (!s.verdi("beskrivelse").isBlank()) {
            kommando.put(
                    "beskrivelse", s.verdi("beskrivelse").replace("\r\n", "\n").strip());
        }
        Skjema.Avslaatt nei = giver.gi(
                new Skjemagiver.Oenske(
                        "sak", "MeldInnSak", Kommandogiver.nyId("sak-", hf, s.verdi("noekkel")), kommando, null),
                s.verdi("noekkel"),
                inn);
        return nei == null ? null : s.avslaatt(nei);
    }

    private static String vis(Skjema skjema, List<String> virksomheter, Ramme ramme, Model modell) {
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("virksomheter", virksomheter);
        modell.addAttribute("serSaken", ramme.rekkevidde().naar("GET", "/{hf}/saker/{sakId}", ""));
        return "innmelding";
    }

    /** Virksomhetene hun handler for; alle når rollen ikke er bundet til noen. */
    private static List<String> virksomheter(Ramme ramme, Leser leser) {
        List<String> egne = leser.dekkende().stream()
                .map(t -> t.virksomhetId())
                .filter(Objects::nonNull)
                .map(v -> v.verdi())
                .filter(ramme.navn().virksomheter()::containsKey)
                .distinct()
                .toList();
        return egne.isEmpty() ? List.copyOf(ramme.navn().virksomheter().keySet()) : egne;
    }
}
