package no.saksgang.felles;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Det som følger en kommando.
 *
 * @param kommandoId samme id to ganger gir samme svar og én virkning
 * @param skjedde fagtidspunktet; null betyr nå
 * @param forventetVersjon sekvensen avsenderen har sett; null når den ikke er oppgitt
 * @param aarsakId hendelsen som utløste kommandoen; null når et menneske ga den
 * @param korrelasjonId det første leddet i kjeden; null betyr denne kommandoen
 */
public record Kommandoinfo(
        String kommandoId,
        Instant skjedde,
        Aktoer aktoer,
        Long forventetVersjon,
        String aarsakId,
        String korrelasjonId) {

    public static Kommandoinfo av(String kommandoId, Instant skjedde, Aktoer aktoer) {
        return new Kommandoinfo(kommandoId, skjedde, aktoer, null, null, null);
    }

    /** Som flate tekstfelt ved siden av kommandoen. */
    public Map<String, String> tilMap() {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("kommandoId", kommandoId);
        m.put("rolle", aktoer.rolle().name());
        sett(m, "skjedde", skjedde);
        sett(m, "virksomhetId", aktoer.virksomhetId());
        sett(m, "brukerId", aktoer.brukerId());
        sett(m, "utvalgId", aktoer.utvalgId());
        sett(m, "forventetVersjon", forventetVersjon);
        sett(m, "aarsakId", aarsakId);
        sett(m, "korrelasjonId", korrelasjonId);
        return m;
    }

    public static Kommandoinfo fra(Map<String, ?> m) {
        Object skjedde = m.get("skjedde");
        Object versjon = m.get("forventetVersjon");
        return new Kommandoinfo(
                tekst(m, "kommandoId"),
                skjedde == null ? null : Instant.parse(skjedde.toString()),
                Konvolutt.aktoer(m),
                versjon == null ? null : Long.valueOf(versjon.toString()),
                tekst(m, "aarsakId"),
                tekst(m, "korrelasjonId"));
    }

    private static String tekst(Map<String, ?> m, String felt) {
        Object verdi = m.get(felt);
        return verdi == null ? null : verdi.toString();
    }

    private static void sett(Map<String, String> m, String felt, Object verdi) {
        if (verdi != null) {
            m.put(felt, verdi instanceof Id id ? id.verdi() : verdi.toString());
        }
    }
}
