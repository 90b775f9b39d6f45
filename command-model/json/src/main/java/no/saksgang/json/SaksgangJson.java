package no.saksgang.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** De to måtene JSON leses på: mildt for lagrede hendelser, strengt for kommandoer utenfra. */
public final class SaksgangJson {

    private static final JsonMapper LAGRET = bygg(false);
    private static final JsonMapper KOMMANDO = bygg(true);

    private SaksgangJson() {}

    /** For lagrede hendelser og svar: ukjente felt overses, utelatte lister er tomme, null skrives ikke. */
    public static JsonMapper lagret() {
        return LAGRET;
    }

    /** For kommandoer: ukjente felt, doble felt, feil type og ukjente koder avvises. */
    public static JsonMapper kommando() {
        return KOMMANDO;
    }

    private static JsonMapper bygg(boolean streng) {
        JsonFactory fabrikk = JsonFactory.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, streng)
                .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION, false)
                .build();
        return JsonMapper.builder(fabrikk)
                .annotationIntrospector(streng ? new JacksonAnnotationIntrospector() : new Fritekstfelt())
                .addModule(identifikatorer())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, streng)
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true)
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, !streng)
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, false)
                // Samme innhold gir samme tekst, også i en annen prosess: fingeravtrykket avhenger av det.
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL)
                        .withContentInclusion(JsonInclude.Include.ALWAYS))
                .withCoercionConfig(LogicalType.Textual, c -> {
                    if (streng) {
                        c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                        c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                        c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    }
                })
                .withConfigOverride(List.class, o -> o.setNullHandling(tom()))
                .withConfigOverride(Set.class, o -> o.setNullHandling(tom()))
                .withConfigOverride(Map.class, o -> o.setNullHandling(tom()))
                .build();
    }

    private static JsonSetter.Value tom() {
        return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    }

    private static SimpleModule identifikatorer() {
        SimpleModule modul = new SimpleModule("identifikatorer");
        modul.addSerializer(Id.class, new IdSerializer());
        id(modul, SakId.class, SakId::new);
        id(modul, MoeteId.class, MoeteId::new);
        id(modul, UtvalgId.class, UtvalgId::new);
        id(modul, HelsefellesskapId.class, HelsefellesskapId::new);
        id(modul, VirksomhetId.class, VirksomhetId::new);
        id(modul, SeteId.class, SeteId::new);
        id(modul, BrukerId.class, BrukerId::new);
        id(modul, OppdragId.class, OppdragId::new);
        id(modul, HandlingsplanId.class, HandlingsplanId::new);
        id(modul, AarsrapportId.class, AarsrapportId::new);
        id(modul, PubliseringId.class, PubliseringId::new);
        id(modul, SaksnummerserieId.class, SaksnummerserieId::new);
        id(modul, DokumentId.class, DokumentId::new);
        return modul;
    }

    private static <T extends Id> void id(SimpleModule modul, Class<T> type, Function<String, T> lag) {
        modul.addDeserializer(type, new IdDeserializer<>(type, lag));
    }

    private static final class IdSerializer extends StdSerializer<Id> {
        IdSerializer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id verdi, JsonGenerator ut, SerializationContext kontekst) {
            ut.writeString(verdi.verdi());
        }
    }

    private static final class IdDeserializer<T extends Id> extends StdDeserializer<T> {
        private final Function<String, T> lag;

        IdDeserializer(Class<T> type, Function<String, T> lag) {
            super(type);
            this.lag = lag;
        }

        @Override
        public T deserialize(JsonParser inn, DeserializationContext kontekst) {
            if (!inn.hasToken(JsonToken.VALUE_STRING)) {
                return kontekst.reportInputMismatch(this, "Identifikatoren må være tekst");
            }
            try {
                return lag.apply(inn.getString());
            } catch (Avslag avslag) {
                return kontekst.reportInputMismatch(this, avslag.detalj());
            }
        }
    }
}
