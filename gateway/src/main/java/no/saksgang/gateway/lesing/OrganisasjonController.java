package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ikkeFunnet;
import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.organisasjon.AarshjulQuery;
import no.saksgang.lesemodell.organisasjon.HonorarQuery;
import no.saksgang.lesemodell.organisasjon.MedlemQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Medlemmer, mandater, rotasjon, honorar og årshjul (R127, R165–R167, R204, R214, R217). */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class OrganisasjonController {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private final MedlemQuery medlemmer;
    private final HonorarQuery honorar;
    private final AarshjulQuery aarshjul;
    private final Lesesvar svar;
    private final Clock klokke;

    OrganisasjonController(
            MedlemQuery medlemmer, HonorarQuery honorar, AarshjulQuery aarshjul, Lesesvar svar, Clock klokke) {
        this.medlemmer = medlemmer;
        this.honorar = honorar;
        this.aarshjul = aarshjul;
        this.svar = svar;
        this.klokke = klokke;
    }

    @GetMapping("/utvalg/{id}/medlemmer")
    ResponseEntity<MedlemQuery.Medlemsliste> medlemmer(
            @PathVariable String id,
            @RequestParam(required = false) String dato,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        LocalDate dag = dato(dato);
        return svar.svar(
                medlemmer.medlemmer(new UtvalgId(id), dag).orElseThrow(() -> ikkeFunnet("Utvalget", id)),
                "p" + posisjon + "-" + dag,
                posisjon,
                forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/medlemsoversikt")
    ResponseEntity<List<MedlemQuery.Medlemsliste>> medlemsoversikt(
            @PathVariable String id,
            @RequestParam(required = false) String dato,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        LocalDate dag = dato(dato);
        return svar.svar(
                medlemmer
                        .medlemmer(new HelsefellesskapId(id), dag)
                        .orElseThrow(() -> ikkeFunnet("Helsefellesskapet", id)),
                "p" + posisjon + "-" + dag,
                posisjon,
                forespoersel);
    }

    @GetMapping("/utvalg/{id}/mandat")
    ResponseEntity<MedlemQuery.Mandatside> mandat(
            @PathVariable String id,
            @RequestParam(required = false) String dato,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        LocalDate dag = dato(dato);
        return svar.svar(
                medlemmer.mandat(new UtvalgId(id), dag).orElseThrow(() -> ikkeFunnet("Utvalget", id)),
                "p" + posisjon + "-" + dag,
                posisjon,
                forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/mandater")
    ResponseEntity<List<MedlemQuery.Mandatside>> mandater(
            @PathVariable String id,
            @RequestParam(required = false) String dato,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        LocalDate dag = dato(dato);
        return svar.svar(
                medlemmer
                        .mandater(new HelsefellesskapId(id), dag)
                        .orElseThrow(() -> ikkeFunnet("Helsefellesskapet", id)),
                "p" + posisjon + "-" + dag,
                posisjon,
                forespoersel);
    }

    @GetMapping("/utvalg/{id}/rotasjon")
    ResponseEntity<MedlemQuery.Rotasjon> rotasjon(
            @PathVariable String id, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        return svar.svar(
                medlemmer.rotasjon(new UtvalgId(id)).orElseThrow(() -> ikkeFunnet("Utvalget", id)),
                "p" + posisjon,
                posisjon,
                forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/honorargrunnlag/{aar}")
    ResponseEntity<HonorarQuery.Grunnlag> honorar(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        krevAar(aar);
        return svar.svar(
                honorar.finn(new HelsefellesskapId(id), aar).orElseThrow(() -> ikkeFunnet("Helsefellesskapet", id)),
                "p" + posisjon,
                posisjon,
                forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/aarshjul/{aar}")
    ResponseEntity<List<AarshjulQuery.Post>> aarshjul(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = svar.fersk(Lesemodeller.ORGANISASJON, vent);
        svar.fersk(Lesemodeller.PLANER, vent);
        krevAar(aar);
        return svar.svar(
                aarshjul.finn(new HelsefellesskapId(id), aar).orElseThrow(() -> ikkeFunnet("Helsefellesskapet", id)),
                "p" + posisjon,
                posisjon,
                forespoersel);
    }

    private LocalDate dato(String tekst) {
        try {
            return tekst == null ? klokke.instant().atZone(NORSK_TID).toLocalDate() : LocalDate.parse(tekst);
        } catch (DateTimeException e) {
            throw ugyldig("dato", "dato må være en dato som 2022-03-24");
        }
    }

    private static void krevAar(int aar) {
        if (aar < 1990 || aar > 2200) {
            throw ugyldig("aar", "aar må være 1990–2200");
        }
    }
}
