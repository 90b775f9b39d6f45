package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ikkeFunnet;
import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.tidsreise.IkkeBegynt;
import no.saksgang.lesemodell.tidsreise.OversiktDaQuery;
import no.saksgang.lesemodell.tidsreise.Tidsbilde;
import no.saksgang.lesemodell.tidsreise.TidsreiseQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hvordan noe var. {@code sann} er det som hadde skjedd da, {@code kjent} det som var registrert da; begge kan
 * brukes sammen. I den offentlige utgaven er det som er skjermet i dag, tatt bort, også i gamle bilder.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TidsreiseController {

    private final TidsreiseQuery tidsreise;
    private final OversiktDaQuery oversikter;
    private final Oeyeblikksleser leser;

    TidsreiseController(TidsreiseQuery tidsreise, OversiktDaQuery oversikter, Oeyeblikksleser leser) {
        this.tidsreise = tidsreise;
        this.oversikter = oversikter;
        this.leser = leser;
    }

    @GetMapping("/saker/{id}/slik-det-var")
    Tidsbilde<TidsreiseQuery.SakDa> sak(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave) {
        boolean offentlig = offentlig(utgave);
        return svar("Saken", id, () -> tidsreise.sak(new SakId(id), leser.les(sann, kjent, posisjon), offentlig));
    }

    @GetMapping("/moeter/{id}/slik-det-var")
    Tidsbilde<Moetebilde> moete(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave) {
        boolean offentlig = offentlig(utgave);
        return svar("Møtet", id, () -> tidsreise.moete(new MoeteId(id), leser.les(sann, kjent, posisjon), offentlig));
    }

    @GetMapping("/utvalg/{id}/slik-det-var")
    Tidsbilde<Utvalgsbilde> utvalg(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon) {
        return svar("Utvalget", id, () -> tidsreise.utvalg(new UtvalgId(id), leser.les(sann, kjent, posisjon)));
    }

    /** Helsefellesskapet med samarbeidsmodellene som var kjent, og utvalgene som fantes. */
    @GetMapping("/helsefellesskap/{id}/slik-det-var")
    Tidsbilde<OrganisasjonQuery.Detalj> helsefellesskap(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon) {
        return svar(
                "Helsefellesskapet",
                id,
                () -> tidsreise.helsefellesskap(new HelsefellesskapId(id), leser.les(sann, kjent, posisjon)));
    }

    @GetMapping("/handlingsplaner/{id}/slik-det-var")
    Tidsbilde<Planbilde> handlingsplan(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon) {
        return plan("HANDLINGSPLAN", new HandlingsplanId(id), "Handlingsplanen", sann, kjent, posisjon);
    }

    @GetMapping("/oppdrag/{id}/slik-det-var")
    Tidsbilde<Planbilde> oppdrag(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon) {
        return plan("OPPDRAG", new OppdragId(id), "Oppdraget", sann, kjent, posisjon);
    }

    @GetMapping("/aarsrapporter/{id}/slik-det-var")
    Tidsbilde<Planbilde> aarsrapport(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon) {
        return plan("AARSRAPPORT", new AarsrapportId(id), "Årsrapporten", sann, kjent, posisjon);
    }

    /** @param aar bare saker meldt inn det året */
    @GetMapping("/helsefellesskap/{id}/saksoversikt/slik-det-var")
    Tidsbilde<List<SakQuery.Linje>> oversikt(
            @PathVariable String id,
            @RequestParam(required = false) String sann,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String tilstand,
            @RequestParam(required = false) Integer aar,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave) {
        boolean offentlig = offentlig(utgave);
        LeseController.krevTilstand(tilstand);
        if (aar != null) {
            LeseController.krevAar(aar);
        }
        HelsefellesskapId hf = new HelsefellesskapId(id);
        var o = leser.les(sann, kjent, posisjon);
        var filter = new OversiktDaQuery.Filter(utvalg, tilstand, aar);
        return svar("Helsefellesskapet", id, () -> oversikter.oversikt(hf, o, filter, offentlig));
    }

    private Tidsbilde<Planbilde> plan(String slag, Id id, String hva, String sann, String kjent, Long posisjon) {
        return svar(hva, id.verdi(), () -> tidsreise.plan(slag, id, leser.les(sann, kjent, posisjon)));
    }

    /** Svaret, eller et funn: det har aldri funnes, eller det fantes ikke ennå. */
    static <T> T svar(String hva, String id, Supplier<Optional<T>> spoersmaal) {
        try {
            return spoersmaal.get().orElseThrow(() -> ikkeFunnet(hva, id));
        } catch (IkkeBegynt e) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "FOER_FOERSTE_HENDELSE",
                    hva + " " + id + " begynte " + e.skjedde() + " og ble registrert " + e.registrert(),
                    "Oppgi et senere tidspunkt.");
        }
    }

    static boolean offentlig(String utgave) {
        return switch (utgave) {
            case "OFFENTLIG" -> true;
            case "FULL" -> false;
            default -> throw ugyldig("utgave", "utgave må være OFFENTLIG eller FULL");
        };
    }
}
