package no.saksgang.gateway.drift;

import java.util.List;
import no.saksgang.felles.Avslag;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.http.HttpStatus;
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

    private static final String STI = "/api/v1/drift/doedbrev";
    private static final int MAKS_TEGN = 2000;

    /** Hvorfor hendelsen kan gås forbi. */
    record Grunn(String begrunnelse) {}

    private final Doedbrevport port;

    DoedbrevController(Doedbrevport port) {
        this.port = port;
    }

    /** Det som er parkert, med årsaken. */
    @GetMapping("/doedbrev")
    List<Doedbrevport.Parkert> parkerte() {
        return port.parkerte();
    }

    /** Det noen har bestemt at en leser skal gå forbi, og hvorfor. */
    @GetMapping("/hoppet-over")
    List<Doedbrevport.HoppetOver> hoppetOver() {
        return port.hoppetOver();
    }

    /** Prøv alt leseren har parkert, på nytt. */
    @PostMapping("/doedbrev/{leser}/nytt-forsoek")
    ResponseEntity<Doedbrevport.Forsoek> proevIgjen(@PathVariable String leser) {
        krevLeser(leser);
        return ResponseEntity.accepted().body(port.proevAlle(leser));
    }

    /** Gå forbi hendelsen som stanser en strøm. */
    @PostMapping("/doedbrev/{leser}/{hendelseId}/hopp-over")
    Doedbrevport.HoppetOver hoppOver(
            @PathVariable String leser,
            @PathVariable String hendelseId,
            @RequestBody(required = false) Grunn grunn,
            Leser hvem) {
        krevLeser(leser);
        Avslag.krevInnhold(grunn == null ? null : grunn.begrunnelse(), "begrunnelse");
        if (grunn.begrunnelse().length() > MAKS_TEGN) {
            throw new HttpFeil(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "FOR_STORT",
                    "Begrunnelsen er lengre enn " + MAKS_TEGN + " tegn",
                    "Skriv den kortere.");
        }
        Doedbrevport.Parkert parkert = port.parkerte().stream()
                .filter(p -> p.leser().equals(leser) && p.hendelseId().equals(hendelseId))
                .findFirst()
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.NOT_FOUND,
                        "IKKE_FUNNET",
                        "Hendelsen er ikke parkert for " + leser,
                        "Se " + STI + "."));
        if (!parkert.foerst()) {
            throw new HttpFeil(
                    HttpStatus.CONFLICT,
                    "VENTER_BAK_EN_ANNEN",
                    "Hendelsen venter bak en annen i " + parkert.stroem(),
                    "Prøv den første på nytt, eller gå forbi den. Se " + STI + ".");
        }
        return port.hoppOver(
                        leser,
                        hendelseId,
                        grunn.begrunnelse().strip(),
                        hvem.dekkende().getFirst().rolle().name(),
                        hvem.bruker().id() == null ? "-" : hvem.bruker().id().verdi())
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.CONFLICT,
                        "PROEVES_NAA",
                        "Hendelsen prøves på nytt akkurat nå, eller er ikke lenger parkert",
                        "Se " + STI + " og prøv igjen."));
    }

    private void krevLeser(String leser) {
        if (!port.finnes(leser)) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Leseren " + leser + " finnes ikke",
                    "Se /api/v1/drift/lesemodeller.");
        }
    }
}
