package no.saksgang.gateway.sider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import no.saksgang.lesemodell.offentlig.Utgaver;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Forsiden med alle helsefellesskapene, og forsiden til hvert av dem. */
@Side
class ForsideController {

    private static final int KOMMENDE = 5;
    private static final int SISTE = 5;

    private final NavnQuery navn;
    private final OffentligMoeteQuery moeter;
    private final Utgaver utgaver;
    private final Clock klokke;

    ForsideController(NavnQuery navn, OffentligMoeteQuery moeter, Utgaver utgaver, Clock klokke) {
        this.navn = navn;
        this.moeter = moeter;
        this.utgaver = utgaver;
        this.klokke = klokke;
    }

    @GetMapping("/")
    String alle(Model modell, Leser leser) {
        modell.addAttribute("helsefellesskap", navn.alle());
        return "forside";
    }

    @GetMapping("/{hf}")
    String ett(@PathVariable String hf, Model modell, Leser leser) {
        Instant naa = klokke.instant();
        HelsefellesskapId id = new HelsefellesskapId(hf);
        // Listen er nyeste først; de neste møtene er de siste av dem.
        List<Offentligmoete> kommende = moeter.liste(
                        id, new OffentligMoeteQuery.Filter(null, Norsktid.dag(naa), null, null, 200), naa)
                .reversed();
        modell.addAttribute("moeter", kommende.stream().limit(KOMMENDE).toList());
        modell.addAttribute("vedtak", utgaver.liste(siste(id, "VEDTAK"), naa));
        modell.addAttribute("protokoller", utgaver.liste(siste(id, "PROTOKOLL"), naa));
        return "helsefellesskap";
    }

    private static Utgaver.Utvalg siste(HelsefellesskapId id, String type) {
        return new Utgaver.Utvalg(id, List.of(type), null, null, SISTE);
    }
}
