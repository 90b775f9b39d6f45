package no.saksgang.prosess;

import java.util.function.Supplier;
import no.saksgang.felles.Kommando;

/**
 * En kommando en prosess gir etter en hendelse.
 *
 * @param prosess prosessens nummer i livsløpet
 * @param kommando lages først når den forrige i rekken er utført; null betyr at det ikke er noe å gjøre
 * @param vedAvslag kommandoen som retter opp når denne avslås; null når det ikke trengs
 */
public record Foelgekommando(String prosess, Supplier<Kommando> kommando, Kommando vedAvslag) {

    static Foelgekommando av(String prosess, Kommando kommando) {
        return new Foelgekommando(prosess, () -> kommando, null);
    }
}
