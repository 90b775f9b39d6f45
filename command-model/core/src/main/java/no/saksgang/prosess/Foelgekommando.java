package no.saksgang.prosess;

import java.util.List;
import java.util.function.Supplier;
import no.saksgang.felles.Kommando;

/**
 * En kommando en prosess gir etter en hendelse.
 *
 * @param prosess prosessens nummer i livsløpet
 * @param kommando lages først når den forrige i rekken er utført; null betyr at det ikke er noe å gjøre
 * @param vedAvslag kommandoene som retter opp når denne avslås; ingen når det ikke trengs
 */
public record Foelgekommando(String prosess, Supplier<Kommando> kommando, List<Kommando> vedAvslag) {

    public Foelgekommando {
        vedAvslag = vedAvslag == null ? List.of() : List.copyOf(vedAvslag);
    }

    static Foelgekommando av(String prosess, Kommando kommando) {
        return new Foelgekommando(prosess, () -> kommando, null);
    }
}
