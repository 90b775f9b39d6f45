package no.saksgang.gateway.lesing;

import java.util.List;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.hoering.HoeringQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Høringene i en sak. Hva som vises av andres svar, avhenger av hvem som spør; uten aktør vises minst. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class HoeringController {

    private final HoeringQuery hoeringer;
    private final Lesesvar svar;

    HoeringController(HoeringQuery hoeringer, Lesesvar svar) {
        this.hoeringer = hoeringer;
        this.svar = svar;
    }

    @GetMapping("/saker/{sakId}/hoeringer")
    ResponseEntity<List<HoeringQuery.Linje>> hoeringer(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, Leser leser) {
        svar.fersk(Lesemodeller.SAK, vent);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(hoeringer.finn(new SakId(sakId), leser.aktoerer()));
    }
}
