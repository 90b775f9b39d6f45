package no.saksgang.gateway.drift;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drift av leserne: hvor de er. */
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
}
