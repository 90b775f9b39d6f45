package no.saksgang.gateway.lesing;

import java.util.List;
import no.saksgang.felles.MoeteId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Protokollen fra et møte, med alle versjonene og forskjellene mellom dem (R110). */
@RestController
@RequestMapping(path = "/api/v1/moeter/{moeteId}/protokoll", produces = MediaType.APPLICATION_JSON_VALUE)
class ProtokollController {

    /** Protokollen: hvor den er i livet sitt, og versjonene i rekkefølge. */
    record Protokoll(
            String moeteId, String moetetilstand, Moetebilde.Protokoll protokoll, List<Moetebilde.Referat> versjoner) {}

    private final MoeteQuery moeter;
    private final Lesesvar svar;

    ProtokollController(MoeteQuery moeter, Lesesvar svar) {
        this.moeter = moeter;
        this.svar = svar;
    }

    @GetMapping
    ResponseEntity<Protokoll> protokoll(
            @PathVariable String moeteId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        Moetebilde m = moete(moeteId);
        return svar.svar(
                new Protokoll(m.moeteId, m.tilstand, m.protokoll, m.referater),
                Long.toString(m.versjon),
                posisjon,
                forespoersel);
    }

    @GetMapping("/{versjon}")
    ResponseEntity<Moetebilde.Referat> versjon(
            @PathVariable String moeteId,
            @PathVariable int versjon,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        Moetebilde m = moete(moeteId);
        Moetebilde.Referat r = m.referater.stream()
                .filter(x -> x.versjon() == versjon)
                .findFirst()
                .orElseThrow(() -> Lesesvar.ikkeFunnet("Versjonen", Integer.toString(versjon)));
        return svar.svar(r, m.versjon + "-" + versjon, posisjon, forespoersel);
    }

    private Moetebilde moete(String moeteId) {
        return moeter.finn(new MoeteId(moeteId)).orElseThrow(() -> Lesesvar.ikkeFunnet("Møtet", moeteId));
    }
}
