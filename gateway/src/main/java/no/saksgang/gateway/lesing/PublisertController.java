package no.saksgang.gateway.lesing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.gateway.dokument.Dokumentport;
import no.saksgang.gateway.dokument.Nedlasting;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.publisering.PubliseringQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Det som er offentlig nå, for hvem som helst (R218). Bare offentlige felt. */
@RestController
@RequestMapping("/api/v1/helsefellesskap/{id}/publisert")
public class PublisertController {

    private static final Duration LENGST = Duration.ofSeconds(5);

    /**
     * En publisert utgave.
     *
     * @param innhold adressen til dokumentet; null når utgaven er teksten selv
     */
    public record Utgave(
            String publiseringId,
            String type,
            String tittel,
            String variant,
            int nummer,
            Integer erstatter,
            Instant offentligFra,
            List<Unntak> unntak,
            String tekst,
            String medietype,
            Long stoerrelse,
            String sha256,
            String rapportSha256,
            String innhold) {}

    /** Alt som er offentlig, og gravsteinene etter det som er trukket tilbake. */
    public record Alt(List<Utgave> publisert, List<PubliseringQuery.Gravstein> trukket) {}

    private final PubliseringQuery publiseringer;
    private final OrganisasjonQuery organisasjon;
    private final Dokumentport dokumenter;
    private final Posisjonsventer venter;
    private final Clock klokke;

    PublisertController(
            PubliseringQuery publiseringer,
            OrganisasjonQuery organisasjon,
            Dokumentport dokumenter,
            Posisjonsventer venter,
            Clock klokke) {
        this.publiseringer = publiseringer;
        this.organisasjon = organisasjon;
        this.dokumenter = dokumenter;
        this.venter = venter;
        this.klokke = klokke;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Alt> alle(
            @PathVariable String id,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) Long vent) {
        long posisjon = fersk(vent);
        if (organisasjon.finn(new HelsefellesskapId(id)).isEmpty()) {
            throw ikkeFunnet("Helsefellesskapet " + id);
        }
        boolean kjent = type == null
                || Arrays.stream(Publiseringstype.values())
                        .anyMatch(t -> t.kanPubliseres() && t.name().equals(type));
        if (!kjent) {
            throw new HttpFeil(HttpStatus.BAD_REQUEST, "UGYLDIG_PARAMETER", "Ukjent type", "Rett type.");
        }
        PubliseringQuery.Alt alt = publiseringer.offentlig(new HelsefellesskapId(id), type, klokke.instant());
        return ResponseEntity.ok()
                .header(KommandoController.POSISJON, Long.toString(posisjon))
                .body(new Alt(alt.publisert().stream().map(o -> utgave(id, o)).toList(), alt.trukket()));
    }

    @GetMapping(path = "/{publiseringId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Utgave> en(
            @PathVariable String id, @PathVariable String publiseringId, @RequestParam(required = false) Long vent) {
        fersk(vent);
        return ResponseEntity.ok(utgave(id, krev(id, publiseringId)));
    }

    /** Det publiserte dokumentet, under den offentlige tittelen. */
    @GetMapping("/{publiseringId}/innhold")
    ResponseEntity<StreamingResponseBody> innhold(
            @PathVariable String id, @PathVariable String publiseringId, WebRequest forespoersel) {
        PubliseringQuery.Offentlig o = krev(id, publiseringId);
        if (o.dokumentId() == null) {
            throw ikkeFunnet("Innholdet som fil");
        }
        Dokumentport.Dokument d = dokument(o);
        String merke = "\"" + d.sha256() + "\"";
        if (forespoersel.checkNotModified(merke)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(merke).build();
        }
        int punktum = d.filnavn().lastIndexOf('.');
        String navn = o.tittel().replaceAll("[^\\p{L}\\p{N} _-]", " ").strip();
        return Nedlasting.av(
                dokumenter, d, (navn.isEmpty() ? o.type() : navn) + d.filnavn().substring(punktum), "public");
    }

    private Utgave utgave(String id, PubliseringQuery.Offentlig o) {
        Dokumentport.Dokument d = o.dokumentId() == null ? null : dokument(o);
        return new Utgave(
                o.publiseringId(),
                o.type(),
                o.tittel(),
                o.variant(),
                o.nummer(),
                o.erstatter(),
                o.offentligFra(),
                o.unntak(),
                o.tekst(),
                d == null ? null : d.medietype(),
                d == null ? null : d.stoerrelse(),
                o.sha256(),
                o.rapportSha256(),
                d == null ? null : "/api/v1/helsefellesskap/" + id + "/publisert/" + o.publiseringId() + "/innhold");
    }

    private Dokumentport.Dokument dokument(PubliseringQuery.Offentlig o) {
        return dokumenter.finn(new DokumentId(o.dokumentId())).orElseThrow();
    }

    private PubliseringQuery.Offentlig krev(String id, String publiseringId) {
        return publiseringer
                .finn(new HelsefellesskapId(id), new PubliseringId(publiseringId), klokke.instant())
                .orElseThrow(() -> ikkeFunnet(publiseringId));
    }

    private long fersk(Long vent) {
        if (vent != null && !venter.vent(Lesemodeller.PLANER, vent, LENGST)) {
            throw new HttpFeil(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "LESEMODELL_HENGER_ETTER",
                    "Lesemodellen har ikke nådd posisjon " + vent,
                    "Prøv igjen om litt.");
        }
        return venter.posisjon(Lesemodeller.PLANER);
    }

    private static HttpFeil ikkeFunnet(String hva) {
        return new HttpFeil(
                HttpStatus.NOT_FOUND, "IKKE_FUNNET", hva + " er ikke offentlig", "Kontroller identifikatoren.");
    }
}
