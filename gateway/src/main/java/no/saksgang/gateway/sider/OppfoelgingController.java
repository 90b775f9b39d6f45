package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Oppfoelgingsstatus;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.sak.OppfoelgingQuery;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Oppfølging av vedtak: hvem som skal gjøre hva til når, og om det er gjort (R023, R058). */
@Side
class OppfoelgingController {

    static final String STI = "/{hf}/oppfoelging";
    static final String SAK = "/{hf}/oppfoelging/{sakId}";

    private static final Set<String> KOMMANDOER = Set.of(
            "TildelGjennomfoering",
            "MeldOppfoelgingsstatus",
            "MeldGjennomfoert",
            "LeggFramBevis",
            "BekreftGjennomfoering",
            "UnderkjennGjennomfoering",
            "EndreOppfoelgingsfrist",
            "RegistrerEttersyn");

    private final OppfoelgingQuery oppfoelging;
    private final SakQuery saker;
    private final TilgangQuery tilgang;
    private final Skjemagiver giver;
    private final Clock klokke;

    OppfoelgingController(
            OppfoelgingQuery oppfoelging, SakQuery saker, TilgangQuery tilgang, Skjemagiver giver, Clock klokke) {
        this.oppfoelging = oppfoelging;
        this.saker = saker;
        this.tilgang = tilgang;
        this.giver = giver;
        this.klokke = klokke;
    }

    @GetMapping(STI)
    String liste(
            @PathVariable String hf,
            @RequestParam(required = false) String ansvarlig,
            @RequestParam(required = false) String vis,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        String hvem = ansvarlig == null || ansvarlig.isBlank() ? null : ansvarlig;
        boolean alle = "alle".equals(vis);
        modell.addAttribute("ansvarlig", hvem);
        modell.addAttribute("alle", alle);
        modell.addAttribute(
                "punkter",
                oppfoelging.finn(
                        new HelsefellesskapId(hf), hvem, alle, Norsktid.dag(klokke.instant()), leser.innsyn()));
        return "oppfoelging";
    }

    @GetMapping(SAK)
    String sak(
            @PathVariable String hf,
            @PathVariable String sakId,
            @RequestParam(required = false) String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", KOMMANDOER.contains(Objects.toString(ok)) ? ok : null);
        return vis(krev(hf, sakId), Skjema.tomt(), leser, modell);
    }

    @PostMapping(SAK)
    String gi(
            @PathVariable String hf,
            @PathVariable String sakId,
            @RequestParam MultiValueMap<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Saksbilde sak = krev(hf, sakId);
        Skjema skjema = Skjema.med(felt.toSingleValueMap());
        Skjema svar =
                giver.utfoer(Oppfoelgingshandling.av(skjema, felt.getOrDefault("bevis", List.of()), sak), skjema, inn);
        if (svar == null) {
            String punkt = skjema.verdi("punktId");
            return "redirect:" + inn.getRequestURI() + "?ok=" + skjema.verdi("kommando")
                    + (Oppfoelgingshandling.har(sak, punkt) ? "#" + Oppfoelgingshandling.anker(sak, punkt) : "");
        }
        ut.setStatus(422);
        return vis(krev(hf, sakId), svar, leser, modell);
    }

    private Saksbilde krev(String hf, String sakId) {
        return saker.finn(new SakId(sakId))
                .filter(s -> s.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Saken"));
    }

    private String vis(Saksbilde sak, Skjema skjema, Leser leser, Model modell) {
        if (!leser.innsyn().skjermet()) {
            sak.utenSkjermet(tilgang.skjermede(new SakId(sak.sakId)));
        }
        modell.addAttribute("sak", sak);
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("valgt", skjema.verdi("punktId"));
        modell.addAttribute("idag", Norsktid.dag(klokke.instant()));
        modell.addAttribute("statuser", List.of(Oppfoelgingsstatus.values()));
        return "oppfoelging-sak";
    }
}
