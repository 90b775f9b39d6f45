package no.saksgang.gateway.importering;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.gateway.tilgang.Tilgang;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Flytter inn en sakliste: først forhåndsvisning, så gjennomføring med vanlige kommandoer som skjedde i møtet og
 * registreres nå. Samme fil to ganger gir ingen ny virkning.
 */
@RestController
public class ImportController {

    private static final int MAKS_FIL = 2 * 1024 * 1024;

    /** Hva innflyttingen vil gjøre, eller har gjort. */
    public record Svar(
            String modus,
            String moeteId,
            String helsefellesskapId,
            String utvalgId,
            Map<String, Integer> kommandoer,
            List<Importfil.Funn> funn,
            boolean kanGjennomfoeres,
            Long posisjon) {}

    private final Kommandoport port;
    private final Tilgang tilgang;
    private final OrganisasjonQuery organisasjon;
    private final MoeteQuery moeter;

    ImportController(Kommandoport port, Tilgang tilgang, OrganisasjonQuery organisasjon, MoeteQuery moeter) {
        this.port = port;
        this.tilgang = tilgang;
        this.organisasjon = organisasjon;
        this.moeter = moeter;
    }

    @PostMapping(
            path = "/api/v1/import",
            consumes = {"application/yaml", "application/x-yaml", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Svar> importer(
            @RequestParam(defaultValue = "forhaandsvisning") String modus, HttpServletRequest forespoersel)
            throws IOException {
        if (!List.of("forhaandsvisning", "gjennomfoer").contains(modus)) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_PARAMETER",
                    "modus må være forhaandsvisning eller gjennomfoer",
                    "Rett modus.");
        }
        Importfil fil = Importfil.les(lesKropp(forespoersel));
        List<Importfil.Funn> funn = new ArrayList<>(fil.skjemafeil());
        if (!funn.isEmpty()) {
            return avvist(modus, null, funn);
        }
        Importplan plan = new Importplan(fil);
        funn.addAll(plan.funn());
        if (!plan.kommandoer().isEmpty()) {
            tilgang.aktoer(forespoersel, plan.kommandoer().getFirst());
        }
        Utvalgsbilde utvalg = organisasjon.utvalg(plan.utvalg).orElse(null);
        if (utvalg == null || !utvalg.helsefellesskapId.equals(plan.helsefellesskap.verdi())) {
            funn.add(fil.funn("/mote/utvalg", "Utvalget finnes ikke i helsefellesskapet (R001)", true));
        }
        boolean finnes = moeter.finn(plan.moeteId).isPresent();
        if (finnes && "forhaandsvisning".equals(modus)) {
            funn.add(fil.funn("/mote/id", "Møtet finnes; samme fil gir ingen virkning, en endret fil avslås", false));
        }
        if (funn.stream().anyMatch(Importfil.Funn::hindrer)) {
            return avvist(modus, plan, funn);
        }
        if ("forhaandsvisning".equals(modus)) {
            return ResponseEntity.ok(svar(modus, plan, funn, true, null));
        }
        long posisjon = 0;
        int nummer = 0;
        for (Kommando kommando : plan.kommandoer()) {
            posisjon = Math.max(
                    posisjon, send(kommando, plan, nummer++, forespoersel).posisjon());
        }
        return ResponseEntity.ok()
                .header(KommandoController.POSISJON, Long.toString(posisjon))
                .body(svar(modus, plan, funn, true, posisjon));
    }

    private Kvittering send(Kommando kommando, Importplan plan, int nummer, HttpServletRequest forespoersel) {
        String noekkel = "import/" + plan.moeteId + "/" + nummer;
        String id =
                UUID.nameUUIDFromBytes(noekkel.getBytes(StandardCharsets.UTF_8)).toString();
        try {
            return port.send(kommando, Kommandoinfo.av(id, plan.skjedde(), tilgang.aktoer(forespoersel, kommando)));
        } catch (Avslag avslag) {
            throw new Avslag(
                    avslag.kode(),
                    avslag.regel(),
                    "Steg " + (nummer + 1) + ", " + kommando.getClass().getSimpleName() + ": " + avslag.detalj());
        }
    }

    private static ResponseEntity<Svar> avvist(String modus, Importplan plan, List<Importfil.Funn> funn) {
        if ("forhaandsvisning".equals(modus)) {
            return ResponseEntity.ok(svar(modus, plan, funn, false, null));
        }
        throw new HttpFeil(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "UGYLDIG_FIL",
                "Filen har feil som hindrer innflytting; ingenting er lagret",
                "Rett feilene; se dem i forhåndsvisningen.",
                funn.stream()
                        .filter(Importfil.Funn::hindrer)
                        .map(f -> new HttpFeil.Feltfeil(f.peker(), "linje " + f.linje() + ": " + f.melding()))
                        .toList());
    }

    private static Svar svar(String modus, Importplan plan, List<Importfil.Funn> funn, boolean kan, Long posisjon) {
        Map<String, Integer> antall = new LinkedHashMap<>();
        if (plan != null) {
            plan.kommandoer().forEach(k -> antall.merge(k.getClass().getSimpleName(), 1, Integer::sum));
        }
        return new Svar(
                modus,
                plan == null ? null : plan.moeteId.verdi(),
                plan == null ? null : plan.helsefellesskap.verdi(),
                plan == null ? null : plan.utvalg.verdi(),
                antall,
                funn,
                kan,
                posisjon);
    }

    private static String lesKropp(HttpServletRequest forespoersel) throws IOException {
        byte[] bytes = forespoersel.getInputStream().readNBytes(MAKS_FIL + 1);
        if (bytes.length > MAKS_FIL) {
            throw new HttpFeil(HttpStatus.CONTENT_TOO_LARGE, "FOR_STOR", "Filen er større enn 2 MiB", "Del opp filen.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
