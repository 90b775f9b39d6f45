package no.saksgang.gateway;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Id;
import no.saksgang.gateway.kommando.Utviklingsaktoer;
import no.saksgang.json.Kommandotyper;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** OpenAPI: hver kommando som sin egen operasjon, med felt og roller fra kommandoen selv. */
@Configuration(proxyBeanMethods = false)
class ApiBeskrivelse {

    private static final Map<String, String> SAMLING = Map.of(
            "sak", "saker",
            "moete", "moeter",
            "utvalg", "utvalg",
            "helsefellesskap", "helsefellesskap",
            "saksnummerserie", "saksnummerserier",
            "oppdrag", "oppdrag",
            "handlingsplan", "handlingsplaner",
            "aarsrapport", "aarsrapporter",
            "publisering", "publiseringer");

    @Bean
    OpenApiCustomizer kommandoer() {
        return api -> {
            api.info(new Info()
                    .title("Saksgang")
                    .version("v1")
                    .description("Saksbehandling i helsefellesskap")
                    .license(new License().name("Apache-2.0")));
            api.getPaths().remove("/api/v1/{samling}/{id}/kommandoer/{kommando}");
            Kommandotyper.alle().forEach(type -> leggTil(api, type));
        };
    }

    private static void leggTil(OpenAPI api, Kommandotyper.Type type) {
        Operation operasjon = new Operation()
                .operationId(type.navn())
                .summary(type.navn())
                .description(type.roller().isEmpty() ? "Ingen rollesperre." : "Roller: " + type.roller())
                .addTagsItem(type.aggregat())
                .addParametersItem(parameter("path", "id", true, "Aggregatets identifikator"))
                .addParametersItem(
                        parameter("header", "Idempotency-Key", true, "Ny for hver kommando, lik ved nytt forsøk"))
                .addParametersItem(
                        parameter("header", "If-Match", false, "Versjonen avsenderen har sett, i anførselstegn"))
                .addParametersItem(parameter("header", Utviklingsaktoer.HEADER, false, "Bare under utvikling"))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(kropp(type)))))
                .responses(svar());
        api.path(
                "/api/v1/" + SAMLING.get(type.aggregat()) + "/{id}/kommandoer/" + type.navn(),
                new PathItem().post(operasjon));
    }

    private static Parameter parameter(String hvor, String navn, boolean kreves, String tekst) {
        return new Parameter()
                .in(hvor)
                .name(navn)
                .required(kreves)
                .description(tekst)
                .schema(tekstskjema());
    }

    private static ApiResponses svar() {
        Schema<?> kvittering = new Schema<>().$ref("#/components/schemas/Kvittering");
        ApiResponses alle = new ApiResponses();
        alle.addApiResponse("200", innhold("Utført", "application/json", kvittering));
        alle.addApiResponse("201", innhold("Opprettet", "application/json", kvittering));
        Map.of(
                        "400", "Forespørselen er feil",
                        "403", "Rollen kan ikke dette",
                        "404", "Finnes ikke",
                        "409", "En regel hindrer det",
                        "412", "Noen har endret det siden",
                        "422", "Innholdet mangler eller er feil")
                .forEach((status, tekst) ->
                        alle.addApiResponse(status, innhold(tekst, "application/problem+json", problem())));
        return alle;
    }

    private static ApiResponse innhold(String tekst, String type, Schema<?> skjema) {
        return new ApiResponse()
                .description(tekst)
                .content(new Content().addMediaType(type, new MediaType().schema(skjema)));
    }

    private static Schema<?> problem() {
        Schema<?> s = objekt();
        for (String felt : List.of("type", "title", "detail", "kode", "regel", "hvaNaa")) {
            s.addProperty(felt, tekstskjema());
        }
        return s;
    }

    private static Schema<?> kropp(Kommandotyper.Type type) {
        Schema<?> s = objekt();
        for (RecordComponent felt : type.klasse().getRecordComponents()) {
            if (!felt.getName().equals(type.idfelt())) {
                s.addProperty(felt.getName(), skjema(felt.getGenericType()));
            }
        }
        s.addProperty("skjedde", tekstskjema().format("date-time"));
        s.setAdditionalProperties(false);
        return s;
    }

    private static Schema<?> skjema(Type type) {
        if (type instanceof ParameterizedType p) {
            Type[] a = p.getActualTypeArguments();
            if (p.getRawType() == Map.class) {
                Schema<?> s = objekt();
                s.setAdditionalProperties(skjema(a[1]));
                return s;
            }
            Schema<?> s = av("array");
            s.setItems(skjema(a[0]));
            return s;
        }
        Class<?> k = (Class<?>) type;
        if (k == boolean.class || k == Boolean.class) {
            return av("boolean");
        } else if (k == int.class || k == Integer.class || k == long.class || k == Long.class) {
            return av("integer");
        } else if (k == BigDecimal.class) {
            return av("number");
        } else if (k == LocalDate.class) {
            return tekstskjema().format("date");
        } else if (k == Instant.class) {
            return tekstskjema().format("date-time");
        } else if (k == LocalDateTime.class
                || k == LocalTime.class
                || k == String.class
                || Id.class.isAssignableFrom(k)) {
            return tekstskjema();
        } else if (k.isEnum()) {
            Schema<Object> s = tekstskjema();
            Arrays.stream(k.getEnumConstants()).map(Object::toString).forEach(s::addEnumItemObject);
            return s;
        }
        if (!k.isRecord()) {
            throw new IllegalStateException("Felt av typen " + k + " kan ikke beskrives; legg typen til her");
        }
        Schema<?> s = objekt();
        for (RecordComponent felt : k.getRecordComponents()) {
            s.addProperty(felt.getName(), skjema(felt.getGenericType()));
        }
        return s;
    }

    private static Schema<?> objekt() {
        return av("object");
    }

    private static Schema<Object> tekstskjema() {
        return av("string");
    }

    /** OpenAPI 3.1 skriver typen som en mengde. */
    private static Schema<Object> av(String type) {
        Schema<Object> s = new Schema<>();
        s.setType(type);
        s.addType(type);
        return s;
    }
}
