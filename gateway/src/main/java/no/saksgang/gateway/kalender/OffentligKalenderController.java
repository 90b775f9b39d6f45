package no.saksgang.gateway.kalender;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.kalender.KalenderQuery;
import no.saksgang.lesemodell.kalender.KalenderQuery.Avtale;
import no.saksgang.lesemodell.offentlig.Enheter;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Møtene enhver kan se, som iCalendar, for et helsefellesskap eller ett utvalg. De samme som i det åpne API-et. */
@RestController
class OffentligKalenderController {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private final OffentligMoeteQuery moeter;
    private final KalenderQuery kalender;
    private final Enheter enheter;
    private final Kalenderskriver skriver;
    private final Clock klokke;

    OffentligKalenderController(
            OffentligMoeteQuery moeter,
            KalenderQuery kalender,
            Enheter enheter,
            Kalenderskriver skriver,
            Clock klokke) {
        this.moeter = moeter;
        this.kalender = kalender;
        this.enheter = enheter;
        this.skriver = skriver;
        this.klokke = klokke;
    }

    /** Det siste året og alt som er planlagt. */
    @GetMapping(path = "/api/v1/offentlig/{id}/feed/moeter.ics", produces = "text/calendar")
    ResponseEntity<byte[]> moeter(
            @PathVariable String id, @RequestParam(required = false) String utvalg, WebRequest forespoersel) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        Map<String, String> navn =
                enheter.i(hf).stream().collect(Collectors.toMap(Enheter.Enhet::id, Enheter.Enhet::navn));
        if (navn.isEmpty()) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Helsefellesskapet er ikke offentlig",
                    "Kontroller identifikatoren.");
        }
        if (utvalg != null && (!navn.containsKey(utvalg) || utvalg.equals(id))) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_PARAMETER",
                    "utvalg må være et utvalg i helsefellesskapet",
                    "Rett utvalg.");
        }
        LocalDate fra = LocalDate.ofInstant(klokke.instant(), NORSK_TID).minusYears(1);
        List<Offentligmoete> funnet = moeter.liste(
                hf, new OffentligMoeteQuery.Filter(utvalg, fra, null, null, KalenderQuery.FLEST), klokke.instant());
        Map<String, KalenderQuery.Endring> endret =
                kalender.endringer(funnet.stream().map(Offentligmoete::moeteId).toList());
        String rot = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        List<Kalenderskriver.Linje> linjer = funnet.stream()
                .filter(m -> endret.containsKey(m.moeteId()))
                .map(m -> new Kalenderskriver.Linje(
                        new Avtale(
                                m.moeteId(),
                                m.utvalgId(),
                                m.start(),
                                m.slutt(),
                                m.sted(),
                                m.avlyst(),
                                endret.get(m.moeteId())),
                        navn.getOrDefault(m.utvalgId(), m.utvalgId()),
                        rot + "/" + id + "/moeter/" + m.moeteId() + "/sakliste"))
                .toList();
        return Kalendersvar.svar(
                skriver.skriv(navn.get(utvalg == null ? id : utvalg), id, linjer),
                "public, max-age=60, must-revalidate",
                forespoersel);
    }
}
