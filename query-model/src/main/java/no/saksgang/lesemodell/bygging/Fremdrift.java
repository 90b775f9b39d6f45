package no.saksgang.lesemodell.bygging;

/** Får vite hvor langt det er kommet. Kan kaste for å avbryte. */
@FunctionalInterface
public interface Fremdrift {

    Fremdrift INGEN = (modell, posisjon, av) -> {};

    void kom(String modell, long posisjon, long av);
}
