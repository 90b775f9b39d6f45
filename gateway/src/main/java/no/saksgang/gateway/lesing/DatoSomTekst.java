package no.saksgang.gateway.lesing;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML gjør datoer til tidspunkter; her blir de datoer igjen. */
final class DatoSomTekst {

    private DatoSomTekst() {}

    static Object i(Object verdi) {
        return switch (verdi) {
            case null -> null;
            case Date d -> d.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
            case Map<?, ?> m -> {
                Map<String, Object> ut = new LinkedHashMap<>();
                m.forEach((k, v) -> ut.put(String.valueOf(i(k)), i(v)));
                yield ut;
            }
            case List<?> l -> l.stream().map(DatoSomTekst::i).toList();
            default -> verdi;
        };
    }
}
