package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ikkeFunnet;
import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.dashbord.DashbordQuery;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.Helsefellesskapbilde;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.planer.AarsrapportQuery;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.spor.SporQuery;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Lesemodellene over HTTP. {@code vent} er posisjonen svaret minst skal ha med; det ventes i opptil fem sekunder.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class LeseController {

    /** Møteplanen for et år: planlagte datoer, møter og årshjul (R108, R127). */
    public record Moeteplan(
            String helsefellesskapId,
            int aar,
            Map<String, List<LocalDate>> datoer,
            List<MoeteQuery.Planlagt> moeter,
            List<Helsefellesskapbilde.Aktivitet> aarshjul) {}

    private final SakQuery saker;
    private final MoeteQuery moeter;
    private final OrganisasjonQuery organisasjon;
    private final AarsrapportQuery planer;
    private final SporQuery spor;
    private final DashbordQuery dashbord;
    private final TilgangQuery tilgang;
    private final Lesesvar lesesvar;
    private final Clock klokke;

    LeseController(
            SakQuery saker,
            MoeteQuery moeter,
            OrganisasjonQuery organisasjon,
            AarsrapportQuery planer,
            SporQuery spor,
            DashbordQuery dashbord,
            TilgangQuery tilgang,
            Lesesvar lesesvar,
            Clock klokke) {
        this.saker = saker;
        this.moeter = moeter;
        this.organisasjon = organisasjon;
        this.planer = planer;
        this.spor = spor;
        this.dashbord = dashbord;
        this.tilgang = tilgang;
        this.lesesvar = lesesvar;
        this.klokke = klokke;
    }

    @GetMapping("/helsefellesskap")
    ResponseEntity<List<OrganisasjonQuery.Linje>> alle(
            @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.ORGANISASJON, vent);
        return svar(organisasjon.alle(), "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}")
    ResponseEntity<OrganisasjonQuery.Detalj> helsefellesskap(
            @PathVariable String id, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.ORGANISASJON, vent);
        return svar(krev(id), "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/utvalg/{id}")
    ResponseEntity<Utvalgsbilde> utvalg(
            @PathVariable String id, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.ORGANISASJON, vent);
        Utvalgsbilde u = organisasjon.utvalg(new UtvalgId(id)).orElseThrow(() -> ikkeFunnet("Utvalget", id));
        return svar(u, Long.toString(u.versjon), posisjon, forespoersel);
    }

    @GetMapping("/saker/{sakId}")
    ResponseEntity<Saksbilde> sak(
            @PathVariable String sakId,
            @RequestParam(required = false) Long vent,
            Leser leser,
            WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.SAK, vent);
        Saksbilde s = saker.finn(new SakId(sakId)).orElseThrow(() -> ikkeFunnet("Saken", sakId));
        if (!leser.innsyn().skjermet()) {
            s.utenSkjermet(tilgang.skjermede(new SakId(sakId)));
        }
        return svar(s, Long.toString(s.versjon), posisjon, forespoersel);
    }

    @GetMapping("/saker/{sakId}/historikk")
    ResponseEntity<List<SporQuery.Linje>> historikk(
            @PathVariable String sakId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.SPOR, vent);
        List<SporQuery.Linje> linjer = spor.historikk(new SakId(sakId));
        if (linjer.isEmpty()) {
            throw ikkeFunnet("Saken", sakId);
        }
        return svar(linjer, linjer.size() + "-" + linjer.getLast().registrert().toEpochMilli(), posisjon, forespoersel);
    }

    @GetMapping({"/moeter/{moeteId}/sakliste", "/moeter/{moeteId}"})
    ResponseEntity<Moetebilde> sakliste(
            @PathVariable String moeteId, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.MOETE, vent);
        Moetebilde m = moeter.finn(new MoeteId(moeteId)).orElseThrow(() -> ikkeFunnet("Møtet", moeteId));
        return svar(m, Long.toString(m.versjon), posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/saksoversikt")
    ResponseEntity<SakQuery.Side> saksoversikt(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String tilstand,
            @RequestParam(required = false) Integer aar,
            @RequestParam(required = false) String soek,
            @RequestParam(required = false) String etter,
            @RequestParam(defaultValue = "50") int antall,
            @RequestParam(defaultValue = "innmeldt") String sorter,
            @RequestParam(required = false) Long vent,
            Leser leser,
            WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.SAK, vent);
        krev(id);
        if (antall < 1 || antall > SakQuery.MAKS_SIDE) {
            throw ugyldig("antall", "antall må være 1–" + SakQuery.MAKS_SIDE);
        }
        if (aar != null && (aar < 1990 || aar > 2200)) {
            throw ugyldig("aar", "aar må være 1990–2200");
        }
        if (!List.of("innmeldt", "tittel").contains(sorter)) {
            throw ugyldig("sorter", "sorter må være innmeldt eller tittel");
        }
        krevTilstand(tilstand);
        try {
            SakQuery.Side side = saker.oversikt(
                    new HelsefellesskapId(id),
                    new SakQuery.Filter(utvalg, tilstand, aar, soek, etter, antall, "tittel".equals(sorter)),
                    leser.innsyn());
            return svar(side, "p" + posisjon + merke(leser), posisjon, forespoersel);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw ugyldig("etter", "Markøren er ikke gyldig; bruk neste fra forrige side");
        }
    }

    /** Det som er offentlig ved en sak, følger også av listene som er sendt, og av unntak som løper fra og til dager. */
    private String merke(Leser leser) {
        return leser.innsyn().alt()
                ? ""
                : "-" + fersk(Lesemodeller.MOETE, null) + "-" + fersk(Lesemodeller.PLANER, null) + "-"
                        + klokke.instant().atZone(Arbeidskalender.NORSK_TID).toLocalDate();
    }

    @GetMapping("/helsefellesskap/{id}/moeteplan/{aar}")
    ResponseEntity<Moeteplan> moeteplan(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            Leser leser,
            WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.MOETE, vent);
        krevAar(aar);
        Helsefellesskapbilde h = krev(id).helsefellesskap();
        return svar(
                new Moeteplan(
                        id,
                        aar,
                        h.moeteplan.getOrDefault(Integer.toString(aar), Map.of()),
                        moeter.plan(
                                new HelsefellesskapId(id), aar, !leser.innsyn().alt()),
                        h.aarshjul),
                "p" + posisjon,
                posisjon,
                forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/aarsrapporter/{aar}")
    ResponseEntity<AarsrapportQuery.Aarsrapport> aarsrapport(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long vent,
            WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.SAK, vent);
        fersk(Lesemodeller.PLANER, vent);
        krevAar(aar);
        krev(id);
        return svar(planer.finn(new HelsefellesskapId(id), aar), "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/handlingsplaner")
    ResponseEntity<List<Planbilde>> handlingsplaner(
            @PathVariable String id, @RequestParam(required = false) Long vent, Leser leser, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.PLANER, vent);
        krev(id);
        HelsefellesskapId hf = new HelsefellesskapId(id);
        List<Planbilde> synlige = leser.innsyn().alt() ? planer.planer(hf, "HANDLINGSPLAN") : planer.vedtatte(hf);
        return svar(synlige, "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/oppdrag")
    ResponseEntity<List<Planbilde>> oppdrag(
            @PathVariable String id, @RequestParam(required = false) Long vent, Leser leser, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.PLANER, vent);
        krev(id);
        HelsefellesskapId hf = new HelsefellesskapId(id);
        List<Planbilde> synlige = leser.innsyn().alt()
                ? planer.planer(hf, "OPPDRAG")
                : planer.oppdrag(hf, leser.innsyn().utvalg());
        return svar(synlige, "p" + posisjon, posisjon, forespoersel);
    }

    @GetMapping("/helsefellesskap/{id}/dashbord")
    ResponseEntity<DashbordQuery.Dashbord> dashbord(
            @PathVariable String id, @RequestParam(required = false) Long vent, WebRequest forespoersel) {
        long posisjon = fersk(Lesemodeller.SAK, vent);
        krev(id);
        LocalDate idag = klokke.instant().atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
        return svar(dashbord.finn(new HelsefellesskapId(id), idag), "p" + posisjon, posisjon, forespoersel);
    }

    private OrganisasjonQuery.Detalj krev(String id) {
        return organisasjon.finn(new HelsefellesskapId(id)).orElseThrow(() -> ikkeFunnet("Helsefellesskapet", id));
    }

    private long fersk(String lesemodell, Long vent) {
        return lesesvar.fersk(lesemodell, vent);
    }

    private <T> ResponseEntity<T> svar(T kropp, String etag, long posisjon, WebRequest forespoersel) {
        return lesesvar.svar(kropp, etag, posisjon, forespoersel);
    }

    static void krevTilstand(String tilstand) {
        if (tilstand == null) {
            return;
        }
        try {
            Sakstilstand.valueOf(tilstand);
        } catch (IllegalArgumentException e) {
            throw ugyldig("tilstand", "Ukjent tilstand");
        }
    }

    static void krevAar(int aar) {
        if (aar < 1990 || aar > 2200) {
            throw ugyldig("aar", "aar må være 1990–2200");
        }
    }
}
