package no.saksgang.felles;

/**
 * Loggen kunne ikke nås, så ingenting er bekreftet. Om kommandoen likevel ble utført, vet ingen ennå: samme
 * kommando-id på nytt gir svaret, og aldri virkning to ganger.
 */
public final class LoggUtilgjengelig extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoggUtilgjengelig(Throwable aarsak) {
        super("Hendelsesloggen kan ikke nås", aarsak, false, false);
    }
}
