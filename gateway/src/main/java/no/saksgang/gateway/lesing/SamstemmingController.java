package no.saksgang.gateway.lesing;

import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.samstemming.SamstemmingQuery;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Enigheten i en sak, punkt for punkt. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SamstemmingController {

    private final SamstemmingQuery samstemming;
    private final Lesesvar svar;

    SamstemmingController(SamstemmingQuery samstemming, Lesesvar svar) {
        this.samstemming = samstemming;
        this.svar = svar;
    }

    @GetMapping("/saker/{sakId}/samstemming")
    ResponseEntity<Samstemmingsbilde> samstemming(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.SAK, vent);
        Samstemmingsbilde bilde =
                samstemming.finn(new SakId(sakId)).orElseThrow(() -> Lesesvar.ikkeFunnet("Enigheten i saken", sakId));
        return svar.svar(bilde, Long.toString(bilde.versjon), posisjon, forespoersel);
    }
}
