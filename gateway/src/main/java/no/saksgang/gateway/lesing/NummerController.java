package no.saksgang.gateway.lesing;

import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.nummer.NummerQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Saksnumre, møtenumre, vedtaksnumre og journalnumre (R114). */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class NummerController {

    /** Nummeret møtet fikk da det var holdt; null før det. */
    record Moetenummer(String moeteId, String moetenummer) {}

    private final NummerQuery numre;
    private final Lesesvar svar;

    NummerController(NummerQuery numre, Lesesvar svar) {
        this.numre = numre;
        this.svar = svar;
    }

    @GetMapping("/utvalg/{id}/numre/{aar}")
    ResponseEntity<NummerQuery.Nummeraar> utvalg(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        return svar.svar(numre.utvalg(new UtvalgId(id), aar), "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/saksjournal/{aar}")
    ResponseEntity<NummerQuery.Nummeraar> saksjournal(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        return svar.svar(numre.saksjournal(new HelsefellesskapId(id), aar), "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/saker/{sakId}/numre")
    ResponseEntity<List<NummerQuery.Nummer>> sak(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        return svar.svar(numre.sak(new SakId(sakId)), "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/moeter/{moeteId}/nummer")
    ResponseEntity<Moetenummer> moete(
            @PathVariable String moeteId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        Moetenummer n =
                new Moetenummer(moeteId, numre.moetenummer(new MoeteId(moeteId)).orElse(null));
        return svar.svar(n, "p" + posisjon, posisjon, forespoersel);
    }
}
