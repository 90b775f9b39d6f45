package no.saksgang.gateway.offentlig;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.offentlig.Enheter;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Møter, saker, vedtak, protokoller og planer slik de er publisert, for hvem som helst (R108, R215–R220). */
@RestController
@RequestMapping(path = "/api/v1/offentlig", produces = MediaType.APPLICATION_JSON_VALUE)
class OffentligController {

    private final OffentligMoeteQuery moeter;
    private final Saksliste saker;
    private final Utgaver utgaver;
    private final Enheter enheter;
    private final Oversetter oversetter;
    private final Offentligsvar svar;

    OffentligController(
            OffentligMoeteQuery moeter,
            Saksliste saker,
            Utgaver utgaver,
            Enheter enheter,
            Oversetter oversetter,
            Offentligsvar svar) {
        this.moeter = moeter;
        this.saker = saker;
        this.utgaver = utgaver;
        this.enheter = enheter;
        this.oversetter = oversetter;
        this.svar = svar;
    }

    /** Helsefellesskapene. */
    @GetMapping
    ResponseEntity<Einnsyn.Side<Einnsyn.Enhet>> helsefellesskap(WebRequest forespoersel) {
        return svar.svar(
                new Einnsyn.Side<>(
                        enheter.helsefellesskap().stream()
                                .map(e -> Oversetter.enhet(e.id(), e))
                                .toList(),
                        null),
                forespoersel);
    }

    /** Helsefellesskapet og utvalgene i det. */
    @GetMapping("/{id}/enheter")
    ResponseEntity<Einnsyn.Side<Einnsyn.Enhet>> enheter(@PathVariable String id, WebRequest forespoersel) {
        return svar.svar(
                new Einnsyn.Side<>(
                        svar.enheter(id, null).stream()
                                .map(e -> Oversetter.enhet(id, e))
                                .toList(),
                        null),
                forespoersel);
    }

