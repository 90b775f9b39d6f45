package no.saksgang.gateway.sanntid;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Følg en sak, et møte eller et helsefellesskap (server-sent events). Meldingen {@code endret} sier bare at noe er endret, og på
 * hvilken posisjon; den som følger, henter selv det den har tilgang til, og finner endringen der.
 */
@RestController
@RequestMapping("/api/v1")
class EndringController {

    /** Så lenge holdes forbindelsen; så kobler nettleseren til igjen, og tilgangen vurderes på nytt. */
    private static final int LENGST_SEKUNDER = 300;

    private final Endringsvakt vakt;
    private final MoeteQuery moeter;
    private final NavnQuery navn;

    EndringController(Endringsvakt vakt, MoeteQuery moeter, NavnQuery navn) {
        this.vakt = vakt;
        this.moeter = moeter;
        this.navn = navn;
    }

    /** @param lengst sekunder forbindelsen holdes; 0 svarer med det som er endret siden {@code fra}, og slutter */
    @GetMapping(path = "/saker/{sakId}/endringer", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> sak(
            @PathVariable String sakId,
            @RequestParam(required = false) Long fra,
            @RequestParam(defaultValue = "300") int lengst,
            @RequestHeader(name = "Last-Event-ID", required = false) String sist) {
        SakId id = new SakId(sakId);
        return foelg(e -> id.verdi().equals(e.sakId()), fra, lengst, sist);
    }

    /** Møtet, og sakene som står eller har stått på saklisten mens det følges. */
    @GetMapping(path = "/moeter/{moeteId}/endringer", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> moete(
            @PathVariable String moeteId,
            @RequestParam(required = false) Long fra,
            @RequestParam(defaultValue = "300") int lengst,
            @RequestHeader(name = "Last-Event-ID", required = false) String sist) {
        MoeteId id = new MoeteId(moeteId);
        String aggregat = "moete:" + id.verdi();
        Set<String> saker = new HashSet<>();
        saker(id, saker);
        Foelger.Interesse interesse = e -> {
            if (e.aggregat().equals(aggregat)) {
                if (e.sakId() != null) {
                    saker.add(e.sakId());
                }
                return true;
            }
            return e.sakId() != null && saker.contains(e.sakId());
        };
        return foelg(interesse, fra, lengst, sist);
    }

    /** Alt som er endret i helsefellesskapet. */
    @GetMapping(path = "/helsefellesskap/{id}/endringer", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> helsefellesskap(
            @PathVariable String id,
            @RequestParam(required = false) Long fra,
            @RequestParam(defaultValue = "300") int lengst,
            @RequestHeader(name = "Last-Event-ID", required = false) String sist) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        if (navn.finn(hf).isEmpty()) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Helsefellesskapet " + id + " finnes ikke",
                    "Kontroller identifikatoren.");
        }
        return foelg(e -> id.equals(e.helsefellesskapId()), fra, lengst, sist);
    }

    private void saker(MoeteId id, Set<String> ut) {
        moeter.finn(id)
                .ifPresent(m -> m.punkter.stream().filter(p -> p.sakId != null).forEach(p -> ut.add(p.sakId)));
    }

    private ResponseEntity<SseEmitter> foelg(Foelger.Interesse interesse, Long fra, int lengst, String sist) {
        if (lengst < 0 || lengst > LENGST_SEKUNDER || (fra != null && fra < 0)) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_PARAMETER",
                    "lengst må være 0–" + LENGST_SEKUNDER + " og fra minst 0",
                    "Rett lengst eller fra.");
        }
        // Nettleseren sier selv hva den så sist når den kobler til igjen.
        Long start = sist != null && sist.matches("\\d{1,18}") ? Long.valueOf(sist) : fra;
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(vakt.foelg(interesse, start, Duration.ofSeconds(lengst)));
    }
}
