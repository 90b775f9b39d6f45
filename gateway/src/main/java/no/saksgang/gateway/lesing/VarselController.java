package no.saksgang.gateway.lesing;

import java.util.List;
import java.util.Map;
import no.saksgang.felles.verdi.Varselmottaker;
import no.saksgang.felles.verdi.Varselmottaker.Slag;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.varsel.VarselQuery;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Varslene til et utvalg, en virksomhet, et sete, eller sekretariatet i et helsefellesskap. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class VarselController {

    private static final Map<String, Slag> MOTTAKERE = Map.of(
            "utvalg", Slag.UTVALG,
            "virksomheter", Slag.VIRKSOMHET,
            "seter", Slag.SETE,
            "helsefellesskap", Slag.SEKRETARIAT);

    private final VarselQuery varsler;

    VarselController(VarselQuery varsler) {
        this.varsler = varsler;
    }

    /** Nyeste først; {@code foer} er varselId-en siste side sluttet med. */
    @GetMapping("/{slag:utvalg|virksomheter|seter|helsefellesskap}/{id}/varsler")
    List<VarselQuery.Linje> varsler(
            @PathVariable String slag,
            @PathVariable String id,
            @RequestParam(required = false) Long foer,
            @RequestParam(defaultValue = "50") int antall,
            Leser leser) {
        if (antall < 1 || antall > VarselQuery.MAKS_SIDE) {
            throw Lesesvar.ugyldig("antall", "antall må være 1–" + VarselQuery.MAKS_SIDE);
        }
        return varsler.til(
                new Varselmottaker(MOTTAKERE.get(slag), id),
                foer,
                antall,
                leser.innsyn().helsefellesskap());
    }
}
