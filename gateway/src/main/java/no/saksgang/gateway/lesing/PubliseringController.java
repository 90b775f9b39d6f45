package no.saksgang.gateway.lesing;

import no.saksgang.felles.PubliseringId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.publisering.PubliseringQuery;
import no.saksgang.lesemodell.publisering.Publiseringsbilde;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Alle utgavene av én ting med alt som står om dem, for sekretariatet og revisor. */
@RestController
public class PubliseringController {

    private final PubliseringQuery publiseringer;

    PubliseringController(PubliseringQuery publiseringer) {
        this.publiseringer = publiseringer;
    }

    @GetMapping(path = "/api/v1/publiseringer/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Publiseringsbilde> en(@PathVariable String id) {
        Publiseringsbilde p = publiseringer
                .historikk(new PubliseringId(id))
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.NOT_FOUND, "IKKE_FUNNET", id + " finnes ikke", "Kontroller identifikatoren."));
        return ResponseEntity.ok().eTag("\"" + p.versjon + "\"").body(p);
    }
}
