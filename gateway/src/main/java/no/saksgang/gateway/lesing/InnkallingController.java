package no.saksgang.gateway.lesing;

import java.util.List;
import no.saksgang.felles.MoeteId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.moete.InnkallingQuery;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetevisninger;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Det som ble sendt til et møte, og saklisten som innkalt, holdt og referert. Utgaven er OFFENTLIG eller FULL. */
@RestController
@RequestMapping(path = "/api/v1/moeter/{moeteId}", produces = MediaType.APPLICATION_JSON_VALUE)
class InnkallingController {

    private final InnkallingQuery innkallinger;
    private final MoeteQuery moeter;
    private final Lesesvar svar;

    InnkallingController(InnkallingQuery innkallinger, MoeteQuery moeter, Lesesvar svar) {
        this.innkallinger = innkallinger;
        this.moeter = moeter;
        this.svar = svar;
    }

    @GetMapping("/innkalling")
    ResponseEntity<InnkallingQuery.Innkalling> innkalling(
            @PathVariable String moeteId,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave,
            @RequestParam(required = false) Long vent,
            Leser leser,
            WebRequest forespoersel) {
        boolean offentlig = offentlig(utgave);
        leser.kreverAlt(!offentlig);
        svar.fersk(Lesemodeller.SAK, vent);
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        InnkallingQuery.Innkalling i = innkallinger
                .finn(new MoeteId(moeteId), offentlig)
                .orElseThrow(() -> Lesesvar.ikkeFunnet("Innkallingen til", moeteId));
        return svar.svar(i, utgave + "-" + i.merke(), posisjon, forespoersel);
    }

    @GetMapping("/visninger")
    ResponseEntity<Moetevisninger> visninger(
            @PathVariable String moeteId,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        boolean offentlig = offentlig(utgave);
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        Moetevisninger v = moeter.visninger(new MoeteId(moeteId), offentlig)
                .orElseThrow(() -> Lesesvar.ikkeFunnet("Møtet", moeteId));
        return svar.svar(v, utgave + "-p" + posisjon, posisjon, forespoersel);
    }

    /** Det tidligere møter i utvalget ikke ble ferdig med, og som dette møtet kan ta med. */
    @GetMapping("/tilbud")
    ResponseEntity<List<MoeteQuery.Tilbud>> tilbud(
            @PathVariable String moeteId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.MOETE, vent);
        List<MoeteQuery.Tilbud> t = moeter.finn(new MoeteId(moeteId))
                .map(moeter::tilbud)
                .orElseThrow(() -> Lesesvar.ikkeFunnet("Møtet", moeteId));
        return svar.svar(t, "p" + posisjon, posisjon, forespoersel);
    }

    private static boolean offentlig(String utgave) {
        return switch (utgave) {
            case "OFFENTLIG" -> true;
            case "FULL" -> false;
            default -> throw Lesesvar.ugyldig("utgave", "utgave må være OFFENTLIG eller FULL");
        };
    }
}
