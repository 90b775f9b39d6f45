package no.saksgang.felles;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Det som står utenpå hver hendelse (R221): når det skjedde og når det ble registrert, hvem som handlet,
 * hvilken modell som gjaldt, hva som utløste det, og hvilke regler som ble brukt.
 *
 * @param skjedde fagtidspunktet
 * @param registrert når hendelsen ble lagret; senere enn {@code skjedde} ved etterregistrering
 * @param modellversjon samarbeidsmodellen som gjaldt (R071, R224); 0 før første modell
 * @param kommandoId kommandoen som ga hendelsen
 * @param aarsakId hendelsen eller kommandoen som utløste kommandoen; ellers lik {@code kommandoId}
 * @param korrelasjonId det første leddet i kjeden
 * @param regler regelnumrene som ble brukt, sortert
 * @param advarsler advarsler kommandoen ga
 * @param forklaring hvorfor motoren kom til det den gjorde; null når det ikke var noe å velge mellom
 */
public record Konvolutt(
        HelsefellesskapId helsefellesskapId,
        Instant skjedde,
        Instant registrert,
        Aktoer aktoer,
        int modellversjon,
        String kommandoId,
        String aarsakId,
        String korrelasjonId,
        List<String> regler,
        List<Advarsel> advarsler,
        Forklaring forklaring) {

    public Konvolutt {
        regler = List.copyOf(regler);
        advarsler = List.copyOf(advarsler);
    }

    /** Konvolutten som flate tekstfelt, slik den lagres ved siden av hendelsen. */
    public Map<String, String> tilMap() {
        Map<String, String> m = new LinkedHashMap<>();
        settId(m, "helsefellesskapId", helsefellesskapId);
        m.put("skjedde", skjedde.toString());
        m.put("registrert", registrert.toString());
        m.put("rolle", aktoer.rolle().name());
        settId(m, "virksomhetId", aktoer.virksomhetId());
        settId(m, "brukerId", aktoer.brukerId());
        settId(m, "utvalgId", aktoer.utvalgId());
        m.put("modellversjon", Integer.toString(modellversjon));
        m.put("kommandoId", kommandoId);
        m.put("aarsakId", aarsakId);
        m.put("korrelasjonId", korrelasjonId);
        if (!regler.isEmpty()) {
            m.put("regler", String.join(",", regler));
        }
        if (!advarsler.isEmpty()) {
            m.put(
                    "advarsler",
                    String.join(",", advarsler.stream().map(Enum::name).toList()));
        }
        if (forklaring != null) {
            forklaring.skriv(m);
        }
        return m;
    }

    /** Leser konvolutten tilbake. Ukjente felt overses. */
    public static Konvolutt fra(Map<String, ?> m) {
        String hf = tekst(m, "helsefellesskapId");
        return new Konvolutt(
                hf == null ? null : new HelsefellesskapId(hf),
                Tidspunkt.les(tekst(m, "skjedde")),
                Tidspunkt.les(tekst(m, "registrert")),
                aktoer(m),
                Integer.parseInt(tekst(m, "modellversjon")),
                tekst(m, "kommandoId"),
                tekst(m, "aarsakId"),
                tekst(m, "korrelasjonId"),
                liste(m, "regler"),
                liste(m, "advarsler").stream().map(Advarsel::valueOf).toList(),
                Forklaring.fra(m));
    }

    static Aktoer aktoer(Map<String, ?> m) {
        String virksomhet = tekst(m, "virksomhetId");
        String bruker = tekst(m, "brukerId");
        String utvalg = tekst(m, "utvalgId");
        return new Aktoer(
                Rolle.valueOf(tekst(m, "rolle")),
                virksomhet == null ? null : new VirksomhetId(virksomhet),
                bruker == null ? null : new BrukerId(bruker),
                utvalg == null ? null : new UtvalgId(utvalg));
    }

    private static void settId(Map<String, String> m, String felt, Id id) {
        if (id != null) {
            m.put(felt, id.verdi());
        }
    }

    private static String tekst(Map<String, ?> m, String felt) {
        Object verdi = m.get(felt);
        return verdi == null ? null : verdi.toString();
    }

    private static List<String> liste(Map<String, ?> m, String felt) {
        String verdi = tekst(m, felt);
        return verdi == null || verdi.isEmpty() ? List.of() : List.of(verdi.split(","));
    }
}
