package no.saksgang.gateway.navnevakt;

import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.offentlig.Enheter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sekretariatet holder vaktlisten (R218). Den ligger utenfor loggen, så et navn kan tas ut og være borte. */
@RestController
@RequestMapping(path = "/api/v1/helsefellesskap/{id}/navnevakt", produces = MediaType.APPLICATION_JSON_VALUE)
class NavnevaktController {

    /** Navnet som skal legges til eller tas ut. */
    record Navn(String navn) {}

    private final Navnevaktport port;
    private final Enheter enheter;

    NavnevaktController(Navnevaktport port, Enheter enheter) {
        this.port = port;
        this.enheter = enheter;
    }

    /** Fingeravtrykkene på listen; navnene er ikke lagret. */
    @GetMapping
    ResponseEntity<List<Navnevaktport.Linje>> liste(@PathVariable String id) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(port.liste(krev(id)));
    }

    /** Legg et navn til. Det er der fra neste publisering. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Navnevaktport.Linje> leggTil(@PathVariable String id, @RequestBody Navn navn) {
        return ResponseEntity.status(HttpStatus.CREATED).body(port.leggTil(krev(id), navn.navn()));
    }

    /** Ta et navn ut. Navnet står i kroppen, aldri i adressen. */
    @PostMapping(path = "/uttak", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> taUt(@PathVariable String id, @RequestBody Navn navn) {
        if (!port.taUt(krev(id), navn.navn())) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND, "IKKE_FUNNET", "Navnet står ikke på listen", "Kontroller skrivemåten.");
        }
        return ResponseEntity.noContent().build();
    }

    private HelsefellesskapId krev(String id) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        if (enheter.i(hf).isEmpty()) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Helsefellesskapet finnes ikke",
                    "Kontroller identifikatoren.");
        }
        return hf;
    }
}
