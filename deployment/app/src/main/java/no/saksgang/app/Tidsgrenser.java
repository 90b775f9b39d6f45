package no.saksgang.app;

/**
 * Ingen transaksjon kan holde leserne tilbake lenge: databasen ender den selv.
 */
final class Tidsgrenser {

    /** Settes på hver tilkobling applikasjonen åpner. */
    static final String SQL = "set statement_timeout = '20s'; set transaction_timeout = '30s';"
            + " set idle_in_transaction_session_timeout = '15s'";

    private Tidsgrenser() {}
}
