package no.saksgang.gateway.lesing;

import java.util.List;
import no.saksgang.felles.UtvalgId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.moete.AgendaQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Alle saker i et utvalg et år, møte for møte, med innkalling og referat (R111, R219). */
@RestController
@RequestMapping(path = "/api/v1/utvalg/{utvalgId}", produces = MediaType.APPLICATION_JSON_VALUE)
class AgendaController {

    private final AgendaQuery agenda;
    private final Lesesvar svar;

    AgendaController(AgendaQuery agenda, Lesesvar svar) {
        this.agenda = agenda;
        this.svar = svar;
    }

    @GetMapping("/agenda/{aar}")
    ResponseEntity<List<AgendaQuery.Moete>> agenda(
            @PathVariable String utvalgId,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            Leser leser,
            WebRequest forespoersel) {
        if (aar < 1990 || aar > 2200) {
            throw Lesesvar.ugyldig("aar", "aar må være 1990–2200");
        }
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        return svar.svar(
                agenda.aar(new UtvalgId(utvalgId), aar, !leser.innsyn().alt()), "p" + posisjon, posisjon, forespoersel);
    }
}
