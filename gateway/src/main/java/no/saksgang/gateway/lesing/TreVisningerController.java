package no.saksgang.gateway.lesing;

import no.saksgang.felles.MoeteId;
import no.saksgang.lesemodell.tidsreise.TreVisninger;
import no.saksgang.lesemodell.tidsreise.TreVisningerQuery;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saklisten som innkalt, holdt og referert, festet til loggen. Kan også spørres om slik den var på et øyeblikk. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TreVisningerController {

    private final TreVisningerQuery visninger;
    private final Oeyeblikksleser leser;

    TreVisningerController(TreVisningerQuery visninger, Oeyeblikksleser leser) {
        this.visninger = visninger;
        this.leser = leser;
    }

    @GetMapping("/moeter/{id}/tre-visninger")
    TreVisninger treVisninger(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave) {
        boolean offentlig = TidsreiseController.offentlig(utgave);
        return TidsreiseController.svar(
                "Møtet", id, () -> visninger.finn(new MoeteId(id), leser.les(sann, kjent, posisjon), offentlig));
    }
}
