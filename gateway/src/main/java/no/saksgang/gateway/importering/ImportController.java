package no.saksgang.gateway.importering;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Innflytting av en sakliste over HTTP; kroppen er filen selv. */
@RestController
public class ImportController {

    private final Importering importering;

    ImportController(Importering importering) {
        this.importering = importering;
    }

    @PostMapping(
            path = "/api/v1/import",
            consumes = {"application/yaml", "application/x-yaml", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Importering.Svar> importer(
            @RequestParam(defaultValue = "forhaandsvisning") String modus, HttpServletRequest forespoersel)
            throws IOException {
        if (!List.of("forhaandsvisning", "gjennomfoer").contains(modus)) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_PARAMETER",
                    "modus må være forhaandsvisning eller gjennomfoer",
                    "Rett modus.");
        }
        String tekst = lesKropp(forespoersel);
        Importering.Svar svar = modus.equals("gjennomfoer")
                ? importering.gjennomfoer(tekst, null, forespoersel)
                : importering.forhaandsvis(tekst, null, forespoersel);
        ResponseEntity.BodyBuilder ut = ResponseEntity.ok();
        if (svar.posisjon() != null) {
            ut.header(KommandoController.POSISJON, Long.toString(svar.posisjon()));
        }
        return ut.body(svar);
    }

    private static String lesKropp(HttpServletRequest forespoersel) throws IOException {
        byte[] bytes = forespoersel.getInputStream().readNBytes(Importering.MAKS_FIL + 1);
        if (bytes.length > Importering.MAKS_FIL) {
            throw new HttpFeil(HttpStatus.CONTENT_TOO_LARGE, "FOR_STOR", "Filen er større enn 2 MiB", "Del opp filen.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
