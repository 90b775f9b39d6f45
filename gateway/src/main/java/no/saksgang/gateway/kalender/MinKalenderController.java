package no.saksgang.gateway.kalender;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Rolleport;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.lesemodell.kalender.KalenderQuery;
import no.saksgang.lesemodell.offentlig.Enheter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Kalenderen til én person, på en adresse med en hemmelighet i stedet for innlogging, siden et kalenderprogram ikke kan
 * logge inn. Hvilke møter den viser, regnes av rollene hennes hver gang den hentes.
 */
@RestController
class MinKalenderController {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    /** @param adresse vises bare denne ene gangen; null når det ikke er noen ny */
    record Kalender(boolean finnes, Instant gitt, String adresse) {}

    private final Kalenderadresse adresse;
    private final Rolleport roller;
    private final KalenderQuery kalender;
    private final Enheter enheter;
    private final Kalenderskriver skriver;
    private final Clock klokke;

    MinKalenderController(
            Kalenderadresse adresse,
            Rolleport roller,
            KalenderQuery kalender,
            Enheter enheter,
            Kalenderskriver skriver,
            Clock klokke) {
        this.adresse = adresse;
        this.roller = roller;
        this.kalender = kalender;
        this.enheter = enheter;
        this.skriver = skriver;
        this.klokke = klokke;
    }

    /** Om jeg har en kalenderadresse her. */
    @GetMapping(path = "/api/v1/helsefellesskap/{id}/min-kalender", produces = MediaType.APPLICATION_JSON_VALUE)
    Kalender min(@PathVariable String id, Leser leser) {
        Instant gitt = adresse.gitt(id, leser).orElse(null);
        return new Kalender(gitt != null, gitt, null);
    }

    /** Gi meg en ny adresse. Den jeg hadde, slutter å virke; gjentas dette, er det den siste som gjelder. */
    @PostMapping(path = "/api/v1/helsefellesskap/{id}/min-kalender", produces = MediaType.APPLICATION_JSON_VALUE)
    Kalender ny(@PathVariable String id, Leser leser) {
        Kalenderadresse.Ny ny = adresse.gi(id, leser);
        return new Kalender(true, ny.gitt(), ny.adresse());
    }

    /** Ta bort adressen. */
    @PostMapping(
            path = "/api/v1/helsefellesskap/{id}/min-kalender/avslutning",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Kalender avslutt(@PathVariable String id, Leser leser) {
        adresse.taBort(id, leser);
        return new Kalender(false, null, null);
    }

    /** Møtene i utvalgene hun er med i i dag; hele helsefellesskapets for den som ser alt. */
    @GetMapping(path = "/api/v1/helsefellesskap/{id}/kalender/{hemmelighet}/moeter.ics", produces = "text/calendar")
    ResponseEntity<byte[]> moeter(@PathVariable String id, @PathVariable String hemmelighet, WebRequest forespoersel) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        BrukerId bruker = adresse.hvem(hf, hemmelighet).orElse(null);
        if (bruker == null) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND, "IKKE_FUNNET", "Kalenderen finnes ikke", "Lag en ny kalenderadresse.");
        }
        Instant naa = klokke.instant();
        Set<String> utvalg = utvalg(hf, roller.roller(bruker));
        Map<String, String> navn =
                enheter.i(hf).stream().collect(Collectors.toMap(Enheter.Enhet::id, Enheter.Enhet::navn));
        LocalDate fra = LocalDate.ofInstant(naa, NORSK_TID).minusYears(1);
        String rot = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        List<Kalenderskriver.Linje> linjer = kalender.avtaler(hf, utvalg, fra).stream()
                .map(a -> new Kalenderskriver.Linje(
                        a,
                        navn.getOrDefault(a.utvalgId(), a.utvalgId()),
                        rot + "/" + id + "/moeter/" + a.moeteId() + "/sakliste"))
                .toList();
        return Kalendersvar.svar(
                skriver.skriv(navn.getOrDefault(id, id), id, linjer), "private, no-cache", forespoersel);
    }

    /** Tom er ingen; null er alle i helsefellesskapet. */
    private static Set<String> utvalg(HelsefellesskapId hf, List<Tildeling> roller) {
        Set<String> ut = new HashSet<>();
        for (Tildeling t : roller) {
            if (hf.equals(t.helsefellesskapId())) {
                switch (t.rolle()) {
                    case SEKRETARIAT -> {
                        return null;
                    }
                    case MOETELEDER, MEDLEM, OBSERVATOER, UTVALG -> {
                        if (t.utvalgId() != null) {
                            ut.add(t.utvalgId().verdi());
                        }
                    }
                    default -> {
                        // De andre rollene er ikke med i noe utvalg.
                    }
                }
            }
        }
        return ut;
    }
}
