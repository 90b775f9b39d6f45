package no.saksgang.felles.verdi;

/** Utfallet av et råd (R084). */
public enum Raadutfall {
    GJENNOMFOERBART,
    IKKE_GJENNOMFOERBART,
    MAA_TILPASSES
}
