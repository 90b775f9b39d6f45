package no.saksgang.beslutning;

import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Id;
import no.saksgang.felles.Kommando;

/**
 * Det en regel fikk å se, skrevet som tekst ved siden av avslaget. Fri tekst er aldri med: den kan være
 * nettopp det som ble avslått.
 */
public final class Inndata {

    private Inndata() {}

    /** Kommandoens identifikatorer, koder, datoer og tall, og rollen den ble gitt i. */
    public static Map<String, String> av(Kommando kommando, Aktoer aktoer) {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("rolle", aktoer.rolle().name());
        sett(m, "rolleUtvalg", aktoer.utvalgId());
        for (RecordComponent felt : kommando.getClass().getRecordComponents()) {
            sett(m, "kommando." + felt.getName(), verdi(kommando, felt));
        }
        return m;
    }

    /** Tar med verdien når den er noe annet enn fri tekst. */
    public static void sett(Map<String, String> m, String felt, Object verdi) {
        String tekst = tekst(verdi);
        if (tekst != null && !tekst.isEmpty()) {
            m.put(felt, tekst);
        }
    }

    private static String tekst(Object verdi) {
        return switch (verdi) {
            case null -> null;
            case Id id -> id.verdi();
            case Enum<?> kode -> kode.name();
            case Number tall -> tall.toString();
            case Boolean ja -> ja.toString();
            case TemporalAccessor tid -> tid.toString();
            case Collection<?> flere ->
                flere.stream().map(Inndata::tekst).filter(t -> t != null).collect(Collectors.joining(", "));
            case Map<?, ?> kart ->
                kart.entrySet().stream()
                        .filter(e -> tekst(e.getKey()) != null)
                        .map(e -> tekst(e.getKey()) + (tekst(e.getValue()) == null ? "" : "=" + tekst(e.getValue())))
                        .sorted()
                        .collect(Collectors.joining(", "));
            default -> null;
        };
    }

    private static Object verdi(Kommando kommando, RecordComponent felt) {
        try {
            return felt.getAccessor().invoke(kommando);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(felt.getName(), e);
        }
    }
}
