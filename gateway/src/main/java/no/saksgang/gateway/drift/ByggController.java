package no.saksgang.gateway.drift;

import java.net.URI;
import java.util.List;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.bygging.Byggjournal.Bygg;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gjenoppbygging av lesemodeller mens de går: de svarer hele tiden, og byttes i én transaksjon. */
@RestController
@RequestMapping("/api/v1/drift")
public class ByggController {

    private static final int MAKS = 100;

    private final Ombygging ombygging;

    ByggController(Ombygging ombygging) {
        this.ombygging = ombygging;
    }

    /** Bygg én lesemodell på nytt. */
    @PostMapping("/lesemodeller/{navn}/gjenoppbygging")
    ResponseEntity<List<Bygg>> en(@PathVariable String navn, Leser leser) {
        return start(List.of(navn), leser);
    }

    /** Bygg alle på nytt, én etter én. */
    @PostMapping("/gjenoppbygginger")
    ResponseEntity<List<Bygg>> alle(Leser leser) {
        return start(Lesemodeller.ALLE, leser);
    }

    /** De siste gjenoppbyggingene: hvor langt de er, hvor lenge det er igjen, og hvor mye som ikke var som loggen sier. */
    @GetMapping("/gjenoppbygginger")
    List<Bygg> nyeste(@RequestParam(defaultValue = "20") int antall) {
        return ombygging.nyeste(Math.clamp(antall, 1, MAKS));
    }

    /** Avbryt. Lesemodellen som går, er urørt. */
    @PostMapping("/gjenoppbygginger/{byggId}/avbrudd")
    ResponseEntity<Void> avbryt(@PathVariable String byggId) {
        ombygging.avbryt(byggId);
        return ResponseEntity.accepted().build();
    }

    private ResponseEntity<List<Bygg>> start(List<String> modeller, Leser leser) {
        return ResponseEntity.accepted().location(URI.create(Ombygging.STI)).body(ombygging.start(modeller, leser));
    }
}
