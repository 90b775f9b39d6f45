package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.gateway.kommando.Kommandogiver;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sekretariatet planlegger et møte (R107). */
@Side
class MoeteplanleggingController {

    static final String STI = "/{hf}/moeteplan/nytt";

    private final Skjemagiver giver;

    MoeteplanleggingController(Skjemagiver giver) {
        this.giver = giver;
    }

    @GetMapping(STI)
    String skjema(Leser leser, Model modell) {
        return vis(Skjema.med(Map.of("fra", "09:00", "til", "11:30")), modell);
    }

    @PostMapping(STI)
    String planlegg(
            @PathVariable String hf,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Skjema s = Skjema.med(felt);
        Map<String, String> mangler = mangler(s, ramme);
        if (mangler.isEmpty()) {
            String id = Kommandogiver.nyId("moete-", hf, s.verdi("noekkel"));
            Skjema.Avslaatt nei = giver.gi(
                    new Skjemagiver.Oenske("moete", "PlanleggMoete", id, kommando(hf, s), null),
                    s.verdi("noekkel"),
                    inn);
            if (nei == null) {
                return "redirect:/" + hf + "/moeter/" + id + "/sakliste/rediger";
            }
            s = s.avslaatt(nei);
        } else {
            s = s.mangler(mangler);
        }
        ut.setStatus(422);
        return vis(s, modell);
    }

    private static Map<String, Object> kommando(String hf, Skjema s) {
        Map<String, Object> k = new HashMap<>();
        k.put("helsefellesskapId", hf);
        k.put("utvalgId", s.verdi("utvalgId"));
        k.put("start", s.verdi("dato") + "T" + s.verdi("fra"));
        k.put("slutt", s.verdi("dato") + "T" + s.verdi("til"));
        if (!s.verdi("sted").isBlank()) {
            k.put("sted", s.verdi("sted").strip());
        }
        if (!s.verdi("type").isBlank()) {
            k.put("type", s.verdi("type"));
        }
        return k;
    }

    private static Map<String, String> mangler(Skjema s, Ramme ramme) {
        Map<String, String> ut = new LinkedHashMap<>();
        if (!ramme.navn().utvalg().containsKey(s.verdi("utvalgId"))) {
            ut.put("utvalgId", "innboks.utvalgmangler");
        }
        krev(ut, "dato", "nyttmoete.datomangler", () -> LocalDate.parse(s.verdi("dato")));
        krev(ut, "fra", "nyttmoete.klokkemangler", () -> LocalTime.parse(s.verdi("fra")));
        krev(ut, "til", "nyttmoete.klokkemangler", () -> LocalTime.parse(s.verdi("til")));
        return ut;
    }

    private static void krev(Map<String, String> ut, String felt, String melding, Runnable les) {
        try {
            les.run();
        } catch (DateTimeParseException e) {
            ut.put(felt, melding);
        }
    }

    private static String vis(Skjema skjema, Model modell) {
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("typer", List.of(Moetetype.values()));
        return "nytt-moete";
    }
}
