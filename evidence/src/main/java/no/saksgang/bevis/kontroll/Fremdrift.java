package no.saksgang.bevis.kontroll;

/** Får vite hvor langt kontrollen er kommet. */
@FunctionalInterface
public interface Fremdrift {

    Fremdrift INGEN = (ferdig, totalt) -> {};

    void kom(long ferdig, long totalt);
}
