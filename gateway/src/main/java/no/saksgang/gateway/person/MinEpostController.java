package no.saksgang.gateway.person;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hva jeg vil ha e-post om. Uten valg er alt på. Valget er mitt alene; ingen andre ser eller endrer det. */
@RestController
@RequestMapping(path = "/api/v1/helsefellesskap/{id}/min-epost", produces = MediaType.APPLICATION_JSON_VALUE)
public class MinEpostController {

    private static final Set<String> SLAG =
            Arrays.stream(Epostslag.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** Det som skal være av; resten er på. */
    record Valg(List<String> av) {}

    private final Epostvalgport port;
    private final Personkropp kropp;

    MinEpostController(Epostvalgport port, Personkropp kropp) {
        this.port = port;
        this.kropp = kropp;
    }

    /** For hvert slag, om det er på. */
    @GetMapping
    Map<Epostslag, Boolean> mine(@PathVariable String id, Leser leser) {
        BrukerId bruker = leser.bruker().id();
        return svar(bruker == null ? Set.of() : port.av(new HelsefellesskapId(id), bruker));
    }

    /** Velg. Det samme valget to ganger er det samme som én. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<Epostslag, Boolean> velg(@PathVariable String id, HttpServletRequest inn, Leser leser) throws IOException {
        BrukerId bruker = leser.bruker().id();
        if (bruker == null) {
            throw new HttpFeil(
                    HttpStatus.FORBIDDEN, "IKKE_TILGANG", "Det er ikke kjent hvem du er", "Logg inn som deg selv.");
        }
        Set<Epostslag> av = EnumSet.noneOf(Epostslag.class);
        for (String s : kropp.liste(kropp.les(inn, Valg.class).av(), "av")) {
            kropp.kode(s, "av", SLAG);
            av.add(Epostslag.valueOf(s));
        }
        port.velg(new HelsefellesskapId(id), bruker, av);
        return svar(av);
    }

    private static Map<Epostslag, Boolean> svar(Set<Epostslag> av) {
        Map<Epostslag, Boolean> ut = new EnumMap<>(Epostslag.class);
        for (Epostslag s : Epostslag.values()) {
            ut.put(s, !av.contains(s));
        }
        return ut;
    }
}
