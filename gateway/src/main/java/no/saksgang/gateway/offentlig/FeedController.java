package no.saksgang.gateway.offentlig;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
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

/** Nye saklister, protokoller og vedtak som Atom, for et helsefellesskap eller ett utvalg. */
@RestController
@RequestMapping("/api/v1/offentlig/{id}/feed")
class FeedController {

    private static final int ANTALL = 50;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Utgaver utgaver;
    private final Offentligsvar svar;
    private final Atomskriver skriver;

    FeedController(Utgaver utgaver, Offentligsvar svar, Atomskriver skriver) {
        this.utgaver = utgaver;
        this.svar = svar;
        this.skriver = skriver;
    }

    @GetMapping("/saklister.atom")
    ResponseEntity<byte[]> saklister(
            @PathVariable String id, @RequestParam(required = false) String utvalg, WebRequest forespoersel) {
        return feed(id, "SAKLISTE", "saklister", "Saklister", utvalg, forespoersel);
    }

    @GetMapping("/protokoller.atom")
    ResponseEntity<byte[]> protokoller(
            @PathVariable String id, @RequestParam(required = false) String utvalg, WebRequest forespoersel) {
        return feed(id, "PROTOKOLL", "protokoller", "Protokoller", utvalg, forespoersel);
    }

    @GetMapping("/vedtak.atom")
    ResponseEntity<byte[]> vedtak(
            @PathVariable String id, @RequestParam(required = false) String utvalg, WebRequest forespoersel) {
        return feed(id, "VEDTAK", "vedtak", "Vedtak", utvalg, forespoersel);
    }

    private ResponseEntity<byte[]> feed(
            String id, String type, String samling, String tittel, String utvalg, WebRequest forespoersel) {
        Map<String, Einnsyn.Enhet> enheter = Oversetter.enheter(id, svar.enheter(id, utvalg));
        HelsefellesskapId hf = new HelsefellesskapId(id);
        List<Utgave> nye = utgaver.liste(new Utgaver.Utvalg(hf, List.of(type), utvalg, null, ANTALL), svar.naa());
        List<Utgave.Gravstein> trukket = utgaver.gravsteiner(hf, List.of(type), ANTALL, svar.naa());
        String sti = Oversetter.ROT + id + "/feed/" + samling + ".atom" + (utvalg == null ? "" : "?utvalg=" + utvalg);
        String hvem = enheter.get(utvalg == null ? id : utvalg).navn();
        return svar.svar(
                skriver.skriv(new Atomskriver.Feed(sti, id, tittel + " – " + hvem, hvem, nye, trukket)),
                ATOM,
                forespoersel);
    }
}
