package no.saksgang.gateway.offentlig;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.gateway.dokument.Dokumentport;
import no.saksgang.gateway.dokument.Nedlasting;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Én publisering med kjeden av utgaver, innholdet, og gravsteinene. Det som er trukket tilbake, svarer 410 med grunnen. */
@RestController
@RequestMapping("/api/v1/offentlig/{id}")
class OffentligInnholdController {

    private final Utgaver utgaver;
    private final Oversetter oversetter;
    private final Offentligsvar svar;
    private final Dokumentport dokumenter;

    OffentligInnholdController(Utgaver utgaver, Oversetter oversetter, Offentligsvar svar, Dokumentport dokumenter) {
        this.utgaver = utgaver;
        this.oversetter = oversetter;
        this.svar = svar;
        this.dokumenter = dokumenter;
    }

    @GetMapping(path = "/publisert/{publiseringId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Einnsyn.Publisert> en(
            @PathVariable String id, @PathVariable String publiseringId, WebRequest forespoersel) {
        Utgave u = krev(id, publiseringId);
        return svar.svar(
                oversetter.publisert(
                        id, u, utgaver.kjede(new HelsefellesskapId(id), new PubliseringId(publiseringId), svar.naa())),
                forespoersel);
    }

    /** Dokumentet, eller teksten når utgaven er en tekst. */
    @GetMapping("/publisert/{publiseringId}/innhold")
    ResponseEntity<StreamingResponseBody> innhold(
            @PathVariable String id, @PathVariable String publiseringId, WebRequest forespoersel) {
        Utgave u = krev(id, publiseringId);
        if (u.dokumentId() == null) {
            byte[] tekst = u.tekst().getBytes(StandardCharsets.UTF_8);
            ResponseEntity<byte[]> ut =
                    svar.svar(tekst, new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), forespoersel);
            return ResponseEntity.status(ut.getStatusCode())
                    .headers(ut.getHeaders())
                    .body(ut.getBody() == null ? null : b -> b.write(tekst));
        }
        Dokumentport.Dokument d =
                dokumenter.finn(new DokumentId(u.dokumentId())).orElseThrow(() -> Offentligsvar.ikkeOffentlig("Filen"));
        String merke = "\"" + d.sha256() + "\"";
        if (forespoersel.checkNotModified(merke)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(merke).build();
        }
        int punktum = d.filnavn().lastIndexOf('.');
        String navn = u.tittel().replaceAll("[^\\p{L}\\p{N} _-]", " ").strip();
        return Nedlasting.av(
                dokumenter,
                d,
                (navn.isEmpty() ? u.type() : navn)
                        + (punktum < 0 ? "" : d.filnavn().substring(punktum)),
                "public");
    }

    /** Det som er trukket tilbake, det siste først. */
    @GetMapping(path = "/trukket", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Einnsyn.Side<Einnsyn.Gravstein>> trukket(@PathVariable String id, WebRequest forespoersel) {
        svar.enheter(id, null);
        var typer = Arrays.stream(Publiseringstype.values()).map(Enum::name).toList();
        return svar.svar(
                new Einnsyn.Side<>(
                        utgaver.gravsteiner(new HelsefellesskapId(id), typer, Offentligsvar.FLEST, svar.naa()).stream()
                                .map(g -> new Einnsyn.Gravstein(
                                        g.publiseringId(), g.type(), g.nummer(), true, g.trukket(), g.begrunnelse()))
                                .toList(),
                        null),
                forespoersel);
    }

    private Utgave krev(String id, String publiseringId) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        PubliseringId publisering = new PubliseringId(publiseringId);
        return utgaver.finn(hf, publisering, svar.naa())
                .orElseThrow(() -> utgaver.gravstein(hf, publisering, svar.naa())
                        .map(g -> new HttpFeil(
                                HttpStatus.GONE,
                                "TRUKKET_TILBAKE",
                                "Trukket tilbake " + g.trukket() + ": " + g.begrunnelse(),
                                "Det kan komme en ny utgave på samme adresse."))
                        .orElseGet(() -> Offentligsvar.ikkeOffentlig("Publiseringen")));
    }
}
