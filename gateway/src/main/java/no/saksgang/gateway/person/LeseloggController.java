package no.saksgang.gateway.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hvem som har lest personopplysninger og dokumenter. For revisor. */
@RestController
public class LeseloggController {

    private static final int MAKS = 200;

    private final Personport port;
    private final Persontilgang tilgang;

    LeseloggController(Personport port, Persontilgang tilgang) {
        this.port = port;
        this.tilgang = tilgang;
    }

    /** De nyeste først; {@code foer} er nummeret på den siste av forrige side. */
    @GetMapping(path = "/api/v1/helsefellesskap/{id}/leselogg", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Personport.Lesing> leselogg(
            @PathVariable String id,
            @RequestParam(required = false) Long foer,
            @RequestParam(defaultValue = "50") int antall,
            HttpServletRequest inn) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        tilgang.krev(inn, hf, EnumSet.of(Tilgangsrolle.REVISOR));
        return port.leselogg(hf, foer, Math.clamp(antall, 1, MAKS));
    }
}
