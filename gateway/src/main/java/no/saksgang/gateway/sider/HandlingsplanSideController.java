package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.kommando.Kommandogiver;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.planer.AarsrapportQuery;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.planer.PlanstatusQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handlingsplanene: tiltak, innspill, vedtak og hvor langt det er kommet (R189–R193, R215, R233). */
@Side
class HandlingsplanSideController {

    static final String LISTE = "/{hf}/handlingsplan";
    static final String STI = "/{hf}/handlingsplan/{planId}";
    private static final String STATUS = "/api/v1/helsefellesskap/{id}/handlingsplaner/{planId}/status";

    private final AarsrapportQuery planer;
    private final PlanstatusQuery status;
    private final Skjemagiver giver;
    private final Clock klokke;

    HandlingsplanSideController(AarsrapportQuery planer, PlanstatusQuery status, Skjemagiver giver, Clock klokke) {
        this.planer = planer;
        this.status = status;
        this.giver = giver;
        this.klokke = klokke;
    }

    @GetMapping(LISTE)
    String liste(@PathVariable String hf, Leser leser, Model modell) {
        return visListe(hf, Skjema.tomt(), modell);
    }

    @PostMapping(LISTE)
    String opprett(
            @PathVariable String hf,
            @RequestParam Map<String, String> felt,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Skjema skjema = Skjema.med(felt);
        Kommandoskjema k = Kommandoskjema.av(skjema)
                .med("helsefellesskapId", hf)
                .krevDato("fra", "nyttmoete.datomangler")
                .krevDato("til", "nyttmoete.datomangler");
        String id = skjema.verdi("noekkel").isEmpty() ? "" : Kommandogiver.nyId("plan-", hf, skjema.verdi("noekkel"));
        Skjema svar = giver.utfoer(k.til("handlingsplan", id, "OpprettHandlingsplan"), skjema, inn);
        if (svar == null) {
            return "redirect:/" + hf + "/handlingsplan/" + id;
        }
        ut.setStatus(422);
        return visListe(hf, svar, modell);
    }

    @GetMapping(STI)
    String plan(
            @PathVariable String hf,
            @PathVariable String planId,
            @RequestParam(required = false) String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", ok != null && Planhandling.KOMMANDOER.contains(ok) ? ok : null);
        return vis(hf, krev(hf, planId), Skjema.tomt(), ramme, modell);
    }

    @PostMapping(STI)
    String gi(
            @PathVariable String hf,
            @PathVariable String planId,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Skjema skjema = Skjema.med(felt);
        Skjema svar = giver.utfoer(Planhandling.av(skjema, krev(hf, planId), ramme), skjema, inn);
        if (svar == null) {
            return "redirect:" + inn.getRequestURI() + "?ok=" + skjema.verdi("kommando");
        }
        ut.setStatus(422);
        return vis(hf, krev(hf, planId), svar, ramme, modell);
    }

    private Planbilde krev(String hf, String planId) {
        return planer.planer(new HelsefellesskapId(hf), "HANDLINGSPLAN").stream()
                .filter(p -> p.planId.equals(planId))
                .findFirst()
                .orElseThrow(() -> Funn.ikke("Planen"));
    }

    private String visListe(String hf, Skjema skjema, Model modell) {
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("planer", planer.planer(new HelsefellesskapId(hf), "HANDLINGSPLAN"));
        return "handlingsplaner";
    }

    private String vis(String hf, Planbilde p, Skjema skjema, Ramme ramme, Model modell) {
        LocalDate idag = Norsktid.dag(klokke.instant());
        Map<String, PlanstatusQuery.Tiltaksstatus> perTiltak = status.finn(
                        new HelsefellesskapId(hf),
                        new HandlingsplanId(p.planId),
                        idag,
                        ramme.rekkevidde().naar("GET", STATUS))
                .map(s -> s.tiltak().stream()
                        .collect(Collectors.toMap(t -> t.tiltak().tiltakId(), t -> t)))
                .orElse(Map.of());
        modell.addAttribute("plan", p);
        modell.addAttribute("status", perTiltak);
        modell.addAttribute("idag", idag);
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("fremmer", ramme.rekkevidde().kan("FremmHandlingsplan", Planhandling.strategisk(ramme)));
        modell.addAttribute(
                "avgjoer",
                ramme.rekkevidde().kan("VedtaHandlingsplan", AarsrapportSideController.partnerskapsmoetet(ramme)));
        modell.addAttribute("endres", List.of("UTKAST", "VEDTATT").contains(p.tilstand));
        return "handlingsplan";
    }
}
