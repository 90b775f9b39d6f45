package no.saksgang.app.offentlig;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.Id;
import no.saksgang.json.Kommandotyper;

/**
 * Fyller en kommando etter formen dens: hver tekst blir en ny markør, også inne i lister og poster; identifikatorer hentes fra
 * dem som er kjent, og det som er gitt, står. Nye kommandoer og nye felt kommer med av seg selv.
 */
final class Markoerfyller {

    private final String merke;
    private final Map<String, String> kjente;
    private final LocalDate dag;
    private int nummer;
    private int forsoek;

    /**
     * @param merke begynnelsen på hver markør
     * @param kjente identifikatorer etter navnet på feltet eller typen
     */
    Markoerfyller(String merke, Map<String, String> kjente, LocalDate dag) {
        this.merke = merke;
        this.kjente = kjente;
        this.dag = dag;
    }

    String neste() {
        return merke + nummer++;
    }

    int antall() {
        return nummer;
    }

    /** @param forsoek 0 er alt fylt; 1 velger andre koder; 2 utelater alt som ikke er tekst eller må være der */
    Map<String, Object> fyll(Kommandotyper.Type type, Map<String, Object> gitt, int forsoek) {
        this.forsoek = forsoek;
        Map<String, Object> ut = new LinkedHashMap<>();
        for (RecordComponent c : type.klasse().getRecordComponents()) {
            if (c.getName().equals(type.idfelt())) {
                continue;
            }
            Object verdi =
                    gitt.containsKey(c.getName()) ? gitt.get(c.getName()) : verdi(c.getGenericType(), c.getName());
            if (verdi != null) {
                ut.put(c.getName(), verdi);
            }
        }
        return ut;
    }

    private Object verdi(Type type, String felt) {
        if (type instanceof ParameterizedType p) {
            Class<?> raa = (Class<?>) p.getRawType();
            if (raa == Map.class) {
                Object n = verdi(p.getActualTypeArguments()[0], felt);
                Object v = verdi(p.getActualTypeArguments()[1], felt);
                return n == null || v == null ? null : Map.of(n, v);
            }
            Object en = verdi(p.getActualTypeArguments()[0], felt);
            return en == null ? null : raa == Set.class || raa == List.class ? List.of(en) : null;
        }
        Class<?> k = (Class<?>) type;
        if (Id.class.isAssignableFrom(k)) {
            boolean kanVaereUte = forsoek == 2 && !felt.equals("utvalgId") && !felt.equals("seteId");
            return kanVaereUte ? null : kjente.getOrDefault(felt, kjente.get(k.getSimpleName()));
        }
        if (k == String.class) {
            return kjente.getOrDefault(felt, neste());
        } else if (k == boolean.class || k == Boolean.class) {
            return false;
        } else if (k == int.class || k == Integer.class || k == long.class || k == Long.class) {
            return 20;
        } else if (k == BigDecimal.class) {
            return "1";
        } else if (k == LocalDate.class) {
            return forsoek == 2 ? null : dag.toString();
        } else if (k == LocalTime.class) {
            return null;
        } else if (k == LocalDateTime.class) {
            return forsoek == 2 ? null : dag + "T09:00";
        } else if (k == Instant.class) {
            return null;
        } else if (k.isEnum()) {
            return ((Enum<?>) k.getEnumConstants()[forsoek % k.getEnumConstants().length]).name();
        } else if (k.isRecord()) {
            Map<String, Object> ut = new LinkedHashMap<>();
            for (RecordComponent c : k.getRecordComponents()) {
                Object v = verdi(c.getGenericType(), c.getName());
                if (v != null) {
                    ut.put(c.getName(), v);
                }
            }
            return ut;
        }
        return null;
    }
}