    /** Møteplanen, med saklistene og protokollene som er publisert. */
    @GetMapping("/{id}/moetemapper")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetemappe>> moetemapper(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) LocalDate fra,
            @RequestParam(required = false) LocalDate til,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String startingAfter,
            WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, svar.enheter(id, utvalg));
        int antall = Offentligsvar.antall(limit);
        var funnet = moeter.liste(
                new HelsefellesskapId(id),
                new OffentligMoeteQuery.Filter(utvalg, fra, til, Offentligsvar.markoer(startingAfter), antall + 1),
                svar.naa());
        return svar.svar(
                svar.side(
                        funnet,
                        antall,
                        adresse(id, "moetemapper", "utvalg", utvalg, "fra", fra, "til", til),
                        m -> new Utgaver.Markoer(m.start().toInstant(ZoneOffset.UTC), m.moeteId()),
                        m -> oversetter.moete(id, m, navn)),
                forespoersel);
    }

    /** Ett møte. */
    @GetMapping("/{id}/moetemapper/{moeteId}")
    ResponseEntity<Einnsyn.Moetemappe> moetemappe(
            @PathVariable String id, @PathVariable String moeteId, WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, svar.enheter(id, null));
        return svar.svar(
                moeter.finn(new HelsefellesskapId(id), new MoeteId(moeteId), svar.naa())
                        .map(m -> oversetter.moete(id, m, navn))
                        .orElseThrow(() -> Offentligsvar.ikkeOffentlig("Møtet")),
                forespoersel);
    }

    /** Det som kommer til behandling: saker med offentlig tittel som ligger i kø, uten dato. */
    @GetMapping("/{id}/kommer-til-behandling")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetesak>> kommer(
            @PathVariable String id, @RequestParam(required = false) String utvalg, WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, svar.enheter(id, utvalg));
        return svar.svar(
                new Einnsyn.Side<>(
                        saker.kommer(new HelsefellesskapId(id), utvalg, svar.naa()).stream()
                                .map(s -> oversetter.sak(id, s, navn))
                                .toList(),
                        null),
                forespoersel);
    }

    /** Alle plassene én sak har på publiserte saklister. */
    @GetMapping("/{id}/moetesaker/{sakId}")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetesak>> moetesak(
            @PathVariable String id, @PathVariable String sakId, WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, svar.enheter(id, null));
        List<Einnsyn.Moetesak> funnet = saker.enSak(new HelsefellesskapId(id), new SakId(sakId), svar.naa()).stream()
                .map(s -> oversetter.sak(id, s, navn))
                .toList();
        if (funnet.isEmpty()) {
            throw Offentligsvar.ikkeOffentlig("Saken");
        }
        return svar.svar(new Einnsyn.Side<>(funnet, null), forespoersel);
    }

    /** Vedtakene, nyeste først. */
    @GetMapping("/{id}/vedtak")
    ResponseEntity<Einnsyn.Side<Einnsyn.Vedtak>> vedtak(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String startingAfter,
            WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, svar.enheter(id, utvalg));
        int antall = Offentligsvar.antall(limit);
        return svar.svar(
                svar.side(
                        hent(id, "VEDTAK", utvalg, antall, startingAfter),
                        antall,
                        adresse(id, "vedtak", "utvalg", utvalg),
                        OffentligController::markoer,
                        u -> oversetter.vedtak(id, u, navn)),
                forespoersel);
    }

    /** Saklistene, nyeste først. */
    @GetMapping("/{id}/saklister")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetedokument>> saklister(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String startingAfter,
            WebRequest forespoersel) {
        return dokumenter(id, "SAKLISTE", "saklister", utvalg, limit, startingAfter, forespoersel);
    }

    /** Protokollene, nyeste først. */
    @GetMapping("/{id}/protokoller")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetedokument>> protokoller(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String startingAfter,
            WebRequest forespoersel) {
        return dokumenter(id, "PROTOKOLL", "protokoller", utvalg, limit, startingAfter, forespoersel);
    }

    /** Årsrapportene, nyeste først. */
    @GetMapping("/{id}/aarsrapporter")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetedokument>> aarsrapporter(
            @PathVariable String id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String startingAfter,
            WebRequest forespoersel) {
        return dokumenter(id, "AARSRAPPORT", "aarsrapporter", null, limit, startingAfter, forespoersel);
    }

    /** Handlingsplanene, nyeste først. */
    @GetMapping("/{id}/handlingsplaner")
    ResponseEntity<Einnsyn.Side<Einnsyn.Moetedokument>> handlingsplaner(
            @PathVariable String id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String startingAfter,
            WebRequest forespoersel) {
        return dokumenter(id, "HANDLINGSPLAN", "handlingsplaner", null, limit, startingAfter, forespoersel);
    }

    private ResponseEntity<Einnsyn.Side<Einnsyn.Moetedokument>> dokumenter(
            String id,
            String type,
            String samling,
            String utvalg,
            Integer limit,
            String startingAfter,
            WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, svar.enheter(id, utvalg));
        int antall = Offentligsvar.antall(limit);
        return svar.svar(
                svar.side(
                        hent(id, type, utvalg, antall, startingAfter),
                        antall,
                        adresse(id, samling, "utvalg", utvalg),
                        OffentligController::markoer,
                        u -> oversetter.moetedokument(id, u, navn)),
                forespoersel);
    }

    private List<Utgave> hent(String id, String type, String utvalg, int antall, String startingAfter) {
        return utgaver.liste(
                new Utgaver.Utvalg(
                        new HelsefellesskapId(id),
                        List.of(type),
                        utvalg,
                        Offentligsvar.markoer(startingAfter),
                        antall + 1),
                svar.naa());
    }

    private static Utgaver.Markoer markoer(Utgave u) {
        return new Utgaver.Markoer(u.offentligFra(), u.publiseringId());
    }

    /** Adressen med parametrene som er gitt. Verdiene er prøvd før og trenger ikke kodes. */
    private static String adresse(String id, String samling, Object... par) {
        StringBuilder ut =
                new StringBuilder(Oversetter.ROT).append(id).append('/').append(samling);
        char skille = '?';
        for (int i = 0; i < par.length; i += 2) {
            if (par[i + 1] != null) {
                ut.append(skille).append(par[i]).append('=').append(par[i + 1]);
                skille = '&';
            }
        }
        return ut.toString();
    }
}
