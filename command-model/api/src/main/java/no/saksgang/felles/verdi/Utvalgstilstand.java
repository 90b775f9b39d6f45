package no.saksgang.felles.verdi;

/** Utvalgets tilstand. */
public enum Utvalgstilstand {
    FORESLAATT,
    PLANLAGT,
    NEDSATT,
    I_DRIFT,
    PAA_PAUSE,
    FUNGERER_MIDLERTIDIG,
    AVVIKLET;

    /** Om utvalget kan behandle saker (R128, R185). */
    public boolean virker() {
        return this == I_DRIFT || this == FUNGERER_MIDLERTIDIG;
    }
}
