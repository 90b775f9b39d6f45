package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ikkeFunnet;
import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import java.time.Clock;
import java.util.Arrays;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Rekkevidde;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import no.saksgang.lesemodell.soek.SoekQuery;
import no.saksgang.lesemodell.soek.Treff;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Søk i alt den som spør, får se: saker, møter, det som er publisert, utvalg og tiltak. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SoekController {

    private final SoekQuery soek;
    private final NavnQuery navn;
    private final Clock klokke;

    SoekController(SoekQuery soek, NavnQuery navn, Clock klokke) {
        this.soek = soek;
        this.navn = navn;
        this.klokke = klokke;
    }

    /**
     * @param soek ord, «flere ord» i rekkefølge, -uten et ord, eller et av flere med or; tåler bøyning, skrivefeil og manglende æ, ø og å
     * @param slag SAK, MOETE, PUBLISERT, UTVALG eller TILTAK
     */
    @GetMapping("/helsefellesskap/{id}/soek")
    SoekQuery.Svar finn(
            @PathVariable String id,
            @RequestParam String soek,
            @RequestParam(required = false) String slag,
            @RequestParam(required = false) String utvalg,
            @RequestParam(defaultValue = "1") int side,
            Leser leser) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        if (navn.finn(hf).isEmpty()) {
            throw ikkeFunnet("Helsefellesskapet", id);
        }
        if (soek.length() > SoekQuery.LENGSTE) {
            throw ugyldig("soek", "soek kan være på " + SoekQuery.LENGSTE + " tegn");
        }
        if (side < 1 || side > SoekQuery.FLEST_SIDER) {
            throw ugyldig("side", "side må være 1–" + SoekQuery.FLEST_SIDER);
        }
        if (slag != null
                && Arrays.stream(Treff.Slag.values()).noneMatch(s -> s.name().equals(slag))) {
            throw ugyldig("slag", "slag må være en av " + Arrays.toString(Treff.Slag.values()));
        }
        return this.soek.finn(
                new SoekQuery.Spoersmaal(
                        hf,
                        soek,
                        slag == null ? null : Treff.Slag.valueOf(slag),
                        utvalg,
                        side,
                        new Rekkevidde(leser.bruker(), id).naar("GET", "/{hf}/handlingsplan/{planId}")),
                leser.innsyn(),
                klokke.instant());
    }
}
