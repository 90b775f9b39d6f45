package no.saksgang.gateway.sider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;

/** Hvor neste side begynner, i adressen. */
final class Blamerke {

    private Blamerke() {}

    static String skriv(Utgave siste) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((siste.offentligFra() + "\n" + siste.publiseringId()).getBytes(StandardCharsets.UTF_8));
    }

    /** Et merke som ikke er vårt, gir første side. */
    static Utgaver.Markoer les(String etter) {
        try {
            String[] del = new String(Base64.getUrlDecoder().decode(etter == null ? "" : etter), StandardCharsets.UTF_8)
                    .split("\n", 2);
            return del.length == 2 ? new Utgaver.Markoer(Instant.parse(del[0]), del[1]) : null;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
