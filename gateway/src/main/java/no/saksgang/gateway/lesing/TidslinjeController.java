package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ikkeFunnet;
import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import java.util.List;
import java.util.Locale;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.spor.Spraak;
import no.saksgang.lesemodell.spor.Tidslinje;
import no.saksgang.lesemodell.spor.TidslinjeQuery;
import no.saksgang.lesemodell.tidsreise.Sakdifferanse;
import no.saksgang.lesemodell.tidsreise.SakdifferanseQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sakens historie for den som skal ettergå den: tidslinje i klart språk eller rå, og hva som skilte to øyeblikk. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TidslinjeController {

    private final TidslinjeQuery tidslinjer;
    private final SakdifferanseQuery differanser;
    private final Oeyeblikksleser leser;
    private final Lesesvar svar;

    TidslinjeController(
            TidslinjeQuery tidslinjer, SakdifferanseQuery differanser, Oeyeblikksleser leser, Lesesvar svar) {
        this.tidslinjer = tidslinjer;
        this.differanser = differanser;
        this.leser = leser;
        this.svar = svar;
    }

    /**
     * @param form {@code raa} gir også hendelsene slik de er lagret
     * @param slag HENDELSE eller AVSLAG
     * @param klokke om fra og til, og rekkefølgen, gjelder det som var {@code kjent} eller {@code sann}
     */
    @GetMapping("/saker/{sakId}/tidslinje")
    Tidslinje tidslinje(
            @PathVariable String sakId,
            @RequestParam(defaultValue = "klar") String form,
            @RequestParam(required = false) String spraak,
            @RequestParam(required = false) String slag,
            @RequestParam(required = false) List<String> navn,
            @RequestParam(required = false) List<String> rolle,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String fra,
            @RequestParam(required = false) String til,
            @RequestParam(defaultValue = "kjent") String klokke,
            @RequestParam(required = false) Long vent,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String oensket) {
        if (!List.of("klar", "raa").contains(form)) {
            throw ugyldig("form", "form må være klar eller raa");
        }
        Tidslinje.Utvalg filter = new Tidslinje.Utvalg(
                slag == null ? null : verdi(Tidslinje.Slag.class, "slag", slag),
                navn == null ? List.of() : navn,
                roller(rolle),
                utvalg,
                leser.fra("fra", fra),
                leser.tid("til", til),
                !erKjent(klokke));
        svar.fersk(Lesemodeller.SPOR, vent);
        return tidslinjer
                .finn(new SakId(sakId), filter, spraak(spraak, oensket), "raa".equals(form))
                .orElseThrow(() -> ikkeFunnet("Saken", sakId));
    }

    /** @param fra,til posisjoner i loggen, eller tidspunkter på klokken; uten dem fra den første hendelsen til nå */
    @GetMapping("/saker/{sakId}/differanse")
    Sakdifferanse differanse(
            @PathVariable String sakId,
            @RequestParam(required = false) String fra,
            @RequestParam(required = false) String til,
            @RequestParam(defaultValue = "kjent") String klokke,
            @RequestParam(required = false) String spraak,
            @RequestParam(defaultValue = "OFFENTLIG") String utgave,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String oensket) {
        boolean kjent = erKjent(klokke);
        boolean offentlig = TidsreiseController.offentlig(utgave);
        Spraak paa = spraak(spraak, oensket);
        var foer = fra == null ? null : leser.punkt("fra", fra, kjent);
        var etter = til == null ? no.saksgang.lesemodell.tidsreise.Oeyeblikk.NAA : leser.punkt("til", til, kjent);
        try {
            return TidsreiseController.svar(
                    "Saken", sakId, () -> differanser.finn(new SakId(sakId), foer, etter, paa, offentlig));
        } catch (Sakdifferanse.Snudd e) {
            throw ugyldig("til", "til er før fra");
        } catch (Sakdifferanse.HengerEtter e) {
            throw Lesesvar.hengerEtter(e.posisjon());
        }
    }

    private static boolean erKjent(String klokke) {
        return switch (klokke) {
            case "kjent" -> true;
            case "sann" -> false;
            default -> throw ugyldig("klokke", "klokke må være kjent eller sann");
        };
    }

    private static List<String> roller(List<String> roller) {
        return roller == null
                ? List.of()
                : roller.stream()
                        .map(r -> verdi(Rolle.class, "rolle", r).name())
                        .toList();
    }

    private static <E extends Enum<E>> E verdi(Class<E> type, String felt, String tekst) {
        try {
            return Enum.valueOf(type, tekst);
        } catch (IllegalArgumentException e) {
            throw ugyldig(felt, felt + " må være en av " + List.of(type.getEnumConstants()));
        }
    }

    /** Det som er bedt om i adressen; ellers det første språket i overskriften som finnes her; ellers bokmål. */
    static Spraak spraak(String spraak, String oensket) {
        if (spraak != null) {
            return Spraak.med(spraak).orElseThrow(() -> ugyldig("spraak", "spraak må være nb, nn eller en"));
        }
        try {
            return Locale.LanguageRange.parse(oensket == null ? "nb" : oensket).stream()
                    .flatMap(r -> Spraak.med(r.getRange()).stream())
                    .findFirst()
                    .orElse(Spraak.NB);
        } catch (IllegalArgumentException e) {
            return Spraak.NB;
        }
    }
}
