package no.saksgang.felles.modell;

/** Vilkår på en løfterute (R011). */
public enum Vilkaar {
    SAKEN_GJELDER_NEDRE_TELEMARK,
    SAKEN_GJELDER_OEVRE_TELEMARK,
    BEGGE_SSU_ER_UENIGE
}
