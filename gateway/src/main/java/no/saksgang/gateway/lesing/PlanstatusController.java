package no.saksgang.gateway.lesing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.planer.PlanstatusQuery;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Framdriften i en handlingsplan (R190, R215); {@code dato} er dagen fristene måles mot, i dag når utelatt. */
@RestController
public class PlanstatusController {

    private final PlanstatusQuery planer;
    private final Posisjonsventer venter;
    private final Clock klokke;

    PlanstatusController(PlanstatusQuery planer, Posisjonsventer venter, Clock klokke) {
        this.planer = planer;
        this.venter = venter;
        this.klokke = klokke;
    }

    @GetMapping(
            path = "/api/v1/helsefellesskap/{id}/handlingsplaner/{planId}/status",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanstatusQuery.Planstatus> status(
            @PathVariable String id,
            @PathVariable String planId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dato,
            @RequestParam(required = false) Long vent,
            Leser leser) {
        List<String> modeller = List.of(Lesemodeller.PLANER, Lesemodeller.SAK);
        if (vent != null && !venter.vent(modeller, vent, Duration.ofSeconds(5))) {
            throw new HttpFeil(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "LESEMODELL_HENGER_ETTER",
                    "Lesemodellen har ikke nådd posisjon " + vent,
                    "Prøv igjen om litt.");
        }
        LocalDate idag =
                dato == null ? klokke.instant().atZone(ZoneId.of("Europe/Oslo")).toLocalDate() : dato;
        return ResponseEntity.ok()
                .header(KommandoController.POSISJON, Long.toString(venter.posisjon(Lesemodeller.PLANER)))
                .body(planer.finn(
                                new HelsefellesskapId(id),
                                new HandlingsplanId(planId),
                                idag,
                                leser.innsyn().alt())
                        .orElseThrow(() -> new HttpFeil(
                                HttpStatus.NOT_FOUND,
                                "IKKE_FUNNET",
                                "Handlingsplanen " + planId + " finnes ikke",
                                "Kontroller identifikatoren.")));
    }
}
