package no.saksgang.beslutning;

import java.util.List;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Command;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;

/** Bare rollene som står på kommandoen, kan gi den (R076). Revisor skriver aldri. */
public final class Rollevakt {

    private Rollevakt() {}

    /** @throws Avslag {@code IKKE_TILGANG} når rollen ikke står på kommandoen */
    public static void krev(Kommando kommando, Aktoer aktoer) {
        List<Rolle> roller =
                List.of(kommando.getClass().getAnnotation(Command.class).roller());
        boolean tillatt = aktoer.rolle() != Rolle.REVISOR && (roller.isEmpty() || roller.contains(aktoer.rolle()));
        Avslag.med(
                tillatt,
                Avslagskode.IKKE_TILGANG,
                "R076",
                aktoer.rolle() + " kan ikke gi " + kommando.getClass().getSimpleName()
                        + (roller.isEmpty() ? "" : "; det kan " + roller));
    }
}
