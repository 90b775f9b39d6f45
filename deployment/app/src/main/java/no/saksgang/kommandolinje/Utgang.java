package no.saksgang.kommandolinje;

/** Det kommandoene avslutter med. */
final class Utgang {

    static final int OK = 0;
    /** Noe stemmer ikke. */
    static final int FUNN = 1;
    /** Kommandoen er skrevet feil. */
    static final int BRUK = 2;
    /** Databasen eller filen kan ikke nås. */
    static final int NAAR_IKKE = 3;

    private Utgang() {}
}
