package no.saksgang.gateway.lesing;

import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.sak.SaksutskriftQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Saksutskriften, når saken er avgjort. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SaksutskriftController {

    private final SaksutskriftQuery utskrifter;
    private final Lesesvar svar;

    SaksutskriftController(SaksutskriftQuery utskrifter, Lesesvar svar) {
        this.utskrifter = utskrifter;
        this.svar = svar;
    }

    @GetMapping("/saker/{sakId}/saksutskrift")
    ResponseEntity<SaksutskriftQuery.Saksutskrift> saksutskrift(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.SAK, vent);
        var utskrift = utskrifter
                .finn(new SakId(sakId))
                .orElseThrow(() -> Lesesvar.ikkeFunnet("Saksutskrift for saken", sakId));
        return svar.svar(utskrift, "p" + posisjon, posisjon, forespoersel);
    }
}
