package no.saksgang.felles;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hvorfor motoren kom til det den gjorde. Står i konvolutten til hendelsene, ved siden av modellversjonen.
 *
 * @param svar det motoren kom til, for eksempel et utvalg
 * @param regel regelen som avgjorde
 * @param kilde hvor regelen og verdiene den brukte, kommer fra
 * @param inndata opplysningene som avgjorde, ordnet etter navn
 */
public record Forklaring(Forklaringsslag slag, String svar, String regel, String kilde, Map<String, String> inndata) {

    private static final String PREFIKS = "forklaring.";
    private static final String INNDATA = PREFIKS + "inndata.";

    public Forklaring {
        inndata = Collections.unmodifiableMap(new TreeMap<>(inndata));
    }

    /** Som flate tekstfelt i konvolutten. */
    void skriv(Map<String, String> m) {
        m.put(PREFIKS + "slag", slag.name());
        m.put(PREFIKS + "svar", svar);
        m.put(PREFIKS + "regel", regel);
        m.put(PREFIKS + "kilde", kilde);
        inndata.forEach((felt, verdi) -> m.put(INNDATA + felt, verdi));
    }

    /** Leser forklaringen tilbake; null når konvolutten ikke har noen. */
    static Forklaring fra(Map<String, ?> m) {
        Object slag = m.get(PREFIKS + "slag");
        if (slag == null) {
            return null;
        }
        Map<String, String> inndata = new TreeMap<>();
        m.forEach((felt, verdi) -> {
            if (felt.startsWith(INNDATA) && verdi != null) {
                inndata.put(felt.substring(INNDATA.length()), verdi.toString());
            }
        });
        return new Forklaring(
                Forklaringsslag.valueOf(slag.toString()),
                String.valueOf(m.get(PREFIKS + "svar")),
                String.valueOf(m.get(PREFIKS + "regel")),
                String.valueOf(m.get(PREFIKS + "kilde")),
                inndata);
    }
}
