package no.saksgang.felles.modell;

/** Ett eller to trinn før vedtak (R056). */
public enum Beslutningsmodell {
    /** Saken kan vedtas første gang den behandles. */
    ETT_TRINN,
    /** Saken drøftes i ett møte og vedtas tidligst i et senere. */
    TO_TRINN_DROEFTING_SAA_BESLUTNING
}
