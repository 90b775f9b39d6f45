package no.saksgang.axon.lagring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.saksgang.felles.Hendelse;
import no.saksgang.json.Hendelsesinnhold;
import no.saksgang.json.Hendelsestyper;
import no.saksgang.json.SaksgangJson;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import tools.jackson.core.type.TypeReference;

/**
 * Skriver og leser hendelser under våre egne navn, aldri klassenavn. Bare hendelsene i {@link Hendelsestyper}
 * og konvolutten slipper inn; alt annet er ukjent.
 */
public final class HendelseSerializer implements Serializer {

    private static final TypeReference<Map<String, String>> KONVOLUTT = new TypeReference<>() {};
    private static final String KONVOLUTTYPE = MetaData.class.getName();

    private final Converter converter = new ChainingConverter();
    private final boolean kryptert;

    /** Med fri tekst kryptert, og nøkkelen foran: {@link Hendelsesinnhold}. */
    public HendelseSerializer() {
        this(true);
    }

    /** @param kryptert usant der nøkkelen ikke kan lagres for seg */
    public HendelseSerializer(boolean kryptert) {
        this.kryptert = kryptert;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object objekt, Class<T> form) {
        byte[] json = kryptert && objekt instanceof Hendelse
                ? Hendelsesinnhold.skriv(objekt)
                : SaksgangJson.lagret().writeValueAsBytes(objekt instanceof MetaData m ? Map.copyOf(m) : objekt);
        T innhold = converter.convert(json, form);
        return new SimpleSerializedObject<>(innhold, form, typeForClass(objekt.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return form == byte[].class || form == String.class || converter.canConvert(byte[].class, form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> lagret) {
        Class<?> klasse = classForType(lagret.getType());
        if (klasse == UnknownSerializedType.class) {
            return (T) new UnknownSerializedType(this, lagret);
        }
        byte[] json = bytes(lagret.getData());
        if (klasse == MetaData.class) {
            return (T) MetaData.from(SaksgangJson.lagret().readValue(json, KONVOLUTT));
        }
        return (T) Hendelsesinnhold.les(json, klasse);
    }

    private static byte[] bytes(Object data) {
        return switch (data) {
            case byte[] b -> b;
            case String s -> s.getBytes(StandardCharsets.UTF_8);
            default -> throw new SerializationException("Kan ikke lese " + data.getClass());
        };
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (KONVOLUTTYPE.equals(type.getName())) {
            return MetaData.class;
        }
        if (SerializedType.emptyType().getName().equals(type.getName())) {
            return Void.class;
        }
        return Hendelsestyper.medNavn(type.getName())
                .<Class>map(Hendelsestyper.Type::klasse)
                .orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class klasse) {
        if (MetaData.class.isAssignableFrom(klasse)) {
            return new SimpleSerializedType(KONVOLUTTYPE, null);
        }
        return Hendelsestyper.forKlasse(klasse)
                .map(t -> new SimpleSerializedType(t.navn(), Integer.toString(t.versjon())))
                .orElseThrow(() -> new SerializationException(klasse.getName() + " er ikke en lagret hendelse"));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
