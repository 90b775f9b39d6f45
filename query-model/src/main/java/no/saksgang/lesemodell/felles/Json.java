package no.saksgang.lesemodell.felles;

import com.fasterxml.jackson.annotation.JsonInclude;
import no.saksgang.felles.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON for bildene i lesemodellene. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Id.class, new IdTekst()))
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
}
