package no.saksgang.gateway.kommando;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Avslag;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.json.Kommandotyper;

/** Mål for den dekningsstyrte prøven: de to første bytene velger kommando, resten er kroppen. */
public final class Kommandomaal {

    private static final List<Kommandotyper.Type> TYPER = List.copyOf(Kommandotyper.alle());
    private static final Kommandobinder BINDER = new Kommandobinder(Clock.systemUTC());

    private Kommandomaal() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        Kommandotyper.Type t = TYPER.get((((data[0] & 0xFF) << 8) | (data[1] & 0xFF)) % TYPER.size());
        try {
            BINDER.bind(t.aggregat(), t.navn(), "id-1", Map.of(), new ByteArrayInputStream(data, 2, data.length - 2));
        } catch (HttpFeil | Avslag nei) {
            if (nei.getMessage() == null) {
                throw new IllegalStateException("Et nei uten forklaring", nei);
            }
        }
    }
}
