package no.saksgang.gateway.importering;

import java.nio.charset.StandardCharsets;
import no.saksgang.felles.Avslag;
import no.saksgang.gateway.feil.HttpFeil;

/** Mål for den dekningsstyrte prøven: hele filen. */
public final class Importmaal {

    private Importmaal() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Importfil fil = Importfil.les(new String(data, StandardCharsets.UTF_8));
            if (fil.skjemafeil().isEmpty()) {
                Importplan plan = new Importplan(fil);
                if (plan.funn().stream().noneMatch(Importering.Funn::hindrer)) {
                    plan.kommandoer();
                }
            }
        } catch (HttpFeil | Avslag nei) {
            if (nei.getMessage() == null) {
                throw new IllegalStateException("Et nei uten forklaring", nei);
            }
        }
    }
}
