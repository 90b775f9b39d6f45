package no.saksgang.gateway.sider;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.soek.SoekQuery;
import no.saksgang.lesemodell.soek.Treff;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Søk i alt hun får se. */
@Side
class SoekSideController {

    /** Det hun har valgt; null er alle. */
    record Valg(String soek, String slag, String utvalg, int side) {}

    private final SoekQuery soek;
    private final Clock klokke;

    SoekSideController(SoekQuery soek, Clock klokke) {
        this.soek = soek;
        this.klokke = klokke;
    }

    @GetMapping("/{hf}/soek")
    String finn(
            @PathVariable String hf,
            @RequestParam(required = false) String soek,
            @RequestParam(required = false) String slag,
            @RequestParam(required = false) String utvalg,
            @RequestParam(defaultValue = "1") String side,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        Valg valg = new Valg(
                soek == null ? "" : soek.substring(0, Math.min(soek.length(), SoekQuery.LENGSTE)),
                Arrays.stream(Treff.Slag.values()).anyMatch(s -> s.name().equals(slag)) ? slag : null,
                ramme.navn().utvalg().containsKey(utvalg) ? utvalg : null,
                side.matches("[1-9]|10") ? Integer.parseInt(side) : 1);
        boolean tiltak = ramme.rekkevidde().naar("GET", "/{hf}/handlingsplan/{planId}");
        modell.addAttribute("valg", valg);
        modell.addAttribute(
                "slagene",
                Arrays.stream(Treff.Slag.values())
                        .filter(s -> tiltak || s != Treff.Slag.TILTAK)
                        .toList());
        SoekQuery.Svar svar = soek == null
                ? null
                : this.soek.finn(
                        new SoekQuery.Spoersmaal(
                                new HelsefellesskapId(hf),
                                valg.soek(),
                                valg.slag() == null ? null : Treff.Slag.valueOf(valg.slag()),
                                valg.utvalg(),
                                valg.side(),
                                tiltak),
                        leser.innsyn(),
                        klokke.instant());
        modell.addAttribute("lenker", new Lenker());
        modell.addAttribute("svar", svar);
        modell.addAttribute("treff", bare(svar, false));
        modell.addAttribute("omtrent", bare(svar, true));
        return "soek";
    }

    private static List<Treff> bare(SoekQuery.Svar svar, boolean omtrent) {
        return svar == null
                ? List.of()
                : svar.treff().stream().filter(t -> t.omtrent() == omtrent).toList();
    }

    /** Siden et treff ligger på, under helsefellesskapet. */
    record Lenker() {
        public String paa(Treff t) {
            return switch (t.slag()) {
                case SAK -> "/saker/" + t.id();
                case MOETE -> "/moeter/" + t.id() + "/sakliste";
                case PUBLISERT -> "/publisert/" + t.id();
                case UTVALG -> "/utvalg/" + t.id();
                case TILTAK -> "/handlingsplan/" + t.id();
            };
        }
    }
}
