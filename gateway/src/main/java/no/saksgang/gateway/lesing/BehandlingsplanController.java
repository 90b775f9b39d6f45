package no.saksgang.gateway.lesing;

import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.behandlingsplan.BehandlingsplanQuery;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Ruten til en sak. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class BehandlingsplanController {

    private final BehandlingsplanQuery planer;
    private final Lesesvar svar;

    BehandlingsplanController(BehandlingsplanQuery planer, Lesesvar svar) {
        this.planer = planer;
        this.svar = svar;
    }

    @GetMapping("/saker/{sakId}/behandlingsplan")
    ResponseEntity<BehandlingsplanQuery.Plan> plan(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.SAK, vent);
        BehandlingsplanQuery.Plan p =
                planer.finn(new SakId(sakId)).orElseThrow(() -> Lesesvar.ikkeFunnet("Saken", sakId));
        return svar.svar(p, Long.toString(p.versjon()), posisjon, forespoersel);
    }
}
