package no.saksgang.lesemodell.felles;

import java.util.function.Supplier;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;

/**
 * Hvordan et bilde blir til av hendelser. Lesemodellen tegner det én gang og tar vare på det; tidsreisen tegner det
 * på nytt av loggen, fram til et øyeblikk. Begge bruker den samme tegningen.
 *
 * @param tomt bildet før den første hendelsen
 * @param strek én hendelse inn i bildet
 */
public record Tegning<B>(Supplier<B> tomt, Strek<B> strek) {

    /** Tegner én hendelse. */
    @FunctionalInterface
    public interface Strek<B> {
        void tegn(B bilde, Hendelse hendelse, Konvolutt k, long sekvens);
    }

    public void tegn(B bilde, Hendelse hendelse, Konvolutt k, long sekvens) {
        strek.tegn(bilde, hendelse, k, sekvens);
    }
}
