package no.saksgang.axon.axonserver;

import java.nio.charset.StandardCharsets;
import no.saksgang.felles.Kommando;
import no.saksgang.json.Kommandotyper;
import no.saksgang.json.SaksgangJson;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;

/** Kommandoer og svar mellom noder, under våre egne navn. Bare kommandoene og tekst slipper inn. */
final class MeldingSerializer implements Serializer {

    private static final String TEKST = "tekst";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object objekt, Class<T> form) {
        if (objekt == null) {
            return new SimpleSerializedObject<>(converter.convert(new byte[0], form), form, SerializedType.emptyType());
        }
        byte[] bytes = objekt instanceof String s
                ? s.getBytes(StandardCharsets.UTF_8)
                : SaksgangJson.lagret().writeValueAsBytes(objekt);
        return new SimpleSerializedObject<>(converter.convert(bytes, form), form, typeForClass(objekt.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return converter.canConvert(byte[].class, form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> lagret) {
        Class<?> klasse = classForType(lagret.getType());
        if (klasse == Void.class) {
            return null;
        }
        if (klasse == UnknownSerializedType.class) {
            throw new SerializationException(
                    "Ukjent melding " + lagret.getType().getName());
        }
        byte[] bytes = converter.convert(lagret.getData(), byte[].class);
        return (T)
                (klasse == String.class
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : SaksgangJson.lagret().readValue(bytes, klasse));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().getName().equals(type.getName())) {
            return Void.class;
        }
        if (TEKST.equals(type.getName())) {
            return String.class;
        }
        return Kommandotyper.medNavn(type.getName())
                .<Class>map(Kommandotyper.Type::klasse)
                .orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class klasse) {
        if (klasse == null || klasse == Void.class) {
            return SerializedType.emptyType();
        }
        if (klasse == String.class) {
            return new SimpleSerializedType(TEKST, null);
        }
        if (Kommando.class.isAssignableFrom(klasse)
                && Kommandotyper.medNavn(klasse.getSimpleName()).isPresent()) {
            return new SimpleSerializedType(klasse.getSimpleName(), null);
        }
        throw new SerializationException(klasse.getName() + " sendes ikke mellom noder");
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
