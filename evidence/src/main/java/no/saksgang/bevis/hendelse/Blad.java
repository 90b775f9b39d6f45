package no.saksgang.bevis.hendelse;

import java.nio.charset.StandardCharsets;
import no.saksgang.bevis.tre.Merkle;

/**
 * Det treet lover om én hendelse, på kanonisk form (RFC 8785): alle feltene utenpå, og summen av konvolutt og innhold. Med
 * summene kan en hendelse bevises uten at innholdet vises.
 */
public record Blad(
        long posisjon,
        String hendelseId,
        String stroem,
        long sekvens,
        String aggregattype,
        String navn,
        String versjon,
        String tidspunkt,
        String konvolutt,
        String data) {

    public static Blad av(LagretHendelse h) {
        return new Blad(
                h.posisjon(),
                h.hendelseId(),
                h.stroem(),
                h.sekvens(),
                h.aggregattype(),
                h.navn(),
                h.versjon(),
                h.tidspunkt(),
                Innholdssum.av(h.konvolutt()),
                Innholdssum.av(h.data()));
    }

    /** Feltene i stigende rekkefølge, uten mellomrom. Skrevet her, og i prøven lik biblioteket, for fartens skyld. */
    public byte[] bytes() {
        StringBuilder ut = new StringBuilder(512);
        felt(ut, "{\"aggregattype\":", aggregattype);
        felt(ut, ",\"data\":", data);
        felt(ut, ",\"hendelseId\":", hendelseId);
        felt(ut, ",\"konvolutt\":", konvolutt);
        felt(ut, ",\"navn\":", navn);
        ut.append(",\"posisjon\":").append(posisjon);
        ut.append(",\"sekvens\":").append(sekvens);
        felt(ut, ",\"stroem\":", stroem);
        felt(ut, ",\"tidspunkt\":", tidspunkt);
        felt(ut, ",\"versjon\":", versjon);
        return ut.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] sum() {
        return Merkle.blad(bytes());
    }

    private static void felt(StringBuilder ut, String navn, String verdi) {
        ut.append(navn);
        if (verdi == null) {
            ut.append("null");
            return;
        }
        ut.append('"');
        for (int i = 0; i < verdi.length(); i++) {
            char c = verdi.charAt(i);
            switch (c) {
                case '"' -> ut.append("\\\"");
                case '\\' -> ut.append("\\\\");
                case '\b' -> ut.append("\\b");
                case '\t' -> ut.append("\\t");
                case '\n' -> ut.append("\\n");
                case '\f' -> ut.append("\\f");
                case '\r' -> ut.append("\\r");
                default -> {
                    if (c < ' ') {
                        ut.append(String.format("\\u%04x", (int) c));
                    } else {
                        ut.append(c);
                    }
                }
            }
        }
        ut.append('"');
    }
}
