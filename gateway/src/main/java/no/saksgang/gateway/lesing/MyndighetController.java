package no.saksgang.gateway.lesing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.myndighet.Myndighetssvar;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Tilgang;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Om et utvalg kunne avgjøre noe på en dato. Svaret regnes ut av loggen, på begge klokkene. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class MyndighetController {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private final Myndighetsport port;
    private final Tilgang tilgang;
    private final Clock klokke;

    MyndighetController(Myndighetsport port, Tilgang tilgang, Clock klokke) {
        this.port = port;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /**
     * @param dato hva som gjaldt denne dagen; uten den i dag
     * @param kjent bare det som var registrert da; uten den alt
     * @param egenskaper som {@code FAGLIG} eller {@code OEKONOMISK_KONSEKVENS:STOR}; uten dem sakens egne
     */
    @GetMapping("/utvalg/{id}/myndighet")
    Myndighetssvar myndighet(
            @PathVariable String id,
            @RequestParam(required = false) String dato,
            @RequestParam(required = false) String kjent,
            @RequestParam(required = false) List<String> egenskaper,
            @RequestParam(required = false) String sak,
            HttpServletRequest forespoersel,
            Leser leser) {
        if (sak != null) {
            tilgang.krevSak(forespoersel, leser, new SakId(sak));
        }
        return port.svar(
                new UtvalgId(id),
                dato(dato),
                kjent(kjent),
                egenskaper(egenskaper),
                sak == null ? null : new SakId(sak));
    }

    private LocalDate dato(String tekst) {
        if (tekst == null) {
            return klokke.instant().atZone(NORSK_TID).toLocalDate();
        }
        try {
            LocalDate dato = LocalDate.parse(tekst);
            if (dato.getYear() < 1990 || dato.getYear() > 2200) {
                throw Lesesvar.ugyldig("dato", "dato må være i årene 1990–2200");
            }
            return dato;
        } catch (DateTimeException e) {
            throw Lesesvar.ugyldig("dato", "dato må være en dato som 2022-03-24");
        }
    }

    private static Instant kjent(String tekst) {
        if (tekst == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(tekst).toInstant();
        } catch (DateTimeException e) {
            throw Lesesvar.ugyldig("kjent", "kjent må være ISO 8601 med tidssone, som 2022-03-24T12:00:00Z");
        }
    }

    private static Map<Saksegenskap, Konsekvensgrad> egenskaper(List<String> tekster) {
        Map<Saksegenskap, Konsekvensgrad> ut = new EnumMap<>(Saksegenskap.class);
        if (tekster != null) {
            for (String t : tekster) {
                String[] del = t.split(":", -1);
                try {
                    if (del.length > 2) {
                        throw new IllegalArgumentException(t);
                    }
                    ut.put(
                            Saksegenskap.valueOf(del[0]),
                            del.length == 2 ? Konsekvensgrad.valueOf(del[1]) : Konsekvensgrad.INGEN);
                } catch (IllegalArgumentException e) {
                    throw Lesesvar.ugyldig("egenskaper", "Ukjent egenskap eller grad: " + t);
                }
            }
        }
        return ut;
    }
}
