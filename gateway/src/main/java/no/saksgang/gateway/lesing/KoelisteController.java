package no.saksgang.gateway.lesing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.behandlingsplan.KoelisteQuery;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Køen til et utvalg, og det som kommer til behandling utad. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class KoelisteController {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");
    private static final String OFFENTLIG = "offentlig";

    /** Sakene som kommer til behandling, uten dato. */
    record KommerTilBehandling(String variant, List<KoelisteQuery.Kommer> kommerTilBehandling) {}

    private final KoelisteQuery koer;
    private final OrganisasjonQuery organisasjon;
    private final Lesesvar svar;
    private final Clock klokke;

    KoelisteController(KoelisteQuery koer, OrganisasjonQuery organisasjon, Lesesvar svar, Clock klokke) {
        this.koer = koer;
        this.organisasjon = organisasjon;
        this.svar = svar;
        this.klokke = klokke;
    }

    /** {@code variant} er full eller offentlig; utelatt er det meste den som spør, får se. */
    @GetMapping("/utvalg/{id}/koeliste")
    ResponseEntity<?> koeliste(
            @PathVariable String id,
            @RequestParam(required = false) String variant,
            @RequestParam(required = false) Long vent,
            Leser leser,
            WebRequest forespoersel) {
        UtvalgId utvalg = new UtvalgId(id);
        long posisjon = svar.fersk(Lesemodeller.SAK, vent);
        HelsefellesskapId hf = new HelsefellesskapId(
                organisasjon.utvalg(utvalg).orElseThrow(() -> Lesesvar.ikkeFunnet("Utvalget", id)).helsefellesskapId);
        if (OFFENTLIG.equals(variant) || (variant == null && !leser.innsyn().alt())) {
            return svar.svar(
                    new KommerTilBehandling(OFFENTLIG, koer.kommer(hf, utvalg, klokke.instant())),
                    merke(posisjon),
                    posisjon,
                    forespoersel);
        }
        if (variant != null && !"full".equals(variant)) {
            throw Lesesvar.ugyldig("variant", "variant må være full eller offentlig");
        }
        leser.kreverAlt(true);
        LocalDate idag = idag();
        return svar.svar(koer.finn(utvalg, idag), "p" + posisjon + "-" + idag, posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/koeliste")
    ResponseEntity<KommerTilBehandling> kommer(
            @PathVariable String id, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        long posisjon = svar.fersk(Lesemodeller.SAK, vent);
        organisasjon.finn(hf).orElseThrow(() -> Lesesvar.ikkeFunnet("Helsefellesskapet", id));
        return svar.svar(
                new KommerTilBehandling(OFFENTLIG, koer.kommer(hf, klokke.instant())),
                merke(posisjon),
                posisjon,
                forespoersel);
    }

    /** Unntakene er i en annen lesemodell, og løper fra og til dager. */
    private String merke(long posisjon) {
        return "p" + posisjon + "-" + svar.fersk(Lesemodeller.PLANER, null) + "-" + idag();
    }

    private LocalDate idag() {
        return klokke.instant().atZone(NORSK_TID).toLocalDate();
    }
}
