package no.saksgang.felles;

/** Rollen en kommando gis i. */
public enum Rolle {
    /** Hvem som helst (R075). */
    INNMELDER,
    /** Sekretariatet for utvalget (R175). */
    SEKRETARIAT,
    /** Leder, nestleder eller en av to delte ledere (R163). */
    MOETELEDER,
    /** Sete med funksjon MEDLEM. */
    MEDLEM,
    /** Sete med funksjon OBSERVATOER; tale- og forslagsrett, teller ikke (R137). */
    OBSERVATOER,
    /** Kalt inn til én sak (R079). */
    INVITERT,
    /** Et utvalg som handler gjennom sin leder. */
    UTVALG,
    /** Kommune, bydel, etat eller helseforetak. */
    VIRKSOMHET,
    /** Leser alt, skriver ingenting. */
    REVISOR,
    /** Motoren selv. */
    PROSESS
}
