package no.saksgang.gateway.drift;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Tilgang;
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
    private final Tilgang tilgang;

    DriftController(Driftsport port, Tilgang tilgang) {
        this.port = port;
        this.tilgang = tilgang;
    }

    @GetMapping("/lesemodeller")
    List<Driftsport.Leser> lesere() {
        return port.lesere();
    }

    @GetMapping("/doedbrev")
    List<Driftsport.Doedbrev> doedbrev(HttpServletRequest forespoersel) {
        krevSekretariat(forespoersel);
        return port.doedbrev();
    }

    @PostMapping("/lesemodeller/{navn}/gjenoppbygging")
    ResponseEntity<Void> gjenoppbygg(@PathVariable String navn, HttpServletRequest forespoersel) {
        krevSekretariat(forespoersel);
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
    ResponseEntity<Void> proevIgjen(@PathVariable String leser, HttpServletRequest forespoersel) {
        krevSekretariat(forespoersel);
        port.proevIgjen(leser);
        return ResponseEntity.accepted().build();
    }

    private void krevSekretariat(HttpServletRequest forespoersel) {
        Rolle rolle = tilgang.aktoer(forespoersel).rolle();
        Avslag.med(
                rolle == Rolle.SEKRETARIAT || rolle == Rolle.PROSESS,
                Avslagskode.IKKE_TILGANG,
                "R076",
                "Drift krever rollen SEKRETARIAT");
    }
}
