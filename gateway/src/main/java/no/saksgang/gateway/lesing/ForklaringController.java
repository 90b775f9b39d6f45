package no.saksgang.gateway.lesing;

import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.spor.ForslagQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Hvilket utvalg motoren foreslår for en sak, etter hvilken regel og hvilke opplysninger. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ForklaringController {

    private final ForslagQuery forslag;
    private final Lesesvar svar;

    ForklaringController(ForslagQuery forslag, Lesesvar svar) {
        this.forslag = forslag;
        this.svar = svar;
    }

    @GetMapping("/saker/{sakId}/forslag")
    ResponseEntity<ForslagQuery.Forslag> forslag(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.SPOR, vent);
        ForslagQuery.Forslag f =
                forslag.finn(new SakId(sakId)).orElseThrow(() -> Lesesvar.ikkeFunnet("Forslag for saken", sakId));
        return svar.svar(f, "p" + posisjon, posisjon, forespoersel);
    }
}
