package no.saksgang.gateway.drift;

import java.util.List;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parkerte hendelser: hvorfor de er parkert, nytt forsøk, og å gå forbi dem med en grunn som står for alltid. */
@RestController
@RequestMapping("/api/v1/drift")
public class DoedbrevController {

    /** Hvorfor hendelsen kan gås forbi. */
    record Grunn(String begrunnelse) {}

    private final Doedbrevpleie doedbrev;

    DoedbrevController(Doedbrevpleie doedbrev) {
        this.doedbrev = doedbrev;
    }

    /** Det som er parkert, med årsaken. */
    @GetMapping("/doedbrev")
    List<Doedbrevport.Parkert> parkerte() {
        return doedbrev.parkerte();
    }

    /** Det noen har bestemt at en leser skal gå forbi, og hvorfor. */
    @GetMapping("/hoppet-over")
    List<Doedbrevport.HoppetOver> hoppetOver() {
        return doedbrev.hoppetOver();
    }

    /** Prøv alt leseren har parkert, på nytt. */
    @PostMapping("/doedbrev/{leser}/nytt-forsoek")
    ResponseEntity<Doedbrevport.Forsoek> proevIgjen(@PathVariable String leser) {
        return ResponseEntity.accepted().body(doedbrev.proevAlle(leser));
    }

    /** Gå forbi hendelsen som stanser en strøm. */
    @PostMapping("/doedbrev/{leser}/{hendelseId}/hopp-over")
    Doedbrevport.HoppetOver hoppOver(
            @PathVariable String leser,
            @PathVariable String hendelseId,
            @RequestBody(required = false) Grunn grunn,
            Leser hvem) {
        return doedbrev.hoppOver(leser, hendelseId, grunn == null ? null : grunn.begrunnelse(), hvem);
    }
}
