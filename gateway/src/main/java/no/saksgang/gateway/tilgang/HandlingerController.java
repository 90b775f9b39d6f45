package no.saksgang.gateway.tilgang;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hva den som spør, kan gjøre med saken, møtet eller utvalget nå, etter policyen. Sidene tilbyr bare dette. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class HandlingerController {

    @GetMapping("/saker/{sakId}/handlinger")
    Handlinger.Liste sak(@PathVariable String sakId, Leser leser) {
        return Handlinger.av("sak", leser);
    }

    @GetMapping("/moeter/{moeteId}/handlinger")
    Handlinger.Liste moete(@PathVariable String moeteId, Leser leser) {
        return Handlinger.av("moete", leser);
    }

    @GetMapping("/utvalg/{id}/handlinger")
    Handlinger.Liste utvalg(@PathVariable String id, Leser leser) {
        return Handlinger.av("utvalg", leser);
    }
}
