package no.saksgang.gateway.tilgang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.saksgang.felles.BrukerId;

/**
 * Den som spør, med rollene hun har i dette øyeblikket.
 *
 * @param id pseudonymet; null for den som ikke er logget inn
 * @param tildelinger rollene; tom for den som er logget inn uten å ha noen
 */
public record Bruker(BrukerId id, List<Tildeling> tildelinger) {

    private static final Bruker PUBLIKUM = new Bruker(null, List.of());

    public Bruker {
        tildelinger = List.copyOf(tildelinger);
    }

    /** Den som ikke er logget inn. */
    public static Bruker publikum() {
        return PUBLIKUM;
    }

    /** Den som spør i denne forespørselen, også når hun ble nektet; publikum når ingen har spurt etter henne. */
    public static Bruker i(HttpServletRequest forespoersel) {
        return forespoersel.getAttribute(Bruker.class.getName()) instanceof Bruker b ? b : PUBLIKUM;
    }

    public boolean innlogget() {
        return id != null || !tildelinger.isEmpty();
    }
}
