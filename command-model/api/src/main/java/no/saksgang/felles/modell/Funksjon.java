package no.saksgang.felles.modell;

/** Hva et sete gir rett til (R137). */
public enum Funksjon {
    /** Tale, forslag; teller når parten er konsensuspart. */
    MEDLEM,
    /** Tale og forslag; teller ikke. */
    OBSERVATOER,
    /** Tale og forslag; teller ikke. */
    SEKRETAER,
    /** Tale i saken vedkommende er invitert til. */
    INVITERT
}
