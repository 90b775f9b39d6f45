package no.saksgang.json;

import java.lang.reflect.Constructor;
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
import java.util.Set;

/** Lager ett fast, fullt utfylt eksempel av en post. */
final class Eksempel {

    private Eksempel() {}

    static Object av(Type type, String felt) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType p) {
            Class<?> raa = (Class<?>) p.getRawType();
            Type[] a = p.getActualTypeArguments();
            if (raa == List.class) {
                return List.of(av(a[0], felt));
            }
            if (raa == Set.class) {
                return Set.of(av(a[0], felt));
            }
            if (raa == Map.class) {
                return Map.of(av(a[0], felt), av(a[1], felt));
            }
        }
        Class<?> k = (Class<?>) type;
        if (k == String.class) {
            return felt + " æøå";
        } else if (k == int.class || k == Integer.class) {
            return 7;
        } else if (k == long.class || k == Long.class) {
            return 42L;
        } else if (k == boolean.class) {
            return true;
        } else if (k == BigDecimal.class) {
            return new BigDecimal("0.25");
        } else if (k == LocalDate.class) {
            return LocalDate.of(2022, 2, 3);
        } else if (k == LocalTime.class) {
            return LocalTime.of(14, 10);
        } else if (k == LocalDateTime.class) {
            return LocalDateTime.of(2022, 2, 3, 9, 0);
        } else if (k == Instant.class) {
            return Instant.parse("2022-02-03T08:00:00Z");
        } else if (k.isEnum()) {
            return k.getEnumConstants()[0];
        } else if (k.isRecord()) {
            return post(k);
        }
        throw new IllegalArgumentException("Ukjent felttype " + type + " i " + felt);
    }

    private static Object post(Class<?> k) throws ReflectiveOperationException {
        RecordComponent[] felt = k.getRecordComponents();
        Object[] verdier = new Object[felt.length];
        boolean id = no.saksgang.felles.Id.class.isAssignableFrom(k);
        for (int i = 0; i < felt.length; i++) {
            verdier[i] = id ? "eksempel-1" : av(felt[i].getGenericType(), felt[i].getName());
        }
        Class<?>[] typer = Arrays.stream(felt).map(RecordComponent::getType).toArray(Class[]::new);
        Constructor<?> c = k.getDeclaredConstructor(typer);
        return c.newInstance(verdier);
    }
}
