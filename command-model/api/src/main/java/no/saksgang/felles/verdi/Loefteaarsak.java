package no.saksgang.felles.verdi;

/** Hvorfor saken løftes (R042, R045, R052). */
public enum Loefteaarsak {
    KONSENSUS_MANGLER,
    FORANKRING_MANGLER,
    KREVES_AV_REGEL,
    UTENFOR_MYNDIGHET,
    FORBEREDT_FOR_SSU
}
