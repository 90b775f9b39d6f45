package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Part;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.organisasjon.MedlemQuery;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Utvalgene: hvem som sitter, hva de skal gjøre, og hvem som leder når (R021, R135, R144, R165–R167, R214, R217). */
@Side
class UtvalgSideController {

    static final String LISTE = "/{hf}/utvalg";
    static final String STI = "/{hf}/utvalg/{utvalgId}";

    private final OrganisasjonQuery organisasjon;
    private final MedlemQuery medlemmer;
    private final Skjemagiver giver;
    private final Clock klokke;

    UtvalgSideController(OrganisasjonQuery organisasjon, MedlemQuery medlemmer, Skjemagiver giver, Clock klokke) {
        this.organisasjon = organisasjon;
        this.medlemmer = medlemmer;
        this.giver = giver;
        this.klokke = klokke;
    }

    @GetMapping(LISTE)
    String liste(@PathVariable String hf, Leser leser, Model modell) {
        modell.addAttribute(
                "utvalg",
                medlemmer
                        .medlemmer(new HelsefellesskapId(hf), idag())
                        .orElseThrow(() -> Funn.ikke("Helsefellesskapet")));
        return "utvalgene";
    }

    @GetMapping(STI)
    String ett(
            @PathVariable String hf,
            @PathVariable String utvalgId,
            @RequestParam(defaultValue = "") String ok,
            @RequestParam(required = false) LocalDate dato,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", Utvalgshandling.KOMMANDOER.contains(ok) ? ok : null);
        return vis(krev(hf, utvalgId), dato, Skjema.tomt(), ramme, leser, modell);
    }

    @PostMapping(STI)
    String gi(
            @PathVariable String hf,
            @PathVariable String utvalgId,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Utvalgsbilde u = krev(hf, utvalgId);
        Skjema skjema = Skjema.med(felt);
        Skjema svar = giver.utfoer(Utvalgshandling.av(skjema, u), skjema, inn);
        if (svar == null) {
            return "redirect:" + inn.getRequestURI() + "?ok=" + skjema.verdi("kommando");
        }
        ut.setStatus(422);
        return vis(krev(hf, utvalgId), null, svar, ramme, leser, modell);
    }

    private Utvalgsbilde krev(String hf, String utvalgId) {
        return organisasjon
                .utvalg(new UtvalgId(utvalgId))
                .filter(u -> u.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Utvalget"));
    }

    private String vis(Utvalgsbilde u, LocalDate dato, Skjema skjema, Ramme ramme, Leser leser, Model modell) {
        LocalDate dag = dato == null ? idag() : dato;
        UtvalgId id = new UtvalgId(u.utvalgId);
        modell.addAttribute("utvalg", u);
        modell.addAttribute("dag", dag);
        modell.addAttribute("idag", dag.equals(idag()));
        modell.addAttribute("seter", medlemmer.medlemmer(id, dag).orElseThrow().medlemmer());
        MedlemQuery.Mandatside mandat = medlemmer.mandat(id, dag).orElseThrow();
        modell.addAttribute("mandat", mandat);
        modell.addAttribute(
                "mandattekst",
                mandat.gjeldende() == null
                        ? ""
                        : String.join("\n", mandat.gjeldende().punkter()));
        modell.addAttribute("kanEndre", dag.equals(idag()) && ramme.rekkevidde().naar("POST", STI, u.utvalgId));
        modell.addAttribute("rotasjon", medlemmer.rotasjon(id).orElseThrow());
        // Hvem som sitter i setet, er et pseudonym bare sekretariatet har bruk for.
        modell.addAttribute("pseudonym", leser.innsyn().alt() && !leser.bareOffentlig());
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("parter", List.of(Part.values()));
        modell.addAttribute("funksjoner", List.of(Funksjon.MEDLEM, Funksjon.OBSERVATOER, Funksjon.SEKRETAER));
        return "utvalg";
    }

    private LocalDate idag() {
        return Norsktid.dag(klokke.instant());
    }
}
