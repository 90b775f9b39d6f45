package no.saksgang.gateway.drift;

import java.util.List;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drift av lesemodellene: hvor de er, gjenoppbygging, og hendelser som er parkert. */
@RestController
@RequestMapping("/api/v1/drift")
public class DriftController {

    private final Driftsport port;

    DriftController(Driftsport port) {
        this.port = port;
    }

    @GetMapping("/lesemodeller")
    List<Driftsport.Leser> lesere() {
        return port.lesere();
    }

    @GetMapping("/doedbrev")
    List<Driftsport.Doedbrev> doedbrev() {
        return port.doedbrev();
    }

    @PostMapping("/lesemodeller/{navn}/gjenoppbygging")
    ResponseEntity<Void> gjenoppbygg(@PathVariable String navn) {
        if (!navn.startsWith("lese-") || !port.gjenoppbygg(navn)) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Lesemodellen " + navn + " finnes ikke",
                    "Se /api/v1/drift/lesemodeller.");
        }
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/doedbrev/{leser}/nytt-forsoek")
    ResponseEntity<Void> proevIgjen(@PathVariable String leser) {
        port.proevIgjen(leser);
        return ResponseEntity.accepted().build();
    }
}
