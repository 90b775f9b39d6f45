package no.saksgang.felles.verdi;

/** Hvorfor en mottaker får innkallingen, eller noe av den, etter at den er sendt. */
public enum Ettersendingsgrunn {
    /** Er kommet til siden sist, og får alt. */
    NY_MOTTAKER,
    /** Har fått ny vara, virksomhet eller funksjon, og får alt. */
    ENDRET_MOTTAKER,
    /** Har fått innkallingen før, og får bare det nye. */
    NYTT_INNHOLD
}
