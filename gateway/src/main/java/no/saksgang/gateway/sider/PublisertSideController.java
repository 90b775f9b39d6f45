package no.saksgang.gateway.sider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Det som er publisert, og det som kommer til behandling, fra samme kilde som det åpne API-et (R215–R220). */
@Side
class PublisertSideController {

    private static final int PER_SIDE = 25;
    private static final Map<String, String> TYPER = Map.of(
            "vedtak", "VEDTAK",
            "protokoller", "PROTOKOLL",
            "aarsrapporter", "AARSRAPPORT",
            "handlingsplaner", "HANDLINGSPLAN");

    private final Utgaver utgaver;
    private final Saksliste saker;
    private final Clock klokke;

    PublisertSideController(Utgaver utgaver, Saksliste saker, Clock klokke) {
        this.utgaver = utgaver;
        this.saker = saker;
        this.klokke = klokke;
    }

    @GetMapping("/{hf}/kommer-til-behandling")
    String kommer(@PathVariable String hf, Model modell, Leser leser) {
        modell.addAttribute("saker", saker.kommer(new HelsefellesskapId(hf), null, klokke.instant()));
        return "kommer";
    }

    @GetMapping("/{hf}/vedtak")
    String vedtak(
            @PathVariable String hf,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String etter,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            Leser leser) {
        return liste("vedtak", hf, utvalg, etter, ramme, modell);
    }

    @GetMapping("/{hf}/protokoller")
    String protokoller(
            @PathVariable String hf,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String etter,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            Leser leser) {
        return liste("protokoller", hf, utvalg, etter, ramme, modell);
    }

    @GetMapping("/{hf}/aarsrapporter")
    String aarsrapporter(
            @PathVariable String hf,
            @RequestParam(required = false) String etter,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            Leser leser) {
        return liste("aarsrapporter", hf, null, etter, ramme, modell);
    }

    @GetMapping("/{hf}/handlingsplaner")
    String handlingsplaner(
            @PathVariable String hf,
            @RequestParam(required = false) String etter,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            Leser leser) {
        return liste("handlingsplaner", hf, null, etter, ramme, modell);
    }

    @GetMapping("/{hf}/publisert/{publiseringId}")
    String en(@PathVariable String hf, @PathVariable String publiseringId, Model modell, Leser leser) {
        HelsefellesskapId id = new HelsefellesskapId(hf);
        PubliseringId publisering = new PubliseringId(publiseringId);
        Instant naa = klokke.instant();
        Utgave u = utgaver.finn(id, publisering, naa).orElseThrow(() -> utgaver.gravstein(id, publisering, naa)
                .map(g -> new HttpFeil(HttpStatus.GONE, "TRUKKET_TILBAKE", g.begrunnelse(), ""))
                .orElseGet(() -> Funn.ikke("Publiseringen")));
        modell.addAttribute("utgave", u);
        modell.addAttribute("kjede", utgaver.kjede(id, publisering, naa));
        return "publisert";
    }

    private String liste(String hva, String hf, String utvalg, String etter, Ramme ramme, Model modell) {
        String valgt = utvalg == null || utvalg.isBlank() ? null : utvalg;
        if (valgt != null && !ramme.navn().utvalg().containsKey(valgt)) {
            throw Funn.ikke("Utvalget");
        }
        List<Utgave> funnet = utgaver.liste(
                new Utgaver.Utvalg(
                        new HelsefellesskapId(hf), List.of(TYPER.get(hva)), valgt, Blamerke.les(etter), PER_SIDE + 1),
                klokke.instant());
        boolean flere = funnet.size() > PER_SIDE;
        List<Utgave> side = flere ? funnet.subList(0, PER_SIDE) : funnet;
        modell.addAttribute("hva", hva);
        modell.addAttribute(
                "rapportaar",
                hva.equals("aarsrapporter") && ramme.rekkevidde().naar("GET", AarsrapportSideController.STI)
                        ? Norsktid.dag(klokke.instant()).getYear() - 1
                        : null);
        modell.addAttribute("valgt", valgt);
        modell.addAttribute("utgaver", side);
        modell.addAttribute("neste", flere ? Blamerke.skriv(side.getLast()) : null);
        return "publiseringer";
    }
}
