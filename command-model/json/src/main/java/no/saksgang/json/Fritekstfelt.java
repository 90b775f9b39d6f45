package no.saksgang.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Fri tekst i poster: kryptert når en {@link Tekstnoekkel} er gitt, ellers som den er. Tekst lagret før kryptering leses
 * som før.
 */
final class Fritekstfelt extends JacksonAnnotationIntrospector {

    static final String KRYPTERT = "kryptert";
    private static final Skriver SKRIVER = new Skriver();
    private static final Listeskriver LISTESKRIVER = new Listeskriver();
    private static final Leser LESER = new Leser();

    @Override
    public Object findSerializer(MapperConfig<?> config, Annotated a) {
        if (erFri(a)) {
            return a.getRawType() == String.class ? SKRIVER : LISTESKRIVER;
        }
        return super.findSerializer(config, a);
    }

    @Override
    public Object findDeserializer(MapperConfig<?> config, Annotated a) {
        return erFri(a) && a.getRawType() == String.class ? LESER : super.findDeserializer(config, a);
    }

    @Override
    public Object findContentDeserializer(MapperConfig<?> config, Annotated a) {
        return erFri(a) && a.getRawType() != String.class ? LESER : super.findContentDeserializer(config, a);
    }

    private static boolean erFri(Annotated a) {
        return a instanceof AnnotatedMember m && m.getDeclaringClass().isRecord() && Fritekst.er(navn(m)) && erTekst(m);
    }

    private static String navn(AnnotatedMember m) {
        if (m instanceof AnnotatedParameter p) {
            RecordComponent[] alle = m.getDeclaringClass().getRecordComponents();
            return p.getOwner().getParameterCount() == alle.length ? alle[p.getIndex()].getName() : "";
        }
        return m.getName();
    }

    private static boolean erTekst(AnnotatedMember m) {
        return m.getRawType() == String.class
                || m.getType().isCollectionLikeType()
                        && m.getType().getContentType().getRawClass() == String.class;
    }

    private static final class Skriver extends StdSerializer<String> {
        Skriver() {
            super(String.class);
        }

        @Override
        public void serialize(String tekst, JsonGenerator ut, SerializationContext kontekst) {
            if (kontekst.getAttribute(Hendelsesinnhold.ATTRIBUTT) instanceof Tekstnoekkel noekkel) {
                ut.writeStartObject();
                ut.writeStringProperty(KRYPTERT, noekkel.krypter(tekst));
                ut.writeEndObject();
            } else {
                ut.writeString(tekst);
            }
        }
    }

    private static final class Listeskriver extends StdSerializer<Collection<String>> {
        Listeskriver() {
            super(Collection.class);
        }

        @Override
        public void serialize(Collection<String> tekster, JsonGenerator ut, SerializationContext kontekst) {
            ut.writeStartArray();
            for (String tekst : tekster) {
                if (tekst == null) {
                    ut.writeNull();
                } else {
                    SKRIVER.serialize(tekst, ut, kontekst);
                }
            }
            ut.writeEndArray();
        }
    }

    private static final class Leser extends StdDeserializer<String> {
        Leser() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser inn, DeserializationContext kontekst) {
            if (!inn.hasToken(JsonToken.START_OBJECT)) {
                return StringDeserializer.instance.deserialize(inn, kontekst);
            }
            if (!KRYPTERT.equals(inn.nextName()) || inn.nextToken() != JsonToken.VALUE_STRING) {
                return kontekst.reportInputMismatch(this, "Fri tekst er verken tekst eller kryptert");
            }
            String kryptert = inn.getString();
            if (inn.nextToken() != JsonToken.END_OBJECT) {
                return kontekst.reportInputMismatch(this, "Fri tekst er verken tekst eller kryptert");
            }
            return kontekst.getAttribute(Hendelsesinnhold.ATTRIBUTT) instanceof Tekstnoekkel noekkel
                    ? noekkel.aapne(kryptert)
                    : Tekstnoekkel.MASKERT;
        }
    }
}
