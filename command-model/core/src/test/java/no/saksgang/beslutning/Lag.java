package no.saksgang.beslutning;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Poster etter feltnavn. Felt som ikke nevnes, er tomme, så en prøve tåler at posten får flere. */
public final class Lag {

    private Lag() {}

    /** En ny post; {@code par} er feltnavn og verdi om hverandre. */
    public static <T extends Record> T av(Class<T> type, Object... par) {
        return bygg(type, felt(par));
    }

    /** Den samme posten med noen felt endret. */
    public static <T extends Record> T med(T post, Object... par) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) post.getClass();
        Map<String, Object> alle = new HashMap<>();
        for (RecordComponent k : type.getRecordComponents()) {
            try {
                alle.put(k.getName(), k.getAccessor().invoke(post));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        alle.putAll(felt(par));
        return bygg(type, alle);
    }

    private static Map<String, Object> felt(Object... par) {
        Map<String, Object> ut = new HashMap<>();
        for (int i = 0; i < par.length; i += 2) {
            ut.put((String) par[i], par[i + 1]);
        }
        return ut;
    }

    private static <T extends Record> T bygg(Class<T> type, Map<String, Object> felt) {
        RecordComponent[] komponenter = type.getRecordComponents();
        Map<String, Object> igjen = new HashMap<>(felt);
        Object[] verdier = Arrays.stream(komponenter)
                .map(k -> igjen.containsKey(k.getName()) ? igjen.remove(k.getName()) : tom(k.getType()))
                .toArray();
        if (!igjen.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " har ikke feltene " + igjen.keySet());
        }
        try {
            Constructor<T> lag = type.getDeclaredConstructor(
                    Arrays.stream(komponenter).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return lag.newInstance(verdier);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object tom(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }
}
