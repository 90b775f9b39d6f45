package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.hvaom.Hvaomsvar;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.Kommandobinder;
import no.saksgang.json.SaksgangJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Hva som ville skjedd med sakene i en periode etter en annen samarbeidsmodell. Leser bare; ingenting lagres. Modellen
 * er en lagret {@code versjon}, en hel {@code modell}, eller {@code endringer} i den som gjelder.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class HvaomController {

    private static final int MAKS_AAR = 10;
    private static final Set<String> FELT = Set.of("fra", "til", "versjon", "modell", "endringer");

    private final Hvaomport port;
    private final Kommandobinder binder;

    HvaomController(Hvaomport port, Kommandobinder binder) {
        this.port = port;
        this.binder = binder;
    }

    /** Kroppen er JSON eller YAML med {@code fra}, {@code til} og én eller to av de andre. */
    @Operation(summary = "Hva om en annen modell hadde gjeldt? Leser bare.")
    @PostMapping(
            path = "/helsefellesskap/{id}/hva-om",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    Hvaomsvar hvaOm(
            @PathVariable String id, @RequestHeader(HttpHeaders.CONTENT_TYPE) String type, @RequestBody byte[] kropp) {
        JsonNode spoersmaal = les(kropp, type.contains("yaml"));
        for (String felt : spoersmaal.propertyNames()) {
            if (!FELT.contains(felt)) {
                throw ugyldig(
                        felt,
                        "Ukjent felt " + felt + "; feltene er "
                                + FELT.stream().sorted().toList());
            }
        }
        LocalDate fra = dato(spoersmaal, "fra");
        LocalDate til = dato(spoersmaal, "til");
        if (til.isBefore(fra) || til.isAfter(fra.plusYears(MAKS_AAR))) {
            throw ugyldig("til", "til må være fra og med fra, og høyst " + MAKS_AAR + " år senere");
        }
        HelsefellesskapId hf = new HelsefellesskapId(id);
        return port.regn(hf, fra, til, modell(hf, spoersmaal));
    }

    private Samarbeidsmodell modell(HelsefellesskapId hf, JsonNode s) {
        JsonNode hel = s.get("modell");
        JsonNode endringer = s.get("endringer");
        if (hel != null) {
            if (s.has("versjon") || endringer != null) {
                throw ugyldig("modell", "En hel modell kan ikke ha versjon eller endringer ved siden av seg");
            }
            return binder.bind(hel, "modellen", Samarbeidsmodell.class);
        }
        if (!s.has("versjon") && endringer == null) {
            throw ugyldig("endringer", "Oppgi versjon, modell eller endringer");
        }
        if (s.has("versjon") && !s.get("versjon").isInt()) {
            throw ugyldig("versjon", "versjon må være et helt tall");
        }
        Samarbeidsmodell grunnlag =
                port.modell(hf, s.has("versjon") ? s.get("versjon").asInt() : null);
        if (endringer == null) {
            return grunnlag;
        }
        if (!endringer.isObject()) {
            throw ugyldig("endringer", "endringer må være et objekt");
        }
        JsonNode lagret = SaksgangJson.lagret().valueToTree(grunnlag);
        return binder.bind(Modellendring.legg(lagret, endringer), "modellen", Samarbeidsmodell.class);
    }

    private static LocalDate dato(JsonNode s, String felt) {
        if (!s.has(felt)) {
            throw ugyldig(felt, felt + " mangler");
        }
        try {
            LocalDate dato = LocalDate.parse(s.get(felt).asString());
            if (dato.getYear() < 1990 || dato.getYear() > 2200) {
                throw ugyldig(felt, felt + " må være i årene 1990–2200");
            }
            return dato;
        } catch (DateTimeException e) {
            throw ugyldig(felt, felt + " må være en dato som 2025-01-01");
        }
    }

    private static JsonNode les(byte[] kropp, boolean yaml) {
        if (kropp.length > Kommandobinder.MAKS_KROPP) {
            throw new HttpFeil(
                    HttpStatus.CONTENT_TOO_LARGE, "FOR_STOR", "Kroppen er for stor", "Send bare det som er endret.");
        }
        JsonNode json;
        try {
            json = yaml ? yaml(kropp) : SaksgangJson.kommando().readTree(kropp);
        } catch (JacksonException | YAMLException e) {
            throw ugyldig("kroppen", "Kroppen er ikke gyldig " + (yaml ? "YAML" : "JSON"));
        }
        if (json == null || !json.isObject()) {
            throw ugyldig("kroppen", "Kroppen må være et objekt");
        }
        return json;
    }

    /** Datoer leses som tekst, så de er like i YAML og JSON. */
    private static JsonNode yaml(byte[] kropp) {
        LoaderOptions valg = new LoaderOptions();
        valg.setMaxAliasesForCollections(0);
        Object lest = new Yaml(new SafeConstructor(valg)).load(new String(kropp, StandardCharsets.UTF_8));
        return SaksgangJson.kommando().valueToTree(DatoSomTekst.i(lest));
    }
}
