package no.saksgang.lesemodell.felles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON for bildene i lesemodellene. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Id.class, new IdTekst())
                    .addDeserializer(UtvalgId.class, new TekstId<>(UtvalgId.class, UtvalgId::new))
                    .addDeserializer(VirksomhetId.class, new TekstId<>(VirksomhetId.class, VirksomhetId::new))
                    .addDeserializer(MoeteId.class, new TekstId<>(MoeteId.class, MoeteId::new))
                    .addDeserializer(SakId.class, new TekstId<>(SakId.class, SakId::new))
                    .addDeserializer(SeteId.class, new TekstId<>(SeteId.class, SeteId::new))
                    .addDeserializer(VirksomhetId.class, new TekstId<>(VirksomhetId.class, VirksomhetId::new))
                    .addDeserializer(DokumentId.class, new TekstId<>(DokumentId.class, DokumentId::new)))
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    private static final class IdTekst extends StdSerializer<Id> {
        IdTekst() {
            super(Id.class);
        }

        @Override
        public void serialize(Id verdi, JsonGenerator ut, SerializationContext kontekst) {
            ut.writeString(verdi.verdi());
        }
    }

    private static final class TekstId<T extends Id> extends StdDeserializer<T> {
        private final Function<String, T> lag;

        TekstId(Class<T> type, Function<String, T> lag) {
            super(type);
            this.lag = lag;
        }

        @Override
        public T deserialize(JsonParser inn, DeserializationContext kontekst) {
            return lag.apply(inn.getString());
        }
    }
}
