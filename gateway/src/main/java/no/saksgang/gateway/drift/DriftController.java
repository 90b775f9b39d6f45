package no.saksgang.gateway.drift;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drift av leserne: hvor de er, og hendelser som er parkert. */
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

    @PostMapping("/doedbrev/{leser}/nytt-forsoek")
    ResponseEntity<Void> proevIgjen(@PathVariable String leser) {
        port.proevIgjen(leser);
        return ResponseEntity.accepted().build();
    }
}
