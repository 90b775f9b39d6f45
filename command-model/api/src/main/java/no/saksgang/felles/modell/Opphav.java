package no.saksgang.felles.modell;

/** Hvor en verdi i modellen kommer fra. Antatt er aldri fakta. */
public enum Opphav {
    /** En kilde sier det. */
    FAKTA,
    /** Antatt for dette utvalget, slik at systemet kan kjøres. */
    ANTATT,
    /** Antatt fra nasjonal standard for nivået. */
    STANDARD
}
